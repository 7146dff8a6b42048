"""Laid blocks as a PDF of one page: letters of the embedded typeface, lines and squares as shapes."""

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from ui.paper.blocks import Laid
from ui.paper.shape import PaperShape

_MM_PER_INCH = 25.4
_TITLE = "Kiosk"


def pdf_of(laid: Laid, paper: PaperShape, margin: int) -> bytes:
    """The blocks on a page as wide as the paper prints and as high as they are. It tells nothing of what it shows."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(_TITLE)
    writer.setCreator(_TITLE)
    writer.setResolution(paper.dots_per_inch)
    size = QSizeF(paper.width_dots, laid.height) * (_MM_PER_INCH / paper.dots_per_inch)
    writer.setPageSize(QPageSize(size, QPageSize.Unit.Millimeter, _TITLE, QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageOrientation(QPageLayout.Orientation.Portrait)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    try:
        painter.setPen(Qt.GlobalColor.black)
        laid.draw(painter, margin, 0)
    finally:
        painter.end()
    return bytes(buffer.data().data())
