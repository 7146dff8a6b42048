"""What the decoders share: the pictures they are given and what they give back. Holds no library but numpy."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from drivers.camera.view import Box, FinderPattern, Point, SeenCode

Picture = NDArray[np.uint8]
"""Grey (height x width) or colour in OpenCV's order (height x width x blue, green, red), 8 bits."""

Corners = tuple[Point, Point, Point, Point]
"""Around a code without its quiet zone; of a QR code: top left, top right, bottom right, bottom left."""

_GREY = np.array([29, 150, 77], np.uint16)
"""ITU-R BT.601, in 256ths."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one try gave: codes read, finder patterns, and outlines of codes that were found but not read."""

    codes: tuple[SeenCode, ...] = ()
    patterns: tuple[FinderPattern, ...] = ()
    unread: tuple[Corners, ...] = ()


def as_picture(pixels: Any) -> Picture:
    """What OpenCV gave, which its own type hints take for any kind of numbers."""
    return np.asarray(pixels, np.uint8)


def grey_of(picture: Picture) -> Picture:
    """The picture in grey; a grey one as it is."""
    return picture if picture.ndim == 2 else ((picture.astype(np.uint16) @ _GREY) >> 8).astype(np.uint8)


def box_around(corners: tuple[Point, ...]) -> Box:
    """The smallest upright rectangle around points."""
    xs, ys = zip(*corners, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def moved(reading: Reading, scale: float, left: float = 0, top: float = 0) -> Reading:
    """A reading of a part that begins at `left`, `top` and was enlarged `scale` times, in pixels of the whole."""

    def at(point: Point) -> Point:
        return (point[0] + 0.5) / scale - 0.5 + left, (point[1] + 0.5) / scale - 0.5 + top

    def around(corners: Corners) -> Corners:
        first, second, third, fourth = corners
        return at(first), at(second), at(third), at(fourth)

    return Reading(
        tuple(SeenCode(seen.code, around(seen.corners)) for seen in reading.codes),
        tuple(FinderPattern(at(found.centre), found.module / scale) for found in reading.patterns),
        tuple(around(corners) for corners in reading.unread),
    )


def patterns_within(corners: Corners, modules: int) -> tuple[FinderPattern, ...]:
    """Where the finder patterns of a QR code `modules` wide stand, from its outline (ISO/IEC 18004, 6.3.3)."""
    near, far = 3.5 / modules, 1 - 3.5 / modules
    to_picture = _projection(corners)
    return tuple(_pattern(to_picture, u, v, modules) for u, v in ((near, near), (far, near), (near, far)))


def _projection(corners: Corners) -> NDArray[np.float64]:
    """The projection of the unit square onto four corners (Heckbert, 1989)."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = corners
    dx1, dx2, dx3 = x1 - x2, x3 - x2, x0 - x1 + x2 - x3
    dy1, dy2, dy3 = y1 - y2, y3 - y2, y0 - y1 + y2 - y3
    area = dx1 * dy2 - dx2 * dy1 or 1.0
    g, h = (dx3 * dy2 - dx2 * dy3) / area, (dx1 * dy3 - dx3 * dy1) / area
    return np.array([[x1 - x0 + g * x1, x3 - x0 + h * x3, x0], [y1 - y0 + g * y1, y3 - y0 + h * y3, y0], [g, h, 1.0]])


def _pattern(to_picture: NDArray[np.float64], u: float, v: float, modules: int) -> FinderPattern:
    def at(u: float, v: float) -> tuple[float, float]:
        x, y, w = to_picture @ (u, v, 1.0)
        return float(x / w), float(y / w)

    reach = 3.5 / modules
    west, east, north, south = at(u - reach, v), at(u + reach, v), at(u, v - reach), at(u, v + reach)
    side = np.hypot(east[0] - west[0], east[1] - west[1]) * np.hypot(south[0] - north[0], south[1] - north[1])
    return FinderPattern(at(u, v), float(np.sqrt(side)) / 7)
