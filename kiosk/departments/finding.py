"""Finding by a few typed letters: with or without accents, by the beginnings of words, by initials, with one slip.

Names are ranked by how the letters fit: the beginning of the whole name, the beginnings of its words, its initials
(`tmh`), its letters without the spaces, and last, only where nothing else fits, with one letter wrong, missing, too
many or swapped. Where the query has accents, names that have the same ones come first.
"""

import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final, NamedTuple, TypeVar

from kiosk.identity import fold

LEAST_FOR_A_SLIP: Final = 3
LEAST_FOR_INITIALS: Final = 2

Thing = TypeVar("Thing")


class _Name(NamedTuple):
    """A name made ready to be compared; `starts` are where words begin in `letters`."""

    words: str
    letters: str
    initials: str
    starts: tuple[int, ...]
    accents: str


def ranked(things: Iterable[Thing], names: Callable[[Thing], Iterable[str]], query: str) -> tuple[Thing, ...]:
    """The things one of whose names fits the query, best first, else in their own order; all where it is empty."""
    known = tuple(things)
    words = _words(fold(query))
    if not words:
        return known
    accents = tuple(" " + word for word in _words(_cased(query)))
    found = _fitting(known, names, words, accents)
    if not found and sum(map(len, words)) >= LEAST_FOR_A_SLIP:
        letters = "".join(words)
        found = [(0, n) for n, thing in enumerate(known) if any(_slips(letters, _name(one)) for one in names(thing))]
    return tuple(known[place] for _, place in sorted(found))


def _fitting(
    known: tuple[Thing, ...], names: Callable[[Thing], Iterable[str]], words: list[str], accents: tuple[str, ...]
) -> list[tuple[int, int]]:
    letters = "".join(words)
    begun = tuple(" " + word for word in words)
    found = []
    for place, thing in enumerate(known):
        best = None
        for text in names(thing):
            name = _name(text)
            kind = _kind(name, letters, begun)
            if kind is not None:
                rank = 2 * kind + (not all(word in name.accents for word in accents))
                best = rank if best is None else min(best, rank)
        if best is not None:
            found.append((best, place))
    return found


def _kind(name: _Name, letters: str, begun: tuple[str, ...]) -> int | None:
    if name.letters.startswith(letters):
        return 0
    if all(word in name.words for word in begun):
        return 1
    if len(letters) < LEAST_FOR_INITIALS:
        return None
    if name.initials.startswith(letters):
        return 2
    if letters in name.letters and any(name.letters.startswith(letters, start) for start in name.starts):
        return 3
    return None


def _slips(letters: str, name: _Name) -> bool:
    """Whether the letters begin the name at one of its words, but for one slip."""
    first, second = letters[0], letters[1]
    for start in name.starts:
        near = name.letters[start : start + 2]
        if first in near or second in near:
            text = name.letters[start : start + len(letters) + 1]
            if _one_slip(letters, text):
                return True
    return False


def _one_slip(letters: str, text: str) -> bool:
    same = 0
    while same < len(letters) and same < len(text) and letters[same] == text[same]:
        same += 1
    return (
        text.startswith(letters[same + 1 :], same + 1)
        or text.startswith(letters[same:], same + 1)
        or text.startswith(letters[same + 1 :], same)
        or (letters[same : same + 2] == text[same : same + 2][::-1] and text.startswith(letters[same + 2 :], same + 2))
    )


@lru_cache(maxsize=1 << 16)
def _name(text: str) -> _Name:
    words = _words(fold(text))
    starts = [0]
    for word in words[:-1]:
        starts.append(starts[-1] + len(word))
    return _Name(
        " " + " ".join(words),
        "".join(words),
        "".join(word[0] for word in words),
        tuple(starts),
        " " + " ".join(_words(_cased(text))),
    )


def _cased(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def _words(text: str) -> list[str]:
    return "".join(sign if sign.isalnum() else " " for sign in text).split()
