"""What the sandbox hospital itself says, with its queues."""

from dataclasses import dataclass
from typing import Final

from kiosk.departments import AgeRange, Catalogue, ClinicRoom, Department, OpeningHours, RoomState, minute_of_day
from kiosk.identity import Sex
from kiosk.sandbox import catalogue, queues, wire
from kiosk.sandbox.hospital import Hospital

_PAGE: Final = 500


@dataclass(frozen=True, slots=True)
class OwnSystem:
    """Asks it without going by the network."""

    hospital: Hospital

    def __call__(self) -> Catalogue | None:
        """Now."""
        departments: list[Department] = []
        cursor: str | None = None
        while True:
            page = catalogue.department_page(self.hospital, cursor, _PAGE)
            departments += [_department(each) for each in page.items]
            cursor = page.next_cursor
            if cursor is None:
                break
        listed = queues.queue_list(self.hospital, None)
        return Catalogue(tuple(departments), tuple(_room(each) for each in listed.items), listed.as_of)


def _department(said: wire.Department) -> Department:
    ages = said.age_range
    return Department(
        said.id,
        said.code,
        said.name,
        {} if said.name_en is None else {"en": said.name_en},
        said.active,
        AgeRange() if ages is None else AgeRange(ages.min_years, ages.max_years),
        Sex(said.sex) if said.sex else None,
        said.accepts_bhyt,
        opening=tuple(
            OpeningHours(tuple(each.weekdays), minute_of_day(each.opens) or 0, minute_of_day(each.closes) or 0)
            for each in said.hours
        ),
    )


def _room(said: wire.Queue) -> ClinicRoom:
    return ClinicRoom(
        said.id,
        said.department_id,
        said.room_code,
        said.room_name,
        said.floor or "",
        RoomState(said.state),
        said.waiting,
        said.estimated_wait_minutes,
        said.practitioner,
    )
