"""The sheet that shows a technician what a printer can do and where it fails."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from kiosk.ticket import TechnicianSheet
from ui.paper import technician_words as words
from ui.paper.blocks import Align, Block, Gap, Heading, Laid, Line, Rule, Stack
from ui.paper.code import QUIET, modules_of, squares_of
from ui.paper.patterns import LEVELS, Edges, FineLines, Greys, RulerAcross, RulerDown, Solid
from ui.paper.shape import USUAL, PaperShape, Scale
from ui.paper.sizes import Sizes, sizes_for
from ui.paper.text import Style, clean
from ui.paper.words import KIOSK, moment

_MODULES = range(3, 9)
_LINES = range(1, 5)
_TENTHS = range(0, 101, 10)


def compose_technician(sheet: TechnicianSheet, paper: PaperShape) -> Block:
    """The blocks of the sheet."""
    sizes = sizes_for(paper.width)
    return Stack(tuple(block for part in _parts(sheet, paper, sizes) for block in (*part, Gap(sizes.gap * 2))))


def _parts(sheet: TechnicianSheet, paper: PaperShape, sizes: Sizes) -> Iterator[tuple[Block, ...]]:
    label, small = sizes.label, sizes.caption
    yield tuple(_head(sheet, paper, sizes))
    yield _headed(words.EDGES, sizes, Edges(Line(words.EDGES_WHAT, label, max_lines=6), sizes.margin))
    yield _headed(words.RULERS, sizes, RulerAcross(small, sizes.margin))
    lines = [block for dots in _LINES for block in (Line(words.dots(dots), label, Align.LEFT), FineLines(dots), Gap(8))]
    yield (RulerDown(small, Stack(lines)),)
    yield _headed(words.HEAD, sizes, Solid(48, sizes.margin), Gap(8), Line(words.HEAD_WHAT, label, max_lines=3))
    tenths = tuple((percent * LEVELS // 100, f"{percent}%") for percent in _TENTHS)
    every = tuple((level, "") for level in range(LEVELS + 1))
    yield _headed(words.GREYS, sizes, Greys(tenths, small, 84, 56), Gap(8), Greys(every, small, 24, 24))
    letters = (Line(words.LETTERS, style, Align.LEFT, max_lines=40) for style in (label, sizes.value, sizes.footer))
    yield _headed(words.LETTERS_HEAD, sizes, *(block for line in letters for block in (line, Gap(sizes.gap))))
    yield _headed(words.CODES, sizes, Codes(sizes.label))
    yield Rule(), Gap(8), Line(words.CUT, label, max_lines=4)


def _head(sheet: TechnicianSheet, paper: PaperShape, sizes: Sizes) -> Iterator[Block]:
    yield Gap(sizes.gap)
    yield Line(words.TITLE, sizes.footer, max_lines=2)
    if clean(sheet.hospital):
        yield Line(sheet.hospital, sizes.hospital, max_lines=2)
    yield Gap(sizes.gap)
    for line in (
        f"{KIOSK.vi} {sheet.kiosk}" if clean(sheet.kiosk) else "",
        words.printer(sheet.printer),
        words.paper(paper.width_dots, paper.dots_per_inch),
        moment(sheet.issued_at),
        *sheet.told,
    ):
        if clean(line):
            yield Line(line, sizes.label, Align.LEFT, max_lines=6)


def _headed(head: str, sizes: Sizes, *blocks: Block) -> tuple[Block, ...]:
    return Heading(head, sizes.heading), Gap(sizes.gap), *blocks


@dataclass(frozen=True, slots=True)
class Codes:
    """Square codes of three to eight dots a module, as many beside each other as fit; below each what it holds."""

    style: Style

    def lay(self, width: int, scale: Scale = USUAL) -> Laid:
        """Rows of codes."""
        placed, x, y, row = [], 0, 0, 0
        for size in _MODULES:
            held = words.held(size, scale.dots_per_inch)
            modules = modules_of(held)
            side = (len(modules) + 2 * QUIET) * size
            caption = Line(held, self.style, max_lines=2).lay(side, scale)
            if x and x + side > width:
                x, y, row = 0, y + row, 0
            placed.append((x, y, side, squares_of(modules, size), QUIET * size, caption))
            x, row = x + side, max(row, side + caption.height)

        def draw(painter: QPainter, left: int, top: int) -> None:
            for x, y, side, squares, quiet, caption in placed:
                _fill(painter, left + x + quiet, top + y + quiet, squares)
                caption.draw(painter, left + x, top + y + side)

        return Laid(y + row, draw)


def _fill(painter: QPainter, x: int, y: int, squares: list[QRect]) -> None:
    painter.save()
    painter.setBrush(painter.pen().color())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.translate(x, y)
    painter.drawRects(squares)
    painter.restore()
