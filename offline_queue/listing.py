"""What an open file says about itself: its items one after another, their count, and whether all is sound."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from offline_queue import rows
from offline_queue.errors import OutboxCorrupt, Undecipherable
from offline_queue.items import Item, Report, Stats, Summary
from offline_queue.sealing import Sealing
from offline_queue.store import Store

if TYPE_CHECKING:
    from sqlite_utils import Database

PAGE_ROWS = 32
_BEFORE_ALL = -(1 << 63)


@dataclass(frozen=True, slots=True)
class Entry:
    """A stored row: its place, its subject's token, and its item unless it does not open.

    The item is as it would be elsewhere: set aside only if a person must decide, not for having been carried.
    """

    place: int
    subject: bytes
    item: Item | None
    summary: Summary


def entries(store: Store, sealing: Sealing, *, aside_only: bool = False) -> Iterator[Entry]:
    """Go through the rows, oldest first, a page of them in memory at a time; between pages others may write."""
    place = _BEFORE_ALL
    while True:
        with store.reading() as db:
            found = db.execute(rows.page(aside_only=aside_only), [place, PAGE_ROWS]).fetchall()
        for row in found:
            place = row[0]
            yield _entry(row, sealing)
        if len(found) < PAGE_ROWS:
            return


def summaries(store: Store, sealing: Sealing, *, aside_only: bool) -> Iterator[Summary]:
    """Go through the rows as `entries` does."""
    return (entry.summary for entry in entries(store, sealing, aside_only=aside_only))


def count(db: "Database", wall_now: float, undecipherable: int) -> Stats:
    """Count the rows."""
    total, aside = rows.count(db), rows.count(db, "aside")
    oldest = db.execute("select put_at from waiting order by id limit 1").fetchone()
    age_s = max(0.0, wall_now - oldest[0]) if oldest else None
    return Stats(total - aside, aside, undecipherable, age_s)


def check(store: Store, sealing: Sealing) -> Report:
    """Read everything there is; damage met on the way is part of the report."""
    total, damage, undecipherable = 0, [], []
    try:
        with store.reading() as db:
            damage = [text for (text,) in db.execute("pragma integrity_check(20)") if text != "ok"]
            for row in db.execute(f"{rows.SELECT_ITEM} order by id"):
                total += 1
                try:
                    rows.read(row, sealing)
                except Undecipherable:
                    undecipherable.append(row[0])
    except OutboxCorrupt as error:
        damage.append(str(error))
    return Report(total, tuple(damage), tuple(undecipherable))


def _entry(row: tuple[Any, ...], sealing: Sealing) -> Entry:
    place, subject, *columns = row
    key, kind, _, value, put_at, attempts, aside, _, series, lease = columns
    number = rows.number_of(series, value, lease)
    refused, carried = rows.is_refused(aside), rows.is_carried(aside)
    item = None
    try:
        item = rows.read((*columns[:6], refused, *columns[7:]), sealing)
    except Undecipherable:
        reason = ""
    else:
        reason = item.reason or ""
    summary = Summary(key, kind, number, put_at, attempts, bool(aside), reason, item is not None, carried)
    return Entry(place, subject, item, summary)
