"""The demo with a display: the kiosk's window at the left, the dock at its right, until one of them is closed."""

import os
import sys
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QSize, Signal, Slot
from PySide6.QtGui import QGuiApplication, QOpenGLContext
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from kiosk.commands import CannotStartError
from kiosk.composition.app import KioskApp, local_today
from kiosk.composition.process import SignalPipe
from kiosk.demo.dock import Dock
from kiosk.demo.dock_window import SIZE, DockWindow
from kiosk.demo.menu import HOW, nobody_acts, with_menu
from kiosk.demo.nurse import NAME, employed
from kiosk.demo.stage import Stage
from kiosk.journal import Journal, Note, catch_everything
from kiosk.journey.events import ProgramFailed
from kiosk.runtime.workers import Workers
from kiosk.settings import Screen

TITLE_BAR = 40
BORDER = 8
"""Pixels a desktop may need above and below a window."""

GAP = 12
TALLEST_DOCK = 1040

WORDS = (
    "The kiosk is ready: choose a person in the dock, hold their code before the camera, or lay their card on the "
    "reader and let the scanner read its code. Closing a window or Ctrl+C ends the demo."
)
MENU = f"The technicians' menu: {HOW}."
STAFF = (
    "What the kiosk offers is changed on the page of the hospital's staff, {}: name {}, password {}. Open it in a "
    "browser, change a department and publish."
)


@dataclass(frozen=True, slots=True)
class Desk:
    """Where the windows go, in logical pixels and without their frames; `scale` is that of the kiosk's picture."""

    scale: float
    kiosk: QRect
    dock: QRect


def arranged(room: QRect, panel: QSize) -> Desk:
    """Both windows side by side in the middle of the room a desktop leaves, as large as it allows."""
    height = room.height() - TITLE_BAR - BORDER
    width = room.width() - SIZE.width() - GAP - 2 * BORDER
    scale = min(1.0, height / panel.height(), width / panel.width())
    kiosk = QSize(round(panel.width() * scale), round(panel.height() * scale))
    left = room.left() + (room.width() - kiosk.width() - GAP - SIZE.width()) // 2
    top = room.top() + TITLE_BAR
    beside = QPoint(left + kiosk.width() + GAP, top)
    dock = QSize(SIZE.width(), min(height, TALLEST_DOCK))
    return Desk(scale, QRect(QPoint(left, top), kiosk), QRect(beside, dock))


def show(*, landscape: bool, language: str) -> int:
    """Play by hand until a window is closed or Ctrl+C is pressed. Raises `CannotStartError`."""
    qt = _display()
    print("Starting the sandbox hospital and the simulated devices ...", flush=True)
    stage = Stage(local_today())
    try:
        journal = Journal()
        play = HandPlay(stage, journal, landscape=landscape, language=language)
        catch_everything(journal, lambda: play.app.engine.bridge.post(ProgramFailed()))
        pipe = SignalPipe(qt)
        play.ended.connect(qt.quit)
        print(WORDS, MENU, sep="\n", flush=True)
        office = Workers(1, "office")
        office.run(lambda: print(STAFF.format(stage.hospital.staff_url, NAME, employed(stage)), flush=True))
        try:
            return qt.exec()
        finally:
            play.close()
            pipe.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    finally:
        stage.close()


class HandPlay(QObject):
    """Kiosk and dock on one stage, each in its window; `ended` when either window was closed."""

    ended = Signal()

    def __init__(self, stage: Stage, journal: Journal, *, landscape: bool = False, language: str = "vi") -> None:
        super().__init__()
        self._stage = stage
        self._journal = journal
        panel = QSize(1920, 1080) if landscape else QSize(1080, 1920)
        desk = arranged(QGuiApplication.primaryScreen().availableGeometry(), panel)
        screen = Screen(width=panel.width(), height=panel.height(), fullscreen=False, scale=desk.scale)
        self.app = KioskApp(with_menu(stage.settings(screen, language), stage.folder), journal, asking=nobody_acts)
        self.dock = Dock(stage)
        self.dock_window = DockWindow(self.dock, desk.dock.size())
        self.app.window.after_first_frame(self._start_works)
        for window, place in ((self.app.window.window, desk.kiosk), (self.dock_window.window, desk.dock)):
            window.setPosition(place.topLeft())
            window.visibleChanged.connect(self._see)
        journal.note(Note.PROGRAM_STARTED, kiosk=self.app.settings.kiosk.id)

    def _start_works(self) -> None:
        self.app.start_works(self._stage.devices(self.app.settings))

    @Slot(bool)
    def _see(self, visible: bool) -> None:
        if not visible:
            self.ended.emit()

    def close(self) -> None:
        """Hands off first, then the kiosk, then the windows."""
        self.dock.close()
        self.app.close()
        self.dock_window.close()
        self._journal.note(Note.PROGRAM_STOPPED)


def _display() -> QGuiApplication:
    """Qt on the display. Raises `CannotStartError`; Qt itself would end the program."""
    asked = "QT_QPA_PLATFORM" in os.environ
    if not asked:
        os.environ["QT_QPA_PLATFORM"] = "xcb;wayland;offscreen"  # only X lets a program say where its windows stand
    qt = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    assert isinstance(qt, QGuiApplication)  # noqa: S101 - nobody else makes one
    if not asked and qt.platformName() == "offscreen":
        raise CannotStartError("the display cannot be opened: check DISPLAY, or play one visit with --headless")
    if "QT_QUICK_BACKEND" not in os.environ and not QOpenGLContext().create():
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    return qt
