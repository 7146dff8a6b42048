"""Which departments and rooms are closed on a day."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from kiosk.directory.model import Closure

ONE_DAY: Final = timedelta(days=1)

Place = tuple[str, str | None]
"""A department, or one room of it."""

Closures = tuple[Closure, ...]


def covering(closures: Closures, day: date) -> Closures:
    """Those that cover this day."""
    return tuple(each for each in closures if each.first <= day <= each.last)


def closed_on(closures: Closures, day: date) -> tuple[Place, ...]:
    """What is closed on this day, each once."""
    return tuple(dict.fromkeys((each.department, each.room) for each in covering(closures, day)))


def opened_on(closures: Closures, place: Place, day: date) -> Closures:
    """Open on this day only: a longer closure keeps its other days."""
    kept: list[Closure] = []
    for each in closures:
        if (each.department, each.room) != place or not each.first <= day <= each.last:
            kept.append(each)
            continue
        if each.first < day:
            kept.append(replace(each, last=day - ONE_DAY))
        if day < each.last:
            kept.append(replace(each, first=day + ONE_DAY))
    return tuple(kept)
