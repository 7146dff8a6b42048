"""Staff learn who registered a patient, and a booking stored before that was asked is still delivered."""

import json
from datetime import UTC, datetime

from kiosk.hospital import payloads
from kiosk.hospital.native.booking import visit_body
from kiosk.journey import events
from kiosk.visit import BookingRequest, RegisteredBy
from support.play import Play
from support.world import CHILD


def request(by: RegisteredBy) -> BookingRequest:

    play = Play().show(identity=CHILD, record=None).on(events.IdentityConfirmed(by))
    play.on(events.DepartmentChosen("dep-nhi"), events.PlanConfirmed())
    return BookingRequest("key", "ref", "K3", datetime(2026, 11, 22, tzinfo=UTC), play.book.intent)


def test_a_mother_is_told_as_such() -> None:
    body = json.loads(visit_body(request(RegisteredBy.MOTHER), "pat-1"))
    assert (body["guardianPresent"], body["registeredBy"]) == (True, "mother")


def test_a_booking_stored_by_an_older_program_is_read() -> None:
    stored = json.loads(payloads.encode(request(RegisteredBy.FATHER)))
    del stored["intent"]["registered_by"]
    read = payloads.decode(json.dumps(stored).encode(), BookingRequest)
    assert read.intent.registered_by is RegisteredBy.SELF


def test_it_is_sent_with_the_very_bytes_the_older_program_sent_under_its_key() -> None:
    stored = json.loads(payloads.encode(request(RegisteredBy.FATHER)))
    del stored["intent"]["registered_by"]
    read = payloads.decode(json.dumps(stored).encode(), BookingRequest)
    assert "registeredBy" not in json.loads(visit_body(read, "pat-1"))
