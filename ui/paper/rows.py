"""A text with a figure at its right, as on bills."""

from dataclasses import dataclass

from PySide6.QtGui import QPainter

from ui.paper.blocks import Align, Laid, Line, Stack
from ui.paper.shape import USUAL, Scale
from ui.paper.text import Style, clean, set_text


@dataclass(frozen=True, slots=True)
class Row:
    """The text wraps beside its figure, which stands by its first line.

    Where a third of the width or less is left for the text, the figure stands below it.
    """

    text: str
    figure: str
    style: Style
    figure_style: Style
    apart: int = 16

    def lay(self, width: int, scale: Scale = USUAL) -> Laid:
        """As high as the higher of the two."""
        figure = Line(self.figure, self.figure_style, Align.RIGHT)
        said = set_text(clean(self.figure), self.figure_style.at(scale), width, max_lines=1)
        beside = width - scale.dots(self.apart) - max((line.width for line in said.lines), default=0)
        text = Line(self.text, self.style, Align.LEFT, max_lines=3)
        if beside <= width // 3 or len(said.lines) > 1:
            return Stack((text, figure)).lay(width, scale)
        left, right = text.lay(beside, scale), figure.lay(width, scale)
        first = set_text(clean(self.text), self.style.at(scale), beside, text.max_lines).lines[:1]
        lower = sum(line.ascent for line in first) - sum(line.ascent for line in said.lines)
        text_down, figure_down = max(0, -lower) * bool(first), max(0, lower)

        def draw(painter: QPainter, x: int, y: int) -> None:
            left.draw(painter, x, y + text_down)
            right.draw(painter, x, y + figure_down)

        return Laid(max(text_down + left.height, figure_down + right.height), draw)
