"""Which of its modes a camera is asked for. Pure.

Resolution decides how far away a card is still read (../shared/domain/qr-reading.md: VGA reads 7 %, 720p 36 %, 1080p
63 % of the same distances), so it comes before the frame rate, as long as there are frames enough.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

READING_SIZE: Final = (1920, 1080)
"""What is asked for when nobody says otherwise."""
READING_RATE: Final = 30.0

MJPEG: Final = "MJPG"
YUYV: Final = "YUYV"

_LEAST_HEIGHT: Final = 720
_LEAST_RATES: Final = (15.0, 8.0)
"""Frames a second that do, and that still would."""
_USELESS_RATE: Final = 4.0
"""With fewer, no hand holds still long enough."""


@dataclass(frozen=True, slots=True)
class Mode:
    """One way a camera can send pictures: four-character code, pixels, frames a second (None: it does not tell)."""

    pixel_format: str
    width: int
    height: int
    rate: float | None

    def __str__(self) -> str:
        rate = "" if self.rate is None else f" at {self.rate:.3g} frames/s"
        return f"{self.pixel_format} {self.width}x{self.height}{rate}"


def choose_mode(modes: Iterable[Mode], wanted_size: tuple[int, int] = READING_SIZE) -> Mode | None:
    """The mode to read codes by; None when the camera sends neither MJPEG nor YUYV.

    At least 720 lines (or what was wanted, if less) at 15 frames a second when the camera has them; then the size
    nearest to the wanted one, the rate nearest to 30, and uncompressed pictures if they come as fast as compressed.
    """
    readable = [mode for mode in modes if mode.pixel_format in (MJPEG, YUYV) and mode.width > 0 and mode.height > 0]
    return min(readable, key=lambda mode: _rank(mode, wanted_size), default=None)


def _rank(mode: Mode, wanted: tuple[int, int]) -> tuple[float, ...]:
    """Sorts the better mode first; the last fields only make the choice the same for every order of the list."""
    rate = READING_RATE if mode.rate is None else mode.rate
    too_small = mode.height < min(_LEAST_HEIGHT, wanted[1])
    too_slow = sum(round(rate, 1) < least for least in _LEAST_RATES)
    distance = abs(math.log(mode.width / wanted[0])) + abs(math.log(mode.height / wanted[1]))
    off_rate = abs(math.log(max(round(rate), 1) / READING_RATE))
    return (
        rate < _USELESS_RATE,
        too_small,
        too_slow,
        round(distance, 6),
        off_rate,
        mode.pixel_format != YUYV,
        -rate,
        mode.rate is None,
        mode.width,
        mode.height,
    )
