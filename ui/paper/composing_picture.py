"""The hospital's mark on paper: a picture in black and white dots."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from ui.paper.blocks import Align, Laid
from ui.paper.shape import USUAL, Scale

FORMATS = (b"png", b"svg")
_PNG = b"\x89PNG\r\n\x1a\n"
_MORE_THAN_SHAPES = re.compile(
    rb"\x00|<!entity|<(?:[\w.-]+:)?(?:image|use|filter|pattern|marker|mask)\b|stroke-dash|@import", re.IGNORECASE
)
"""What an SVG reads other files with, or grows from a few signs to hours of drawing."""
MOST_PIXELS = 4096
"""Of each side."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG or SVG, `height` eighths of a millimetre high, lower where it would be wider than the paper."""

    picture: bytes = field(repr=False)
    height: int
    align: Align = Align.CENTER

    def lay(self, width: int, scale: Scale = USUAL) -> Laid:
        """As high as it comes out; nothing for a picture that cannot be drawn."""
        image = dots_of(self.picture, width, scale.dots(self.height))

        def draw(painter: QPainter, x: int, y: int) -> None:
            painter.drawImage(x + int((width - image.width()) * self.align.value), y, image)

        return Laid(image.height(), draw)


def _shapes_only(svg: bytes) -> bool:
    """Whether it is an SVG, not packed, that draws nothing but shapes of its own."""
    return b"<svg" in svg and _MORE_THAN_SHAPES.search(svg) is None


@lru_cache(maxsize=16)
def dots_of(picture: bytes, width: int, height: int) -> QImage:
    """The picture on white in a box, black or white and nothing between; a null image where it cannot be drawn."""
    grey = grey_of(picture, width, height)
    sharp = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.MonoOnly
    return grey if grey.isNull() else grey.convertToFormat(QImage.Format.Format_Mono, sharp)


def grey_of(picture: bytes, width: int, height: int) -> QImage:
    """The picture on white in a box, its edges soft."""
    image = colours_of(picture, width, height)
    return image if image.isNull() else image.convertToFormat(QImage.Format.Format_Grayscale8)


def colours_of(picture: bytes, width: int, height: int) -> QImage:
    """The picture as it is, on white, as large as a box allows."""
    if not picture.startswith(_PNG) and not _shapes_only(picture):
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(picture))
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    size = reader.size() if reader.canRead() else QSize()
    if bytes(reader.format().data()) not in FORMATS or size.isEmpty() or max(size.toTuple()) > MOST_PIXELS:
        return QImage()
    fitting = size.scaled(width, height, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    if bytes(reader.format().data()) == b"svg":
        reader.setScaledSize(fitting)
    read = reader.read()
    if read.isNull():
        return QImage()
    image = QImage(fitting, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    try:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(0, 0, read.scaled(fitting, mode=Qt.TransformationMode.SmoothTransformation))
    finally:
        painter.end()
    return image
