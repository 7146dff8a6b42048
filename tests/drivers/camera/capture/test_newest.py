import itertools
import queue
import threading

import pytest

from drivers.camera.capture.newest import NewestFrame


class ScriptedCapture:
    """A camera whose pictures are numbers, given out as a test says."""

    def __init__(self) -> None:
        self.pictures: queue.Queue[int] = queue.Queue()
        self.grabs_that_failed = 0
        self.gives = True
        self.released = threading.Event()
        self._current = 0

    def grab(self) -> bool:
        try:
            self._current = self.pictures.get(timeout=0.02)
        except queue.Empty:
            self.grabs_that_failed += 1
            return False
        return True

    def retrieve(self) -> tuple[bool, int]:
        return self.gives, self._current

    def release(self) -> None:
        self.released.set()

    def let_pass(self, *pictures: int) -> None:
        """Gives pictures and waits until the device has been asked for more."""
        for picture in pictures:
            self.pictures.put(picture)
        before = self.grabs_that_failed
        while self.pictures.qsize() or self.grabs_that_failed < before + 2:
            threading.Event().wait(0.001)


@pytest.fixture
def capture() -> ScriptedCapture:
    return ScriptedCapture()


def test_only_the_newest_picture_is_handed_over_and_only_once(capture: ScriptedCapture) -> None:
    newest = NewestFrame(capture, stale_s=60)
    capture.let_pass(*range(100))
    assert newest.take(5) == 99
    assert newest.take(0.01) is None
    newest.close()


def test_who_waits_gets_the_next_picture(capture: ScriptedCapture) -> None:
    newest = NewestFrame(capture, stale_s=60)
    taken: list[object] = []
    waiting = threading.Thread(target=lambda: taken.append(newest.take(10)))
    waiting.start()
    capture.pictures.put(7)
    waiting.join()
    assert taken == [7]
    newest.close()


def test_a_picture_from_before_a_silence_is_not_the_one_of_this_moment(capture: ScriptedCapture) -> None:
    newest = NewestFrame(capture, stale_s=0.0)
    capture.let_pass(1)
    assert newest.take(0.01) is None
    newest.close()


def test_a_picture_the_device_could_not_give_is_none(capture: ScriptedCapture) -> None:
    capture.gives = False
    newest = NewestFrame(capture, stale_s=60)
    capture.let_pass(1)
    assert newest.take(0.01) is None
    newest.close()


def test_a_camera_that_gives_nothing_ends_the_wait(capture: ScriptedCapture) -> None:
    newest = NewestFrame(capture)
    assert newest.take(0.05) is None
    newest.close()


def test_closing_gives_the_camera_back_and_ends_a_wait(capture: ScriptedCapture) -> None:
    newest = NewestFrame(capture)
    ended = threading.Event()
    waiting = threading.Thread(target=lambda: newest.take(60) is None and ended.set())
    waiting.start()
    newest.close(timeout_s=5)
    assert capture.released.is_set()
    assert ended.wait(5)
    waiting.join()


def test_pictures_come_in_order_whatever_the_rhythm(capture: ScriptedCapture) -> None:
    newest = NewestFrame(capture, stale_s=60)
    feeding = threading.Thread(target=lambda: [capture.pictures.put(number) for number in range(2000)])
    feeding.start()
    seen = list(itertools.takewhile(lambda number: number != 1999, iter(lambda: newest.take(5), None)))
    feeding.join()
    assert seen == sorted(set(seen))
    newest.close()
