"""How long after an accident of the camera's process codes are read again, and what watching over it costs."""

import os
import signal
import statistics
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from drivers.camera import Camera, CameraDelays
from drivers.simulation.camera_scene import card_picture
from support import accident_worker
from support.camera import give_accidents, has_spare, next_scans, read_until

RUNS = 20
ACCIDENTS = {
    "kill -9": signal.SIGKILL,
    "SIGSEGV inside the decoder": accident_worker.CRASH,
    "endless loop inside the decoder": accident_worker.LOOP,
    "SIGSTOP": signal.SIGSTOP,
    "memory blow-up inside the decoder": accident_worker.GROW,
}
FILM = """
    import sys, cv2
    card = cv2.imread(sys.argv[1])
    film = cv2.VideoWriter(sys.argv[2], cv2.VideoWriter.fourcc(*"MJPG"), 30, (1280, 720))
    for _ in range(60):
        film.write(card)
"""


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A card held before a camera of 720p and 30 frames a second, for ever."""
    folder = tmp_path_factory.mktemp("film")
    (folder / "card.png").write_bytes(card_picture(b"a card"))
    command = [sys.executable, "-c", textwrap.dedent(FILM), folder / "card.png", folder / "card.avi"]
    subprocess.run(command, check=True)
    return folder / "card.avi"


@pytest.fixture
def camera(film: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Camera]:
    give_accidents(monkeypatch)
    camera = Camera(film, delays=CameraDelays(restart=0.0))
    camera.open()
    assert next_scans(camera)
    yield camera
    camera.close()


def seconds_until_read_again(camera: Camera, accident: signal.Signals) -> float:
    assert camera.worker_pid is not None
    os.kill(camera.worker_pid, accident)
    began = time.monotonic()
    assert next_scans(camera, 30)
    return time.monotonic() - began


def told(label: str, seconds: list[float]) -> str:
    return f"{label:<45} median {statistics.median(seconds) * 1000:5.0f} ms, worst {max(seconds) * 1000:5.0f} ms"


@pytest.mark.benchmark
@pytest.mark.timeout(600)
@pytest.mark.parametrize("accident", ACCIDENTS)
def test_from_an_accident_to_the_next_code(accident: str, camera: Camera, capsys: pytest.CaptureFixture[str]) -> None:
    seconds = []
    for _ in range(RUNS):
        read_until(camera, lambda: has_spare(camera))
        seconds.append(seconds_until_read_again(camera, ACCIDENTS[accident]))
    with capsys.disabled():
        print(f"\n{told(accident, seconds)} (asked: 1000)", end="")


@pytest.mark.benchmark
@pytest.mark.timeout(600)
def test_from_an_accident_right_after_another(camera: Camera, capsys: pytest.CaptureFixture[str]) -> None:
    """No spare is ready yet: a process is started and loads its libraries."""
    seconds = []
    for _ in range(RUNS):
        read_until(camera, lambda: has_spare(camera))
        seconds_until_read_again(camera, signal.SIGKILL)
        seconds.append(seconds_until_read_again(camera, signal.SIGKILL))
    with capsys.disabled():
        print(f"\n{told('kill -9 twice in a row, no spare', seconds)} (asked: 1000)", end="")


@pytest.mark.benchmark
@pytest.mark.timeout(600)
def test_a_busy_machine_restarts_nothing(camera: Camera, capsys: pytest.CaptureFixture[str]) -> None:
    """Forty programs want each core, and the process stands behind them all."""
    pid = camera.worker_pid
    count = 40 * (os.cpu_count() or 1)
    loads = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(count)]
    longest, last, until = 0.0, time.monotonic(), time.monotonic() + 30
    try:
        while time.monotonic() < until:
            before = camera._supervisor._last_sign
            camera.read(0.05)
            now = time.monotonic()
            if camera._supervisor._last_sign != before:
                longest, last = max(longest, now - last), now
    finally:
        for load in loads:
            load.kill()
            load.wait()
    assert camera.worker_pid == pid
    with capsys.disabled():
        print(f"\n{count} busy programs for 30 s: longest silence {longest * 1000:.0f} ms, no restart", end="")


@pytest.mark.benchmark
def test_what_the_watch_and_the_spare_cost(camera: Camera, capsys: pytest.CaptureFixture[str]) -> None:
    read_until(camera, lambda: has_spare(camera))
    spare = camera._supervisor._spare
    assert spare is not None
    assert camera.worker_pid is not None
    began, used = time.monotonic(), time.thread_time()
    while time.monotonic() < began + 10:
        camera.read(0.25)
    share = (time.thread_time() - used) / (time.monotonic() - began)
    with capsys.disabled():
        for label, pid in (("worker", camera.worker_pid), ("spare", spare.pid)):
            memory = psutil.Process(pid).memory_full_info()
            print(
                f"\nmemory of the {label}: {memory.uss / 1e6:.0f} MB its own, {memory.rss / 1e6:.0f} MB resident",
                end="",
            )
        print(f"\nlistening costs this program {share * 100:.2f} % of a core")
