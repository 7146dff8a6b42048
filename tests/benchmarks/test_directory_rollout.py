"""How soon 65 kiosks show what a hospital published, what that asks of its server, and what bad versions do to them.

Figures are of one machine that the kiosks share with the server.
"""

import random
import shutil
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import psutil
import pytest

from kiosk.directory import Directory
from kiosk.directory_files.toml_file import from_toml
from kiosk.runtime.directory_keeper import DirectoryKeeper
from support import directory_process
from support.directories import bad_publish, named, signed, version_on
from support.directory_fleet import FleetKiosk
from support.world import catalogue

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]

KIOSKS = 65
MOST_S = 31.0


@pytest.fixture(scope="module")
def province() -> Directory:
    """A believable hospital: 30 departments, 60 rooms."""
    text = (files("kiosk.directory_files") / "samples" / "province.toml").read_text("utf-8")
    return replace(from_toml(text), complete=True)


@contextmanager
def server(*words: str, ready: Callable[[str], str]) -> Iterator[tuple[str, psutil.Process]]:
    process = subprocess.Popen(
        [sys.executable, *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        assert process.stdout is not None
        yield ready(process.stdout.readline().strip()), psutil.Process(process.pid)
    finally:
        process.kill()
        process.communicate()


class Load:
    """What a server did between two moments."""

    def __init__(self, process: psutil.Process) -> None:
        self._process = process
        self._began, self._cpu = time.monotonic(), self._spent()

    def _spent(self) -> float:
        times = self._process.cpu_times()
        return float(times.user + times.system)

    def percent(self) -> float:
        return 100 * (self._spent() - self._cpu) / (time.monotonic() - self._began)


@contextmanager
def fleet(url: str, folder: Path) -> Iterator[list[FleetKiosk]]:
    kiosks = [FleetKiosk(f"K{number}", url, folder) for number in range(KIOSKS)]
    asked = Counter[str]()
    for kiosk in kiosks:
        _count(kiosk, asked)
    dice = random.Random(9)
    pause = threading.Event()
    for kiosk in kiosks:
        kiosk.start()
        pause.wait(dice.uniform(0, 0.2))
    fleet.asked = asked  # type: ignore[attr-defined]
    try:
        yield kiosks
    finally:
        for kiosk in kiosks:
            kiosk.fetching._ending.set()
        for kiosk in kiosks:
            kiosk.close()


def _count(kiosk: FleetKiosk, asked: Counter[str]) -> None:
    ask, report = kiosk.server.ask, kiosk.server.report

    def counted_ask(*words: object) -> object:
        asked["question"] += 1
        return ask(*words)  # type: ignore[arg-type]

    kiosk.server.ask = counted_ask  # type: ignore[method-assign,assignment]
    del report


def rollout(
    kiosks: list[FleetKiosk], publish: Callable[[int], None], *, versions: int, between: tuple[float, float]
) -> list[float]:
    """Seconds from each publication to each glass."""
    dice, pause = random.Random(10), threading.Event()
    took: list[float] = []
    for version in range(2, versions + 2):
        pause.wait(dice.uniform(*between))
        began = time.monotonic()
        publish(version)
        until = began + 2 * MOST_S
        while not all(version in kiosk.adopted for kiosk in kiosks) and time.monotonic() < until:
            pause.wait(0.05)
        took += [kiosk.adopted.get(version, float("inf")) - began for kiosk in kiosks]
    return sorted(took)


def told(kind: str, took: list[float], load: Load, questions: int, seconds: float, size: int) -> None:
    middle, late = took[len(took) // 2], took[int(len(took) * 0.99)]
    print(
        f"\n{kind}: {len(took)} adoptions, p50 {middle:.2f} s, p99 {late:.2f} s, max {took[-1]:.2f} s; "
        f"{questions / seconds:.1f} questions/s, server {load.percent():.1f} % of a core; {size / 1000:.0f} kB a version"
    )
    assert late < MOST_S


def test_the_hospitals_server_holds_its_answers_back(tmp_path: Path, province: Directory) -> None:
    versions = tmp_path / "versions"
    versions.mkdir()

    def publish(version: int) -> None:
        new = versions / f"{version}.new"
        new.write_bytes(signed(version, province))
        new.rename(versions / f"{version}.json")

    publish(1)
    script = str(Path(directory_process.__file__))
    with server(script, str(versions), ready=lambda origin: f"{origin}/kiosk/v1/directory") as (url, process):
        with fleet(url, tmp_path / "kiosks") as kiosks:
            wait(lambda: all(1 in kiosk.adopted for kiosk in kiosks))
            asked, load, began = sum(fleet.asked.values()), Load(process), time.monotonic()  # type: ignore[attr-defined]
            took = rollout(kiosks, publish, versions=12, between=(1.0, 6.0))
            questions = sum(fleet.asked.values()) - asked  # type: ignore[attr-defined]
            told("long poll", took, load, questions, time.monotonic() - began, len(signed(1, province)))
            idle, load, began = sum(fleet.asked.values()), Load(process), time.monotonic()  # type: ignore[attr-defined]
            threading.Event().wait(30)
            questions = sum(fleet.asked.values()) - idle  # type: ignore[attr-defined]
            print(f"nothing new: {questions / 30:.1f} questions/s, server {load.percent():.1f} % of a core")


def test_a_plain_web_server_is_asked_every_fifteen_seconds(tmp_path: Path, province: Directory) -> None:
    folder = tmp_path / "www"
    folder.mkdir()

    def publish(version: int) -> None:
        new = folder / "new"
        new.write_bytes(signed(version, province))
        new.rename(folder / "directory.json")

    publish(1)
    words = (
        "-u",
        "-m",
        "http.server",
        "0",
        "--bind",
        "127.0.0.1",
        "--directory",
        str(folder),
        "--protocol",
        "HTTP/1.1",
    )
    with server(*words, ready=lambda line: f"http://127.0.0.1:{line.split()[5]}/directory.json") as (url, process):
        with fleet(url, tmp_path / "kiosks") as kiosks:
            wait(lambda: all(1 in kiosk.adopted for kiosk in kiosks))
            asked, load, began = sum(fleet.asked.values()), Load(process), time.monotonic()  # type: ignore[attr-defined]
            took = rollout(kiosks, publish, versions=5, between=(1.0, 15.0))
            questions = sum(fleet.asked.values()) - asked  # type: ignore[attr-defined]
            told("polled", took, load, questions, time.monotonic() - began, len(signed(1, province)))


def wait(condition: Callable[[], bool], seconds: float = 60.0) -> None:
    until, pause = time.monotonic() + seconds, threading.Event()
    while not condition():
        assert time.monotonic() < until
        pause.wait(0.05)


def test_a_thousand_bad_publishes_reach_none_of_65_kiosks(tmp_path: Path) -> None:
    dice = random.Random(11)
    kiosks = [FleetKiosk(f"K{number}", "http://127.0.0.1:9", tmp_path, said=catalogue()) for number in range(KIOSKS)]
    version = 7
    for kiosk in kiosks:
        kiosk.keeper.offer(signed(version))
        look(kiosk.keeper)
    wrong = 0
    for number in range(1000):
        bad = bad_publish(dice, version)
        for kiosk in kiosks:
            kiosk.keeper.offer(bad)
            look(kiosk.keeper)
            wrong += version_on(kiosk.glass[-1]) != version
        if number % 100 == 99:
            version += 100
            good = signed(version, named(version))
            for kiosk in kiosks:
                kiosk.keeper.offer(good)
                look(kiosk.keeper)
                wrong += version_on(kiosk.glass[-1]) != version
    print(f"\n1000 bad publishes to {KIOSKS} kiosks: {wrong} times something else than the last good version")
    assert wrong == 0
    shutil.rmtree(tmp_path)


def look(keeper: DirectoryKeeper) -> None:
    """Takes what was offered; nothing is reported anywhere."""
    keeper._take()
