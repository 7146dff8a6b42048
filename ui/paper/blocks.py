"""What a page is built of. A block is told its width, says how high it stands and can then be drawn.

A block's own measures are eighths of a millimetre; the width it is laid in, and what it then tells, are dots.
Blocks draw with the painter's pen colour, so what stands in an inverted band comes out white.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Protocol

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from ui.paper.shape import USUAL, Scale
from ui.paper.text import Style, clean, fits_one_line, set_text
from ui.paper.writing import write

EVEN = 6
"""Lines; what may have more at the left is a paragraph."""

Draw = Callable[[QPainter, int, int], None]
"""Draws with the left top corner at a place on the page, in dots."""


class Align(Enum):
    """Where lines stand in their width."""

    LEFT = 0.0
    CENTER = 0.5
    RIGHT = 1.0


class Ground(Enum):
    """How a band stands out."""

    FRAMED = "framed"
    INVERTED = "inverted"


@dataclass(frozen=True, slots=True)
class Laid:
    """A block of known height, ready to be drawn."""

    height: int
    draw: Draw


class Block(Protocol):
    """A part of a page."""

    def lay(self, width: int, scale: Scale = USUAL, /) -> Laid:
        """Fit into `width` dots, its own measures to `scale`."""


@dataclass(frozen=True, slots=True)
class Gap:
    """White, `height` dots high."""

    height: int

    def lay(self, _width: int, scale: Scale = USUAL, /) -> Laid:
        """As high as it was made."""
        return Laid(scale.dots(self.height), lambda *_: None)


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across."""

    thickness: int = 2

    def lay(self, width: int, scale: Scale = USUAL) -> Laid:
        """A rule fills its width."""

        thickness = scale.dots(self.thickness)

        def draw(painter: QPainter, x: int, y: int) -> None:
            painter.fillRect(x, y, width, thickness, painter.pen().color())

        return Laid(thickness, draw)


@dataclass(frozen=True, slots=True)
class Line:
    """Text that wraps evenly, as a paragraph from the left where many lines are allowed, or shrinks: never cut off."""

    text: str
    style: Style
    align: Align = Align.CENTER
    max_lines: int = 1

    def lay(self, width: int, scale: Scale = USUAL) -> Laid:
        """See `set_text` for how size and lines are found."""
        even = self.align is not Align.LEFT or self.max_lines <= EVEN
        made = set_text(clean(self.text), self.style.at(scale), width, self.max_lines, even=even)

        def draw(painter: QPainter, x: int, y: int) -> None:
            for line in made.lines:
                start = x + int((width - line.width) * self.align.value) - line.left
                write(painter, made.font, start, y + line.ascent, line.text)
                y += line.ascent + line.descent

        return Laid(made.height, draw)


@dataclass(frozen=True, slots=True)
class Heading:
    """One short line in the middle of a rule."""

    text: str
    style: Style
    thickness: int = 2
    space: int = 16

    def lay(self, width: int, scale: Scale = USUAL) -> Laid:
        """The rule is left out where the text leaves no room for it."""
        made = set_text(clean(self.text), self.style.at(scale), width, max_lines=1)
        line = Line(self.text, self.style).lay(width, scale)
        text_width = max((line.width for line in made.lines), default=0)
        space, thickness = scale.dots(self.space), scale.dots(self.thickness)
        side = (width - text_width) // 2 - space if text_width else 0

        def draw(painter: QPainter, x: int, y: int) -> None:
            line.draw(painter, x, y)
            ink = painter.pen().color()
            if side > space:
                middle = y + (line.height - thickness) // 2
                painter.fillRect(x, middle, side, thickness, ink)
                painter.fillRect(x + width - side, middle, side, thickness, ink)

        return Laid(line.height, draw)


@dataclass(frozen=True, slots=True)
class Parts:
    """Short texts joined by a middle dot while one line holds them, else below each other in one size.

    Empty ones are left out.
    """

    parts: tuple[str, ...]
    style: Style
    align: Align = Align.CENTER
    max_lines: int = 2

    def lay(self, width: int, scale: Scale = USUAL) -> Laid:
        """One line if any size allows it."""
        parts = [part for part in map(clean, self.parts) if part]
        joined = " · ".join(parts)
        set_in = self.style.at(scale)
        if fits_one_line(joined, set_in, width):
            return Line(joined, self.style, self.align).lay(width, scale)
        largest = min(set_text(part, set_in, width, self.max_lines).font.pixelSize() for part in parts)
        style = replace(self.style, sizes=tuple(size for size in self.style.sizes if scale.dots(size) <= largest))
        return Stack(tuple(Line(part, style, self.align, self.max_lines) for part in parts)).lay(width, scale)


def _rows_wanted(painter: QPainter) -> tuple[float, float]:
    """The rows that are drawn at all: those of a band, else every one."""
    if not painter.hasClipping():
        return float("-inf"), float("inf")
    wanted = painter.clipBoundingRect()
    return wanted.top(), wanted.bottom()


@dataclass(frozen=True, slots=True)
class Stack:
    """Blocks below each other."""

    blocks: Sequence[Block]

    def lay(self, width: int, scale: Scale = USUAL) -> Laid:
        """As high as all of them together."""
        laid = [block.lay(width, scale) for block in self.blocks]

        def draw(painter: QPainter, x: int, y: int) -> None:
            top, bottom = _rows_wanted(painter)
            for block in laid:
                if y < bottom and y + block.height > top:
                    block.draw(painter, x, y)
                y += block.height

        return Laid(sum(block.height for block in laid), draw)


@dataclass(frozen=True, slots=True)
class Band:
    """Blocks on black or in a frame, `padding` dots from its edge on either side and `air` above and below."""

    blocks: Sequence[Block]
    ground: Ground
    padding: int = 16
    air: int = 10
    stroke: int = 3
    radius: int = 10

    def lay(self, width: int, scale: Scale = USUAL) -> Laid:
        """As high as what it holds, and the air."""
        padding, air, edge, radius = map(scale.dots, (self.padding, self.air, self.stroke, self.radius))
        inner = Stack(self.blocks).lay(width - 2 * padding, scale)
        height = inner.height + 2 * air

        def draw(painter: QPainter, x: int, y: int) -> None:
            painter.save()
            ink = painter.pen().color()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            outer = QRect(x, y, width, height)
            painter.drawRoundedRect(outer, radius, radius)
            if self.ground is Ground.FRAMED:
                painter.setBrush(Qt.GlobalColor.white)
                within = max(0, radius - edge)
                painter.drawRoundedRect(outer.adjusted(edge, edge, -edge, -edge), within, within)
                painter.setPen(ink)
            else:
                painter.setPen(Qt.GlobalColor.white)
            inner.draw(painter, x + padding, y + air)
            painter.restore()

        return Laid(height, draw)
