import queue
import threading

from drivers.camera.newest import NewestFrame


class ScriptedCapture:
    """A camera whose pictures are numbers, given out as a test says."""

    def __init__(self) -> None:
        self.pictures: queue.Queue[int] = queue.Queue()
        self.unpacked: list[int] = []
        self.released = threading.Event()
        self._current = 0

    def grab(self) -> bool:
        try:
            self._current = self.pictures.get(timeout=0.05)
        except queue.Empty:
            return False
        self.pictures.task_done()
        return True

    def retrieve(self) -> tuple[bool, int]:
        self.unpacked.append(self._current)
        return True, self._current

    def release(self) -> None:
        self.released.set()


def test_pictures_nobody_waits_for_are_neither_kept_nor_unpacked() -> None:
    capture = ScriptedCapture()
    newest = NewestFrame(capture)
    for number in range(100):
        capture.pictures.put(number)
    capture.pictures.join()
    assert capture.unpacked == []
    fresh = threading.Timer(0.1, capture.pictures.put, [100])
    fresh.start()
    assert newest.take(5) == 100
    fresh.join()
    newest.close()


def test_a_camera_that_gives_nothing_ends_the_wait() -> None:
    newest = NewestFrame(ScriptedCapture())
    assert newest.take(0.05) is None
    newest.close()


def test_closing_gives_the_camera_back() -> None:
    capture = ScriptedCapture()
    newest = NewestFrame(capture)
    newest.close()
    assert capture.released.wait(5)
    assert newest.take(0.01) is None
