"""Whether a live camera sees anything: covered, in the dark, or giving the same picture for ever.

Looks at a small sample of every frame. A real sensor always has noise, so pictures that are the same in every bit mean
that the camera, its driver or its cable has stopped giving new ones.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from drivers.camera.condition import Condition

_STEP: Final = 16
_HELD_S: Final = 3.0
_FROZEN_S: Final = 2.0

_BLACK_BELOW: Final = 24
"""Hardly a pixel is brighter: a covered lens at full gain stays below, a dark lobby with one lamp does not."""
_DARK_MEAN: Final = 45
_DARK_BELOW: Final = 110
"""In the dark even a white card is not brighter."""
_BRIGHTEST_SHARE: Final = 0.01

_ZONES: Final = 4
_LIVING_ZONES: Final = 12
_LIVING_PAIRS: Final = 10


class Health:
    """The condition of one camera from its successive frames.

    DARK and BLACK are told, and withdrawn, after three seconds without a break. FROZEN is told after two seconds of
    identical frames, and withdrawn with the first new one. `live` says that the source is a camera for certain; without
    it (a video may well stand still) only a source whose every frame had noise before can freeze.
    """

    def __init__(self, *, live: bool = False) -> None:
        self._living_pairs = _LIVING_PAIRS if live else 0
        self._number: int | None = None
        self._frame: NDArray[np.uint8] | None = None
        self._sample: NDArray[np.uint8] | None = None
        self._changed_at = 0.0
        self._frozen = False
        self._lighting = Condition.FINE
        self._seen = Condition.FINE
        self._seen_since: float | None = None

    def consider(self, grey: NDArray[np.uint8], number: int, now: float) -> Condition:
        """What frame `number` (grey, height x width) adds at `now`, in seconds; the same number is the same frame.

        The frame is kept until the next one: it must not be written to.
        """
        if number != self._number:
            self._number = number
            sample = np.ascontiguousarray(grey[::_STEP, ::_STEP])
            self._watch_for_life(grey, sample, now)
            self._frame, self._sample = grey, sample
            seen = _lighting(sample)
            if seen is not self._seen or self._seen_since is None:
                self._seen, self._seen_since = seen, now
        if self._seen_since is not None and now - self._seen_since >= _HELD_S:
            self._lighting = self._seen
        return Condition.FROZEN if self._frozen else self._lighting

    def _watch_for_life(self, grey: NDArray[np.uint8], sample: NDArray[np.uint8], now: float) -> None:
        before, sample_before = self._frame, self._sample
        if before is None or sample_before is None or before.shape != grey.shape:
            self._changed_at, self._frozen = now, False
            return
        changed = sample != sample_before
        # the sample decides nearly always; the whole picture is compared only when it is the same
        if not changed.any() and _same(grey, before):
            self._frozen = self._living_pairs >= _LIVING_PAIRS and now - self._changed_at > _FROZEN_S
            return
        self._changed_at, self._frozen = now, False
        if self._living_pairs < _LIVING_PAIRS:
            self._living_pairs = self._living_pairs + 1 if _everywhere(changed) else 0


def _same(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> bool:
    """Whether two pictures of one shape are the same in every bit; eight pixels at once where they lie side by side."""
    if one.flags.c_contiguous and other.flags.c_contiguous and one.size % 8 == 0:
        return np.array_equal(one.reshape(-1).view(np.uint64), other.reshape(-1).view(np.uint64))
    return np.array_equal(one, other)


def _lighting(sample: NDArray[np.uint8]) -> Condition:
    counts = np.bincount(sample.reshape(-1), minlength=256)
    brighter = np.cumsum(counts[::-1])
    brightest = 255 - int(np.searchsorted(brighter, _BRIGHTEST_SHARE * sample.size))
    if brightest < _BLACK_BELOW:
        return Condition.BLACK
    return Condition.DARK if brightest < _DARK_BELOW and sample.mean() < _DARK_MEAN else Condition.FINE


def _everywhere(changed: NDArray[np.bool_]) -> bool:
    """Noise changes something nearly everywhere; a thing that moves before a drawn background does not."""
    rows, columns = np.array(changed.shape) // _ZONES
    if rows == 0 or columns == 0:
        return bool(changed.any())
    zones = changed[: rows * _ZONES, : columns * _ZONES].reshape(_ZONES, rows, _ZONES, columns)
    return int(zones.any(axis=(1, 3)).sum()) >= _LIVING_ZONES
