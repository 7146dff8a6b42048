"""Vietnamese text as documents carry it: one spelling for each letter, no broken characters."""

import unicodedata
from functools import lru_cache
from itertools import pairwise

REPLACEMENT = "\ufffd"
"""What careless decoders leave in place of a letter they could not read."""

TONES = "\u0300\u0301\u0303\u0309\u0323"
"""The marks of huyền, sắc, ngã, hỏi and nặng."""
BYTE_ORDER_MARK = "\ufeff"

_D_WITH_STROKE = str.maketrans("đĐ", "dD")


def tidy(text: str) -> str:
    """Composed letters (NFC) and single spaces: `Nguye\\u0302\\u0303n  An` and `Nguyễn An` become the same text."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def fold(text: str) -> str:
    """For searching: small letters without accents, `Đặng` -> `dang`."""
    bare = _without_marks(text).translate(_D_WITH_STROKE).casefold()
    return tidy(_without_marks(bare))


def without_edges(text: str) -> str:
    """The text without what devices put around it: byte order mark, NUL, line ends, spaces, control characters."""
    start, end = 0, len(text)
    while start < end and _is_edge(text[start]):
        start += 1
    while end > start and _is_edge(text[end - 1]):
        end -= 1
    return text[start:end]


def is_sound(text: str) -> bool:
    """Whether every character can stand on a Vietnamese document.

    False for the replacement character, for control, invisible and unassigned characters, for accents
    upon accents that no letter has, and for letters of other scripts, which are what UTF-8 turns into
    when a decoder takes it for Big5 or Shift-JIS.
    """
    composed = unicodedata.normalize("NFC", text)
    heaped = any(unicodedata.combining(one) and unicodedata.combining(next_) for one, next_ in pairwise(composed))
    return not heaped and all(map(_is_sound, composed))


@lru_cache(maxsize=1024)
def _is_sound(character: str) -> bool:
    if character == REPLACEMENT:
        return False
    match unicodedata.category(character)[0]:
        case "C":
            return False
        case "L":
            return character in "ªºʼ" or unicodedata.name(character, "").startswith("LATIN ")
        case "M":
            return "\u0300" <= character <= "\u036f"
        case _:
            return True


def _is_edge(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cf", "Zs", "Zl", "Zp")


def _without_marks(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
