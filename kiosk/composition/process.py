"""The program around the kiosk: signals, memory dumps, the loop."""

import contextlib
import ctypes
import os
import resource
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    QSocketNotifier,
    QtMsgType,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication

from kiosk.composition.app import KioskApp
from kiosk.journal import Journal, Level, Note, catch_everything
from kiosk.journey.events import ProgramFailed
from kiosk.release import running_release
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.composition.supervised import Supervised

PR_SET_DUMPABLE = 4  # linux/prctl.h


class SignalPipe(QObject):
    """SIGTERM and SIGINT end Qt's loop: Python's handlers alone would wait for the next event."""

    ENDING = frozenset((signal.SIGTERM, signal.SIGINT))

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._read, write = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        signal.set_wakeup_fd(write, warn_on_full_buffer=False)
        for number in self.ENDING:
            signal.signal(number, lambda *_: None)
        self._notifier = QSocketNotifier(self._read, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._stop)

    @Slot()
    def _stop(self) -> None:
        if self.ENDING & set(os.read(self._read, 64)):  # the pipe is told of every signal that Python handles
            QCoreApplication.quit()


def keep_no_memory_dumps() -> None:
    """A dump of a crash would hold the patient who stood there: neither a file nor a dump handler gets one."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(OSError):
        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0)


def note_qt_messages(journal: Journal) -> None:
    """Warnings of Qt become notes that say where, not what: a text may quote what stands on the glass."""

    def tell(kind: QtMsgType, context: QMessageLogContext, _text: str) -> None:
        if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            place = f"{Path(context.file or 'qt').name}:{context.line}"
            journal.note(Note.QT_MESSAGE, Level.WARNING, category=context.category or "default", at=place)

    qInstallMessageHandler(tell)


def supervise(app: KioskApp) -> "Supervised":
    """What systemd is told of this kiosk, whose first picture stands."""
    from kiosk.composition.supervised import Supervised  # noqa: PLC0415 - after the first picture
    from kiosk.runtime.systemd import RoundTripLook, StoreLook, ThreadsLook, standing_of  # noqa: PLC0415

    supervised = Supervised(
        app.window,
        lambda: standing_of(app.engine.journey),
        app.journal,
        looks=(StoreLook(app.outbox), ThreadsLook(), RoundTripLook(app.run)),
        whole=lambda: app.outbox() is not None,
    )
    app.engine.changed.connect(supervised.telling.follow)
    supervised.stands()
    return supervised


def run_kiosk(settings: Settings) -> int:
    """`kiosk run`: until SIGTERM or SIGINT."""
    keep_no_memory_dumps()
    journal = Journal()
    note_qt_messages(journal)
    qt = QGuiApplication(sys.argv[:1])
    qt.setApplicationName("kiosk")
    release = running_release()
    app = KioskApp(settings, journal, mark="" if release.for_patients else f"MÁY THỬ NGHIỆM · {release.words}")
    catch_everything(journal, lambda: app.engine.bridge.post(ProgramFailed()))
    pipe = SignalPipe(qt)
    watching: list[Supervised] = []
    app.window.after_first_frame(lambda: journal.note(Note.SCREEN_READY))
    app.window.after_first_frame(lambda: watching.append(supervise(app)))
    app.window.after_first_frame(app.start_works)
    journal.note(Note.PROGRAM_STARTED, kiosk=settings.kiosk.id)
    code = qt.exec()
    for supervised in watching:
        supervised.close()
    app.close()
    pipe.deleteLater()
    journal.note(Note.PROGRAM_STOPPED)
    return code
