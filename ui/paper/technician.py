"""The sheet that shows a technician what a printer can do and where it fails."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from kiosk.ticket import TechnicianSheet
from ui.paper import technician_words as words
from ui.paper.blocks import Align, Block, Gap, Heading, Laid, Line, Parts, Rule, Stack
from ui.paper.code import QUIET, modules_of, squares_of
from ui.paper.patterns import LEVELS, Edges, FineLines, Greys, RulerAcross, RulerDown, Solid
from ui.paper.shape import USUAL, PaperShape, Scale
from ui.paper.sizes import Sizes, sizes_for
from ui.paper.text import Style, clean
from ui.paper.words import KIOSK, moment

_MODULES = range(3, 9)
_LINES = range(1, 5)
_FIFTHS = range(0, 101, 20)


def compose_technician(sheet: TechnicianSheet, paper: PaperShape) -> Block:
    """The blocks of the sheet."""
    sizes = sizes_for(paper.width)
    return Stack(tuple(block for part in _parts(sheet, paper, sizes) for block in (*part, Gap(sizes.gap))))


def _parts(sheet: TechnicianSheet, paper: PaperShape, sizes: Sizes) -> Iterator[tuple[Block, ...]]:
    label = sizes.label
    yield tuple(_head(sheet, paper, sizes))
    yield (Edges(Line(words.EDGES, label, max_lines=6), sizes.margin),)
    yield Solid(32, sizes.margin), Gap(8), Line(words.HEAD_WHAT, label, max_lines=3)
    yield (RulerAcross(label, sizes.margin),)
    yield (RulerDown(label, Stack(tuple(_strokes_and_greys(label)))),)
    yield _headed(words.LETTERS_HEAD, sizes, Line(words.LETTERS, label, Align.LEFT, max_lines=40))
    yield tuple(Line(words.HARD_LETTERS, style, max_lines=2) for style in dict.fromkeys((sizes.value, sizes.footer)))
    yield _headed(words.CODES, sizes, Codes())
    yield Rule(), Gap(8), Line(words.CUT, label, max_lines=4)


def _strokes_and_greys(style: Style) -> Iterator[Block]:
    for dots in _LINES:
        yield FineLines(dots, height=24)
        yield Gap(8)
    yield Greys(tuple((percent * LEVELS // 100, f"{percent}") for percent in _FIFTHS), style, 60, 48)
    yield Gap(8)
    yield Greys(tuple((level, "") for level in range(LEVELS + 1)), style, 24, 24)


def _head(sheet: TechnicianSheet, paper: PaperShape, sizes: Sizes) -> Iterator[Block]:
    yield Gap(sizes.gap)
    yield Line(words.TITLE, sizes.footer, max_lines=2)
    if clean(sheet.hospital):
        yield Line(sheet.hospital, sizes.hospital, max_lines=2)
    kiosk = f"{KIOSK.vi} {sheet.kiosk}" if clean(sheet.kiosk) else ""
    yield Parts((kiosk, words.printer(sheet.printer), moment(sheet.issued_at)), sizes.label, Align.LEFT, max_lines=6)
    for line in (words.paper(paper.width_dots, paper.dots_per_inch), *sheet.told):
        if clean(line):
            yield Line(line, sizes.label, Align.LEFT, max_lines=6)


def _headed(head: str, sizes: Sizes, *blocks: Block) -> tuple[Block, ...]:
    return Heading(head, sizes.heading), Gap(sizes.gap), *blocks


@dataclass(frozen=True, slots=True)
class Codes:
    """Square codes of three to eight dots a module that hold what they are, the largest first in every row."""

    def lay(self, width: int, scale: Scale = USUAL) -> Laid:
        """Rows of codes, each as full as it goes."""
        codes = {size: modules_of(words.held(size, scale.dots_per_inch)) for size in _MODULES}
        sides = {size: (len(modules) + 2 * QUIET) * size for size, modules in codes.items()}
        placed, top = [], 0
        for row in _rows(sides, width):
            left = 0
            for size in row:
                placed.append((left + QUIET * size, top + QUIET * size, squares_of(codes[size], size)))
                left += sides[size]
            top += sides[row[0]]

        def draw(painter: QPainter, left: int, top: int) -> None:
            for x, y, squares in placed:
                _fill(painter, left + x, top + y, squares)

        return Laid(top, draw)


def _rows(sides: dict[int, int], width: int) -> Iterator[list[int]]:
    """The largest that is left, and beside it whatever still has room."""
    left = sorted(sides, reverse=True)
    while left:
        row: list[int] = []
        for size in left:
            if not row or sum(sides[one] for one in row) + sides[size] <= width:
                row.append(size)
        yield row
        left = [size for size in left if size not in row]


def _fill(painter: QPainter, x: int, y: int, squares: list[QRect]) -> None:
    painter.save()
    painter.setBrush(painter.pen().color())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.translate(x, y)
    painter.drawRects(squares)
    painter.restore()
