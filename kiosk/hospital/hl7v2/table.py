"""The departments, rooms and times of a hospital as a table the technician keeps: HL7 v2 has no list of them."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

import msgspec

from kiosk.departments import VIETNAM, AgeRange, Catalogue, ClinicRoom, Department, OpeningHours, RoomState
from kiosk.departments.hours import minute_of_day
from kiosk.identity import Sex
from kiosk.visit import ClinicSession, Slot

_SEXES = {"male": Sex.MALE, "female": Sex.FEMALE}


class Hours(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`opens` and `closes` as `07:30`."""

    weekdays: tuple[int, ...]
    opens: str
    closes: str


class Room(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One room. With `slot_minutes` times of that length can be booked there, `slot_places` patients each."""

    id: str
    code: str
    name: str
    floor: str = ""
    practitioner: str | None = None
    slot_minutes: int | None = None
    slot_places: int = 1


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One department. `code` is what stands in PV1-10 and AIL-3."""

    id: str
    code: str
    name: str
    rooms: tuple[Room, ...]
    name_en: str | None = None
    insurance: bool = True
    youngest: int | None = None
    oldest: int | None = None
    sex: Literal["male", "female"] | None = None
    hours: tuple[Hours, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A department, and a room of it where one was chosen."""

    row: Row
    room: Room | None


@dataclass(frozen=True, slots=True)
class Table:
    """The file's content."""

    rows: tuple[Row, ...]

    def place(self, department_id: str, queue_id: str | None) -> Place | None:
        """By our ids; None when the department is not in the table any more."""
        row = next((row for row in self.rows if row.id == department_id), None)
        return None if row is None else Place(row, next((room for room in row.rooms if room.id == queue_id), None))

    def place_of_codes(self, department: str, room: str) -> Place | None:
        """By the codes of a message: the department's, or a room's that only one department has."""
        for row in self.rows:
            if row.code == department:
                return Place(row, next((one for one in row.rooms if room and one.code == room), None))
        found = [Place(row, one) for row in self.rows for one in row.rooms if room and one.code == room]
        return found[0] if len(found) == 1 else None

    def has_times(self) -> bool:
        """Whether a time can be booked anywhere."""
        return any(room.slot_minutes for row in self.rows for room in row.rooms)

    def catalogue(self, now: datetime) -> Catalogue:
        """Who waits is not known; a room is open when its department takes patients."""
        departments = tuple(map(_department, self.rows))
        rooms = tuple(
            ClinicRoom(room.id, row.id, room.code, room.name, room.floor, state, None, None, room.practitioner)
            for row, department in zip(self.rows, departments, strict=True)
            for state in (_state(department, now),)
            for room in row.rooms
        )
        return Catalogue(departments, rooms, now)

    def sessions(self, department_id: str, day: date, now: datetime) -> tuple[ClinicSession, ...]:
        """The times of rooms that have some, by the department's hours of that day; none that has begun."""
        place = self.place(department_id, None)
        if place is None:
            return ()
        midnight = datetime.combine(day, time(), VIETNAM)
        found = []
        for number, hours in enumerate(_department(place.row).opening):
            if day.isoweekday() not in hours.weekdays:
                continue
            starts, ends = midnight + timedelta(minutes=hours.opens), midnight + timedelta(minutes=hours.closes)
            for room in place.row.rooms:
                slots = tuple(slot for slot in _slots(room, starts, ends) if slot.starts_at > now)
                if slots:
                    name = f"{room.id}/{day.isoformat()}/{number}"
                    found.append(
                        ClinicSession(
                            name,
                            department_id,
                            room.id,
                            room.name,
                            room.floor,
                            starts,
                            ends,
                            room.practitioner,
                            slots=slots,
                        )
                    )
        return tuple(found)


def slot_of(slot_id: str, table: Table) -> tuple[Place, datetime, int] | None:
    """Where, when and how many minutes; None where the table has no such room or times any more."""
    room_id, _, start = slot_id.partition("@")
    for row in table.rows:
        for room in row.rooms:
            if room.id == room_id and room.slot_minutes:
                try:
                    return Place(row, room), datetime.fromisoformat(start), room.slot_minutes
                except ValueError:
                    return None
    return None


def _slots(room: Room, starts: datetime, ends: datetime) -> list[Slot]:
    if not room.slot_minutes:
        return []
    length, found = timedelta(minutes=room.slot_minutes), list[Slot]()
    while starts + length <= ends:
        found.append(Slot(f"{room.id}@{starts.isoformat()}", starts, starts + length, room.slot_places))
        starts += length
    return found


def _department(row: Row) -> Department:
    opening = tuple(
        OpeningHours(hours.weekdays, opens, closes)
        for hours in row.hours
        if (opens := minute_of_day(hours.opens)) is not None and (closes := minute_of_day(hours.closes)) is not None
    )
    ages, sex = AgeRange(row.youngest, row.oldest), _SEXES.get(row.sex or "")
    names = {"en": row.name_en} if row.name_en else {}
    return Department(
        row.id, row.code, row.name, names, True, ages, sex, accepts_insurance=row.insurance, opening=opening
    )


def _state(department: Department, now: datetime) -> RoomState:
    return RoomState.OPEN if not department.opening or department.takes_patients_at(now) else RoomState.CLOSED
