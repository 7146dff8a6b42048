"""Translates the faults of SQLite and of the file system into this room's errors.

Only what the world can cause is translated. A constraint that fails, a wrong statement or a closed connection is a
mistake in this room and passes through as it is.
"""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from offline_queue.errors import DiskFailing, DiskReadOnly, OutboxCorrupt, OutboxFull, OutboxUnavailable

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


@contextmanager
def sqlite_faults() -> Iterator[None]:
    """Turn SQLite's result codes (https://www.sqlite.org/rescode.html) into `OutboxFull` and its siblings."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        extended = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
        primary = extended & 0xFF
        # The shared-memory file beside the log cannot grow: a full disk, under the name of an I/O error.
        if primary == sqlite3.SQLITE_FULL or extended == sqlite3.SQLITE_IOERR_SHMSIZE:
            raise OutboxFull("the disk is full") from error
        if primary in _CORRUPT:
            raise OutboxCorrupt(f"the queue file is damaged: {error}") from error
        if primary == sqlite3.SQLITE_READONLY:
            raise DiskReadOnly(f"the queue file can only be read: {error}") from error
        if primary == sqlite3.SQLITE_IOERR:
            raise DiskFailing(f"the disk fails under the queue file: {error}") from error
        if primary in _UNAVAILABLE:
            raise OutboxUnavailable(f"the queue file cannot be used: {error}") from error
        raise


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
