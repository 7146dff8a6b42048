"""Answers that are JSON and nothing else: nested without end, numbers without end, other types than agreed."""

from collections.abc import Callable
from typing import Any

import pytest

from kiosk.hospital import Conflict, PaperReport, PaperState, Unavailable
from kiosk.hospital.native import NativeHospital
from kiosk.hospital.port import Heartbeat, Hospital, OutcomeUnknown, PaymentRequest
from kiosk.visit import Booking
from support.bookings import request
from support.lying_hospital import LyingHospital
from support.world import ANH, NOW

DEEP = b'{"x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"
BOOKING = request(patient_id="pat-1")
VISIT = Booking("vis-1", "V7K2", None, version="3")  # type: ignore[arg-type]  # the place is not looked at
EVERY: dict[str, Callable[[Hospital], object]] = {
    "capabilities": lambda hospital: hospital.capabilities(),
    "catalogue": lambda hospital: hospital.catalogue(),
    "find_patient": lambda hospital: hospital.find_patient(ANH),
    "find_appointment": lambda hospital: hospital.find_appointment("A-1"),
    "appointments": lambda hospital: hospital.appointments("pat-1"),
    "check_coverage": lambda hospital: hospital.check_coverage(ANH, None),
    "services": lambda hospital: hospital.services("dep-1"),
    "sessions": lambda hospital: hospital.sessions("dep-1", NOW.date()),
    "hold": lambda hospital: hospital.hold("key", "K3", "slot-1", 60),
    "book": lambda hospital: hospital.book(BOOKING),
    "visit": lambda hospital: hospital.visit("ref-1"),
    "visits_of": lambda hospital: hospital.visits_of("pat-1", NOW.date()),
    "reprint": lambda hospital: hospital.reprint("key", "K3", "vis-1", "asked"),
    "paper": lambda hospital: hospital.tell_of_paper("key", PaperReport("K3", "vis-1", PaperState.UNCONFIRMED, NOW)),
    "start_payment": lambda hospital: hospital.start_payment(PaymentRequest("key", "K3", "vis-1", 1000)),
    "payment": lambda hospital: hospital.payment("pay-1"),
    "cancel": lambda hospital: hospital.cancel_visit("key", VISIT, "wrong"),
    "lease": lambda hospital: hospital.lease_numbers("key", "K3", "K", NOW.date(), 5),
    "configuration": lambda hospital: hospital.configuration("K3", None),
}


@pytest.mark.parametrize("ask", EVERY.values(), ids=EVERY)
@pytest.mark.parametrize("status", [200, 409])
def test_an_answer_nested_without_end_is_none(
    lying: LyingHospital, ask: Callable[[Hospital], object], status: int
) -> None:
    found = ask(NativeHospital(lying.says((status, DEEP))))
    assert type(found).__name__ in ("Unavailable", "OutcomeUnknown", "Rejected")


def test_a_heartbeat_is_told_whatever_is_said_to_it(lying: LyingHospital) -> None:
    beat = Heartbeat("K3", NOW, "1", 0, 0, None)
    assert isinstance(NativeHospital(lying.says((500, DEEP))).heartbeat(beat), Unavailable)


@pytest.mark.parametrize("named", [17, None, ["vis-9"], {"id": "vis-9"}, "x" * 10_000, "vis\r\n9"])
def test_a_refusal_keeps_its_code_whatever_stands_beside_it(lying: LyingHospital, named: Any) -> None:
    problem = {"code": "duplicate-visit", "visitId": named, "patientId": named}
    assert NativeHospital(lying.says((409, problem))).book(BOOKING) == Conflict("duplicate-visit", None)


def test_a_code_of_another_type_is_no_code_and_hides_no_visit(lying: LyingHospital) -> None:
    found = NativeHospital(lying.says((503, {"code": 7}))).book(BOOKING)
    assert isinstance(found, OutcomeUnknown)


@pytest.mark.parametrize("count", [-1, 10**6, 10**300])
def test_a_count_nobody_can_have_counted_is_left_out(lying: LyingHospital, count: int) -> None:
    place = {"display": "B 042", "roomName": "Phòng 1", "ahead": count, "estimatedWaitMinutes": count}
    found = NativeHospital(lying.says((201, {"visitId": "v", "visitCode": "c", "queue": place}))).book(BOOKING)
    assert isinstance(found, Booking)
    assert (found.place.ahead, found.place.minutes) == (None, None)
    queue = {
        "id": "q-1",
        "departmentId": "dep-1",
        "roomName": "Phòng 1",
        "state": "open",
        "waiting": count,
        "estimatedWaitMinutes": count,
    }
    lists = (200, {"items": []}), (200, {"items": [queue], "asOf": "2026-11-22T08:00:00+07:00"})
    catalogue = NativeHospital(lying.says(*lists)).catalogue()
    assert not isinstance(catalogue, Unavailable)
    assert [(room.waiting, room.minutes) for room in catalogue.rooms] == [(None, None)]


def test_a_page_that_leads_to_itself_is_asked_for_once_more_and_no_more(lying: LyingHospital) -> None:
    page = {"items": [{"id": "dep-1", "name": "Nội"}], "nextCursor": "again"}
    hospital = NativeHospital(lying.says((200, page)))
    assert isinstance(hospital.catalogue(), Unavailable)
    assert len(lying.asked) <= 3


@pytest.mark.parametrize("start", ["2026-11-22T08:00:00", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_an_appointment_at_a_time_no_clock_shows_is_left_out(lying: LyingHospital, start: str) -> None:
    item = {"appointmentId": "a", "patientId": "pat-1", "departmentId": "d", "departmentName": "Nội", "startsAt": start}
    hospital = NativeHospital(lying.says((200, {"items": [item]})))
    assert hospital.appointments("pat-1") == ()
    assert hospital.find_appointment("a") is None


def test_of_a_session_with_absurd_figures_what_can_be_is_shown(lying: LyingHospital) -> None:
    slot = {"slotId": "s-1", "startsAt": "2026-11-22T08:00:00+07:00", "endsAt": "2026-11-22T08:10:00+07:00"}
    session = slot | {"sessionId": "1", "departmentId": "d", "roomName": "P", "remaining": 10**300}
    slots = [
        slot | {"remaining": 10**300},
        slot | {"slotId": "x", "endsAt": "9999-12-31T23:59:59-14:00", "remaining": 1},
    ]
    (found,) = NativeHospital(lying.says((200, {"items": [session | {"slots": slots}]}))).sessions("d", NOW.date())  # type: ignore[misc]
    assert (found.remaining, [(each.id, each.remaining) for each in found.slots]) == (9999, [("s-1", 9999)])
