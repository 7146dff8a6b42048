"""Writing a line of text, on dots or into a PDF, where Qt spaces letters and thickens heavy cuts in ways of its own."""

from PySide6.QtGui import QFont, QFontMetrics, QPaintEngine, QPainter

from ui.paper.text import letters_of


def writes_pdf(painter: QPainter) -> bool:
    """Whether what is drawn becomes a PDF."""
    return painter.paintEngine().type() == QPaintEngine.Type.Pdf


def write(painter: QPainter, made: QFont, x: int, y: int, text: str) -> None:
    """A text whose baseline begins at a place."""
    if made.letterSpacing() and writes_pdf(painter):
        _write_apart(painter, made, x, y, text)
        return
    painter.setFont(made)
    painter.drawText(x, y, text)


def _write_apart(painter: QPainter, made: QFont, x: int, y: int, text: str) -> None:
    """Letter by letter, each where it stands on the page of dots: in a PDF Qt takes the spacing for another unit."""
    metrics, letters = QFontMetrics(made), letters_of(text)
    plain = QFont(made)
    plain.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0)
    painter.setFont(plain)
    for index, letter in enumerate(letters):
        painter.drawText(x + metrics.horizontalAdvance("".join(letters[:index])), y, letter)
