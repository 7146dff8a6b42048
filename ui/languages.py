"""What a language needs on the glass: its own name, the letters it is written in, its words."""

from functools import cache
from typing import Final

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QFontDatabase

from kiosk.journey import Language
from kiosk.values import dataclass
from ui.fonts import FAMILY

_LETTERS: Final = {
    "zh": "Noto Sans CJK SC",
    "ko": "Noto Sans CJK KR",
    "ja": "Noto Sans CJK JP",
    "km": "Noto Sans Khmer",
}
"""The typefaces of languages that are not written in Latin letters; Debian's fonts-noto-cjk and fonts-noto-core."""

_NAMES: Final = {
    "en": "English",
    "zh": "中文",
    "cjm": "Chăm",
    "hmn": "Hmoob",
    "jra": "Jrai",
    "rad": "Êđê",
    "tyz": "Tày",
}
"""Where the locale's own name says more than a patient looks for ("American English"), or there is none."""


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """A language to choose: its code, and what it calls itself."""

    key: str
    name: str


def rows_of(languages: tuple[Language, ...]) -> tuple[LanguageRow, ...]:
    """These languages, to choose from."""
    return tuple(LanguageRow(language, own_name(language)) for language in languages)


@cache
def can_be_written(language: Language) -> bool:
    """Whether this machine has the letters: a language that shows as empty boxes is not offered."""
    letters = _letters_of(language)
    return letters is None or QFontDatabase.hasFamily(letters)


def own_name(language: Language) -> str:
    """What a language calls itself; its code where nobody knows."""
    name = _NAMES.get(language) or QLocale(language).nativeLanguageName() or str(language)
    return name[:1].upper() + name[1:]


def family_of(language: Language) -> str:
    """The typeface to write this language in: that of the house first, and what it lacks from another.

    The same sign is drawn differently in Chinese and in Japanese, so every language asks for its own.
    """
    letters = _letters_of(language)
    if letters is None:
        return FAMILY
    family = f"{FAMILY} {language}"
    if not QFont.substitutes(family):
        QFont.insertSubstitutions(family, [FAMILY, letters])
    return family


def _letters_of(language: Language) -> str | None:
    return _LETTERS.get(language.replace("_", "-").split("-")[0])
