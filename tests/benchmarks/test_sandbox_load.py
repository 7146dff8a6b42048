"""How much the sandbox hospital bears: 65 kiosks on SQLite, 500 on PostgreSQL, and what more processes bring.

Figures are of one machine that the kiosks share with the hospital and the database.
"""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil
import pytest
import requests

from kiosk.sandbox import CONTROL_PATH
from support.busy_kiosks import Book, peak, pressing
from support.postgres import Cluster, cluster

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]

READS = ("queues", "search", "coverage", "services")
BOOKINGS = ("visit", "register")


@pytest.fixture(scope="module")
def postgres() -> Iterator[Cluster]:
    """As durable as it is installed: what is measured commits to the disk."""
    with cluster(options="-c shared_buffers=256MB") as server:
        yield server


@contextmanager
def hospital(url: str, processes: int) -> Iterator[tuple[str, psutil.Process]]:
    words = ["hospital", "serve", "--port", "0", "--processes", str(processes), "--database", url]
    process = subprocess.Popen([sys.executable, "-m", "kiosk", *words], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield process.stdout.readline().strip().removeprefix("ready "), psutil.Process(process.pid)
    finally:
        process.terminate()
        process.communicate(timeout=30)


def judged(origin: str, book: Book) -> dict[str, int]:
    """Visits that were acknowledged and are not there, were stored twice, or left a gap in their series."""
    items: list[dict[str, Any]] = requests.get(f"{origin}{CONTROL_PATH}/visits", timeout=60).json()["items"]
    stored = {each["clientReference"]: each["display"] for each in items}
    numbers: dict[str, list[int]] = {}
    for each in items:
        numbers.setdefault(each["series"], []).append(each["number"])
    series = [sorted(each) for each in numbers.values()]
    return {
        "lost": sum(stored.get(reference) != display for reference, display in book.booked.items()),
        "doubled": sum(len(each) - len(set(each)) for each in series) + len(items) - len(stored),
        "gaps": sum(each[-1] - each[0] + 1 - len(set(each)) for each in series),
    }


def show(title: str, book: Book, seconds: float) -> None:
    print(f"\n{title}: {book.requests / seconds:.0f} requests/s, {len(book.booked) / seconds:.1f} visits/s")
    for name, operations in (("reads", READS), ("bookings", BOOKINGS), *((each, (each,)) for each in READS + BOOKINGS)):
        p50, p99 = book.percentile(0.5, *operations), book.percentile(0.99, *operations)
        print(f"  {name:<9} p50 {p50:6.1f} ms   p99 {p99:6.1f} ms")
    print(f"  problems  {dict(Counter(book.problems))}")


def busy(process: psutil.Process) -> float:
    """Processor seconds of all server processes."""
    times = [each.cpu_times() for each in (process, *process.children())]
    return sum(each.user + each.system for each in times)


def test_65_kiosks_at_peak_on_sqlite_and_one_process(tmp_path: Path) -> None:
    seconds = 60.0
    with hospital(f"sqlite:///{tmp_path / 'hospital.db'}", 1) as (origin, process):
        before = busy(process)
        book = peak(origin, 65, seconds)
        show("SQLite, 1 process, 65 kiosks", book, seconds)
        print(f"  the server used {100 * (busy(process) - before) / seconds:.0f} % of a core")
        result = judged(origin, book)
    print(f"  {result}")
    assert result == {"lost": 0, "doubled": 0, "gaps": 0}
    assert book.booked


def test_500_kiosks_on_postgresql_and_two_processes(postgres: Cluster) -> None:
    seconds = 60.0
    with hospital(postgres.new_database(), 2) as (origin, process):
        before = busy(process)
        book = peak(origin, 500, seconds)
        show("PostgreSQL, 2 processes, 500 kiosks", book, seconds)
        print(f"  the servers used {100 * (busy(process) - before) / seconds:.0f} % of a core")
        result = judged(origin, book)
    print(f"  {result}")
    assert result == {"lost": 0, "doubled": 0, "gaps": 0}
    assert book.booked


def test_what_more_processes_bring(postgres: Cluster, tmp_path: Path) -> None:
    seconds, kiosks = 8.0, 32
    print(f"\n{os.cpu_count()} cores, {kiosks} kiosks that do not pause; requests and visits a second")
    print("database     processes   whole visits        polling")
    for name, counts in (("PostgreSQL", (1, 2, 3, 4)), ("SQLite", (1, 2))):
        for processes in counts:
            url = postgres.new_database() if name == "PostgreSQL" else f"sqlite:///{tmp_path / f'{processes}.db'}"
            with hospital(url, processes) as (origin, _):
                visits = pressing(origin, kiosks, seconds, "visit")
                polls = pressing(origin, kiosks, seconds, "poll")
                assert judged(origin, visits) == {"lost": 0, "doubled": 0, "gaps": 0}
            rate = f"{visits.requests / seconds:5.0f}/s, {len(visits.booked) / seconds:4.0f} visits/s"
            print(f"{name:<12} {processes:>5}       {rate}   {polls.requests / seconds:6.0f}/s")
