"""Durations in logarithmic drawers: small enough to keep for a year, fine enough for an honest median.

Each drawer is 10 % wider than the one before, so that a quantile is off by at most 5 % of itself, however long what is
measured takes (the idea of DDSketch, Masson et al. 2019). `Drawers` is drawer -> how many, as it stands in the file.
"""

import math
from collections.abc import Iterable, Mapping
from typing import Final

Drawers = dict[int, int]

WIDTH: Final = 1.1
SHORTEST_S: Final = 0.05
LONGEST_S: Final = 86_400.0


def put(drawers: Drawers, seconds: float) -> None:
    """One more duration."""
    held = min(max(seconds, SHORTEST_S), LONGEST_S)
    drawer = math.ceil(math.log(held) / math.log(WIDTH))
    drawers[drawer] = drawers.get(drawer, 0) + 1


def quantile(drawers: Mapping[int, int], share: float) -> float | None:
    """The duration that so large a share is not longer than, in seconds; None where nothing was measured."""
    total = sum(drawers.values())
    if total <= 0:
        return None
    rank, seen = share * (total - 1), 0
    for drawer in sorted(drawers):
        seen += drawers[drawer]
        if seen > rank:
            return float(2 * WIDTH**drawer / (WIDTH + 1))
    return None


def together(several: Iterable[Mapping[int, int]]) -> Drawers:
    """All of them as one."""
    whole: Drawers = {}
    for drawers in several:
        for drawer, times in drawers.items():
            whole[drawer] = whole.get(drawer, 0) + times
    return whole
