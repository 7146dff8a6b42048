"""Hands around a camera under test."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from drivers.camera import Camera
from drivers.camera import camera as camera_module
from drivers.camera import process as process_module
from drivers.device import CodeReader, Scan, Sighting

TESTS = Path(__file__).resolve().parents[1]


def next_scans(reader: CodeReader, seconds: float = 10.0) -> tuple[Scan, ...]:
    """The codes that come next, hints passed over; none when nothing comes in time."""
    deadline = time.monotonic() + seconds
    while (left := deadline - time.monotonic()) > 0:
        news = reader.read(left)
        if isinstance(news, Sighting):
            return news.scans
    return ()


def read_until(camera: Camera, holds: Callable[[], bool], seconds: float = 10.0) -> None:
    """Reads on, as a listener does, until something has come to pass."""
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline
        camera.read(0.05)


def give_accidents(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cameras made from now on have a process whose decoder can have accidents (support.accident_worker)."""
    monkeypatch.setattr(camera_module, "_WORKER", "support.accident_worker")
    environment = process_module.ENVIRONMENT
    monkeypatch.setitem(environment, "PYTHONPATH", f"{environment['PYTHONPATH']}:{TESTS}")


def has_spare(camera: Camera) -> bool:
    """A second process stands ready, asleep over its standard input."""
    spare = camera._supervisor._spare
    return spare is not None and spare.asleep() is not None
