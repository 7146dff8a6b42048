"""Draws department screens for a server, which starts it by this module's name (see `kiosk.office.preview_wire`).

It ends when its input does, after a while without work, and when it has grown too large.
"""

import os
import select
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Final

import msgspec

from kiosk.decoding import decode
from kiosk.office.preview_wire import Answer, Request, Trouble, message_of, read_message

NICE: Final = 10
LONGEST_S: Final = 30
"""One picture; a process nobody waits for any more, with its parent gone, would otherwise hang on."""
REST_AFTER_S: Final = 15 * 60.0
MOST_PAGES: Final = 512 * 1024 * 1024 // os.sysconf("SC_PAGE_SIZE")
"""Of memory. Beginning takes a quarter of it."""

Draw = Callable[[Request], tuple[bytes, str]]


def main() -> int:
    """Serve until there is nothing more to do."""
    os.nice(NICE)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever else is printed here is no answer
    serve(sys.stdin.buffer, answers)
    return 0


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """One picture after another."""
    draw: Draw | None = None
    while select.select([requests], [], [], REST_AFTER_S)[0]:
        request = read_message(requests)
        if request is None:
            return
        signal.alarm(LONGEST_S)
        try:
            draw = draw or _draw_with_qt()
            png, words = draw(decode(request, Request))
            answer = Answer(words, last=_pages() > MOST_PAGES)
        except TroubleError as trouble:
            png, answer = b"", Answer(trouble=trouble.trouble, detail=trouble.detail, last=draw is None)
        signal.alarm(0)
        answers.write(message_of(msgspec.json.encode(answer)))
        if answer.trouble is None:
            answers.write(message_of(png))
        answers.flush()
        if answer.last:
            return


class TroubleError(Exception):
    """Nothing can be drawn, and trying again will not help."""

    def __init__(self, trouble: Trouble, detail: str) -> None:
        super().__init__(detail)
        self.trouble, self.detail = trouble, detail


def _draw_with_qt() -> Draw:
    """Raises TroubleError."""
    try:
        from PySide6.QtCore import QEvent  # noqa: PLC0415 - a server may lack it
        from PySide6.QtGui import QGuiApplication  # noqa: PLC0415
        from PySide6.QtQuick import QQuickWindow  # noqa: F401, PLC0415 - needs libraries of its own
    except ImportError as error:
        raise TroubleError(Trouble.NO_QT, str(error)) from error
    from kiosk.composition.preview import drawn  # noqa: PLC0415
    from ui.fonts import FontMissingError  # noqa: PLC0415
    from ui.gallery.department_preview import DepartmentGlass, LettersMissingError  # noqa: PLC0415
    from ui.translating import TranslationMissingError  # noqa: PLC0415
    from ui.window import SceneError  # noqa: PLC0415

    application = QGuiApplication(sys.argv[:1])
    glass = DepartmentGlass()

    def draw(request: Request) -> tuple[bytes, str]:
        try:
            return drawn(glass, request)
        except LettersMissingError as error:
            raise TroubleError(Trouble.NO_LETTERS, str(error)) from error
        except (FontMissingError, SceneError, TranslationMissingError) as error:
            raise TroubleError(Trouble.DAMAGED, f"{type(error).__name__}: {error}") from error
        finally:
            application.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    return draw


def _pages() -> int:
    return int(Path("/proc/self/statm").read_text("ascii").split()[1])


if __name__ == "__main__":
    sys.exit(main())
