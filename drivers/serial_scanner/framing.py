"""Cuts the bytes of a serial scanner into codes. Pure: bytes and times in, codes out.

What scanners send around a code, and what is made of it::

    CODE CR | CODE LF | CODE CR LF | CODE ETX     the usual settings; empty lines mean nothing
    STX CODE ETX, STX CODE CR LF ETX              CR and LF inside belong to the code
    CODE                                          a scanner without any suffix: silence ends the code

A wrong text is worse than none. So silence ends a code only as long as this scanner was never seen to send an end
mark; after that, and always after an STX, a code that falls silent before its end mark is a fragment and dropped.
"""

from enum import Enum, auto
from typing import Final

STX: Final = 0x02
ETX: Final = 0x03
CR: Final = 0x0D
LF: Final = 0x0A
END_MARKS: Final = frozenset({CR, LF, ETX})
MAX_CODE_BYTES: Final = 4096
_BOM: Final = b"\xef\xbb\xbf"


class _In(Enum):
    LINE = auto()
    STX_FRAME = auto()
    GARBAGE = auto()
    STX_GARBAGE = auto()


class Framer:
    """One scanner's stream. However the bytes are cut into pieces, the same codes come out.

    `end_marks`: the bytes that end a code outside STX…ETX; `silence_s`: the gap between two bytes that never happens
    inside a code; `max_bytes`: what is longer is garbage up to the next end mark or silence.
    """

    def __init__(
        self, end_marks: frozenset[int] = END_MARKS, silence_s: float = 0.1, max_bytes: int = MAX_CODE_BYTES
    ) -> None:
        self._end_marks = end_marks
        self._silence_s = silence_s
        self._max_bytes = max_bytes
        self._code = bytearray()
        self._state = _In.LINE
        self._end_mark_seen = False
        self._last_byte_at: float | None = None
        self.dropped = 0
        """How many fragments and pieces of garbage were thrown away so far."""

    @property
    def waiting(self) -> bool:
        """A code has begun and not ended."""
        return self._last_byte_at is not None

    def feed(self, data: bytes, now: float) -> list[bytes]:
        """The codes that bytes arriving at `now` (seconds, never backwards) complete, in order."""
        codes = self.flush(now)
        for byte in data:
            self._take(byte, codes)
        if data:
            begun = bool(self._code) or self._state is not _In.LINE
            self._last_byte_at = now if begun else None
        return codes

    def flush(self, now: float) -> list[bytes]:
        """The code that silence has ended by `now`, if any. To be called while nothing arrives."""
        codes: list[bytes] = []
        if self._last_byte_at is None or now - self._last_byte_at < self._silence_s:
            return codes
        if self._state is _In.LINE and not self._end_mark_seen:
            self._finish(codes)
        elif self._state is not _In.LINE or self._code:
            self.dropped += self._state in (_In.LINE, _In.STX_FRAME)
            self._begin(_In.LINE)
        self._last_byte_at = None
        return codes

    def forget(self) -> None:
        """Drops a code that has begun, without counting it."""
        self._begin(_In.LINE)
        self._last_byte_at = None

    def _take(self, byte: int, codes: list[bytes]) -> None:
        if byte == STX:
            self.dropped += self._state is _In.STX_FRAME or bool(self._code)
            self._begin(_In.STX_FRAME)
            return
        match self._state:
            case _In.LINE if byte in self._end_marks:
                self._end_mark_seen = self._end_mark_seen or bool(self._code)
                self._finish(codes)
            case _In.STX_FRAME if byte == ETX:
                self._end_mark_seen = True
                self._finish(codes)
            case _In.GARBAGE if byte in self._end_marks:
                self._begin(_In.LINE)
            case _In.STX_GARBAGE if byte == ETX:
                self._begin(_In.LINE)
            case _In.LINE | _In.STX_FRAME:
                self._code.append(byte)
                if len(self._code) > self._max_bytes:
                    self.dropped += 1
                    self._begin(_In.GARBAGE if self._state is _In.LINE else _In.STX_GARBAGE)
            case _In.GARBAGE | _In.STX_GARBAGE:
                pass

    def _begin(self, state: _In) -> None:
        self._code.clear()
        self._state = state

    def _finish(self, codes: list[bytes]) -> None:
        code = _bare(bytes(self._code))
        self._begin(_In.LINE)
        if code:
            codes.append(code)


def _bare(code: bytes) -> bytes:
    """Without the NULs, byte order marks and line ends that some scanners put around a code."""
    while (bare := code.strip(b"\0").removeprefix(_BOM).rstrip(b"\r\n")) != code:
        code = bare
    return code
