"""What a camera sees when nothing is held before it, slowly learnt, and what is new before that. Pure numpy."""

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]
"""Cells of a thumbnail, rows x columns."""

_FIRST_S = 1.0
"""So long after the first picture all is learnt at once."""
_SAME_S = 2.0
_NEW_S = 8.0
"""After so long what has come and stays is part of the background: a chair that was moved, a light switched on."""
_HELD_S = 40.0
"""The same while somebody is being helped to hold a code."""
_CROWDED = 0.3
"""When more of the picture is new, what looks the same may only look so: nothing is learnt from it."""
_LEAST = 2.0
_LEAST_SHARE = 0.06
"""A difference counts when it is more than this, a share of the light, and the noise."""
_NOISES = 4.0


class Background:
    """The light of each cell and how much it usually varies; a new size of picture begins anew."""

    def __init__(self) -> None:
        self._light: NDArray[np.float32] = np.zeros((0, 0), np.float32)
        self._new_for: NDArray[np.float32] = np.zeros((0, 0), np.float32)
        self._spread: NDArray[np.float32] = np.zeros((0, 0), np.float32)
        self._began = self._before = 0.0

    def new_in(self, cells: NDArray[np.float32], now: float, held: bool) -> Mask:
        """The cells that differ from the background, without lone ones; learns from the picture too.

        A change of light or exposure over the whole picture is not new. `now` in seconds, never running backwards;
        `held` slows the learning of what is new.
        """
        if cells.shape != self._light.shape:
            self._light = cells.copy()
            self._new_for = np.zeros_like(cells)
            self._spread = np.full(cells.shape, 3.0, np.float32)
            self._began = self._before = now
        gain = float(np.median((cells[::2, ::2] + 1) / (self._light[::2, ::2] + 1)))
        plain = cells - self._light
        evened = cells - np.minimum(self._light * min(max(gain, 0.25), 4.0), 255)
        off = np.minimum(np.abs(plain), np.abs(evened))
        least = _LEAST + _LEAST_SHARE * self._light
        mask: Mask = without_lone(off > np.maximum(least, _NOISES * self._spread))
        self._learn(plain, off, mask, now, held)
        return mask

    def _learn(self, plain: NDArray[np.float32], off: NDArray[np.float32], mask: Mask, now: float, held: bool) -> None:
        passed = min(now - self._before, 0.2)
        self._before = now
        if now - self._began < _FIRST_S:
            mask = np.zeros_like(mask)
            same = 0.3
        elif mask.mean() > _CROWDED:
            same = 0.0
        else:
            same = passed / _SAME_S
        self._light += np.where(mask, 0, same).astype(np.float32) * plain
        # not bit by bit: what stays a while would leave its shadow behind
        self._new_for += passed
        self._new_for[~mask] = 0
        stayed = self._new_for > (_HELD_S if held else _NEW_S)
        self._light[stayed] += plain[stayed]
        # the mean deviation is 0.8 of the standard one; what is new says nothing of the noise
        self._spread += np.where(mask, 0, same).astype(np.float32) * (1.25 * off - self._spread)


def without_lone(mask: Mask) -> Mask:
    """Only cells most of whose neighbourhood of 3 x 3 is new too."""
    padded = np.zeros((mask.shape[0] + 2, mask.shape[1] + 2), np.uint8)
    padded[1:-1, 1:-1] = mask
    across = padded[:, :-2] + padded[:, 1:-1] + padded[:, 2:]
    around: Mask = (across[:-2] + across[1:-1] + across[2:]) >= 5
    return around
