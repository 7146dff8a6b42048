"""One SQLite connection, set up so that what it has committed is on the disk."""

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self

from offline_queue.errors import OutboxCorrupt, OutboxUnavailable
from offline_queue.faults import sqlite_faults
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
    """

    def __init__(self, db: "Database") -> None:
        self._db = db
        self._lock = threading.RLock()

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the file, check it (quickly) and bring its tables up to date.

        Raises `OutboxCorrupt`, `OutboxFull`, `OutboxUnavailable`.
        """
        from sqlite_utils import Database  # noqa: PLC0415  takes 0.2 s: paid when a queue is opened, not at import

        with sqlite_faults():
            connection = sqlite3.connect(path, timeout=BUSY_S, isolation_level=None, check_same_thread=False)
            try:
                db = Database(connection, recursive_triggers=False, execute_plugins=False)
                _set_up(db)
                migrate(db)
            except BaseException:
                connection.close()
                raise
        return cls(db)

    @classmethod
    def look(cls, path: Path) -> Self:
        """Open the file for reading alone: it is not made, checked, changed or brought up to date.

        Raises `OutboxCorrupt`, `OutboxUnavailable`, also for a file of another release.
        """
        from sqlite_utils import Database  # noqa: PLC0415  as above

        with sqlite_faults():
            connection = sqlite3.connect(
                f"{path.absolute().as_uri()}?{_read_only(path)}", uri=True, timeout=BUSY_S, isolation_level=None
            )
            try:
                db = Database(connection, recursive_triggers=False, execute_plugins=False)
                require_current(db)
            except BaseException:
                connection.close()
                raise
        return cls(db)

    @contextmanager
    def reading(self) -> Iterator["Database"]:
        """Hold the connection for queries. Raises `OutboxUnavailable`."""
        with self._lock, sqlite_faults():
            yield self._db

    @contextmanager
    def writing(self) -> Iterator["Database"]:
        """Hold the connection for one transaction: one sync when the block ends, nothing written when it raises.

        Raises `OutboxFull`, `OutboxUnavailable`; neither proves that nothing was stored.
        """
        with self.reading() as db:
            # A deferred transaction could find at its first write that it read from an old snapshot, and fail at once.
            db.execute("begin immediate")
            try:
                yield db
                db.commit()
            except BaseException:
                db.rollback()
                raise

    def checkpoint(self) -> None:
        """Copy the log into the database, so that the log's own room is used anew. Raises as `writing` does."""
        with self.reading() as db:
            db.execute("pragma wal_checkpoint(passive)").fetchall()

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
        """Close the connection; the last one to close a file also folds the log into it."""
        with self._lock:
            self._db.close()


def _read_only(path: Path) -> str:
    log = path.with_name(f"{path.name}-wal")
    # Beside a log SQLite makes a file for its index, which a read-only disk refuses. Without a log none is needed.
    if os.access(path.parent, os.W_OK) or (log.exists() and log.stat().st_size > 0):
        return "mode=ro"
    return "mode=ro&immutable=1"


def _set_up(db: "Database") -> None:
    if db.execute("pragma page_count").fetchone() == (0,):
        db.execute("pragma auto_vacuum = incremental")  # of no effect later, but a write to the file
    db.enable_wal()
    if db.journal_mode != "wal":
        raise OutboxUnavailable("the file system cannot hold a write-ahead log")
    db.execute("pragma synchronous = full")
    db.execute("pragma secure_delete = on").fetchall()
    db.execute("pragma temp_store = memory")
    db.execute(f"pragma wal_autocheckpoint = {WAL_PAGES}").fetchall()
    (verdict,) = db.execute("pragma quick_check(1)").fetchone()
    if verdict != "ok":
        raise OutboxCorrupt(f"the queue file is damaged: {verdict}")
