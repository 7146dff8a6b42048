"""The readiness report on the ticket printer's roll: everything that is not well in full, the rest by its name."""

from collections.abc import Iterator

from ui.paper.blocks import Align, Band, Block, Gap, Ground, Heading, Line, Rule, Stack
from ui.paper.fonts import load_fonts
from ui.paper.readiness import (
    FOR_HOSPITAL,
    MARK_WORDS,
    REMEDY,
    SIGNED,
    TECHNICIAN,
    Mark,
    Readiness,
    ReadinessGroup,
    ReadinessRow,
    both,
    facts_of,
)
from ui.paper.readiness_blocks import Columns, Sign
from ui.paper.shape import PaperShape
from ui.paper.sheet import Sheet, sheet_of
from ui.paper.sizes import Sizes, sizes_for

_SIGN = 30
_TO_SIGN = 90
_LINES = 40


def readiness_slip(report: Readiness, paper: PaperShape) -> Sheet:
    """As long as it needs. Needs a QGuiApplication. Raises FontError."""
    load_fonts()
    return sheet_of(Stack(tuple(_blocks(report, sizes_for(paper.width)))), paper)


def _blocks(report: Readiness, sizes: Sizes) -> Iterator[Block]:
    gap = Gap(sizes.gap)
    yield from (gap, Line(report.title.vi, sizes.footer, max_lines=2), Line(report.title.en, sizes.english), gap)
    for name, value in facts_of(report):
        yield Line(f"{name.vi}: {value}", sizes.label, Align.LEFT, _LINES)
    words = ((report.verdict.vi, sizes.footer), (report.verdict.en, sizes.english)) if report.whole else ()
    verdict = (Line(text, style, max_lines=2) for text, style in words)
    ground = Ground.INVERTED if report.count(Mark.RED) else Ground.FRAMED
    yield from (gap, Band((*verdict, Line(report.counted.vi, sizes.label, max_lines=2)), ground), gap)
    for group in report.groups:
        yield Heading(group.name.vi, sizes.heading)
        yield Gap(6)
        yield from _rows(group, sizes)
        yield gap
    if report.whole:
        yield from _signatures(sizes)


def _rows(group: ReadinessGroup, sizes: Sizes) -> Iterator[Block]:
    for row in group.rows:
        text = Line(_named(row), sizes.label, Align.LEFT, _LINES)
        yield Columns(((_SIGN, Sign(row.mark, _SIGN)), (0, text)))
        yield Gap(4)


def _named(row: ReadinessRow) -> str:
    """Of what is well nothing but that it is."""
    name = row.name.vi if row.name.vi == row.name.en else both(row.name)
    if row.mark is Mark.GREEN:
        return f"{name} – {MARK_WORDS[row.mark].vi}"
    remedy = f" {REMEDY} {row.remedy}" if row.remedy else ""
    return f"{name} – {MARK_WORDS[row.mark].vi}: {row.what}.{remedy}"


def _signatures(sizes: Sizes) -> Iterator[Block]:
    for who in (TECHNICIAN, FOR_HOSPITAL):
        yield Line(both(who), sizes.label, Align.LEFT, 2)
        yield from (Gap(_TO_SIGN), Rule(), Line(SIGNED.vi, sizes.label, Align.LEFT, 2), Gap(2 * sizes.gap))
