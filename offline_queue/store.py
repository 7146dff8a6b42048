"""One SQLite connection, set up so that what it has committed is on the disk."""

import os
import sqlite3
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from offline_queue.checking import check
from offline_queue.errors import OutboxCorrupt, OutboxUnavailable
from offline_queue.faults import fault_of, file_faults, sqlite_faults
from offline_queue.schema import migrate, require_current

if TYPE_CHECKING:
    from sqlite_utils import Database

# The longest wait for another process's transaction, in seconds.
BUSY_S = 2.0
# The log is copied back into the database at this many pages of 4 KB (0.8 MB), so that the ballast always covers it.
WAL_PAGES = 200


class Store:
    """A connection shared by all threads of a process, one at a time.

    SQLite has one writer anyway, so a connection per thread would gain nothing but files held open by threads that
    are gone; one connection behind a lock can be closed by whoever opened it.

    `checked` says whether all of the file was looked through at opening, or only some of it (see checking.py). Damage
    met at work leaves a note beside the file, `<path>.distrusted`: the next opening looks through all of it.
    """

    def __init__(self, db: "Database", doubts: Path | None = None, *, checked: bool = False) -> None:
        self.db = db
        self.lock = threading.RLock()
        self.checked = checked
        self.closed = False
        self._doubts = doubts
        self._reading = Reading(self)
        self._writing = Writing(self)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the file, check it, as far as that is quick, and bring its tables up to date.

        Where damage was met before, all of it is checked: seconds with 100 000 items.
        Raises `OutboxCorrupt`, `OutboxFull`, `OutboxUnavailable`.
        """
        from offline_queue.handle import Handle  # noqa: PLC0415  brings sqlite_utils: paid when a queue is opened

        doubts = doubts_about(path)
        with file_faults():
            distrust = doubts.exists()
        with sqlite_faults():
            connection = sqlite3.connect(path, timeout=BUSY_S, isolation_level=None, check_same_thread=False)
            try:
                db = Handle(connection)
                set_up(db)
                checked = check(db, path, distrust=distrust)
                migrate(db)
            except BaseException:
                connection.close()
                raise
        if distrust:
            with suppress(OSError):
                doubts.unlink(missing_ok=True)
        return cls(db, doubts, checked=checked)

    @classmethod
    def look(cls, path: Path) -> Self:
        """Open the file for reading alone: it is not made, checked, changed or brought up to date.

        Raises `OutboxCorrupt`, `OutboxUnavailable`, also for a file of another release.
        """
        from offline_queue.handle import Handle  # noqa: PLC0415  as above

        with sqlite_faults():
            connection = sqlite3.connect(
                f"{path.absolute().as_uri()}?{read_only(path)}", uri=True, timeout=BUSY_S, isolation_level=None
            )
            try:
                db = Handle(connection)
                require_current(db)
            except BaseException:
                connection.close()
                raise
        return cls(db)

    def reading(self) -> "Reading":
        """Hold the connection for queries. Raises `OutboxUnavailable`."""
        return self._reading

    def writing(self) -> "Writing":
        """Hold the connection for one transaction: one sync when the block ends, nothing written when it raises.

        Raises `OutboxFull`, `OutboxUnavailable`; neither proves that nothing was stored.
        """
        return self._writing

    def distrust(self) -> None:
        """See that the next opening looks through all of the file; best effort, on a disk that may be failing."""
        if self._doubts is not None:
            with suppress(OSError):
                os.close(os.open(self._doubts, os.O_CREAT | os.O_WRONLY, 0o600))

    def raise_fault(self, error: BaseException | None) -> None:
        """Raise what an error of SQLite means to this room, if it is the world's fault."""
        fault = fault_of(error)
        if isinstance(fault or error, OutboxCorrupt):
            self.distrust()
        if fault is not None:
            raise fault from error

    def checkpoint(self, *, give_back: bool = False) -> None:
        """Copy the log into the database, so that the log's own room is used anew; or given back to the disk.

        Raises as `writing` does.
        """
        with self.reading() as db:
            db.execute(f"pragma wal_checkpoint({'truncate' if give_back else 'passive'})").fetchall()

    def shrink(self) -> bool:
        """Give the file's free pages back to the disk; return whether there were any. Raises as `writing` does.

        In small steps: each writes to the log before anything is freed, and the disk may be nearly full.
        """
        with self.reading() as db:
            (free,) = db.execute("pragma freelist_count").fetchone()
            for _ in range(0, free, WAL_PAGES // 2):
                db.executescript(f"pragma incremental_vacuum({WAL_PAGES // 2})")  # execute() stops at the first page
                self.checkpoint()
        return bool(free)

    def close(self) -> None:
        """Close the connection; the last one to close a file also folds the log into it.

        A thread that comes too late hears `OutboxUnavailable`.
        """
        with self.lock:
            self.closed = True
            self.db.close()


class Reading:
    """The connection, held by one thread. One object serves all: it keeps nothing of its own, and may be nested."""

    __slots__ = ("_store",)

    def __init__(self, store: Store) -> None:
        self._store = store

    def __enter__(self) -> "Database":
        store = self._store
        store.lock.acquire()
        if store.closed:
            store.lock.release()
            raise OutboxUnavailable("the queue file was closed")
        return store.db

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if error is not None:
                self._store.raise_fault(error)
        finally:
            self._store.lock.release()


class Writing:
    """One transaction of one thread; as `Reading`, but not to be nested."""

    __slots__ = ("_store",)

    def __init__(self, store: Store) -> None:
        self._store = store

    def __enter__(self) -> "Database":
        store = self._store
        with store.reading() as db:
            # A deferred transaction could find at its first write that it read from an old snapshot, and fail at once.
            db.conn.execute("begin immediate")
            store.lock.acquire()  # stays held when this block gives its own hold back
        return db

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            with self._store.reading() as db:
                try:
                    if error is None:
                        db.commit()
                finally:
                    db.rollback()
                self._store.raise_fault(error)
        finally:
            self._store.lock.release()


def doubts_about(path: Path) -> Path:
    """Return the name of the note that damage was met in this file."""
    return path.with_name(f"{path.name}.distrusted")


def read_only(path: Path) -> str:
    """The query of a URI that opens the file for reading alone, on a disk that may take no writes."""
    log = path.with_name(f"{path.name}-wal")
    # Beside a log SQLite makes a file for its index, which a read-only disk refuses. Without a log none is needed.
    if os.access(path.parent, os.W_OK) or (log.exists() and log.stat().st_size > 0):
        return "mode=ro"
    return "mode=ro&immutable=1"


def set_up(db: "Database") -> None:
    """Have a connection that may write keep what it commits. Raises `OutboxUnavailable`."""
    if db.execute("pragma page_count").fetchone() == (0,):
        db.execute("pragma auto_vacuum = incremental")  # of no effect later, but a write to the file
    db.enable_wal()
    if db.journal_mode != "wal":
        raise OutboxUnavailable("the file system cannot hold a write-ahead log")
    db.execute("pragma synchronous = full")
    db.execute("pragma secure_delete = on").fetchall()
    db.execute("pragma temp_store = memory")
    db.execute(f"pragma wal_autocheckpoint = {WAL_PAGES}").fetchall()
