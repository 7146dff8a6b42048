"""Sex as documents write it."""

from enum import Enum

from kiosk.identity.refusals import UnreadableFieldError
from kiosk.identity.text import fold


class Sex(Enum):
    """What the document says; UNKNOWN where it says nothing."""

    MALE = "male"
    FEMALE = "female"
    UNKNOWN = "unknown"


_WORDS = {"nam": Sex.MALE, "nu": Sex.FEMALE, "": Sex.UNKNOWN, "khac": Sex.UNKNOWN}
_LETTERS = {"m": Sex.MALE, "f": Sex.FEMALE}
_DIGITS = {"1": Sex.MALE, "2": Sex.FEMALE, "3": Sex.UNKNOWN, "": Sex.UNKNOWN, "-": Sex.UNKNOWN}


def read_sex_word(text: str) -> Sex:
    """`Nam` or `Nữ` in any case, also as `Nu` without its accent (citizen card)."""
    return _look_up(_WORDS, fold(text))


def read_sex_on_chip(text: str) -> Sex:
    """As on the card, or the letter of the machine-readable zone."""
    return _look_up(_WORDS | _LETTERS, fold(text))


def read_sex_digit(text: str) -> Sex:
    """`1` male, `2` female, `3` not determined (insurance card)."""
    return _look_up(_DIGITS, text)


def _look_up(known: dict[str, Sex], text: str) -> Sex:
    if text not in known:
        raise UnreadableFieldError("sex")
    return known[text]
