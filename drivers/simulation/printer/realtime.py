"""Real-time commands: a printer acts on them the moment they arrive, even in the middle of picture data.

They are found in the raw stream and stay in it: inside a picture their bytes are dots as well, elsewhere the
interpreter passes over them (Epson ESC/POS command reference, DLE EOT, DLE ENQ and DLE DC4).
"""

from dataclasses import dataclass

_CLEAR = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"


@dataclass(frozen=True, slots=True)
class TellStatus:
    """DLE EOT n, n from 1 to 4."""

    n: int


@dataclass(frozen=True, slots=True)
class Recover:
    """DLE ENQ n: leaves a recoverable error; `clearing` (n = 2) drops what was to be printed."""

    clearing: bool


@dataclass(frozen=True, slots=True)
class ClearBuffers:
    """DLE DC4 8: drops everything received and not printed."""


RealTimeCommand = TellStatus | Recover | ClearBuffers


class RealTimeScanner:
    """Finds real-time commands in whatever arrives, however it was split."""

    def __init__(self) -> None:
        self._tail = b""

    def feed(self, data: bytes) -> list[tuple[int, RealTimeCommand]]:
        """The commands that `data` completes, each with the number of bytes of `data` up to its end."""
        stream = self._tail + data
        known = len(self._tail)
        found: list[tuple[int, RealTimeCommand]] = []
        at = stream.find(b"\x10")
        used = 0
        while at >= 0:
            command, length = _command_at(stream, at)
            if command is not None:
                found.append((at + length - known, command))
                used = at + length
            at = stream.find(b"\x10", max(at + 1, used))
        keep = min(len(_CLEAR) - 1, len(stream) - used)
        self._tail = stream[len(stream) - keep :] if keep else b""
        return found


def _command_at(stream: bytes, at: int) -> tuple[RealTimeCommand | None, int]:
    match stream[at + 1 : at + 3]:
        case b"\x04\x01" | b"\x04\x02" | b"\x04\x03" | b"\x04\x04":
            return TellStatus(stream[at + 2]), 3
        case b"\x05\x01" | b"\x05\x02":
            return Recover(clearing=stream[at + 2] == 2), 3
        case _ if stream[at : at + len(_CLEAR)] == _CLEAR:
            return ClearBuffers(), len(_CLEAR)
        case _:
            return None, 0
