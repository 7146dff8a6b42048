"""Eight kiosks at once on one server without transactions."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from kiosk.hospital import BookingOutcome, Conflict
from kiosk.hospital.fhir import FhirHospital
from kiosk.visit import Booking, BookingRequest
from support.medplum.books import Books, identity, wanted

KIOSKS = 8
Kiosk = Callable[..., FhirHospital]


def at_once(kiosk: Kiosk, requests: list[BookingRequest]) -> list[BookingOutcome]:
    together = Barrier(len(requests))

    def book(request: BookingRequest) -> BookingOutcome:
        hospital = kiosk()
        hospital.catalogue()
        together.wait(10)
        return hospital.book(request)

    with ThreadPoolExecutor(len(requests)) as kiosks:
        return list(kiosks.map(book, requests))


@pytest.mark.parametrize("turn", range(3))
def test_one_of_eight_gets_the_slot_and_seven_hear_that_it_is_taken(kiosk: Kiosk, books: Books, turn: int) -> None:
    outcomes = at_once(kiosk, [wanted(slot_id="t2") for _ in range(KIOSKS)])
    assert outcomes.count(Conflict("slot-taken")) == KIOSKS - 1
    assert sum(isinstance(each, Booking) for each in outcomes) == 1
    assert [len(books.all(kind)) for kind in ("Appointment", "Encounter", "Task")] == [1, 1, 1]
    assert books.get("Slot", "t2")["status"] == "busy"


@pytest.mark.parametrize("turn", range(3))
def test_eight_kiosks_give_eight_numbers_without_a_gap(kiosk: Kiosk, books: Books, turn: int) -> None:
    departments = ["eyes", "inner"]
    outcomes = at_once(kiosk, [wanted(departments[index % 2]) for index in range(KIOSKS)])
    numbers = sorted(each.place.number for each in outcomes if isinstance(each, Booking))
    assert numbers == [f"A{number:03d}" for number in range(1, KIOSKS + 1)]
    assert {each["status"] for each in books.all("Task")} == {"requested"}


def test_one_request_delivered_by_eight_at_once_is_one_visit(kiosk: Kiosk, books: Books, house: str) -> None:
    request = wanted()
    outcomes = at_once(kiosk, [request] * KIOSKS)
    (standing,) = (task for task in books.all("Task") if task["status"] != "entered-in-error")
    assert {each.visit_id for each in outcomes if isinstance(each, Booking)} == {standing["id"]}
    if house == "medplum":  # the other one creates conditionally without a transaction, so some are void beside it
        assert [len(books.all(kind)) for kind in ("Encounter", "Task")] == [1, 1]


def test_a_stranger_at_eight_kiosks_is_registered_once(kiosk: Kiosk, books: Books) -> None:
    stranger = identity("001300000017")
    outcomes = at_once(kiosk, [wanted(identity=stranger, patient_id=None) for _ in range(KIOSKS)])
    assert all(isinstance(each, Booking) for each in outcomes)
    assert len([each for each in books.all("Patient") if each.get("active", True)]) == 2  # the one there was, and them
