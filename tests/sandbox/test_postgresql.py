"""PostgreSQL: it goes away and comes back, transactions are in each other's way, texts are what it can hold."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import requests
from sqlalchemy import Connection, insert, select, text, update

from kiosk.sandbox import API_PATH, engines
from kiosk.sandbox.database import Database, DatabaseConflictError, DatabaseSilentError, UnusableDatabaseError, locked
from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.schema import appointments, facts
from kiosk.sandbox.server import running
from support.postgres import UNSAFE_AND_FAST, Cluster, cluster


@pytest.fixture
def url(postgres: Cluster) -> str:
    return postgres.new_database()


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    database = Database(url)
    with database.write() as connection:
        connection.execute(insert(facts), [{"name": name, "value": "0"} for name in ("one", "other")])
    yield database
    database.close()


def test_while_it_is_away_kiosks_are_told_and_afterwards_all_is_well() -> None:
    with cluster(UNSAFE_AND_FAST) as server, running(server.new_database()) as origin:
        session = requests.Session()

        def ask(path: str) -> tuple[int, Any]:
            answer = session.get(f"{origin}{API_PATH}{path}", timeout=20)
            return answer.status_code, answer.json().get("code")

        assert ask("/departments") == (200, None)
        server.stop()
        assert [ask("/departments"), ask("/visits/vis-none")] == [(503, "his-unavailable")] * 2
        server.start()
        assert [ask("/departments"), ask("/visits/vis-none")] == [(200, None), (404, "visit-not-found")]


def test_a_server_nobody_answers_at_stops_the_start_and_the_password_stays_secret() -> None:
    with pytest.raises(UnusableDatabaseError) as failure:
        Database("postgresql+psycopg://kiosk:hunter2@127.0.0.1:1/kiosk")

    assert "127.0.0.1:1" in str(failure.value)
    assert "hunter2" not in str(failure.value)


def test_of_two_that_wait_for_each_other_both_get_done(database: Database) -> None:
    gate = threading.Barrier(2)
    attempts: list[str] = []

    def both(names: tuple[str, str]) -> None:
        def act(connection: Connection) -> None:
            attempts.append(names[0])
            for name in names:
                connection.execute(update(facts).where(facts.c.name == name).values(value=facts.c.value + "+"))
                if name == names[0] and len(attempts) <= 2:
                    gate.wait(10)

        database.transact(act)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(both, [("one", "other"), ("other", "one")]))

    with database.read() as connection:
        assert connection.scalars(select(facts.c.value)).all() == ["0++", "0++"]
    assert len(attempts) >= 3, "one of them was rolled back and tried again"


def test_a_conflict_that_does_not_end_is_a_database_that_does_not_answer(database: Database) -> None:
    def act(connection: Connection) -> None:
        connection.execute(text("DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '40001'; END $$"))

    with pytest.raises(DatabaseConflictError):
        database.transact(act)


@pytest.mark.parametrize(
    ("setting", "statement"),
    [
        ("statement_timeout", "SELECT pg_sleep(30)"),
        ("lock_timeout", "SELECT value FROM facts WHERE name = 'one' FOR UPDATE"),
    ],
)
def test_who_waits_too_long_is_told_the_database_does_not_answer(
    url: str, database: Database, setting: str, statement: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(engines._SESSION, setting, "50ms")
    impatient = Database(url)
    try:
        with database.write() as other:
            other.execute(text("UPDATE facts SET value = '1' WHERE name = 'one'"))
            with pytest.raises(DatabaseSilentError), impatient.write() as connection:
                connection.execute(text(statement))
    finally:
        impatient.close()


def test_when_all_connections_are_in_use_the_next_is_told_so(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"POOLED": 1, "POOL_EXTRA": 0, "POOL_WAIT_SECONDS": 0.05}.items():
        monkeypatch.setattr(engines, name, value)
    database = Database(url)
    try:
        with database.read(), pytest.raises(DatabaseSilentError), database.read():
            pass
    finally:
        database.close()


def test_a_reading_transaction_sees_one_state_and_cannot_write(database: Database) -> None:
    wanted = select(facts.c.value).where(facts.c.name == "one")
    with database.read() as reading:
        before = reading.scalar(wanted)
        with database.write() as writing:
            writing.execute(update(facts).values(value="1"))
        assert reading.scalar(wanted) == before
    with pytest.raises(DatabaseSilentError), database.read() as reading:
        reading.execute(update(facts).values(value="2"))
    with database.read() as reading:
        assert reading.scalar(wanted) == "1"


def test_a_row_that_was_locked_is_read_again_when_the_other_is_done(database: Database) -> None:
    wanted = select(facts.c.value).where(facts.c.name == "one")
    has_lock, seen = threading.Event(), []

    def later() -> None:
        has_lock.wait(10)
        with database.write() as connection:
            seen.append(connection.scalar(locked(connection, wanted, facts)))

    thread = threading.Thread(target=later)
    thread.start()
    with database.write() as connection:
        connection.execute(locked(connection, wanted, facts))
        has_lock.set()
        connection.execute(update(facts).where(facts.c.name == "one").values(value="1"))
    thread.join()

    assert seen == ["1"]


def test_of_several_processes_one_turns_the_day(new_database: str) -> None:
    databases = [Database(new_database) for _ in range(4)]
    gate = threading.Barrier(4)

    def begin(database: Database) -> None:
        hospital = Hospital(database)
        gate.wait(10)
        hospital.now()

    try:
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(begin, databases))
        with databases[0].read() as connection:
            codes = connection.scalars(select(appointments.c.code)).all()
    finally:
        for database in databases:
            database.close()

    assert len(codes) == len(set(codes)) > 0
