"""Birth dates as precise as the document is, and the days documents print.

Older people's documents may carry only the year of birth, or the month and the year.
"""

import re
from datetime import date, timedelta
from typing import Literal

from kiosk.identity.refusals import UnreadableFieldError
from kiosk.values import dataclass

Precision = Literal["day", "month", "year"]

EARLIEST_YEAR = 1880
LATEST_YEAR = 2100
"""Years outside are misread. There is no clock here: whether a birth lies in the future is for those who have one."""

_SOLID = re.compile(r"(?:([0-9]{2})?([0-9]{2}))?([0-9]{4})")
_SLASHED = re.compile(r"(?:(?:([0-9]{1,2})/)?([0-9]{1,2})/)?([0-9]{4})")


@dataclass(frozen=True, slots=True, repr=False)
class PartialDate:
    """A date of birth of which the day, or the day and the month, may be unknown. ValueError if it cannot exist."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if not EARLIEST_YEAR <= self.year <= LATEST_YEAR:
            raise ValueError("the year is out of range")
        if self.month is None and self.day is not None:
            raise ValueError("a day needs its month")
        if self.month is not None and not 1 <= self.month <= 12:
            raise ValueError("there is no such month")
        if self.day is not None and not 1 <= self.day <= self._last_day:
            raise ValueError("there is no such day")

    def __repr__(self) -> str:
        return f"PartialDate(<{self.precision}>)"

    @property
    def precision(self) -> Precision:
        """The smallest part that is known."""
        if self.month is None:
            return "year"
        return "month" if self.day is None else "day"

    def iso(self) -> str:
        """`1990-01-31`, `1990-01` or `1990`."""
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    def display(self) -> str:
        """As Vietnamese documents print it: `31/01/1990`, `01/1990` or `1990`."""
        parts = [f"{part:02}" for part in (self.day, self.month) if part is not None] + [f"{self.year:04}"]
        return "/".join(parts)

    def age_on(self, on: date) -> int:
        """Whole years on that day. Exact when the day of birth is known, else the age of who was born earliest in it.

        Somebody born on 29 February becomes a year older on 1 March in other years. Negative before birth.
        """
        return self._age(on, self.month or 1, self.day or 1)

    def surely_at_least(self, years: int, on: date) -> bool:
        """Whether that age is reached whichever day of the known month or year was the birthday."""
        return self._age(on, self.month or 12, self.day or self._last_day) >= years

    def surely_under(self, years: int, on: date) -> bool:
        """Whether that age is not reached whichever day of the known month or year was the birthday."""
        return self.age_on(on) < years

    @property
    def _last_day(self) -> int:
        month = self.month or 12
        return (date(self.year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day

    def _age(self, on: date, month: int, day: int) -> int:
        return on.year - self.year - ((on.month, on.day) < (month, day))


def read_birth(text: str) -> PartialDate:
    """`ddMMyyyy`, `MMyyyy`, `yyyy`, or the same with slashes and perhaps without leading zeros."""
    try:
        return PartialDate(*_parts(text))
    except ValueError:
        raise UnreadableFieldError("birth") from None  # the text must not travel in the chain


def read_day(text: str, part: str) -> date:
    """A whole date, `ddMMyyyy` or `d/M/yyyy`; `part` names the field when it is none."""
    try:
        found = PartialDate(*_parts(text))
    except ValueError:
        raise UnreadableFieldError(part) from None
    if found.month is None or found.day is None:
        raise UnreadableFieldError(part)
    return date(found.year, found.month, found.day)


def _parts(text: str) -> tuple[int, int | None, int | None]:
    shape = _SOLID.fullmatch(text) or _SLASHED.fullmatch(text)
    if shape is None:
        raise ValueError("not the shape of a date")
    day, month, year = shape.groups()
    return int(year), int(month) if month else None, int(day) if day else None
