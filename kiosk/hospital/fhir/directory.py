"""HealthcareService and Location as departments and clinic rooms."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.departments import ClinicRoom, Department, OpeningHours, RoomState, minute_of_day
from kiosk.hospital.fhir.elements import Concept, Resource, Stored, id_in
from kiosk.hospital.fhir.exchange import Exchange
from kiosk.hospital.fhir.finding import search
from kiosk.hospital.fhir.resources import AvailableTime, HealthcareService, Location

FLOOR = "lvl"
"""The code of a floor in http://terminology.hl7.org/CodeSystem/location-physical-type."""
BETWEEN = ":"
"""Between department and room in the id of a queue; FHIR's own ids cannot hold it."""

_WEEKDAYS = {"mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6, "sun": 7}
_STATES = {"active": RoomState.OPEN, "suspended": RoomState.CLOSED, None: RoomState.OPEN}
_SHUT = frozenset({"C", "H", "K"})
"""Closed, housekeeping, contaminated (v2 table 0116)."""


@dataclass(frozen=True, slots=True)
class Room:
    """A clinic room of one department. `location_id` is None where the department has none of its own."""

    department_id: str
    location_id: str | None
    code: str
    name: str
    floor: str
    state: RoomState

    @property
    def queue_id(self) -> str:
        """One queue for each department in each room."""
        return f"{self.department_id}{BETWEEN}{self.location_id or ''}"

    def shown(self, waiting: int | None) -> ClinicRoom:
        """With the people before it."""
        return ClinicRoom(self.queue_id, self.department_id, self.code, self.name, self.floor, self.state, waiting)


@dataclass(frozen=True, slots=True)
class Directory:
    """All departments and their rooms."""

    departments: tuple[Department, ...]
    rooms: tuple[Room, ...]
    as_of: datetime

    def department(self, department_id: str) -> Department | None:
        """The department with this id."""
        return next((each for each in self.departments if each.id == department_id), None)

    def rooms_of(self, department_id: str) -> tuple[Room, ...]:
        """Where its patients are seen."""
        return tuple(room for room in self.rooms if room.department_id == department_id)

    def room(self, department_id: str, location_id: str | None) -> Room | None:
        """That room, if it is one of the department's."""
        return next((room for room in self.rooms_of(department_id) if room.location_id == location_id), None)


def read_directory(x: Exchange, now: datetime) -> Directory:
    """Everything there is, from two searches."""
    services = search(x, HealthcareService, [], keep=lambda seen: bool(seen.name))
    locations = {each.id: each for each in search(x, Location, [])}
    return Directory(
        tuple(_department(each) for each in services),
        tuple(room for each in services if each.seen.active is not False for room in _rooms(each, locations)),
        now,
    )


def _department(service: Stored[HealthcareService]) -> Department:
    return Department(
        id=service.id,
        code=_code(service.seen, service.seen.type) or service.id,
        name=service.seen.name or "",
        names=_names(service),
        active=service.seen.active is not False,
        opening=tuple(hours for each in service.seen.available_time if (hours := _hours(each)) is not None),
    )


def _rooms(service: Stored[HealthcareService], locations: dict[str, Stored[Location]]) -> list[Room]:
    ids = [found for each in service.seen.location if (found := id_in(each, "Location")) in locations and found]
    if not ids:
        return [Room(service.id, None, "", service.seen.name or "", "", RoomState.OPEN)]
    return [_room(service.id, locations[each], locations) for each in ids if locations[each].seen.status != "inactive"]


def _room(department_id: str, place: Stored[Location], locations: dict[str, Stored[Location]]) -> Room:
    seen = place.seen
    shut = seen.operational_status is not None and seen.operational_status.code in _SHUT
    state = RoomState.CLOSED if shut else _STATES.get(seen.status, RoomState.OTHER)
    name = seen.name or seen.description or ""
    code = next((alias for alias in seen.alias if alias), None) or _code(seen, ()) or ""
    return Room(department_id, place.id, code, name, _floor(place, locations), state)


def _floor(place: Stored[Location], locations: dict[str, Stored[Location]]) -> str:
    """The name of the floor the room is part of."""
    passed = {place.id}
    while (above := id_in(place.seen.part_of, "Location")) in locations and above not in passed and above:
        passed.add(above)
        place = locations[above]
        if place.seen.physical_type and any(c.code == FLOOR for c in place.seen.physical_type.coding):
            return place.seen.name or ""
    return ""


def _code(seen: Resource, concepts: tuple[Concept, ...]) -> str | None:
    """What staff call it for short: an identifier's value, else the code of its kind."""
    values = [each.value for each in seen.identifier]
    return next((text for text in [*values, *(c.code for each in concepts for c in each.coding)] if text), None)


def _hours(time: AvailableTime) -> OpeningHours | None:
    """Hours that can be understood; None says nothing about that time."""
    days = tuple(_WEEKDAYS[day] for day in time.days_of_week if day and day in _WEEKDAYS) or tuple(range(1, 8))
    opens = 0 if time.all_day else minute_of_day((time.available_start_time or "")[:5])
    closes = 24 * 60 if time.all_day else minute_of_day((time.available_end_time or "")[:5])
    return None if opens is None or closes is None else OpeningHours(days, opens, closes)


def _names(service: Stored[HealthcareService]) -> dict[str, str]:
    """`HealthcareService.name` in other languages (extension http://hl7.org/fhir/StructureDefinition/translation)."""
    primitive = service.raw.get("_name")
    names: dict[str, str] = {}
    for extension in primitive.get("extension", []) if isinstance(primitive, dict) else []:
        parts = {part.get("url"): part for part in extension.get("extension", []) if isinstance(part, dict)}
        language, name = parts.get("lang", {}).get("valueCode"), parts.get("content", {}).get("valueString")
        if isinstance(language, str) and isinstance(name, str):
            names.setdefault(language, name)
    return names
