"""The paper a sheet is laid out for, and how the measures of `ui.paper` become its dots."""

from dataclasses import dataclass
from math import floor

EIGHTHS_PER_INCH = 203
"""Measures are eighths of a millimetre, which are the dots of the usual printer, and are treated as exactly those."""

NARROWEST, WIDEST = 320, 640
"""What documents are composed for, in eighths of a millimetre."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Dots of a printer for a measure in eighths of a millimetre. Measures and widths are whole, so are dots."""

    dots_per_inch: int = EIGHTHS_PER_INCH

    def dots(self, eighths: float) -> int:
        """The nearest number of dots."""
        return floor(eighths * self.dots_per_inch / EIGHTHS_PER_INCH + 0.5)

    def eighths(self, dots: int) -> int:
        """The nearest measure."""
        return floor(dots * EIGHTHS_PER_INCH / self.dots_per_inch + 0.5)


USUAL = Scale()


@dataclass(frozen=True, slots=True)
class PaperShape:
    """The printable width of a paper: 576 dots of 203 an inch are 72 mm, on 80 mm paper; 384 are 48 mm, on 58 mm."""

    width_dots: int = 576
    dots_per_inch: int = EIGHTHS_PER_INCH

    @property
    def scale(self) -> Scale:
        """How measures become dots on it."""
        return Scale(self.dots_per_inch)

    @property
    def width(self) -> int:
        """Its width in eighths of a millimetre: what blocks are composed for."""
        return self.scale.eighths(self.width_dots)
