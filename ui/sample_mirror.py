"""What a camera would see of an invented card, drawn: for the gallery and for tests."""

from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from kiosk.values import dataclass
from ui.visit_code import matrix_of

WIDTH, HEIGHT = 480, 270


@dataclass(frozen=True, slots=True)
class SamplePicture:
    """A `ui.camera_mirror.MirrorPicture`."""

    width: int
    height: int
    grey: bytes
    number: int


class SampleMirror:
    """The same card again and again, as new pictures."""

    def __init__(self) -> None:
        self._count = 0

    def look(self) -> SamplePicture:
        """The next picture."""
        self._count += 1
        return SamplePicture(WIDTH, HEIGHT, _card(), self._count)


@cache
def _card() -> bytes:
    """A hand's width of hall, and before it a card with a code that says nothing of anybody."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_Grayscale8)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    hall = QLinearGradient(0, 0, WIDTH, HEIGHT)
    hall.setColorAt(0, QColor(128, 128, 128))
    hall.setColorAt(1, QColor(52, 52, 52))
    painter.fillRect(image.rect(), hall)
    painter.translate(WIDTH * 0.33, HEIGHT * 0.66)
    painter.rotate(5)
    painter.scale(1.18, 1.18)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(226, 226, 226))
    painter.drawRoundedRect(QRectF(-205, -85, 300, 190), 12, 12)
    painter.setBrush(QColor(150, 150, 150))
    painter.drawRect(QRectF(-190, -25, 78, 104))
    for line, width in enumerate((120, 92, 108, 70)):
        painter.drawRoundedRect(QRectF(-98, 14 + 20 * line, width, 8), 4, 4)
    painter.setBrush(QColor(30, 30, 30))
    side = 2.5
    for row, squares in enumerate(matrix_of("Kiosk")):
        for column, dark in enumerate(squares):
            if dark:
                painter.drawRect(QRectF(10 + column * side, -78 + row * side, side + 0.3, side + 0.3))
    painter.end()
    return bytes(image.constBits())
