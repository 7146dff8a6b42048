"""The tables of an older version are brought up without loss, of a newer one refused, and by one process at a time."""

import importlib.resources
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata, produce_migrations, render_python_code
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, column, create_engine, insert, inspect, select, table, text, update

from kiosk.sandbox import migrations, visits
from kiosk.sandbox.database import Database, UnusableDatabaseError
from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.migrations import REVISION_TABLE, REVISIONS
from kiosk.sandbox.problems import RefusalError
from kiosk.sandbox.schema import idempotency_keys, metadata
from kiosk.sandbox.wire import NewVisit

FINGERPRINT_OF_THEN = "5a7096897926669f1764e4005ce0ee4f42442dce8bb9856b0de4f2e8f23d2a65"
"""What version 0.1.0 kept for the question of the last test."""

revision = table(REVISION_TABLE, column("version_num")).c.version_num


@pytest.fixture
def config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(importlib.resources.files(migrations)))
    config.set_main_option("path_separator", "os")
    return config


def migrated(connection: Connection, config: Config, revision: str = "head") -> MigrationContext:
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
    return MigrationContext.configure(connection, opts={"version_table": REVISION_TABLE, "compare_type": True})


@pytest.fixture
def engine(new_database: str) -> Iterator[Engine]:
    """The new database, past the program."""
    engine = create_engine(new_database)
    yield engine
    engine.dispose()


def differences(connection: Connection) -> list[Any]:
    """Between the tables there are and those of this version."""
    opts = {"version_table": REVISION_TABLE, "compare_type": True}
    return list(compare_metadata(MigrationContext.configure(connection, opts=opts), metadata))


def make_older(engine: Engine, config: Config) -> None:
    """A database of the first version, in use."""
    with engine.begin() as connection:
        migrated(connection, config, "0001")
        connection.execute(text(f"DROP TABLE {REVISION_TABLE}"))
        patient = "INSERT INTO patients (id, mrn, name, birth_date, sex, source, version, created_ms) VALUES "
        connection.execute(text(patient + "('pat-1', '26000001', 'PHAN VÍ DỤ', '1980', 'female', 'manual', 1, 0)"))


def test_the_revisions_are_those_the_program_names_and_make_its_tables(engine: Engine, config: Config) -> None:
    with engine.begin() as connection:
        context = migrated(connection, config)
        difference = compare_metadata(context, metadata)
        missing = render_python_code(produce_migrations(context, metadata).upgrade_ops)

    assert [each.revision for each in ScriptDirectory.from_config(config).walk_revisions()] == [*reversed(REVISIONS)]
    assert difference == [], f"a new revision is needed, with:\n{missing}"


def test_a_new_database_is_the_same_as_a_migrated_one(new_database: str, engine: Engine) -> None:
    Database(new_database).close()
    with engine.begin() as connection:
        assert differences(connection) == []
        assert connection.scalar(select(revision)) == REVISIONS[-1]


def test_an_older_database_is_brought_up_and_keeps_what_it_holds(
    new_database: str, engine: Engine, config: Config
) -> None:
    make_older(engine, config)
    Database(new_database).close()
    with engine.begin() as connection:
        assert connection.scalar(text("SELECT name FROM patients")) == "PHAN VÍ DỤ"
        assert differences(connection) == []


def test_tables_a_version_before_the_revisions_had_made_already_stay(
    new_database: str, engine: Engine, config: Config
) -> None:
    make_older(engine, config)
    with engine.begin() as connection:
        Operations(MigrationContext.configure(connection)).add_column(
            "visits", metadata.tables["visits"].c.identification._copy()
        )
        metadata.tables["number_leases"].create(connection)
        lease = "INSERT INTO number_leases (id, kiosk_id, series, day, first, last, expires_ms, created_ms) VALUES "
        connection.execute(text(lease + "('lease-1', 'K1', 'T', '2026-11-23', 1, 5, 0, 0)"))
    Database(new_database).close()
    with engine.begin() as connection:
        assert connection.scalar(text("SELECT id FROM number_leases")) == "lease-1"
        assert differences(connection) == []


def test_what_a_newer_version_made_is_refused_and_left_alone(new_database: str, engine: Engine) -> None:
    Database(new_database).close()
    with engine.begin() as connection:
        connection.execute(update(revision.table).values(version_num="9999"))
    with pytest.raises(UnusableDatabaseError, match=r"newer version.*9999.*knows"):
        Database(new_database)
    with engine.begin() as connection:
        assert connection.scalar(select(revision)) == "9999"


def test_a_migration_that_fails_leaves_the_database_as_it_was(
    new_database: str, engine: Engine, config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_older(engine, config)

    def power_cut(*_: object, **__: object) -> None:
        raise KeyError("power cut")

    monkeypatch.setattr(Operations, "create_table", power_cut, raising=False)
    with pytest.raises(KeyError, match="power cut"):
        Database(new_database)
    monkeypatch.undo()

    assert not inspect(engine).has_table(REVISION_TABLE)
    assert "identification" not in {column["name"] for column in inspect(engine).get_columns("visits")}
    Database(new_database).close()


@pytest.mark.parametrize("start", ["empty", "older"])
def test_of_several_that_start_at_once_one_makes_the_tables(
    new_database: str, engine: Engine, config: Config, start: str
) -> None:
    if start == "older":
        make_older(engine, config)
    gate = threading.Barrier(4)

    def begin(_: int) -> None:
        gate.wait(10)
        Database(new_database).close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(begin, range(4)))
    with engine.begin() as connection:
        assert connection.scalars(select(revision)).all() == [REVISIONS[-1]]


def test_every_revision_comes_with_the_program() -> None:
    versions = Path(str(importlib.resources.files(migrations))) / "versions"
    assert len(list(versions.glob("v*.py"))) == len(REVISIONS)


def test_a_write_whose_answer_an_older_version_kept_is_not_done_again(new_database: str) -> None:
    body = {"clientReference": "reference-1", "kioskId": "K3", "patientId": "pat-insured"}
    question = NewVisit.model_validate(body | {"departmentId": "dep-tm", "payer": "SELF"})
    other = NewVisit.model_validate(body | {"departmentId": "dep-th", "payer": "SELF"})
    database = Database(new_database)
    try:
        hospital = Hospital(database)
        hospital.now()
        kept = {"key": "key-of-then", "status": 201, "body": "the answer of then", "etag": '"1"', "created_ms": 0}
        with database.write() as connection:
            connection.execute(insert(idempotency_keys).values(kept | {"fingerprint": FINGERPRINT_OF_THEN}))
        again = visits.create(hospital, "key-of-then", question)
        with pytest.raises(RefusalError, match="idempotency-key-reused"):
            visits.create(hospital, "key-of-then", other)
    finally:
        database.close()

    assert (again.body, again.replayed) == ("the answer of then", True)
