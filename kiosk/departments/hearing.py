"""Whether a word, or some words, that were typed are meant to be others: accents left out, dialects, slips of a finger.

Accents count where they were typed: `mắt` is not `mặt`. One that was left out is forgiven, and so is hỏi for ngã.
What sounds alike somewhere in the country is spelt alike by many: `nhứt đầu`, `đột quị`, `sỉu`.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from kiosk.departments.name_index import cased_words
from kiosk.identity import fold

LEAST_FOR_ANY_SLIP: Final = 8
"""Shorter phrases are a slip away from harmless ones."""
LEAST_FOR_A_SWAP: Final = 5
_VIETNAMESE = """
    rất quá hơi bị ở mà nhiều lắm vùng bên trái phải khi lúc đang cứ hay cả luôn vẫn thấy có bé tôi con
"""
_ENGLISH = "my in the a very really of and bad left right on"
FILLING: Final = frozenset((_VIETNAMESE + _ENGLISH).split())
"""Words that stand between those of a phrase and take nothing from it."""
_FILLING_LETTERS: Final = frozenset(map(fold, FILLING))

_SYLLABLE: Final = re.compile(r"(?:ngh?|nh|[kgpct]h|tr|gi|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|nh|ng|[cmnpt])?")

_HOOK, _TILDE = "\N{COMBINING HOOK ABOVE}", "\N{COMBINING TILDE}"
_SPELT: Final = (
    (re.compile(r"^(?:gi(?=[aeou])|d)"), "d"),
    (re.compile(r"^(?:tr|ch)"), "ch"),
    (re.compile(r"^x"), "s"),
    (re.compile(r"^ngh"), "ng"),
    (re.compile(r"^gh"), "g"),
    (re.compile(r"y"), "i"),
    (re.compile(r"c$"), "t"),
    (re.compile(r"ng$"), "n"),
)


class Heard(NamedTuple):
    """A word without accents, how it sounds, and its marks."""

    letters: str
    sound: str
    marks: frozenset[str]


def heard(word: str) -> Heard:
    """A word in small letters. Nothing of what was typed is kept."""
    letters = sound = fold(word)
    for spelling, usual in _SPELT:
        sound = spelling.sub(usual, sound)
    apart = unicodedata.normalize("NFD", word)
    marks = {_TILDE if sign == _HOOK else sign for sign in apart if unicodedata.combining(sign)}
    return Heard(letters, sound, frozenset(marks | {"đ"} if "đ" in word else marks))


@lru_cache(maxsize=1 << 13)
def known(word: str) -> Heard:
    """The same of a word of the hospital's, which comes again and again."""
    return heard(word)


def words_heard(text: str) -> list[str]:
    """The words of a text, with their accents."""
    return cased_words(text)


def is_meant(typed: Heard, word: Heard) -> bool:
    """Whether the word was meant, spelt as somebody speaks it."""
    return typed.sound == word.sound and typed.marks <= word.marks


def is_near(typed: str, meant: str) -> bool:
    """Whether no more than one letter is wrong, missing, too many, or swapped with the next."""
    return _distance()(typed, meant, score_cutoff=1) <= 1


@lru_cache(maxsize=1)
def _distance() -> Callable[..., int]:
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - a kiosk starts without it

    return OSA.distance


def is_slip(typed: str, meant: str) -> bool:
    """Whether letters differ by one slip that is not likely to be another word."""
    if typed == meant or not is_near(typed, meant):
        return typed == meant
    if len(meant) >= LEAST_FOR_ANY_SLIP:
        return True
    if len(meant) < LEAST_FOR_A_SWAP:
        return False
    return sorted(typed) == sorted(meant) or re.sub(r"(.)\1", r"\1", typed) == re.sub(r"(.)\1", r"\1", meant)


def _is_garbled(typed: Sequence[Heard], meant: Sequence[Heard]) -> bool:
    """Whether something was typed that is no syllable and so no other word, where only syllables are meant."""
    return not all(_SYLLABLE.fullmatch(one.letters) for one in typed) and all(
        _SYLLABLE.fullmatch(one.letters) for one in meant
    )


def stands_in(phrase: Sequence[str], said: Sequence[str]) -> bool:
    """Whether the phrase was said, with nothing but filling words between its own."""
    return said_in_words(phrase, [heard(word) for word in said])


def said_in_words(phrase: Sequence[str], typed: list[Heard]) -> bool:
    """The same of words that were heard already."""
    wanted = [known(word) for word in phrase]
    return any(_begins(wanted, typed[start:]) for start in range(len(typed)))


def _begins(wanted: list[Heard], typed: list[Heard]) -> bool:
    at = 0
    for number, one in enumerate(typed):
        if is_meant(one, wanted[at]):
            at += 1
            if at == len(wanted):
                return True
        elif not number or one.letters not in _FILLING_LETTERS:
            break
    return _is_slipped(wanted, typed)


def _is_slipped(wanted: list[Heard], typed: list[Heard]) -> bool:
    """The same letters but for a slip, in as many words, or in one more or less where a space was the slip."""
    letters = "".join(word.letters for word in wanted)
    marks = frozenset().union(*(word.marks for word in wanted))
    for count in {len(wanted) - 1, len(wanted), len(wanted) + 1}:
        near = typed[:count]
        together = "".join(word.letters for word in near)
        slip = is_slip(together, letters) or (_is_garbled(near, wanted) and is_near(together, letters))
        fits = slip if count == len(wanted) else together == letters
        whole = len(near) == count > 0 and len(letters) >= LEAST_FOR_A_SWAP
        if whole and fits and frozenset().union(*(word.marks for word in near)) <= marks:
            return True
    return False
