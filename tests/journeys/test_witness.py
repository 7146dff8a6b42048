"""The judge of the journeys with kills and cuts notices what it is there for."""

import re
import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from drivers.simulation.network import FaultProxy
from drivers.simulation.network.http_framing import Message
from kiosk.sandbox import visits
from kiosk.sandbox.server import running
from support.cells import VISITS, play
from support.line_faults import Fault, Point, Request
from support.witness import Arrived, Books, Slip, books_of, faults

FIRST = Slip(7, "dep-tm", "K3-01", "provisional", "KSK1:V:a")
SECOND = Slip(7, "dep-ntq", "A 009", "confirmed", "KSK1:V:b")
FIRST_THERE = Arrived(7, "dep-tm", "K3-01", "2026-11-23")
SECOND_THERE = Arrived(7, "dep-ntq", "A 009", "2026-11-23")


def books(*there: Arrived, records: int = 1) -> Books:
    return Books(there, {7: records})


def test_kept_promises_are_no_faults() -> None:
    assert faults([FIRST, SECOND], books(FIRST_THERE, SECOND_THERE)) == []


def test_a_visit_nobody_holds_a_ticket_for_may_be_there() -> None:
    assert faults([SECOND], books(FIRST_THERE, SECOND_THERE)) == []


@pytest.mark.parametrize(
    ("there", "word"),
    [
        (books(FIRST_THERE), "patient 7 holds A 009, the hospital has nothing"),
        (
            books(replace(FIRST_THERE, number="B 003"), SECOND_THERE),
            "patient 7 holds K3-01, the hospital has ['B 003']",
        ),
        (
            books(FIRST_THERE, SECOND_THERE, replace(FIRST_THERE, number="B 003")),
            "patient 7 is booked 2 times in dep-tm",
        ),
        (books(FIRST_THERE, SECOND_THERE, replace(FIRST_THERE, patient=None)), "number K3-01 was given 2 times"),
        (books(FIRST_THERE, SECOND_THERE, records=2), "patient 7 is in the books 2 times"),
        (
            books(SECOND_THERE, FIRST_THERE),
            "patient 7 went to ['dep-tm', 'dep-ntq'], and arrived at ['dep-ntq', 'dep-tm']",
        ),
    ],
    ids=["lost", "another-number", "doubled", "number-twice", "registered-twice", "out-of-order"],
)
def test_a_broken_promise_is_told(there: Books, word: str) -> None:
    assert word in faults([FIRST, SECOND], there)


def test_a_call_that_arrives_twice_is_told() -> None:
    there = replace(books(FIRST_THERE, SECOND_THERE), errands=("K3: coverage expired, visit V", "K3: other") * 2)
    assert "the desk was called 2 times: K3: other" in faults([FIRST, SECOND], there)


def test_a_number_printed_twice_is_told() -> None:
    other = replace(FIRST, patient=8)
    there = Books((FIRST_THERE, replace(FIRST_THERE, patient=8, day="2026-11-24")), {7: 1, 8: 1})
    assert "number K3-01 was printed 2 times" in faults([FIRST, other], there)


def test_numbers_begin_anew_at_midnight() -> None:
    first, other = replace(FIRST, day="2026-11-23"), replace(FIRST, patient=8, day="2026-11-24")
    there = Books((FIRST_THERE, replace(FIRST_THERE, patient=8, day="2026-11-24")), {7: 1, 8: 1})
    assert faults([first, other], there) == []
    assert "number K3-01 was printed 2 times" in faults([first, other, replace(other, patient=9)], there)


class SecondKeyProxy(FaultProxy):
    """Sends the second of two requests under another key and reference, as a kiosk does that makes them anew."""

    def copied(self, request: Message) -> Message:
        raw = re.sub(rb"(?i)(idempotency-key: )\S+", rb"\g<1>" + _fresh(), request.raw)
        raw = re.sub(rb'("clientReference":")[^"]+', rb"\g<1>" + _fresh(), raw)
        assert raw != request.raw
        return replace(request, raw=raw)


def _fresh() -> bytes:
    return str(uuid.uuid4()).encode()


@pytest.fixture
def careless_hospital(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """It knows a request by its key alone."""
    database = tmp_path / "hospital.db"
    with running(f"sqlite:///{database}") as origin:
        monkeypatch.setattr(visits, "_refuse_second", lambda *_: None)
        with closing(sqlite3.connect(database)) as db:
            db.execute("drop index one_open_visit_per_department")
        yield origin


def play_doubled(origin: str, folder: Path, line: type[FaultProxy]) -> list[str]:
    """A visit whose booking reaches the hospital twice by this line, and what the witness says of it."""
    (outcome,) = play(origin, folder, [[Fault(Request.CREATE_VISIT, Point.TWICE)]], 1, line)
    assert len(outcome.hits) == 1
    assert len(outcome.slips) == VISITS
    return faults(outcome.slips, books_of(origin, [1]))


def test_a_booking_that_is_repeated_under_another_key_is_noticed(
    qapp: QCoreApplication, careless_hospital: str, tmp_path: Path
) -> None:
    said = play_doubled(careless_hospital, tmp_path, SecondKeyProxy)
    assert "patient 1 is booked 2 times in dep-ntq" in said


def test_a_booking_that_is_repeated_under_its_own_key_is_booked_once(
    qapp: QCoreApplication, careless_hospital: str, tmp_path: Path
) -> None:
    assert play_doubled(careless_hospital, tmp_path, FaultProxy) == []
