"""Cuts the bytes of a serial scanner into codes. Pure: bytes and times in, codes out.

What scanners send around a code, and what is made of it::

    CODE CR | CODE LF | CODE CR LF | CODE ETX     the usual settings; empty codes mean nothing
    STX CODE ETX, STX CODE CR LF ETX              CR and LF inside belong to the code
    CODE                                          a scanner without any suffix: silence ends the code

A wrong text is worse than none, so:
- Silence ends a code only as long as this scanner was never seen to send an end mark; after that, and always after an
  STX, a code that falls silent before its end mark is a fragment and dropped. A mark that more bytes follow at once and
  then silence was a line end inside a code, and proves nothing.
- What is too long or cannot be text (see `plausible`) is garbage, and so is everything after it until the line is
  quiet: noise has end marks too, and what follows one may be the second half of a code.
"""

import math
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from drivers.serial_scanner.dressing import Code, undress
from drivers.serial_scanner.plausible import is_plausible

STX: Final = 0x02
ETX: Final = 0x03
CR: Final = 0x0D
LF: Final = 0x0A
MAX_CODE_BYTES: Final = 4096


@dataclass(frozen=True, slots=True)
class Suffix:
    """How a scanner ends its codes. `marks`: the bytes that end one; `must_come`: silence never does."""

    marks: frozenset[int]
    must_come: bool


ANY_SUFFIX: Final = Suffix(frozenset({CR, LF, ETX}), must_come=False)
"""Not known: every usual mark ends a code, and silence until the first mark was seen."""
SOME_MARK: Final = Suffix(frozenset({CR, LF, ETX}), must_come=True)
"""Known to send a mark, whichever."""
NO_SUFFIX: Final = Suffix(frozenset(), must_come=False)
"""Known to send none: only silence ends a code, and line ends belong to it."""


class _In(Enum):
    LINE = auto()
    STX_FRAME = auto()
    GARBAGE = auto()


class Framer:
    """One scanner's stream. However the bytes are cut into pieces, the same codes come out.

    `silence_s`: the gap between two bytes that never happens inside a code. `prefix`: see `undress`.
    """

    def __init__(
        self,
        suffix: Suffix = ANY_SUFFIX,
        prefix: bytes = b"",
        silence_s: float = 0.1,
        max_bytes: int = MAX_CODE_BYTES,
    ) -> None:
        self._prefix = prefix
        self._marks = suffix.marks
        self._mark_must_come = self._marks_are_certain = suffix.must_come
        self._marked_at = -math.inf
        self._silence_s = silence_s
        self._max_bytes = max_bytes
        self._line = bytearray()
        self._state = _In.LINE
        self._last_byte_at: float | None = None
        self.dropped = 0
        """How many fragments and stretches of garbage were thrown away so far."""

    @property
    def waiting(self) -> bool:
        """A code or garbage has begun and not ended."""
        return self._last_byte_at is not None

    def feed(self, data: bytes, now: float) -> list[Code]:
        """The codes that bytes which arrived until `now` (seconds, never backwards) complete, in order.

        A gap before them is no silence: who comes late to read does not know when they arrived. Only `flush` tells.
        """
        codes: list[Code] = []
        for byte in data:
            self._take(byte, now, codes)
        if data:
            begun = bool(self._line) or self._state is not _In.LINE
            self._last_byte_at = now if begun else None
        return codes

    def flush(self, now: float) -> list[Code]:
        """The code that silence has ended by `now`, if any. To be called when nothing waits to be read."""
        codes: list[Code] = []
        if self._last_byte_at is None or now - self._last_byte_at < self._silence_s:
            return codes
        if self._state is _In.LINE and not self._mark_must_come:
            self._finish(codes)
        elif self._state is not _In.GARBAGE:
            self.dropped += 1
            if self._state is _In.LINE and self._last_byte_at - self._marked_at < self._silence_s:
                self._mark_must_come = self._marks_are_certain  # what came just before was a line end inside a code
        self._begin(_In.LINE)
        self._last_byte_at = None
        return codes

    def forget(self) -> None:
        """Drops a code that has begun, without counting it, and what is still to come of it until the line is quiet."""
        if self.waiting:
            self._begin(_In.GARBAGE)

    def _take(self, byte: int, now: float, codes: list[Code]) -> None:
        match self._state:
            case _In.GARBAGE:
                pass
            case _ if byte == STX:
                self.dropped += self._state is _In.STX_FRAME or bool(self._line)
                self._begin(_In.STX_FRAME)
            case _In.STX_FRAME if byte == ETX:
                self._mark_must_come = True
                self._finish(codes)
            case _In.LINE if byte in self._marks:
                if self._line:
                    self._mark_must_come, self._marked_at = True, now
                self._finish(codes)
            case _In.LINE | _In.STX_FRAME:
                self._line.append(byte)
                if len(self._line) > self._max_bytes:
                    self._hear_garbage()

    def _begin(self, state: _In) -> None:
        self._line.clear()
        self._state = state

    def _hear_garbage(self) -> None:
        self.dropped += 1
        self._begin(_In.GARBAGE)

    def _finish(self, codes: list[Code]) -> None:
        code = undress(bytes(self._line), self._prefix)
        self._begin(_In.LINE)
        if is_plausible(code.payload):
            codes.append(code)
        elif code.payload:
            self._hear_garbage()
