"""A part of a frame, cut out, enlarged and made easier to read, and the way back from its pixels to the frame's."""

from functools import cached_property

import cv2
import numpy as np

from drivers.camera.decoding.picture import Picture, Reading, as_picture, moved
from drivers.camera.view import Box

_MARGIN = 0.12
_SHARPEST_SIDE = 300
"""Pixels: what is smaller is enlarged twice, so that a module spans the four pixels and more that decoders like."""
_SATURATED = 250
_LONGEST_SIDE = 640
"""Pixels of an enlarged part; it bounds the time any try takes."""


def grown(box: Box, share: float) -> Box:
    """The box with `share` of its longer side added on each side."""
    more = share * max(box.right - box.left, box.bottom - box.top)
    return Box(box.left - more, box.top - more, box.right + more, box.bottom + more)


class Part:
    """A busy part of a grey frame with a margin around it. What is made of it is made once, when first asked for."""

    def __init__(self, grey: Picture, box: Box) -> None:
        height, width = grey.shape
        wide = grown(box, _MARGIN)
        left, top = (min(max(0, int(start)), side - 1) for start, side in ((wide.left, width), (wide.top, height)))
        right, bottom = max(left + 1, min(width, int(wide.right) + 1)), max(top + 1, min(height, int(wide.bottom) + 1))
        self.box = Box(left, top, right, bottom)
        self.plain = grey[top:bottom, left:right]
        side = max(self.plain.shape)
        self.scale = min(2.0, max(1.0, 2 * _SHARPEST_SIDE / side), _LONGEST_SIDE / side)

    @property
    def pixels(self) -> int:
        """How many there are once it is enlarged."""
        return int(self.plain.size * self.scale**2)

    @cached_property
    def large(self) -> Picture:
        """Enlarged."""
        return enlarged(self.plain, self.scale)

    @cached_property
    def sharp(self) -> Picture:
        """Enlarged, and sharpened over the width of a blurred module."""
        return sharpened(self.large, 1.5 * self.scale, 2.0)

    @cached_property
    def even(self) -> Picture:
        """Sharpened, then black or white by the mean of the neighbourhood, whatever light falls where."""
        side = int(25 * self.scale) | 1
        return as_picture(
            cv2.adaptiveThreshold(self.sharp, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY, side, 0)
        )

    @cached_property
    def saturated(self) -> float:
        """The share of it that is as light as the camera can see."""
        return float(np.count_nonzero(self.plain >= _SATURATED)) / self.plain.size

    def placed(self, reading: Reading, scale: float) -> Reading:
        """A reading of this part enlarged `scale` times, in pixels of the frame."""
        return moved(reading, scale, self.box.left, self.box.top)


def halved(grey: Picture) -> Picture:
    """Half the width and height, each pixel the mean of four."""
    return as_picture(
        cv2.resize(grey, (max(1, grey.shape[1] // 2), max(1, grey.shape[0] // 2)), interpolation=cv2.INTER_AREA)
    )


def enlarged(grey: Picture, scale: float) -> Picture:
    """Another size, with soft edges between the new pixels."""
    if scale == 1.0:
        return grey
    size = (max(1, round(grey.shape[1] * scale)), max(1, round(grey.shape[0] * scale)))
    method = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
    return as_picture(cv2.resize(grey, size, interpolation=method))


def sharpened(grey: Picture, radius: float, amount: float) -> Picture:
    """An unsharp mask: what the lens and the hand have smeared, undone in part."""
    return as_picture(cv2.addWeighted(grey, 1 + amount, cv2.GaussianBlur(grey, (0, 0), radius), -amount, 0))


def darkened(grey: Picture, power: float) -> Picture:
    """What is nearly white told from white: the dark modules of an over-exposed screen."""
    return as_picture(cv2.LUT(grey, _curve(power)))


def balanced(grey: Picture, limit: float = 3.0, tiles: int = 4) -> Picture:
    """Local contrast evened out (CLAHE), against reflections and shadows."""
    return as_picture(cv2.createCLAHE(limit, (tiles, tiles)).apply(grey))


def _curve(power: float) -> Picture:
    return (255 * (np.arange(256) / 255) ** power + 0.5).astype(np.uint8)
