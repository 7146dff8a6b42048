"""The program around the kiosk: signals, memory dumps, the loop."""

import contextlib
import ctypes
import os
import resource
import signal
import sys
from pathlib import Path

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
from kiosk.settings import Settings

PR_SET_DUMPABLE = 4  # linux/prctl.h


class SignalPipe(QObject):
    """SIGTERM and SIGINT end Qt's loop: Python's handlers alone would wait for the next event."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._read, write = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        signal.set_wakeup_fd(write, warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: None)
        self._notifier = QSocketNotifier(self._read, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._stop)

    @Slot()
    def _stop(self) -> None:
        os.read(self._read, 64)
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


def run_kiosk(settings: Settings) -> int:
    """`kiosk run`: until SIGTERM or SIGINT."""
    keep_no_memory_dumps()
    journal = Journal()
    note_qt_messages(journal)
    qt = QGuiApplication(sys.argv[:1])
    qt.setApplicationName("kiosk")
    app = KioskApp(settings, journal)
    catch_everything(journal, lambda: app.engine.bridge.post(ProgramFailed()))
    pipe = SignalPipe(qt)
    app.window.after_first_frame(lambda: journal.note(Note.SCREEN_READY))
    app.window.after_first_frame(app.start_works)
    journal.note(Note.PROGRAM_STARTED, kiosk=settings.kiosk.id)
    code = qt.exec()
    app.close()
    pipe.deleteLater()
    journal.note(Note.PROGRAM_STOPPED)
    return code
