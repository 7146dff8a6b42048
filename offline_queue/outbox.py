"""The durable outbox: what is put in comes out, in order, until it is acknowledged."""

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from offline_queue import lending, listing, putting, rows
from offline_queue.errors import OutboxCorrupt, OutboxFull
from offline_queue.high_water import HighWater, HighWaterTrouble
from offline_queue.items import Item, NewItem, Report, Stats, Summary
from offline_queue.keyring import Keyring
from offline_queue.numbers import Block, HeldBlock, Number, Series
from offline_queue.opening import Opened, open_files
from offline_queue.outgoing import Outgoing
from offline_queue.putting import Asked
from offline_queue.sealing import Sealing, sealing_for
from offline_queue.settling import Settling
from offline_queue.store import Store

_DAY_S = 86_400.0


@dataclass(frozen=True, slots=True)
class Inside:
    """What this room's other modules work on; it is nobody else's."""

    store: Store
    sealing: Sealing
    settling: Settling
    path: Path
    max_rows: int
    high_water: HighWater | None


class Outbox(Outgoing):
    """Holds items on disk until they are delivered. Safe to use from any thread, and from several processes.

    What `put` returned survives a power cut. Those tried least come out first, of them the oldest; those of one subject
    strictly in order. Nothing expires. A key stands for one content, even after delivery, until its tombstone is
    purged. The files hold no payload, subject or reason in clear. Due times are on the caller's monotonic clock, in
    memory: after opening, everything is due.

    `put`, `put_numbered`, `ack`, `ack_all`, `retry_later`, `set_aside` and `requeue` cost one sync each, however many
    items wait; every thirty or so, SQLite copies its log back for three more. A `high_water` costs one for each number
    given out. Reading costs none.

    Every method may raise `OutboxUnavailable`, every writing one `OutboxFull`. Neither means that nothing was stored:
    do it again, with the same key.
    """

    recovered_from: Path | None

    def __init__(
        self,
        files: Opened,
        sealing: Sealing,
        path: Path,
        max_rows: int,
        wall_clock: Callable[[], float],
        *,
        high_water: HighWater | None = None,
    ) -> None:
        super().__init__(files, sealing, wall_clock)
        self.recovered_from = files.recovered_from
        self._high_water = high_water
        self._path = path
        self._max_rows = max_rows

    @classmethod
    def open(
        cls,
        path: Path,
        keyring: Keyring,
        *,
        kiosk_id: str,
        max_rows: int = 50_000,
        wall_clock: Callable[[], float] = time.time,
        high_water: Path | None = None,
    ) -> Self:
        """Open the outbox at `path` (mode 0600), making it, and its folder (0700), if need be.

        A damaged file is renamed to `<path>.corrupt-<n>`, a new one is begun, and `recovered_from` tells where the old
        one went: raise an alarm. Numbers it had given out are not given out again as far as it can still be read.
        `high_water` names a second record of them, best in another folder: with it, none is given out twice even when
        the file was deleted, restored from a backup, or is beyond reading. See `high_water_trouble`.

        A file of up to 8 MB (2000 registrations) is looked through for damage; of a bigger one only some, so as to be
        open within 200 ms: while `checked` is False, `verify` it when there is time. After damage was met at work
        (`OutboxCorrupt`, or a report of `verify` that names some) close and open again: then all of it is looked
        through, for seconds.

        Raises `WrongKeys` (the file is left as it was), `OutboxFull`, `OutboxUnavailable`.
        """
        path = path.absolute()
        files = open_files(path)
        try:
            marks = None if high_water is None else HighWater(high_water)
            sealing = files.prepare(lambda db: sealing_for(db, keyring, kiosk_id))
            if marks is not None:
                files.prepare(marks.settle)
        except BaseException:
            files.close()
            raise
        return cls(files, sealing, path, max_rows, wall_clock, high_water=marks)

    @property
    def inside(self) -> Inside:
        """What `carry_out`, `carry_in` and `salvage` need; no caller's business."""
        return Inside(self._store, self._sealing, self._settling, self._path, self._max_rows, self._high_water)

    @property
    def high_water_trouble(self) -> HighWaterTrouble | None:
        """What is wrong with the second record of the numbers, after opening or after the last number; None if nothing.

        Numbers are given out all the same: nobody is sent away for want of a second record.
        """
        return None if self._high_water is None else self._high_water.trouble

    @property
    def checked(self) -> bool:
        """Whether all of the file was looked through when it was opened."""
        return self._store.checked

    def put(self, item: NewItem) -> Item:
        """Store an item durably, for one sync; an item already stored is returned as it stands.

        Raises `KeyReused`, `AlreadyDelivered`, `OutboxFull` (too many rows, or no room on the disk), and
        `Undecipherable` when it is stored but can no longer be read.
        """
        return self._put(Asked(item.key, lambda _: item))

    def put_numbered(self, key: str, series: Series, build: Callable[[Number], NewItem]) -> Item:
        """Store the item `build` makes for a new number: number and item in one transaction, one sync.

        The number is the next of the oldest block held for the day of `series` that has not expired, else the next of
        `series`, from 1. None is given out twice. With a `high_water` it is marked there before it stands here: one
        sync more. An item already stored keeps its number: `build` is called with that one, and must make the same
        content of it. It runs inside the transaction: quick, and away from this outbox. Raises as `put`, and ValueError
        when the item made has another key.
        """
        return self._put(Asked(key, build, series))

    def _put(self, asked: Asked) -> Item:
        try:
            return self._find_or_insert(asked)
        except OutboxFull:
            # What was delivered left room inside the file, which the ballast or the disk may be short of.
            if not self._store.shrink():
                raise
            return self._find_or_insert(asked)

    def _find_or_insert(self, asked: Asked) -> Item:
        with self._store.writing() as db:
            if before := putting.find(db, self._sealing, asked):
                return before
            putting.require_room(db, self._max_rows)
            self._files.ballast.lay()
            return putting.insert(db, self._sealing, asked, self._wall_clock(), self._high_water)

    def keep_block(self, block: Block) -> HeldBlock | None:
        """Hold numbers that were lent; return how they stand. One sync.

        A lease id that is known stays as it is. None says that it gives nothing: it was dropped, here or where this
        queue was taken over from, or numbers of it were given out that a lost or damaged file no longer tells of.
        """
        with self._store.writing() as db:
            return lending.keep(db, block, self._wall_clock())

    def blocks(self) -> tuple[HeldBlock, ...]:
        """Return the blocks that were not dropped, the oldest first, also those used up or expired. No sync."""
        with self._store.reading() as db:
            return lending.held(db, self._wall_clock())

    def drop_block(self, lease: str) -> HeldBlock | None:
        """Give out nothing of a block any more; return how it stood, again and again, or None when it is unknown.

        From its `next` on nothing was given out, nor will be: this may go back. One sync, two with a `high_water`.
        """
        with self._store.writing() as db:
            return lending.drop(db, lease, self._wall_clock(), self._high_water)

    def get(self, key: str) -> Item | None:
        """Return the undelivered item with this key, or None. Raises `Undecipherable`."""
        with self._store.reading() as db:
            return rows.find(db, self._sealing, key)

    def of_subject(self, subject: str) -> tuple[Item, ...]:
        """Return the undelivered items of a subject, oldest first. Raises `Undecipherable`."""
        with self._store.reading() as db:
            return rows.of_subject(db, self._sealing, subject)

    def number_for(self, key: str) -> Number | None:
        """Return the number given out with this key, before or after its delivery, or None."""
        with self._store.reading() as db:
            found = rows.known(db, key)
        return found.number if found else None

    def stats(self) -> Stats:
        """Count what is stored; some milliseconds with 100 000 items, no sync."""
        with self._store.reading() as db:
            return listing.count(db, self._wall_clock(), self._resting.unopened)

    def items(self, *, aside_only: bool = False) -> Iterator[Summary]:
        """Go through the undelivered items, oldest first, without their subjects and payloads; no sync.

        At most 32 rows are in memory at a time and others may write meanwhile: what is put or settled while the list
        is read may or may not be in it. The iterator may raise what any method may.
        """
        return listing.summaries(self._store, self._sealing, aside_only=aside_only)

    def verify(self) -> Report:
        """Read everything: the structure of the file, and whether each row opens. Seconds with 100 000 items.

        No sync. Works on a connection of its own, so that others may go on writing. After damage was found, close the
        outbox and open it again: the file is moved aside, and `salvage` brings back what can be read.
        """
        try:
            with closing(Store.open(self._path)) as store:
                report = listing.check(store, self._sealing)
        except OutboxCorrupt as error:
            report = Report(0, (str(error),), ())
        if report.damage:
            self._store.distrust()
        return report

    def rehearse(self) -> None:
        """Write as a `put` would, and leave nothing: whether items are taken in. One sync. Raises as `put` does."""
        with self._store.writing() as db:
            putting.require_room(db, self._max_rows)
            self._files.ballast.lay()
            db.execute("update secret set sealed = sealed")

    def purge(self, older_than_days: float) -> int:
        """Forget the tombstones of items delivered longer ago than this, by the wall clock; return how many.

        Keep them for as long as a caller may still repeat a `put`. Undelivered items are never purged. One sync. A
        clock that is wrong by years makes it forget too little or too much: do not call it before the time is known.
        """
        return self._settling.purge(self._wall_clock() - older_than_days * _DAY_S)

    def close(self) -> None:
        """Close the files; a thread that still uses the outbox hears `OutboxUnavailable`."""
        self._files.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
