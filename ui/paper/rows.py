"""A text with a figure at its right, as on bills."""

from dataclasses import dataclass

from PySide6.QtGui import QPainter

from ui.paper.blocks import Align, Laid, Line, Parts, Stack
from ui.paper.fonts import font
from ui.paper.shape import USUAL, Scale
from ui.paper.text import Style, clean, measure_in, set_text, words_of


@dataclass(frozen=True, slots=True)
class Row:
    """The text wraps beside its figure, which stands by its first line.

    Where a third of the width or less is left for the text, or too little for one of its words, the figure stands
    below it. A `second` text stands behind the first where one line holds both, else below it.
    """

    text: str
    figure: str
    style: Style
    figure_style: Style
    second: str = ""
    apart: int = 16

    def lay(self, width: int, scale: Scale = USUAL) -> Laid:
        """As high as the higher of the two."""
        figure = Line(self.figure, self.figure_style, Align.RIGHT)
        said = set_text(clean(self.figure), self.figure_style.at(scale), width, max_lines=1)
        beside = width - scale.dots(self.apart) - max((line.width for line in said.lines), default=0)
        text = Parts((self.text, self.second), self.style, Align.LEFT, max_lines=3)
        measure = measure_in(font(self.style.weight, scale.dots(self.style.sizes[-1]), scale.dots(self.style.spacing)))
        longest = max(map(measure, words_of(clean(f"{self.text} {self.second}"))), default=0)
        if beside <= max(width // 3, longest - 1) or len(said.lines) > 1:
            return Stack((text, figure)).lay(width, scale)
        left, right = text.lay(beside, scale), figure.lay(width, scale)
        first = set_text(clean(self.text), self.style.at(scale), beside, text.max_lines).lines[:1]
        lower = sum(line.ascent for line in first) - sum(line.ascent for line in said.lines)
        text_down, figure_down = max(0, -lower) * bool(first), max(0, lower)

        def draw(painter: QPainter, x: int, y: int) -> None:
            left.draw(painter, x, y + text_down)
            right.draw(painter, x, y + figure_down)

        return Laid(max(text_down + left.height, figure_down + right.height), draw)
