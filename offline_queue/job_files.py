"""The file of a book of jobs: made, checked, looked into, and moved aside when it is damaged."""

import sqlite3
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from offline_queue.errors import OutboxCorrupt, OutboxUnavailable
from offline_queue.faults import file_faults, sqlite_faults
from offline_queue.files import sync_directory
from offline_queue.store import BUSY_S, Store, read_only, set_up

if TYPE_CHECKING:
    from sqlite_utils import Database

VERSION = 1
TABLES = """
    create table jobs (
        place integer primary key,
        key text not null unique,
        kind text not null,
        state text not null,
        body blob not null,
        made_at real not null,
        changed_at real not null,
        attempts integer not null,
        note text not null
    ) strict;
    create table facts (name text primary key, value blob not null) strict, without rowid;
"""


def looked_into(path: Path) -> Store:
    """Open the file for reading alone. Raises `OutboxUnavailable` when there is none."""
    from offline_queue.handle import Handle  # noqa: PLC0415 - brings sqlite_utils

    with sqlite_faults():
        address = f"{path.absolute().as_uri()}?{read_only(path)}"
        connection = sqlite3.connect(address, uri=True, timeout=BUSY_S, isolation_level=None)
        try:
            db = Handle(connection)
            _require_version(db)
        except BaseException:
            connection.close()
            raise
    return Store(db)


def opened(path: Path) -> Store:
    """Open the file, check all of it, make its tables. Raises `OutboxCorrupt` and its siblings."""
    from offline_queue.handle import Handle  # noqa: PLC0415 - brings sqlite_utils

    with sqlite_faults():
        connection = sqlite3.connect(path, timeout=BUSY_S, isolation_level=None, check_same_thread=False)
        try:
            db = Handle(connection)
            set_up(db)
            (verdict,) = db.execute("pragma integrity_check(1)").fetchone()
            if verdict != "ok":
                raise OutboxCorrupt(f"the book of jobs is damaged: {verdict}")
            if db.execute("pragma user_version").fetchone() == (0,):
                connection.executescript(f"begin immediate; {TABLES} pragma user_version = {VERSION}; commit;")
            _require_version(db)
        except BaseException:
            connection.close()
            raise
    return Store(db)


def _require_version(db: "Database") -> None:
    (version,) = db.execute("pragma user_version").fetchone()
    if version != VERSION:
        raise OutboxUnavailable(f"the book of jobs is of version {version}, this program's is {VERSION}")


def moved_aside(path: Path) -> Path:
    """A damaged book beside its place; its log goes first, or a new book would take it for its own."""
    with file_faults():
        aside = next(one for n in count(1) if not (one := path.with_name(f"{path.name}.corrupt-{n}")).exists())
        for suffix in ("-wal", "-shm", ""):
            with suppress(FileNotFoundError):
                path.with_name(path.name + suffix).rename(aside.with_name(aside.name + suffix))
        sync_directory(path.parent)
    return aside
