"""Closing and opening for today. Pure."""

from datetime import date

from kiosk.directory import Closure, Closures, Place, closed_on, covering, opened_on


def to_come(closures: Closures, today: date) -> Closures:
    """Without those that are over."""
    return tuple(each for each in closures if each.last >= today)


def with_closed(closures: Closures, place: Place, today: date, reason: str) -> Closures:
    """Closed for today; as they were where it is closed already."""
    closures = to_come(closures, today)
    if place in closed_on(closures, today):
        return closures
    department, room = place
    return (*closures, Closure(department, today, today, room, {"vi": reason} if reason else {}))


def with_opened(closures: Closures, place: Place, today: date) -> Closures:
    """Open today; a closure of several days goes on tomorrow."""
    return to_come(opened_on(closures, place, today), today)


def kept_closed(before: Closures, after: Closures, today: date) -> Closures:
    """`after`, and what `before` closes today and `after` would open: a file is older than this morning."""
    closed = closed_on(after, today)
    return (
        *after,
        *(each for each in covering(before, today) if (each.department, each.room) not in closed),
    )


def of_today(closures: Closures, today: date) -> Closures:
    """Those made for this one day."""
    return tuple(each for each in closures if each.first == each.last == today)
