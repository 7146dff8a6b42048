"""When a department takes patients, by the clock on the wall."""

from dataclasses import field
from datetime import date, timedelta, timezone

from kiosk.values import dataclass

VIETNAM = timezone(timedelta(hours=7))
"""Where all of these hospitals stand, whatever a machine's own zone was left at; there is no summer time."""
MINUTES_A_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """Registration hours on some weekdays: 1 is Monday, 7 is Sunday.

    `opens` and `closes` are minutes since midnight where the hospital stands; `closes` is the first one that is closed.
    Where it is before `opens` they go on over midnight, into a day that may be another weekday or a day off.
    """

    weekdays: tuple[int, ...]
    opens: int
    closes: int

    @property
    def ends(self) -> int:
        """Minutes from the midnight before they begin to their end."""
        return self.closes + MINUTES_A_DAY if self.closes < self.opens else self.closes


@dataclass(frozen=True, slots=True)
class DayOff:
    """Days without work, both ends included; `names` by language."""

    first: date
    last: date
    names: dict[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which days are unlike their weekday. On `working` days the hours of `as_weekday` (1 is Monday) hold, always."""

    days_off: tuple[DayOff, ...] = ()
    working: tuple[date, ...] = ()
    as_weekday: int = 1

    def day_off(self, day: date) -> DayOff | None:
        """Why nobody works on this day; None on a day of work."""
        if day in self.working:
            return None
        return next((off for off in self.days_off if off.first <= day <= off.last), None)

    def weekday(self, day: date) -> int:
        """Which weekday's hours hold, 1 is Monday."""
        return self.as_weekday if day in self.working else day.isoweekday()


def minute_of_day(clock: str) -> int | None:
    """`07:30` is 450 and `24:00` is 1440; None for anything else."""
    hours, colon, minutes = clock.partition(":")
    if not (colon and hours.isdecimal() and minutes.isdecimal()):
        return None
    minute = int(hours) * 60 + int(minutes)
    return minute if int(minutes) < 60 and minute <= MINUTES_A_DAY else None
