"""Which hours hold at a moment."""

from collections.abc import Iterable
from datetime import datetime

from kiosk.departments import Calendar, DayOff, OpeningHours
from kiosk.directory.model import DoctorSession, Holiday, Holidays
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class Day:
    """A moment as a department sees it. `off` is a day off, `said_off` one that the directory itself names."""

    calendar: Calendar
    weekday: int
    minute: int
    off: bool
    said_off: bool

    def takes_patients(self, hours: tuple[OpeningHours, ...] | None, *, heard: bool) -> bool:
        """By the directory. `heard`: the hospital's system tells a state, and only what the directory says changes it.

        Public holidays count where the directory gives hours, or nobody tells a state.
        """
        if self.said_off or (self.off and not (heard and hours is None)):
            return False
        return hours is None or self.holding(hours)

    def session(self, sessions: Iterable[DoctorSession]) -> DoctorSession | None:
        """The one that is held now."""
        for one in sessions:
            if self.holding((one.hours,)):
                return one
        return None

    def holding(self, hours: Iterable[OpeningHours]) -> bool:
        """Whether one of these holds."""
        minute = self.minute
        return any(one.opens <= minute < one.closes and self.weekday in one.weekdays for one in hours)


def days_of(holidays: Holidays, public: Iterable[Holiday], moment: datetime) -> tuple[Day, Day]:
    """For those who rest on days off, and for those who work on them."""
    own = tuple(map(_day_off, holidays.days))
    law = tuple(map(_day_off, public)) if holidays.public else ()
    resting = Calendar((*own, *law), holidays.working, holidays.as_weekday)
    working = Calendar((), holidays.working, holidays.as_weekday)
    today, minute = moment.date(), moment.hour * 60 + moment.minute
    weekday = resting.weekday(today)
    off = resting.day_off(today)
    return (
        Day(resting, weekday, minute, off is not None, off is not None and off in own),
        Day(working, weekday, minute, off=False, said_off=False),
    )


def _day_off(holiday: Holiday) -> DayOff:
    return DayOff(holiday.first, holiday.last, holiday.names)
