"""What the offline queue costs, in syncs and in multiples of one bare fdatasync on the same disk.

Everything compared alternates, operation by operation, so that a slow moment of the disk falls on all alike.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from uuid import uuid4

import pytest
import requests

from offline_queue import (
    Attempted,
    Backoff,
    Done,
    Item,
    Keyring,
    NewItem,
    Outbox,
    Some,
    deliver_once,
    deliver_some,
    rows,
)
from support import power_cuts, queue_rivals
from support.power_cuts import Disk
from support.queue_rivals import NAMES, OURS, open_queue

ROUNDS = 500
TOGETHER = 32
BLOCKS = 12
MANY = 100_000
DRAINED = 10_000
BLOCK = 100
ROOT = Path(__file__).resolve().parents[2]
TEXT = json.dumps({"invented": "x" * 2000})
KEYRING = Keyring({1: bytes(range(32))}, current=1)
PATHS = {"PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"}

Times = dict[str, list[float]]


def timed(work: Callable[[], object]) -> float:
    """Return how long `work` takes, in microseconds."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1e6


def new_item() -> NewItem:
    return NewItem(str(uuid4()), str(uuid4()), "visit", TEXT.encode())


def alternate(works: dict[str, Callable[[], object]], rounds: int) -> Times:
    """Do all works by turns, each round in another order."""
    times: Times = {name: [] for name in works}
    names = list(works)
    for n in range(rounds):
        first = n % len(names)
        for name in names[first:] + names[:first]:
            times[name].append(timed(works[name]))
    return times


def spread(times: list[float]) -> str:
    ranked = sorted(times)
    return f"{statistics.median(ranked):7.0f} {ranked[int(len(ranked) * 0.95)]:8.0f}"


@contextmanager
def sync_probe(folder: Path) -> Iterator[Callable[[], None]]:
    descriptor = os.open(folder / "probe", os.O_CREAT | os.O_WRONLY, 0o600)
    place = 0

    def probe() -> None:
        nonlocal place
        os.pwrite(descriptor, TEXT.encode(), place * 4096)
        os.fdatasync(descriptor)
        place = (place + 1) % 256

    for _ in range(256):
        probe()
    yield probe
    os.close(descriptor)


def work_of(name: str, recorder: Path, folder: Path) -> list[str]:
    """Count the syncs and kilobytes of a put and of a delivery, checkpoints included, in a process of its own."""
    rounds = 40
    folder.mkdir()
    command = [sys.executable, "-m", queue_rivals.__name__, str(folder), name, str(rounds)]
    recording = power_cuts.record(recorder, command, folder, PATHS)
    disk = Disk(recording)
    at: dict[int, tuple[int, int]] = {}
    written = 0
    for one in recording.records:
        disk.follow(one)
        written += len(one.body) if one.operation == "w" else 0
        at.setdefault(disk.told, (disk.syncs, written))
    counted = [[(after - before) / rounds for before, after in zip(at[n], at[n + 1], strict=True)] for n in (1, 2)]
    return [f"{syncs:5.2f} {size / 1000:5.1f}" for syncs, size in counted]


@pytest.mark.benchmark
@pytest.mark.timeout(600)
def test_ours_and_others_against_a_bare_sync(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = NAMES if queue_rivals.is_there() else (OURS,)
    recorder = power_cuts.compile_recorder(tmp_path)
    counted = {name: work_of(name, recorder, tmp_path / f"counted {name}") for name in names}
    with ExitStack() as stack:
        queues = {}
        for name in names:
            (tmp_path / name).mkdir()
            queues[name] = open_queue(name, tmp_path / name)
            stack.callback(queues[name].close)
        probe = stack.enter_context(sync_probe(tmp_path))
        puts = alternate({"probe": probe} | {name: lambda q=q: q.put(TEXT) for name, q in queues.items()}, ROUNDS)
        takes = alternate({"probe": probe} | {name: q.deliver for name, q in queues.items()}, ROUNDS)
        blocks = {name: lambda q=q: q.deliver_some(TOGETHER) for name, q in queues.items()}
        for queue in queues.values():
            for _ in range(TOGETHER * BLOCKS):
                queue.put(TEXT)
        together = alternate({"probe": probe} | blocks, BLOCKS)
    with capsys.disabled():
        print(f"\n{ROUNDS} rounds of 2 KB; µs: median, 95 %; x: median in medians of the fdatasync in between")
        heads = "syncs    KB  median     95 %     x"
        print(f"{'put and take + ack':18} {heads} | {heads} | both x | of {TOGETHER} µs, x")
        print(f"{'fdatasync':18} {'':11} {spread(puts['probe'])} {'':5} | {'':11} {spread(takes['probe'])} {'':5} |")
        for name in names:
            put, take = (statistics.median(t[name]) / statistics.median(t["probe"]) for t in (puts, takes))
            print(f"{name:18} {counted[name][0]} {spread(puts[name])} {put:5.2f} |", end="")
            print(f" {counted[name][1]} {spread(takes[name])} {take:5.2f} | {put + take:6.2f}", end="")
            each = statistics.median(together[name]) / TOGETHER
            print(f" | {each:5.0f} {each / statistics.median(together['probe']):5.2f}", end="")
            print("" if queues[name].acknowledges else "  (never acknowledges: what it took is lost in a crash)")
        if names == (OURS,):
            print("no others: KIOSK_RIVALS names no folder with persist-queue, litequeue and huey")
        print("asked of ours: 1 sync and 2.5 x each; ahead of the others on acknowledged delivery")


def fill(outbox: Outbox, count: int) -> None:
    """Store many items a thousand at a time: one by one they would take minutes."""
    for _ in range(0, count, 1000):
        with outbox._store.writing() as db:
            for _ in range(1000):
                new = new_item()
                item = Item(new.key, new.subject, new.kind, new.payload, None, time.time())
                rows.insert(db, outbox._sealing, item, None)


LATER = """
import json, sys, time
from pathlib import Path
import psutil, sqlite_utils, cryptography.hazmat.primitives.ciphers.aead
from offline_queue import Keyring, NewItem, Outbox

def grown():
    return (psutil.Process().memory_info().rss - before) / 1e6

keyring, before, start = Keyring({1: bytes(range(32))}, 1), psutil.Process().memory_info().rss, time.perf_counter()
with Outbox.open(Path(sys.argv[1]), keyring, kiosk_id="K3", max_rows=1_000_000) as outbox:
    opened = (time.perf_counter() - start) * 1000
    at_start = grown()
    for n in range(1000):
        outbox.put(NewItem(f"{sys.argv[2]}-{n}", f"{sys.argv[2]}-{n}", "visit", bytes(2000)))
        outbox.ack(outbox.peek(0.0).key)
    outbox.stats()
    print(json.dumps([opened, at_start, grown()]))
"""


def measured_alone(path: Path, run: int) -> list[float]:
    """Open a queue in a fresh process; return milliseconds, and megabytes then and after 1000 rounds."""
    command = [sys.executable, "-c", LATER, str(path), str(run)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, env=os.environ | PATHS)
    told: list[float] = json.loads(done.stdout)
    return told


@pytest.mark.benchmark
@pytest.mark.timeout(600)
def test_with_100_000_waiting(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    counts = {"empty": 0, f"{MANY:,} waiting": MANY}
    with ExitStack() as stack:
        outboxes = {}
        for name, count in counts.items():
            path = tmp_path / f"{count}.db"
            outboxes[name] = stack.enter_context(Outbox.open(path, KEYRING, kiosk_id="K3", max_rows=1_000_000))
            fill(outboxes[name], count)
        probe = stack.enter_context(sync_probe(tmp_path))

        def deliver(outbox: Outbox) -> None:
            item = outbox.peek(0.0)
            assert item is not None
            outbox.ack(item.key)

        puts = alternate(
            {"probe": probe} | {name: lambda o=o: o.put(new_item()) for name, o in outboxes.items()}, ROUNDS
        )
        takes = alternate({"probe": probe} | {name: lambda o=o: deliver(o) for name, o in outboxes.items()}, ROUNDS)
        stats = alternate({name: o.stats for name, o in outboxes.items()}, 20)
        left = {name: outbox.stats().waiting for name, outbox in outboxes.items()}
    assert left == counts
    empty = "empty"
    with capsys.disabled():
        heads = "median     95 %     x  x empty"
        print(f"\n{'put and take + ack':18} {heads} | {heads} | stats ms | open ms, 5 times   |", end="")
        print(" MB when opened, after 1000 rounds")
        print(f"{'fdatasync':18} {spread(puts['probe'])[1:]} {'':14} | {spread(takes['probe'])[1:]} {'':14} |")
        for name, count in counts.items():
            told = [measured_alone(tmp_path / f"{count}.db", n) for n in range(5)]
            print(f"{name:18}", end="")
            for times in (puts, takes):
                middle = statistics.median(times[name])
                ratios = [middle / statistics.median(times[base]) for base in ("probe", empty)]
                print(f" {spread(times[name])[1:]} {ratios[0]:5.2f} {ratios[1]:8.2f} |", end="")
            opened, at_start, later = (sorted(column) for column in zip(*told, strict=True))
            print(
                f" {statistics.median(stats[name]) / 1000:8.2f} | {' '.join(f'{ms:.0f}' for ms in opened):18} |", end=""
            )
            print(f" {statistics.median(at_start):.1f}, {statistics.median(later):.1f}")
        print("asked: within 1.3 x of empty; stats 5 ms; open 200 ms; memory flat")


SERVER = """
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

class Hospital(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(201)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass

server = ThreadingHTTPServer(("127.0.0.1", 0), Hospital)
print(server.server_address[1], flush=True)
server.serve_forever()
"""


@contextmanager
def hospital() -> Iterator[str]:
    with subprocess.Popen([sys.executable, "-c", SERVER], stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        yield f"http://127.0.0.1:{int(server.stdout.readline())}/visits"
        server.kill()


@pytest.mark.benchmark
@pytest.mark.timeout(600)
def test_a_drain_against_the_same_client_without_a_queue(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with ExitStack() as stack:
        url = stack.enter_context(hospital())
        session = stack.enter_context(requests.Session())
        session.trust_env = False
        outbox = stack.enter_context(Outbox.open(tmp_path / "queue.db", KEYRING, kiosk_id="K3"))
        fill(outbox, DRAINED)

        def send(item: NewItem | Item) -> Done[int]:
            answer = session.post(url, data=item.payload, headers={"Idempotency-Key": item.key})
            assert answer.status_code == 201
            return Done(answer.status_code)

        def drain() -> None:
            left = BLOCK
            while left:
                told = deliver_some(outbox, send, time.monotonic, Backoff(), most=min(32, left))
                assert isinstance(told, Some)
                left -= len(told.attempted)

        def drain_by_steps() -> None:
            for _ in range(BLOCK):
                assert isinstance(deliver_once(outbox, send, time.monotonic, Backoff()), Attempted)

        def post() -> None:
            for item in items:
                send(item)

        works = {"in rounds": drain, "one by one": drain_by_steps, "without a queue": post}
        times: Times = {name: [] for name in works}
        for _ in range(DRAINED // BLOCK // 2):
            items = [new_item() for _ in range(BLOCK)]
            for name, work in works.items():
                times[name].append(timed(work))
        assert outbox.stats().waiting == 0
    with capsys.disabled():
        rates = {name: BLOCK / statistics.median(taken) * 1e6 for name, taken in times.items()}
        print(f"\n{DRAINED} rows of 2 KB over loopback HTTP, by turns of {BLOCK}:", end=" ")
        print(", ".join(f"{name} {rate:.0f}/s" for name, rate in rates.items()), end=": ")
        bare = rates["without a queue"]
        print(f"{rates['in rounds'] / bare:.2f} x and {rates['one by one'] / bare:.2f} x (asked: 0.8)")
