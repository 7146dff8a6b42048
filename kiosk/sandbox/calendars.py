"""Days unlike others, as the hospital's directory says: days off, and days of work in spite of that."""

from dataclasses import dataclass
from datetime import date
from typing import Final

import msgspec
from sqlalchemy import Connection, select

from kiosk.decoding import decode
from kiosk.sandbox.database import insert_or
from kiosk.sandbox.schema import facts

CALENDAR: Final = "calendar"
"""The fact that holds it. A reset of the invented hospital forgets it."""

Days = tuple[tuple[str, str], ...]
"""First and last (`YYYY-MM-DD`), both included."""


@dataclass(frozen=True, slots=True)
class SaidCalendar:
    """`own` are the directory's days off, `law` public holidays. On `worked` days the hours of `as_weekday` hold.

    Departments that are `working` rest on neither; on those of the law rest only those that are `timed`, whose hours
    the directory says.
    """

    own: Days = ()
    law: Days = ()
    worked: tuple[str, ...] = ()
    as_weekday: int = 1
    working: frozenset[str] = frozenset()
    timed: frozenset[str] = frozenset()

    def weekday(self, day: date) -> int:
        """Which weekday's hours hold, 1 is Monday."""
        return self.as_weekday if day.isoformat() in self.worked else day.isoweekday()

    def rests(self, department_id: str, day: date) -> bool:
        """Whether it is a day off for this department."""
        text = day.isoformat()
        if text in self.worked or department_id in self.working:
            return False
        return _holds(self.own, text) or (department_id in self.timed and _holds(self.law, text))


def keep(connection: Connection, said: SaidCalendar) -> None:
    """It holds from now on."""
    value = msgspec.json.encode(said).decode()
    kept = insert_or(connection, facts).values(name=CALENDAR, value=value)
    connection.execute(kept.on_conflict_do_update(index_elements=[facts.c.name], set_={"value": value}))


def kept(connection: Connection) -> SaidCalendar:
    """What holds now; every day is like its weekday where nothing was said."""
    value = connection.scalar(select(facts.c.value).where(facts.c.name == CALENDAR))
    return SaidCalendar() if value is None else decode(value.encode(), SaidCalendar)


def _holds(days: Days, day: str) -> bool:
    return any(first <= day <= last for first, last in days)
