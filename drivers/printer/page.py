"""What a printer is given: a page that is drawn while it is printed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from drivers.printer.raster import Raster


@dataclass(frozen=True, slots=True)
class PaperSize:
    """The printable width of a printer's paper in dots, and how many of them go into an inch."""

    width: int = 576
    dots_per_inch: int = 203


class Page(Protocol):
    """One page, laid out for one `PaperSize`: its height is known, its dots are not there yet."""

    @property
    def width(self) -> int:
        """Dots across."""
        ...

    @property
    def height(self) -> int:
        """Dot rows from its first to its last."""
        ...

    def bands(self, rows: int) -> Iterator[Raster]:
        """The page from the top in pieces of `rows` rows, the last one lower; each is drawn when it is asked for."""
        ...

    def pdf(self) -> bytes:
        """The same page as PDF of its own size, letters as letters."""
        ...


@dataclass(frozen=True, slots=True)
class RasterPage:
    """A page whose dots are there already. It has no PDF: `pdf` raises ValueError."""

    raster: Raster

    @property
    def width(self) -> int:
        """Dots across."""
        return self.raster.width

    @property
    def height(self) -> int:
        """Dot rows."""
        return self.raster.height

    def bands(self, rows: int) -> Iterator[Raster]:
        """Slices of it."""
        raster = self.raster
        for top in range(0, raster.height, rows):
            height = min(rows, raster.height - top)
            yield Raster(raster.width, height, raster.rows[top * raster.stride : (top + height) * raster.stride])

    def pdf(self) -> bytes:
        """There is none."""
        raise ValueError("dots alone are not a PDF")
