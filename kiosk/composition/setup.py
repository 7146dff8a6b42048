"""The wizard put together: the machine around it, its desk, its window, the loop."""

import sys
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from kiosk.composition.process import SignalPipe, keep_no_memory_dumps, note_qt_messages
from kiosk.composition.setup_world import (
    DRAFT,
    DRAFT_AGAIN,
    RealWorld,
    asked_for_s,
    diagonals_told,
    standing_kiosk,
)
from kiosk.composition.supervised import Supervised
from kiosk.journal import Journal, Level, Note, catch_everything
from kiosk.release import running_release
from kiosk.runtime.setup_desk import SetupDesk, SetupWaits
from kiosk.runtime.setup_face import SetupWorld
from kiosk.runtime.systemd import SETUP, RoundTripLook
from kiosk.setup import Given, Panel, Setup, Standing
from ui.setup_window import SetupWindow

if TYPE_CHECKING:
    from ui.camera_mirror import MirrorPicture

DEMO_PANEL: Final = Panel(1080, 1920)
DEMO_LANDSCAPE: Final = Panel(1920, 1080)
_ROOM: Final = 0.9
"""As much of a desk monitor as the demo's window takes."""


class SeeingWorld(SetupWorld, Protocol):
    """A world whose camera can be looked through."""

    def look(self) -> "MirrorPicture | None":
        """What the camera under test sees."""
        ...


class SetupApp:
    """The running wizard."""

    def __init__(
        self,
        world: SeeingWorld,
        journal: Journal,
        *,
        given: Given,
        panel: Panel,
        demo: bool = False,
        fullscreen: bool = True,
        scale: float = 1.0,
        motion: bool = True,
        waits: SetupWaits | None = None,
        standing: Standing | None = None,
        alone_for: float = 0.0,
    ) -> None:
        self.journal = journal
        setup = Setup(given=given, panel=panel, standing=standing)
        self.desk = SetupDesk(setup, world, journal, waits=waits or SetupWaits(), alone_for=alone_for)
        self.window = SetupWindow(
            self.desk,
            running_release(),
            look=world.look,
            demo=demo,
            fullscreen=fullscreen,
            scale=scale,
            motion=motion,
        )
        self._supervised: Supervised | None = None
        self.window.after_first_frame(self._stand)
        self.window.after_first_frame(self.desk.start)

    def close(self) -> None:
        """Stop everything; every device is let go."""
        if self._supervised is not None:
            self._supervised.close()
        self.desk.close()
        self.window.close()
        self.desk.deleteLater()
        QCoreApplication.processEvents()

    def _stand(self) -> None:
        self.journal.note(Note.SCREEN_READY)
        self._supervised = Supervised(
            self.window, lambda: SETUP, self.journal, looks=(RoundTripLook(self.desk.run_behind),)
        )
        self._supervised.stands()


def run_setup() -> int:
    """`kiosk setup`: until the machine is a kiosk, SIGTERM or SIGINT."""
    journal, qt, pipe = _begun()
    standing = standing_kiosk()
    world = RealWorld(draft=DRAFT if standing is None else DRAFT_AGAIN, standing=standing)
    size = qt.primaryScreen().size()
    panel = turned_panel(size.width(), size.height(), standing)
    app = SetupApp(world, journal, given=world.kept(), panel=panel, standing=standing, alone_for=asked_for_s())
    became: list[bool] = []
    app.desk.finished.connect(lambda: became.append(True))
    code = _played(app, qt, pipe)
    if became:
        world.become_the_kiosk()
    return code


def turned_panel(width: int, height: int, standing: Standing | None) -> Panel:
    """The panel as it is made; the session turns its picture by what stands in kiosk.toml."""
    turned = 0 if standing is None else standing.settings.screen.rotation
    if turned in (90, 270):
        width, height = height, width
    return Panel(width, height, diagonals_told(), turned)


def run_demo(*, landscape: bool = False) -> int:
    """`kiosk setup --demo`: nothing of this machine is changed."""
    from kiosk.composition.setup_demo import DemoWorld  # noqa: PLC0415 - simulators

    journal, qt, pipe = _begun()
    world = DemoWorld()
    world.plug_in_stick()
    panel = DEMO_LANDSCAPE if landscape else DEMO_PANEL
    room = qt.primaryScreen().availableSize()
    scale = min(1.0, _ROOM * room.width() / panel.width, _ROOM * room.height() / panel.height)
    app = SetupApp(world, journal, given=Given(), panel=panel, demo=True, fullscreen=False, scale=scale)
    try:
        return _played(app, qt, pipe)
    finally:
        world.close()


def _begun() -> tuple[Journal, QGuiApplication, SignalPipe]:
    keep_no_memory_dumps()
    journal = Journal()
    note_qt_messages(journal)
    qt = QGuiApplication(sys.argv[:1])
    qt.setApplicationName("kiosk")
    return journal, qt, SignalPipe(qt)


def _played(app: SetupApp, qt: QGuiApplication, pipe: SignalPipe) -> int:
    catch_everything(app.journal, lambda: None)
    app.desk.finished.connect(qt.quit)
    app.journal.note(Note.SETUP_STARTED, Level.WARNING, release=running_release().words)
    code = qt.exec()
    app.close()
    pipe.deleteLater()
    app.journal.note(Note.PROGRAM_STOPPED)
    return code
