"""How each kind of database is spoken to: SQLite in a file, PostgreSQL by URL.

PostgreSQL writes at READ COMMITTED with row locks. SERIALIZABLE would abort every second booking of a busy department,
for all of them raise one counter; waiting for its row costs nothing and keeps numbers in order. What a lock does not
guard, a unique constraint does.
"""

import os
import sqlite3
import time
from contextlib import suppress
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.pool import ConnectionPoolEntry

BUSY_MILLIS = 8000
CONNECT_SECONDS = 3
POOLED = 8
"""Connections a process keeps; with `POOL_EXTRA` more at most. PostgreSQL allows 100 of all processes as installed."""
POOL_EXTRA = 8
POOL_WAIT_SECONDS = 4

# Shorter than the 8 s a kiosk waits for a booking, so that it is told. A process that stands still in a transaction
# must not keep a counter's row for ever.
_SESSION = {
    "statement_timeout": "5s",
    "lock_timeout": "4s",
    "idle_in_transaction_session_timeout": "10s",
    "timezone": "UTC",
}
# A cable that was pulled is noticed in seconds, not in hours.
_LINE: dict[str, Any] = {
    "connect_timeout": CONNECT_SECONDS,
    "keepalives_idle": 15,
    "keepalives_interval": 5,
    "keepalives_count": 2,
    "tcp_user_timeout": 6000,
    "application_name": "kiosk-hospital",
}


class UnknownDatabaseError(Exception):
    """Nothing that could be connected to; the message says why, without a password."""


def engine(url: str) -> Engine:
    """An engine for `url`; nothing is opened yet. Raises UnknownDatabaseError."""
    try:
        parsed = make_url(url)
        kind = parsed.get_backend_name()
        if kind in _KINDS:
            return _KINDS[kind](parsed)
    except (ArgumentError, NoSuchModuleError, TypeError) as error:
        raise UnknownDatabaseError(f"not a usable database URL: {shown(url)}") from error
    except ModuleNotFoundError as error:
        raise UnknownDatabaseError(f"{shown(url)} needs {error.name}: pip install 'kiosk[sandbox]'") from error
    raise UnknownDatabaseError(f"neither SQLite nor PostgreSQL: {shown(url)}")


def shown(url: str) -> str:
    """The URL without a password."""
    try:
        return make_url(url).render_as_string(hide_password=True)
    except ArgumentError:
        return "(unreadable URL)"


def _postgresql(url: URL) -> Engine:
    settings = " ".join(f"-c {name}={value}" for name, value in _SESSION.items())
    asked = url.query.get("options", ())
    options = " ".join([settings, *([asked] if isinstance(asked, str) else asked)])
    mine = {name: value for name, value in _LINE.items() if name not in url.query}
    return create_engine(
        url,
        hide_parameters=True,  # they are patients' data and must not reach an exception's text
        connect_args=mine | {"options": options},
        pool_size=POOLED,
        max_overflow=POOL_EXTRA,
        pool_timeout=POOL_WAIT_SECONDS,
        pool_pre_ping=True,  # a database that came back is used at once, by every connection
        isolation_level="READ COMMITTED",
    )


def _sqlite(url: URL) -> Engine:
    if url.database in (None, "", ":memory:"):
        raise UnknownDatabaseError("the sandbox needs a file: sqlite:////path/to/hospital.db")
    file = url.database
    made = create_engine(url, hide_parameters=True, pool_size=8, max_overflow=32, pool_timeout=POOL_WAIT_SECONDS)

    def make_private(*_of_the_connection: object) -> None:
        """A new file is its owner's alone: it holds patients and passwords. What lies beside it gets the same mode."""
        with suppress(OSError):  # SQLite meets it too, and says so
            os.close(os.open(file, os.O_CREAT | os.O_RDONLY, 0o600))

    event.listen(made, "do_connect", make_private)
    event.listen(made, "connect", _prepare_sqlite)
    event.listen(made, "begin", _begin_sqlite)
    return made


def _prepare_sqlite(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    assert isinstance(connection, sqlite3.Connection)  # noqa: S101 - tells the type checker what the dialect promises
    connection.isolation_level = None  # the driver's own BEGIN is deferred; _begin_sqlite says what is meant
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLIS}")
    _write_ahead(connection)
    connection.execute("PRAGMA synchronous = FULL")  # WAL with NORMAL loses acknowledged visits in a power cut
    connection.execute("PRAGMA foreign_keys = ON")


def _write_ahead(connection: sqlite3.Connection) -> None:
    """The first of several processes switches the file over; SQLite lets the others not wait for it."""
    deadline = time.monotonic() + BUSY_MILLIS / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("kiosk_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


_KINDS = {"sqlite": _sqlite, "postgresql": _postgresql}
