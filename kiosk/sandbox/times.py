"""Vietnamese time. The database keeps instants as whole milliseconds since 1970 and days as `YYYY-MM-DD`."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7))
"""Indochina Time; Vietnam has no summer time, so a fixed offset is exact and needs no time zone database."""

Clock = Callable[[], datetime]
"""Says the present moment as an aware datetime."""


def system_clock() -> datetime:
    """The machine's clock in Vietnamese time."""
    return datetime.now(VIETNAM)


def to_millis(moment: datetime) -> int:
    """Milliseconds since 1970 of an aware moment, rounded down."""
    return int(moment.timestamp() * 1000)


def from_millis(millis: int) -> datetime:
    """The moment in Vietnamese time."""
    return datetime.fromtimestamp(millis / 1000, VIETNAM)


def day_of(moment: datetime) -> date:
    """The calendar day in Vietnam."""
    return moment.astimezone(VIETNAM).date()


def at(day: date, clock_time: str) -> datetime:
    """`HH:MM` of a day as a moment; `24:00` is the next midnight."""
    hours, minutes = (int(part) for part in clock_time.split(":"))
    return datetime.combine(day, time(), VIETNAM) + timedelta(hours=hours, minutes=minutes)
