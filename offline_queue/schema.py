"""The tables, and the steps that lead to them.

`waiting` is the hot table: what is not delivered yet, in the order of `id`. `delivered` holds tombstones. `series`
holds the last number given out per series and day. `secret` holds one random key, sealed, for tokens and digests.
`blocks` holds numbers that were lent, the oldest first: `next` is the first one not given out, `over` is 1 once it was
seen to have expired; a lease that was dropped stays known.
"""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from offline_queue.errors import OutboxUnavailable

if TYPE_CHECKING:
    from sqlite_utils import Database


def _first_tables(db: "Database") -> None:
    db.executescript("""
        create table waiting (
            id integer primary key,
            key text not null unique,
            kind text not null,
            subject blob not null,
            digest blob not null,
            body blob not null,
            number integer,
            put_at real not null,
            attempts integer not null default 0,
            aside integer not null default 0,
            reason blob
        ) strict;
        create index waiting_by_subject on waiting (subject, id);
        create index waiting_aside on waiting (id) where aside;
        create table delivered (
            key text primary key,
            digest blob not null,
            number integer,
            delivered_at real not null
        ) strict, without rowid;
        create table series (
            name text not null,
            day text not null,
            last integer not null,
            primary key (name, day)
        ) strict, without rowid;
        create table secret (sealed blob not null) strict;
    """)


def _numbers_with_their_series(db: "Database") -> None:
    # What was stored before came from the kiosk's own series, or was carried in without a word on where it was from. As
    # the default of the column it costs no row a change: a file full of registrations may lie on a full disk.
    found = db.execute("select name from series order by day desc, name limit 1").fetchone()
    own = db.quote(found[0] if found else "")
    db.executescript(f"""
        alter table waiting add column series text default {own};
        alter table waiting add column day text;
        alter table waiting add column lease text;
        alter table delivered add column series text default {own};
        alter table delivered add column lease text;
        create table blocks (
            place integer primary key,
            lease text not null unique,
            series text not null,
            day text not null,
            first integer not null,
            last integer not null,
            next integer not null,
            expires_at real not null,
            over integer not null default 0,
            dropped integer not null default 0
        ) strict;
        create index blocks_by_day on blocks (day, place);
    """)


# Saves a sort whenever the next item is looked for. No step of its own: a release that knows nothing of it, come back
# after an update that failed, goes on with the file.
_BY_TURN = "create index if not exists waiting_by_turn on waiting (attempts, id) where not aside"

# Append only: a file in the field has been through every step up to its own version.
MIGRATIONS: list[Callable[["Database"], None]] = [_first_tables, _numbers_with_their_series]


def migrate(db: "Database") -> None:
    """Bring the tables up to date in one transaction; a file of a newer release raises `OutboxUnavailable`."""
    if _version(db) != len(MIGRATIONS):
        _take_the_steps(db)
    with suppress(sqlite3.OperationalError):  # a full disk: slower, and nothing else
        db.execute(_BY_TURN)


def _take_the_steps(db: "Database") -> None:
    db.execute("begin immediate")
    try:
        version = _version(db)
        if version > len(MIGRATIONS):
            raise OutboxUnavailable(f"the queue file is of version {version}, newer than this program")
        for step in MIGRATIONS[version:]:
            step(db)
        db.execute(f"pragma user_version = {len(MIGRATIONS)}")
        db.commit()
    except BaseException:
        db.rollback()
        raise


def require_current(db: "Database") -> None:
    """Raise `OutboxUnavailable` unless the tables are those of this release."""
    if (version := _version(db)) != len(MIGRATIONS):
        raise OutboxUnavailable(f"the queue file is of version {version}, this program's is {len(MIGRATIONS)}")


def _version(db: "Database") -> int:
    (version,) = db.execute("pragma user_version").fetchone()
    return int(version)
