"""Writes down what became of items: delivered, put off, set aside, or to be tried again."""

from collections.abc import Callable, Sequence
from contextlib import suppress
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
            try:
                missing = self._with_air(lambda: self._bury(keys, wall_now))
            except OutboxFull:
                if len(keys) == 1:
                    raise
                # One transaction may need more room than is there, and each that ends makes some.
                missing = []
                for key in keys:
                    missing += self._bury_alone(key, wall_now)
        if missing:
            raise NoSuchItem(missing[0])

    def _bury_alone(self, key: str, wall_now: float) -> list[str]:
        return self._with_air(lambda: self._bury([key], wall_now))

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

    def _with_air(self, change: Callable[[], T]) -> T:
        try:
            return change()
        except OutboxFull:
            if not self._ballast.spend():
                raise
            with suppress(OutboxFull):
                self._store.checkpoint()
            return change()
