"""The two blocks that are not text: the queue number and the square code."""

from dataclasses import dataclass, field
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from ui.paper.blocks import Block, Gap, Laid, Line
from ui.paper.code import QUIET, SMALLEST_MODULE, modules_across, modules_of, squares_of
from ui.paper.outline import Outline, digit_height, halves, outline_of
from ui.paper.shape import USUAL, Scale
from ui.paper.text import Style, clean, fits_one_line

_NOTHING = Gap(0)


@dataclass(frozen=True, slots=True)
class Number:
    """A queue number as large as its width allows, its digits between `least` and `most` eighths of a millimetre high.

    A long number is first condensed to `narrowest` of its natural width, then broken in two at a space
    or sign, and only then goes below `least`.
    """

    text: str
    least: int = 80
    most: int = 160
    narrowest: float = 0.62
    leading: int = 14

    def lay(self, width: int, scale: Scale = USUAL) -> Laid:
        """Digits on as few lines as readable."""
        text = clean(self.text)
        least, leading = scale.dots(self.least), scale.dots(self.leading)
        outlines = [outline_of(text)]
        tall = self._digits(outlines[0], width, scale)
        if tall < least and (broken := halves(text)):
            outlines = [outline_of(half) for half in broken]
            tall = min(self._digits(half, width, scale) for half in outlines)
        laid = [outline.scaled(tall / digit_height(), width) for outline in outlines if outline.width]

        def draw(painter: QPainter, x: int, y: int) -> None:
            for figures in laid:
                figures.draw(painter, x + int((width - figures.width) / 2), y)
                y += figures.height + leading

        return Laid(sum(figures.height for figures in laid) + leading * max(0, len(laid) - 1), draw)

    def _digits(self, outline: Outline, width: int, scale: Scale) -> float:
        """How high digits can stand when this goes on one line of `width`."""
        least, most = scale.dots(self.least), scale.dots(self.most)
        if outline.width == 0:
            return most
        fitting = min(most, width / outline.width * digit_height())
        return fitting if fitting >= least else min(least, fitting / self.narrowest)


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code of `across` modules that are `size` whole dots wide on the usual printer.

    On a finer one they are as wide on paper, to the dot; `room` is the most it may be wide with its quiet zone.
    Its modules are made when they are first drawn.
    """

    text: str = field(repr=False)
    across: int
    size: int
    room: int

    @classmethod
    def holding(cls, text: str, size: int, width: int) -> "Code | None":
        """A code of modules of `size`, or of fewer dots where it would be wider than `width`.

        None where even modules of four dots are too many, and for an empty text: the ticket stands without,
        the number is what is called.
        """
        across = modules_across(text) if text else None
        if across is None:
            return None
        fitting = min(size, width // (across + 2 * QUIET))
        return cls(text, across, fitting, width) if fitting >= SMALLEST_MODULE else None

    def module(self, scale: Scale = USUAL) -> int:
        """Dots of one module."""
        return min(scale.dots(self.size), scale.dots(self.room) // (self.across + 2 * QUIET))

    def quiet(self, scale: Scale = USUAL) -> int:
        """Dots of white on each side."""
        return QUIET * self.module(scale)

    def side(self, scale: Scale = USUAL) -> int:
        """Dots across, the quiet zone included."""
        return (self.across + 2 * QUIET) * self.module(scale)

    def lay(self, width: int, scale: Scale = USUAL) -> Laid:
        """In the middle of its width."""
        size, quiet, side = self.module(scale), self.quiet(scale), self.side(scale)
        squares = cache(lambda: squares_of(modules_of(self.text), size))

        def draw(painter: QPainter, x: int, y: int) -> None:
            painter.save()
            painter.setBrush(painter.pen().color())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.translate(x + (width - side) // 2 + quiet, y + quiet)
            painter.drawRects(squares())
            painter.restore()

        return Laid(side, draw)


@dataclass(frozen=True, slots=True)
class BesideCode:
    """A block with a code at its right.

    The code's quiet zone reaches into the page's white margin, so that its ink ends where text ends; the
    margin must be at least as wide. `caption` stands below the code where it fits on one line, `below` under that.
    """

    block: Block
    code: Code
    caption: str
    style: Style
    below: Block = _NOTHING

    def lay(self, width: int, scale: Scale = USUAL) -> Laid:
        """As high as the higher of the two."""
        side, quiet = self.code.side(scale), self.code.quiet(scale)
        ink = side - 2 * quiet
        captioned = bool(self.caption) and fits_one_line(clean(self.caption), self.style.at(scale), ink)
        caption = Line(self.caption if captioned else "", self.style).lay(ink, scale)
        below = self.below.lay(ink, scale)
        picture = self.code.lay(side, scale)
        left = self.block.lay(width - ink - quiet, scale)

        def draw(painter: QPainter, x: int, y: int) -> None:
            left.draw(painter, x, y + quiet)
            picture.draw(painter, x + width + quiet - side, y)
            caption.draw(painter, x + width - ink, y + picture.height)
            below.draw(painter, x + width - ink, y + picture.height + caption.height)

        return Laid(max(left.height + quiet, picture.height + caption.height + below.height), draw)
