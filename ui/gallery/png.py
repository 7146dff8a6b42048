"""Small PNG files of screens: 256 colours are enough for flat grounds and the edges of letters."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

COLOURS = 256
BINS = 1 << 15
"""Colours that differ by less than eight steps are first taken as one."""

Numbers = NDArray[np.uint32]
Parts = NDArray[np.int32]


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
    pixels = np.frombuffer(seen.constBits(), np.uint32).reshape(height, seen.bytesPerLine() // 4)[:, :width].ravel()
    bins = _bins(pixels)
    count = np.bincount(bins, minlength=BINS)
    present = np.flatnonzero(count)
    exact = _exact(pixels, bins)[present]
    parts = np.stack([exact >> shift & 0xFF for shift in (16, 8, 0)], axis=1).astype(np.int32)
    kept = _kept(parts, count[present], colours)
    number = np.zeros(BINS, np.uint8)
    number[present] = _apart(parts, parts[kept]).argmin(axis=1)
    dots = np.zeros((height, (width + 3) // 4 * 4), np.uint8)
    dots[:, :width] = number[bins].reshape(height, width)
    small = QImage(dots.tobytes(), width, height, dots.shape[1], QImage.Format.Format_Indexed8).copy()
    small.setColorTable([0xFF000000 | int(colour) for colour in exact[kept]])
    return small


def _bins(pixels: Numbers) -> Numbers:
    """The upper five bits of every part of a colour."""
    return np.asarray(pixels >> 9 & 0x7C00 | pixels >> 6 & 0x3E0 | pixels >> 3 & 0x1F, np.uint32)


def _exact(pixels: Numbers, bins: Numbers) -> Numbers:
    """The colour that stands for all in a bin: the one there is most of, as far as every seventh pixel tells."""
    exact = np.zeros(BINS, np.uint32)
    exact[bins] = pixels & 0xFFFFFF
    some, count = np.unique(pixels[::7] & 0xFFFFFF, return_counts=True)
    some = some[np.argsort(count, kind="stable")]
    exact[_bins(some)] = some
    return exact


def _kept(parts: Parts, count: NDArray[np.int64], colours: int) -> NDArray[np.int64]:
    """Which colours stay: most because there is most of them, the others because nothing else is like them."""
    kept = list(np.argsort(-count, kind="stable")[: colours * 7 // 8])
    left = _apart(parts, parts[kept]).min(axis=1)
    while len(kept) < colours and left.max() > 0:
        farthest = int(left.argmax())
        kept.append(farthest)
        left = np.minimum(left, _apart(parts, parts[[farthest]])[:, 0])
    return np.array(kept)


def _apart(some: Parts, others: Parts) -> Parts:
    """Squared distances of colours."""
    return np.asarray(((some[:, None, :] - others[None, :, :]) ** 2).sum(axis=2), np.int32)
