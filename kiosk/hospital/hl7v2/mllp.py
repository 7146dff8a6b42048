"""MLLP: a message between VT and FS CR on a stream (HL7 Transport Specification, MLLP release 1)."""

from typing import Final

VT: Final = b"\x0b"
FS: Final = b"\x1c"
CR: Final = b"\x0d"
LARGEST_FRAME: Final = 1_000_000


class TooLargeError(Exception):
    """A frame longer than any honest one; the stream cannot be used any more."""


def framed(message: bytes) -> bytes:
    """The message as it goes on the line."""
    return VT + message + FS + CR


class Frames:
    """Takes a stream as it comes and gives whole frames.

    The CR behind FS may be missing. What stands between frames is passed over and counted in `discarded` (bytes), and
    so is a frame that was begun and given up for another.
    """

    def __init__(self, largest: int = LARGEST_FRAME) -> None:
        self._largest = largest
        self._open: bytearray | None = None
        self.discarded = 0

    def feed(self, data: bytes) -> list[bytes]:
        """The frames that are whole now. Raises `TooLargeError`."""
        found: list[bytes] = []
        while data:
            if self._open is None:
                before, begun, data = data.partition(VT)
                self.discarded += len(before.replace(CR, b""))
                if begun:
                    self._open = bytearray()
                continue
            inside, ended, rest = data.partition(FS)
            abandoned, begun, inside_again = inside.rpartition(VT)
            if begun:
                self.discarded += len(self._open) + len(abandoned)
                self._open.clear()
            self._open += inside_again
            if len(self._open) > self._largest:
                raise TooLargeError
            if ended:
                found.append(bytes(self._open))
                self._open = None
            data = rest
        return found
