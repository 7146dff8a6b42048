"""Undoing a visit: by its patient, or because the rest of its booking was refused. Each step may be repeated.

The queue entry goes first, for it is what staff look at. Whatever was called meanwhile stands.
"""

from collections.abc import Callable
from typing import Any

from kiosk.hospital.fhir import codes, slots
from kiosk.hospital.fhir.elements import Stored, id_in, unmarked
from kiosk.hospital.fhir.exchange import Exchange
from kiosk.hospital.fhir.faults import ConflictError, RefusedError
from kiosk.hospital.fhir.finding import bearing, read
from kiosk.hospital.fhir.resources import Appointment, Encounter, Task
from kiosk.hospital.fhir.site import FhirSite
from kiosk.hospital.fhir.writing import change, void

_BEGUN = frozenset({"in-progress", "onleave", "finished"})
_ENDED = frozenset({"finished", "cancelled", codes.VOID})


def cancel(x: Exchange, site: FhirSite, entry: Stored[Task], reason: str) -> None:
    """ConflictError("already-called") where the patient's turn came."""
    encounter_id = id_in(entry.seen.focus, "Encounter")
    encounter = read(x, Encounter, encounter_id) if encounter_id else None
    if encounter is not None and encounter.seen.status in _BEGUN:
        raise ConflictError("already-called")
    _end_entry(x, entry, lambda now: now.raw | {"status": "cancelled"}, reason)
    if encounter is None:
        return
    _cancel_encounter(x, encounter)
    reference = next((each.value for each in entry.seen.identifier if each.system == site.visit_system), None)
    for each in encounter.seen.appointment:
        appointment_id = id_in(each, "Appointment")
        appointment = read(x, Appointment, appointment_id) if appointment_id else None
        if appointment is not None and reference:
            _leave(x, site, appointment, reference)


def take_back(x: Exchange, site: FhirSite, reference: str, slot_id: str | None) -> None:
    """Whatever bears our reference, as far as the booking came."""
    own = site.visit_system, reference
    for entry in bearing(x, Task, *own):
        _end_entry(x, entry, lambda now: void(now.raw, own), "refused")
    for encounter in bearing(x, Encounter, *own):
        _cancel_encounter(x, encounter)
    for system in (site.visit_system, site.check_in_system):
        for appointment in bearing(x, Appointment, system, reference):
            _leave(x, site, appointment, reference)
    if slot_id is not None:
        slots.free(x, slot_id, own)


def _end_entry(x: Exchange, entry: Stored[Task], end: Callable[[Stored[Task]], dict[str, Any]], reason: str) -> None:
    def ended(now: Stored[Task]) -> dict[str, Any]:
        if now.seen.status in codes.CALLED:
            raise ConflictError("already-called")
        if now.seen.status not in (*codes.WAITING, "draft"):
            raise RefusedError("status-not-known")
        return end(now) | {"statusReason": {"text": reason}}

    change(x, entry, ended, done=lambda seen: seen.status in codes.GONE)


def _cancel_encounter(x: Exchange, encounter: Stored[Encounter]) -> None:
    change(x, encounter, lambda now: now.raw | {"status": "cancelled"}, done=lambda seen: seen.status in _ENDED)


def _leave(x: Exchange, site: FhirSite, appointment: Stored[Appointment], reference: str) -> None:
    """One the kiosk made is cancelled and its slot free; one made earlier can be checked in again."""
    own, mark = (site.visit_system, reference), (site.check_in_system, reference)
    if appointment.seen.bears(*own):
        change(
            x,
            appointment,
            lambda now: now.raw | {"status": "cancelled"},
            done=lambda seen: seen.status in ("cancelled", codes.VOID),
        )
        for each in appointment.seen.slot:
            if (slot_id := id_in(each, "Slot")) is not None:
                slots.free(x, slot_id, own)
    elif appointment.seen.bears(*mark):
        change(
            x,
            appointment,
            lambda now: unmarked(now.raw, mark) | {"status": "booked"},
            done=lambda seen: not seen.bears(*mark),
        )
