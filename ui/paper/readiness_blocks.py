"""Blocks of the readiness report: the sign of a light, and blocks beside each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPolygon

from ui.paper.blocks import EVEN, Align, Block, Laid, Line, Stack
from ui.paper.readiness import Mark
from ui.paper.shape import USUAL, Scale
from ui.paper.text import clean, set_text


@dataclass(frozen=True, slots=True)
class Sign:
    """The shape of a light, `side` high: a ring with a tick, a triangle with a stroke, a black square with a cross, a
    short stroke. No two are alike in outline or in blackness.
    """

    mark: Mark
    side: int

    def lay(self, _width: int, scale: Scale = USUAL, /) -> Laid:
        """As high as wide."""
        side, stroke = scale.dots(self.side), max(2, scale.dots(self.side / 9))

        def draw(painter: QPainter, x: int, y: int) -> None:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ink = painter.pen().color()
            pen = QPen(ink, stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            place = QRect(x, y, side, side).adjusted(stroke, stroke, -stroke, -stroke)
            match self.mark:
                case Mark.GREEN:
                    painter.drawEllipse(place)
                    painter.drawPolyline(_at(place, (30, 52), (45, 68), (72, 34)))
                case Mark.YELLOW:
                    painter.drawPolygon(_at(place, (50, 4), (98, 96), (2, 96)))
                    painter.drawPolyline(_at(place, (50, 38), (50, 66)))
                    painter.drawPoint(_at(place, (50, 82)).first())
                case Mark.RED:
                    painter.fillRect(place, ink)
                    pen.setColor(Qt.GlobalColor.white)
                    painter.setPen(pen)
                    painter.drawPolyline(_at(place, (24, 24), (76, 76)))
                    painter.drawPolyline(_at(place, (76, 24), (24, 76)))
                case Mark.GREY:
                    painter.drawPolyline(_at(place, (20, 50), (80, 50)))
                case _:
                    assert_never(self.mark)
            painter.restore()

        return Laid(side, draw)


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks beside each other, each with its width, 0 for what is left. Their first lines of text stand on one line,
    whatever accents are in them, and signs in the middle of its capitals.
    """

    columns: tuple[tuple[int, Block], ...]
    space: int = 14

    def lay(self, width: int, scale: Scale = USUAL, /) -> Laid:
        """As high as what reaches lowest."""
        space = scale.dots(self.space)
        widths = [scale.dots(wanted) for wanted, _ in self.columns]
        left = width - sum(widths) - space * (len(widths) - 1)
        free = widths.count(0)
        widths = [wanted or left // free for wanted in widths]
        beside = [(wide, block) for wide, (_, block) in zip(widths, self.columns, strict=True)]
        laid = [block.lay(wide, scale) for wide, block in beside]
        firsts = [_first_line(block, wide, scale) for wide, block in beside]
        drops = _drops(firsts, [column.height for column in laid])

        def draw(painter: QPainter, x: int, y: int) -> None:
            for wide, column, drop in zip(widths, laid, drops, strict=True):
                column.draw(painter, x, y + drop)
                x += wide + space

        return Laid(max(column.height + drop for column, drop in zip(laid, drops, strict=True)), draw)


@dataclass(frozen=True, slots=True)
class _FirstLine:
    """Where a block's first line of text stands below its top, and how high its capitals are, in dots."""

    baseline: int
    capitals: int


def _first_line(block: Block, width: int, scale: Scale) -> _FirstLine | None:
    """None of what begins with no text."""
    match block:
        case Line(text=text, style=style, max_lines=most, align=align):
            even = align is not Align.LEFT or most <= EVEN
            made = set_text(clean(text), style.at(scale), width, most, even=even)
            capitals = QFontMetrics(made.font).capHeight()
            return _FirstLine(made.lines[0].ascent, capitals) if made.lines else None
        case Stack(blocks=blocks) if blocks:
            return _first_line(blocks[0], width, scale)
        case _:
            return None


def _drops(firsts: Sequence[_FirstLine | None], heights: Sequence[int]) -> list[int]:
    """How far below the top each column begins."""
    texts = [first for first in firsts if first is not None]
    if not texts:
        return [0] * len(firsts)
    baseline, capitals = max(text.baseline for text in texts), max(text.capitals for text in texts)
    return [
        max(0, baseline - (capitals + height) // 2) if first is None else baseline - first.baseline
        for first, height in zip(firsts, heights, strict=True)
    ]


def _at(place: QRect, *hundredths: tuple[int, int]) -> QPolygon:
    """Corners by hundredths of a square."""
    return QPolygon(
        [QPoint(place.x() + place.width() * x // 100, place.y() + place.height() * y // 100) for x, y in hundredths]
    )
