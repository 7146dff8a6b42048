"""Which departments the person in front of the kiosk can choose, and why not the others."""

from collections.abc import Iterable
from datetime import date

from kiosk.departments.catalogue import AgeRange, Catalogue, ClinicRoom, Department, RoomState
from kiosk.identity import PartialDate, Sex
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class PatientFacts:
    """What of a patient decides whom a department sees. Unknown facts never exclude anybody: staff decide."""

    birth: PartialDate | None
    sex: Sex
    today: date


@dataclass(frozen=True, slots=True)
class Open:
    """Can be chosen; `room` is the one with the shortest wait."""

    room: ClinicRoom


@dataclass(frozen=True, slots=True)
class Full:
    """No numbers left today."""


@dataclass(frozen=True, slots=True)
class Closed:
    """Not working now."""


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
    known = tuple(departments)
    rooms: dict[str, list[ClinicRoom]] = {department.id: [] for department in known}
    for room in catalogue.rooms:
        if room.department_id in rooms:
            rooms[room.department_id].append(room)
    return tuple(_offer(department, tuple(rooms[department.id]), facts) for department in known)


def _offer(department: Department, rooms: tuple[ClinicRoom, ...], facts: PatientFacts) -> Offer:
    return Offer(department, rooms, availability(department, rooms, facts))


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
    return Closed()


def _expected_minutes(room: ClinicRoom) -> int:
    """Rooms whose wait is not known keep the hospital's order."""
    return room.minutes if room.minutes is not None else (room.waiting or 0) * 5


def sees_age(ages: AgeRange, birth: PartialDate, today: date) -> bool:
    """Whether somebody born then can be of one of these ages."""
    if ages.youngest is not None and birth.surely_under(ages.youngest, today):
        return False
    return not (ages.oldest is not None and birth.surely_at_least(ages.oldest + 1, today))
