"""The portrait out of a chip on the glass, drawn from memory: no file, no cache."""

from base64 import b64decode

from PySide6.QtCore import Property, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QImage, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PortraitPicture(QQuickPaintedItem):
    """A small JPEG, given in base64, as large as the item allows, with rounded corners; nothing for no text."""

    changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._jpeg = ""
        self._radius = 0.0
        self._image = QImage()

    def paint(self, painter: QPainter) -> None:
        """Draw it."""
        if self._image.isNull():
            return
        room = QRectF(0, 0, self.width(), self.height())
        scale = min(room.width() / self._image.width(), room.height() / self._image.height())
        shown = QRectF(0, 0, self._image.width() * scale, self._image.height() * scale)
        shown.moveCenter(room.center())
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.translate(shown.topLeft())
        painter.scale(scale, scale)
        painter.setBrush(QBrush(self._image))
        painter.drawRoundedRect(self._image.rect(), self._radius / scale, self._radius / scale)

    def _get_jpeg(self) -> str:
        return self._jpeg

    def _set_jpeg(self, jpeg: str) -> None:
        if jpeg != self._jpeg:
            self._jpeg = jpeg
            self._image = QImage.fromData(b64decode(jpeg)) if jpeg else QImage()
            self.changed.emit()
            self.update()

    jpeg = Property(str, _get_jpeg, _set_jpeg, notify=changed)

    def _get_radius(self) -> float:
        return self._radius

    def _set_radius(self, radius: float) -> None:
        if radius != self._radius:
            self._radius = radius
            self.changed.emit()
            self.update()

    radius = Property(float, _get_radius, _set_radius, notify=changed)
