"""The two blocks that are not text: the queue number and the square code."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from ui.paper.blocks import Block, Gap, Laid, Line, Stack
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
    """Blocks with a code at their right; those that begin below the code have the whole width.

    The code's quiet zone reaches into the page's white margin, so that its ink ends where text ends; the
    margin must be at least as wide. `caption` stands below the code where two lines hold it, `below` under that.
    """

    blocks: Sequence[Block]
    code: Code
    caption: str
    style: Style
    below: Block = _NOTHING

    def lay(self, width: int, scale: Scale = USUAL) -> Laid:
        """As high as the higher of the two."""
        side, quiet = self.code.side(scale), self.code.quiet(scale)
        ink = side - 2 * quiet
        caption = Stack(tuple(Line(line, self.style) for line in self._captions(ink, scale))).lay(ink, scale)
        below = self.below.lay(ink, scale)
        picture = self.code.lay(side, scale)
        right = picture.height + caption.height + below.height
        beside: list[tuple[int, Laid]] = []
        top = quiet
        for block in self.blocks:
            laid = block.lay(width - ink - quiet if top < right else width, scale)
            beside.append((top, laid))
            top += laid.height

        def draw(painter: QPainter, x: int, y: int) -> None:
            for down, laid in beside:
                laid.draw(painter, x, y + down)
            picture.draw(painter, x + width + quiet - side, y)
            caption.draw(painter, x + width - ink, y + picture.height)
            below.draw(painter, x + width - ink, y + picture.height + caption.height)

        return Laid(max(top, right), draw)

    def _captions(self, ink: int, scale: Scale) -> Sequence[str]:
        """The caption on one line, else its halves; nothing where they are too wide."""
        style, text = self.style.at(scale), clean(self.caption)
        middle = (len(text) + 1) // 2
        for lines in ([text], halves(text), [text[:middle], text[middle:]]):
            if lines and all(fits_one_line(line, style, ink) for line in lines):
                return lines
        return ()
