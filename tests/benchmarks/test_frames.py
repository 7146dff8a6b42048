"""What moving costs: the work of every frame while screens change, and how soon the glass answers.

A frame's work is everything between the request for it and the picture being handed over: polish, synchronising,
painting, flushing. It is given as processor time of the GUI thread, which neighbours on the machine do not lengthen,
and beside it as time passed.
"""

import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QObject, QPointF, Qt, QTimer
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.values import dataclass
from ui.fonts import load_fonts
from ui.gallery import PORTRAIT, StillEngine
from ui.samples import scenes
from ui.window import KioskWindow, WindowOptions

RUNS = 5
WAY = ("welcome", "reading-card", "identifying", "identity", "checking", "department", "review", "registering")
VISIT = (*WAY[1:], "ticket", *reversed(WAY[1:-1]), "welcome")
"""There and back again, so that both directions are seen."""


@dataclass(frozen=True, slots=True)
class Frame:
    """`at` on the clock, then milliseconds of work and of time passed."""

    at: float
    work: float
    passed: float


class FrameWatch(QObject):
    """Every frame of a window, from the request for it to the picture handed over."""

    def __init__(self, window: KioskWindow) -> None:
        super().__init__()
        self.frames: list[Frame] = []
        self._began = (0.0, 0.0)
        window.window.installEventFilter(self)
        window.window.frameSwapped.connect(self._swapped)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            self._began = (time.thread_time(), time.perf_counter())
        return False

    def _swapped(self) -> None:
        work, passed = (time.thread_time() - self._began[0]) * 1000, (time.perf_counter() - self._began[1]) * 1000
        self.frames.append(Frame(time.perf_counter(), work, passed))


def wait_until(condition: Callable[[], bool], seconds: float = 20) -> None:
    end = time.perf_counter() + seconds
    while not condition() and time.perf_counter() < end:
        rest(2)


def rest(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def at(part: float, figures: list[float]) -> float:
    """The figure below which that part of them lies."""
    return sorted(figures)[min(len(figures) - 1, int(len(figures) * part))]


def told(name: str, figures: list[float], asked: str = "") -> str:
    """One line of the report."""
    return (
        f"{name:34} {len(figures):5}  p50 {at(0.5, figures):5.1f}  p95 {at(0.95, figures):5.1f}"
        f"  max {max(figures):5.1f} ms{asked}"
    )


@contextmanager
def shown(*, motion: bool) -> Iterator[tuple[StillEngine, KioskWindow]]:
    load_fonts()
    engine = StillEngine(scenes()["welcome"])
    panel = PORTRAIT
    window = KioskWindow(engine, WindowOptions(panel.width, panel.height, diagonal_inches=panel.inches, motion=motion))
    slots = [item for item in window.window.findChildren(QQuickItem) if item.property("made") is not None]
    wait_until(lambda: all(slot.property("made") for slot in slots))
    wait_until(lambda: window.settled)
    rest(100)
    yield engine, window
    window.close()


@dataclass(frozen=True, slots=True)
class Change:
    """From the event to the first picture, and the frames of the way."""

    name: str
    first: float
    frames: tuple[Frame, ...]


def changes(*, motion: bool) -> list[Change]:
    """Every change of screen of a visit, some times over."""
    found = []
    stills = scenes()
    with shown(motion=motion) as (engine, window):
        watch = FrameWatch(window)
        for name in VISIT * RUNS:
            watch.frames.clear()
            began = time.perf_counter()
            engine.show(stills[name])
            wait_until(lambda: bool(watch.frames) and window.settled)
            found.append(Change(name, (watch.frames[0].at - began) * 1000, tuple(watch.frames)))
            rest(30)
    return found


@pytest.mark.benchmark
@pytest.mark.usefixtures("qapp")
def test_the_work_of_a_frame_while_screens_change(capsys: pytest.CaptureFixture[str]) -> None:
    moving, still = changes(motion=True), changes(motion=False)
    work = [frame.work for change in moving for frame in change.frames]
    at_once = [change.frames[0].work for change in still]
    with capsys.disabled():
        print()
        for name in dict.fromkeys(change.name for change in moving):
            print(told(f"frames to {name}", [f.work for c in moving if c.name == name for f in c.frames]))
        print(told("all frames, processor time", work, "  (asked: p95 under 8)"))
        print(told("all frames, time passed", [frame.passed for change in moving for frame in change.frames]))
        print(told("a whole screen in one frame", at_once))
        print(f"dearest frames (p95), moving to at once: {at(0.95, work) / at(0.95, at_once):.2f}")
        print(told("event to first picture, moving", [change.first for change in moving], "  (asked: under 100)"))
        print(told("event to first picture, at once", [change.first for change in still], "  (asked: under 100)"))
    assert len(moving) == len(still) == len(VISIT) * RUNS


@pytest.mark.benchmark
@pytest.mark.usefixtures("qapp")
def test_a_touch_is_answered(capsys: pytest.CaptureFixture[str]) -> None:
    """From the finger on a button to the picture of the button pressed."""
    answered = []
    with shown(motion=True) as (_, window):
        watch = FrameWatch(window)
        button = window.window.findChild(QQuickItem, "helpButton")
        assert button is not None
        middle = button.mapToScene(QPointF(button.width() / 2, button.height() / 2)).toPoint()
        outside = middle + QPointF(0, -4 * button.height()).toPoint()
        for _ in range(4 * RUNS):
            watch.frames.clear()
            began = time.perf_counter()
            QTest.mousePress(window.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
            assert button.property("pressed")
            wait_until(lambda: bool(watch.frames))
            answered.append((watch.frames[0].at - began) * 1000)
            QTest.mouseRelease(window.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, outside)
            rest(60)
    with capsys.disabled():
        print()
        print(told("finger to picture", answered, f"  median {statistics.median(answered):.1f} (asked: under 100)"))
    assert len(answered) == 4 * RUNS


@pytest.mark.benchmark
@pytest.mark.usefixtures("qapp")
def test_what_it_costs_to_show_the_way_while_nobody_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    """One turn of the welcome screen's pictures: the work of its frames, and of all it does in a second."""
    with shown(motion=True) as (_, window):
        watch = FrameWatch(window)
        rest(1000)
        still = len(watch.frames)
        window.window.findChild(QObject, "attractWait").setProperty("interval", 1)
        began = time.thread_time(), time.perf_counter()
        window.app.shell.changed.emit()
        rest(15_000)
        share = (time.thread_time() - began[0]) / (time.perf_counter() - began[1])
        work = [frame.work for frame in watch.frames[still:]]
    with capsys.disabled():
        print()
        print(told("frames while nobody is there", work, "  (asked: p95 under 8)"))
        print(f"a core's share: {share * 100:.1f} %; frames in the second before, nothing moving: {still}")
    assert work
