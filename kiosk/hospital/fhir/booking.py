"""A booking as writes that can each be repeated: every one is found again by our reference.

::

    patient      found or registered
    slot         claimed by PUT If-Match, then its Appointment, then busy      (a time was chosen)
    appointment  arrived                                                      (an appointment is checked in)
    Encounter    arrived
    Task         a draft under a number, then requested: from here on the visit stands
"""

from typing import Any

from kiosk.hospital.fhir import appointments, codes, people, queue, slots
from kiosk.hospital.fhir.directory import Directory, Room
from kiosk.hospital.fhir.elements import Stored
from kiosk.hospital.fhir.exchange import Exchange
from kiosk.hospital.fhir.faults import ConflictError, NotReachedError, RefusedError
from kiosk.hospital.fhir.numbers import Numbering
from kiosk.hospital.fhir.resources import Appointment, Encounter, Task
from kiosk.hospital.fhir.site import FhirSite
from kiosk.hospital.fhir.taking_back import take_back
from kiosk.hospital.fhir.writing import Named, change, create_once, own_one
from kiosk.visit import BookingRequest


class BookingDesk:
    """Books within one exchange. `told` is what `Numbering` remembers from one booking to the next."""

    def __init__(self, x: Exchange, site: FhirSite, directory: Directory, told: dict[str, int]) -> None:
        self._x = x
        self._site = site
        self._directory = directory
        self._told = told

    def book(self, request: BookingRequest) -> Stored[Task]:
        """The confirmed queue entry, now or by an earlier attempt."""
        own = self._site.visit_system, request.reference
        entry = own_one(self._x, Task, own)
        if entry is not None and entry.seen.status != "draft":
            return entry
        try:
            return self._book(request, own, entry)
        except (ConflictError, RefusedError):
            # A refusal is told only when nothing is left of what it refuses.
            take_back(self._x, self._site, request.reference, request.intent.slot_id)
            raise

    def _book(self, request: BookingRequest, own: Named, draft: Stored[Task] | None) -> Stored[Task]:
        department = self._directory.department(request.intent.department_id)
        if department is None:
            raise RefusedError("department-not-found")
        if not department.active:
            raise ConflictError("department-closed")
        patient_id = people.settled(self._x, request, self._site)
        room = self._room(request)
        appointment = self._appointment(request, own, patient_id, room)
        encounter = self._encounter(request, own, patient_id, room, appointment)
        body = queue.entry(
            request,
            self._site,
            patient_id=patient_id,
            encounter_id=encounter.id,
            department=department.name,
            room=room,
        )
        return self._entry(request, own, draft, body)

    def _room(self, request: BookingRequest) -> Room | None:
        """The queue chosen; else the department's room with the fewest people before it."""
        rooms = self._directory.rooms_of(request.intent.department_id)
        chosen = next((room for room in rooms if room.queue_id == request.intent.queue_id), None)
        if chosen is not None or len(rooms) < 2:
            return chosen or next(iter(rooms), None)
        day = request.requested_at.astimezone(self._site.zone).date()
        try:
            counts = queue.waiting(self._x, self._site, request.intent.department_id, rooms, day)
        except NotReachedError:
            return rooms[0]
        return min(rooms, key=lambda room: counts.get(room.location_id, 0))

    def _appointment(
        self, request: BookingRequest, own: Named, patient_id: str, room: Room | None
    ) -> Stored[Appointment] | None:
        intent = request.intent
        if intent.appointment_id is not None:
            mark = self._site.check_in_system, request.reference
            found = appointments.expected(self._x, intent.appointment_id, mark, patient_id=patient_id)
            appointments.check_in(self._x, found, mark)
            return found
        if intent.slot_id is None:
            return None
        slot = slots.claim(self._x, intent.slot_id, own)
        made = appointments.for_slot(
            self._x,
            own,
            slot,
            patient_id=patient_id,
            department_id=intent.department_id,
            location_id=room.location_id if room else None,
        )
        slots.keep(self._x, slot, own)
        return made

    def _encounter(
        self,
        request: BookingRequest,
        own: Named,
        patient_id: str,
        room: Room | None,
        appointment: Stored[Appointment] | None,
    ) -> Stored[Encounter]:
        found = own_one(self._x, Encounter, own)
        if found is not None:
            ended = ("cancelled", codes.VOID)  # by an attempt that was refused, and may not be now
            return change(
                self._x,
                found,
                lambda now: now.raw | {"status": "arrived"},
                done=lambda seen: seen.status not in ended,
            )
        body: dict[str, Any] = {
            "resourceType": "Encounter",
            "identifier": [{"system": own[0], "value": own[1]}],
            "status": "arrived",
            "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "AMB"},
            "subject": {"reference": f"Patient/{patient_id}"},
            "period": {"start": request.requested_at.astimezone(self._site.zone).isoformat(timespec="milliseconds")},
        }
        if appointment is not None:
            body["appointment"] = [{"reference": appointment.path}]
        if room is not None and room.location_id is not None:
            body["location"] = [{"location": {"reference": f"Location/{room.location_id}"}}]
        return create_once(self._x, Encounter, body, own)

    def _entry(
        self, request: BookingRequest, own: Named, draft: Stored[Task] | None, body: dict[str, Any]
    ) -> Stored[Task]:
        ticket = request.offline_ticket
        if ticket is not None and draft is None:
            day = ticket.issued_at.astimezone(self._site.zone).date()
            system = self._site.queue_system(day, queue.PRINTED)
            printed = queue.numbered(body, self._site, system, ticket.number, "requested")
            return create_once(self._x, Task, printed, own)
        department = self._directory.department(request.intent.department_id)
        series = self._site.series(request.intent.department_id, department.code if department else "")
        day = request.requested_at.astimezone(self._site.zone).date()
        numbers = Numbering(self._x, self._site, series, day, self._told)
        return numbers.settle(draft or body, own)


def stands(entry: Stored[Task] | None) -> bool:
    """Whether the visit was booked: a draft is one on the way."""
    return entry is not None and entry.seen.status in codes.TASK - {codes.DRAFT, codes.VOID}
