"""A hospital that answers about another visit, or another patient, than it was asked about is not believed."""

from collections.abc import Callable
from typing import Any

import pytest

from kiosk.hospital import Done, OutcomeUnknown, Unavailable
from kiosk.hospital.native import NativeHospital
from kiosk.visit import Booking
from support.bookings import request
from support.lying_hospital import LyingHospital

REFERENCE = "ref-0001"
MINE = {
    "visitId": "vis-1",
    "visitCode": "V7K2",
    "clientReference": REFERENCE,
    "queue": {"display": "B 042", "roomName": "Phòng 1"},
    "status": "waiting",
    "version": 3,
}
KNOWN = Booking("vis-1", "V7K2", None, version="3")  # type: ignore[arg-type]  # the place is not looked at


def asked(lying: LyingHospital, *answers: Any) -> NativeHospital:
    return NativeHospital(lying.says(*answers))


@pytest.mark.parametrize("said", [{"clientReference": REFERENCE}, {"clientReference": REFERENCE.upper()}, {}])
def test_the_visit_with_our_reference_is_found(lying: LyingHospital, said: dict[str, Any]) -> None:
    visit = {name: value for name, value in MINE.items() if name != "clientReference"} | said
    assert isinstance(asked(lying, (200, visit)).visit(REFERENCE), Booking)


@pytest.mark.parametrize(
    "ask",
    [lambda hospital: hospital.visit("ref-0002"), lambda hospital: hospital.visit_by_id("vis-2")],
    ids=["by reference", "by id"],
)
def test_another_visit_than_was_asked_for_is_no_answer(
    lying: LyingHospital, ask: Callable[[NativeHospital], object]
) -> None:
    found = ask(asked(lying, (200, MINE)))
    assert isinstance(found, Unavailable)
    assert found.reason.startswith("answer breaks the contract")


def test_a_confirmation_of_another_visit_confirms_nothing(lying: LyingHospital) -> None:
    wanted = request(patient_id="pat-1")
    assert asked(lying, (201, MINE)).book(wanted) == OutcomeUnknown(wanted.reference)
    assert isinstance(asked(lying, (201, MINE | {"clientReference": wanted.reference})).book(wanted), Booking)


def test_another_visit_that_is_cancelled_does_not_take_this_one_back(lying: LyingHospital) -> None:
    theirs = MINE | {"visitId": "vis-2", "status": "cancelled"}
    assert asked(lying, (200, theirs)).cancel_visit("key", KNOWN, "wrong") == OutcomeUnknown("vis-1")
    looked = asked(lying, (412, {"code": "version-mismatch"}), (200, theirs)).cancel_visit("key", KNOWN, "wrong")
    assert isinstance(looked, Unavailable)
    assert asked(lying, (200, MINE | {"status": "cancelled"})).cancel_visit("key", KNOWN, "wrong") == Done()


def test_an_appointment_of_somebody_else_is_never_shown(lying: LyingHospital) -> None:
    each = {"departmentId": "dep-1", "departmentName": "Nội", "startsAt": "2026-11-22T08:00:00+07:00"}
    items = [each | {"appointmentId": f"app-{patient}", "patientId": patient} for patient in ("pat-2", "pat-1")]
    found = asked(lying, (200, {"items": items})).appointments("pat-1")
    assert not isinstance(found, Unavailable)
    assert [appointment.id for appointment in found] == ["app-pat-1"]
