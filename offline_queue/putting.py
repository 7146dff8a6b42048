"""Stores an item, and its number with it, in the caller's transaction."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from offline_queue import numbering, rows
from offline_queue.errors import AlreadyDelivered, KeyReused, OutboxFull
from offline_queue.high_water import HighWater
from offline_queue.items import Item, NewItem
from offline_queue.numbers import Number, Series
from offline_queue.sealing import Sealing

if TYPE_CHECKING:
    from sqlite_utils import Database

NO_NUMBER = Number("", 0)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be stored: what `build` makes of the next number of `series`, or of no number."""

    key: str
    build: Callable[[Number], NewItem]
    series: Series | None = None


def find(db: "Database", sealing: Sealing, asked: Asked) -> Item | None:
    """Return the item as it stands, None when the key is new. Raises `KeyReused`, `AlreadyDelivered`."""
    before = rows.known(db, asked.key)
    if before is None:
        return None
    unnumbered = asked.series is not None and before.number is None
    if unnumbered or sealing.digest(asked.build(before.number or NO_NUMBER)) != before.digest:
        raise KeyReused(asked.key)
    stored = rows.find(db, sealing, asked.key)
    if stored is None:
        raise AlreadyDelivered(asked.key, before.number)
    return stored


def insert(db: "Database", sealing: Sealing, asked: Asked, wall_now: float, high_water: HighWater | None) -> Item:
    """Store a new item. Its number is marked elsewhere before the transaction can end."""
    number = day = None
    if asked.series is not None:
        number, day = numbering.next_number(db, asked.series, wall_now), asked.series.day.isoformat()
    new = asked.build(number or NO_NUMBER)
    if new.key != asked.key:
        raise ValueError("the item must carry the key it was announced with")
    item = Item(new.key, new.subject, new.kind, new.payload, number, wall_now)
    rows.insert(db, sealing, item, day)
    if high_water is not None and number is not None and day is not None:
        high_water.note(db, numbering.mark_of(db, number, day))
    return item


def require_room(db: "Database", max_rows: int) -> None:
    """Raise `OutboxFull` when as many items wait as may."""
    if not rows.has_room(db, max_rows):
        raise OutboxFull(f"{max_rows} items are waiting")
