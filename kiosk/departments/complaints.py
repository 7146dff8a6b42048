"""What is wrong, in the patient's own words, and where people with that are usually seen.

A complaint suggests departments by words of their names, because hospitals name departments freely; it diagnoses
nothing. A hospital may bring words of its own (`Catalogue.complaints`).
"""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from kiosk.departments.catalogue import Department
from kiosk.departments.offers import PatientFacts, sees_age
from kiosk.identity import fold
from kiosk.values import dataclass

CHILD_UNTIL = 18
"""Departments whose oldest patients are younger than this are children's."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """One complaint in plain words. `also` are other ways to say it, `departments` words of names, the likeliest first.

    `urgent` is a warning sign: whoever has it is shown the way to the emergency room first.
    """

    key: str
    name: str
    name_en: str | None
    departments: tuple[str, ...]
    also: tuple[str, ...] = ()
    urgent: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """Everything it can be found by."""
        return (self.name, *((self.name_en,) if self.name_en else ()), *self.also)


@dataclass(frozen=True, slots=True)
class ComplaintWords:
    """All complaints of a hospital, in the order they are shown."""

    complaints: tuple[Complaint, ...]

    def complaint(self, key: str) -> Complaint | None:
        """The complaint of this key, or None."""
        return next((one for one in self.complaints if one.key == key), None)

    def offered(self, departments: Iterable[Department]) -> tuple[Complaint, ...]:
        """Those this hospital has a department for; warning signs wherever they are."""
        names = {signs(department.name) for department in departments}
        return tuple(
            one
            for one in self.complaints
            if one.urgent or any(_stands_in(phrase, name) for phrase in one.departments for name in names)
        )


def suggested(complaint: Complaint, departments: Iterable[Department], facts: PatientFacts) -> tuple[Department, ...]:
    """Where people with this are usually seen, the likeliest first; a child's own departments before all others."""
    known = tuple(departments)
    found = [one for phrase in complaint.departments for one in known if _stands_in(phrase, signs(one.name))]
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


@lru_cache(maxsize=1 << 15)
def signs(text: str) -> tuple[str, ...]:
    """The words of a name, each as its letters and then its marks: `hoá` and `hóa` are the same, `mắt` and `mặt` not."""
    return tuple(_signs_of_word(word) for word in "".join(c if c.isalnum() else " " for c in _composed(text)).split())


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def _signs_of_word(word: str) -> str:
    apart = unicodedata.normalize("NFD", word)
    marks = sorted(sign for sign in apart if unicodedata.combining(sign))
    stroke = "-" * word.count("đ")
    return fold(word) + stroke + "".join(marks)


def _stands_in(phrase: str, name: tuple[str, ...]) -> bool:
    wanted = signs(phrase)
    return any(name[start : start + len(wanted)] == wanted for start in range(len(name) - len(wanted) + 1))
