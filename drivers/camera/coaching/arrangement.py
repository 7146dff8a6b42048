"""Where a code lies, from the finder patterns seen of it over some frames. Pure.

Three patterns stand in three corners of the code, their centres 3.5 modules from its edges (ISO/IEC 18004, 6.3.3).
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import combinations, permutations

from drivers.camera.view import Box, FinderPattern, Point

_FORGET_S = 0.3
_UNSEEN_S = 0.1
"""A code none of whose patterns is seen so long is not believed to be there."""
_REACH = 7.0
"""A pattern moves less than its own width from frame to frame; others of its code are 14 modules off at least."""
_SURE = 3
"""So often a lone pattern must be seen before it is believed: texture looks like one now and then."""
_USUAL = 50
"""Modules along a code of an identity or insurance card, about (versions 6 to 13)."""
_MOST = 8
_EDGE = 3.5


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A code's place: how many patterns of it are seen, a module's side, its middle and bounds in pixels.

    `modules` counts them along a side, guessed when one pattern is seen; `places` are where its patterns may be,
    also those not seen; `speed` is in modules a second, None when it was not seen often enough.
    """

    seen: int
    module: float
    modules: float
    box: Box
    places: tuple[Point, ...]
    speed: float | None


@dataclass(frozen=True, slots=True)
class _Track:
    pattern: FinderPattern
    times: int
    first: float
    last: float
    path: float


class PatternTracks:
    """Follows finder patterns from frame to frame, so that one that is missed in some frames still counts."""

    def __init__(self) -> None:
        self._tracks: list[_Track] = []

    def follow(self, patterns: Iterable[FinderPattern], now: float) -> Arrangement | None:
        """Takes what is seen in one frame, `now` in seconds; the code that is most surely there, if one is."""
        old = [track for track in self._tracks if now - track.last <= _FORGET_S]
        new: list[_Track] = []
        for pattern in list(patterns)[:_MOST]:
            track = min(old, key=lambda track: _apart(track.pattern, pattern), default=None)
            if track is None or _apart(track.pattern, pattern) > _REACH * max(pattern.module, 2.0):
                new.append(_Track(pattern, 1, now, now, 0.0))
                continue
            old.remove(track)
            moved = track.path + _apart(track.pattern, pattern)
            new.append(replace(track, pattern=pattern, times=track.times + 1, last=now, path=moved))
        self._tracks = new + old
        lately = any(now - track.last <= _UNSEEN_S for track in self._tracks)
        return _arranged(self._tracks) if lately else None


def _arranged(tracks: list[_Track]) -> Arrangement | None:
    tracks = sorted(tracks, key=lambda track: track.times, reverse=True)[:6]
    threes = [(_skew(three), three) for three in combinations(tracks, 3)]
    skew, best = min(threes, key=lambda rated: rated[0], default=(math.inf, ()))
    if math.isfinite(skew):
        return _of_three(best)
    sure = [track for track in tracks if track.times >= _SURE]
    for two in combinations(sure, 2):
        if _alike(two) and 12 < _apart(two[0].pattern, two[1].pattern) / _module(two) < 250:
            return _of_two(two)
    return _of_one(sure[0]) if sure else None


def _skew(three: tuple[_Track, ...]) -> float:
    """How far three patterns are from an isosceles right triangle of some size; infinite when they are none, tilted."""
    if not _alike(three):
        return math.inf
    corner, one, other = _cornered(three)
    legs = _apart(corner, one), _apart(corner, other)
    if min(legs) < 10 * _module(three) or max(legs) > 180 * _module(three) or max(legs) > 2.2 * min(legs):
        return math.inf
    cosine = sum((a - c) * (b - c) for a, b, c in zip(one.centre, other.centre, corner.centre, strict=True)) / (
        legs[0] * legs[1]
    )
    return abs(cosine) + math.log(max(legs) / min(legs)) if abs(cosine) < 0.7 else math.inf


def _of_three(three: tuple[_Track, ...]) -> Arrangement:
    corner, one, other = _cornered(three)
    module = _module(three)
    far = (
        one.centre[0] + other.centre[0] - corner.centre[0],
        one.centre[1] + other.centre[1] - corner.centre[1],
    )
    places = (corner.centre, one.centre, other.centre, far)
    modules = (_apart(corner, one) + _apart(corner, other)) / 2 / module + 2 * _EDGE
    return Arrangement(3, module, modules, _around(places, _EDGE * module), places, _speed(three))


def _of_two(two: tuple[_Track, ...]) -> Arrangement:
    """Taken as along one side of the code: the other side may be on either hand."""
    first, second = (track.pattern.centre for track in two)
    across, down = second[0] - first[0], second[1] - first[1]
    module = _module(two)
    places = (
        first,
        second,
        *((x + sign * -down, y + sign * across) for x, y in (first, second) for sign in (1, -1)),
    )
    modules = math.hypot(across, down) / module + 2 * _EDGE
    return Arrangement(2, module, modules, _around(places, _EDGE * module), places, _speed(two))


def _of_one(track: _Track) -> Arrangement:
    (x, y), module = track.pattern.centre, track.pattern.module
    leg = (_USUAL - 2 * _EDGE) * module
    places = ((x, y), (x + leg, y), (x - leg, y), (x, y + leg), (x, y - leg))
    return Arrangement(1, module, _USUAL, _around(places[:1], 2 * _EDGE * module), places, _speed((track,)))


def _around(places: Iterable[Point], margin: float) -> Box:
    across, down = zip(*places, strict=True)
    return Box(min(across) - margin, min(down) - margin, max(across) + margin, max(down) + margin)


def _cornered(three: tuple[_Track, ...]) -> tuple[FinderPattern, FinderPattern, FinderPattern]:
    """The one opposite the longest side first."""
    corner, one, other = max(
        permutations([track.pattern for track in three]), key=lambda order: _apart(order[1], order[2])
    )
    return corner, one, other


def _alike(tracks: tuple[_Track, ...]) -> bool:
    sizes = [track.pattern.module for track in tracks]
    return max(sizes) <= 1.7 * min(sizes)


def _module(tracks: tuple[_Track, ...]) -> float:
    return sum(track.pattern.module for track in tracks) / len(tracks)


def _speed(tracks: tuple[_Track, ...]) -> float | None:
    speeds = [track.path / (track.last - track.first) for track in tracks if track.times >= _SURE]
    return sum(speeds) / len(speeds) / _module(tracks) if speeds else None


def _apart(one: FinderPattern, other: FinderPattern) -> float:
    return math.dist(one.centre, other.centre)
