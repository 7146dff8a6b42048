"""The statements behind the outbox: each works on an open database, inside the caller's transaction."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from offline_queue.items import Item, NewItem, Series
from offline_queue.sealing import Sealing

if TYPE_CHECKING:
    from sqlite_utils import Database

SELECT_ITEM = "select key, kind, body, number, put_at, attempts, aside, reason from waiting"

# The oldest item of each subject, oldest first, unless it is set aside: then its whole subject waits.
SELECT_CANDIDATES = (
    "select key from waiting as item where not aside and not exists"
    " (select 1 from waiting as earlier where earlier.subject = item.subject and earlier.id < item.id) order by id"
)

SELECT_KNOWN = (
    "select digest, number, 0 from waiting where key = :key"
    " union all select digest, number, 1 from delivered where key = :key"
)
_INSERT = (
    "insert into waiting (key, kind, subject, digest, body, number, put_at)"
    " values (:key, :kind, :subject, :digest, :body, :number, :put_at)"
)
_NEXT_NUMBER = (
    "insert into series (name, day, last) values (?, ?, 1)"
    " on conflict (name, day) do update set last = last + 1 returning last"
)
# Statements that settle an item; each changes one row, or none when the item is not waiting.
BURY = "insert into delivered select key, digest, number, :now from waiting where key = :key"
ERASE = "delete from waiting where key = :key"
COUNT_ATTEMPT = "update waiting set attempts = attempts + 1, reason = :reason where key = :key"
SET_ASIDE = "update waiting set aside = 1, reason = :reason where key = :key"
REQUEUE = "update waiting set aside = 0 where key = :key"
PURGE = "delete from delivered where delivered_at < ?"

# Ids grow by one, so the span bounds the count; counting itself would cost time with every row waiting.
_SPAN = "select (select max(id) from waiting) - (select min(id) from waiting) + 1"


@dataclass(frozen=True, slots=True)
class Known:
    """What stands for a key, waiting or delivered."""

    digest: bytes
    number: int | None
    delivered: bool


def known(db: "Database", key: str) -> Known | None:
    """Return what stands for `key`, if anything does."""
    row = db.execute(SELECT_KNOWN, {"key": key}).fetchone()
    return None if row is None else Known(row[0], row[1], bool(row[2]))


def has_room(db: "Database", max_rows: int) -> bool:
    """Return whether fewer than `max_rows` items are stored."""
    (span,) = db.execute(_SPAN).fetchone()
    return span is None or span < max_rows or count(db) < max_rows


def count(db: "Database", where: str = "true") -> int:
    """Count the stored items."""
    return db.table("waiting").count_where(where)


def next_number(db: "Database", series: Series) -> int:
    """Give out the next number of a series."""
    ((number,),) = db.execute(_NEXT_NUMBER, [series.name, series.day.isoformat()]).fetchall()
    return int(number)


def insert(db: "Database", sealing: Sealing, item: NewItem, number: int | None, put_at: float) -> Item:
    """Store a new item behind all others."""
    values = {
        "key": item.key,
        "kind": item.kind,
        "subject": sealing.token(item.subject),
        "digest": sealing.digest(item),
        "body": sealing.seal_body(item),
        "number": number,
        "put_at": put_at,
    }
    db.execute(_INSERT, values)
    return Item(item.key, item.subject, item.kind, item.payload, number, put_at)


def find(db: "Database", sealing: Sealing, key: str) -> Item | None:
    """Return the waiting item with this key. Raises `Undecipherable`."""
    row = db.execute(f"{SELECT_ITEM} where key = ?", [key]).fetchone()
    return None if row is None else read(row, sealing)


def read(row: tuple[Any, ...], sealing: Sealing) -> Item:
    """Turn a row of `SELECT_ITEM` into an item. Raises `Undecipherable`."""
    key, kind, body, number, put_at, attempts, aside, reason = row
    subject, payload = sealing.open_body(body, key, kind)
    words = None if reason is None else sealing.open_reason(reason, key)
    return Item(key, subject, kind, payload, number, put_at, attempts, bool(aside), words)
