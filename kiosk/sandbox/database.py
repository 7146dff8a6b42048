"""The database: one engine, short transactions, durable commits.

Errors a caller can meet:

    DatabaseError
    ├── UnusableDatabaseError   the URL is wrong, the database cannot be opened, or a newer version made it
    └── DatabaseSilentError     it was there, and does not answer now
        └── DatabaseConflictError   another writer was in the way; nothing was done, and it may be tried again

IntegrityError of SQLAlchemy passes through: a violated constraint is an answer, not a failure.
"""

import itertools
import random
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DatabaseError as ForeignError
from sqlalchemy.exc import DBAPIError, IntegrityError, InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as NoFreeConnectionError

from kiosk.sandbox import engines, migrations

ATTEMPTS = 8
"""How often a write is tried when others are in its way. As many may want the last places of one slot."""

PAUSE_SECONDS = 0.02

_CONFLICTS = ("40001", "40P01")  # serialization failure, deadlock
_READ_ONLY = "25006"  # a standby that was not promoted yet

Result = TypeVar("Result")


class DatabaseError(Exception):
    """Something with the database."""


class UnusableDatabaseError(DatabaseError):
    """The database cannot be opened at all; the message says why."""


class DatabaseSilentError(DatabaseError):
    """The database does not answer now."""


class DatabaseConflictError(DatabaseSilentError):
    """Other writers were in the way; the transaction was rolled back."""


class Database:
    """Transactions on the database at `url`; its tables are made, or brought to what this version knows."""

    def __init__(self, url: str) -> None:
        try:
            engine = engines.engine(url)
        except engines.UnknownDatabaseError as error:
            raise UnusableDatabaseError(str(error)) from error
        self._engine = engine
        self._counting = itertools.count(1)
        self.commits = 0  # another after each commit of this process: who keeps an answer sees that it may be old
        sqlite_file = engine.dialect.name == "sqlite"
        # What is read belongs together: SQLite gives every transaction one state, PostgreSQL when it is asked to.
        one_state = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        self._reads = engine if sqlite_file else engine.execution_options(**one_state)
        self._writes = engine.execution_options(kiosk_writes=True)
        # SQLite lets one writer in and makes the others poll; waiting here is fair and costs no polling.
        self._one_writer: AbstractContextManager[object] = threading.Lock() if sqlite_file else nullcontext()
        try:
            self._prepare(url)
        except BaseException:
            self.close()
            raise

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that sees one state of the database."""
        with _translated(), self._reads.begin() as connection:
            yield connection

    @contextmanager
    def write(self, *, shown: bool = True) -> Iterator[Connection]:
        """A transaction that may write: committed durably at the end, rolled back on any exception.

        On SQLite it starts with BEGIN IMMEDIATE, so what it reads cannot change before it writes. On PostgreSQL it
        reads what is committed at that moment: lock what must not change (`locked`). Say where it changes nothing that
        is `shown` to kiosks, so that answers worked out before still hold.
        """
        with _translated(), self._one_writer, self._writes.begin() as connection:
            yield connection
        if shown:
            self.commits = next(self._counting)

    def transact(self, act: Callable[[Connection], Result]) -> Result:
        """`act` in a write transaction, again from the start where another writer was in its way.

        Raises what `act` raises, and IntegrityError or DatabaseConflictError when it was in vain.
        """
        for attempt in range(1, ATTEMPTS):
            try:
                with self.write() as connection:
                    return act(connection)
            except IntegrityError:
                continue
            except DatabaseConflictError:
                # Who was let through goes first, else both meet again.
                time.sleep(attempt * random.uniform(0.5, 1) * PAUSE_SECONDS)  # noqa: S311 - no secret
        with self.write() as connection:
            return act(connection)

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    def _prepare(self, url: str) -> None:
        try:
            migrations.bring_up(self._engine, self._writes)
        except migrations.UnknownRevisionError as error:
            raise UnusableDatabaseError(f"{error}: {engines.shown(url)}") from error
        except ForeignError as error:
            reason = str(error.orig).strip().rpartition("\n")[2]
            raise UnusableDatabaseError(f"cannot open {engines.shown(url)}: {reason}") from error


def locked(connection: Connection, wanted: Select[Any], table: Table) -> Select[Any]:
    """The rows of `table` it finds stay as they are until this transaction ends, where it may write."""
    if not connection.get_execution_options().get("kiosk_writes", False):
        return wanted
    return wanted.with_for_update(of=table, key_share=True)  # SQLite needs none: there is one writer


def insert_or(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """An INSERT that can say what to do where the row is there already."""
    return postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except NoFreeConnectionError as error:
        raise DatabaseSilentError("no connection to the database is free") from error
    except (OperationalError, InternalError) as error:
        if not _in_trouble(error):
            raise
        if getattr(error.orig, "sqlstate", None) in _CONFLICTS:
            raise DatabaseConflictError("other writers were in the way") from error
        raise DatabaseSilentError("the database does not answer") from error


def _in_trouble(error: DBAPIError) -> bool:
    """Whether the database is, and not a statement of ours."""
    if isinstance(error.orig, sqlite3.Error):
        return error.orig.sqlite_errorcode != sqlite3.SQLITE_ERROR
    return isinstance(error, OperationalError) or getattr(error.orig, "sqlstate", None) == _READ_ONLY


__all__ = [
    "Database",
    "DatabaseConflictError",
    "DatabaseError",
    "DatabaseSilentError",
    "IntegrityError",
    "UnusableDatabaseError",
    "insert_or",
    "locked",
]
