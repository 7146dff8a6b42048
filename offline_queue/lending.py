"""Keeps the blocks of numbers that were lent to this kiosk, in the caller's transaction; numbering.py gives of them."""

from datetime import date
from typing import TYPE_CHECKING, Any

from offline_queue.high_water import HighWater
from offline_queue.numbering import Mark
from offline_queue.numbers import Block, HeldBlock, Series

if TYPE_CHECKING:
    from sqlite_utils import Database

_SELECT = "select lease, series, day, first, last, expires_at, next, over from blocks"
_KEEP = "insert or ignore into blocks (lease, series, day, first, last, next, expires_at) values (?, ?, ?, ?, ?, ?, ?)"
_DROP = "update blocks set dropped = 1 where lease = ? and not dropped"


def keep(db: "Database", block: Block, wall_now: float) -> HeldBlock | None:
    """Hold a block, unless its lease is known; return how it stands, None when it was dropped."""
    series, first = block.series, block.first
    values = [block.lease, series.name, series.day.isoformat(), first, block.last, first, block.expires_at]
    db.execute(_KEEP, values)
    row = db.execute(f"{_SELECT} where lease = ? and not dropped", [block.lease]).fetchone()
    return None if row is None else _held(row, wall_now)


def held(db: "Database", wall_now: float) -> tuple[HeldBlock, ...]:
    """Return the blocks that were not dropped, the oldest first."""
    return tuple(_held(row, wall_now) for row in db.execute(f"{_SELECT} where not dropped order by place"))


def drop(db: "Database", lease: str, wall_now: float, high_water: HighWater | None) -> HeldBlock | None:
    """Give nothing of this block any more; return how it stood, or None when it is unknown."""
    changed = db.execute(_DROP, [lease]).rowcount
    row = db.execute(f"{_SELECT} where lease = ?", [lease]).fetchone()
    if row is None:
        return None
    block = _held(row, wall_now)
    if changed and high_water is not None:
        series = block.block.series
        mark = Mark(series.name, series.day.isoformat(), block.next - 1, lease, block.block.first, dropped=True)
        high_water.note(db, mark)
    return block


def _held(row: tuple[Any, ...], wall_now: float) -> HeldBlock:
    lease, name, day, first, last, expires_at, following, over = row
    block = Block(lease, Series(name, date.fromisoformat(day)), first, max(first, last), expires_at)
    return HeldBlock(block, following, over=bool(over) or expires_at <= wall_now)
