"""The queue as staff see it: rows without a name, and how many of each sort."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kiosk.hospital import payloads
from kiosk.hospital.keys import number_key
from kiosk.staff.said import Words
from kiosk.staff.words import BY_STAFF, State, code_of, state_of, words_for
from offline_queue import Number, Summary

SHORT = 8
"""Characters of a key that are shown: enough to tell the items of one kiosk apart."""
MOST = 500
"""Rows of each sort that are kept for a screen."""

Printed = Callable[[Number], str]
"""How a number stands on paper: `K3-07`, `T-041`."""


@dataclass(frozen=True, slots=True)
class Row:
    """One item. `number` is what its patient holds, empty where none was given; `put_at` is wall time.

    `by_staff`: a person set it aside, not the hospital.
    """

    key: str
    kind: str
    number: str
    put_at: float
    attempts: int
    state: State
    code: str
    words: Words
    by_staff: bool = False

    @property
    def short(self) -> str:
        """The beginning of the key."""
        return self.key[:SHORT]


@dataclass(frozen=True, slots=True)
class Overview:
    """How many items there are of each sort, and since when the oldest waits (wall time; None when there is none)."""

    waiting: int = 0
    set_aside: int = 0
    carried: int = 0
    unopened: int = 0
    oldest_at: float | None = None

    @property
    def total(self) -> int:
        """All of them."""
        return self.waiting + self.set_aside + self.carried + self.unopened


@dataclass(frozen=True, slots=True)
class Seen:
    """The queue at one moment: what a person has to decide on first, then the others, each oldest first.

    `more` says how many rows are not here because there were more than `MOST` of their sort; `at` is wall time.
    """

    overview: Overview
    rows: tuple[Row, ...]
    more: int
    at: float

    def row(self, key: str) -> Row | None:
        """The row with this key, if it is here."""
        return next((row for row in self.rows if row.key == key), None)


def row_of(item: Summary, printed: Printed, number: Number | None = None) -> Row:
    """An item as a row; `number` is one that another item gave out for it."""
    held = item.number or number
    return Row(
        item.key,
        item.kind,
        printed(held) if held is not None else "",
        item.put_at,
        item.attempts,
        state_of(item),
        code_of(item),
        words_for(item),
        item.reason.startswith(BY_STAFF),
    )


def rows_of(items: Iterable[Summary], printed: Printed) -> list[Row]:
    """Items as rows, in their order. A booking shows the number that was given out for it later."""
    listed = list(items)
    given = {item.key: item.number for item in listed if item.kind == payloads.KEEP_NUMBER and item.number}
    return [row_of(item, printed, given.get(number_key(item.key))) for item in listed]


def see(items: Iterable[Summary], printed: Printed, wall_now: float, *, most: int = MOST) -> Seen:
    """Look at the whole queue once."""
    rows = rows_of(items, printed)
    sorts = {state: [row for row in rows if row.state is state] for state in State}
    overview = Overview(
        waiting=len(sorts[State.WAITING]),
        set_aside=len(sorts[State.SET_ASIDE]),
        carried=len(sorts[State.CARRIED]),
        unopened=len(sorts[State.DOES_NOT_OPEN]),
        oldest_at=min((row.put_at for row in rows), default=None),
    )
    order = (State.SET_ASIDE, State.DOES_NOT_OPEN, State.CARRIED, State.WAITING)
    kept = tuple(row for state in order for row in sorts[state][:most])
    return Seen(overview, kept, len(rows) - len(kept), wall_now)
