"""What a durable put and a peek with its ack cost, in multiples of one bare fdatasync on the same disk.

Probe and operations alternate, so that a slow moment of the disk falls on both.
"""

import json
import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest

from offline_queue import Keyring, NewItem, Outbox

ROUNDS = 500
PAYLOAD = json.dumps({"invented": "x" * 2000}).encode()


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1e6


def new_item() -> NewItem:
    return NewItem(str(uuid4()), str(uuid4()), "visit", PAYLOAD)


@pytest.mark.benchmark
@pytest.mark.timeout(300)
@pytest.mark.parametrize("waiting", [0, 20_000])
def test_a_put_and_an_ack_are_measured_against_a_bare_sync(
    tmp_path: Path, waiting: int, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "queue.db"
    with Outbox.open(path, Keyring({1: bytes(range(32))}, current=1), kiosk_id="K3") as outbox:
        for _ in range(waiting):
            outbox.put(new_item())

        descriptor = os.open(tmp_path / "probe", os.O_CREAT | os.O_WRONLY, 0o600)

        def probe() -> None:
            os.pwrite(descriptor, PAYLOAD, 0)
            os.fdatasync(descriptor)

        def deliver() -> None:
            item = outbox.peek(0.0)
            assert item is not None
            outbox.ack(item.key)

        probes, puts, deliveries = [], [], []
        for _ in range(ROUNDS):
            item = new_item()
            probes.append(timed(probe))
            puts.append(timed(lambda item=item: outbox.put(item)))
        for _ in range(ROUNDS):
            probes.append(timed(probe))
            deliveries.append(timed(deliver))
        os.close(descriptor)
        stats_ms = timed(outbox.stats) / 1000
        left = outbox.stats().waiting

    started = time.perf_counter()
    with Outbox.open(path, Keyring({1: bytes(range(32))}, current=1), kiosk_id="K3") as outbox:
        open_ms = (time.perf_counter() - started) * 1000
        assert outbox.stats().waiting == left == waiting

    base = statistics.median(probes)
    with capsys.disabled():
        print(f"\n{waiting:6} waiting: fdatasync {base:.0f} µs", end="")
        for name, times in (("put", puts), ("peek+ack", deliveries)):
            middle = statistics.median(times)
            print(f" | {name} {middle:.0f} µs, x {middle / base:.2f}", end="")
        print(f" | stats {stats_ms:.1f} ms | open {open_ms:.1f} ms")
