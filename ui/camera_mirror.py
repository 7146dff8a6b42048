"""A looking glass: what the camera sees, left and right exchanged, for whoever holds a code before it.

Pictures go from the camera to the glass and nowhere else. Only the one shown is kept, and only while it can be seen.
"""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Property, QObject, QRectF, QSizeF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QBrush, QImage, QPainter, QTransform
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

LOOKS_PER_SECOND = 15
PATIENCE = 8
"""So many looks without a new picture, half a second, and the mirror is blind. Long enough for a camera that only
begins to send pictures when it is looked at, too short for an old picture to be taken for a live one."""


class MirrorPicture(Protocol):
    """A small picture of the camera: `grey` is one byte a pixel, row by row; a new picture has a new `number`."""

    @property
    def width(self) -> int:
        """Pixels in a row."""

    @property
    def height(self) -> int:
        """Rows."""

    @property
    def grey(self) -> bytes:
        """Brightness, 0 black to 255 white."""

    @property
    def number(self) -> int:
        """Which picture this is."""


Look = Callable[[], MirrorPicture | None]
"""The newest picture, at once and at little cost; None where there is no new one. Called on the glass's thread."""


class MirrorSource(QObject):
    """The camera's side of the mirror, in a form QML can hand on."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look = look


def _whole(picture: MirrorPicture) -> bool:
    """Whether the bytes fill the size: what is drawn from them reads no further than they go."""
    return min(picture.width, picture.height) > 0 and len(picture.grey) == picture.width * picture.height


@QmlElement
class CameraMirror(QQuickPaintedItem):
    """The whole picture, as large as fits, with round corners. It asks for pictures only while it can be seen."""

    sourceChanged = Signal()
    sightChanged = Signal()
    radiusChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._source: MirrorSource | None = None
        self._picture: MirrorPicture | None = None
        self._number: int | None = None
        self._missed = 0
        self._told = (False, True)
        self._radius = 0.0
        self._looking = QTimer(self)
        self._looking.setInterval(1000 // LOOKS_PER_SECOND)
        self._looking.timeout.connect(self._look)
        self.visibleChanged.connect(self._seen_or_not)

    def paint(self, painter: QPainter) -> None:
        """Draw the picture; nothing where there is none."""
        if self._picture is None:
            return
        width, height = self._picture.width, self._picture.height
        image = QImage(self._picture.grey, width, height, width, QImage.Format.Format_Grayscale8)
        fitted = QSizeF(width, height).scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - fitted.width()) / 2, (self.height() - fitted.height()) / 2
        mirrored = QTransform.fromTranslate(left + fitted.width(), top)
        mirrored.scale(-fitted.width() / width, fitted.height() / height)
        brush = QBrush(image)
        brush.setTransform(mirrored)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setBrush(brush)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(left, top, fitted.width(), fitted.height()), self._radius, self._radius)

    @Slot()
    def _seen_or_not(self) -> None:
        self._missed = 0
        self._number = None
        if self.isVisible() and self._source is not None:
            self._looking.start()
            self._look()
        else:
            self._looking.stop()
            self._show(None)

    @Slot()
    def _look(self) -> None:
        picture = self._source.look() if self._source is not None else None
        if picture is None or picture.number == self._number or not _whole(picture):
            self._missed = min(self._missed + 1, PATIENCE)
            self._show(self._picture if self._missed < PATIENCE else None)
        else:
            self._missed = 0
            self._number = picture.number
            self._show(picture)

    def _show(self, picture: MirrorPicture | None) -> None:
        if picture is not self._picture:
            self._picture = picture
            self.update()
        if self._told != self._sight():
            self._told = self._sight()
            self.sightChanged.emit()

    def _sight(self) -> tuple[bool, bool]:
        return self._picture is not None, self._picture is None and (self._source is None or self._missed >= PATIENCE)

    @Property(bool, notify=sightChanged)
    def live(self) -> bool:
        """Whether there is a picture to see."""
        return self._sight()[0]

    @Property(bool, notify=sightChanged)
    def blind(self) -> bool:
        """Whether there is none to be hoped for either."""
        return self._sight()[1]

    def _get_source(self) -> QObject | None:
        return self._source

    def _set_source(self, source: QObject | None) -> None:
        if source is self._source:
            return
        self._source = source if isinstance(source, MirrorSource) else None
        self.sourceChanged.emit()
        self._seen_or_not()

    source = Property(QObject, _get_source, _set_source, notify=sourceChanged)
    """Where the pictures come from, a `MirrorSource`; nothing on a kiosk without a camera."""

    def _get_radius(self) -> float:
        return self._radius

    def _set_radius(self, radius: float) -> None:
        if radius != self._radius:
            self._radius = radius
            self.radiusChanged.emit()
            self.update()

    radius = Property(float, _get_radius, _set_radius, notify=radiusChanged)
    """Of the corners, in pixels."""
