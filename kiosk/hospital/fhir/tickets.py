"""A queue entry as the visit it stands for: what its ticket says, and the number that was printed for it."""

from datetime import date
from typing import Any

from kiosk.hospital.fhir import codes, queue
from kiosk.hospital.fhir.directory import Directory
from kiosk.hospital.fhir.elements import Stored, id_in
from kiosk.hospital.fhir.exchange import Exchange
from kiosk.hospital.fhir.faults import ConflictError, FaultError, RefusedError
from kiosk.hospital.fhir.finding import read, search
from kiosk.hospital.fhir.resources import Task
from kiosk.hospital.fhir.site import FhirSite
from kiosk.hospital.fhir.times import day_of, instant, within
from kiosk.hospital.fhir.writing import change
from kiosk.hospital.port import Done
from kiosk.visit import Booking, OfflineTicket, QueuePlace


def entry(x: Exchange, visit_id: str) -> Stored[Task]:
    """The entry with this id. RefusedError where there is none."""
    found = read(x, Task, visit_id)
    if found is None:
        raise RefusedError("visit-not-found")
    return found


def of_patient(x: Exchange, site: FhirSite, patient_id: str, day: date) -> list[Stored[Task]]:
    """Entries at which the patient waits, the oldest first."""
    found = search(
        x,
        Task,
        [("patient", f"Patient/{patient_id}"), *within("authored-on", day, site.zone)],
        keep=lambda seen: (
            queue.is_entry(seen)
            and queue.is_before_call(seen)
            and id_in(seen.patient, "Patient") == patient_id
            and day_of(seen.authored_on, site.zone) == day
        ),
    )
    return sorted(found, key=lambda each: (each.seen.authored_on or "", each.id))


def booking(x: Exchange, site: FhirSite, directory: Directory, found: Stored[Task]) -> Booking:
    """The visit in the house's words."""
    seen = found.seen
    department_id = id_in(seen.owner, "HealthcareService") or ""
    department = directory.department(department_id)
    location_id = id_in(seen.location, "Location")
    room = directory.room(department_id, location_id)
    place = QueuePlace(
        number=queue.number_on(seen, site),
        room=room.name if room else (seen.location.display or "" if seen.location else ""),
        floor=room.floor if room else "",
        room_code=room.code if room else "",
        department=department.name if department else (seen.owner.display or "" if seen.owner else ""),
        ahead=_ahead(x, site, directory, found),
    )
    return Booking(
        visit_id=found.id,
        code=found.id,
        place=place,
        version=found.etag or "",
        department_id=department_id or None,
        at=instant(seen.authored_on, site.zone),
    )


def keep_number(x: Exchange, site: FhirSite, visit_id: str, ticket: OfflineTicket) -> Done:
    """The printed number becomes the official one, and its time the time of issue."""
    system = site.queue_system(ticket.issued_at.astimezone(site.zone).date(), queue.PRINTED)

    def printed(now: Stored[Task]) -> dict[str, Any]:
        if now.seen.status in codes.GONE:
            raise ConflictError("already-cancelled")
        if now.seen.status not in codes.TASK:
            raise RefusedError("status-not-known")
        old = [
            each | {"use": "old"} if str(each.get("system")).startswith(site.queue_prefix) else each
            for each in now.raw.get("identifier", [])
        ]
        issued = ticket.issued_at.astimezone(site.zone).isoformat(timespec="milliseconds")
        number = {"use": "official", "system": system, "value": ticket.number}
        return now.raw | {"identifier": [*old, number], "authoredOn": issued}

    change(x, entry(x, visit_id), printed, done=lambda seen: seen.bears(system, ticket.number))
    return Done()


def _ahead(x: Exchange, site: FhirSite, directory: Directory, found: Stored[Task]) -> int | None:
    """How many wait before the same room; nothing depends on it, so it may be missing."""
    department_id = id_in(found.seen.owner, "HealthcareService")
    day = day_of(found.seen.authored_on, site.zone)
    if department_id is None or day is None or not queue.is_before_call(found.seen):
        return None
    rooms = directory.rooms_of(department_id)
    try:
        counts = queue.waiting(x, site, department_id, rooms, day)
    except FaultError:
        return None
    total = counts.get(id_in(found.seen.location, "Location"))
    return max(0, total - 1) if total is not None else None
