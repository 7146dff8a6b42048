"""The typeface of the glass and the ticket: Be Vietnam Pro (SIL Open Font License, kept beside the files)."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFontDatabase

FAMILY = "Be Vietnam Pro"
FOLDER = Path(__file__).parent / "assets" / "fonts"

FIRST = ("BeVietnamPro_400Regular.ttf", "BeVietnamPro_600SemiBold.ttf", "BeVietnamPro_700Bold.ttf")
"""The weights the welcome screen is written in."""

QUIET = "qt.text.font.db=false"
"""Qt tells of every text in letters the first typeface lacks, such as ខ្មែរ, before it takes them from the next one."""

_loaded: set[str] = set()


class FontMissingError(Exception):
    """A font file is missing or broken: the installation is damaged."""


def load_first_fonts() -> None:
    """Make what the first picture needs known to this program. Raises `FontMissingError`."""
    QLoggingCategory.setFilterRules(QUIET)
    _load(FOLDER / name for name in FIRST)


def load_fonts() -> None:
    """Make the whole typeface known to this program. Raises `FontMissingError`."""
    _load(sorted(FOLDER.glob("*.ttf")))


def _load(files: Iterable[Path]) -> None:
    for file in files:
        if file.name in _loaded:
            continue
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise FontMissingError(file.name)
        _loaded.add(file.name)
