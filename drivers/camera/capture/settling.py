"""When a camera that was just switched on shows what it will show: its automatic exposure has come to rest. Pure."""

from typing import Final

_MOST_FRAMES: Final = 10
_STEADY_FRAMES: Final = 3
_STEADY_SHARE: Final = 0.03
"""Of the brightness, from one frame to the next."""
_LEAST_CHANGE: Final = 2.0
"""Levels of 255; in the dark a share of nearly nothing would never be steady."""


class Settling:
    """Frames before it is over are too dark or too bright to read, and would teach what comes after them wrongly."""

    def __init__(self, longest_s: float) -> None:
        self._longest_s = longest_s
        self._began: float | None = None
        self._frames = 0
        self._steady = 0
        self._brightness = 0.0
        self._over = False

    def over(self, brightness: float, now: float) -> bool:
        """Whether the frame of this mean brightness (0 to 255) at `now`, in seconds, can be used; stays so."""
        if self._over:
            return True
        if self._began is None:
            self._began = now
        change = abs(brightness - self._brightness)
        steady = self._frames > 0 and change <= max(_LEAST_CHANGE, _STEADY_SHARE * self._brightness)
        self._steady = self._steady + 1 if steady else 0
        self._brightness = brightness
        self._frames += 1
        self._over = (
            self._steady >= _STEADY_FRAMES or self._frames > _MOST_FRAMES or now - self._began >= self._longest_s
        )
        return self._over
