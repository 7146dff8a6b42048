"""Does a frame show something like a QR code? A cheap look for finder patterns, to save the slow decoder for them.

A line through a finder pattern in any direction crosses dark, light, dark, light, dark in the ratio 1:1:3:1:1
(ISO/IEC 18004, 6.3.3). A few rows of the frame are searched for it, and each find is confirmed along its column.
"""

import numpy as np
from numpy.typing import NDArray

ROW_STEP = 16
"""Every 16th row is looked at; successive frames begin at another row, so that small patterns are met soon."""
_WINDOW = 32
_CONTRAST = 8
_MAX_CONFIRMED = 40


def shows_finder_pattern(grey: NDArray[np.uint8], phase: int = 0) -> bool:
    """True when a grey frame (height x width, 8 bits) shows a finder pattern; `phase` moves the rows looked at."""
    height, width = grey.shape
    if height < ROW_STEP or width < 2 * _WINDOW:
        return False
    numbers = np.arange(phase % ROW_STEP, height, ROW_STEP)
    dark = _dark(grey[numbers].astype(np.int32))
    edges = np.flatnonzero(dark.ravel()[1:] != dark.ravel()[:-1]) + 1  # even ones begin a dark run, odd ones end it
    if edges.size < 6:
        return False
    hits = _centres(edges)
    return any(
        _confirmed(grey[:, int(centre) % width], int(numbers[int(centre) // width]), float(module))
        for centre, module in hits[:_MAX_CONFIRMED]
    )


def _dark(rows: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Darker than the mean of its neighbourhood in the row; a row never begins or ends dark."""
    count, width = rows.shape
    sums = np.zeros((count, width + 1), np.int32)
    np.cumsum(rows, axis=1, out=sums[:, 1:])
    left = np.clip(np.arange(width) - _WINDOW, 0, width)
    right = np.clip(np.arange(width) + _WINDOW, 0, width)
    dark: NDArray[np.bool_] = (rows + _CONTRAST) * (right - left) < sums[:, right] - sums[:, left]
    dark[:, 0] = dark[:, -1] = False
    return dark


def _centres(edges: NDArray[np.intp]) -> NDArray[np.float64]:
    """Middle (as an index into the rows laid end to end) and module width of every 1:1:3:1:1."""
    runs = np.diff(edges)
    five = np.lib.stride_tricks.sliding_window_view(runs, 5)[::2]
    module = five.sum(axis=1) / 7
    thin = np.abs(five[:, [0, 1, 3, 4]] - module[:, None]) <= 0.6 * module[:, None]
    fits = (module >= 1.5) & thin.all(axis=1) & (np.abs(five[:, 2] - 3 * module) <= module)
    middle = (edges[2:-3:2] + edges[3:-2:2]) / 2
    return np.column_stack((middle[fits], module[fits]))


def _confirmed(column: NDArray[np.uint8], row: int, module: float) -> bool:
    """The column through the middle shows the ratio too."""
    reach = round(5 * module)
    window = column[max(0, row - reach) : row + reach + 1].astype(np.int32)
    dark = window < window.mean()
    at = min(row, reach)
    edges = np.flatnonzero(dark[1:] != dark[:-1]) + 1
    after = int(np.searchsorted(edges, at, side="right"))
    if not dark[at] or after < 3 or after + 2 >= edges.size:
        return False
    runs = np.diff(edges[after - 3 : after + 3])
    unit = runs.sum() / 7
    return bool(
        abs(unit - module) <= 0.7 * module
        and abs(runs[2] - 3 * unit) <= 1.2 * unit
        and (np.abs(runs[[0, 1, 3, 4]] - unit) <= 0.8 * unit).all()
    )
