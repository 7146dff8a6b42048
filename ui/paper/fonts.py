"""The typeface of the ticket, loaded once, and how its letters become dots."""

from enum import IntEnum
from importlib.resources import files
from threading import Lock

from PySide6.QtGui import QFont, QFontDatabase

FAMILY = "Be Vietnam Pro"


class Weight(IntEnum):
    """The cuts that are shipped, by their weight in OpenType's and Qt's numbers."""

    REGULAR = 400
    MEDIUM = 500
    SEMIBOLD = 600
    BOLD = 700
    BLACK = 900


FILES = {
    Weight.REGULAR: "BeVietnamPro_400Regular.ttf",
    Weight.MEDIUM: "BeVietnamPro_500Medium.ttf",
    Weight.SEMIBOLD: "BeVietnamPro_600SemiBold.ttf",
    Weight.BOLD: "BeVietnamPro_700Bold.ttf",
    Weight.BLACK: "BeVietnamPro_900Black.ttf",
}

_loading = Lock()
_loaded: set[Weight] = set()


class FontError(Exception):
    """A font file of the installation is missing or damaged; the message names it."""


def load_fonts() -> None:
    """Make the typeface known to Qt, once per process, whichever threads ask first. Raises FontError."""
    with _loading:
        for weight, name in FILES.items():
            if weight not in _loaded:
                path = files("ui") / "assets" / "fonts" / name
                if QFontDatabase.addApplicationFont(str(path)) < 0:
                    raise FontError(f"{path}: not a font Qt can load")
                _loaded.add(weight)


def font(weight: Weight, dots: int, spacing: int = 0) -> QFont:
    """The typeface at a size in dots (of the em), with `spacing` further dots after every letter.

    Letters are drawn with soft edges, which the page then cuts (see `ui.paper.page.INK`), and not in black
    and white by FreeType itself. Both were compared enlarged and counted over the 134 accented letters at
    the ticket's sizes: strokes come out equally even, but FreeType's own black and white lets more
    than twice as many accents grow into their letter (ế, ẫ, ỡ, ở at 20 to 26 dots). Full hinting, because
    without it letters stand between dots and the same letter prints differently from word to word.

    No other font steps in for letters this one lacks: a ticket looks the same on every machine.
    """
    made = QFont(FAMILY)
    made.setWeight(QFont.Weight(weight))
    made.setPixelSize(dots)
    made.setHintingPreference(QFont.HintingPreference.PreferFullHinting)
    made.setStyleStrategy(QFont.StyleStrategy.PreferAntialias | QFont.StyleStrategy.NoFontMerging)
    if spacing:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    return made
