"""Writes the small pictures of drivers.camera.preview, in the camera's own process and only while somebody looks."""

import mmap
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from drivers.camera import preview

_PERIOD_S: Final = 1 / 15


class PreviewWriter:
    """`descriptor` is the shared memory, inherited from the program. Goes on numbering where the one before ended."""

    def __init__(self, descriptor: int) -> None:
        self._memory = mmap.mmap(descriptor, preview.SIZE)
        self._pixels = np.frombuffer(self._memory, np.uint8)
        self._latest = int(preview.LATEST.unpack_from(self._memory, preview.LATEST_AT)[0])
        self._frame: int | None = None
        self._due = 0.0

    def show(self, grey: NDArray[np.uint8], number: int, now: float) -> None:
        """Frame `number` (grey, height x width) if it is wanted and time for one; `now` in CLOCK_MONOTONIC seconds."""
        if now > preview.WANTED_UNTIL.unpack_from(self._memory, preview.WANTED_UNTIL_AT)[0]:
            if self._frame is not None:
                preview.wipe(self._memory)
                self._frame = None
            return
        if now < self._due or number == self._frame:
            return
        self._due = max(self._due + _PERIOD_S, now)
        self._frame = number
        self._write(grey, now)

    def _write(self, grey: NDArray[np.uint8], now: float) -> None:
        height, width = grey.shape
        step = max(-(-width // preview.MOST_WIDTH), -(-height // preview.MOST_HEIGHT))
        small = (width // step, height // step)  # whole steps: the mean of a square is the quickest that is not jagged
        if min(small) == 0:
            return
        latest = self._latest + 1
        begin = preview.pixels_at(latest)
        place = self._pixels[begin : begin + small[0] * small[1]].reshape(small[1], small[0])
        whole = grey[: small[1] * step, : small[0] * step]
        cv2.resize(whole, small, dst=place, interpolation=cv2.INTER_AREA)
        preview.PICTURE.pack_into(self._memory, preview.picture_at(latest), *small, now)
        preview.LATEST.pack_into(self._memory, preview.LATEST_AT, latest)
        self._latest = latest
