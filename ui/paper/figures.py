"""The two blocks that are not text: the queue number and the square code."""

import re
from dataclasses import dataclass
from math import ceil

from PySide6.QtGui import QPainter, QPainterPath, QTransform

from ui.paper.blocks import Block, Gap, Laid, Line
from ui.paper.code import QUIET, SMALLEST_MODULE, Modules, modules_of
from ui.paper.fonts import Weight, font
from ui.paper.text import Style, clean, fits_one_line

_DRAWN_AT = 256
_NOTHING = Gap(0)
_BREAK = re.compile(r"(?<=[\s\-/._])")


@dataclass(frozen=True, slots=True)
class Number:
    """A queue number as large as its width allows, its digits between `least` and `most` dots high.

    A long number is first condensed to `narrowest` of its natural width, then broken in two at a space
    or sign, and only then goes below `least`.
    """

    text: str
    least: int = 80
    most: int = 160
    narrowest: float = 0.62
    leading: int = 14

    def lay(self, width: int) -> Laid:
        """Digits on as few lines as readable."""
        text = clean(self.text)
        lines, tall = [text], self._digits(text, width)
        if tall < self.least and (halves := _halves(text)):
            lines, tall = halves, min(self._digits(half, width) for half in halves)
        outlines = [_outline(line) for line in lines]
        scale = tall / _digit_height()
        laid = [_scaled(outline, scale, width) for outline in outlines if not outline.isEmpty()]
        heights = [ceil(outline.boundingRect().height()) for outline in laid]

        def draw(painter: QPainter, x: int, y: int) -> None:
            for outline, height in zip(laid, heights, strict=True):
                start = x + int((width - outline.boundingRect().width()) / 2)
                painter.fillPath(outline.translated(start, y), painter.pen().color())
                y += height + self.leading

        return Laid(sum(heights) + self.leading * max(0, len(heights) - 1), draw)

    def _digits(self, text: str, width: int) -> float:
        """How high digits can stand when `text` goes on one line of `width`."""
        natural = _outline(text).boundingRect().width()
        if natural == 0:
            return self.most
        fitting = min(self.most, width / natural * _digit_height())
        return fitting if fitting >= self.least else min(self.least, fitting / self.narrowest)


def _outline(text: str) -> QPainterPath:
    path = QPainterPath()
    path.addText(0, 0, font(Weight.BLACK, _DRAWN_AT), text)
    return path


def _digit_height() -> float:
    return _outline("1").boundingRect().height()


def _scaled(outline: QPainterPath, scale: float, width: int) -> QPainterPath:
    """The outline with its ink's corner at 0, 0, condensed where it would be wider than `width`."""
    ink = outline.boundingRect()
    across = min(scale, width / ink.width())
    return QTransform.fromScale(across, scale).map(outline.translated(-ink.left(), -ink.top()))


def _halves(text: str) -> list[str]:
    """The text in two at the sign that makes the longer half shortest; empty when there is none."""
    places = [at.start() for at in _BREAK.finditer(text) if 0 < at.start() < len(text)]
    splits = [[text[:at].strip(), text[at:].strip()] for at in places]
    return min(splits, key=lambda halves: max(map(len, halves)), default=[])


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code whose modules are `size` whole dots across."""

    modules: Modules
    size: int

    @classmethod
    def holding(cls, text: str, size: int, width: int) -> "Code | None":
        """A code of modules of `size`, or of fewer dots where it would be wider than `width`.

        None where even modules of four dots are too many, and for an empty text: the ticket stands without,
        the number is what is called.
        """
        modules = modules_of(text) if text else None
        if modules is None:
            return None
        fitting = min(size, width // (len(modules) + 2 * QUIET))
        return cls(modules, fitting) if fitting >= SMALLEST_MODULE else None

    @property
    def quiet(self) -> int:
        """Dots of white on each side."""
        return QUIET * self.size

    @property
    def side(self) -> int:
        """Dots across, the quiet zone included."""
        return (len(self.modules) + 2 * QUIET) * self.size

    def lay(self, width: int) -> Laid:
        """In the middle of its width."""

        def draw(painter: QPainter, x: int, y: int) -> None:
            left, top, ink = x + (width - self.side) // 2 + self.quiet, y + self.quiet, painter.pen().color()
            for row, line in enumerate(self.modules):
                for column, dark in enumerate(line):
                    if dark:
                        painter.fillRect(left + column * self.size, top + row * self.size, self.size, self.size, ink)

        return Laid(self.side, draw)


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

    def lay(self, width: int) -> Laid:
        """As high as the higher of the two."""
        code = self.code
        ink = code.side - 2 * code.quiet
        captioned = bool(self.caption) and fits_one_line(clean(self.caption), self.style, ink)
        caption = Line(self.caption if captioned else "", self.style).lay(ink)
        below = self.below.lay(ink)
        picture = code.lay(code.side)
        left = self.block.lay(width - ink - code.quiet)

        def draw(painter: QPainter, x: int, y: int) -> None:
            left.draw(painter, x, y + code.quiet)
            picture.draw(painter, x + width + code.quiet - code.side, y)
            caption.draw(painter, x + width - ink, y + picture.height)
            below.draw(painter, x + width - ink, y + picture.height + caption.height)

        return Laid(max(left.height + code.quiet, picture.height + caption.height + below.height), draw)
