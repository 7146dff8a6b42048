"""Where people with a complaint are usually seen: suggested by the hospital, or by words of the departments' names,
never diagnosed.

Hospitals name departments freely, so words are compared with their accents (`mắt` is not `mặt`) wherever the tone mark
stands (`hoá` is `hóa`).
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from kiosk.departments.catalogue import Department
from kiosk.departments.complaints import Complaint, ComplaintWords
from kiosk.departments.finding import departments_index
from kiosk.departments.name_index import LETTERS, NameIndex, cased_words, folded_word
from kiosk.departments.offers import PatientFacts, sees_age
from kiosk.departments.once import once
from kiosk.departments.tongues import VIETNAMESE
from kiosk.identity import PartialDate, fold

CHILD_UNTIL = 18
"""Departments whose oldest patients are younger than this are children's."""

Departments = tuple[Department, ...]
Index = NameIndex[Department]


def complaints_offered(words: ComplaintWords, departments: Departments) -> tuple[Complaint, ...]:
    """Those this hospital has a department for; warning signs whatever it has."""
    return _offered(words, departments_index(departments, VIETNAMESE))


@once
def _offered(words: ComplaintWords, index: Index) -> tuple[Complaint, ...]:
    return tuple(one for one in words.complaints if one.urgent or next(_meant(one, index), None) is not None)


def suggested(complaint: Complaint, departments: Departments, facts: PatientFacts) -> Departments:
    """Where people with this are usually seen, the likeliest first; a child's own departments before all others.

    Departments the hospital itself names for the complaint stand in its own order.
    """
    meant = dict.fromkeys(_meant(complaint, departments_index(departments, VIETNAMESE)))
    found = tuple(departments[place] for place in meant)
    if not found or complaint.ids or facts.birth is None or not facts.birth.surely_under(CHILD_UNTIL, facts.today):
        return found
    if any(one.sex for one in found):
        return found
    own = (one for one in departments if _is_for_this_child(one, facts.birth, facts))
    return tuple(dict.fromkeys((*own, *found)))


def _is_for_this_child(department: Department, birth: PartialDate, facts: PatientFacts) -> bool:
    oldest = department.ages.oldest
    return (
        oldest is not None
        and oldest < CHILD_UNTIL
        and birth.surely_under(oldest + 1, facts.today)
        and sees_age(department.ages, birth, facts.today)
    )


def _meant(complaint: Complaint, index: Index) -> Iterator[int]:
    """Which of the departments, by place; by words only where the hospital names none."""
    if complaint.ids:
        places = _places(index)
        return (places[one] for one in complaint.ids if one in places)
    return (place for phrase in complaint.departments for place in _named(phrase, index))


@once
def _places(index: Index) -> dict[str, int]:
    return {department.id: place for place, department in enumerate(index.things)}


def _named(phrase: str, index: Index) -> Iterator[int]:
    """Which of the names the phrase stands in."""
    index.prepare(len(index.things))
    wanted = _signs(phrase)
    letters = "".join(part for word in cased_words(phrase) for part in folded_word(word))
    likely = (index.places[begin >> LETTERS] for begin in index.beginning(letters)) if letters else ()
    return (place for place in likely if _stands_in(wanted, _signs(index.things[place].name)))


def _stands_in(wanted: tuple[str, ...], name: tuple[str, ...]) -> bool:
    return any(name[start : start + len(wanted)] == wanted for start in range(len(name) - len(wanted) + 1))


def _signs(text: str) -> tuple[str, ...]:
    """The words of a name, each as its letters and then its marks."""
    return tuple(map(_signs_of_word, cased_words(text)))


@lru_cache(maxsize=1 << 13)
def _signs_of_word(word: str) -> str:
    apart = unicodedata.normalize("NFD", word)
    marks = sorted(sign for sign in apart if unicodedata.combining(sign))
    stroke = "-" * word.count("đ")
    return fold(word) + stroke + "".join(marks)
