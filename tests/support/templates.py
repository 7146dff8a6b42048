"""Templates of tickets for tests."""

from dataclasses import replace

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.ticket.template import DEFAULT, Block, Part, Template


def picture(width: int = 300, height: int = 120, dark: float = 0.2, colour: str = "black") -> bytes:
    """A PNG with lines that darken a share of it."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    step = 20
    for x in range(0, width, step):
        painter.fillRect(x, 0, round(step * dark), height, QColor(colour))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def with_more(*parts: Part) -> Template:
    """The default one with these below, as if they stood in line 7."""
    return replace(DEFAULT, blocks=(*DEFAULT.blocks, *(Block(part, line=7) for part in parts)))
