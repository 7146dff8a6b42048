"""Letters as outlines: a queue number is set in them, at any size and width."""

import re
from dataclasses import dataclass
from functools import cache
from math import ceil

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath, QTransform

from ui.paper.fonts import Weight, font
from ui.paper.writing import writes_pdf

_DRAWN_AT = 256
_BREAK = re.compile(r"(?<=[\s\-/._])")


@dataclass(frozen=True, slots=True)
class Outline:
    """A text drawn large, and the box its ink takes."""

    text: str
    path: QPainterPath
    left: float
    top: float
    width: float
    height: float

    def scaled(self, scale: float, width: int) -> "Figures":
        """To `scale`, condensed where it would be wider than `width`."""
        across = min(scale, width / self.width)
        scaling = QTransform.fromScale(across, scale)
        at = QPointF(-self.left, -self.top)
        return Figures(self.text, scaling.map(self.path.translated(at)), scaling, at)


@dataclass(frozen=True, slots=True)
class Figures:
    """An outline in its size, its ink's corner at 0, 0."""

    text: str
    path: QPainterPath
    scaling: QTransform
    at: QPointF

    @property
    def width(self) -> float:
        """Dots across."""
        return self.path.boundingRect().width()

    @property
    def height(self) -> int:
        """Whole dots high."""
        return ceil(self.path.boundingRect().height())

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """As a shape; in a PDF with its letters within it, so that they can be searched and copied."""
        shape = self.path.translated(x, y)
        painter.fillPath(shape, painter.pen().color())
        if not writes_pdf(painter):
            return
        painter.save()
        painter.setClipPath(shape)
        painter.translate(x, y)
        painter.setTransform(self.scaling, combine=True)
        painter.setFont(font(Weight.BLACK, _DRAWN_AT))
        painter.drawText(self.at, self.text)
        painter.restore()


def outline_of(text: str) -> Outline:
    """A text in the heaviest cut."""
    path = QPainterPath()
    path.addText(0, 0, font(Weight.BLACK, _DRAWN_AT), text)
    ink = path.boundingRect()
    return Outline(text, path, ink.left(), ink.top(), ink.width(), ink.height())


@cache
def digit_height() -> float:
    """How high a digit of an outline is."""
    return outline_of("1").height


def halves(text: str) -> list[str]:
    """The text in two at the sign that makes the longer half shortest; empty when there is none."""
    places = [at.start() for at in _BREAK.finditer(text) if 0 < at.start() < len(text)]
    splits = [[text[:at].strip(), text[at:].strip()] for at in places]
    return min(splits, key=lambda halves: max(map(len, halves)), default=[])
