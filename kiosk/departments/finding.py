"""Finding by a few typed letters: with or without accents, by the beginnings of words, by initials, with one slip.

Names are ranked by how the letters fit: the beginning of the whole name, the beginnings of its words, its initials
(`tmh`), its letters without the spaces, and last, only where nothing else fits, with one letter wrong, missing, too
many or swapped. Where the query has accents, names that have the same ones come first.
"""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Final, TypeVar

from kiosk.departments.catalogue import Department
from kiosk.departments.name_index import LETTERS, MOST_LETTERS, NameIndex, cased_words, words_in
from kiosk.departments.once import once
from kiosk.departments.tongues import ENGLISH, said_only_in
from kiosk.identity import fold

LEAST_FOR_A_SLIP: Final = 3
LEAST_FOR_INITIALS: Final = 2
KINDS: Final = 4
"""How many ways there are for letters to fit."""
PLACES: Final = 32
"""Bits of a hit that say which thing it is; above them stands its rank."""
KEPT: Final = 2
"""So many indexes are kept: doctors and complaints."""
KEPT_LANGUAGES: Final = 2
"""The patient's and Vietnamese."""

Thing = TypeVar("Thing")
Departments = tuple[Department, ...]
Names = tuple[str, ...]

_kept: list[NameIndex[Names]] = []
_kept_departments: list[tuple[str, NameIndex[Department]]] = []


def ranked(things: Iterable[Thing], names: Callable[[Thing], Names], query: str) -> tuple[Thing, ...]:
    """The things one of whose names fits the query, best first, else in their own order; all where it is empty."""
    known = tuple(things)
    if not cased_words(query):
        return known
    return tuple(known[place] for place in _places(_index(tuple(map(names, known))), query))


def ranked_departments(departments: Departments, language: str, query: str) -> Departments:
    """The same of departments by their names in Vietnamese, English and this language; quickest of the same tuple."""
    if not cased_words(query):
        return departments
    return tuple(departments[place] for place in _places(departments_index(departments, language), query))


def prepare_departments(departments: Departments, language: str, most: int) -> bool:
    """Make so many more departments ready to be found; whether all are. Whoever looks for one earlier waits for it."""
    return departments_index(departments, language).prepare(most)


@once
def active_departments(departments: Departments) -> Departments:
    """Those that are offered; the same tuple where all are."""
    active = tuple(department for department in departments if department.active)
    return departments if len(active) == len(departments) else active


@once
def departments_index(departments: Departments, language: str) -> NameIndex[Department]:
    """Their names, which may not all be ready; those of an older catalogue where none has another name."""
    known = (
        one for spoken, one in _kept_departments if spoken == language and _are_named_alike(one.things, departments)
    )
    index = next(known, None) or NameIndex(departments, partial(_names, language=language))
    others = [pair for pair in _kept_departments if pair[1] is not index]
    _kept_departments[:] = [(language, index), *others[: KEPT_LANGUAGES - 1]]
    return index


def _are_named_alike(some: Departments, others: Departments) -> bool:
    return len(some) == len(others) and all(
        one is other or (one.id == other.id and one.name == other.name and one.names == other.names)
        for one, other in zip(some, others, strict=True)
    )


def _names(department: Department, language: str) -> Names:
    others = (said_only_in(department.names, spoken) for spoken in dict.fromkeys((ENGLISH, language)))
    return (department.name, *filter(None, others))


def _index(names: tuple[Names, ...]) -> NameIndex[Names]:
    """The one of these names, made anew where it is not kept."""
    index = next((one for one in _kept if one.things == names), None) or NameIndex(names, tuple)
    _kept[:] = [index, *(one for one in _kept if one is not index)][:KEPT]
    return index


def _places(index: NameIndex[Any], query: str) -> list[int]:
    """Places of the things that fit, best first."""
    index.prepare(len(index.things))
    accents = cased_words(query)
    words = [part for word in accents for part in words_in(fold(word))]
    best = _fitting(index, words, accents) if words else {}
    letters = "".join(words)
    if not best and len(letters) >= LEAST_FOR_A_SLIP:
        best = dict.fromkeys(_slipped(index, letters), 0)
    least = (1 << PLACES) - 1
    return [hit & least for hit in sorted(rank << PLACES | place for place, rank in best.items())]


def _fitting(index: NameIndex[Any], words: list[str], accents: list[str]) -> dict[int, int]:
    """The rank of every thing one of whose names fits, by place."""
    letters = "".join(words)
    marked = [" " + word for word in accents] if accents != words else []
    best: dict[int, int] = {}

    def found(number: int, kind: int) -> None:
        if marked and not all(word in index.accents[number] for word in marked):
            kind += KINDS
        place = index.places[number]
        if kind < best.get(place, kind + 1):
            best[place] = kind

    begun = [" " + word for word in words]
    alone, first = len(words) == 1, begun[0]
    for begin in index.beginning(letters):
        number = begin >> LETTERS
        if not begin & MOST_LETTERS:
            found(number, 0)
        elif alone and first in index.words[number]:
            found(number, 1)
        elif len(letters) >= LEAST_FOR_INITIALS:
            found(number, 3)
    if not alone:
        for begin in index.beginning(max(words, key=len)):
            number = begin >> LETTERS
            if all(word in index.words[number] for word in begun):
                found(number, 1)
    if len(letters) >= LEAST_FOR_INITIALS:
        for number in index.begun_by.get(letters[:2], ()):
            if index.initials[number].startswith(letters):
                found(number, 2)
    return best


def _slipped(index: NameIndex[Any], letters: str) -> Iterable[int]:
    """Places of the things a word of whose names begins with these letters but for one slip."""
    known: dict[str, bool] = {}
    length = len(letters) + 1
    for begin in index.near(letters):
        number, start = begin >> LETTERS, begin & MOST_LETTERS
        head = index.letters[number][start : start + length]
        fits = known.get(head)
        if fits is None:
            fits = known[head] = _one_slip(letters, head)
        if fits:
            yield index.places[number]


def _one_slip(letters: str, text: str) -> bool:
    """Whether the letters begin the text but for one that is wrong, missing, too many, or swapped with the next."""
    same, last = 0, min(len(letters), len(text))
    while same < last and letters[same] == text[same]:
        same += 1
    rest = letters[same + 1 :]
    return (
        text.startswith(rest, same + 1)
        or text.startswith(letters[same:], same + 1)
        or text.startswith(rest, same)
        or (text[same : same + 2] == letters[same : same + 2][::-1] and text.startswith(rest[1:], same + 2))
    )
