"""A process killed in the middle of its puts loses nothing that it had been told was stored."""

import random
import subprocess
import sys
from datetime import date

from offline_queue import NewItem, Outbox, Series

KILLS = 12
SERIES = Series("K3", date(2026, 11, 23))

PROGRAM = """
import sys
from datetime import date
from pathlib import Path
from offline_queue import Keyring, NewItem, Outbox, Series

path, run = Path(sys.argv[1]), sys.argv[2]
series = Series("K3", date(2026, 11, 23))
with Outbox.open(path, Keyring({1: b"1" * 32}, 1), kiosk_id="K3") as outbox:
    for n in range(100_000):
        key = f"{run}-{n}"
        item = outbox.put_numbered(key, series, lambda number: NewItem(key, key, "visit", b"%d" % number * 900))
        print(key, item.number, flush=True)
        if n % 3 == 2:
            outbox.ack(key)
            print(key, "delivered", flush=True)
"""


def test_kill_9_in_the_middle_of_puts_loses_nothing(path, keyring):
    chance = random.Random(20261123)
    numbers: dict[str, int] = {}
    delivered: set[str] = set()
    Outbox.open(path, keyring, kiosk_id="K3").close()
    for run in range(KILLS):
        program = [sys.executable, "-c", PROGRAM, str(path), str(run)]
        with subprocess.Popen(program, stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout is not None
            wanted = chance.randrange(1, 60)
            lines = [child.stdout.readline() for _ in range(wanted)]
            child.kill()
            lines += child.stdout.readlines()
        assert child.returncode == -9
        for key, word in (line.split() for line in lines if line.endswith("\n")):
            if word == "delivered":
                delivered.add(key)
            else:
                numbers[key] = int(word)

        with Outbox.open(path, keyring, kiosk_id="K3") as outbox:
            assert outbox.recovered_from is None
            assert outbox.verify().sound
            for key, number in numbers.items():
                assert outbox.number_for(key) == number
                item = outbox.get(key)
                assert item is None if key in delivered else item is None or item.payload == b"%d" % number * 900
            # Of each run one put and one acknowledgement may have been stored and not told of.
            untold = sum(outbox.get(key) is None for key in numbers if key not in delivered)
            assert untold <= run + 1
            assert outbox.stats().waiting <= len(numbers) - len(delivered) + run + 1
            probe = NewItem(f"after-{run}", "nobody", "visit", b"")
            following = outbox.put_numbered(probe.key, SERIES, lambda _, item=probe: item).number
            assert following not in numbers.values()
            assert following <= len(numbers) + 2 * (run + 1)
            outbox.ack(probe.key)
    assert len(set(numbers.values())) == len(numbers) > KILLS
