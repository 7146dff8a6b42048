"""A visit found again: shown to its own patient only, and printed once more."""

import json
import uuid
from datetime import date
from typing import Any

import pytest

from drivers.simulation.network import FaultProxy
from kiosk.composition.app import local_today
from kiosk.hospital import Conflict, NotAllowed, OutcomeUnknown, Rejected, Reprint, Unavailable
from kiosk.hospital.native import NativeHospital
from kiosk.visit import Booking
from support.bookings import request
from support.lying_hospital import LyingHospital

KEY = "0b0c7a4e-3f0e-4a52-9a52-6a1f0d9d7c11"
DAY = date(2026, 11, 22)


def visit(**said: Any) -> dict[str, Any]:
    place = {"display": "B 042", "roomName": "Phòng 1"}
    return {"visitId": "vis-1", "visitCode": "V7K2", "queue": place, "status": "waiting", "patientId": "pat/1"} | said


def visits_of(lying: LyingHospital, status: int, *items: dict[str, Any], **problem: str) -> Any:
    return NativeHospital(lying.says((status, problem or {"items": list(items)}))).visits_of("pat/1", DAY)


def test_a_patients_visits_are_those_that_still_wait(lying: LyingHospital) -> None:
    words = ("waiting", "called", "cancelled", "booked", "sleeping", "")
    found = visits_of(lying, 200, *[visit(visitId=f"vis-{word}", status=word) for word in words])
    assert [each.visit_id for each in found] == ["vis-waiting", "vis-booked"]
    assert lying.asked[0].line == "GET /kiosk/v1/patients/pat%2F1/visits?date=2026-11-22"


def test_a_visit_of_somebody_else_is_never_shown(lying: LyingHospital) -> None:
    found = visits_of(lying, 200, visit(patientId="pat-2"), visit(visitId="mine"), visit(visitId="x", patientId=7))
    assert [each.visit_id for each in found] == ["mine"]


def test_a_patient_the_hospital_does_not_know_has_no_visits(lying: LyingHospital) -> None:
    assert visits_of(lying, 404, code="patient-not-found") == ()
    assert visits_of(lying, 404, code="not-found") == Unavailable("404 not-found")


# --- printed once more ------------------------------------------------------------------------------------------------


def reprint(hospital: NativeHospital, visit_id: str = "vis-1", key: str = KEY) -> object:
    return hospital.reprint(key, "K3", visit_id, "patient-asked")


def copy(**said: Any) -> dict[str, Any]:
    return {"visitId": "vis-1", "copyNo": 2, "visit": visit()} | said


def test_a_copy_shows_the_visit_as_it_stands_and_is_counted(lying: LyingHospital) -> None:
    found = reprint(NativeHospital(lying.says((201, copy()))))
    assert isinstance(found, Reprint)
    assert (found.booking.place.number, found.copy_number) == ("B 042", 2)
    (asked,) = lying.asked
    assert (asked.line, asked.headers["Idempotency-Key"]) == ("POST /kiosk/v1/visits/vis-1/reprints", KEY)
    assert json.loads(asked.body) == {"kioskId": "K3", "reason": "patient-asked"}


@pytest.mark.parametrize(
    "said",
    [{"visitId": "vis-2"}, {"visit": visit(visitId="vis-2")}, {"copyNo": 0}, {"copyNo": 10**6}, {"copyNo": "2"}],
)
def test_a_copy_of_another_visit_is_not_printed(lying: LyingHospital, said: dict[str, Any]) -> None:
    assert reprint(NativeHospital(lying.says((201, copy(**said))))) == OutcomeUnknown(KEY)


@pytest.mark.parametrize(
    ("status", "said", "expected"),
    [
        (409, {"code": "already-cancelled"}, Conflict("already-cancelled")),
        (404, {"code": "visit-not-found"}, Rejected("visit-not-found")),
        (401, {}, NotAllowed(401)),
        (502, b"<html>", OutcomeUnknown(KEY)),
        (429, {"code": "too-many-requests"}, Unavailable("429 too-many-requests")),
    ],
)
def test_what_a_problem_with_a_copy_means(lying: LyingHospital, status: int, said: Any, expected: object) -> None:
    assert reprint(NativeHospital(lying.says((status, said)))) == expected


# --- the sandbox ------------------------------------------------------------------------------------------------------


def test_a_patient_finds_the_visit_again_until_it_is_cancelled(hospital: NativeHospital) -> None:
    wanted = request()
    booked = hospital.book(wanted)
    assert isinstance(booked, Booking)
    assert booked.department_id == "dep-ntq"
    assert booked.at is not None
    found = hospital.visits_of("pat-insured", local_today())
    assert isinstance(found, tuple)
    assert booked.visit_id in [each.visit_id for each in found]
    hospital.cancel_visit(str(uuid.uuid4()), booked, "patient-changed-mind")
    after = hospital.visits_of("pat-insured", local_today())
    assert isinstance(after, tuple)
    assert booked.visit_id not in [each.visit_id for each in after]
    assert hospital.visits_of("pat-none", local_today()) == ()


def test_copies_are_counted_and_a_lost_answer_counts_once(hospital: NativeHospital, network: FaultProxy) -> None:
    booked = hospital.book(request())
    assert isinstance(booked, Booking)
    keys = [str(uuid.uuid4()) for _ in range(2)]
    network.drop_answer_after_commit()
    assert reprint(hospital, booked.visit_id, keys[0]) == OutcomeUnknown(keys[0])
    first, again, second = (reprint(hospital, booked.visit_id, key) for key in (keys[0], keys[0], keys[1]))
    assert isinstance(first, Reprint)
    assert isinstance(second, Reprint)
    assert first == again
    assert second.copy_number == first.copy_number + 1
    assert first.booking.place.number == booked.place.number
    assert reprint(hospital, "vis-none", str(uuid.uuid4())) == Rejected("visit-not-found")
