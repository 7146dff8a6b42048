"""The line breaks at every point of every request of a visit: the patient has a ticket, all arrives once."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import requests
from PySide6.QtCore import QCoreApplication

from kiosk.demo.stage import SandboxHospital
from kiosk.journey import CancelWord
from support.bank import money_faults
from support.cells import VISITS, Outcome, play
from support.doctors_hours import need_a_doctors_place
from support.invented_patients import DEPARTMENTS
from support.line_faults import Fault, Point, Request
from support.witness import ASKED_BY_PATIENT, books_of, faults


@dataclass(frozen=True, slots=True)
class Row:
    """A request of the protocol; `before` has to go wrong so that it is made at all, `skip` of them come before it.

    `points` are those at which something different can come of it.
    """

    name: str
    request: Request
    before: tuple[Fault, ...] = field(default=())
    skip: int = 0
    times: int = 1
    points: tuple[Point, ...] = tuple(Point)

    def faults(self, point: Point) -> tuple[Fault, ...]:
        return (*self.before, *[Fault(self.request, point, self.skip)] * self.times)


NEVER_ARRIVED = (Point.REFUSED, Point.SILENT, Point.BEFORE_REQUEST, Point.IN_REQUEST)
READS = (Point.SILENT, Point.BEFORE_ANSWER, Point.UNAVAILABLE)
WRITES = (Point.REFUSED, *READS, Point.LATE, Point.TWICE)
BOOKED_UNHEARD = Fault(Request.CREATE_VISIT, Point.BEFORE_ANSWER)
NOT_HEARD = Fault(Request.CREATE_VISIT, Point.SILENT)
ROWS = {
    row.name: row
    for row in (
        Row("search", Request.SEARCH),
        Row("coverage", Request.COVERAGE),
        Row("coverage-late", Request.COVERAGE, before=(Fault(Request.COVERAGE, Point.REFUSED),), times=2),
        Row("appointments", Request.APPOINTMENTS),
        Row("services", Request.SERVICES),
        Row("search-to-deliver", Request.SEARCH, skip=1),
        Row("register-patient", Request.REGISTER_PATIENT),
        Row("create-visit", Request.CREATE_VISIT),
        Row("create-visit-again-and-again", Request.CREATE_VISIT, times=3),
        Row("look-up", Request.LOOK_UP, before=(BOOKED_UNHEARD,), times=2),
        Row("keep-number", Request.KEEP_NUMBER, before=(NOT_HEARD,)),
        Row("cancel", Request.CANCEL),
        Row("lend-numbers", Request.LEND),
        Row("help", Request.HELP),
        Row("visits-of-today", Request.VISITS_OF_TODAY, points=READS),
        Row("reprint", Request.REPRINT, points=WRITES),
        Row("sessions", Request.SESSIONS, points=READS),
        Row("hold", Request.HOLD, points=WRITES),
        Row("start-payment", Request.START_PAYMENT, points=WRITES),
        Row("start-payment-again-and-again", Request.START_PAYMENT, times=3, points=WRITES),
        Row("payment", Request.PAYMENT, times=2, points=READS),
    )
}


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    hospital = SandboxHospital(tmp_path_factory.mktemp("hospital"))
    yield hospital.url
    hospital.close()


@pytest.fixture(scope="module")
def played(origin: str, qapp: QCoreApplication, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Outcome]:
    """`played(row, point)`: a row is played when the first of its cells is asked for, all its cells at once."""

    @cache
    def whole_row(name: str) -> dict[Point, Outcome]:
        folder: Path = tmp_path_factory.mktemp(name)
        first = 100 * list(ROWS).index(name)
        points = ROWS[name].points
        outcomes = play(origin, folder, [ROWS[name].faults(point) for point in points], first)
        return dict(zip(points, outcomes, strict=True))

    return lambda row, point: whole_row(row)[point]


@pytest.mark.parametrize(
    ("row", "point"),
    [
        pytest.param(row.name, point, id=f"{row.name}-{point.name.lower().replace('_', '-')}")
        for row in ROWS.values()
        for point in row.points
    ],
)
def test_the_patient_has_a_ticket_and_everything_arrives_once(
    row: str, point: Point, origin: str, played: Callable[..., Outcome]
) -> None:
    if row == "hold":
        need_a_doctors_place()
    outcome = played(row, point)
    print(outcome.log)
    wanted = ROWS[row].faults(point)
    assert outcome.hits[: len(ROWS[row].before) + 1] == wanted[: len(ROWS[row].before) + 1], "it was not made to happen"
    assert outcome.is_over, "something waits for ever"
    assert outcome.words == (), "who can be given a number is not sent away"
    assert len(outcome.slips) == VISITS
    books = books_of(origin, [outcome.patient])
    assert faults(outcome.slips, books) == []
    copies = [slip for slip in outcome.slips if slip.copy]
    assert len(copies) == (row == "reprint")
    assert len([visit for visit in books.visits if visit.patient == outcome.patient]) == VISITS - len(copies)
    assert outcome.set_aside == 0
    cancelled = [visit for visit in books.visits if visit.patient == outcome.patient and visit.status == "cancelled"]
    assert [visit.department for visit in cancelled] == ([DEPARTMENTS[0]] if row == "cancel" else [])
    assert len(outcome.regretted) == len(cancelled)
    calls = help_calls(origin, outcome.kiosk_id)
    assert calls[ASKED_BY_PATIENT] == len(outcome.help_words) == (row == "help")
    assert max(calls.values(), default=1) == 1, "nobody is called twice"
    assert money_faults(origin, outcome.paid, [outcome.kiosk_id]) == []
    assert len(printed_copies(origin, outcome.kiosk_id)) == len(copies)
    assert held_places(origin, outcome.kiosk_id) == []
    if point in NEVER_ARRIVED:
        assert True not in outcome.help_words, "who calls in vain is told so"
        assert CancelWord.DONE not in outcome.regretted, "a visit that stands is not called cancelled"


def printed_copies(origin: str, kiosk_id: str) -> list[int]:
    return [each["copyNo"] for each in staff_see(origin, "reprints") if each["kioskId"] == kiosk_id]


def held_places(origin: str, kiosk_id: str) -> list[str]:
    """Places that nobody else can have although nobody wants them any more."""
    ours = [each for each in staff_see(origin, "holds") if each["kioskId"] == kiosk_id]
    return [each["holdId"] for each in ours if each["endedAt"] is None]


def staff_see(origin: str, what: str) -> list[dict[str, Any]]:
    answer = requests.get(f"{origin}/sandbox/{what}", timeout=20)
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


def help_calls(origin: str, kiosk_id: str) -> Counter[str]:
    return Counter(item["reason"] for item in staff_see(origin, "help-requests") if item["kioskId"] == kiosk_id)
