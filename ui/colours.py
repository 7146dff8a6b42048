"""Colours as numbers: how light one is, how well two can be told apart, and the same hue in another lightness.

Luminance and contrast are those of WCAG 2.2; hue and chroma are those of OKLab (Björn Ottosson, 2020), in which a blue
that is made lighter stays blue.
"""

from collections.abc import Sequence
from math import atan2, cos, hypot, sin

from kiosk.values import dataclass

_TO_CONES = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_TO_LAB = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
_FROM_LAB = (
    (1.0, 0.3963377774, 0.2158037573),
    (1.0, -0.1055613458, -0.0638541728),
    (1.0, -0.0894841775, -1.2914855480),
)
_FROM_CONES = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.7076147010),
)
_LUMINANCE = (0.2126, 0.7152, 0.0722)
_HALVINGS = 24


@dataclass(frozen=True, slots=True)
class Hue:
    """What stays of a colour when it is made lighter or darker: its angle and how colourful it is."""

    angle: float
    chroma: float


def luminance(colour: str) -> float:
    """Of `#RRGGBB`, from 0 (black) to 1 (white)."""
    return _dot(_LUMINANCE, _linear(colour))


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def hue_of(colour: str) -> Hue:
    """The hue of `#RRGGBB`; a grey has no chroma."""
    cones = [value ** (1 / 3) for value in _times(_TO_CONES, _linear(colour))]
    _, a, b = _times(_TO_LAB, cones)
    return Hue(atan2(b, a), hypot(a, b))


def toned(hue: Hue, light: float) -> str:
    """The colour of this hue and luminance, as colourful as a screen can show it."""
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if _dot(_LUMINANCE, _unbounded(hue, middle)) < light:
            low = middle
        else:
            high = middle
    wanted = _unbounded(hue, high)
    kept = min((_room(value, light) for value in wanted), default=1.0)
    return _hex([light + kept * (value - light) for value in wanted])


def _unbounded(hue: Hue, lightness: float) -> list[float]:
    """Linear red, green and blue, also those no screen can show."""
    chroma = min(hue.chroma, lightness)
    cones = _times(_FROM_LAB, (lightness, chroma * cos(hue.angle), chroma * sin(hue.angle)))
    return _times(_FROM_CONES, [value**3 for value in cones])


def _room(value: float, grey: float) -> float:
    """How far one may go from this grey towards the value before a screen can no longer show it."""
    if value > 1:
        return (1 - grey) / (value - grey)
    if value < 0:
        return grey / (grey - value)
    return 1.0


def _linear(colour: str) -> list[float]:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def _hex(linear: Sequence[float]) -> str:
    parts = [min(1.0, max(0.0, value)) for value in linear]
    coded = [value * 12.92 if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055 for value in parts]
    return "#" + "".join(f"{round(value * 255):02X}" for value in coded)


def _dot(one: Sequence[float], other: Sequence[float]) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


def _times(matrix: Sequence[Sequence[float]], vector: Sequence[float]) -> list[float]:
    return [_dot(row, vector) for row in matrix]
