"""A drawn page: black and white dots as a printer takes them, and as a picture for people."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter

WHITE, BLACK = 0xFFFFFFFF, 0xFF000000

INK = QColor(15, 15, 15)
"""What pages are drawn in. A dot at the edge of a letter turns black from 53 of 100 parts covered, not from 50:
heat spreads on the paper, and accents stay apart from their letters.
"""


@dataclass(frozen=True, slots=True)
class PaperPage:
    """Dots of one page. `rows` holds `height` rows of `stride` bytes from the top.

    The most significant bit of a byte is its leftmost dot, 1 is black, bits beyond `width` are 0.
    What the page shows is personal, so its `repr` tells only the size.
    """

    width: int
    height: int
    rows: bytes = field(repr=False)

    @property
    def stride(self) -> int:
        """Bytes per row."""
        return (self.width + 7) // 8


def blank_image(width: int, height: int) -> QImage:
    """White paper to draw on in `INK`, with soft edges that `page_of` makes hard."""
    image = QImage(width, height, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    return image


def page_of(image: QImage) -> PaperPage:
    """The dots of a picture: black where it is darker than half grey, nothing dithered."""
    mono = image.convertToFormat(
        QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.MonoOnly
    )
    width, height = mono.width(), mono.height()
    stride, padded = (width + 7) // 8, mono.bytesPerLine()
    bits = bytes(mono.constBits())
    rows = bytearray().join(bits[y * padded : y * padded + stride] for y in range(height))
    if width % 8:  # what stands in a row beyond its width is nobody's promise
        kept = 0xFF << (8 - width % 8) & 0xFF
        for last in range(stride - 1, len(rows), stride):
            rows[last] &= kept
    return PaperPage(width, height, bytes(rows))


def page_image(page: PaperPage) -> QImage:
    """The page as a picture that owns its dots."""
    image = QImage(page.rows, page.width, page.height, page.stride, QImage.Format.Format_Mono)
    image.setColorTable([WHITE, BLACK])
    return image.copy()


def save_png(page: PaperPage, path: Path) -> None:
    """Write the page as a PNG of one bit per dot; raises OSError when it cannot be written."""
    writer = QImageWriter(str(path), QByteArray(b"png"))
    if not writer.write(page_image(page)):
        raise OSError(f"{path}: {writer.errorString()}")
