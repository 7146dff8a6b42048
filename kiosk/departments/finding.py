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
KINDS: Final = 4
"""How many ways there are for letters to fit."""

Thing = TypeVar("Thing")


class _Name(NamedTuple):
    """A name made ready to be compared; `starts` are where words begin in `letters`."""

    place: int
    words: str
    letters: str
    initials: str
    starts: tuple[int, ...]
    accents: str


class _Index(NamedTuple):
    """All names; and what follows from the beginning of each word, by each of its first two letters."""

    names: tuple[_Name, ...]
    near: dict[str, list[tuple[int, str]]]


def ranked(things: Iterable[Thing], names: Callable[[Thing], tuple[str, ...]], query: str) -> tuple[Thing, ...]:
    """The things one of whose names fits the query, best first, else in their own order; all where it is empty."""
    known = tuple(things)
    words = _words(fold(query))
    if not words:
        return known
    index = _index(tuple(map(names, known)))
    best = _fitting(index, words, _words(_cased(query)))
    letters = "".join(words)
    if not best and len(letters) >= LEAST_FOR_A_SLIP:
        near = (one for first in {*letters[:2]} for one in index.near.get(first, ()))
        best = {place: 0 for place, text in near if _one_slip(letters, text)}
    return tuple(known[place] for _, place in sorted((rank, place) for place, rank in best.items()))


def _fitting(index: _Index, words: list[str], accents: list[str]) -> dict[int, int]:
    """The rank of every thing one of whose names fits."""
    letters = "".join(words)
    begun = [" " + word for word in words]
    marked = [" " + word for word in accents] if accents != words else []
    best: dict[int, int] = {}
    for name in index.names:
        kind = _kind(name, letters, begun)
        if kind is not None:
            rank = kind if all(word in name.accents for word in marked) else kind + KINDS
            best[name.place] = min(rank, best.get(name.place, rank))
    return best


def _kind(name: _Name, letters: str, begun: list[str]) -> int | None:
    if name.letters.startswith(letters):
        return 0
    if begun[0] in name.words and all(word in name.words for word in begun):
        return 1
    if len(letters) < LEAST_FOR_INITIALS:
        return None
    if name.initials.startswith(letters):
        return 2
    if letters in name.letters and any(name.letters.startswith(letters, start) for start in name.starts):
        return 3
    return None


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


@lru_cache(maxsize=4)
def _index(names: tuple[tuple[str, ...], ...]) -> _Index:
    ready = tuple(_ready(place, text) for place, own in enumerate(names) for text in own)
    near: dict[str, list[tuple[int, str]]] = {}
    for name in ready:
        for start in name.starts:
            text = name.letters[start:]
            for first in {*text[:2]}:
                near.setdefault(first, []).append((name.place, text))
    return _Index(ready, near)


def _ready(place: int, text: str) -> _Name:
    words = _words(fold(text))
    starts = [0]
    for word in words[:-1]:
        starts.append(starts[-1] + len(word))
    initials = "".join(word[0] for word in words)
    accents = " " + " ".join(_words(_cased(text)))
    return _Name(place, " " + " ".join(words), "".join(words), initials, tuple(starts), accents)


def _cased(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def _words(text: str) -> list[str]:
    return "".join(sign if sign.isalnum() else " " for sign in text).split()
