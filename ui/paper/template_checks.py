"""A template tried on paper: laid out with usual tickets and with the hardest, on every paper, and measured."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QFontMetrics

from kiosk.ticket import Ticket, TicketKind
from kiosk.ticket.template import NAMES, Code, Doubt, Facts, Logo, Template, Text
from ui.paper.code import SMALLEST_MODULE
from ui.paper.fonts import Weight, font, load_fonts
from ui.paper.laying import lay_out
from ui.paper.page import PaperPage
from ui.paper.shape import PaperShape
from ui.paper.sizes import sizes_for
from ui.paper.template_code import module_on
from ui.paper.template_logo import doubts_about_logo
from ui.paper.template_samples import hardest, usual
from ui.paper.text import clean

PAPERS = {
    "80 mm paper": PaperShape(576, 203),
    "58 mm paper": PaperShape(384, 203),
    "80 mm paper at 300 dots an inch": PaperShape(850, 300),
    "58 mm paper at 300 dots an inch": PaperShape(567, 300),
}
EDGE = 4
"""Eighths of a millimetre at either side that stay white: the head does not reach everywhere."""
LANGUAGES = ("vi", "en")
COMFORTABLE_MM = 150
LONGEST_EVER_MM = 450
"""Of a ticket with every notice there is, which hardly ever comes."""
MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True)
class Measured:
    """What paper shows: why a template should not be printed, what is worth a thought, and how long tickets become."""

    doubts: tuple[Doubt, ...]
    thoughts: tuple[Doubt, ...]
    longest_mm: float


@dataclass(frozen=True, slots=True)
class _Tried:
    """One ticket on one paper."""

    ticket: Ticket
    on: str
    page: PaperPage

    @property
    def paper(self) -> PaperShape:
        return PAPERS[self.on]

    @property
    def length(self) -> float:
        """Millimetres."""
        return self.page.height / self.paper.dots_per_inch * MM_PER_INCH

    @property
    def name(self) -> str:
        language = {"vi": "Vietnamese", "en": "English"}[self.ticket.language]
        return f'a ticket of the kind "{NAMES[self.ticket.kind]}" in {language} on {self.on}'


def measure(template: Template) -> Measured:
    """Try a template that has no doubts of its own. Needs a QGuiApplication. Raises FontError."""
    load_fonts()
    doubts = [*_about_letters(template), *_about_logos(template)]
    thoughts: list[Doubt] = []
    longest = 0.0
    for kind in TicketKind:
        usuals = [_tried(usual(kind, language), name, template) for name in PAPERS for language in LANGUAGES]
        crowded = [_tried(hardest(kind, language), name, template) for name in PAPERS for language in LANGUAGES]
        doubts += _too_long(usuals, template.longest_mm, "mm is the most")
        doubts += _too_long(crowded, LONGEST_EVER_MM, "mm is the most, with every notice on it")
        native = [one for one in usuals if one.ticket.language == "vi"]
        thoughts += _too_long(native, COMFORTABLE_MM, "mm still lies well in the hand")
        longest = max(longest, *(one.length for one in usuals))
        doubts += next(([doubt] for one in (*usuals, *crowded) for doubt in _about_page(one, template)), [])
    return Measured(tuple(doubts), () if doubts else tuple(thoughts), longest)


def _tried(ticket: Ticket, name: str, template: Template) -> _Tried:
    return _Tried(ticket, name, lay_out(ticket, PAPERS[name], template).page())


def _too_long(tried: list[_Tried], most: float, why: str) -> Iterator[Doubt]:
    longest = max(tried, key=lambda one: one.length)
    if longest.length > most:
        yield Doubt(f"{longest.name} becomes {longest.length:.0f} mm long; {most:g} {why}")


def _about_page(one: _Tried, template: Template) -> Iterator[Doubt]:
    if _black_at_the_edge(one.page, one.paper.scale.dots(EDGE)):
        yield Doubt(f"{one.name} has something black in the outer half millimetre, where not every printer prints")
    least = one.paper.scale.dots(SMALLEST_MODULE)
    if _wants_code(template, one.ticket.kind) and module_on(one.page, one.ticket.code) < least:
        yield Doubt(f"{one.name} has no QR code that can be read: squares under 0.5 mm, or too little white around it")


def _wants_code(template: Template, kind: TicketKind) -> bool:
    parts = template.parts(kind)
    return any(isinstance(part, Code) or (isinstance(part, Facts) and part.code) for part in parts)


def _black_at_the_edge(page: PaperPage, edge: int) -> bool:
    left, right = (1 << page.width) - (1 << page.width - edge), (1 << edge) - 1
    spare = page.stride * 8 - page.width
    rows = (page.rows[at : at + page.stride] for at in range(0, len(page.rows), page.stride))
    return any((int.from_bytes(row) >> spare) & (left | right) for row in rows)


def _about_letters(template: Template) -> Iterator[Doubt]:
    metrics = QFontMetrics(font(Weight.MEDIUM, 26))
    for block in template.blocks:
        if isinstance(block.part, Text):
            for sign in dict.fromkeys(clean(block.part.vi + block.part.en)):
                if not metrics.inFontUcs4(ord(sign)):
                    yield Doubt(f"text: the ticket's typeface has no sign {sign} (U+{ord(sign):04X})", block.line)


def _about_logos(template: Template) -> Iterator[Doubt]:
    for block in template.blocks:
        if isinstance(block.part, Logo):
            for paper in (PAPERS["80 mm paper"], PAPERS["58 mm paper"]):
                width = paper.width_dots - 2 * sizes_for(paper.width).margin
                problems = list(doubts_about_logo(block.part, width, paper.width_dots))
                yield from (Doubt(problem, block.line) for problem in problems[:1])
                if problems:
                    break
