"""The preview, drawn by one process beside the server, which itself knows no Qt."""

import hashlib
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace
from threading import Lock
from typing import Final

import msgspec

from kiosk.departments import Catalogue
from kiosk.directory import Directory, Words
from kiosk.office.preview import PreviewError, PreviewWish
from kiosk.office.preview_child import WORKER, ChildEndedError, ChildTooSlowError, Drawn, PreviewChild
from kiosk.office.preview_wire import Answer, Request, Trouble

DEADLINE_S: Final = 10.0
PATIENCE_S: Final = 30.0
"""How long a picture waits for those asked for before it."""
KEPT: Final = 12
"""So many pictures, about 40 kB each, are not drawn again."""

AGAIN: Final[Words] = {
    "vi": "Chưa vẽ được màn hình xem trước. Xin thử lại sau ít phút.",
    "en": "The preview could not be drawn. Please try again in a few minutes.",
}
TOO_SLOW: Final[Words] = {
    "vi": "Máy chủ đang bận nên chưa vẽ được màn hình xem trước. Xin thử lại sau ít phút.",
    "en": "The server is too busy to draw the preview. Please try again in a few minutes.",
}
NO_QT: Final[Words] = {
    "vi": "Máy chủ thiếu phần mềm để vẽ màn hình xem trước. Nhờ người quản trị cài PySide6-Essentials (pip) và, trên "
    "Debian, libegl1 libgl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0. ({detail})",
    "en": "This server lacks what draws the preview. An administrator installs PySide6-Essentials (pip) and, on "
    "Debian, libegl1 libgl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0. ({detail})",
}
NO_LETTERS: Final[Words] = {
    "vi": "Máy chủ thiếu phông chữ của ngôn ngữ này ({detail}). Nhờ người quản trị cài, trên Debian, fonts-noto-cjk và "
    "fonts-noto-core.",
    "en": "This server has no letters for this language ({detail}). An administrator installs, on Debian, "
    "fonts-noto-cjk and fonts-noto-core.",
}
DAMAGED: Final[Words] = {
    "vi": "Phần mềm trên máy chủ bị hỏng nên không vẽ được màn hình xem trước. Nhờ người quản trị cài lại. ({detail})",
    "en": "The software on this server is damaged and cannot draw the preview. An administrator installs it again. "
    "({detail})",
}
CLOSED: Final[Words] = {"vi": "Máy chủ đang dừng.", "en": "The server is stopping."}
TROUBLES: Final = {Trouble.NO_QT: NO_QT, Trouble.NO_LETTERS: NO_LETTERS, Trouble.DAMAGED: DAMAGED}


class PreviewProcess:
    """A `Preview`. Its process starts with the first picture, and again after it died, hung or was not needed."""

    def __init__(self, command: Sequence[str] = WORKER, *, deadline_s: float = DEADLINE_S) -> None:
        self._command = command
        self._deadline_s = deadline_s
        self._turn = Lock()
        self._kept: OrderedDict[bytes, Drawn] = OrderedDict()
        self._child: PreviewChild | None = None
        self._closed = False

    def picture(self, directory: Directory, system: Catalogue | None, wish: PreviewWish) -> bytes:
        """A PNG. Raises PreviewError."""
        return self._drawn(directory, system, wish).png

    def described(self, directory: Directory, system: Catalogue | None, wish: PreviewWish) -> str:
        """What stands on that picture. Raises PreviewError."""
        return self._drawn(directory, system, wish).answer.words

    def close(self) -> None:
        """No more pictures; one that is being drawn is finished first."""
        with self._turn:
            self._closed = True
            self._end()

    def _drawn(self, directory: Directory, system: Catalogue | None, wish: PreviewWish) -> Drawn:
        request = _request(directory, system, wish)
        key = hashlib.sha256(request).digest()
        if not self._turn.acquire(timeout=PATIENCE_S):
            raise PreviewError(TOO_SLOW)
        try:
            if key not in self._kept:
                self._kept[key] = self._asked(request)
            self._kept.move_to_end(key)
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
            return self._kept[key]
        finally:
            self._turn.release()

    def _asked(self, request: bytes) -> Drawn:
        try:
            drawn = self._from_child(request)
        except ChildTooSlowError as error:
            raise PreviewError(TOO_SLOW) from error
        except (ChildEndedError, OSError) as error:
            raise PreviewError(AGAIN) from error
        if drawn.answer.trouble is not None:
            raise _trouble(drawn.answer, drawn.answer.trouble)
        return drawn

    def _from_child(self, request: bytes) -> Drawn:
        """One that is gone is asked no more; a new one is asked once. Raises ChildEndedError, OSError."""
        if self._child is not None:
            try:
                return self._from_this(self._child, request)
            except ChildTooSlowError:
                raise
            except ChildEndedError:
                pass
        if self._closed:
            raise PreviewError(CLOSED)
        self._child = PreviewChild(self._command)
        return self._from_this(self._child, request)

    def _from_this(self, child: PreviewChild, request: bytes) -> Drawn:
        try:
            drawn = child.ask(request, self._deadline_s)
        except ChildEndedError:
            self._end()
            raise
        if drawn.answer.last:
            self._end()
        return drawn

    def _end(self) -> None:
        if self._child is not None:
            self._child.end()
        self._child = None


def _request(directory: Directory, system: Catalogue | None, wish: PreviewWish) -> bytes:
    """Within a minute nothing opens or closes: one picture does for all of it."""
    moment = wish.moment.replace(second=0, microsecond=0)
    heard = None if system is None else replace(system, as_of=moment)
    return msgspec.json.encode(Request(directory, heard, replace(wish, moment=moment)))


def _trouble(answer: Answer, trouble: Trouble) -> PreviewError:
    words = TROUBLES[trouble]
    return PreviewError({language: text.replace("{detail}", answer.detail) for language, text in words.items()})
