"""The durable outbox: what is put in comes out, in order, until it is acknowledged."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import Self

from offline_queue import listing, rows
from offline_queue.errors import AlreadyDelivered, KeyReused, NoSuchItem, OutboxCorrupt, OutboxFull, Undecipherable
from offline_queue.items import Item, NewItem, Report, Series, Stats, Summary
from offline_queue.keyring import Keyring
from offline_queue.opening import Opened, open_files
from offline_queue.sealing import Sealing, sealing_for
from offline_queue.store import Store

_DAY_S = 86_400.0


@dataclass(frozen=True, slots=True)
class Inside:
    """What this room's other modules work on; it is nobody else's."""

    store: Store
    sealing: Sealing
    path: Path
    max_rows: int


class Outbox:
    """Holds items on disk until they are delivered. Safe to use from any thread, and from several processes.

    What `put` returned survives a power cut. Items come out oldest first, those of one subject strictly in order.
    Nothing expires. A key stands for one content, even after delivery, until its tombstone is purged. The files hold
    no payload, subject or reason in clear. Due times are on the caller's monotonic clock, in memory: after opening,
    everything is due.

    `put`, `put_numbered`, `ack`, `retry_later`, `set_aside` and `requeue` cost one sync each, however many items wait;
    every fifty or so, SQLite copies its log back for three more. Reading costs none.

    Every method may raise `OutboxUnavailable`, every writing one `OutboxFull`. Neither means that nothing was stored:
    do it again, with the same key.
    """

    recovered_from: Path | None

    def __init__(
        self, files: Opened, sealing: Sealing, path: Path, max_rows: int, wall_clock: Callable[[], float]
    ) -> None:
        self.recovered_from = files.recovered_from
        self._files = files
        self._store = files.store
        self._sealing = sealing
        self._path = path
        self._max_rows = max_rows
        self._wall_clock = wall_clock
        self._resting: dict[str, float] = {}
        self._undecipherable: set[str] = set()
        self._replaying = threading.Lock()

    @classmethod
    def open(
        cls,
        path: Path,
        keyring: Keyring,
        *,
        kiosk_id: str,
        max_rows: int = 50_000,
        wall_clock: Callable[[], float] = time.time,
    ) -> Self:
        """Open the outbox at `path` (mode 0600), making it, and its folder (0700), if need be.

        A damaged file is renamed to `<path>.corrupt-<n>`, a new one is begun, and `recovered_from` tells where the old
        one went: raise an alarm. Numbers it had given out are carried over as far as it can still be read; to be sure
        that none is printed twice, use another series for the rest of that day.

        Raises `WrongKeys` (the file is left as it was), `OutboxFull`, `OutboxUnavailable`.
        """
        path = path.absolute()
        files = open_files(path)
        try:
            with files.store.writing() as db:
                sealing = sealing_for(db, keyring, kiosk_id)
        except BaseException:
            files.close()
            raise
        return cls(files, sealing, path, max_rows, wall_clock)

    @property
    def inside(self) -> Inside:
        """What `carry_out`, `carry_in` and `salvage` need; no caller's business."""
        return Inside(self._store, self._sealing, self._path, self._max_rows)

    def put(self, item: NewItem) -> Item:
        """Store an item durably, for one sync; an item already stored is returned as it stands.

        Raises `KeyReused`, `AlreadyDelivered`, `OutboxFull` (too many rows, or no room on the disk), and
        `Undecipherable` when it is stored but can no longer be read.
        """
        return self._put(item.key, None, lambda _: item)

    def put_numbered(self, key: str, series: Series, build: Callable[[int], NewItem]) -> Item:
        """Store the item `build` makes for the next number of `series`: number and item in one transaction, one sync.

        Numbers start at 1, and none is given out twice. An item already stored keeps its number: `build` is called
        with that one, and must make the same content of it. It runs inside the transaction: quick, and away from
        this outbox. Raises as `put`, and ValueError when the item made has another key.
        """
        return self._put(key, series, build)

    def _put(self, key: str, series: Series | None, build: Callable[[int], NewItem]) -> Item:
        try:
            return self._find_or_insert(key, series, build)
        except OutboxFull:
            # What was delivered left room inside the file, which the ballast or the disk may be short of.
            if not self._store.shrink():
                raise
            return self._find_or_insert(key, series, build)

    def _find_or_insert(self, key: str, series: Series | None, build: Callable[[int], NewItem]) -> Item:
        with self._store.writing() as db:
            if before := rows.known(db, key):
                unnumbered = series is not None and before.number is None
                if unnumbered or self._sealing.digest(build(before.number or 0)) != before.digest:
                    raise KeyReused(key)
                stored = rows.find(db, self._sealing, key)
                if stored is None:
                    raise AlreadyDelivered(key, before.number)
                return stored
            if not rows.has_room(db, self._max_rows):
                raise OutboxFull(f"{self._max_rows} items are waiting")
            self._files.ballast.lay()
            number = rows.next_number(db, series) if series else None
            item = build(number or 0)
            if item.key != key:
                raise ValueError("the item must carry the key it was announced with")
            return rows.insert(db, self._sealing, item, number, self._wall_clock())

    def peek(self, now: float, *, first: str | None = None) -> Item | None:
        """Return the oldest item that may be delivered at `now`, and leave it where it is.

        It waits for its due time, for a person when set aside, and for every earlier item of its subject. An item
        that does not open is passed over and counted in `stats`.

        `first` is the key of an item that somebody waits for: the oldest of its subject goes before all others, if it
        may be delivered. So that item jumps the queue itself only when nothing of its subject is before it. A key that
        is unknown, or delivered, changes nothing.
        """
        with self._store.reading() as db, closing(db.execute(rows.SELECT_CANDIDATES)) as candidates:
            preferred = db.execute(rows.SELECT_PREFERRED, [first]).fetchall()
            for (key,) in chain(preferred, candidates):
                if self._resting.get(key, now) > now or key in self._undecipherable:
                    continue
                try:
                    return rows.find(db, self._sealing, key)
                except Undecipherable:
                    self._undecipherable.add(key)
        return None

    def next_due(self, now: float) -> float | None:
        """Return the first due time after `now`, or None when no item waits for a time."""
        with self._store.reading():
            return min((due for due in self._resting.values() if due > now), default=None)

    def get(self, key: str) -> Item | None:
        """Return the undelivered item with this key, or None. Raises `Undecipherable`."""
        with self._store.reading() as db:
            return rows.find(db, self._sealing, key)

    def number_for(self, key: str) -> int | None:
        """Return the number given out with this key, before or after its delivery, or None."""
        with self._store.reading() as db:
            found = rows.known(db, key)
        return found.number if found else None

    def ack(self, key: str) -> None:
        """Erase a delivered item and leave a tombstone; a second time does nothing. One sync. Raises `NoSuchItem`."""
        with suppress(AlreadyDelivered):
            self._settle(key, rows.BURY, rows.ERASE, now=self._wall_clock())

    def retry_later(self, key: str, reason: str, *, due: float) -> None:
        """Count a failed attempt, durably, for one sync, and hold the item back until `due`, in memory.

        Raises `NoSuchItem`, `AlreadyDelivered`, as do the two methods below.
        """
        self._settle(key, rows.COUNT_ATTEMPT, reason=self._sealing.seal_reason(reason, key), due=due)

    def set_aside(self, key: str, reason: str) -> None:
        """Leave the item, and all later ones of its subject, until a person decides. One sync."""
        self._settle(key, rows.SET_ASIDE, reason=self._sealing.seal_reason(reason, key))

    def requeue(self, key: str) -> None:
        """Put an item back in its old place, due now, whether set aside, carried out or held back. One sync."""
        self._settle(key, rows.REQUEUE)

    def _settle(self, key: str, *statements: str, due: float | None = None, **values: object) -> None:
        with self._store.reading():
            try:
                self._change(key, *statements, **values)
            except OutboxFull:
                # Settling is what makes room, or what must not be forgotten: it may use the room kept back for it.
                if not self._files.ballast.spend():
                    raise
                with suppress(OutboxFull):
                    self._store.checkpoint()
                self._change(key, *statements, **values)
            self._undecipherable.discard(key)
            if due is None:
                self._resting.pop(key, None)
            else:
                self._resting[key] = due

    def _change(self, key: str, *statements: str, **values: object) -> None:
        with self._store.writing() as db:
            changed = [db.execute(statement, {"key": key, **values}).rowcount for statement in statements]
            if not all(changed):
                gone = rows.known(db, key)
                raise AlreadyDelivered(key, gone.number) if gone else NoSuchItem(key)

    def wake(self) -> None:
        """Make every held-back item due: the line is back."""
        with self._store.reading():
            self._resting.clear()

    @contextmanager
    def replaying(self) -> Iterator[bool]:
        """Yield whether the caller is the only one delivering, among all threads and processes; never waits."""
        alone = self._replaying.acquire(blocking=False)
        try:
            yield alone and self._files.owner.acquire()
        finally:
            if alone:
                self._replaying.release()

    def stats(self) -> Stats:
        """Count what is stored; some milliseconds with 100 000 items, no sync."""
        with self._store.reading() as db:
            return listing.count(db, self._wall_clock(), len(self._undecipherable))

    def items(self, *, aside_only: bool = False) -> Iterator[Summary]:
        """Go through the undelivered items, oldest first, without their subjects and payloads; no sync.

        At most 32 rows are in memory at a time and others may write meanwhile: what is put or settled while the list
        is read may or may not be in it. The iterator may raise what any method may.
        """
        return listing.summaries(self._store, self._sealing, aside_only=aside_only)

    def verify(self) -> Report:
        """Read everything: the structure of the file, and whether each row opens. Seconds with 100 000 items.

        No sync. Works on a connection of its own, so that others may go on writing.
        """
        try:
            with closing(Store.open(self._path)) as store:
                return listing.check(store, self._sealing)
        except OutboxCorrupt as error:
            return Report(0, (str(error),), ())

    def purge(self, older_than_days: float) -> int:
        """Forget the tombstones of items delivered longer ago than this, by the wall clock; return how many.

        Keep them for as long as a caller may still repeat a `put`. Undelivered items are never purged. One sync. A
        clock that is wrong by years makes it forget too little or too much: do not call it before the time is known.
        """
        with self._store.writing() as db:
            return db.execute(rows.PURGE, [self._wall_clock() - older_than_days * _DAY_S]).rowcount

    def close(self) -> None:
        """Close the files; no other thread may be using the outbox any more."""
        self._files.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
