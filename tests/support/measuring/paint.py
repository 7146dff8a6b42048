"""Contrast as it stands in the picture: what colour the letters really have on what is really around them."""

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from support.measuring.seen import Seen, Text, Touch

LEAST_LETTERS = 7.0
LEAST_BODY = 10.0
LEAST_EDGE = 3.0
BODY_WEIGHT = 500
"""Letters lighter than this are body text; what is bolder is a heading, a button or a mark."""
CORE = 0.02
"""Part of the inked pixels that must have a colour before it counts as that of the letters, not of an accident."""
BAND = 6
"""Pixels on both sides of an edge in which it is looked for."""

Pixels = np.ndarray


def pixels_of(picture: QImage) -> Pixels:
    """Height x width x (red, green, blue), from 0 to 255."""
    seen = picture.convertToFormat(QImage.Format.Format_RGB32)
    lines = np.frombuffer(seen.constBits(), np.uint8).reshape(seen.height(), seen.bytesPerLine())
    return lines[:, : seen.width() * 4].reshape(seen.height(), seen.width(), 4)[:, :, 2::-1]


def luminance(colours: Pixels) -> np.ndarray:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = colours / 255.0
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def contrast(one: np.ndarray, other: np.ndarray | float) -> np.ndarray:
    """The ratio of two luminances."""
    return (np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05)


def letters_contrast(pixels: Pixels, rect: QRectF) -> float | None:
    """Of the letters in this place with the ground they stand on; None where nothing of them is to be seen.

    The ground is the most frequent colour, the ink the colour that differs most from it and is no accident.
    """
    part = _cut(pixels, rect)
    if part.size == 0:
        return None
    colours, counts = _colours(part)
    light = luminance(colours)
    ratios = contrast(light, light[counts.argmax()])
    inked = ratios > 1.2
    if not inked.any():
        return 1.0
    order = np.argsort(-ratios)
    enough = np.cumsum(np.where(inked[order], counts[order], 0)) >= max(2, CORE * counts[inked].sum())
    return float(ratios[order][enough.argmax()])


def edge_contrast(pixels: Pixels, rect: QRectF) -> float:
    """Of the weakest of four sides of something to touch, each in its middle, with what is around it."""
    across, down = rect.center().x(), rect.center().y()
    sides = [
        QRectF(rect.left() - BAND, down, 2 * BAND, 1),
        QRectF(rect.right() - BAND, down, 2 * BAND, 1),
        QRectF(across, rect.top() - BAND, 1, 2 * BAND),
        QRectF(across, rect.bottom() - BAND, 1, 2 * BAND),
    ]
    found = []
    for side in sides:
        light = luminance(_cut(pixels, side).reshape(-1, 3))
        if light.size:
            found.append(float(contrast(light.max(), light.min())))
    return min(found, default=21.0)


def pale(seen: Seen, picture: QImage) -> Iterator[str]:
    """Everything on a screen, drawn at the panel's own size, that is too weak to be seen."""
    pixels = pixels_of(picture)
    for text in seen.texts:
        ratio = letters_contrast(pixels, in_sight(text, text.letters))
        least = LEAST_BODY if is_body(text) else LEAST_LETTERS
        if ratio is not None and ratio < least:
            yield f"{text.name[:40]!r} has {ratio:.1f}, not {least}"
    for touch in seen.touches:
        rect = in_sight(touch, touch.rect)
        if rect == touch.rect and (ratio := edge_contrast(pixels, rect)) < LEAST_EDGE:
            yield f"the edge of {touch.name} has {ratio:.1f}"


def is_body(text: Text) -> bool:
    """Whether it is read as running text."""
    return text.weight < BODY_WEIGHT and not text.on_touch and not text.frame


def in_sight(thing: Text | Touch, rect: QRectF) -> QRectF:
    """As much of it as its view shows."""
    return rect if thing.flick is None else rect.intersected(thing.flick.view)


def _cut(pixels: Pixels, rect: QRectF) -> Pixels:
    top, left = max(0, int(rect.top())), max(0, int(rect.left()))
    return pixels[top : max(0, round(rect.bottom())), left : max(0, round(rect.right()))]


def _colours(part: Pixels) -> tuple[Pixels, np.ndarray]:
    packed = part.reshape(-1, 3).astype(np.uint32) @ np.array([65536, 256, 1], np.uint32)
    packed, counts = np.unique(packed, return_counts=True)
    return np.stack([packed >> 16, packed >> 8 & 255, packed & 255], axis=1).astype(float), counts
