"""A place in a queue: the Task that stands for it, and how many wait there."""

from datetime import date
from typing import Any

from kiosk.hospital.fhir import codes
from kiosk.hospital.fhir.directory import Directory, Room
from kiosk.hospital.fhir.elements import Identifier, id_in
from kiosk.hospital.fhir.exchange import Exchange
from kiosk.hospital.fhir.faults import NotReachedError
from kiosk.hospital.fhir.finding import count, search
from kiosk.hospital.fhir.resources import Task
from kiosk.hospital.fhir.site import FhirSite
from kiosk.hospital.fhir.times import day_of, within
from kiosk.visit import BookingRequest, Payer, Priority, RegisteredBy

ENTRY = "queue-entry"
PRINTED = "printed"
"""The series of numbers a kiosk printed by itself."""


def number_on(task: Task, site: FhirSite) -> str:
    """What the patient is called by: the printed number where there is one."""
    ours = [each for each in task.identifier if (each.system or "").startswith(site.queue_prefix) and each.value]
    return next((each.value or "" for each in sorted(ours, key=_officially)), "")


def _officially(number: Identifier) -> bool:
    return number.use != "official"


def entry(
    request: BookingRequest, site: FhirSite, *, patient_id: str, encounter_id: str, department: str, room: Room | None
) -> dict[str, Any]:
    """The Task of a visit, not yet numbered and not yet anybody's to call."""
    intent = request.intent
    issued = request.offline_ticket.issued_at if request.offline_ticket else request.requested_at
    task: dict[str, Any] = {
        "resourceType": "Task",
        "identifier": [{"system": site.visit_system, "value": request.reference}],
        "status": "draft",
        "intent": "order",
        "priority": "routine" if intent.priority is Priority.NONE else "urgent",
        "code": {"coding": [{"system": site.entry_codes, "code": ENTRY}]},
        "focus": {"reference": f"Encounter/{encounter_id}"},
        "encounter": {"reference": f"Encounter/{encounter_id}"},
        "for": {"reference": f"Patient/{patient_id}"},
        "authoredOn": issued.astimezone(site.zone).isoformat(timespec="milliseconds"),
        "requester": {"display": request.kiosk_id},
        "owner": {"reference": f"HealthcareService/{intent.department_id}", "display": department},
        "input": [_told(site, name, value) for name, value in _facts(request)],
    }
    if room is not None and room.location_id is not None:
        task["location"] = {"reference": f"Location/{room.location_id}", "display": room.name}
    return task


def numbered(task: dict[str, Any], site: FhirSite, system: str, number: str, status: str) -> dict[str, Any]:
    """The same under this number instead of the one it had."""
    others = [each for each in task["identifier"] if not str(each.get("system")).startswith(site.queue_prefix)]
    return task | {
        "status": status,
        "identifier": [*others, {"use": "official", "system": system, "value": number}],
    }


def waiting(
    x: Exchange, site: FhirSite, department_id: str, rooms: tuple[Room, ...], day: date
) -> dict[str | None, int]:
    """How many wait, by room. One room is counted by the server; of several every entry says where it belongs."""
    params = [
        ("owner", f"HealthcareService/{department_id}"),
        ("status", "requested"),
        *within("authored-on", day, site.zone),
    ]
    if len(rooms) == 1 and (total := count(x, Task, params)) is not None:
        return {rooms[0].location_id: total}

    def waits_here(seen: Task) -> bool:
        of_department = id_in(seen.owner, "HealthcareService") == department_id
        return seen.status == "requested" and is_entry(seen) and of_department and _is_of(seen, day, site)

    found = search(x, Task, params, keep=waits_here)
    counts: dict[str | None, int] = {room.location_id: 0 for room in rooms}
    for task in found:
        place = rooms[0].location_id if len(rooms) == 1 else id_in(task.seen.location, "Location")
        if place in counts:
            counts[place] += 1
    return counts


def waiting_everywhere(x: Exchange, site: FhirSite, directory: Directory, day: date) -> dict[str, int]:
    """How many wait, by queue; without those from the first department on that the server could not count."""
    counts: dict[str, int] = {}
    for department in directory.departments:
        rooms = directory.rooms_of(department.id)
        if not rooms:
            continue
        try:
            found = waiting(x, site, department.id, rooms, day)
        except NotReachedError:
            break
        counts |= {room.queue_id: found[room.location_id] for room in rooms}
    return counts


def is_entry(task: Task) -> bool:
    """Whether it stands for a place in a queue."""
    return task.code is not None and any(coding.code == ENTRY for coding in task.code.coding)


def _is_of(task: Task, day: date, site: FhirSite) -> bool:
    return day_of(task.authored_on, site.zone) == day


def is_before_call(task: Task) -> bool:
    """Whether the patient waits there still."""
    return task.status in codes.WAITING


def _facts(request: BookingRequest) -> list[tuple[str, object]]:
    """What staff want to know of the visit, by name."""
    intent, identity = request.intent, request.intent.identity
    unchecked = intent.payer is Payer.INSURANCE and intent.evidence_id is None
    facts: list[tuple[str, object]] = [
        ("payer", intent.payer.value),
        ("coverage-evidence", intent.evidence_id),
        ("coverage-unchecked", unchecked or None),
        ("priority-group", None if intent.priority is Priority.NONE else intent.priority.value),
        ("guardian-present", intent.guardian_present or None),
        ("registered-by", None if intent.registered_by is RegisteredBy.SELF else intent.registered_by.value),
        ("consent-version", intent.consent.version),
        *(("consent-purpose", purpose) for purpose in intent.consent.purposes),
        ("identification-document", identity.document.value),
        ("identification-proof", identity.proof.level.value if identity.proof else None),
    ]
    return [(name, value) for name, value in facts if value is not None]


def _told(site: FhirSite, name: str, value: object) -> dict[str, Any]:
    kind = "valueBoolean" if isinstance(value, bool) else "valueString"
    return {"type": {"coding": [{"system": site.entry_codes, "code": name}]}, kind: value}
