"""What the decoders make of one frame. Pure: holds no library, positions are in pixels of the frame, y downwards."""

from dataclasses import dataclass

from drivers.camera.codes import DecodedCode

Point = tuple[float, float]
"""x, y."""


@dataclass(frozen=True, slots=True)
class SeenCode:
    """A code that was read, and its four corners in order around it, without the quiet zone."""

    code: DecodedCode
    corners: tuple[Point, Point, Point, Point]


@dataclass(frozen=True, slots=True)
class FinderPattern:
    """One of the three squares of a QR code: its centre, and the side of one module in pixels."""

    centre: Point
    module: float


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class View:
    """One frame: the codes read, the finder patterns seen (of read codes too), and the bright screen of a phone."""

    codes: tuple[SeenCode, ...] = ()
    patterns: tuple[FinderPattern, ...] = ()
    screen: Box | None = None
