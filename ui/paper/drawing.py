"""Blocks become a page of dots."""

from PySide6.QtGui import QPainter

from ui.paper.blocks import Block
from ui.paper.page import INK, PaperPage, blank_image, page_of
from ui.paper.sizes import sizes_for


def drawn(block: Block, width_dots: int) -> PaperPage:
    """The block on paper of this width, within its margins and as high as it needs."""
    margin = sizes_for(width_dots).margin
    page = block.lay(width_dots - 2 * margin)
    image = blank_image(width_dots, page.height)
    painter = QPainter(image)
    try:
        painter.setPen(INK)
        page.draw(painter, margin, 0)
    finally:
        painter.end()
    return page_of(image)
