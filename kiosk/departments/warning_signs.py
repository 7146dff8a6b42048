"""Warning signs said in a patient's own words: whoever writes "tôi khó thở quá" is shown them before anything else."""

import re
from collections.abc import Iterable
from functools import lru_cache

from kiosk.departments.complaints import Complaint
from kiosk.departments.hearing import Heard, heard, said_in_words, stands_in, words_heard

Phrase = tuple[str, ...]
_PAUSES = re.compile(r"[,.;:!?\n]")


def warning_signs_in(complaints: Iterable[Complaint], said: str) -> tuple[Complaint, ...]:
    """The urgent complaints one of whose phrases stands whole in what was said; accents count where they were typed.

    Neither a slip nor another dialect's spelling hides one. What another complaint says in more words (`sau tai biến`)
    is none.
    """
    spoken = [list(map(heard, words)) for part in _PAUSES.split(said) if (words := words_heard(part))]
    if not spoken:
        return ()
    known = tuple(complaints)
    found = [(one, phrase) for one in known if one.urgent for phrase in _said_of(one, spoken)]
    if not found:
        return ()
    calm = [phrase for one in known if not one.urgent for phrase in _said_of(one, spoken)]
    meant = [one for one, phrase in found if not any(_says_more(other, phrase) for other in calm)]
    return tuple(dict.fromkeys(meant))


def _said_of(complaint: Complaint, spoken: list[list[Heard]]) -> list[Phrase]:
    return [phrase for phrase in phrases_of(complaint.words) if any(said_in_words(phrase, words) for words in spoken)]


def _says_more(calm: Phrase, sign: Phrase) -> bool:
    return len(calm) > len(sign) and stands_in(sign, calm)


@lru_cache(maxsize=1 << 10)
def phrases_of(texts: tuple[str, ...]) -> tuple[Phrase, ...]:
    """What is said in these texts, each between two commas a phrase of its own."""
    return tuple(tuple(words) for text in texts for part in text.split(",") if (words := words_heard(part)))
