"""When a department takes patients, by the clock on the wall."""

from datetime import datetime, timedelta, timezone

from kiosk.values import dataclass

VIETNAM = timezone(timedelta(hours=7))
"""Where all of these hospitals stand, whatever a machine's own zone was left at; there is no summer time."""
MINUTES_A_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """Registration hours on some weekdays: 1 is Monday, 7 is Sunday.

    `opens` and `closes` are minutes since midnight where the hospital stands; `closes` is the first one that is closed.
    """

    weekdays: tuple[int, ...]
    opens: int
    closes: int

    def hold_at(self, moment: datetime) -> bool:
        """Whether patients are taken then. `moment` carries the hospital's own offset."""
        minute = moment.hour * 60 + moment.minute
        return moment.isoweekday() in self.weekdays and self.opens <= minute < self.closes


def minute_of_day(clock: str) -> int | None:
    """`07:30` is 450 and `24:00` is 1440; None for anything else."""
    hours, colon, minutes = clock.partition(":")
    if not (colon and hours.isdecimal() and minutes.isdecimal()):
        return None
    minute = int(hours) * 60 + int(minutes)
    return minute if int(minutes) < 60 and minute <= MINUTES_A_DAY else None
