"""What the looking glass costs the glass's own thread; printed for the reader, no time is promised here."""

import random
from statistics import median
from time import thread_time

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtQuick import QQuickItem

from kiosk.identity import RefusalKind
from kiosk.journey import CodeHint
from kiosk.journey.state import ReadProblem, Welcome
from ui.fonts import load_fonts
from ui.gallery import LANDSCAPE, PORTRAIT, StillEngine
from ui.sample_mirror import HEIGHT, WIDTH, SamplePicture
from ui.samples import journey
from ui.window import KioskWindow, WindowOptions

FRAMES = 150


class Noise:
    """The dearest pictures: no two pixels alike."""

    def __init__(self) -> None:
        self._pictures = [random.randbytes(WIDTH * HEIGHT) for _ in range(8)]
        self._count = 0

    def look(self) -> SamplePicture:
        self._count += 1
        return SamplePicture(WIDTH, HEIGHT, self._pictures[self._count % len(self._pictures)], self._count)


@pytest.mark.benchmark
@pytest.mark.parametrize("step", [Welcome(), ReadProblem(RefusalKind.EMPTY)], ids=["welcome", "read-problem"])
@pytest.mark.parametrize("panel", [PORTRAIT, LANDSCAPE], ids=str)
def test_a_picture_on_the_glass(qapp, qtbot, capsys, panel, step):
    """From the look to the drawn frame, everything the scene draws again with it, in time of this thread alone."""
    load_fonts()
    options = WindowOptions(panel.width, panel.height, diagonal_inches=panel.inches, motion=False)
    kiosk = KioskWindow(StillEngine(journey(step=step, hint=CodeHint.TOO_FAR)), options, Noise().look)
    kiosk.grab()
    mirror = next(item for item in kiosk.window.findChildren(QQuickItem) if item.objectName() == "mirror")
    mirror.findChild(QTimer).stop()
    began = [0.0]
    frames: list[float] = []
    kiosk.window.afterAnimating.connect(lambda: began.append(thread_time()))
    kiosk.window.frameSwapped.connect(lambda: frames.append((thread_time() - began[-1]) * 1000))
    times = []
    for _ in range(FRAMES):
        drawn = len(frames)
        start = thread_time()
        mirror._look()
        asked = (thread_time() - start) * 1000
        qtbot.waitUntil(lambda drawn=drawn: len(frames) > drawn, timeout=5000)
        times.append(asked + frames[-1])
    size = f"{mirror.property('width'):.0f}x{mirror.property('height'):.0f}"
    kiosk.close()
    assert len(times) == FRAMES
    with capsys.disabled():
        print(f"\nmirror {WIDTH}x{HEIGHT} as {size} on {panel}: median {median(times):.2f} ms,", end=" ")
        print(f"worst {max(times):.2f} ms a frame (asked: under 4)")
