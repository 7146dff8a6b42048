"""The statements behind the outbox: each works on an open database, inside the caller's transaction.

The column `aside` holds two bits: 1, a person must decide; 2, gone into a file for another kiosk (see carrying.py).
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from offline_queue.errors import KeyReused
from offline_queue.items import Item, NewItem
from offline_queue.numbers import Number
from offline_queue.sealing import Sealing

if TYPE_CHECKING:
    from sqlite_utils import Database

_REFUSED, _CARRIED = 1, 2

SELECT_ITEM = "select key, kind, body, number, put_at, attempts, aside, reason, series, lease from waiting"

# The oldest item of each subject, unless it is set aside: then its whole subject waits. Those tried least go first, the
# oldest of them before the others: what was asked in vain a hundred times keeps nothing new behind it.
SELECT_CANDIDATES = (
    "select key from waiting as item where not aside and not exists"
    " (select 1 from waiting as earlier where earlier.subject = item.subject and earlier.id < item.id)"
    " order by attempts, id"
)
# The newest of those tried least.
SELECT_FRESHEST = (
    "select key from waiting where not aside"
    " and attempts = (select min(attempts) from waiting where not aside) order by id desc limit 1"
)
# The item with this key, if it is among those.
SELECT_DUE = SELECT_ITEM.replace(
    " from waiting",
    " from waiting as item where key = ? and not aside and not exists"
    " (select 1 from waiting as earlier where earlier.subject = item.subject and earlier.id < item.id)",
)
# The same of one subject, named by any of its keys.
SELECT_PREFERRED = (
    "select key from (select key, aside from waiting"
    " where subject = (select subject from waiting where key = ?) order by id limit 1) where not aside"
)
_SELECT_PAGE = SELECT_ITEM.replace("select ", "select id, subject, ", 1) + " where {wanted} id > ? order by id limit ?"

SELECT_KNOWN = (
    "select digest, 0, series, number, lease from waiting where key = :key"
    " union all select digest, 1, series, number, lease from delivered where key = :key"
)
_INSERT = (
    "insert into waiting (id, key, kind, subject, digest, body, put_at, attempts, aside, reason,"
    " number, series, day, lease)"
    " values (:id, :key, :kind, :subject, :digest, :body, :put_at, :attempts, :aside, :reason,"
    " :number, :series, :day, :lease)"
)
# Statements that settle an item; each changes one row, or none when the item is not waiting.
BURY = (
    "insert into delivered (key, digest, delivered_at, number, series, lease)"
    " select key, digest, :now, number, series, lease from waiting where key = :key"
)
ERASE = "delete from waiting where key = :key"
COUNT_ATTEMPT = "update waiting set attempts = attempts + 1, reason = :reason where key = :key"
SET_ASIDE = "update waiting set aside = aside | 1, reason = :reason where key = :key"
# With the reason sealed anew, by which another process knows that this was done.
REQUEUE = "update waiting set aside = 0, reason = :reason where key = :key"
CARRY = "update waiting set aside = aside | 2 where key = ?"
UNCARRY = "update waiting set aside = aside & ~2 where key = ?"
PURGE = "delete from delivered where delivered_at < ?"

# Ids grow by one, downwards for what was salvaged, so the span bounds the count; counting would cost time with every
# row waiting.
_SPAN = "select (select max(id) from waiting) - (select min(id) from waiting) + 1"


@dataclass(frozen=True, slots=True)
class Known:
    """What stands for a key, waiting or delivered."""

    digest: bytes
    delivered: bool
    number: Number | None


def page(*, aside_only: bool) -> str:
    """Return the statement for the rows behind a place, at most so many: two parameters."""
    return _SELECT_PAGE.format(wanted="aside and" if aside_only else "")


def is_refused(aside: int) -> bool:
    """Whether a person must decide about the item."""
    return bool(aside & _REFUSED)


def is_carried(aside: int) -> bool:
    """Whether the item is in a file for another kiosk."""
    return bool(aside & _CARRIED)


def known(db: "Database", key: str) -> Known | None:
    """Return what stands for `key`, if anything does."""
    row = db.execute(SELECT_KNOWN, {"key": key}).fetchone()
    return None if row is None else Known(row[0], bool(row[1]), number_of(*row[2:]))


def number_of(series: str | None, value: int | None, lease: str | None) -> Number | None:
    """Put a number together from its columns."""
    return None if value is None else Number(series or "", value, lease)


def has_room(db: "Database", max_rows: int) -> bool:
    """Return whether fewer than `max_rows` items are stored."""
    (span,) = db.execute(_SPAN).fetchone()
    return span is None or span < max_rows or count(db) < max_rows


def count(db: "Database", where: str = "true") -> int:
    """Count the stored items."""
    return db.table("waiting").count_where(where)


def insert(db: "Database", sealing: Sealing, item: Item, day: str | None) -> None:
    """Store a new item behind all others; `day` is its number's."""
    _insert(db, sealing, item, None, day)


def adopt(db: "Database", sealing: Sealing, item: Item, place: int | None, day: str | None) -> bool:
    """Store an item as it stood elsewhere, at `place` or behind all others; return whether it was new here.

    `day` is its number's, as far as it is known. Raises `KeyReused`.
    """
    before = known(db, item.key)
    if before is None:
        _insert(db, sealing, item, place, day)
    elif before.digest != sealing.digest(_content(item)):
        raise KeyReused(item.key)
    return before is None


def _insert(db: "Database", sealing: Sealing, item: Item, place: int | None, day: str | None) -> None:
    content, number = _content(item), item.number
    values = {
        "id": place,
        "key": item.key,
        "kind": item.kind,
        "subject": sealing.token(item.subject),
        "digest": sealing.digest(content),
        "body": sealing.seal_body(content),
        "put_at": item.put_at,
        "attempts": item.attempts,
        "aside": _REFUSED if item.set_aside else 0,
        "reason": None if item.reason is None else sealing.seal_reason(item.reason, item.key),
        "number": None if number is None else number.value,
        "series": None if number is None else number.series,
        "day": None if number is None else day,
        "lease": None if number is None else number.lease,
    }
    db.execute(_INSERT, values)


def _content(item: Item) -> NewItem:
    return NewItem(item.key, item.subject, item.kind, item.payload)


def find(db: "Database", sealing: Sealing, key: str) -> Item | None:
    """Return the waiting item with this key. Raises `Undecipherable`."""
    row = db.execute(f"{SELECT_ITEM} where key = ?", [key]).fetchone()
    return None if row is None else read(row, sealing)


def of_subject(db: "Database", sealing: Sealing, subject: str) -> tuple[Item, ...]:
    """Return the waiting items of a subject, oldest first. Raises `Undecipherable`."""
    found = db.execute(f"{SELECT_ITEM} where subject = ? order by id", [sealing.token(subject)]).fetchall()
    return tuple(read(row, sealing) for row in found)


def read(row: tuple[Any, ...], sealing: Sealing) -> Item:
    """Turn a row of `SELECT_ITEM` into an item. Raises `Undecipherable`."""
    key, kind, body, value, put_at, attempts, aside, reason, series, lease = row
    subject, payload = sealing.open_body(body, key, kind)
    words = None if reason is None else sealing.open_reason(reason, key)
    number = number_of(series, value, lease)
    return Item(key, subject, kind, payload, number, put_at, attempts, bool(aside), words)
