"""The finder patterns of QR codes: a dark square in a light ring in a dark ring, 3:5:7 (ISO/IEC 18004, 6.3.3)."""

import cv2
import numpy as np
from numpy.typing import NDArray

from drivers.camera.decoding.picture import Picture
from drivers.camera.view import FinderPattern

_WINDOW = 41
_CONTRAST = 12
_MOST_NESTED = 600
_MOST = 24


def finder_patterns(grey: Picture, contrast: int = _CONTRAST, window: int = _WINDOW) -> tuple[FinderPattern, ...]:
    """The finder patterns of a grey picture, in no order; `window` is at least as wide as a pattern, in pixels."""
    around = cv2.blur(grey, (window, window))
    _, dark = cv2.threshold(cv2.subtract(around, grey), contrast, 255, cv2.THRESH_BINARY)
    outlines, nesting = cv2.findContours(dark, cv2.RETR_TREE, cv2.CHAIN_APPROX_NONE)
    if not outlines:
        return ()
    parents = nesting[0, :, 3]
    grandparents = np.where(parents >= 0, parents[parents], -1)
    squares = np.flatnonzero(grandparents >= 0)[:_MOST_NESTED]
    found = (_pattern(outlines[square], outlines[grandparents[square]]) for square in squares)
    widest = 1.5 * window / 7  # beyond it the window tells nothing of dark and light
    return tuple(pattern for pattern in found if pattern is not None and pattern.module <= widest)[:_MOST]


def _pattern(square: NDArray[np.int32], ring: NDArray[np.int32]) -> FinderPattern | None:
    if len(square) < 4 or len(ring) < 12:
        return None
    x, y, width, height = cv2.boundingRect(square)
    ring_x, ring_y, ring_width, ring_height = cv2.boundingRect(ring)
    right = (
        ring_width < 3 * ring_height < 9 * ring_width
        and abs(x + width / 2 - ring_x - ring_width / 2) <= 0.14 * ring_width
        and abs(y + height / 2 - ring_y - ring_height / 2) <= 0.14 * ring_height
        and 1.6 * width < ring_width < 3.6 * width
        and 1.6 * height < ring_height < 3.6 * height
    )
    if not right:
        return None
    area = cv2.contourArea(square) + len(square) / 2  # outlines run through the middles of pixels
    ring_area = cv2.contourArea(ring) + len(ring) / 2
    _, (long, short), _ = cv2.minAreaRect(ring)
    square_like = min(long, short) >= 0.4 * max(long, short) and ring_area >= 0.72 * (long + 1) * (short + 1)
    if not (square_like and 2.8 * area < ring_area < 10 * area):
        return None
    centre = (
        (x + width / 2 + ring_x + ring_width / 2) / 2 - 0.5,
        (y + height / 2 + ring_y + ring_height / 2) / 2 - 0.5,
    )
    return FinderPattern(centre, float(ring_area**0.5) / 7)
