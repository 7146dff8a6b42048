"""Which item is the next to be delivered: of those tried least the oldest, or what somebody waits for."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import chain, islice
from typing import TYPE_CHECKING

from offline_queue import rows
from offline_queue.errors import OutboxCorrupt, Undecipherable
from offline_queue.items import Item
from offline_queue.resting import Resting
from offline_queue.sealing import Sealing

if TYPE_CHECKING:
    from collections.abc import Generator

    from sqlite_utils import Database


class Choosing:
    """Every method works on an open database, under the lock of its store."""

    def __init__(self, sealing: Sealing, resting: Resting) -> None:
        self._sealing = sealing
        self._resting = resting

    def next(self, db: "Database", now: float, first: str | None) -> Item | None:
        """Return the next item that may be delivered, the subject of `first` before all others."""
        with _as_of_now(db), closing(self._candidates(db, now)) as candidates:
            ahead = self.before(db, now, first) if first is not None else None
            for key in chain([ahead] if ahead is not None else [], candidates):
                item = self.item(db, now, key)
                if item is not None:
                    return item
                if not self._resting.holds_back(key, now):
                    raise OutboxCorrupt("the queue file is damaged: a row that its index does not know")
        return None

    def keys(self, db: "Database", now: float, most: int) -> tuple[str, ...]:
        """Return the keys of the next items that may be delivered, each of another subject."""
        with closing(self._candidates(db, now)) as candidates:
            return tuple(islice(candidates, most))

    def freshest(self, db: "Database") -> str | None:
        """Return the key of the newest item of those tried least that wait for no person."""
        row = db.execute(rows.SELECT_FRESHEST).fetchone()
        return None if row is None else str(row[0])

    def before(self, db: "Database", now: float, key: str) -> str | None:
        """Return the key of the oldest item of the subject of `key`, if it may be delivered."""
        self._resting.look_again(db)
        row = db.execute(rows.SELECT_PREFERRED, [key]).fetchone()
        return None if row is None or self._resting.holds_back(row[0], now) else str(row[0])

    def item(self, db: "Database", now: float, key: str) -> Item | None:
        """Return this item if it may be delivered; one that does not open is passed over from then on."""
        if self._resting.holds_back(key, now):
            return None
        row = db.execute(rows.SELECT_DUE, [key]).fetchone()
        try:
            return None if row is None else rows.read(row, self._sealing)
        except Undecipherable:
            self._resting.does_not_open(db, key)
            return None

    def _candidates(self, db: "Database", now: float) -> "Generator[str]":
        self._resting.look_again(db)
        with closing(db.execute(rows.SELECT_CANDIDATES)) as found:
            for (key,) in found:
                if not self._resting.holds_back(key, now):
                    yield key


@contextmanager
def _as_of_now(db: "Database") -> Iterator[None]:
    """See none of what others write meanwhile: what they settle would look like a row missing from its index."""
    db.execute("begin")
    try:
        yield
    finally:
        db.rollback()
