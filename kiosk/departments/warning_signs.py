"""Warning signs said in a patient's own words: whoever writes "tôi khó thở quá" is shown them before anything else."""

import re
from collections.abc import Iterable
from functools import lru_cache

from kiosk.departments.complaints import Complaint
from kiosk.departments.hearing import Heard, heard, known, said_in_words, stands_in, words_heard

Phrase = tuple[str, ...]
_PAUSES = re.compile(r"[,.;:!?\n]")


def warning_signs_in(complaints: Iterable[Complaint], said: str) -> tuple[Complaint, ...]:
    """The urgent complaints one of whose phrases stands whole in what was said; accents count where they were typed.

    Neither a slip nor another dialect's spelling hides one. What another complaint says in more words (`sau tai biến`)
    is none, nor is what only begins another's phrase (`tăng huyết`) and is one with a slip.
    """
    spoken = [list(map(heard, words)) for part in _PAUSES.split(said) if (words := words_heard(part))]
    if not spoken:
        return ()
    every = tuple(complaints)
    found = [(one, phrase) for one in every if one.urgent for phrase in _said_of(one, spoken)]
    if not found:
        return ()
    calm = [phrase for one in every if not one.urgent for phrase in _said_of(one, spoken)]
    harmless = [phrase for one in every if not one.urgent for phrase in phrases_of(one.words)]
    begun = any(_begins(words, phrase) for phrase in harmless for words in spoken)
    meant = [
        one
        for one, phrase in found
        if not any(_says_more(other, phrase) for other in calm) and not (begun and _is_slipped(phrase, spoken))
    ]
    return tuple(dict.fromkeys(meant))


def _said_of(complaint: Complaint, spoken: list[list[Heard]]) -> list[Phrase]:
    return [phrase for phrase in phrases_of(complaint.words) if any(said_in_words(phrase, words) for words in spoken)]


def _says_more(calm: Phrase, sign: Phrase) -> bool:
    return len(calm) > len(sign) and stands_in(sign, calm)


def _begins(words: list[Heard], phrase: Phrase) -> bool:
    return _together(map(known, phrase)).startswith(_together(words))


def _is_slipped(phrase: Phrase, spoken: list[list[Heard]]) -> bool:
    sign = _together(map(known, phrase))
    return not any(sign in _together(words) for words in spoken)


def _together(words: Iterable[Heard]) -> str:
    return "".join(word.letters for word in words)


@lru_cache(maxsize=1 << 10)
def phrases_of(texts: tuple[str, ...]) -> tuple[Phrase, ...]:
    """What is said in these texts, each between two commas a phrase of its own."""
    return tuple(tuple(words) for text in texts for part in text.split(",") if (words := words_heard(part)))
