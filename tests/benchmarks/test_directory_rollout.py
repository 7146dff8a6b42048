"""How soon 65 kiosks show what a hospital published, what that asks of its server, and what bad versions do to them.

Figures are of one machine that the kiosks share with the server.
"""

import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import psutil
import pytest

from kiosk.directory import Directory
from kiosk.directory_files.toml_file import from_toml
from kiosk.hospital.directory_answers import Found, Mark
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


class Fleet:
    """All kiosks of a lobby; `asked` is how often their server was."""

    def __init__(self, url: str, folder: Path) -> None:
        self.asked = 0
        self.kiosks = [FleetKiosk(f"K{number}", url, folder) for number in range(KIOSKS)]
        for kiosk in self.kiosks:
            kiosk.server.ask = self._counted(kiosk.server.ask)  # type: ignore[method-assign]

    def _counted(self, ask: Callable[[Mark, int], Found]) -> Callable[[Mark, int], Found]:
        def counted(mark: Mark, wait_s: int) -> Found:
            self.asked += 1
            return ask(mark, wait_s)

        return counted

    def __enter__(self) -> "Fleet":
        dice, pause = random.Random(9), threading.Event()
        for kiosk in self.kiosks:
            kiosk.start()
            pause.wait(dice.uniform(0, 0.2))
        wait(lambda: all(1 in kiosk.adopted for kiosk in self.kiosks))
        return self

    def __exit__(self, *_: object) -> None:
        for kiosk in self.kiosks:
            kiosk.close()


class Load:
    """What was asked of a server, and what it spent on it, from now on."""

    def __init__(self, fleet: Fleet, process: psutil.Process) -> None:
        self._fleet, self._process = fleet, process
        self._began, self._cpu, self._asked = time.monotonic(), self._spent(), fleet.asked

    def _spent(self) -> float:
        times = self._process.cpu_times()
        return float(times.user + times.system)

    def __str__(self) -> str:
        seconds = time.monotonic() - self._began
        questions = (self._fleet.asked - self._asked) / seconds
        return f"{questions:.1f} questions/s, server {100 * (self._spent() - self._cpu) / seconds:.1f} % of a core"


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


def tell(kind: str, took: list[float], load: Load) -> None:
    late = took[int(len(took) * 0.99)]
    print(
        f"\n{kind}: {len(took)} adoptions, p50 {took[len(took) // 2]:.2f} s, p99 {late:.2f} s, max {took[-1]:.2f} s; "
        f"{load}"
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
    with (
        server(script, str(versions), ready=lambda origin: f"{origin}/kiosk/v1/directory") as (url, process),
        Fleet(url, tmp_path / "kiosks") as fleet,
    ):
        load = Load(fleet, process)
        took = rollout(fleet.kiosks, publish, versions=6, between=(10.0, 25.0))
        tell(f"long poll, {len(signed(1, province)) / 1000:.0f} kB", took, load)
        load = Load(fleet, process)
        threading.Event().wait(50)
        print(f"nothing new: {load}")


def test_a_plain_web_server_is_asked_every_fifteen_seconds(tmp_path: Path, province: Directory) -> None:
    folder = tmp_path / "www"
    folder.mkdir()

    def publish(version: int) -> None:
        new = folder / "new"
        new.write_bytes(signed(version, province))
        new.rename(folder / "directory.json")

    publish(1)
    words = ("-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", str(folder))
    with (
        server(*words, ready=lambda line: f"http://127.0.0.1:{line.split()[5]}/directory.json") as (url, process),
        Fleet(url, tmp_path / "kiosks") as fleet,
    ):
        load = Load(fleet, process)
        took = rollout(fleet.kiosks, publish, versions=4, between=(1.0, 15.0))
        tell("polled", took, load)


def wait(condition: Callable[[], bool], seconds: float = 60.0) -> None:
    until, pause = time.monotonic() + seconds, threading.Event()
    while not condition():
        assert time.monotonic() < until
        pause.wait(0.05)


@pytest.fixture
def memory() -> Iterator[Path]:
    """A disk for 65 kiosks that have each one of their own."""
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:  # noqa: S108
        yield Path(folder)


def test_a_thousand_bad_publishes_reach_none_of_65_kiosks(memory: Path) -> None:
    dice = random.Random(11)
    kiosks = [FleetKiosk(f"K{number}", "http://127.0.0.1:9", memory, said=catalogue()) for number in range(KIOSKS)]
    version = 7
    for kiosk in kiosks:
        kiosk.taking.offer(signed(version))
        kiosk.taking.look_again()
    wrong = 0
    for number in range(1000):
        bad = bad_publish(dice, version)
        for kiosk in kiosks:
            kiosk.taking.offer(bad)
            kiosk.taking.look_again()
            wrong += version_on(kiosk.glass[-1]) != version
        if number % 100 == 99:
            version += 100
            good = signed(version, named(version))
            for kiosk in kiosks:
                kiosk.taking.offer(good)
                kiosk.taking.look_again()
                wrong += version_on(kiosk.glass[-1]) != version
    print(f"\n1000 bad publishes to {KIOSKS} kiosks: {wrong} times something else than the last good version")
    assert wrong == 0
