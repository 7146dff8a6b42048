"""The process that draws: started, asked, and ended when it takes too long.

ChildEndedError         it is gone, ended since nobody asked for long, or says what nobody understands
└── ChildTooSlowError   it took too long, and was ended
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Timer
from typing import Final

import msgspec

from kiosk.decoding import decode
from kiosk.office.preview_wire import Answer, GarbledError, message_of, read_message

WORKER: Final = (sys.executable, "-P", "-m", "kiosk.composition.preview_worker")
_ROOT: Final = Path(__file__).resolve().parents[2]
_OWN: Final = {
    "PYTHONPATH": os.fspath(_ROOT),
    "PYTHONUTF8": "1",
    "LC_ALL": "C.UTF-8",
    "QT_QPA_PLATFORM": "offscreen",
    "QT_QUICK_BACKEND": "software",
}
_HANDED_ON: Final = ("HOME", "XDG_CACHE_HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "LD_LIBRARY_PATH")


class ChildEndedError(Exception):
    """It is of no use any more."""


class ChildTooSlowError(ChildEndedError):
    """It took too long, and was ended."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What it answered; the picture is empty where there is trouble."""

    answer: Answer
    png: bytes


class PreviewChild:
    """A child of its own session and environment; it ends when its input does, at the latest with its parent.

    Raises OSError when the system has no room for another process.
    """

    def __init__(self, command: Sequence[str] = WORKER) -> None:
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=_OWN | {name: os.environ[name] for name in _HANDED_ON if name in os.environ},
            cwd="/",
            start_new_session=True,
        )
        if self._process.stdin is None or self._process.stdout is None:
            raise AssertionError("both are pipes")
        self._to, self._from = self._process.stdin, self._process.stdout
        self.pid = self._process.pid

    def ask(self, request: bytes, deadline_s: float) -> Drawn:
        """What it draws. Raises ChildEndedError; it is then to be ended."""
        late = Event()
        watch = Timer(deadline_s, self._end_late, (late,))
        watch.daemon = True
        watch.start()
        try:
            self._to.write(message_of(request))
            self._to.flush()
            return self._heard()
        except (OSError, ChildEndedError) as error:
            if late.is_set():
                raise ChildTooSlowError from error
            if isinstance(error, OSError):
                raise ChildEndedError from error
            raise
        finally:
            watch.cancel()

    def _heard(self) -> Drawn:
        try:
            answer = decode(self._said(), Answer)
            return Drawn(answer, b"" if answer.trouble else self._said())
        except (GarbledError, msgspec.MsgspecError) as error:
            raise ChildEndedError from error

    def _said(self) -> bytes:
        said = read_message(self._from)
        if said is None:
            raise ChildEndedError
        return said

    def _end_late(self, late: Event) -> None:
        late.set()
        self._process.kill()

    def end(self) -> None:
        """Ends it and leaves no zombie; ending it again does nothing."""
        self._process.kill()
        self._process.wait()
        with suppress(OSError):  # what was not written any more
            self._to.close()
        self._from.close()
