"""The database: durable, one writer at a time, and honest about trouble."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import OperationalError
from sqlalchemy.schema import CreateIndex, CreateTable

from kiosk.sandbox import engines
from kiosk.sandbox.database import Database, DatabaseSilentError, UnusableDatabaseError
from kiosk.sandbox.schema import facts, metadata


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "hospital.db"


def test_every_connection_is_durable_and_checks_references(path: Path) -> None:
    database = Database(f"sqlite:///{path}")
    try:
        with database.read() as one, database.read() as other:
            for connection in (one, other):
                pragmas = {
                    name: connection.scalar(text(f"PRAGMA {name}"))
                    for name in ("journal_mode", "synchronous", "foreign_keys")
                }
                assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
    finally:
        database.close()


def test_the_file_and_what_lies_beside_it_are_their_owner_s_alone(path: Path) -> None:
    with closing(Database(f"sqlite:///{path}")) as database, database.write() as connection:
        connection.execute(facts.insert().values(name="x", value="y"))
        beside = sorted(path.parent.glob(f"{path.name}*"))
        assert len(beside) > 1
        assert {oct(each.stat().st_mode & 0o777) for each in beside} == {"0o600"}


def test_a_write_is_committed_at_the_end_and_rolled_back_on_any_exception(path: Path) -> None:
    database = Database(f"sqlite:///{path}")
    try:
        with database.write() as connection:
            connection.execute(insert(facts).values(name="kept", value="1"))
        with suppress(KeyError), database.write() as connection:
            connection.execute(insert(facts).values(name="lost", value="1"))
            raise KeyError("something went wrong")
        with database.read() as connection:
            assert list(connection.scalars(select(facts.c.name))) == ["kept"]
    finally:
        database.close()


def test_a_writing_transaction_takes_the_lock_at_once(path: Path) -> None:
    database = Database(f"sqlite:///{path}")
    other = sqlite3.connect(path, timeout=0, isolation_level=None)
    try:
        with database.write(), pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        with database.read():
            other.execute("BEGIN IMMEDIATE")
            other.execute("ROLLBACK")
    finally:
        other.close()
        database.close()


def test_a_database_somebody_else_keeps_locked_does_not_answer(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "BUSY_MILLIS", 20)
    database = Database(f"sqlite:///{path}")
    other = sqlite3.connect(path, isolation_level=None)
    try:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseSilentError), database.write():
            pass
    finally:
        other.close()
        database.close()


def test_a_mistake_in_a_statement_is_not_taken_for_trouble_with_the_database(path: Path) -> None:
    database = Database(f"sqlite:///{path}")
    try:
        with pytest.raises(OperationalError), database.read() as connection:
            connection.execute(text("SELECT nothing FROM nowhere"))
    finally:
        database.close()


@pytest.mark.parametrize(
    "url", ["", "nonsense", "sqlite://", "sqlite:///:memory:", "oracledb://x", "sqlite:////nowhere/at/all/hospital.db"]
)
def test_a_database_that_cannot_be_opened_says_why(url: str) -> None:
    with pytest.raises(UnusableDatabaseError):
        Database(url)


def test_a_password_in_the_url_is_not_repeated() -> None:
    with pytest.raises(UnusableDatabaseError) as failure:
        Database("oracledb://kiosk:hunter2@his.example.vn/kiosk")

    assert "hunter2" not in str(failure.value)
    assert "his.example.vn" in str(failure.value)


def test_the_tables_and_their_promises_can_be_made_on_postgresql_too() -> None:
    dialect = postgresql.dialect()
    statements = [str(CreateTable(table).compile(dialect=dialect)) for table in metadata.sorted_tables]
    indexes = [str(CreateIndex(i).compile(dialect=dialect)) for table in metadata.sorted_tables for i in table.indexes]

    assert len(statements) == len(metadata.tables) > 10
    assert any("UNIQUE INDEX one_open_visit" in index and "WHERE status <> 'cancelled'" in index for index in indexes)
