"""Documents as the printers' drivers take them: `ui.paper` lays them out and draws them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from drivers.printer import Page, PaperSize, Raster
from kiosk.journal import Journal, Level, Note
from kiosk.settings import Settings
from kiosk.ticket import Document
from ui.paper import PaperShape, Sheet, lay_out, template_or_default

LayOut = Callable[[Document, PaperSize], Page]


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """A laid out sheet, drawn piece by piece while it is printed."""

    sheet: Sheet

    @property
    def width(self) -> int:
        """Dots across."""
        return self.sheet.width

    @property
    def height(self) -> int:
        """Dot rows."""
        return self.sheet.height

    def bands(self, rows: int) -> Iterator[Raster]:
        """See `drivers.printer.Page`."""
        for band in self.sheet.bands(rows):
            yield Raster(band.width, band.height, band.rows)

    def pdf(self) -> bytes:
        """See `drivers.printer.Page`."""
        return self.sheet.pdf()


def lay_out_for(settings: Settings, journal: Journal) -> LayOut:
    """How this kiosk lays out its paper: by the hospital's own template, or the usual one where that cannot be used."""
    template, problem = template_or_default(settings.ticket.template)
    if problem:
        journal.note(Note.TEMPLATE_LEFT_OUT, Level.WARNING, reason=problem)

    def lay_out_page(document: Document, paper: PaperSize) -> Page:
        return DrawnPage(lay_out(document, PaperShape(paper.width, paper.dots_per_inch), template))

    return lay_out_page
