"""A document laid out for one paper: its height is known, its dots are drawn band by band when they are asked for."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from ui.paper.blocks import Block, Laid
from ui.paper.page import INK, PaperPage, blank_image, page_of
from ui.paper.pdf import pdf_of
from ui.paper.shape import PaperShape
from ui.paper.sizes import sizes_for


@dataclass(frozen=True, slots=True)
class Sheet:
    """Blocks that have their places. May be drawn on any thread, and as often as wanted: it is always the same."""

    paper: PaperShape
    laid: Laid = field(repr=False)
    margin: int

    @property
    def width(self) -> int:
        """Dots across."""
        return self.paper.width_dots

    @property
    def height(self) -> int:
        """Dot rows."""
        return self.laid.height

    def bands(self, rows: int) -> Iterator[PaperPage]:
        """The dots from the top in pieces of `rows` rows, the last one lower."""
        for top in range(0, self.height, rows):
            yield self._drawn(top, min(rows, self.height - top))

    def page(self) -> PaperPage:
        """All the dots."""
        return self._drawn(0, self.height)

    def pdf(self) -> bytes:
        """The same as PDF of one page, letters as letters."""
        return pdf_of(self.laid, self.paper, self.margin)

    def _drawn(self, top: int, rows: int) -> PaperPage:
        image = blank_image(self.width, rows)
        painter = QPainter(image)
        try:
            painter.translate(0, -top)
            painter.setClipRect(QRect(0, top, self.width, rows))
            painter.setPen(INK)
            self.laid.draw(painter, self.margin, 0)
        finally:
            painter.end()
        return page_of(image)


def sheet_of(block: Block, paper: PaperShape, margin: int | None = None) -> Sheet:
    """A block composed in eighths of a millimetre, as high as it needs; `margin` of the paper's sizes unless told."""
    scale = paper.scale
    white = scale.dots(sizes_for(paper.width).margin if margin is None else margin)
    return Sheet(paper, block.lay(paper.width_dots - 2 * white, scale), white)
