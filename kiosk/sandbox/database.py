"""The database: one engine, short transactions, durable commits.

Errors a caller can meet:

    DatabaseError
    ├── UnusableDatabaseError   the URL is wrong or the database cannot be opened
    └── DatabaseSilentError     it was there, and does not answer now

IntegrityError of SQLAlchemy passes through: a violated constraint is an answer, not a failure.
"""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, IntegrityError, NoSuchModuleError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

from kiosk.sandbox import schema_offline  # noqa: F401 - its tables are made, too
from kiosk.sandbox.schema import metadata

BUSY_MILLIS = 8000


class DatabaseError(Exception):
    """Something with the database."""


class UnusableDatabaseError(DatabaseError):
    """The database cannot be opened at all; the message says why."""


class DatabaseSilentError(DatabaseError):
    """The database does not answer now."""


class Database:
    """Transactions on the database at `url`; the tables are made when they are missing."""

    def __init__(self, url: str) -> None:
        self._engine = _engine(url)
        self._sqlite = self._engine.dialect.name == "sqlite"
        self._writes = self._engine.execution_options(kiosk_writes=True)
        # SQLite lets one writer in and makes the others poll; waiting here is fair and costs no polling.
        self._one_writer: AbstractContextManager[object] = threading.Lock() if self._sqlite else nullcontext()
        try:
            metadata.create_all(self._writes)
        except OperationalError as error:
            raise UnusableDatabaseError(f"cannot open {_shown(url)}") from error

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that sees one state of the database."""
        with _translated(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that may write: committed durably at the end, rolled back on any exception.

        On SQLite it starts with BEGIN IMMEDIATE, so what it reads cannot change before it writes.
        """
        with _translated(), self._one_writer, self._writes.begin() as connection:
            yield connection

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()


def _engine(url: str) -> Engine:
    try:
        parsed = make_url(url)
        # Parameters are patients' data and must not reach an exception's text.
        engine = create_engine(parsed, hide_parameters=True, pool_size=8, max_overflow=24, pool_pre_ping=False)
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError, TypeError) as error:
        raise UnusableDatabaseError(f"not a usable database URL: {_shown(url)}") from error
    if parsed.get_backend_name() == "sqlite":
        if parsed.database in (None, "", ":memory:"):
            engine.dispose()
            raise UnusableDatabaseError("the sandbox needs a file: sqlite:////path/to/hospital.db")
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    assert isinstance(connection, sqlite3.Connection)  # noqa: S101 - tells the type checker what the dialect promises
    connection.isolation_level = None  # the driver's own BEGIN is deferred; _begin_sqlite says what is meant
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLIS}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")  # WAL with NORMAL loses acknowledged visits in a power cut
    connection.execute("PRAGMA foreign_keys = ON")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("kiosk_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except OperationalError as error:
        if isinstance(error.orig, sqlite3.Error) and error.orig.sqlite_errorcode == sqlite3.SQLITE_ERROR:
            raise  # a mistake in a statement, not a database in trouble
        raise DatabaseSilentError("the database does not answer") from error


def _shown(url: str) -> str:
    """The URL without a password."""
    try:
        return make_url(url).render_as_string(hide_password=True)
    except ArgumentError:
        return "(unreadable URL)"


__all__ = ["Database", "DatabaseError", "DatabaseSilentError", "IntegrityError", "UnusableDatabaseError"]
