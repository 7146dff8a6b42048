"""Gives numbers out, in the caller's transaction: of the blocks that were lent, and else of the kiosk's own series.

`series` and `blocks` only ever go forward, so that no clock, carried file or damaged one brings a number back.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from offline_queue.numbers import LARGEST, Number, Series

if TYPE_CHECKING:
    from sqlite_utils import Database

# Once expired, its numbers may be somebody else's: a clock put back must not bring it to life again.
_LATCH = "update blocks set over = 1 where day = ? and not over and not dropped and expires_at <= ?"
_SELECT_OPEN = (
    "select lease, series, next, last from blocks"
    " where day = ? and not over and not dropped and next <= last order by place"
)
# The first value behind those of the same name and day among which this one was given out, by whomever.
_BEHIND = (
    "select max(behind) from ("
    "select last + 1 as behind from series where name = :name and day = :day and last >= :value"
    " union all select next from blocks"
    " where day = :day and series = :name and first <= :value and next > :value)"
)
_RAISE_SERIES = (
    "insert into series (name, day, last) values (?, ?, ?)"
    " on conflict (name, day) do update set last = excluded.last where last < excluded.last"
)
_OWN = "select name, day, last, null, 1, 0 from series"
_LENT = "select series, day, next - 1, lease, first, dropped from blocks"
_TOUCHED = "where next > first or dropped"
_WAITING = "select series, day, number, lease, number, 0 from waiting not indexed where number is not null"
_KINDS_OWN, _KINDS_LENT = [str, str, int, type(None), int, int], [str, str, int, str, int, int]
# A lease from elsewhere is known here, and gives nothing; one held here already only goes forward.
_REMEMBER = (
    "insert into blocks (lease, series, day, first, last, next, expires_at, dropped)"
    " values (:lease, :series, :day, :first, :last, :next, :expires_at, 1) on conflict (lease) do update"
    " set next = max(next, excluded.next), dropped = max(dropped, :dropped)"
    " where next < excluded.next or dropped < :dropped"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """What was given out up to `last`: of an own series, or, from `first` on, of a lease.

    `dropped` says that nothing more is to be given of that lease.
    """

    series: str
    day: str
    last: int
    lease: str | None = None
    first: int = 1
    dropped: bool = False


def next_number(db: "Database", series: Series, wall_now: float) -> Number:
    """Give out a number for the day of `series`: of the oldest block that has not expired, else of the series."""
    day = series.day.isoformat()
    db.execute(_LATCH, [day, wall_now])
    for lease, name, following, last in db.execute(_SELECT_OPEN, [day]).fetchall():
        value = _free(db, name, day, following)
        if value <= last:
            db.execute("update blocks set next = ? where lease = ?", [value + 1, lease])
            return Number(name, value, lease)
    row = db.execute("select last from series where name = ? and day = ?", [series.name, day]).fetchone()
    value = _free(db, series.name, day, row[0] + 1 if row else 1)
    db.execute(_RAISE_SERIES, [series.name, day, value])
    return Number(series.name, value)


def _free(db: "Database", name: str, day: str, value: int) -> int:
    """Return the first value from this one on that nobody was given: leases may overlap by another's mistake."""
    while True:
        (behind,) = db.execute(_BEHIND, {"name": name, "day": day, "value": value}).fetchone()
        if behind is None:
            return value
        value = int(behind)


def mark_of(db: "Database", number: Number, day: str) -> Mark:
    """Return what is to be remembered of a number just given out."""
    if number.lease is None:
        return Mark(number.series, day, number.value)
    (first,) = db.execute("select first from blocks where lease = ?", [number.lease]).fetchone()
    return Mark(number.series, day, number.value, number.lease, first)


def marks(db: "Database", days: int, leases: int) -> list[Mark]:
    """Return what was given out, of the newest days and leases."""
    own = db.execute(f"{_OWN} order by day desc limit ?", [days]).fetchall()
    lent = db.execute(f"{_LENT} {_TOUCHED} order by place desc limit ?", [leases]).fetchall()
    return [mark for row in [*own, *reversed(lent)] if (mark := mark_from(row))]


def marks_of_damaged(old: sqlite3.Connection) -> list[Mark]:
    """Return what was given out as far as a damaged file, of this release or an older one, still tells."""
    found: list[Mark] = []
    for query in (_OWN, _LENT, _WAITING):
        with suppress(sqlite3.DatabaseError):
            found.extend(mark for row in old.execute(query) if (mark := mark_from(row)))
    return found


def mark_from(row: Sequence[Any]) -> Mark | None:
    """Put together what was read from a file that anything may have happened to; None when it makes no sense."""
    if [type(value) for value in row] not in (_KINDS_OWN, _KINDS_LENT):
        return None
    series, day, last, lease, first, dropped = row
    mark = Mark(series, day, last, lease, first, dropped=bool(dropped))
    return mark if _is_day(mark.day) and 0 <= mark.first - 1 <= mark.last <= LARGEST else None


def _is_day(word: str) -> bool:
    try:
        date.fromisoformat(word)
    except ValueError:
        return False
    return True


def remember(db: "Database", marks: Iterable[Mark]) -> None:
    """Go behind all of these: what was given out elsewhere, or before, is not given out here."""
    for mark in marks:
        if mark.lease is None:
            db.execute(_RAISE_SERIES, [mark.series, mark.day, mark.last])
            continue
        values = {"lease": mark.lease, "series": mark.series, "day": mark.day, "first": mark.first}
        values |= {"last": mark.last, "next": mark.last + 1, "expires_at": 0.0, "dropped": mark.dropped}
        db.execute(_REMEMBER, values)
