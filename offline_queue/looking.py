"""Looks into the files of an outbox that somebody else is using, or that nobody is."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from offline_queue import listing, rows
from offline_queue.errors import OutboxCorrupt, OutboxUnavailable
from offline_queue.faults import file_faults
from offline_queue.files import free_bytes
from offline_queue.items import Item, Report, Stats, Summary
from offline_queue.keyring import Keyring
from offline_queue.opening import AIR_BYTES, has_lost_its_database
from offline_queue.sealing import Sealing, sealing_of
from offline_queue.store import Store


class Look:
    """A read-only view: no row is changed, no lock is taken that a delivery needs, and a damaged file stays in place.

    No method costs a sync. Each sees what was committed when it was called. One thread uses it. Every method may raise
    `OutboxUnavailable`, and `OutboxCorrupt` where the file turns out to be damaged.
    """

    def __init__(self, store: Store, sealing: Sealing, wall_clock: Callable[[], float]) -> None:
        self._store = store
        self._sealing = sealing
        self._wall_clock = wall_clock

    @classmethod
    def open(cls, path: Path, keyring: Keyring, *, kiosk_id: str, wall_clock: Callable[[], float] = time.time) -> Self:
        """Look into the outbox at `path`, whether a kiosk is running on it or not, also on a read-only disk.

        SQLite may put its own `-shm` and an empty `-wal` beside a file that nobody has open; nothing else is written.
        On a read-only disk, a file that was not closed (its log is not empty) cannot be looked into.

        Raises `WrongKeys`, `OutboxCorrupt`, and `OutboxUnavailable`: also when there is no file, when another release
        made it, or when the disk is too full.
        """
        path = path.absolute()
        if has_lost_its_database(path):
            raise OutboxCorrupt("the queue file is empty, and its log is not")
        with file_faults():
            mapped = path.with_name(f"{path.name}-shm").exists()
        if not mapped and free_bytes(path.parent) < AIR_BYTES:
            raise OutboxUnavailable("the disk is too full to look into the queue file")
        store = Store.look(path)
        try:
            with store.reading() as db:
                sealing = sealing_of(db, keyring, kiosk_id)
        except BaseException:
            store.close()
            raise
        return cls(store, sealing, wall_clock)

    def stats(self) -> Stats:
        """Count what is stored. Items that do not open are not told apart: nothing is opened for counting."""
        with self._store.reading() as db:
            return listing.count(db, self._wall_clock(), 0)

    def items(self, *, aside_only: bool = False) -> Iterator[Summary]:
        """Go through the undelivered items as `Outbox.items` does."""
        return listing.summaries(self._store, self._sealing, aside_only=aside_only)

    def get(self, key: str) -> Item | None:
        """Return the undelivered item with this key, or None. Raises `Undecipherable`."""
        with self._store.reading() as db:
            return rows.find(db, self._sealing, key)

    def verify(self) -> Report:
        """Read everything as `Outbox.verify` does; damage is told in the report."""
        return listing.check(self._store, self._sealing)

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
