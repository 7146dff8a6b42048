"""Writes: a visit or a time is asked for, its number told, taken back.

HL7 v2 has no idempotency keys and no question after a visit. Two names of ours, made from the request, take their
place: MSH-10, by which a receiver knows a repeated message, and the visit number (PV1-19, ARQ-1), by which a second
visit would be refused as a duplicate. After a loss the same message goes out again.
"""

import threading
from collections.abc import Callable
from datetime import datetime

from kiosk.hospital.hl7v2 import messages
from kiosk.hospital.hl7v2.er7 import Message
from kiosk.hospital.hl7v2.header import Outgoing
from kiosk.hospital.hl7v2.line import Answered, Line
from kiosk.hospital.hl7v2.messages import Time
from kiosk.hospital.hl7v2.persons import numbers_of, pid
from kiosk.hospital.hl7v2.records import Accepted, Records
from kiosk.hospital.hl7v2.references import visit_number
from kiosk.hospital.hl7v2.site import Hl7Site
from kiosk.hospital.hl7v2.table import Place, Table, slot_of
from kiosk.hospital.hl7v2.times import read
from kiosk.hospital.hl7v2.verdicts import DUPLICATE_KEY, OURS_TO_NAME, UNKNOWN_KEY, Refused, outcome
from kiosk.hospital.minimal import NOT_OFFERED
from kiosk.hospital.port import (
    BookingOutcome,
    Conflict,
    Done,
    OutcomeUnknown,
    Rejected,
    Unavailable,
    WriteOutcome,
)
from kiosk.visit import Booking, BookingRequest, OfflineTicket, QueuePlace

_PENDING = ("PENDING", "WAITLIST")
_NOT_BOOKED = ("CANCELLED", "CANCELED", "DELETED", "DC", "BLOCKED", "NOSHOW")


class Visits:
    """Safe to use from threads."""

    def __init__(self, site: Hl7Site, line: Line, records: Records, now: Callable[[], datetime]) -> None:
        self._site = site
        self._line = line
        self._records = records
        self._now = now
        self._lock = threading.Lock()
        self._unclear: set[str] = set()

    def book(self, request: BookingRequest, table: Table) -> BookingOutcome:
        """One attempt."""
        intent, ticket = request.intent, request.offline_ticket
        if ticket is None:
            return Rejected("number-needed")
        if intent.patient_id is None and (intent.identity.name is None or not numbers_of(intent.identity, self._site)):
            return Rejected("patient-not-found")
        place, time = table.place(intent.department_id, intent.queue_id), None
        if intent.slot_id is not None:
            found = slot_of(intent.slot_id, table)
            if found is None:
                return Conflict("slot-taken")
            place, time = found[0], Time(found[1], found[2])
        if place is None:
            return Rejected("department-closed")
        known = self._records.find(visit_number(request.reference))
        if known is not None:  # accepted before, and the queue could not be told
            return _booking(known, place)
        if time is not None:
            message = messages.time_wanted(self._site, request, ticket, place, time)
        else:
            message = messages.walk_in(self._site, request, ticket, place)
        return self._asked(request, ticket, message, place, time)

    def _asked(
        self, request: BookingRequest, ticket: OfflineTicket, message: Outgoing, place: Place, time: Time | None
    ) -> BookingOutcome:
        number, filler = visit_number(request.reference), ""
        reply = self._line.ask(message, self._site.write_s)
        result = outcome(reply, request.reference)
        self._remember_doubt(number, doubtful=isinstance(result, OutcomeUnknown))
        if isinstance(result, Refused):
            if not _names_ours(result, DUPLICATE_KEY):
                return Conflict("slot-taken") if time is not None and not result.number else Rejected(result.code)
            result = Done()  # an earlier attempt had arrived: nobody else makes this number
        if not isinstance(result, Done):
            return result
        if time is not None and isinstance(reply, Answered):
            against = _against(reply.message, time)
            if against is not None:
                return against
            filler = reply.message.text("SCH", 2)
        visit = Accepted(
            number,
            ticket.number,
            place.row.id,
            place.room.id if place.room else None,
            request.requested_at,
            time is not None,
            filler,
        )
        self._records.add(visit, pid(request.intent, self._site))
        return _booking(visit, place)

    def find(self, number: str, table: Table) -> Booking | Unavailable | None:
        """None means: never accepted, as far as this kiosk can know."""
        visit = self._records.find(number)
        if visit is not None:
            return _booking(visit, table.place(visit.department_id, visit.queue_id))
        with self._lock:
            unclear = number in self._unclear
        return Unavailable("a visit cannot be asked for") if unclear or self._records.doubtful else None

    def keep_number(self, key: str, number: str, ticket: OfflineTicket) -> WriteOutcome:
        """A time's number cannot be changed afterwards: staff do it."""
        visit = self._records.find(number)
        if visit is None:
            return Rejected("visit-not-found")
        if visit.timed:
            return NOT_OFFERED
        patient = self._records.patient(number)
        message = messages.number_printed(self._site, key, number, patient or self._nameless(number), ticket)
        result = outcome(self._line.ask(message, self._site.write_s), key)
        return Rejected(result.code) if isinstance(result, Refused) else result

    def cancel(self, key: str, number: str) -> WriteOutcome:
        """A visit the hospital does not know, or not any more, needs no taking back."""
        visit = self._records.find(number)
        if visit is not None and visit.timed:
            message = messages.time_given_back(self._site, key, number, visit.filler, self._now())
        else:
            patient = self._records.patient(number) or self._nameless(number)
            message = messages.not_coming(self._site, key, number, patient, self._now())
        result = outcome(self._line.ask(message, self._site.write_s), key)
        if isinstance(result, Refused):
            if not _names_ours(result, UNKNOWN_KEY):
                return Rejected(result.code)
            result = Done()
        if isinstance(result, Done):
            self._records.forget_patient(number)
        return result

    def _nameless(self, number: str) -> str:
        return messages.nameless(self._site, number)

    def _remember_doubt(self, number: str, *, doubtful: bool) -> None:
        with self._lock:
            (self._unclear.add if doubtful else self._unclear.discard)(number)


def _names_ours(refused: Refused, number: str) -> bool:
    return refused.number == number and refused.where in OURS_TO_NAME


def _against(answer: Message, time: Time) -> Conflict | Rejected | None:
    """What an accepted SRR says that is not the time asked for."""
    status = answer.text("SCH", 25).replace(" ", "").upper()
    if status in _PENDING:
        return Rejected("appointment-pending")  # staff decide: nothing may be promised
    if status in _NOT_BOOKED:
        return Conflict("slot-taken")
    start = read(answer.text("TQ1", 7)) or read(answer.text("SCH", 11, 4))
    return Conflict("appointment-moved") if start is not None and start != time.at else None


def _booking(visit: Accepted, place: Place | None) -> Booking:
    room = place.room if place else None
    where = QueuePlace(
        number=visit.ticket,
        room=room.name if room else "",
        floor=room.floor if room else "",
        room_code=room.code if room else "",
        department=place.row.name if place else "",
        practitioner=room.practitioner if room else None,
    )
    return Booking(visit.number, visit.number, where, department_id=visit.department_id, at=visit.at)
