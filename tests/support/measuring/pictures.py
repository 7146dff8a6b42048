"""Pictures of screens beside those that were looked at and kept: alike but for the edges of letters, or not.

A pixel is alike when its colour lies within what the other picture has there and right around it: what another version
of the drawing library smooths differently is passed over, and what moved, went or changed colour is not.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage

from support.measuring.paint import Pixels, pixels_of
from ui.gallery.png import png_of

KEPT = Path(__file__).parents[2] / "ui" / "reference"
NEAR = 30
"""Steps of 255 by which a colour may differ: 256 colours are kept of every picture."""
STRAY = 12
"""Pixels of a whole picture that may be unlike."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many pixels are unlike, and where."""

    count: int
    unlike: np.ndarray

    @property
    def alike(self) -> bool:
        """Whether it is the same screen."""
        return self.count <= STRAY


def compare(actual: QImage, expected: QImage) -> Verdict:
    """Look at both."""
    if actual.size() != expected.size():
        everywhere = np.ones((actual.height(), actual.width()), bool)
        return Verdict(everywhere.size, everywhere)
    one, other = pixels_of(actual).astype(np.int16), pixels_of(expected).astype(np.int16)
    unlike = _strays(one, other) | _strays(other, one)
    return Verdict(int(unlike.sum()), unlike)


def renew(name: str, actual: QImage) -> None:
    """Keep this picture unless the one that is kept is alike."""
    file = KEPT / f"{name}.png"
    if not file.exists() or not compare(actual, QImage(str(file))).alike:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(png_of(actual))


def told_apart(name: str, actual: QImage, folder: Path) -> str | None:
    """None where it is as it was kept; else what is wrong, with the pictures left in the folder."""
    if not (KEPT / f"{name}.png").exists():
        return f"{name}: no picture is kept of it"
    expected = QImage(str(KEPT / f"{name}.png"))
    verdict = compare(actual, expected)
    if verdict.alike:
        return None
    actual.save(str(folder / f"{name}-actual.png"))
    expected.save(str(folder / f"{name}-expected.png"))
    shaded = pixels_of(actual) // 4 + 190
    shaded[verdict.unlike] = (200, 0, 0)
    height, width = verdict.unlike.shape
    QImage(shaded.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).save(
        str(folder / f"{name}-difference.png")
    )
    return f"{name}: {verdict.count} pixels are unlike, see {folder / name}-difference.png"


def _strays(seen: Pixels, kept: Pixels) -> np.ndarray:
    """Pixels of one picture whose colour the other has nowhere near."""
    padded = np.pad(kept, ((1, 1), (1, 1), (0, 0)), mode="edge")
    height, width = seen.shape[:2]
    around = [padded[down : down + height, across : across + width] for down in range(3) for across in range(3)]
    least, most = around[0].copy(), around[0].copy()
    for each in around[1:]:
        np.minimum(least, each, out=least)
        np.maximum(most, each, out=most)
    return ((seen < least - NEAR) | (seen > most + NEAR)).any(axis=2)
