"""Translates the faults of SQLite and of the file system into this room's errors.

Only what the world can cause is translated. A constraint that fails, a wrong statement or a closed connection is a
mistake in this room and passes through as it is.
"""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from offline_queue.errors import DiskFailing, DiskReadOnly, OutboxCorrupt, OutboxError, OutboxFull, OutboxUnavailable

_CORRUPT = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_UNAVAILABLE = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_PROTOCOL,
    }
)
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})


def fault_of(error: BaseException | None) -> OutboxError | None:
    """Translate SQLite's result codes (https://www.sqlite.org/rescode.html); None for what is not the world's fault."""
    if not isinstance(error, sqlite3.DatabaseError):
        return None
    extended = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    primary = extended & 0xFF
    # The shared-memory file beside the log cannot grow: a full disk, under the name of an I/O error.
    if primary == sqlite3.SQLITE_FULL or extended == sqlite3.SQLITE_IOERR_SHMSIZE:
        return OutboxFull("the disk is full")
    if primary in _CORRUPT:
        return OutboxCorrupt(f"the queue file is damaged: {error}")
    if primary == sqlite3.SQLITE_READONLY:
        return DiskReadOnly(f"the queue file can only be read: {error}")
    if primary == sqlite3.SQLITE_IOERR:
        return DiskFailing(f"the disk fails under the queue file: {error}")
    if primary in _UNAVAILABLE:
        return OutboxUnavailable(f"the queue file cannot be used: {error}")
    return None


@contextmanager
def sqlite_faults() -> Iterator[None]:
    """Turn SQLite's errors into `OutboxFull` and its siblings."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        fault = fault_of(error)
        if fault is None:
            raise
        raise fault from error


@contextmanager
def file_faults() -> Iterator[None]:
    """Turn operating system errors on the files beside the database into `OutboxFull` or `OutboxUnavailable`."""
    try:
        yield
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise OutboxFull("the disk is full") from error
        if error.errno == errno.EROFS:
            raise DiskReadOnly("the disk is read-only") from error
        if error.errno == errno.EIO:
            raise DiskFailing("the disk fails under the queue's folder") from error
        raise OutboxUnavailable(f"the queue's folder cannot be used: {error}") from error
