"""Schedule and Slot as doctors' sessions and times."""

from datetime import date, datetime

from kiosk.hospital.fhir import codes
from kiosk.hospital.fhir.directory import Directory, Room
from kiosk.hospital.fhir.elements import Stored, id_in
from kiosk.hospital.fhir.exchange import Exchange
from kiosk.hospital.fhir.finding import search
from kiosk.hospital.fhir.resources import Schedule, Slot
from kiosk.hospital.fhir.site import FhirSite
from kiosk.hospital.fhir.times import day_of, instant, within
from kiosk.visit import ClinicSession
from kiosk.visit import Slot as Time


def sessions(
    x: Exchange, site: FhirSite, directory: Directory, department_id: str, day: date
) -> tuple[ClinicSession, ...]:
    """The department's sessions of a day, the earliest first."""
    place = f"HealthcareService/{department_id}"
    schedules = search(
        x,
        Schedule,
        [("actor", place)],
        keep=lambda seen: (
            seen.active is not False and any(id_in(a, "HealthcareService") == department_id for a in seen.actor)
        ),
    )
    found = [_session(each, _times(x, site, each, day), site, directory, (department_id, day)) for each in schedules]
    return tuple(sorted((each for each in found if each is not None), key=lambda each: (each.starts_at, each.id)))


def _times(x: Exchange, site: FhirSite, schedule: Stored[Schedule], day: date) -> tuple[Time, ...]:
    def of_that_day(slot: Slot) -> bool:
        mine = id_in(slot.schedule, "Schedule") == schedule.id
        return mine and slot.status in codes.SLOT - {codes.VOID} and day_of(slot.start, site.zone) == day

    params = [("schedule", schedule.path), *within("start", day, site.zone)]
    found = (_time(each, site) for each in search(x, Slot, params, keep=of_that_day))
    return tuple(sorted((time for time in found if time is not None), key=lambda time: (time.starts_at, time.id)))


def _session(
    schedule: Stored[Schedule], slots: tuple[Time, ...], site: FhirSite, directory: Directory, place: tuple[str, date]
) -> ClinicSession | None:
    department_id, day = place
    hours = _hours(slots, schedule.seen, site, day)
    if hours is None:
        return None
    room = _room(directory, department_id, schedule.seen)
    return ClinicSession(
        id=schedule.id,
        department_id=department_id,
        queue_id=room.queue_id if room else None,
        room_name=room.name if room else "",
        floor=room.floor if room else "",
        starts_at=hours[0],
        ends_at=hours[1],
        practitioner=_practitioner(schedule.seen),
        remaining=sum(time.remaining for time in slots) if slots else None,
        slots=slots,
    )


def _time(slot: Stored[Slot], site: FhirSite) -> Time | None:
    """One place, free or not; a slot without both its ends cannot be booked."""
    starts, ends = instant(slot.seen.start, site.zone), instant(slot.seen.end, site.zone)
    if starts is None or ends is None or ends <= starts:
        return None
    is_free = slot.seen.status == "free" and not slot.seen.overbooked
    return Time(slot.id, starts.astimezone(site.zone), ends.astimezone(site.zone), int(is_free))


def _hours(slots: tuple[Time, ...], schedule: Schedule, site: FhirSite, day: date) -> tuple[datetime, datetime] | None:
    """From the first slot to the last; without any, the schedule's own hours if they are of that day."""
    if slots:
        return slots[0].starts_at, max(time.ends_at for time in slots)
    horizon = schedule.planning_horizon
    if horizon is None or day_of(horizon.start, site.zone) != day or day_of(horizon.end, site.zone) != day:
        return None
    starts, ends = instant(horizon.start, site.zone), instant(horizon.end, site.zone)
    return (starts.astimezone(site.zone), ends.astimezone(site.zone)) if starts and ends else None


def _room(directory: Directory, department_id: str, schedule: Schedule) -> Room | None:
    named = (id_in(actor, "Location") for actor in schedule.actor)
    found = (directory.room(department_id, each) for each in named if each)
    return next((room for room in found if room is not None), None)


def _practitioner(schedule: Schedule) -> str | None:
    """The doctor's name as the schedule tells it."""
    doctors = (a for a in schedule.actor if id_in(a, "Practitioner") or id_in(a, "PractitionerRole"))
    return next((each.display for each in doctors if each.display), None)
