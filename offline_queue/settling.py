"""Writes down what became of items: delivered, put off, set aside, carried elsewhere, or to be tried again."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from offline_queue import rows
from offline_queue.errors import AlreadyDelivered, NoSuchItem, OutboxFull, Undecipherable
from offline_queue.files import Ballast
from offline_queue.resting import Resting
from offline_queue.sealing import Sealing
from offline_queue.store import Store

if TYPE_CHECKING:
    from sqlite_utils import Database

T = TypeVar("T")
_AT_ONCE = 100


class Settling:
    """Settling is what makes room, or what must not be forgotten: it may use the room kept back for it."""

    def __init__(self, store: Store, sealing: Sealing, ballast: Ballast, resting: Resting) -> None:
        self._store = store
        self._sealing = sealing
        self._ballast = ballast
        self._resting = resting

    def bury(self, keys: Sequence[str], wall_now: float) -> None:
        """Erase delivered items and leave tombstones: all in one transaction, if it fits on the disk."""
        if not keys:
            return
        with self._store.reading():
            missing = self._as_fits(keys, lambda some: self._bury(some, wall_now))
        if missing:
            raise NoSuchItem(missing[0])

    def _bury(self, keys: Sequence[str], wall_now: float) -> list[str]:
        missing = []
        with self._store.writing() as db:
            for key in keys:
                if db.execute(rows.BURY, {"key": key, "now": wall_now}).rowcount:
                    db.execute(rows.ERASE, {"key": key})
                elif rows.known(db, key) is None:
                    missing.append(key)
        for key in keys:
            self._resting.forget(key)
        return missing

    def put_off(self, key: str, reason: str, due: float) -> None:
        """Count a failed attempt, and hold the item back until `due`."""
        sealed = self._sealing.seal_reason(reason, key)
        with self._store.reading():
            self._change(key, rows.COUNT_ATTEMPT, sealed)
            self._resting.until(key, due, sealed)

    def set_aside(self, key: str, reason: str) -> None:
        """Leave the item to a person."""
        with self._store.reading():
            self._change(key, rows.SET_ASIDE, self._sealing.seal_reason(reason, key))
            self._resting.forget(key)

    def requeue(self, key: str) -> None:
        """Let the item be due again, also where it rests in the memory of another process (see `Resting`)."""
        with self._store.reading():
            self._change(key, rows.REQUEUE, None)
            self._resting.forget(key)

    def carry(self, keys: Sequence[str], *, back: bool = False) -> None:
        """Hold items back that are in a file for another kiosk, or no more; those settled meanwhile stay settled."""
        statement = rows.UNCARRY if back else rows.CARRY
        # In small transactions: each rewrites the whole rows, and the log must not outgrow the ballast.
        for start in range(0, len(keys), _AT_ONCE):
            self._as_fits(keys[start : start + _AT_ONCE], partial(self._carry, statement))

    def _carry(self, statement: str, keys: Sequence[str]) -> list[str]:
        with self._store.writing() as db:
            db.conn.executemany(statement, [(key,) for key in keys])
        return []

    def purge(self, before: float) -> int:
        """Forget the tombstones from before this wall time; return how many."""
        return self._with_air(lambda: self._purge(before))

    def _purge(self, before: float) -> int:
        with self._store.writing() as db:
            return db.execute(rows.PURGE, [before]).rowcount

    def _change(self, key: str, statement: str, sealed_reason: bytes | None) -> None:
        self._with_air(lambda: self._change_once(key, statement, sealed_reason))

    def _change_once(self, key: str, statement: str, sealed_reason: bytes | None) -> None:
        with self._store.writing() as db:
            reason = sealed_reason or self._sealed_anew(db, key)
            if not db.execute(statement, {"key": key, "reason": reason}).rowcount:
                gone = rows.known(db, key)
                raise AlreadyDelivered(key, gone.number) if gone else NoSuchItem(key)

    def _sealed_anew(self, db: "Database", key: str) -> bytes | None:
        row = db.execute("select reason from waiting where key = ?", [key]).fetchone()
        if row is None or row[0] is None:
            return None
        try:
            return self._sealing.seal_reason(self._sealing.open_reason(row[0], key), key)
        except Undecipherable:
            return None  # it says nothing to anybody any more

    def _as_fits(self, keys: Sequence[str], change: Callable[[Sequence[str]], list[str]]) -> list[str]:
        """Do it for all keys in one transaction; on a nearly full disk, which it may not fit on, in one for each."""
        try:
            return self._with_air(partial(change, keys))
        except OutboxFull:
            if len(keys) == 1:
                raise
            with suppress(OutboxFull):
                self._store.checkpoint(give_back=True)  # the log holds the room that was tried
            return [found for key in keys for found in self._with_air(partial(change, [key]))]

    def _with_air(self, change: Callable[[], T]) -> T:
        try:
            return change()
        except OutboxFull:
            if not self._ballast.spend():
                raise
            with suppress(OutboxFull):
                self._store.checkpoint()
            return change()
