"""The outline of a thing that has come before the camera: is it a card or a phone? Pure numpy.

Seen at any angle a card is close to a parallelogram. Stretched until its spread is the same in all directions, a
parallelogram becomes a square and an ellipse a disc, which a head, a hand or a body is more like.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from drivers.camera.coaching.background import Mask
from drivers.camera.view import Box, Point

_LEAST_CELLS = 20
_TURNS = np.deg2rad(np.arange(0, 90, 9)).astype(np.float32)
_HALF_SIDE = 3**0.5
"""Of a square whose variance is 1 in both directions."""
_CORNER = 0.4
"""Of its longer side may lie at an edge of the picture: a corner is cut off, what is left still has the shape."""
_ENOUGH = 400
"""Cells tell the shape."""
_LONGEST = 2.6
"""Times as long as broad is a card or a phone at most, tilted."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A thing's middle, bounds and longer side in pixels, and its share of the frame.

    `cut` tells that it goes on outside the picture, as a body does; `squareness` how like a card it is in shape: 1 for
    a card at any angle, some 0.82 for an ellipse, 0 where it is cut or far too long. `filling` is its area in squares
    of its longer side.
    """

    centre: Point
    box: Box
    length: float
    cut: bool
    squareness: float
    share: float
    filling: float


def outline(mask: Mask, side: int) -> Outline | None:
    """The outline of what is new in a picture whose cells are `side` pixels wide; None when hardly anything is."""
    if np.count_nonzero(mask) < _LEAST_CELLS:
        return None
    filled = _filled(mask)
    down, across = np.nonzero(filled)
    centre = np.array([across.mean(), down.mean()])
    places = (np.stack((across, down)) - centre[:, None]).astype(np.float32)
    spread = places @ places.T / places.shape[1] + np.eye(2) / 12
    variances, axes = np.linalg.eigh(spread)
    longest, shortest = (float(np.sqrt(12 * variance)) for variance in (variances[1], variances[0]))
    whitened = (axes / np.sqrt(variances)).T @ places
    edges = (filled[0], filled[-1], filled[:, 0], filled[:, -1])
    cut = any(float(edge.sum()) > _CORNER * longest for edge in edges)
    left, right, top, bottom = across.min(), across.max() + 1, down.min(), down.max() + 1
    return Outline(
        centre=(float(centre[0] + 0.5) * side, float(centre[1] + 0.5) * side),
        box=Box(float(left * side), float(top * side), float(right * side), float(bottom * side)),
        length=longest * side,
        cut=cut,
        squareness=0.0 if cut or longest > _LONGEST * shortest else _squareness(whitened, longest * shortest),
        share=across.size / mask.size,
        filling=across.size / longest**2,
    )


def _filled(mask: Mask) -> Mask:
    """Holes closed: cells between new ones both along their row and along their column."""
    spans = []
    for axis in (0, 1):
        before = np.maximum.accumulate(mask, axis=axis)
        after = np.flip(np.maximum.accumulate(np.flip(mask, axis), axis=axis), axis)
        spans.append(before & after)
    both: Mask = spans[0] & spans[1]
    return both


def _squareness(places: NDArray[np.float32], area: float) -> float:
    """How much of a shape of variance 1 overlaps the square it would be, turned as fits best; 1 for a square.

    `area` is what the square has in cells.
    """
    every = places.shape[1] // _ENOUGH + 1
    places, area = places[:, ::every], area / every
    turned = np.abs(np.stack((np.cos(_TURNS), np.sin(_TURNS)), axis=1) @ places)
    quarter = np.abs(np.stack((-np.sin(_TURNS), np.cos(_TURNS)), axis=1) @ places)
    common = int((np.maximum(turned, quarter) <= _HALF_SIDE).sum(axis=1).max())
    return float(common / (places.shape[1] + area - common))
