"""Documents as the printers' drivers take them: `ui.paper` lays them out and draws them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from drivers.printer import Page, PaperSize, Raster
from kiosk.journal import Journal, Level, Note
from kiosk.settings import Settings
from kiosk.ticket import Document, Ticket, TicketKind
from kiosk.visit import Payer, Priority
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


def warm_up(lay_out: LayOut, papers: Sequence[PaperSize]) -> None:
    """The first drawing loads fonts and tables, for each paper its own: nobody waits for it now."""
    for paper in set(papers):
        for _ in lay_out(_SAMPLE, paper).bands(64):
            pass


_SAMPLE = Ticket(
    kind=TicketKind.CONFIRMED,
    hospital="",
    kiosk="",
    number="A 000",
    department="",
    room="",
    floor="",
    initials="",
    birth_year=None,
    payer=Payer.SELF,
    coverage_checked=False,
    priority=Priority.NONE,
    issued_at=datetime(2000, 1, 1, tzinfo=UTC),
    code="KSK1:V:",
    language="en",
)
