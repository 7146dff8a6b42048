"""Adding the figures of one day to those of another."""

import msgspec

from kiosk.watching.days import Day


def add(into: Day, more: Day) -> None:
    """`into` then holds both."""
    for field in msgspec.structs.fields(Day):
        setattr(into, field.name, _sum(getattr(into, field.name), getattr(more, field.name)))


def _sum(one: object, other: object) -> object:
    """Numbers add, tables add by their words, pairs by their places."""
    if isinstance(one, dict) and isinstance(other, dict):
        return {
            word: _sum(one[word], other[word]) if word in one and word in other else one.get(word, other.get(word))
            for word in one | other
        }
    if isinstance(one, tuple) and isinstance(other, tuple):
        return tuple(_sum(a, b) for a, b in zip(one, other, strict=True))
    assert isinstance(one, int | float)  # noqa: S101 - a day has nothing else
    assert isinstance(other, int | float)  # noqa: S101
    return one + other
