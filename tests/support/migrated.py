"""A queue file as the first release left it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from offline_queue import Keyring, NewItem, Series
from offline_queue.schema import MIGRATIONS
from offline_queue.sealing import sealing_for

_INSERT = "insert into waiting (key, kind, subject, digest, body, number, put_at) values (?, ?, ?, ?, ?, ?, 5.0)"


def first_version(path: Path, keyring: Keyring, items: list[NewItem], *, series: Series) -> None:
    """Make a file with these items, numbered from 1, of the kiosk K3."""
    path.parent.mkdir(mode=0o700, parents=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        db = Database(connection)
        db.execute("pragma auto_vacuum = incremental")
        db.enable_wal()
        db.execute("begin immediate")
        MIGRATIONS[0](db)
        db.execute("pragma user_version = 1")
        sealing = sealing_for(db, keyring, "K3")
        for number, item in enumerate(items, start=1):
            sealed = sealing.seal_body(item)
            values = [item.key, item.kind, sealing.token(item.subject), sealing.digest(item), sealed, number]
            db.execute(_INSERT, values)
        db.execute("insert into series values (?, ?, ?)", [series.name, series.day.isoformat(), len(items)])
        db.commit()
