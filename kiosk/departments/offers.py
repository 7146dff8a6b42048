"""Which departments the person in front of the kiosk can choose, and why not the others."""

from collections.abc import Iterable
from dataclasses import field
from datetime import date, datetime

from kiosk.departments.catalogue import AFTER_HOURS_CLOSED, AgeRange, Catalogue, ClinicRoom, Department, RoomState
from kiosk.departments.hours import DayOff
from kiosk.departments.once import once
from kiosk.identity import PartialDate, Sex
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class PatientFacts:
    """What of a patient decides whom a department sees. Unknown facts never exclude anybody: staff decide.

    `moment`, with the hospital's offset, is when that is asked; without one nothing is said of opening times.
    """

    birth: PartialDate | None
    sex: Sex
    today: date
    moment: datetime | None = None


@dataclass(frozen=True, slots=True)
class Open:
    """Can be chosen; `room` is the one with the shortest wait."""

    room: ClinicRoom


@dataclass(frozen=True, slots=True)
class Full:
    """No numbers left today."""


@dataclass(frozen=True, slots=True)
class Closed:
    """Not working now. `opens_at` is when it does by its hours, with the hospital's offset; None where they do not say.

    `day_off` is the one of today, `because` by language why its room is closed. `instead` is what patients are told
    outside its hours, in the words of `Department.after_hours`.
    """

    opens_at: datetime | None = None
    day_off: DayOff | None = None
    because: dict[str, str] = field(default_factory=dict, hash=False)
    instead: str = AFTER_HOURS_CLOSED


@dataclass(frozen=True, slots=True)
class NotForAge:
    """The department sees other ages."""

    ages: AgeRange


@dataclass(frozen=True, slots=True)
class NotForSex:
    """The department sees the other sex only."""

    sex: Sex


Availability = Open | Full | Closed | NotForAge | NotForSex


@dataclass(frozen=True, slots=True)
class Offer:
    """One department as the patient sees it. `rooms` are all of its rooms, in the hospital's order."""

    department: Department
    rooms: tuple[ClinicRoom, ...]
    availability: Availability

    @property
    def can_be_chosen(self) -> bool:
        """Whether a touch on it goes on."""
        return isinstance(self.availability, Open)


def offers(catalogue: Catalogue, facts: PatientFacts) -> tuple[Offer, ...]:
    """Every active department in the hospital's order, each with its availability for this patient."""
    return offers_of((d for d in catalogue.departments if d.active), catalogue, facts)


def offers_of(departments: Iterable[Department], catalogue: Catalogue, facts: PatientFacts) -> tuple[Offer, ...]:
    """These departments in their order, each with its availability for this patient."""
    rooms = _by_department(catalogue.rooms)
    return tuple(_offer(department, rooms.get(department.id, ()), facts) for department in departments)


def _offer(department: Department, rooms: tuple[ClinicRoom, ...], facts: PatientFacts) -> Offer:
    return Offer(department, rooms, availability(department, rooms, facts))


@once
def open_first(departments: tuple[Department, ...], rooms: tuple[ClinicRoom, ...]) -> tuple[Department, ...]:
    """The same order; where fewer than half take anybody now, those that do stand first.

    Behind them stand those that patients are sent to out of hours.
    """
    ready = {room.department_id for room in rooms if room.state is RoomState.OPEN}
    if 2 * sum(one.id in ready for one in departments) >= len(departments):
        return departments
    meant = {one.after_hours for one in departments}
    return tuple(sorted(departments, key=lambda one: (one.id not in ready, one.id not in meant)))


@once
def _by_department(rooms: tuple[ClinicRoom, ...]) -> dict[str, tuple[ClinicRoom, ...]]:
    found: dict[str, list[ClinicRoom]] = {}
    for room in rooms:
        found.setdefault(room.department_id, []).append(room)
    return {department_id: tuple(own) for department_id, own in found.items()}


def availability(department: Department, rooms: tuple[ClinicRoom, ...], facts: PatientFacts) -> Availability:
    """Whether this patient can be seen in one of these rooms of the department, and why not."""
    if department.sex is not None and facts.sex not in (department.sex, Sex.UNKNOWN):
        return NotForSex(department.sex)
    if facts.birth is not None and not sees_age(department.ages, facts.birth, facts.today):
        return NotForAge(department.ages)
    ready = [room for room in rooms if room.state is RoomState.OPEN]
    if ready:
        return Open(min(ready, key=_expected_minutes))
    if any(room.state is RoomState.FULL for room in rooms):
        return Full()
    return _closed(department, rooms, facts.moment)


def _closed(department: Department, rooms: tuple[ClinicRoom, ...], moment: datetime | None) -> Closed:
    because = next((room.closed_because for room in rooms if room.closed_because), {})
    if moment is None:
        return Closed(because=because)
    within = department.takes_patients_at(moment)
    return Closed(
        None if within else department.opens_next(moment),
        department.calendar.day_off(moment.date()),
        because,
        AFTER_HOURS_CLOSED if within else department.after_hours,
    )


def _expected_minutes(room: ClinicRoom) -> int:
    """Rooms whose wait is not known keep the hospital's order."""
    return room.minutes if room.minutes is not None else (room.waiting or 0) * 5


def sees_age(ages: AgeRange, birth: PartialDate, today: date) -> bool:
    """Whether somebody born then can be of one of these ages."""
    if ages.youngest is not None and birth.surely_under(ages.youngest, today):
        return False
    return not (ages.oldest is not None and birth.surely_at_least(ages.oldest + 1, today))
