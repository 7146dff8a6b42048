"""Complaints found in whatever words a patient has for them: first as names are found, letter by letter; behind those,
what a whole sentence tells. It suggests, and says nothing of what somebody has."""

from collections import Counter
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final

from kiosk.departments.complaints import Complaint
from kiosk.departments.finding import ranked
from kiosk.departments.hearing import FILLING, Heard, heard, is_meant, is_near, known, words_heard
from kiosk.departments.once import once
from kiosk.departments.warning_signs import Phrase, phrases_of

Complaints = tuple[Complaint, ...]
Likeness = Callable[[Heard, Heard], float]

LEAST_FOR_A_SLIP: Final = 4
SLIPPED: Final = 0.7
"""What a word with a slip counts for."""
ENOUGH: Final = 0.65
"""So much of a phrase has to be said, words that many complaints have counting less."""
MOST_BESIDE: Final = 1
"""So many other words may have been said where not all of a phrase was."""


def ranked_complaints(complaints: Iterable[Complaint], said: str) -> tuple[Complaint, ...]:
    """Those that may be meant, the likeliest first; all where nothing is said."""
    offered = tuple(complaints)
    begun = ranked(offered, lambda one: one.words, said)
    typed = [heard(word) for word in words_heard(said) if word not in FILLING]
    if len(begun) == len(offered) or not typed:
        return begun
    told = _in_sentence(offered, typed, _likeness)
    if not begun and not told:
        told = _in_sentence(offered, typed, _likeness_with_slips)
    return tuple(dict.fromkeys((*begun, *told)))


def _in_sentence(offered: Complaints, typed: list[Heard], likeness: Likeness) -> list[Complaint]:
    rarity = _rarity(offered)
    scores = [
        max((_told(phrase, typed, rarity, likeness) for phrase in phrases_of(one.words)), default=0.0)
        for one in offered
    ]
    return [offered[place] for place in sorted(range(len(offered)), key=lambda place: -scores[place]) if scores[place]]


@once
def _rarity(complaints: Complaints) -> dict[str, float]:
    """What each word tells: the less, the more complaints have it."""
    count = Counter(
        word for one in complaints for word in {word for phrase in phrases_of(one.words) for word in phrase}
    )
    return {word: 1 / times for word, times in count.items()}


def _told(phrase: Phrase, typed: list[Heard], rarity: dict[str, float], likeness: Likeness) -> float:
    """How much of the phrase was said, in letters; 0 where too little of it was, or much beside it."""
    words = _telling(phrase)
    if not words:
        return 0.0
    left, likenesses = list(typed), list[float]()
    for word in words:
        best = max(left, key=lambda one, word=word: likeness(one, known(word)), default=None)  # type: ignore[misc]
        likenesses.append(likeness(best, known(word)) if best else 0.0)
        if best and likenesses[-1]:
            left.remove(best)
    told = sum(like * rarity[word] for like, word in zip(likenesses, words, strict=True))
    if not all(likenesses):
        enough = told >= ENOUGH * sum(rarity[word] for word in words)
        if not enough or len(left) > MOST_BESIDE:
            return 0.0
    return sum(like * len(word) for like, word in zip(likenesses, words, strict=True))


@lru_cache(maxsize=1 << 10)
def _telling(phrase: Phrase) -> Phrase:
    return tuple(word for word in phrase if word not in FILLING)


def _likeness(typed: Heard, word: Heard) -> float:
    return float(is_meant(typed, word))


def _likeness_with_slips(typed: Heard, word: Heard) -> float:
    if is_meant(typed, word):
        return 1.0
    if len(word.letters) < LEAST_FOR_A_SLIP or not typed.marks <= word.marks:
        return 0.0
    return SLIPPED if is_near(typed.letters, word.letters) else 0.0
