"""What polling kiosks are shown is worked out once a second, and never older than what they did themselves."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from kiosk.sandbox.snapshots import LIFETIME, Snapshots
from kiosk.sandbox.times import VIETNAM

NOON = datetime(2026, 11, 23, 12, tzinfo=VIETNAM)


@pytest.fixture
def asked() -> Any:
    """How many statements any database was asked for."""
    statements: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        statements.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    yield statements
    event.remove(Engine, "before_cursor_execute", note)


def test_a_second_poll_in_the_same_second_does_not_ask_the_database(kiosk: Any, asked: list[str]) -> None:
    first = kiosk.get("/queues")
    asked.clear()
    again = kiosk.another().get("/queues", headers={"If-None-Match": first.headers["ETag"]})

    assert (again.status_code, asked) == (304, [])
    assert kiosk.get("/queues").json() == first.json()


def test_after_a_second_it_is_worked_out_again_and_says_so(kiosk: Any) -> None:
    first = kiosk.get("/queues").json()["asOf"]
    kiosk.clock.advance(seconds=0.9)
    assert kiosk.get("/queues").json()["asOf"] == first
    kiosk.clock.advance(seconds=0.1)
    assert kiosk.get("/queues").json()["asOf"] > first


def test_a_booking_is_seen_at_once(kiosk: Any) -> None:
    def waiting() -> int:
        (room,) = kiosk.get("/queues?departmentId=dep-mat").json()["items"]
        return int(room["waiting"])

    before = waiting()
    kiosk.book("insured", "dep-mat")
    assert waiting() == before + 1


def test_what_an_unknown_department_was_told_is_not_kept(kiosk: Any) -> None:
    assert [kiosk.get("/queues?departmentId=dep-none").status_code for _ in range(2)] == [404, 404]


def test_of_many_who_ask_at_once_one_works_it_out() -> None:
    board: Snapshots[int] = Snapshots()
    work, gate = [], threading.Barrier(8)

    def ask(_: int) -> int:
        gate.wait(10)
        return board.get("", NOON, lambda: 0, lambda: work.append(1) or len(work))

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(ask, range(8))) == {1}


@pytest.mark.parametrize("age", [timedelta(microseconds=-1), LIFETIME])
def test_a_clock_that_was_set_back_makes_nothing_last(age: timedelta) -> None:
    board: Snapshots[int] = Snapshots()
    board.get("", NOON, lambda: 0, lambda: 1)

    assert board.fresh("", NOON, 0) == 1
    assert board.fresh("", NOON + age, 0) is None
    assert board.fresh("", NOON, 1) is None


def test_what_was_written_while_it_was_worked_out_is_not_missed() -> None:
    board: Snapshots[int] = Snapshots()
    commits = iter([0])
    board.get("", NOON, lambda: next(commits), lambda: 1)

    assert board.fresh("", NOON, 1) is None
