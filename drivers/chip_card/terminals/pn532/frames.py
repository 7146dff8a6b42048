"""The frames a PN532 and its host exchange on a serial line (PN532 user manual UM0701-02, 6.2.1). Pure.

::

    00  00 FF  LEN LCS        TFI PD0 … PDn  DCS  00     information, at most 255 bytes from TFI to PDn
    00  00 FF  FF FF LENM LENL LCS  TFI … DCS  00        extended information, at most 265 bytes
    00  00 FF  00 FF  00                                 ACK; sent by the host it ends the command that is running
    00  00 FF  FF 00  00                                 NACK: the host wants the last answer once more
    00  00 FF  01 FF  7F 81  00                          error: the module does not understand the command

LCS and DCS make the sums of the length, and of TFI to PDn, zero modulo 256; the zeros around are pre- and postamble.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Final

TO_MODULE: Final = 0xD4
TO_HOST: Final = 0xD5
LONGEST: Final = 265
"""Bytes from TFI to the last of the packet data (6.2.1.2)."""
ACK: Final = bytes.fromhex("0000FF00FF00")
NACK: Final = bytes.fromhex("0000FFFF0000")
ERROR: Final = bytes.fromhex("0000FF01FF7F8100")

_START: Final = b"\x00\xff"
_LONGEST_NORMAL: Final = 255
_APPLICATION_ERROR: Final = b"\x7f"


class Signal(Enum):
    """A frame without information, or what was left of one."""

    ACK = "ack"
    NACK = "nack"
    ERROR = "error"
    DAMAGED = "damaged"
    """A frame began, and its length or its check sums do not hold."""


@dataclass(frozen=True, slots=True, repr=False)
class Packet:
    """An information frame: which way it goes (TO_MODULE, TO_HOST) and the packet data, command code first."""

    direction: int
    data: bytes

    def __repr__(self) -> str:
        return f"Packet({self.direction:02X}, <{len(self.data)} bytes>)"


Received = Signal | Packet


def encode(direction: int, data: bytes) -> bytes:
    """The information frame with this packet data, of normal form where that suffices."""
    body = bytes([direction]) + data
    length = len(body)
    if length <= _LONGEST_NORMAL:
        head = bytes([length, -length % 256])
    else:
        octets = length.to_bytes(2, "big")
        head = b"\xff\xff" + octets + bytes([-sum(octets) % 256])
    return b"\x00" + _START + head + body + bytes([-sum(body) % 256, 0])


class Parser:
    """One direction of the line. However the bytes are cut into pieces, the same frames come out.

    What stands between frames is skipped. After a frame that is damaged the search goes on right behind its start code:
    it may have been noise, and a true frame stand inside.
    """

    def __init__(self) -> None:
        self._bytes = bytearray()

    @property
    def is_within_frame(self) -> bool:
        """A frame has begun and not ended."""
        return len(self._bytes) >= len(_START)

    def feed(self, data: bytes) -> list[Received]:
        """What these bytes complete."""
        self._bytes += data
        found: list[Received] = []
        at = 0
        while True:
            start = self._bytes.find(_START, at)
            if start < 0:
                at = len(self._bytes) - self._bytes.endswith(_START[:1])
                break
            frame = _frame(self._bytes, start + len(_START))
            if frame is None:
                at = start
                break
            received, at = frame
            found.append(received)
        del self._bytes[:at]
        return found

    def give_up(self) -> list[Received]:
        """No more bytes come: the frame that has begun is damaged, and what stands behind its start code counts."""
        found: list[Received] = []
        while self.is_within_frame:
            rest = bytes(self._bytes[len(_START) :])
            self._bytes.clear()
            found += [Signal.DAMAGED, *self.feed(rest)]
        self._bytes.clear()
        return found


def _frame(data: bytearray, at: int) -> tuple[Received, int] | None:
    """What begins behind a start code at `at`, and where to go on; None when more bytes are needed to tell."""
    damaged = Signal.DAMAGED, at
    head = bytes(data[at : at + 2])
    if len(head) < 2:
        return None
    match head:
        case b"\x00\xff":
            return Signal.ACK, at + 2
        case b"\xff\x00":
            return Signal.NACK, at + 2
        case b"\xff\xff":
            check = data[at + 2 : at + 5]
            if len(check) < 3:
                return None
            length, begin = int.from_bytes(check[:2], "big"), at + 5
            if sum(check) % 256 or not 0 < length <= LONGEST:
                return damaged
        case _:
            length, begin = head[0], at + 2
            if sum(head) % 256 or length == 0:
                return damaged
    end = begin + length
    if len(data) <= end:
        return None
    if sum(data[begin : end + 1]) % 256:
        return damaged
    body = bytes(data[begin:end])
    if body == _APPLICATION_ERROR:
        return Signal.ERROR, end + 1
    return Packet(body[0], body[1:]), end + 1
