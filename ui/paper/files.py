"""What a technician prints from a file: a plain text, or a picture as wide as the paper."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from ui.paper.blocks import Align, Gap, Laid, Line, Stack
from ui.paper.fonts import load_fonts
from ui.paper.shape import USUAL, PaperShape, Scale
from ui.paper.sheet import Sheet, sheet_of
from ui.paper.sizes import sizes_for
from ui.paper.text import clean

_WRAPPED = 1000
"""Lines one line of a text may become before its letters get smaller."""


class PictureError(Exception):
    """A file is no picture that can be read; the message says why."""


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


def lay_out_picture(path: Path, paper: PaperShape) -> Sheet:
    """A picture as wide as the paper, dot for dot where it is just as wide. Raises PictureError."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        raise PictureError(f"{path}: {reader.errorString()}")
    return sheet_of(WholePicture(image), paper, margin=0)


def _black_and_white(image: QImage, width: int) -> QImage:
    """The picture on white paper, `width` dots wide."""
    if image.width() != width:
        image = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)
