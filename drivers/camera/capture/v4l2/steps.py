"""Sizes and rates of cameras that name ranges instead of single modes. Pure."""

from collections.abc import Iterator, Sequence
from typing import Final

_SIZES: Final = (
    (640, 480),
    (800, 600),
    (1280, 720),
    (1280, 960),
    (1600, 1200),
    (1920, 1080),
    (2560, 1440),
    (3840, 2160),
)
_RATES: Final = (30.0, 25.0, 20.0, 15.0, 10.0)


def sizes_between(widths: Sequence[int], heights: Sequence[int], most: int) -> Iterator[tuple[int, int]]:
    """The usual sizes, and the largest, that lie on the steps (min, max, step) of both sides; none above `most`."""
    largest = (_last(widths, most), _last(heights, most))
    for width, height in (*_SIZES, largest):
        if _fits(width, widths, most) and _fits(height, heights, most):
            yield width, height


def rates_between(shortest: Sequence[int], longest: Sequence[int]) -> Iterator[float | None]:
    """The usual rates, and both ends, of a range of intervals (numerator, denominator in seconds)."""
    if not all((*shortest, *longest)):
        yield None
        return
    fastest, slowest = shortest[1] / shortest[0], longest[1] / longest[0]
    for rate in dict.fromkeys((fastest, *_RATES, slowest)):
        if slowest <= rate <= fastest:
            yield round(rate, 3)


def _fits(pixels: int, steps: Sequence[int], most: int) -> bool:
    least, largest, step = steps
    return 0 < least <= pixels <= min(largest, most) and (pixels - least) % max(1, step) == 0


def _last(steps: Sequence[int], most: int) -> int:
    least, largest, step = steps
    largest = min(largest, most)
    return largest - (largest - least) % max(1, step) if largest >= least else 0
