"""A visit that was booked: cancelled, covered late, or standing against something that changed meanwhile."""

import json
import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
import requests

from drivers.simulation.network import FaultProxy
from kiosk.composition.app import local_today
from kiosk.hospital import Conflict, Done, NotAllowed, NumberLease, OutcomeUnknown, Rejected, Unavailable
from kiosk.hospital.native import NativeHospital
from kiosk.hospital.native.booking import visit_body
from kiosk.visit import (
    Booking,
    BookingRequest,
    Covered,
    OfflineTicket,
    Payer,
    QueuePlace,
)
from support.bookings import identity, request
from support.lying_hospital import LyingHospital

KEY = "0b0c7a4e-3f0e-4a52-9a52-6a1f0d9d7c11"
VISIT = Booking("vis-1", "V7K2-9QMX", QueuePlace("B 042", "Phòng 1", "Tầng 1"), version="1")
ISSUED = datetime(2026, 11, 22, 1, 2, 11, tzinfo=UTC)


def booked(hospital: NativeHospital, wanted: BookingRequest) -> Booking:
    found = hospital.book(wanted)
    assert isinstance(found, Booking)
    return found


def cancel(hospital: NativeHospital, visit: Booking, key: str | None = None) -> object:
    return hospital.cancel_visit(key or str(uuid.uuid4()), visit, "patient-changed-mind")


# --- cancelled --------------------------------------------------------------------------------------------------------


def test_a_visit_is_cancelled_once_and_again(
    hospital: NativeHospital, visits: Callable[[], list[dict[str, Any]]]
) -> None:
    visit = booked(hospital, request())

    assert cancel(hospital, visit) == Done()
    assert cancel(hospital, visit) == Done()
    assert [each["status"] for each in visits() if each["visitId"] == visit.visit_id] == ["cancelled"]


def test_a_visit_that_changed_meanwhile_is_looked_at_and_cancelled(hospital: NativeHospital) -> None:
    visit = booked(hospital, request())
    assert hospital.keep_number(str(uuid.uuid4()), visit.visit_id, OfflineTicket("K3-09", datetime.now(UTC))) == Done()

    assert cancel(hospital, visit) == Done()


def test_after_the_call_or_the_cashier_it_is_too_late(hospital: NativeHospital, control: Callable[..., Any]) -> None:
    called, paid = booked(hospital, request()), booked(hospital, request("elder"))
    control(f"/visits/{called.visit_id}:call")
    control(f"/visits/{paid.visit_id}:pay")

    assert cancel(hospital, called) == Conflict("already-called")
    assert cancel(hospital, paid) == Conflict("already-paid")


def test_a_lost_answer_is_unknown_and_the_next_attempt_says_done(hospital: NativeHospital, network: FaultProxy) -> None:
    visit = booked(hospital, request())
    network.drop_answer_after_commit()

    assert cancel(hospital, visit) == OutcomeUnknown(visit.visit_id)
    assert cancel(hospital, visit) == Done()


def test_without_a_line_nothing_was_cancelled(hospital: NativeHospital, network: FaultProxy) -> None:
    visit = booked(hospital, request())
    network.cut()

    assert isinstance(cancel(hospital, visit), Unavailable)


def stored(status: str, version: int = 2) -> dict[str, Any]:
    place = {"display": "B 042", "roomName": "Phòng 1"}
    return {"visitId": "vis-1", "visitCode": "V7K2-9QMX", "queue": place, "status": status, "version": version}


def test_it_is_asked_for_with_the_version_the_kiosk_knows(lying: LyingHospital) -> None:
    hospital = NativeHospital(lying.says((200, stored("cancelled"))))
    cancel(hospital, VISIT, KEY)
    for version in ("", 'a"b', "một", "1\r\nX: y"):
        cancel(hospital, replace(VISIT, version=version))

    first, *others = lying.asked
    assert first.line == "POST /kiosk/v1/visits/vis-1:cancel"
    assert (first.headers["If-Match"], first.headers["Idempotency-Key"]) == ('"1"', KEY)
    assert json.loads(first.body) == {"reason": "patient-changed-mind"}
    assert [each.headers["If-Match"] for each in others] == ["*"] * 4


MISMATCH = (412, {"code": "version-mismatch"})


def test_the_second_attempt_names_the_version_that_was_found(lying: LyingHospital) -> None:
    hospital = NativeHospital(lying.says(MISMATCH, (200, stored("waiting", 7)), (200, stored("cancelled", 8))))

    assert cancel(hospital, VISIT) == Done()
    assert [each.line.split()[0] for each in lying.asked] == ["POST", "GET", "POST"]
    assert lying.asked[-1].headers["If-Match"] == '"7"'


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([(200, stored("waiting"))], OutcomeUnknown("vis-1")),
        ([(200, b"<html>please sign in</html>")], OutcomeUnknown("vis-1")),
        ([(409, {"code": "already-cancelled"})], Done()),
        ([(404, {"code": "visit-not-found"})], Rejected("visit-not-found")),
        ([(401, {})], NotAllowed(401)),
        ([(500, {})], OutcomeUnknown("vis-1")),
        ([MISMATCH, (200, stored("cancelled"))], Done()),
        ([MISMATCH, (404, {"code": "visit-not-found"})], Rejected("visit-not-found")),
        ([MISMATCH, (503, {"code": "his-unavailable"})], Unavailable("503 his-unavailable")),
        ([MISMATCH, (200, b"{}")], Unavailable("answer breaks the contract: its shape")),
        ([MISMATCH, (200, stored("waiting")), MISMATCH], Unavailable("412 version-mismatch")),
        ([MISMATCH, (200, stored("called")), (409, {"code": "already-called"})], Conflict("already-called")),
    ],
)
def test_what_the_answers_to_a_cancellation_mean(lying: LyingHospital, answers: list[Any], expected: object) -> None:
    assert cancel(NativeHospital(lying.says(*answers)), VISIT) == expected


# --- covered late -----------------------------------------------------------------------------------------------------


def evidence(hospital: NativeHospital, slug: str = "insured") -> str:
    found = hospital.check_coverage(identity(slug), None)
    assert isinstance(found, Covered)
    return found.evidence_id


def test_insurance_that_answers_late_pays_for_the_visit(hospital: NativeHospital) -> None:
    wanted = request(payer=Payer.INSURANCE)
    visit = booked(hospital, wanted)
    assert visit.fees[0].insurance_pays == 0
    key, found = str(uuid.uuid4()), evidence(hospital)

    assert hospital.attach_coverage(key, visit.visit_id, found) == Done()
    assert hospital.attach_coverage(key, visit.visit_id, found) == Done()
    now = hospital.visit(wanted.reference)
    assert isinstance(now, Booking)
    assert now.fees[0].insurance_pays > 0


def test_what_stands_against_late_insurance(hospital: NativeHospital, control: Callable[..., Any]) -> None:
    found = evidence(hospital)
    paid, cancelled, other = (
        booked(hospital, request(slug, department, payer=Payer.INSURANCE))
        for slug, department in (("insured", "dep-ntq"), ("insured", "dep-mat"), ("elder", "dep-ntq"))
    )
    control(f"/visits/{paid.visit_id}:pay")
    cancel(hospital, cancelled)

    outcomes = [
        hospital.attach_coverage(str(uuid.uuid4()), visit_id, found)
        for visit_id in (paid.visit_id, cancelled.visit_id, other.visit_id, "vis-none")
    ]
    assert outcomes == [
        Conflict("already-paid"),
        Conflict("already-cancelled"),
        Rejected("coverage-invalid"),
        Rejected("visit-not-found"),
    ]


def test_a_lost_answer_to_late_insurance_is_unknown(hospital: NativeHospital, network: FaultProxy) -> None:
    visit, found, key = booked(hospital, request(payer=Payer.INSURANCE)), evidence(hospital), str(uuid.uuid4())
    network.drop_answer_after_commit()

    assert hospital.attach_coverage(key, visit.visit_id, found) == OutcomeUnknown(visit.visit_id)
    assert hospital.attach_coverage(key, visit.visit_id, found) == Done()


# --- changed meanwhile ------------------------------------------------------------------------------------------------


def test_a_moved_appointment_and_a_merged_patient_are_conflicts(
    hospital: NativeHospital, control: Callable[..., Any]
) -> None:
    control("/appointments/app-appointment:move")
    control("/patients/pat-vneid:merge", into="pat-insured")

    moved = hospital.book(request("appointment", "dep-tm", appointment_id="app-appointment"))
    merged = hospital.book(request("vneid"))
    assert (moved, merged) == (Conflict("appointment-moved"), Conflict("patient-merged"))


# --- bytes ------------------------------------------------------------------------------------------------------------


def test_a_lent_number_names_its_lease_and_the_kiosks_own_says_nothing_new() -> None:
    wanted = request()
    own = replace(wanted, offline_ticket=OfflineTicket("K3-07", ISSUED))
    lent = replace(wanted, offline_ticket=OfflineTicket("T-041", ISSUED, "lease-5d10"))

    assert json.loads(visit_body(own, "pat-1"))["offlineTicket"] == {"number": "K3-07", "issuedAt": ISSUED.isoformat()}
    assert json.loads(visit_body(lent, "pat-1"))["offlineTicket"]["leaseId"] == "lease-5d10"
    assert set(json.loads(visit_body(lent, "pat-1"))) == set(json.loads(visit_body(own, "pat-1")))


def test_a_lent_number_is_booked_and_nobody_at_the_desk_has_to_look(hospital: NativeHospital, origin: str) -> None:
    lease = hospital.lease_numbers(KEY, "K3", "T", local_today(), 5)
    assert isinstance(lease, NumberLease)
    lent = replace(request(), offline_ticket=OfflineTicket("T-003", datetime.now(UTC), lease.id))
    invented = replace(request("elder"), offline_ticket=OfflineTicket("T-004", datetime.now(UTC), "lease-none"))
    orderly, odd = booked(hospital, lent), booked(hospital, invented)

    tasks = requests.get(f"{origin}/sandbox/staff-tasks", timeout=10).json()["items"]
    assert (orderly.place.number, odd.place.number) == ("T-003", "T-004")
    assert tasks == [{"kind": "number-not-leased", "visitId": odd.visit_id}]
