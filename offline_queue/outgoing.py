"""The side of an outbox at which items leave: what whoever delivers uses, and nobody else."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from offline_queue.choosing import Choosing
from offline_queue.items import Item
from offline_queue.opening import Opened
from offline_queue.resting import Resting, data_version
from offline_queue.sealing import Sealing
from offline_queue.settling import Settling


class Outgoing:
    """The base of `Outbox`, which says what all methods may raise. Due times and `now` are on one monotonic clock."""

    def __init__(self, files: Opened, sealing: Sealing, wall_clock: Callable[[], float]) -> None:
        self._files = files
        self._store = files.store
        self._sealing = sealing
        self._wall_clock = wall_clock
        self._resting = Resting()
        self._choosing = Choosing(sealing, self._resting)
        self._settling = Settling(files.store, sealing, files.ballast, self._resting)
        self._replaying = threading.Lock()
        with self._store.reading() as db:
            self._seen = data_version(db)

    def peek(self, now: float, *, first: str | None = None) -> Item | None:
        """Return the next item that may be delivered at `now`, and leave it where it is.

        Of those tried least it is the oldest. It waits for its due time, for a person when set aside, and for every
        earlier item of its subject. An item that does not open is passed over and counted in `stats`.

        `first` is the key of an item that somebody waits for: the oldest of its subject goes before all others, if it
        may be delivered. So that item jumps the queue itself only when nothing of its subject is before it. A key that
        is unknown, or delivered, changes nothing.
        """
        with self._store.reading() as db:
            return self._choosing.next(db, now, first)

    def peek_keys(self, now: float, most: int) -> tuple[str, ...]:
        """Return the keys of the items that `peek` returns next, each of another subject."""
        with self._store.reading() as db:
            return self._choosing.keys(db, now, most)

    def peek_freshest(self) -> str | None:
        """Return the key of the newest item of those tried least, whether it is due or not.

        It is the furthest from any that always fail, which are tried often and grow old.
        """
        with self._store.reading() as db:
            return self._choosing.freshest(db)

    def peek_before(self, now: float, key: str) -> str | None:
        """Return the key of the oldest item of the subject of `key`, if it may be delivered."""
        with self._store.reading() as db:
            return self._choosing.before(db, now, key)

    def peek_at(self, now: float, key: str) -> Item | None:
        """Return the item with this key if it may still be delivered."""
        with self._store.reading() as db:
            return self._choosing.item(db, now, key)

    def next_due(self, now: float) -> float | None:
        """Return the first due time after `now`, or None when no item waits for a time."""
        with self._store.reading():
            return self._resting.next_due(now)

    def ack(self, key: str) -> None:
        """Erase a delivered item and leave a tombstone; a second time does nothing. One sync. Raises `NoSuchItem`."""
        self.ack_all([key])

    def ack_all(self, keys: Sequence[str]) -> None:
        """Acknowledge items as `ack` does, all for one sync; of a nearly full disk it may ask for one each.

        Raises `NoSuchItem` for the first that is unknown, when all others are acknowledged.
        """
        self._settling.bury(keys, self._wall_clock())

    def retry_later(self, key: str, reason: str, *, due: float) -> None:
        """Count a failed attempt, durably, for one sync, and hold the item back until `due`, in memory.

        Raises `NoSuchItem`, `AlreadyDelivered`, as do the two methods below.
        """
        self._settling.put_off(key, reason, due)

    def set_aside(self, key: str, reason: str) -> None:
        """Leave the item, and all later ones of its subject, until a person decides. One sync."""
        self._settling.set_aside(key, reason)

    def requeue(self, key: str) -> None:
        """Put an item back in its old place, due now, whether set aside, carried out or held back. One sync."""
        self._settling.requeue(key)

    def wake(self) -> None:
        """Make every held-back item due: the line is back."""
        with self._store.reading():
            self._resting.wake()

    def changed_elsewhere(self) -> bool:
        """Return whether another process, or another outbox on this file, wrote since this was last asked; no sync.

        What it put, requeued or set aside is seen by every method at once; ask so as not to rest meanwhile.
        """
        with self._store.reading() as db:
            seen, self._seen = self._seen, data_version(db)
        return self._seen != seen

    @contextmanager
    def replaying(self) -> Iterator[bool]:
        """Yield whether the caller is the only one delivering, among all threads and processes; never waits."""
        if not self._replaying.acquire(blocking=False):
            yield False
            return
        try:
            alone = self._files.delivering.acquire()
            try:
                yield alone
            finally:
                if alone:
                    self._files.delivering.release()
        finally:
            self._replaying.release()
