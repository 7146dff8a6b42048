"""How bright, how washed out and how rich in edges a part of a frame is. Pure numpy, a few hundredths of a ms."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from drivers.camera.view import Box, Point

ROWS = 45
"""Rows of cells a frame is reduced to; at 1280 x 720 a cell is 16 pixels wide and high."""
_SAMPLES = 4
"""Per cell, down and across."""
_WHITE = 240
_STEEP = 24
_BUSY = 0.3
"""Of the places looked at in a cell are steep."""
_BLOCKS = 7
"""A code is looked at in so many blocks down and across, each some 7 modules wide."""
_BLOCKS_SAMPLES = 8
_BARE = 0.35
"""Of the contrast of most blocks."""


@dataclass(frozen=True, slots=True, eq=False)
class Thumbnail:
    """The mean light (0-255) of each square cell of a frame, rows x columns, and the side of a cell in pixels."""

    cells: NDArray[np.float32]
    side: int

    def cut(self, box: Box) -> NDArray[np.float32]:
        """The cells that lie wholly in `box` (pixels), or the one at its middle if none does; may be empty."""
        left, right = _inside(box.left, box.right, self.side, self.cells.shape[1])
        top, bottom = _inside(box.top, box.bottom, self.side, self.cells.shape[0])
        return self.cells[top:bottom, left:right]


def thumbnail(grey: NDArray[np.uint8]) -> Thumbnail:
    """Reduces a grey frame (height x width); the mean of a cell is taken over 4 x 4 of its pixels."""
    height, width = grey.shape
    side = max(1, min(height // ROWS, width))  # of the narrowest picture one cell is left
    rows, columns = height // side, width // side
    whole = grey[: rows * side, : columns * side]
    sums = np.zeros((rows, columns), np.uint16)
    for down in _offsets(side):
        for across in _offsets(side):
            sums += whole[down::side, across::side]
    return Thumbnail((sums / (_SAMPLES * _SAMPLES)).astype(np.float32), side)


def paper_light(grey: NDArray[np.uint8], box: Box) -> float:
    """The light of the paper or the screen a code stands on: the 95th percentile in `box`; 0 outside the frame."""
    part = np.sort(_sampled(grey, box), axis=None)
    return float(part[int(0.95 * part.size)]) if part.size else 0.0


def washed_out(picture: Thumbnail, box: Box) -> float:
    """The share of the cells of `box` that are white all over, as no part of a code is."""
    cells = picture.cut(box)
    return float((cells > _WHITE).mean()) if cells.size else 0.0


def edge_share(grey: NDArray[np.uint8], box: Box) -> float:
    """The share of steep places along a few rows of `box`: print and modules have them, a bare or blurred thing not."""
    height, width = grey.shape
    top, bottom = _clip(box.top, height), _clip(box.bottom, height)
    rows = grey[top : bottom : max(1, (bottom - top) // 24), _clip(box.left, width) : _clip(box.right, width)]
    if rows.shape[0] == 0 or rows.shape[1] < 3:
        return 0.0
    light = rows.astype(np.int16)
    return float((np.abs(light[:, 2:] - light[:, :-2]) > _STEEP).mean())


def busy_cells(grey: NDArray[np.uint8], cells: NDArray[np.bool_], side: int) -> NDArray[np.bool_]:
    """Those of `cells` that are full of edges, across or down, as the cells of a code are even when it is shaken.

    None in pictures so small that no code can be read in them.
    """
    found = np.zeros_like(cells)
    rows, columns = (np.flatnonzero(cells.any(axis=axis)) for axis in (1, 0))
    if rows.size == 0 or side < 2 * _SAMPLES:
        return found
    top, left = int(rows[0]), int(columns[0])
    height, width = int(rows[-1]) + 1 - top, int(columns[-1]) + 1 - left
    counts = np.zeros((height, width), np.uint8)
    reach = min(2, side // (2 * _SAMPLES))
    for down in _offsets(side)[::2]:
        for across in _offsets(side):
            row, column = top * side + down, left * side + across
            light, beside, below = (
                grey[first::side, second::side][:height, :width]
                for first, second in ((row, column), (row, column - reach), (row - reach, column))
            )
            counts += np.maximum(_difference(light, beside), _difference(light, below)) > _STEEP
    found[top : top + height, left : left + width] = counts > _BUSY * _SAMPLES**2 / 2
    found &= cells
    return found


def _difference(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> NDArray[np.uint8]:
    difference: NDArray[np.uint8] = np.maximum(one, other) - np.minimum(one, other)
    return difference


def _offsets(side: int) -> list[int]:
    """Of the samples of a cell from its edge."""
    return [(2 * number + 1) * side // (2 * _SAMPLES) for number in range(_SAMPLES)]


def covered_share(grey: NDArray[np.uint8], corner: Point, one: Point, other: Point) -> float:
    """The share of a code's blocks that are bare and not white: under a finger, as modules fill every block.

    The places are three of its corners, in pixels; the second and third lie beside the first.
    """
    steps = (np.arange(_BLOCKS * _BLOCKS_SAMPLES, dtype=np.float32) + 0.5) / (_BLOCKS * _BLOCKS_SAMPLES)
    height, width = grey.shape
    across, down = (
        corner[axis] + steps[None, :] * (one[axis] - corner[axis]) + steps[:, None] * (other[axis] - corner[axis])
        for axis in (0, 1)
    )
    light = grey[np.clip(down, 0, height - 1).astype(np.intp), np.clip(across, 0, width - 1).astype(np.intp)]
    blocks = light.reshape(_BLOCKS, _BLOCKS_SAMPLES, _BLOCKS, _BLOCKS_SAMPLES).swapaxes(1, 2).reshape(_BLOCKS**2, -1)
    contrast = blocks.std(axis=1, dtype=np.float32)
    bare = contrast < _BARE * np.sort(contrast)[3 * contrast.size // 4]
    return float((bare & (blocks.mean(axis=1, dtype=np.float32) < _WHITE - 20)).mean())


def _sampled(grey: NDArray[np.uint8], box: Box) -> NDArray[np.uint8]:
    """At most some 40 x 40 pixels of a box, evenly spread."""
    height, width = grey.shape
    top, bottom, left, right = (
        _clip(box.top, height),
        _clip(box.bottom, height),
        _clip(box.left, width),
        _clip(box.right, width),
    )
    return grey[top : bottom : max(1, (bottom - top) // 40), left : right : max(1, (right - left) // 40)]


def _clip(place: float, size: int) -> int:
    return int(min(max(place, 0), size))


def _inside(low: float, high: float, side: int, count: int) -> tuple[int, int]:
    first, last = int(np.ceil(low / side)), int(high // side)
    if first >= last:
        first = int((low + high) / 2 // side)
        last = first + 1
    return max(first, 0), max(min(last, count), 0)
