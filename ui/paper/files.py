"""What a technician prints from a file: a plain text, or a picture as wide as the paper."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from ui.paper.blocks import Align, Gap, Laid, Line, Stack
from ui.paper.fonts import load_fonts
from ui.paper.shape import USUAL, PaperShape, Scale
from ui.paper.sheet import Sheet, sheet_of
from ui.paper.sizes import sizes_for
from ui.paper.text import clean

_WRAPPED = 1000
"""Lines one line of a text may become before its letters get smaller."""

_MOST_ROWS: Final = 32_000
"""Of a picture: Qt cannot paint further down."""


class PictureError(Exception):
    """A picture cannot be read or printed; the message says why."""


@dataclass(frozen=True, slots=True)
class WholePicture:
    """A picture over the whole width; what is darker than half grey turns black."""

    image: QImage

    def lay(self, width: int, _scale: Scale = USUAL, /) -> Laid:
        """As high as its shape wants."""
        dots = _black_and_white(self.image, width)

        def draw(painter: QPainter, x: int, y: int) -> None:
            painter.drawImage(x, y, dots)

        return Laid(dots.height(), draw)


def lay_out_text(text: str, paper: PaperShape) -> Sheet:
    """A text, its lines wrapped where they are too long. Needs a QGuiApplication. Raises FontError."""
    load_fonts()
    sizes = sizes_for(paper.width)
    edge = Gap(sizes.gap)
    empty = Gap(sizes.label.sizes[0])
    lines = [Line(line, sizes.label, Align.LEFT, _WRAPPED) if clean(line) else empty for line in text.splitlines()]
    return sheet_of(Stack((edge, *lines, edge)), paper)


def is_picture(content: bytes) -> bool:
    """Whether it begins as a picture does."""
    buffer = _opened(content)
    return QImageReader(buffer).canRead()


def lay_out_picture(content: bytes, paper: PaperShape) -> Sheet:
    """A picture as wide as the paper, dot for dot where it is just as wide. Raises PictureError."""
    buffer = _opened(content)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        raise PictureError(reader.errorString())
    if _rows_of(image, paper.width) > _MOST_ROWS:
        raise PictureError(f"{image.width()} x {image.height()} is too narrow to be as wide as the paper")
    return sheet_of(WholePicture(image), paper, margin=0)


def _opened(content: bytes) -> QBuffer:
    """Who reads from it keeps it: a QImageReader does not."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer


def _rows_of(image: QImage, width: int) -> int:
    """How high it is as wide as the paper; one row at least."""
    return max(1, round(image.height() * width / image.width()))


def _black_and_white(image: QImage, width: int) -> QImage:
    """The picture on white paper, `width` dots wide."""
    if image.width() != width:
        kept = Qt.AspectRatioMode.IgnoreAspectRatio  # which the number of rows keeps
        image = image.scaled(width, _rows_of(image, width), kept, Qt.TransformationMode.SmoothTransformation)
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)
