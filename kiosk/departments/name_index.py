"""Names made ready to be found by the beginnings of their words. Made ready in parts: ten thousand take a while.

Nothing is sorted and no name is copied: every beginning of a word is a number, of the name and of the letter, kept by
the two letters that stand there.
"""

import re
import unicodedata
from array import array
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final, Generic, TypeVar

from kiosk.identity import fold

LETTERS: Final = 8
"""Bits of a beginning that say at which letter of its name it is."""
MOST_LETTERS: Final = (1 << LETTERS) - 1
"""Words that begin further on in a name are not looked for."""


Thing = TypeVar("Thing")

_WORD: Final = re.compile(r"[^\W_]+")


class NameIndex(Generic[Thing]):
    """The names of things by the thing's place; each thing has some. `prepare` them before anything is looked for."""

    def __init__(self, things: tuple[Thing, ...], names: Callable[[Thing], tuple[str, ...]]) -> None:
        self.things = things
        self._names = names
        self.places: list[int] = []
        self.words: list[str] = []
        self.letters: list[str] = []
        self.initials: list[str] = []
        self.accents: list[str] = []
        self.starts: dict[str, array[int]] = {}
        self.begun_by: dict[str, array[int]] = {}
        self._next = 0

    def prepare(self, most: int) -> bool:
        """Make the names of so many more things ready; whether all are."""
        last = min(self._next + most, len(self.things))
        for place in range(self._next, last):
            for name in self._names(self.things[place]):
                self._add(place, name)
        self._next = last
        return last == len(self.things)

    def _add(self, place: int, name: str) -> None:
        accents = cased_words(name)
        words = [part for word in accents for part in folded_word(word)]
        number, start = len(self.places), 0
        letters = "".join(words)
        for word in words:
            if start > MOST_LETTERS:
                break
            _put(self.starts, letters[start : start + 2], number << LETTERS | start)
            start += len(word)
        initials = "".join(word[0] for word in words)
        _put(self.begun_by, initials[:2], number)
        self.places.append(place)
        self.words.append(" " + " ".join(words))
        self.letters.append(letters)
        self.initials.append(initials)
        self.accents.append(" " + " ".join(accents))

    def beginning(self, letters: str) -> Iterator[int]:
        """Where in a name these letters stand at the beginning of a word, and may go on into the next ones."""
        known = self.letters
        if len(letters) < 2:
            near = (begins for pair, begins in self.starts.items() if pair.startswith(letters))
            for begins in near:
                yield from begins
            return
        for begin in self.starts.get(letters[:2], ()):
            if known[begin >> LETTERS].startswith(letters, begin & MOST_LETTERS):
                yield begin

    def near(self, letters: str) -> Iterator[int]:
        """Where in a name a word begins that may be these letters with a slip.

        The slip is behind the first two; or one of those is right, and what follows stands where it should or one off.
        """
        first, second, later = letters[0], letters[1], letters[3:6]
        for pair, begins in self.starts.items():
            if pair == letters[:2]:
                yield from begins
            elif pair[0] == first or pair[1:] in (first, second) or pair == letters[1:3]:
                for begin in begins:
                    name, start = self.letters[begin >> LETTERS], begin & MOST_LETTERS
                    if any(name.startswith(later, start + on) for on in (3, 4, 2)):
                        yield begin


def _put(by: dict[str, "array[int]"], key: str, number: int) -> None:
    found = by.get(key)
    if found is None:
        found = by[key] = array("L")
    found.append(number)


def cased_words(text: str) -> list[str]:
    """The words in small letters, with their accents."""
    return words_in(unicodedata.normalize("NFC", text).casefold())


@lru_cache(maxsize=1 << 14)
def folded_word(word: str) -> list[str]:
    """A word of a name without accents; some signs are none without them, and some are several."""
    return words_in(fold(word))


def words_in(text: str) -> list[str]:
    """What stands between spaces and signs."""
    return _WORD.findall(text)
