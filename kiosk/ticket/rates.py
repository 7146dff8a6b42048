"""How many tickets an hour of the week takes, learnt from the weeks before: what a paper forecast counts with."""

from datetime import datetime, timedelta
from typing import Final

from kiosk.values import dataclass

_WEEK: Final = 7 * 24
_FURTHEST: Final = 2 * _WEEK
_NEWEST: Final = 0.4
"""How much the last week weighs against all weeks before it."""


@dataclass(frozen=True, slots=True)
class Rates:
    """`means` are tickets in each hour of a week from Monday 0:00, None for hours not lived through yet.

    `count` tickets were printed in the hour that goes on, `hour` since the beginning of the calendar in local time.
    Raises ValueError for a week of another length.
    """

    hour: int | None = None
    count: int = 0
    means: tuple[float | None, ...] = (None,) * _WEEK

    def __post_init__(self) -> None:
        if len(self.means) != _WEEK:
            raise ValueError(f"a week has {_WEEK} hours, not {len(self.means)}")

    def counted(self, at: datetime) -> "Rates":
        """One more ticket."""
        now = self.advanced(at)
        return Rates(now.hour, now.count + 1, now.means)

    def advanced(self, at: datetime) -> "Rates":
        """With the hours that ended by `at` learnt. A clock that was set back begins a new hour."""
        hour = _hour_of(at)
        if self.hour is None or hour < self.hour:
            return Rates(hour, 0, self.means)
        if hour == self.hour:
            return self
        means = list(self.means)
        for past in range(max(self.hour, hour - _WEEK), hour):
            mean, told = means[_slot(past)], self.count if past == self.hour else 0
            means[_slot(past)] = told if mean is None else round(mean + _NEWEST * (told - mean), 3)
        return Rates(hour, 0, tuple(means))

    def runs_out(self, tickets: float, at: datetime) -> datetime | None:
        """When this many tickets will be used up; None beyond two weeks, or where too little is known."""
        now = self.advanced(at)
        begin, left = at, tickets
        for hour in range(_hour_of(at), _hour_of(at) + _FURTHEST):
            end = begin.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
            expected = now._expected(_slot(hour))
            if expected is None:
                return None
            here = expected * ((end - begin) / timedelta(hours=1))
            if expected > 0 and here >= left:
                return begin + timedelta(hours=left / expected)
            begin, left = end, left - here
        return None

    def _expected(self, slot: int) -> float | None:
        """This hour of the week; where it was not lived through, this hour of other days, or any hour."""
        own = self.means[slot]
        if own is not None:
            return own
        same_hour = [mean for mean in self.means[slot % 24 :: 24] if mean is not None]
        known = same_hour or [mean for mean in self.means if mean is not None]
        return sum(known) / len(known) if known else None


def _hour_of(at: datetime) -> int:
    return at.toordinal() * 24 + at.hour


def _slot(hour: int) -> int:
    """The hour of the week: day 1 of the calendar was a Monday."""
    return (hour // 24 - 1) % 7 * 24 + hour % 24
