"""Small PNG files of screens: 256 colours are enough for flat grounds and the edges of letters."""

import numpy as np
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

COLOURS = 256
_COARSE = 5
_DROPPED = 8 - _COARSE


def png_of(image: QImage, colours: int = COLOURS) -> bytes:
    """The file's bytes, about a third of what the same picture takes in true colours."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not few_colours(image, colours).save(buffer, "PNG"):  # type: ignore[call-overload]  # wants str, means bytes
        raise MemoryError("a picture could not be packed")
    return bytes(buffer.data().data())


def few_colours(image: QImage, colours: int = COLOURS) -> QImage:
    """The same picture in the colours it has most of; what is near to one of them becomes it."""
    seen = image.convertToFormat(QImage.Format.Format_RGB32)
    width, height = seen.width(), seen.height()
    lines = np.frombuffer(seen.constBits(), np.uint8).reshape(height, seen.bytesPerLine())
    bgr = lines[:, : width * 4].reshape(-1, 4)[:, :3]
    coarse = (bgr >> _DROPPED).astype(np.uint16)
    key = (coarse[:, 0] << 2 * _COARSE) | (coarse[:, 1] << _COARSE) | coarse[:, 2]
    count = np.bincount(key, minlength=1 << 3 * _COARSE)
    present = np.flatnonzero(count)
    mean = np.stack([np.bincount(key, bgr[:, part], minlength=count.size)[present] for part in range(3)], axis=1)
    mean = np.rint(mean / count[present, None]).astype(np.int32)
    kept = np.argsort(-count[present], kind="stable")[:colours]
    nearest = ((mean[:, None, :] - mean[kept][None, :, :]) ** 2).sum(axis=2).argmin(axis=1)
    number = np.zeros(count.size, np.uint8)
    number[present] = nearest
    dots = np.zeros((height, (width + 3) // 4 * 4), np.uint8)
    dots[:, :width] = number[key].reshape(height, width)
    small = QImage(dots.tobytes(), width, height, dots.shape[1], QImage.Format.Format_Indexed8).copy()
    small.setColorTable([0xFF000000 | int(r) << 16 | int(g) << 8 | int(b) for b, g, r in mean[kept]])
    return small
