"""The appointment slip a patient brings: a piece of paper with a code, lying before the camera."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QImageWriter, QPainter
from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode

from drivers.simulation.camera_scene import FRAME

PAPER = QRectF(-270, -330, 540, 660)
CODE_SIDE = 380
ASKEW_DEGREES = 2.6


def slip_picture(payload: bytes) -> bytes:
    """The slip with this code, a little askew on a grey desk, as a PNG of 1280 x 720. Any thread may draw it."""
    picture = QImage(*FRAME, QImage.Format.Format_RGB32)
    picture.fill(QColor(122, 124, 128))
    painter = QPainter(picture)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.translate(FRAME[0] / 2, FRAME[1] / 2)
    painter.rotate(ASKEW_DEGREES)
    painter.fillRect(PAPER.translated(10, 14), QColor(0, 0, 0, 60))
    painter.fillRect(PAPER, QColor(248, 248, 244))
    painter.setPen(QColor(28, 28, 34))
    font = QFont("Be Vietnam Pro", weight=QFont.Weight.Bold)
    font.setPixelSize(46)
    painter.setFont(font)
    painter.drawText(PAPER.adjusted(0, 36, 0, 0), Qt.AlignmentFlag.AlignHCenter, "GIẤY HẸN KHÁM")
    font.setPixelSize(26)
    painter.setFont(font)
    painter.drawText(PAPER.adjusted(0, 0, 0, -40), _BOTTOM, payload.decode().rpartition(":")[2])
    _draw_code(painter, payload)
    painter.end()
    return _png(picture)


_BOTTOM = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom


def _draw_code(painter: QPainter, payload: bytes) -> None:
    code = QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(payload)
    code.make(fit=True)
    matrix = code.get_matrix()
    side = CODE_SIDE // len(matrix)
    start = -side * len(matrix) / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for row, squares in enumerate(matrix):
        for column, dark in enumerate(squares):
            if dark:
                painter.fillRect(
                    QRectF(start + column * side, start + 10 + row * side, side, side), Qt.GlobalColor.black
                )


def _png(picture: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"PNG").write(picture)
    return bytes(data.data())
