"""What stands before the camera, small and grey for the screen, through memory shared with the camera's process.

The memory is a file without a name that exists in memory only. The process writes to it while somebody looks, wipes it
when nobody has looked for a second, and nothing of it is ever stored. Layout, in the machine's own byte order::

    0    double    wanted until, CLOCK_MONOTONIC seconds; written by the one who looks
    8    uint64    latest: number of the newest whole picture, 0 for none; the others are written by the process
    16   two times: uint32 width, uint32 height, double taken at   (picture n stands in place n % 2)
    4096 two times: the pixels, a byte each, row by row

A picture is whole when its number is published; the one after it is written to the other place. So one that was the
latest before it was copied and still is afterwards was not touched in between.
"""

import fcntl
import mmap
import os
import struct
import time
import weakref
from dataclasses import dataclass, field
from typing import Final

MOST_WIDTH: Final = 480
MOST_HEIGHT: Final = 270
WANTED_UNTIL: Final = struct.Struct("@d")
WANTED_UNTIL_AT: Final = 0
LATEST: Final = struct.Struct("@Q")
LATEST_AT: Final = 8
PICTURE: Final = struct.Struct("@IId")
_PIXELS_AT: Final = 4096
SIZE: Final = _PIXELS_AT + 2 * MOST_WIDTH * MOST_HEIGHT

_LOOKED_AT_S: Final = 1.0
_NOTHING: Final = bytes(SIZE - LATEST_AT - LATEST.size)


def picture_at(number: int) -> int:
    """Where size and time of a picture stand."""
    return LATEST_AT + LATEST.size + number % 2 * PICTURE.size


def pixels_at(number: int) -> int:
    """Where its pixels begin."""
    return _PIXELS_AT + number % 2 * MOST_WIDTH * MOST_HEIGHT


def wipe(memory: mmap.mmap) -> None:
    """Leaves no picture; the numbers go on."""
    memory[LATEST_AT + LATEST.size :] = _NOTHING


@dataclass(frozen=True, slots=True)
class PreviewPicture:
    """What the camera saw, not mirrored. `grey`: `height` rows of `width` bytes; `at`: CLOCK_MONOTONIC seconds."""

    width: int
    height: int
    grey: bytes = field(repr=False)
    number: int
    at: float


class Preview:
    """The side that looks. One thread at a time looks; it may be another one than the one that reads the camera."""

    def __init__(self) -> None:
        self.descriptor: Final = os.memfd_create("camera preview", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
        """For the process to inherit."""
        weakref.finalize(self, os.close, self.descriptor)
        os.ftruncate(self.descriptor, SIZE)
        # a process gone wild could otherwise take the memory away from under the program
        fcntl.fcntl(self.descriptor, fcntl.F_ADD_SEALS, fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SEAL)
        self._memory = mmap.mmap(self.descriptor, SIZE)
        self._memory.madvise(mmap.MADV_DONTDUMP)
        self._seen = 0

    def look(self) -> PreviewPicture | None:
        """The newest picture, None when there is none that was not looked at; asks for more of them for a second."""
        WANTED_UNTIL.pack_into(self._memory, WANTED_UNTIL_AT, time.monotonic() + _LOOKED_AT_S)
        number = self._latest()
        if number == self._seen:
            return None
        # bounded: what stands there was written by a process that is not trusted
        width, height, at = PICTURE.unpack_from(self._memory, picture_at(number))
        if not (0 < width <= MOST_WIDTH and 0 < height <= MOST_HEIGHT):
            return None
        begin = pixels_at(number)
        grey = self._memory[begin : begin + width * height]
        if self._latest() != number or PICTURE.unpack_from(self._memory, picture_at(number)) != (width, height, at):
            return None  # overtaken or wiped meanwhile
        self._seen = number
        return PreviewPicture(width, height, grey, number, at)

    def wipe(self) -> None:
        """Leaves no picture, whatever became of the process that wrote it."""
        wipe(self._memory)

    def _latest(self) -> int:
        return int(LATEST.unpack_from(self._memory, LATEST_AT)[0])
