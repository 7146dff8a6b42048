"""Appointments: today's, the one a slip names, one made for a slot, and checking in."""

from datetime import date
from typing import Any

from kiosk.departments import Department
from kiosk.hospital.fhir import codes
from kiosk.hospital.fhir.directory import Directory
from kiosk.hospital.fhir.elements import Stored, id_in, marked
from kiosk.hospital.fhir.exchange import Exchange
from kiosk.hospital.fhir.faults import ConflictError, NotReachedError, RefusedError
from kiosk.hospital.fhir.finding import bearing, read, search
from kiosk.hospital.fhir.resources import Appointment, Encounter, Slot, Task
from kiosk.hospital.fhir.site import FhirSite
from kiosk.hospital.fhir.times import day_of, instant, within
from kiosk.hospital.fhir.writing import Named, change, create_once, own_one
from kiosk.visit import Appointment as Due

_HERE = frozenset({*codes.PRESENT, "fulfilled"})


def of_patient(x: Exchange, site: FhirSite, directory: Directory, patient_id: str, day: date) -> tuple[Due, ...]:
    """The patient's appointments of a day that were not checked in yet."""
    found = search(
        x,
        Appointment,
        [("patient", f"Patient/{patient_id}"), *within("date", day, site.zone)],
        keep=lambda seen: (
            seen.status in codes.EXPECTED
            and day_of(seen.start, site.zone) == day
            and actor(seen, "Patient") == patient_id
        ),
    )
    known = (due(each, site, directory) for each in found)
    return tuple(sorted((each for each in known if each is not None), key=lambda each: each.at))


def by_code(x: Exchange, site: FhirSite, code: str, day: date) -> Stored[Appointment] | None:
    """The appointment of that day with this code."""
    if not site.patients.appointment:
        return None
    for found in bearing(x, Appointment, site.patients.appointment, code, private=site.private_search):
        if found.seen.status in codes.EXPECTED and day_of(found.seen.start, site.zone) == day:
            return found
    return None


def due(found: Stored[Appointment], site: FhirSite, directory: Directory) -> Due | None:
    """In the house's words; None where it does not say when or for which department."""
    at = instant(found.seen.start, site.zone)
    department = _department(found.seen, directory)
    if at is None or department is None:
        return None
    room = directory.room(department.id, actor(found.seen, "Location"))
    doctors = (each.actor for each in found.seen.participant if each.actor and id_in(each.actor, "Practitioner"))
    return Due(
        id=found.id,
        department_id=department.id,
        department_name=department.name,
        at=at.astimezone(site.zone),
        practitioner=next((each.display for each in doctors if each.display), None),
        room_name=room.name if room else None,
        floor=room.floor if room else None,
        queue_id=room.queue_id if room else None,
    )


def _department(appointment: Appointment, directory: Directory) -> Department | None:
    """The one that takes part; else the one whose room does."""
    named = actor(appointment, "HealthcareService")
    if named is not None:
        return directory.department(named)
    place = actor(appointment, "Location")
    owner = next((room.department_id for room in directory.rooms if place and room.location_id == place), "")
    return directory.department(owner)


def actor(appointment: Appointment, kind: str) -> str | None:
    """The id of the participant of that kind."""
    return next((found for each in appointment.participant if (found := id_in(each.actor, kind))), None)


def for_slot(
    x: Exchange, own: Named, slot: Stored[Slot], *, patient_id: str, department_id: str, location_id: str | None
) -> Stored[Appointment]:
    """The appointment of the one who claimed the slot; the patient is here already."""
    found = own_one(x, Appointment, own)
    if found is not None:
        return change(x, found, lambda now: now.raw | {"status": "arrived"}, done=lambda seen: seen.status in _HERE)
    others = [f"HealthcareService/{department_id}", *([f"Location/{location_id}"] if location_id else [])]
    body: dict[str, Any] = {
        "resourceType": "Appointment",
        "identifier": [{"system": own[0], "value": own[1]}],
        "status": "arrived",
        "start": slot.seen.start,
        "end": slot.seen.end,
        "slot": [{"reference": slot.path}],
        "participant": [
            {"actor": {"reference": each}, "status": "accepted"} for each in (f"Patient/{patient_id}", *others)
        ],
    }
    return create_once(x, Appointment, body, own)


def expected(x: Exchange, appointment_id: str, own: Named, *, patient_id: str) -> Stored[Appointment]:
    """The appointment to check in, looked at before anything is written."""
    found = read(x, Appointment, appointment_id)
    if found is None:
        raise RefusedError("appointment-not-found")
    if actor(found.seen, "Patient") not in (patient_id, None):
        raise ConflictError("patient-merged")
    if not found.seen.bears(*own) and found.seen.status not in codes.EXPECTED:
        raise _stands_against(x, found)
    return found


def check_in(x: Exchange, found: Stored[Appointment], own: Named) -> None:
    """From booked to arrived, with our reference, so that it is known whose checking in it was."""

    def arrived(now: Stored[Appointment]) -> dict[str, Any]:
        if now.seen.status not in codes.EXPECTED:
            raise _stands_against(x, now)
        return marked(now.raw, own) | {"status": "arrived"}

    change(x, found, arrived, done=lambda seen: seen.bears(*own))


def _stands_against(x: Exchange, found: Stored[Appointment]) -> ConflictError:
    """Checked in already: the visit there is; else it was moved or called off."""
    if found.seen.status not in _HERE:
        return ConflictError("appointment-moved")
    try:
        entries = _entries_of(x, found.id)
    except NotReachedError:  # that it stands is certain, which visit it is matters less
        entries = []
    return ConflictError("duplicate-visit", entries[0] if entries else None)


def _entries_of(x: Exchange, appointment_id: str) -> list[str]:
    visits = search(
        x,
        Encounter,
        [("appointment", f"Appointment/{appointment_id}")],
        keep=lambda seen: any(id_in(each, "Appointment") == appointment_id for each in seen.appointment),
    )
    ids = {visit.id for visit in visits}
    return [
        entry.id
        for visit in visits
        for entry in search(x, Task, [("focus", visit.path)], keep=lambda seen: id_in(seen.focus, "Encounter") in ids)
    ]
