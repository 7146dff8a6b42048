"""Opening hours as stretches of the week, in minutes since Monday began."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from kiosk.departments import OpeningHours

MINUTES_A_DAY: Final = 24 * 60
WHOLE_WEEK: Final = ((0, 7 * MINUTES_A_DAY),)

Spans = tuple[tuple[int, int], ...]


def is_sound(one: OpeningHours) -> bool:
    """Whether these hours can be."""
    in_a_day = 0 <= one.opens < one.closes <= MINUTES_A_DAY
    return in_a_day and bool(one.weekdays) and all(1 <= day <= 7 for day in one.weekdays)


@lru_cache(maxsize=1024)
def spans(hours: tuple[OpeningHours, ...]) -> Spans:
    """In order, those that touch made one."""
    merged: list[tuple[int, int]] = []
    for begin, end, _ in _apart(hours):
        if merged and begin <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((begin, end))
    return tuple(merged)


@lru_cache(maxsize=1024)
def first_overlap(hours: tuple[OpeningHours, ...]) -> tuple[int, int, int] | None:
    """The places of two hours that hold at the same minute, and the weekday; None where there are none."""
    last: tuple[int, int, int] | None = None
    for span in _apart(hours):
        if last is not None and span[0] < last[1] and span[2] != last[2]:
            return min(last[2], span[2]), max(last[2], span[2]), span[0] // MINUTES_A_DAY + 1
        if last is None or span[1] > last[1]:
            last = span
    return None


def gap(wanted: Spans, covered: Iterable[tuple[int, int]]) -> int | None:
    """The first minute of the wanted ones that is not covered; None where all are."""
    known = sorted(covered)
    for begin, end in wanted:
        reached = begin
        for start, stop in known:
            if start > reached:
                break
            reached = max(reached, stop)
        if reached < end:
            return reached
    return None


def meet(some: Spans, others: Spans) -> bool:
    """Whether they have a minute in common."""
    return any(begin < stop and start < end for begin, end in some for start, stop in others)


def rest_of(held: Spans) -> Spans:
    """The week without these."""
    edges = [0, *(edge for span in held for edge in span), 7 * MINUTES_A_DAY]
    return tuple((begin, end) for begin, end in zip(edges[::2], edges[1::2], strict=True) if begin < end)


def _apart(hours: tuple[OpeningHours, ...]) -> list[tuple[int, int, int]]:
    return sorted(
        ((day - 1) * MINUTES_A_DAY + begin, (day - 1) * MINUTES_A_DAY + end, place)
        for place, one in enumerate(hours)
        for day, begin, end in _stretches(one)
    )


def _stretches(one: OpeningHours) -> Iterator[tuple[int, int, int]]:
    """Weekday, begin and end. Hours of the hospital's system may go on over midnight."""
    for day in {day for day in one.weekdays if 1 <= day <= 7}:
        if 0 <= one.opens < one.closes <= MINUTES_A_DAY:
            yield day, one.opens, one.closes
        elif 0 < one.closes < one.opens < MINUTES_A_DAY:
            yield day, one.opens, MINUTES_A_DAY
            yield day % 7 + 1, 0, one.closes
