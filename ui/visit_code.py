"""The ticket's QR on the glass, drawn square by square so that a phone reads it at once."""

from PySide6.QtCore import Property, QRectF, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

QUIET_ZONE = 2
"""Free squares around the code. The card it lies on is white too and adds to them."""

LONG = 40
"""Letters from which on larger squares help a phone more than redundancy: nothing on a glass is smudged."""


def matrix_of(text: str) -> list[list[bool]]:
    """The squares of a QR, True where dark; nothing for no text. A quarter is redundant, of a long text a seventh."""
    if not text:
        return []
    from qrcode import QRCode  # noqa: PLC0415 - not before the first ticket
    from qrcode.constants import ERROR_CORRECT_M, ERROR_CORRECT_Q  # noqa: PLC0415

    code = QRCode(error_correction=ERROR_CORRECT_M if len(text) > LONG else ERROR_CORRECT_Q, border=QUIET_ZONE)
    code.add_data(text)
    code.make(fit=True)
    return [[bool(square) for square in row] for row in code.get_matrix()]


def warm_up() -> None:
    """Load the library ahead, so that the first ticket is not kept waiting."""
    matrix_of("-")


@QmlElement
class VisitCode(QQuickPaintedItem):
    """A QR of `text`, as large as whole pixels per square allow, in the middle of the item."""

    textChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._matrix: list[list[bool]] = []
        self.setOpaquePainting(True)

    def paint(self, painter: QPainter) -> None:
        """Draw it."""
        painter.fillRect(QRectF(0, 0, self.width(), self.height()), QColor("white"))
        if not self._matrix:
            return
        black = QColor("black")
        count = len(self._matrix)
        size = max(1, int(min(self.width(), self.height())) // count)
        left, top = (int(self.width()) - size * count) // 2, (int(self.height()) - size * count) // 2
        for row, squares in enumerate(self._matrix):
            for column, dark in enumerate(squares):
                if dark:
                    painter.fillRect(left + column * size, top + row * size, size, size, black)

    def _get_text(self) -> str:
        return self._text

    def _set_text(self, text: str) -> None:
        if text == self._text:
            return
        self._text = text
        self._matrix = matrix_of(text)
        self.textChanged.emit()
        self.update()

    text = Property(str, _get_text, _set_text, notify=textChanged)
    """What the code says."""
