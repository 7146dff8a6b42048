"""The typeface of the glass and the ticket: Be Vietnam Pro (SIL Open Font License, kept beside the files)."""

from pathlib import Path

from PySide6.QtGui import QFontDatabase

FAMILY = "Be Vietnam Pro"
FOLDER = Path(__file__).parent / "assets" / "fonts"


class FontMissingError(Exception):
    """A font file is missing or broken: the installation is damaged."""


def load_fonts() -> None:
    """Make the typeface known to this program. Raises `FontMissingError`."""
    if FAMILY in QFontDatabase.families():
        return
    for file in sorted(FOLDER.glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise FontMissingError(file.name)
    if FAMILY not in QFontDatabase.families():
        raise FontMissingError(FAMILY)
