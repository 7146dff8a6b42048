"""Where people with a complaint are usually seen: suggested by words of the departments' names, never diagnosed.

Hospitals name departments freely, so words are compared with their accents (`mắt` is not `mặt`) wherever the tone mark
stands (`hoá` is `hóa`).
"""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kiosk.departments.catalogue import Department
from kiosk.departments.complaints import Complaint, ComplaintWords
from kiosk.departments.offers import PatientFacts, sees_age
from kiosk.identity import fold

CHILD_UNTIL = 18
"""Departments whose oldest patients are younger than this are children's."""


def complaints_offered(words: ComplaintWords, departments: Iterable[Department]) -> tuple[Complaint, ...]:
    """Those this hospital has a department for; warning signs whatever it has."""
    names = tuple(department.name for department in departments)
    return _offered(words, names)


@lru_cache(maxsize=4)
def _offered(words: ComplaintWords, names: tuple[str, ...]) -> tuple[Complaint, ...]:
    def is_here(phrase: str) -> bool:
        return next(_named(phrase, names), None) is not None

    return tuple(one for one in words.complaints if one.urgent or any(map(is_here, one.departments)))


def suggested(complaint: Complaint, departments: Iterable[Department], facts: PatientFacts) -> tuple[Department, ...]:
    """Where people with this are usually seen, the likeliest first; a child's own departments before all others."""
    known = tuple(departments)
    names = tuple(department.name for department in known)
    found = [known[place] for phrase in complaint.departments for place in _named(phrase, names)]
    if found and not any(one.sex for one in found):
        found = [*(one for one in known if _is_for_this_child(one, facts)), *found]
    return tuple(dict.fromkeys(found))


def _is_for_this_child(department: Department, facts: PatientFacts) -> bool:
    oldest = department.ages.oldest
    return (
        oldest is not None
        and oldest < CHILD_UNTIL
        and facts.birth is not None
        and facts.birth.surely_under(oldest + 1, facts.today)
        and sees_age(department.ages, facts.birth, facts.today)
    )


def _named(phrase: str, names: tuple[str, ...]) -> Iterator[int]:
    """Which of the names the phrase stands in."""
    by_word, wanted = _by_word(names), _signs(phrase)
    likely = min((by_word.get(word, []) for word in wanted), key=len, default=[])
    return (place for place in likely if _stands_in(wanted, _signs(names[place])))


@lru_cache(maxsize=4)
def _by_word(names: tuple[str, ...]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for place, name in enumerate(names):
        for word in dict.fromkeys(_signs(name)):
            found.setdefault(word, []).append(place)
    return found


def _stands_in(wanted: tuple[str, ...], name: tuple[str, ...]) -> bool:
    return any(name[start : start + len(wanted)] == wanted for start in range(len(name) - len(wanted) + 1))


@lru_cache(maxsize=1 << 15)
def _signs(text: str) -> tuple[str, ...]:
    """The words of a name, each as its letters and then its marks."""
    composed = unicodedata.normalize("NFC", text).casefold()
    return tuple(_signs_of_word(word) for word in "".join(c if c.isalnum() else " " for c in composed).split())


def _signs_of_word(word: str) -> str:
    apart = unicodedata.normalize("NFD", word)
    marks = sorted(sign for sign in apart if unicodedata.combining(sign))
    stroke = "-" * word.count("đ")
    return fold(word) + stroke + "".join(marks)
