"""A process killed at any moment of its puts and deliveries loses nothing that it had been told was stored.

A kill proves less than a power cut (test_power_cuts.py): what the process handed to the kernel is written all the same.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from offline_queue import Keyring, NewItem, Number, Outbox, Series

KILLS = 200
SERIES = Series("K3", date(2026, 11, 23))

# Imports are paid once: for each line it reads, a copy of this process works on a queue until it is killed.
PROGRAM = """
import os, sys
from datetime import date
from pathlib import Path
import sqlite_utils
from offline_queue import Keyring, NewItem, Outbox, Series

series, keyring = Series("K3", date(2026, 11, 23)), Keyring({1: b"1" * 32}, 1)

def tell(*words):
    os.write(1, (" ".join(map(str, words)) + "\\n").encode())

def work(path, run):
    with Outbox.open(Path(path), keyring, kiosk_id="K3") as outbox:
        for n in range(100_000):
            key = f"{run}-{n}"
            build = lambda number: NewItem(key, key, "visit", b"%d" % number.value * 900)
            tell(key, outbox.put_numbered(key, series, build).number.value)
            if n % 3 == 2:
                outbox.ack(key)
                tell(key, "delivered")

for line in sys.stdin:
    child = os.fork()
    if child == 0:
        work(*line.split())
    tell("pid", child)
    _, status = os.waitpid(child, 0)
    tell("ended", os.waitstatus_to_exitcode(status))
"""


@dataclass(slots=True)
class Told:
    """What the killed processes had said was stored."""

    numbers: dict[str, int] = field(default_factory=dict)
    delivered: set[str] = field(default_factory=set)

    def add(self, key: str, word: str) -> None:
        if word == "delivered":
            self.delivered.add(key)
        else:
            self.numbers[key] = int(word)


@pytest.fixture
def killed() -> Iterator[Callable[[Path, int, random.Random], Told]]:
    """Let a process work on a queue, kill it at a random moment, and return what it had said."""
    command = [sys.executable, "-c", PROGRAM]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        told_to, heard = program.stdin, program.stdout
        assert told_to is not None
        assert heard is not None

        def kill_one(path: Path, run: int, chance: random.Random) -> Told:
            print(path, run, file=told_to, flush=True)
            lines: list[list[str]] = []
            pid, wanted = 0, chance.randrange(1, 25)
            while not pid or len(lines) < wanted:
                words = heard.readline().split()
                pid = int(words[1]) if words[0] == "pid" else pid
                lines += [] if words[0] == "pid" else [words]
            time.sleep(chance.random() * 0.002)  # not awaiting anything: the moment is what is random
            os.kill(pid, signal.SIGKILL)
            while (words := heard.readline().split())[0] != "ended":
                lines.append(words)
            assert int(words[1]) == -signal.SIGKILL
            told = Told()
            for key, word in lines:
                told.add(key, word)
            return told

        yield kill_one
        told_to.close()


def test_200_kills_lose_nothing_and_give_no_number_twice(path, keyring, killed):
    check(path, keyring, killed, seed=20261123)


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_5000_kills_lose_nothing_and_give_no_number_twice(tmp_path, keyring, killed):
    for seed in range(5000 // KILLS):
        check(tmp_path / str(seed) / "queue.db", keyring, killed, seed)


def check(path: Path, keyring: Keyring, killed: Callable[..., Told], seed: int) -> None:
    chance = random.Random(seed)
    Outbox.open(path, keyring, kiosk_id="K3").close()
    every = Told()
    last = 0
    for run in range(KILLS):
        told = killed(path, run, chance)
        every.numbers |= told.numbers
        every.delivered |= told.delivered
        with Outbox.open(path, keyring, kiosk_id="K3") as outbox:
            assert outbox.recovered_from is None
            compare(outbox, told)
            # Of each run one put may have been stored and not told of: it has its number, and keeps it.
            assert min(told.numbers.values()) == last + 1
            probe = NewItem(f"after-{run}", "nobody", "visit", b"")
            following = outbox.put_numbered(probe.key, SERIES, lambda _, item=probe: item).number.value
            assert following - max(told.numbers.values()) in (1, 2)
            outbox.ack(probe.key)
            last = following
    with Outbox.open(path, keyring, kiosk_id="K3") as outbox:
        compare(outbox, every)
        assert outbox.verify().sound
        # Of each run one step may have been done and not told of: it left an item more, or one less.
        assert abs(outbox.stats().waiting - len(every.numbers) + len(every.delivered)) <= KILLS
    assert len(set(every.numbers.values())) == len(every.numbers) > KILLS


def compare(outbox: Outbox, told: Told) -> None:
    gone = set()
    for key, number in told.numbers.items():
        assert outbox.number_for(key) == Number("K3", number)
        item = outbox.get(key)
        if item is None:
            gone.add(key)
        else:
            assert item.payload == b"%d" % number * 900
            assert item.number == Number("K3", number)
    assert gone >= told.delivered
    # Of each run one acknowledgement may have been stored and not told of.
    assert len(gone - told.delivered) <= len({key.partition("-")[0] for key in told.numbers})
