"""Queue numbers: one gap-free series for each department and day, blocks to lend, and what kiosks printed."""

import re
from dataclasses import dataclass

from sqlalchemy import Connection, insert, update

from kiosk.sandbox.database import insert_or
from kiosk.sandbox.schema import queue_numbers, series_counters

_PRINTED = re.compile(r"(.*?)[\s-]*([0-9]{1,9})")


@dataclass(frozen=True, slots=True)
class QueueNumber:
    """A number as it is called: `B 042`."""

    series: str
    number: int
    display: str


def display(series: str, number: int) -> str:
    """How the hospital writes a number: letter and at least three digits."""
    return f"{series} {number:03d}"


def next_in_series(connection: Connection, series: str, day: str, start: int) -> int:
    """The next number; `start` is the last one given out elsewhere before the first of the day.

    The counter's row is locked until the transaction ends, so numbers are in order and a rollback
    leaves no gap.
    """
    at_first = insert_or(connection, series_counters).values(series=series, day=day, last=start + 1)
    raised = at_first.on_conflict_do_update(
        index_elements=[series_counters.c.series, series_counters.c.day], set_={"last": series_counters.c.last + 1}
    )
    return int(connection.execute(raised.returning(series_counters.c.last)).scalar_one())


def allocate(connection: Connection, series: str, day: str, start: int, visit_id: str) -> QueueNumber:
    """Give the next number of a department's series to a visit."""
    number = next_in_series(connection, series, day, start)
    connection.execute(insert(queue_numbers).values(series=series, day=day, number=number, visit_id=visit_id))
    return QueueNumber(series, number, display(series, number))


def take_block(connection: Connection, series: str, day: str, count: int, most: int) -> range:
    """The next numbers of a series that ends with `most`: `count` of them, or what is left, or none.

    The counter's row is locked as in `next_in_series`.
    """
    last = last_in_series(connection, series, day, 0)
    block = range(last + 1, min(last + count, most) + 1)
    if block:
        row = (series_counters.c.series == series) & (series_counters.c.day == day)
        connection.execute(update(series_counters).where(row).values(last=block[-1]))
    return block


def last_in_series(connection: Connection, series: str, day: str, start: int) -> int:
    """The last number that was given out, `start` when none was; the counter's row is locked."""
    at_first = insert_or(connection, series_counters).values(series=series, day=day, last=start)
    locked = at_first.on_conflict_do_update(
        index_elements=[series_counters.c.series, series_counters.c.day], set_={"last": series_counters.c.last}
    )
    return int(connection.execute(locked.returning(series_counters.c.last)).scalar_one())


def printed(text: str) -> QueueNumber:
    """A number a kiosk printed, word for word: `K3-07` is number 7 of series `K3`; without digits it is number 0."""
    match = _PRINTED.fullmatch(text.strip())
    if match is None:
        return QueueNumber(text.strip(), 0, text)
    return QueueNumber(match[1], int(match[2]), text)
