"""Vietnamese letters taken apart: the letter with its mark (â, ơ, đ) and the tone of a word."""

import unicodedata
from typing import Final

TONES: Final = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
"""The tone keys of Telex: sắc, huyền, hỏi, ngã, nặng."""
NO_TONE_KEY: Final = "z"
TONE_MARKS: Final = frozenset(TONES.values())

VOWELS: Final = frozenset("aăâeêioôơuưy")
PLAIN: Final = {"ă": "a", "â": "a", "ê": "e", "ô": "o", "ơ": "o", "ư": "u", "đ": "d"}
"""Every marked letter with the one it is made of."""


def without_tone(text: str) -> tuple[str, str]:
    """The text with its letters' own marks, and the last tone that stood in it."""
    tone = ""
    kept = []
    for sign in unicodedata.normalize("NFD", text):
        if sign in TONE_MARKS:
            tone = sign
        else:
            kept.append(sign)
    return unicodedata.normalize("NFC", "".join(kept)), tone


def marked(letter: str, mark: str) -> str:
    """The letter as the small one `mark`, large where it was large."""
    return mark.upper() if letter.isupper() else mark


def with_tone(word: str, place: int, tone: str) -> str:
    """The word with this tone on its letter at `place`."""
    return unicodedata.normalize("NFC", word[: place + 1] + tone + word[place + 1 :])
