"""Finder patterns that always stand in a camera's view: a poster, a grille, tiles. Pure numpy."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from drivers.camera.coaching.background import Mask
from drivers.camera.view import FinderPattern

_OFTEN = 5.0
"""Seen so often where nothing is new, a pattern belongs to the room."""
_KEPT_S = 600.0
"""So long it is remembered after somebody has come to stand before it."""


class Furniture:
    """Remembers where patterns are seen while nothing new is there, to ignore them when somebody steps aside."""

    def __init__(self) -> None:
        self._seen: NDArray[np.float32] = np.zeros((0, 0), np.float32)
        self._before = 0.0

    def without(self, patterns: Iterable[FinderPattern], new: Mask, side: int, now: float) -> list[FinderPattern]:
        """The patterns that have come; `new` tells for each cell of `side` pixels whether it differs from the room."""
        if self._seen.shape != new.shape:
            self._seen, self._before = np.zeros(new.shape, np.float32), now
        if now - self._before > 1:
            self._seen *= max(0.0, 1 - (now - self._before) / _KEPT_S)
            self._before = now
        come = []
        for pattern in patterns:
            column, row = (int(place // side) for place in pattern.centre)
            around = (slice(max(row - 1, 0), row + 2), slice(max(column - 1, 0), column + 2))
            if not new[max(row - 2, 0) : row + 3, max(column - 2, 0) : column + 3].any():
                self._seen[around] = np.minimum(self._seen[around] + 1, 4 * _OFTEN)
            elif not (self._seen[around] >= _OFTEN).any():
                come.append(pattern)
        return come
