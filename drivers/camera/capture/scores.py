"""How sharp and how bright a camera's picture is, for who mounts it: two numbers from 0 to 100."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

_STRONGEST: Final = 400
"""How many of the steepest pixels are looked at, in each direction."""
_REACH: Final = 8
"""Pixels to both sides of an edge."""
_AROUND: Final = 2 * _REACH + 3
_ROWS: Final = 3
_LEAST_CONTRAST: Final = 40
"""Levels of 255 from one side of an edge to the other; less may be noise."""
_LEAST_EDGES: Final = 40

_SHARP_PX: Final = 2.5
_BLURRED_PX: Final = 8.0
"""Width of an edge: what the best lenses give, and where no code is read however near it is held."""


@dataclass(frozen=True, slots=True)
class Scores:
    """`focus` is None when nothing before the camera has an edge to judge by.

    `light` is the mean brightness, `glare` how much of the picture is white beyond measure; all in hundredths.
    """

    focus: int | None
    light: int
    glare: int


def scores_of(pictures: Sequence[NDArray[np.uint8]]) -> Scores:
    """The scores of a scene from a few grey pictures of it (height x width), at least one."""
    widths = [width for picture in pictures if (width := edge_width(picture)) is not None]
    light = float(np.mean([picture.mean() for picture in pictures])) / 255
    glare = float(np.mean([(picture >= 254).mean() for picture in pictures]))
    focus = None
    if widths:
        share = (_BLURRED_PX - float(np.median(widths))) / (_BLURRED_PX - _SHARP_PX)
        focus = round(100 * min(1.0, max(0.0, share)))
    return Scores(focus, round(100 * light), round(100 * glare))


def edge_width(picture: NDArray[np.uint8]) -> float | None:
    """Pixels from dark to bright across the sharpest edges of a grey picture; None when it has too few."""
    widths = np.concatenate([_widths(picture), _widths(picture.T)])
    return float(np.median(widths)) if len(widths) >= _LEAST_EDGES else None


def _widths(picture: NDArray[np.uint8]) -> NDArray[np.float64]:
    """The contrast of the steepest places along the rows, divided by their slope."""
    rows, columns = picture.shape
    if rows < _ROWS or columns < _AROUND:
        return np.empty(0)
    # an edge goes on in the next rows and is wider than a pixel; noise is neither
    summed = sum(picture[row : rows - _ROWS + 1 + row].astype(np.int16) for row in range(_ROWS))
    smooth = np.asarray(summed, np.int16)
    inner = smooth[:, _REACH : columns - _REACH]
    slope = np.abs(inner[:, 2:] - inner[:, :-2])
    count = min(_STRONGEST, slope.size)
    steepest = np.argpartition(slope, slope.size - count, axis=None)[-count:]
    row, column = np.unravel_index(steepest, slope.shape)
    around = smooth[row[:, None], column[:, None] + np.arange(_AROUND)]
    contrast = around.max(axis=1) - around.min(axis=1)
    edges = contrast >= _LEAST_CONTRAST * _ROWS
    return np.asarray(2 * contrast[edges] / np.maximum(1, slope[row, column][edges]), np.float64)
