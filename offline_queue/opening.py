"""Opens the files of an outbox, whatever state they are in: new, whole, on a full disk, or damaged.

queue.db, queue.db-wal, queue.db-shm     SQLite's own; the first two hold everything and belong together
queue.db.ballast                         1 MB to be given away when the disk is full
queue.db.owner                           empty; shared by all who have the file open, locked by who may move it aside
queue.db.delivering                      empty; locked while a process delivers, or carries items out
queue.db.distrusted                      empty; damage was met at work: the next opening looks through everything
queue.db.corrupt-<n>, with its -wal      a damaged database, moved aside as it was found
"""

import sqlite3
import time
from collections.abc import Callable
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from offline_queue import numbering
from offline_queue.errors import OutboxCorrupt, OutboxFull, OutboxUnavailable
from offline_queue.faults import file_faults
from offline_queue.files import Ballast, ProcessLock, free_bytes, make_private, sync_directory
from offline_queue.store import Store

if TYPE_CHECKING:
    from sqlite_utils import Database

AIR_BYTES = 64 * 1024
# The longest wait for another process that is opening the file, in seconds.
OPENING_S = 10.0
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Opened:
    """The open files; `recovered_from` is where a damaged database went, if there was one."""

    store: Store
    owner: ProcessLock
    delivering: ProcessLock
    ballast: Ballast
    recovered_from: Path | None

    def prepare(self, work: Callable[["Database"], T]) -> T:
        """Do what an opening needs in one transaction, in the ballast's room if there is no other."""
        try:
            with self.store.writing() as db:
                return work(db)
        except OutboxFull:
            if not self.ballast.spend():
                raise
            with self.store.writing() as db:
                return work(db)

    def close(self) -> None:
        """Close the database, then let another process move it aside, if it must."""
        self.store.close()
        self.delivering.close()
        self.owner.close()


def open_files(path: Path) -> Opened:
    """Open the database and what lies beside it. Raises `OutboxFull`, `OutboxUnavailable`."""
    make_private(path)
    ballast = Ballast(path.with_name(f"{path.name}.ballast"))
    with ExitStack() as on_failure:
        owner = ProcessLock(path.with_name(f"{path.name}.owner"))
        on_failure.callback(owner.close)
        delivering = ProcessLock(path.with_name(f"{path.name}.delivering"))
        on_failure.callback(delivering.close)
        owned = _claim(owner)
        recovered_from = None
        try:
            store = _open_with_air(path, ballast, owned=owned)
        except OutboxCorrupt as error:
            if not owned:
                raise OutboxUnavailable("the queue file is damaged, and in use by another process") from error
            recovered_from = _move_aside(path)
            make_private(path)
            store = _open_with_air(path, ballast, owned=owned)
        on_failure.callback(store.close)
        if recovered_from is None and owned and _is_unclaimed(store):
            recovered_from = _last_aside(path)  # the power went before its numbers were taken over
        if recovered_from is not None:
            _carry_numbers(recovered_from, store)
        with suppress(OutboxFull):
            ballast.lay()
        _join(owner)
        on_failure.pop_all()
    return Opened(store, owner, delivering, ballast, recovered_from)


def _claim(owner: ProcessLock) -> bool:
    """Return whether nobody else has the file open; all others wait then until `_join`."""
    owned = owner.acquire()
    if not owned:
        _join(owner)
    return owned


def _join(owner: ProcessLock) -> None:
    """Be one of those who have the file open: nobody moves it aside under them."""
    until = time.monotonic() + OPENING_S
    while not owner.share():
        if time.monotonic() >= until:
            raise OutboxUnavailable("another process is opening the queue file")
        time.sleep(0.01)


def _open_with_air(path: Path, ballast: Ballast, *, owned: bool) -> Store:
    if has_lost_its_database(path):
        raise OutboxCorrupt("the queue file is empty, and its log is not")
    # The first to open makes a file of 32 KB beside the log and maps it into memory. Where blocks are smaller than a
    # page, SQLite does not reserve all of it, and a full disk would end this process with SIGBUS instead of an error.
    if owned and free_bytes(path.parent) < AIR_BYTES and not ballast.spend():
        raise OutboxFull("the disk is full")
    try:
        return Store.open(path)
    except OutboxFull:
        if not ballast.spend():
            raise
        return Store.open(path)


def has_lost_its_database(path: Path) -> bool:
    """Whether the database is empty and its log is not. Raises `OutboxUnavailable` when there is no database."""
    # SQLite would delete such a log without a word, with all that is in it.
    log = path.with_name(f"{path.name}-wal")
    with file_faults():
        return path.stat().st_size == 0 and log.exists() and log.stat().st_size > 0


def _move_aside(path: Path) -> Path:
    """Rename the database and its log together, so that they can still be opened together."""
    with file_faults():
        names = (path.with_name(f"{path.name}.corrupt-{n}") for n in count(1))
        aside = next(name for name in names if not any(member.exists() for member in _members(name)))
        # The database goes last: a log left behind would be replayed into its successor.
        for source, target in zip(_members(path), _members(aside), strict=True):
            with suppress(FileNotFoundError):
                source.rename(target)
        sync_directory(path.parent)
    return aside


def _is_unclaimed(store: Store) -> bool:
    """Whether nothing was ever put in: the secret of a file is written before its first row."""
    with store.reading() as db:
        return db.execute("select 1 from secret").fetchone() is None


def _last_aside(path: Path) -> Path | None:
    with file_faults():
        found = [one for one in path.parent.glob(f"{path.name}.corrupt-*") if one.suffix.rpartition("-")[2].isdecimal()]
    return max(found, key=lambda one: int(one.suffix.rpartition("-")[2]), default=None)


def _members(path: Path) -> list[Path]:
    return [path.with_name(path.name + suffix) for suffix in ("-wal", "-shm", "")]


def _carry_numbers(damaged: Path, store: Store) -> None:
    """Go behind the numbers already given out, as far as the damaged file, left as it is, still tells them."""
    if damaged.stat().st_size == 0:
        return
    given: list[numbering.Mark] = []
    with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(f"{damaged.as_uri()}?mode=ro", uri=True)) as old:
        given = numbering.marks_of_damaged(old)
    with store.writing() as db:
        numbering.remember(db, given)
