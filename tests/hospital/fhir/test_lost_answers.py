"""The line breaks at every write of a booking and of a cancelling; the same request again makes one visit."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from drivers.simulation.network import Fault, FaultProxy, Point, Requests
from kiosk.hospital import Conflict, Done, OutcomeUnknown, Unavailable
from kiosk.hospital.fhir import FhirHospital
from kiosk.visit import Booking, BookingRequest
from support.medplum.books import Books, identity, wanted

Kiosk = Callable[..., FhirHospital]

CREATES = ("Patient", "Appointment", "Encounter", "Task")
WRITES = [
    *((f"POST /fhir/{kind} ", 0) for kind in CREATES),
    ("PUT /fhir/Slot/", 0),
    ("PUT /fhir/Slot/", 1),
    ("PUT /fhir/Task/", 0),
]
POINTS = (Point.BEFORE_REQUEST, Point.IN_REQUEST, Point.BEFORE_ANSWER, Point.IN_HEADERS, Point.IN_BODY, Point.TWICE)


def delivered(hospital: FhirHospital, request: BookingRequest) -> Booking:
    """As the queue does it: looked up after a doubt, and sent again."""
    for _ in range(4):
        outcome = hospital.book(request)
        if isinstance(outcome, OutcomeUnknown):
            outcome = hospital.visit(request.reference) or outcome
        if isinstance(outcome, Booking):
            return outcome
        assert isinstance(outcome, OutcomeUnknown | Unavailable), outcome
    raise AssertionError("never delivered")


def through(network: FaultProxy, kiosk: Kiosk) -> FhirHospital:
    host, port = network.address
    return kiosk(base_url=f"http://{host}:{port}/fhir")


def statuses(books: Books, kind: str) -> list[str]:
    return sorted(each["status"] for each in books.all(kind))


@pytest.mark.parametrize("point", POINTS, ids=lambda point: point.name)
@pytest.mark.parametrize("write", WRITES, ids=lambda write: f"{write[0]} {write[1]}")
def test_a_write_that_is_lost_is_done_once(
    network: FaultProxy, kiosk: Kiosk, books: Books, write: tuple[str, int], point: Point
) -> None:
    network.arm(Fault(Requests(write[0]), point, skip=write[1]))
    stranger = identity("001300000017")
    booking = delivered(through(network, kiosk), wanted(identity=stranger, patient_id=None, slot_id="t2"))
    assert len(network.hits) == 1
    assert booking.place.number == "A001"
    assert len(books.all("Patient")) == 2
    assert (statuses(books, "Encounter"), statuses(books, "Task")) == (["arrived"], ["requested"])
    assert (statuses(books, "Appointment"), books.get("Slot", "t2")["status"]) == (["arrived"], "busy")


@pytest.mark.parametrize("skip", range(9))
def test_a_kiosk_that_stops_anywhere_is_taken_over_from(
    network: FaultProxy, kiosk: Kiosk, books: Books, skip: int
) -> None:
    """After so many writes nothing goes through any more; another program with the same request ends it."""
    network.arm(Fault(Requests("POST|PUT"), Point.BEFORE_REQUEST, skip=skip, times=None))
    request = wanted(identity=identity("001300000017"), patient_id=None, slot_id="t2")
    first = through(network, kiosk).book(request)
    booking = delivered(kiosk(), request)
    assert isinstance(first, OutcomeUnknown | Unavailable) or first == booking
    assert [len(books.of(kind, request.reference)) for kind in ("Encounter", "Task", "Appointment")] == [1, 1, 1]
    assert booking.place.number == "A001"
    assert books.get("Slot", "t2")["status"] == "busy"


@pytest.mark.parametrize("kind", ["Task", "Encounter", "Appointment", "Slot"])
@pytest.mark.parametrize("point", [Point.BEFORE_REQUEST, Point.BEFORE_ANSWER], ids=lambda point: point.name)
def test_a_cancelling_that_is_lost_is_done_once(
    network: FaultProxy, kiosk: Kiosk, books: Books, kind: str, point: Point
) -> None:
    hospital = through(network, kiosk)
    booking = hospital.book(wanted(slot_id="t2"))
    assert isinstance(booking, Booking)
    network.arm(Fault(Requests(f"PUT /fhir/{kind}/"), point))
    outcomes: list[Any] = [hospital.cancel_visit("k", booking, "changed-mind") for _ in range(2)]
    assert outcomes[-1] == Done()
    assert len(network.hits) == 1
    assert [statuses(books, each) for each in ("Task", "Encounter", "Appointment")] == [["cancelled"]] * 3
    assert books.get("Slot", "t2")["status"] == "free"


def test_a_booking_that_is_refused_half_way_leaves_nothing_behind(
    network: FaultProxy, kiosk: Kiosk, books: Books
) -> None:
    """The slot goes to somebody else between our claim and our appointment, on a server that lets it."""
    hospital = through(network, kiosk)
    request = wanted(slot_id="t2")
    hospital.catalogue()
    network.arm(Fault(Requests("POST /fhir/Encounter "), Point.BEFORE_REQUEST, times=None))
    assert hospital.book(request) == OutcomeUnknown(request.reference)
    network.normal()
    books.put(**{name: value for name, value in books.get("Slot", "t2").items() if name != "identifier"})
    assert hospital.book(request) == Conflict("slot-taken")
    assert [statuses(books, each) for each in ("Task", "Encounter", "Appointment")] == [[], [], ["cancelled"]]


def test_a_line_that_is_down_before_anything_was_sent_is_no_doubt(network: FaultProxy, kiosk: Kiosk) -> None:
    hospital = through(network, kiosk)
    network.cut()
    assert isinstance(hospital.book(replace(wanted())), Unavailable)
