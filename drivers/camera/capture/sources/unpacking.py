"""What a camera sends, as grey pictures: the cheapest way for each format.

MJPEG: the decoder skips the colours. YUYV: every other byte is the brightness; one native pass takes them out, because
every reader after it wants them side by side. Nothing is copied in Python.
"""

from collections.abc import Callable
from typing import Any, Final

import cv2
import numpy as np

from drivers.camera.capture.sources.video import grey
from drivers.camera.decoding.picture import Picture

MJPEG: Final = cv2.VideoWriter.fourcc(*"MJPG")
YUYV: Final = cv2.VideoWriter.fourcc(*"YUYV")

Unpack = Callable[[Any], Picture | None]
"""From what `VideoCapture.retrieve` gave; None when it is damaged, as USB cameras' frames sometimes are."""


def unpacker(four_characters: int) -> Unpack | None:
    """How to unpack a format that OpenCV passes on untouched; None when OpenCV had better unpack it."""
    return {MJPEG: _from_mjpeg, YUYV: _from_yuyv}.get(four_characters)


def from_colours(raw: Any) -> Picture | None:
    """OpenCV's own conversion of any other format: colours, or grey already."""
    return grey(raw.astype(np.uint8, copy=False))


def _from_mjpeg(raw: Any) -> Picture | None:
    try:
        picture = cv2.imdecode(raw.reshape(-1), cv2.IMREAD_GRAYSCALE)
    except cv2.error:  # nothing in it, or more pixels than allowed
        return None
    return None if picture is None else picture.astype(np.uint8, copy=False)


def _from_yuyv(raw: Any) -> Picture | None:
    if raw.ndim != 3 or raw.shape[2] != 2:
        return None
    luma: Picture = cv2.extractChannel(raw, 0)
    return luma
