"""Collects the rows of a damaged queue file that SQLite cannot reach any more, in a database made for that."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from offline_queue import leaf_pages

_TABLE = """create table waiting (
    id integer primary key, key, kind, subject, digest, body, number, put_at, attempts, aside, reason,
    series, day, lease
)"""
_COLUMNS = 14
_INSERT = "insert or replace into waiting values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


@contextmanager
def carved(copy: Path, is_missing: Callable[[int], bool]) -> Iterator[sqlite3.Connection]:
    """Yield a database whose table `waiting` holds the rows of `copy` that lie in whole pages and are missing.

    It lies beside `copy`, and takes as much room as they do; where `copy` has a log, as much as `copy` again.
    """
    scratch = copy.with_name("carved.db")
    with closing(sqlite3.connect(scratch, isolation_level=None)) as db:
        db.execute(_TABLE)
        db.execute("begin")
        folded = _folded(copy)
        for row_id, columns in [] if folded is None else leaf_pages.rows_in(folded):
            if is_missing(row_id):
                values = [row_id, *columns[1:], *[None] * _COLUMNS]
                db.execute(_INSERT, values[:_COLUMNS])
        db.execute("commit")
        yield db


def _folded(copy: Path) -> Path | None:
    """Return a file that has the log of `copy` in it; without it, what was delivered would come back."""
    log = copy.with_name(f"{copy.name}-wal")
    if not log.exists() or log.stat().st_size == 0:
        return copy
    folded = copy.with_name("folded.db")
    shutil.copyfile(copy, folded)
    shutil.copyfile(log, folded.with_name("folded.db-wal"))
    try:
        with closing(sqlite3.connect(folded, isolation_level=None)) as db:
            (busy, _, _) = db.execute("pragma wal_checkpoint(truncate)").fetchone()
    except sqlite3.DatabaseError:
        return None
    return None if busy else folded
