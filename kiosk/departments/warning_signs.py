"""Warning signs said in a patient's own words: whoever writes "tôi khó thở quá" is shown them before anything else."""

import unicodedata
from collections.abc import Iterable

from kiosk.departments.complaints import Complaint
from kiosk.identity import fold


def warning_signs_in(complaints: Iterable[Complaint], said: str) -> tuple[Complaint, ...]:
    """The urgent complaints one of whose phrases stands whole in what was said; accents count where they were typed."""
    words = _words(said)
    return tuple(one for one in complaints if one.urgent and any(_stands_in(phrase, words) for phrase in _phrases(one)))


def _phrases(complaint: Complaint) -> list[list[str]]:
    return [words for text in complaint.words for part in text.split(",") if (words := _words(part))]


def _stands_in(phrase: list[str], said: list[str]) -> bool:
    return any(
        all(map(_is_meant, said[start : start + len(phrase)], phrase)) for start in range(len(said) - len(phrase) + 1)
    )


def _is_meant(typed: str, word: str) -> bool:
    plain = fold(typed)
    return plain == fold(word) and (typed == plain or _signs(typed) == _signs(word))


def _signs(word: str) -> list[str]:
    return sorted(unicodedata.normalize("NFD", word))


def _words(text: str) -> list[str]:
    composed = unicodedata.normalize("NFC", text).casefold()
    return "".join(sign if sign.isalnum() else " " for sign in composed).split()
