"""The mirror: what its reader promises, and that only its process writes, only while somebody looks."""

import mmap
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.camera import Camera, Preview, PreviewPicture
from drivers.camera import preview as layout
from drivers.simulation.camera_scene import SimulatedCamera
from support.camera import next_scans

ROOT = Path(__file__).resolve().parents[3]


class Hands:
    """The other side, by hand."""

    def __init__(self, preview: Preview) -> None:
        self.memory = mmap.mmap(preview.descriptor, layout.SIZE)

    def show(self, number: int, width: int, height: int, grey: bytes = b"", at: float = 1.0) -> None:
        self.memory[layout.pixels_at(number) : layout.pixels_at(number) + len(grey)] = grey
        layout.PICTURE.pack_into(self.memory, layout.picture_at(number), width, height, at)
        layout.LATEST.pack_into(self.memory, layout.LATEST_AT, number)


@pytest.fixture
def preview() -> Preview:
    return Preview()


@pytest.fixture
def hands(preview: Preview) -> Hands:
    return Hands(preview)


def test_a_picture_is_given_once(preview: Preview, hands: Hands) -> None:
    assert preview.look() is None
    hands.show(1, 3, 2, b"abcdef", at=7.5)
    assert preview.look() == PreviewPicture(3, 2, b"abcdef", 1, 7.5)
    assert preview.look() is None
    hands.show(2, 1, 1, b"x")
    assert preview.look() == PreviewPicture(1, 1, b"x", 2, 1.0)


def test_a_picture_shows_in_no_repr(preview: Preview, hands: Hands) -> None:
    hands.show(1, 3, 2, b"abcdef")
    assert "abc" not in repr(preview.look())


def test_looking_asks_for_more_for_a_second(preview: Preview, hands: Hands) -> None:
    (wanted,) = layout.WANTED_UNTIL.unpack_from(hands.memory, layout.WANTED_UNTIL_AT)
    assert wanted == 0
    before = time.monotonic()
    preview.look()
    (wanted,) = layout.WANTED_UNTIL.unpack_from(hands.memory, layout.WANTED_UNTIL_AT)
    assert before + 1 <= wanted <= time.monotonic() + 1


def test_a_wiped_picture_is_none_and_nothing_of_it_is_left(preview: Preview, hands: Hands) -> None:
    hands.show(7, 480, 270, b"\x99" * (480 * 270))
    hands.show(8, 480, 270, b"\x99" * (480 * 270))
    preview.wipe()
    assert preview.look() is None
    assert not any(hands.memory[layout.LATEST_AT + layout.LATEST.size :])
    hands.show(9, 1, 1, b"x")
    assert preview.look() == PreviewPicture(1, 1, b"x", 9, 1.0)


@given(st.integers(0, 2**64 - 1), st.integers(0, 2**32 - 1), st.integers(0, 2**32 - 1), st.floats())
def test_whatever_the_process_writes_the_program_is_not_harmed(number: int, width: int, height: int, at: float) -> None:
    preview = Preview()
    Hands(preview).show(number, width, height, at=at)
    picture = preview.look()
    assert picture is None or (len(picture.grey) == width * height <= 480 * 270)


def test_the_memory_cannot_be_taken_away_from_under_the_program(preview: Preview) -> None:
    for size in (0, layout.SIZE * 2):
        with pytest.raises(PermissionError):
            os.ftruncate(preview.descriptor, size)


def test_its_descriptor_does_not_outlive_it() -> None:
    descriptor = Preview().descriptor
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(descriptor)


def test_a_picture_is_never_a_mixture_of_two(preview: Preview, hands: Hands) -> None:
    ended = threading.Event()

    def write() -> None:
        number = 1
        while not ended.is_set():
            hands.show(number, 480, 270, bytes([number % 251]) * (480 * 270))
            number += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        seen = 0
        deadline = time.monotonic() + 30
        while seen < 300 and time.monotonic() < deadline:
            if (picture := preview.look()) is not None:
                seen += 1
                assert set(picture.grey) == {picture.number % 251}
        assert seen == 300
    finally:
        ended.set()
        writer.join()


def test_the_writer_writes_only_what_is_wanted_and_wipes_what_is_not(preview: Preview) -> None:
    script = """
        import sys, time
        import numpy as np
        from drivers.camera import preview as layout
        from drivers.camera.confined.preview_writer import PreviewWriter
        writer = PreviewWriter(int(sys.argv[1]))
        def wanted(until):
            layout.WANTED_UNTIL.pack_into(writer._memory, layout.WANTED_UNTIL_AT, until)
        def latest():
            return layout.LATEST.unpack_from(writer._memory, layout.LATEST_AT)[0]
        frame = np.full((720, 1280), 200, np.uint8)
        frame[:, :640] = 10
        writer.show(frame, 1, 5.0)
        assert latest() == 0, "nobody had looked"
        wanted(100.0)
        for tick in range(60):
            writer.show(frame, 100 + tick, 10 + tick / 30)
        assert 28 <= latest() <= 31, latest()
        writer.show(frame, 159, 20.0)
        writer.show(frame, 159, 30.0)
        shown = latest()
        assert layout.PICTURE.unpack_from(writer._memory, layout.picture_at(shown)) == (426, 240, 20.0)
        picture = writer._pixels[layout.pixels_at(shown):][:426 * 240].reshape(240, 426)
        assert set(picture[:, :213].ravel()) == {10} and set(picture[:, 214:].ravel()) == {200}
        writer.show(frame, 160, 101.0)
        assert not writer._pixels[layout.LATEST_AT + 8:].any(), "wiped"
        wanted(1000.0)
        for number, shape in enumerate([(1080, 1920), (480, 640), (1, 1), (1, 100000), (3000, 2), (721, 1283)]):
            writer.show(np.full(shape, 77, np.uint8), 200 + number, 200.0 + number)
            width, height, at = layout.PICTURE.unpack_from(writer._memory, layout.picture_at(latest()))
            print(f"{width}x{height}", latest() - shown)
        assert PreviewWriter(int(sys.argv[1]))._latest == latest()
    """
    command = [sys.executable, "-c", textwrap.dedent(script), str(preview.descriptor)]
    ended = subprocess.run(
        command, check=False, capture_output=True, text=True, cwd=ROOT, pass_fds=(preview.descriptor,), timeout=60
    )
    assert ended.stderr == ""
    assert ended.stdout.split("\n")[:6] == [
        "480x270 1",
        "320x240 2",
        "1x1 3",
        "1x1 3",  # too long for a picture
        "1x1 3",
        "427x240 4",
    ]


@pytest.fixture
def scene(tmp_path: Path) -> SimulatedCamera:
    return SimulatedCamera(tmp_path / "scene")


@pytest.fixture
def camera(scene: SimulatedCamera) -> Iterator[Camera]:
    camera = Camera(scene.folder)
    camera.open()
    yield camera
    camera.close()


def looks_until(camera: Camera, found: Callable[[PreviewPicture], bool]) -> PreviewPicture:
    """Looks from a thread of its own, as the screen does, while this one reads."""
    results: list[PreviewPicture] = []
    deadline = time.monotonic() + 15

    def look() -> None:
        while not results and time.monotonic() < deadline:
            picture = camera.preview.look()
            if picture is not None and found(picture):
                results.append(picture)

    screen = threading.Thread(target=look)
    screen.start()
    while screen.is_alive():
        camera.read(0.05)
    assert results
    return results[0]


def anything(_picture: PreviewPicture) -> bool:
    return True


def test_the_screen_sees_what_stands_before_the_camera_across_restarts(
    scene: SimulatedCamera, camera: Camera, card_png: bytes
) -> None:
    empty = looks_until(camera, anything)
    assert (empty.width, empty.height) == (426, 240)
    assert max(empty.grey) < 150, "the desk is grey"
    scene.hold(card_png)
    held = looks_until(camera, lambda picture: max(picture.grey) > 200)
    assert held.number > empty.number
    assert camera.worker_pid is not None
    os.kill(camera.worker_pid, signal.SIGKILL)
    again = looks_until(camera, lambda picture: max(picture.grey) > 200)
    assert again.number > held.number
    assert again.at <= time.monotonic()


def test_nothing_is_written_while_nobody_looks_and_nothing_stays(
    scene: SimulatedCamera, camera: Camera, card_png: bytes
) -> None:
    hands = Hands(camera.preview)
    scene.hold(card_png)
    assert next_scans(camera)
    assert not any(hands.memory[layout.LATEST_AT :])
    looks_until(camera, anything)
    deadline = time.monotonic() + 10
    while any(hands.memory[layout.LATEST_AT + 8 :]):
        camera.read(0.05)
        assert time.monotonic() < deadline
    looks_until(camera, anything)
    camera.close()
    assert not any(hands.memory[layout.LATEST_AT + 8 :])
    assert camera.preview.look() is None
