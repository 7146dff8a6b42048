"""What shows a technician how a printer prints: edges, rulers, greys, fine lines. Some reach to the outermost dots."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from PySide6.QtGui import QImage, QPainter

from ui.paper.blocks import Align, Block, Laid, Line
from ui.paper.shape import USUAL, Scale
from ui.paper.text import Style

_MM_PER_INCH = 25.4
_BAYER = (
    (0, 32, 8, 40, 2, 34, 10, 42),
    (48, 16, 56, 24, 50, 18, 58, 26),
    (12, 44, 4, 36, 14, 46, 6, 38),
    (60, 28, 52, 20, 62, 30, 54, 22),
    (3, 35, 11, 43, 1, 33, 9, 41),
    (51, 19, 59, 27, 49, 17, 57, 25),
    (15, 47, 7, 39, 13, 45, 5, 37),
    (63, 31, 55, 23, 61, 29, 53, 21),
)
"""The order in which the dots of a square of eight turn black, as B. Bayer gave it in 1973."""

LEVELS = 64
"""How many greys there are between white and black."""


@dataclass(frozen=True, slots=True)
class Edges:
    """Stairs of single dots from the outermost on, left and right of a text; `margin` is what a paper leaves white."""

    text: Block
    margin: int
    steps: int = 16
    tread: int = 5
    bar: int = 40

    def lay(self, width: int, scale: Scale = USUAL) -> Laid:
        """As high as its stairs, or the text if that is higher."""
        margin, tread, bar = map(scale.dots, (self.margin, self.tread, self.bar))
        aside = bar + self.steps - margin + scale.dots(8)
        text = self.text.lay(width - 2 * aside, scale)
        height = max(self.steps * tread, text.height)

        def draw(painter: QPainter, x: int, y: int) -> None:
            text.draw(painter, x + aside, y + (height - text.height) // 2)
            left, right, ink = x - margin, x + width + margin, painter.pen().color()
            for step in range(self.steps):
                painter.fillRect(left + step, y + step * tread, bar, tread, ink)
                painter.fillRect(right - step - bar, y + step * tread, bar, tread, ink)

        return Laid(height, draw)


@dataclass(frozen=True, slots=True)
class Solid:
    """Black over the whole paper: a dead dot of the head leaves a white line in it."""

    height: int
    margin: int

    def lay(self, width: int, scale: Scale = USUAL) -> Laid:
        """From the first dot to the last."""
        height, margin = scale.dots(self.height), scale.dots(self.margin)

        def draw(painter: QPainter, x: int, y: int) -> None:
            painter.fillRect(x - margin, y, width + 2 * margin, height, painter.pen().color())

        return Laid(height, draw)


@dataclass(frozen=True, slots=True)
class RulerAcross:
    """Millimetres from the first dot of the paper to its last."""

    style: Style
    margin: int

    def lay(self, width: int, scale: Scale = USUAL) -> Laid:
        """As high as its longest mark and the figures."""
        margin = scale.dots(self.margin)
        whole = width + 2 * margin
        marks = list(enumerate(_millimetres(whole, scale)))
        figures = {mm: Line(str(mm), self.style).lay(scale.dots(48), scale) for mm, _ in marks[10::10]}
        long, stroke = scale.dots(24), scale.dots(2)
        height = long + max((figure.height for figure in figures.values()), default=0)

        def draw(painter: QPainter, x: int, y: int) -> None:
            left, ink = x - margin, painter.pen().color()
            painter.fillRect(left, y, whole, stroke, ink)
            for mm, at in marks:
                painter.fillRect(left + min(at, whole - stroke), y, stroke, _mark(mm, long), ink)
            for mm, figure in figures.items():
                if (middle := marks[mm][1]) + scale.dots(24) <= whole:
                    figure.draw(painter, left + middle - scale.dots(24), y + long)

        return Laid(height, draw)


@dataclass(frozen=True, slots=True)
class RulerDown:
    """Millimetres downwards, at least forty, with a block at its right."""

    style: Style
    beside: Block
    least: int = 40
    room: int = 96

    def lay(self, width: int, scale: Scale = USUAL) -> Laid:
        """As high as the block, in whole centimetres."""
        room, long, stroke = scale.dots(self.room), scale.dots(32), scale.dots(2)
        beside = self.beside.lay(width - room, scale)
        needed = floor(max(beside.height, self.least * scale.dots_per_inch / _MM_PER_INCH))
        longest = -(-needed * _MM_PER_INCH // (10 * scale.dots_per_inch)) * 10
        marks = list(enumerate(_millimetres(floor(longest * scale.dots_per_inch / _MM_PER_INCH) + 1, scale)))
        figures = {mm: Line(str(mm), self.style, Align.LEFT).lay(room - long, scale) for mm, _ in marks[10::10]}

        def draw(painter: QPainter, x: int, y: int) -> None:
            ink = painter.pen().color()
            beside.draw(painter, x + room, y)
            painter.fillRect(x, y, stroke, marks[-1][1], ink)
            for mm, at in marks:
                painter.fillRect(x, y + at, _mark(mm, long), stroke, ink)
            for mm, figure in figures.items():
                figure.draw(painter, x + long + stroke, y + marks[mm][1] - figure.height // 2)

        return Laid(max(beside.height, marks[-1][1] + scale.dots(16)), draw)


def _millimetres(dots: int, scale: Scale) -> list[int]:
    """Where each millimetre of so many dots begins, from 0."""
    count = floor(dots * _MM_PER_INCH / scale.dots_per_inch) + 1
    return [round(mm * scale.dots_per_inch / _MM_PER_INCH) for mm in range(count)]


def _mark(mm: int, long: int) -> int:
    return long if mm % 10 == 0 else long * 5 // 8 if mm % 5 == 0 else long * 3 // 8


@dataclass(frozen=True, slots=True)
class Greys:
    """Patches of so many of `LEVELS` black dots, each with its own words below, in as many columns as fit."""

    patches: Sequence[tuple[int, str]]
    style: Style
    across: int
    height: int

    def lay(self, width: int, scale: Scale = USUAL) -> Laid:
        """Rows of patches."""
        across, high = scale.dots(self.across), scale.dots(self.height)
        columns = max(1, width // across)
        lines = [Line(words, self.style).lay(across, scale) for _, words in self.patches]
        laid = [(_grey(level, across, high), line) for (level, _), line in zip(self.patches, lines, strict=True)]
        row = high + max((line.height for line in lines), default=0)

        def draw(painter: QPainter, x: int, y: int) -> None:
            for index, (picture, words) in enumerate(laid):
                left, top = x + index % columns * across, y + index // columns * row
                painter.drawImage(left, top, picture)
                words.draw(painter, left, top + high)

        return Laid(row * -(-len(laid) // columns), draw)


def _grey(level: int, width: int, height: int) -> QImage:
    """Dots in the order of Bayer's square, `level` of `LEVELS` of them black."""
    rows = [bytes(0 if turn < level else 255 for turn in line) * (width // 8 + 1) for line in _BAYER]
    dots = b"".join(rows[y % 8][:width] for y in range(height))
    return QImage(dots, width, height, width, QImage.Format.Format_Grayscale8).copy()


@dataclass(frozen=True, slots=True)
class FineLines:
    """Lines of so many dots, as far apart as they are thick: upright ones at the left, lying ones at the right."""

    dots: int
    height: int = 40
    apart: int = 12

    def lay(self, width: int, scale: Scale = USUAL) -> Laid:
        """Half of the width each."""
        height, half = scale.dots(self.height), (width - scale.dots(self.apart)) // 2

        def draw(painter: QPainter, x: int, y: int) -> None:
            ink = painter.pen().color()
            for at in range(0, half - self.dots + 1, 2 * self.dots):
                painter.fillRect(x + at, y, self.dots, height, ink)
            for at in range(0, height - self.dots + 1, 2 * self.dots):
                painter.fillRect(x + width - half, y + at, half, self.dots, ink)

        return Laid(height, draw)
