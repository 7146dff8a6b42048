"""A drawn page: black and white dots as a printer takes them, and as a picture for people."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QImageWriter

WHITE, BLACK = 0xFFFFFFFF, 0xFF000000


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
    """A white picture of one bit per dot whose bits are already the printer's: 1 is black."""
    image = QImage(width, height, QImage.Format.Format_Mono)
    image.setColorTable([WHITE, BLACK])
    image.fill(0)
    return image


def page_of(image: QImage) -> PaperPage:
    """The dots of a picture made by `blank_image`. Qt pads rows to four bytes and leaves what stands there open."""
    width, height = image.width(), image.height()
    stride, padded = (width + 7) // 8, image.bytesPerLine()
    bits = bytes(image.constBits())
    rows = bytearray().join(bits[y * padded : y * padded + stride] for y in range(height))
    if width % 8:
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
