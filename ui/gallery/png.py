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
    """The same picture in the colours it has most of, and those unlike all others; every other becomes its nearest."""
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
    kept = _kept(mean, count[present], colours)
    nearest = _apart(mean, mean[kept]).argmin(axis=1)
    number = np.zeros(count.size, np.uint8)
    number[present] = nearest
    dots = np.zeros((height, (width + 3) // 4 * 4), np.uint8)
    dots[:, :width] = number[key].reshape(height, width)
    small = QImage(dots.tobytes(), width, height, dots.shape[1], QImage.Format.Format_Indexed8).copy()
    small.setColorTable([0xFF000000 | int(r) << 16 | int(g) << 8 | int(b) for b, g, r in mean[kept]])
    return small


def _kept(mean: np.ndarray, count: np.ndarray, colours: int) -> np.ndarray:
    """Which colours stay: three of four because there is most of them, the others because nothing else is like them."""
    kept = list(np.argsort(-count, kind="stable")[: colours * 3 // 4])
    left = _apart(mean, mean[kept]).min(axis=1)
    while len(kept) < colours and left.max() > 0:
        farthest = int(left.argmax())
        kept.append(farthest)
        left = np.minimum(left, _apart(mean, mean[[farthest]])[:, 0])
    return np.array(kept)


def _apart(some: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Squared distances of colours."""
    return ((some[:, None, :] - others[None, :, :]) ** 2).sum(axis=2)
