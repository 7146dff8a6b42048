"""Telling a printer's answers apart by their fixed bits: they share one wire and come when they like.

What may arrive (Epson ESC/POS command reference)::

    0xx1xx10            answer to DLE EOT, sent the moment the request was received
    0xx0xxxx            answer to GS r, sent when everything before it in the stream was processed
    0xx1xx00 and three  automatic status; some printers send it unasked
    5Fh ... 00h         a block: the answer to an identity request
    37h ... 00h         a block, e.g. the answer to "clear buffers"
    11h, 13h            software flow control
"""

from dataclasses import dataclass

from drivers.printer.status import is_real_time_answer

_FLOW_CONTROL = (0x11, 0x13)
_TEXT_HEADER, _OTHER_HEADER = 0x5F, 0x37
_FIRST_LETTER = 0x20
_LONGEST_BLOCK = 80


@dataclass(frozen=True, slots=True)
class RealTime:
    """An answer to DLE EOT."""

    value: int


@dataclass(frozen=True, slots=True)
class InStream:
    """An answer to GS r 1: everything sent before the request has been processed."""

    value: int

    @property
    def paper_ended(self) -> bool:
        """Some printers answer without paper, and say so here, where others stay silent."""
        return bool(self.value & 0x0C)


@dataclass(frozen=True, slots=True)
class Block:
    """An answer to GS I n."""

    text: bytes


Answer = RealTime | InStream | Block


class AnswerSorter:
    """Sorts the bytes a printer sends; feed it whatever arrived, however it was split."""

    def __init__(self) -> None:
        self._automatic_left = 0
        self._block: bytearray | None = None  # its header and what came of it

    def feed(self, data: bytes) -> list[Answer]:
        """The answers `data` completes, in the order they came; everything else is dropped."""
        return [answer for byte in data if (answer := self._sort(byte)) is not None]

    def _sort(self, byte: int) -> Answer | None:
        if byte in _FLOW_CONTROL:
            return None
        if self._block is not None and (byte >= _FIRST_LETTER or not byte):
            return self._continue(self._block, byte)
        self._block = None  # a block holds no control codes: the rest of it was lost, or its header was noise
        if self._automatic_left:
            self._automatic_left -= 1
            return None
        if byte in (_TEXT_HEADER, _OTHER_HEADER):
            self._block = bytearray((byte,))
            return None
        if is_real_time_answer(byte):
            return RealTime(byte)
        if byte & 0x93 == 0x10:
            self._automatic_left = 3
            return None
        return InStream(byte) if byte & 0x90 == 0 else None

    def _continue(self, block: bytearray, byte: int) -> Answer | None:
        if byte and len(block) < _LONGEST_BLOCK:
            block.append(byte)
            return None
        self._block = None
        return Block(bytes(block[1:])) if block[0] == _TEXT_HEADER and not byte else None
