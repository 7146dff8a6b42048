"""What became of a ticket's paper, as it is told to each kind of hospital."""

import json
import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import requests

from drivers.simulation.network import FaultProxy
from kiosk.composition.app import local_today
from kiosk.hospital import (
    TICKET_PAPER,
    Capabilities,
    Conflict,
    Done,
    NotAllowed,
    OutcomeUnknown,
    PaperReport,
    PaperState,
    PaperTrouble,
    Rejected,
    Reprint,
    Unavailable,
)
from kiosk.hospital.absent import AbsentHospital
from kiosk.hospital.fhir import FhirHospital
from kiosk.hospital.hl7v2 import Hl7Hospital
from kiosk.hospital.minimal import NOT_OFFERED, Minimal
from kiosk.hospital.native import NativeHospital
from kiosk.hospital.port import Hospital, WriteOutcome
from kiosk.sandbox.times import VIETNAM
from kiosk.visit import Booking, OfflineTicket
from support.bookings import request
from support.lying_hospital import LyingHospital

KEY = "0b0c7a4e-3f0e-4a52-9a52-6a1f0d9d7c11"
AT = datetime(2026, 11, 22, 8, 15, 9, 250_000, VIETNAM)
MISSING = PaperReport("K3", "vis/1", PaperState.NOT_PRINTED, AT, PaperTrouble.NO_PAPER)


def visit(visit_id: str = "vis/1") -> dict[str, Any]:
    return {"visitId": visit_id, "visitCode": "V7K2", "queue": {"display": "B 042", "roomName": "Phòng 1"}}


def tell(lying: LyingHospital, status: int, said: Any, report: PaperReport = MISSING) -> WriteOutcome:
    return NativeHospital(lying.says((status, said))).tell_of_paper(KEY, report)


def test_the_word_is_sent_as_the_contract_writes_it(lying: LyingHospital) -> None:
    assert tell(lying, 200, visit() | {"anything": "more"}) == Done()
    (asked,) = lying.asked
    assert asked.line == "POST /kiosk/v1/visits/vis%2F1:ticket-paper"
    assert asked.headers["Idempotency-Key"] == KEY
    at = "2026-11-22T08:15:09.250+07:00"
    assert json.loads(asked.body) == {"kioskId": "K3", "state": "not-printed", "at": at, "why": "no-paper"}


def test_without_a_reason_none_is_sent(lying: LyingHospital) -> None:
    tell(lying, 200, visit("vis-1"), PaperReport("K3", "vis-1", PaperState.PRINTED, AT))
    assert "why" not in json.loads(lying.asked[0].body)


@pytest.mark.parametrize(
    ("status", "said", "expected"),
    [
        (404, {"code": "visit-not-found"}, Rejected("visit-not-found")),
        (404, {"code": "not-found"}, Rejected("not-found")),
        (409, {"code": "idempotency-in-progress"}, OutcomeUnknown(KEY)),
        (401, {}, NotAllowed(401)),
        (500, b"<html>", OutcomeUnknown(KEY)),
        (200, b"<html>", OutcomeUnknown(KEY)),
        (200, visit("vis-2"), OutcomeUnknown(KEY)),
        (503, {"code": "his-unavailable"}, Unavailable("503 his-unavailable")),
    ],
)
def test_what_a_problem_with_a_word_means(lying: LyingHospital, status: int, said: Any, expected: object) -> None:
    assert tell(lying, status, said) == expected


@pytest.mark.parametrize("kind", [Minimal, AbsentHospital, FhirHospital, Hl7Hospital], ids=lambda kind: kind.__name__)
def test_a_hospital_that_cannot_be_told_says_so(kind: type[Hospital]) -> None:
    assert kind.tell_of_paper is Minimal.tell_of_paper
    assert Minimal().tell_of_paper(KEY, MISSING) == NOT_OFFERED


# --- the sandbox ------------------------------------------------------------------------------------------------------


@pytest.fixture
def missing(origin: str) -> Callable[[], list[dict[str, Any]]]:
    """What staff of the hospital see."""

    def ask() -> list[dict[str, Any]]:
        items: list[dict[str, Any]] = requests.get(f"{origin}/sandbox/missing-tickets", timeout=10).json()["items"]
        return items

    return ask


def report(booked: Booking, state: PaperState, kiosk_id: str = "K3", *, after_s: float = 0) -> PaperReport:
    at = datetime.now(UTC) - timedelta(minutes=1) + timedelta(seconds=after_s)
    return PaperReport(kiosk_id, booked.visit_id, state, at, PaperTrouble.POWER)


def test_the_sandbox_wants_to_hear_of_paper(hospital: NativeHospital) -> None:
    able = hospital.capabilities()
    assert isinstance(able, Capabilities)
    assert TICKET_PAPER in able.features


def test_a_word_whose_answer_was_lost_is_told_once(
    hospital: NativeHospital, network: FaultProxy, missing: Callable[[], list[dict[str, Any]]]
) -> None:
    booked = hospital.book(request())
    assert isinstance(booked, Booking)
    key, said = str(uuid.uuid4()), report(booked, PaperState.UNCONFIRMED)
    network.drop_answer_after_commit()
    assert hospital.tell_of_paper(key, said) == OutcomeUnknown(key)
    assert [each["state"] for each in missing()] == ["unconfirmed"]
    assert hospital.tell_of_paper(key, said) == Done()
    assert hospital.tell_of_paper(str(uuid.uuid4()), report(booked, PaperState.PRINTED, after_s=5)) == Done()
    assert hospital.tell_of_paper(key, said) == Done()
    assert missing() == []


def test_another_kiosk_of_the_hospital_finds_the_visit_and_its_copy_settles_it(
    hospital: NativeHospital, origin: str, missing: Callable[[], list[dict[str, Any]]]
) -> None:
    booked = hospital.book(request())
    assert isinstance(booked, Booking)
    number = OfflineTicket("K3-07", datetime.now(UTC) - timedelta(minutes=2))
    assert hospital.keep_number(str(uuid.uuid4()), booked.visit_id, number) == Done()
    hospital.tell_of_paper(str(uuid.uuid4()), report(booked, PaperState.NOT_PRINTED))
    assert [each["display"] for each in missing()] == ["K3-07"]

    elsewhere = NativeHospital(origin)
    found = elsewhere.visits_of("pat-insured", local_today())
    assert isinstance(found, tuple)
    assert [(each.visit_id, each.place.number, each.paper_missing) for each in found] == [
        (booked.visit_id, "K3-07", True)
    ]
    copied = elsewhere.reprint(str(uuid.uuid4()), "K4", booked.visit_id, "patient", at=datetime.now(UTC))
    assert isinstance(copied, Reprint)
    assert missing() == []
    failed = elsewhere.tell_of_paper(str(uuid.uuid4()), report(booked, PaperState.NOT_PRINTED, "K4", after_s=120))
    assert failed == Done()
    assert [each["kioskId"] for each in missing()] == ["K4"], "that copy did not come out either"


def test_a_copy_of_an_older_kiosk_carries_no_time(lying: LyingHospital) -> None:
    hospital = NativeHospital(lying.says((409, {"code": "already-cancelled"})))
    assert hospital.reprint(KEY, "K3", "vis-1", "patient") == Conflict("already-cancelled")
    hospital.reprint(KEY, "K3", "vis-1", "patient", at=AT)
    assert [json.loads(asked.body).get("at") for asked in lying.asked] == [None, "2026-11-22T08:15:09.250+07:00"]
