"""What an old answer of the hospital is still good for.

A list of departments and rooms holds for months and opening hours for weeks; how many wait holds for minutes. Of an
old catalogue the screens therefore promise no wait, and a room is offered by its hours rather than by the word it had
when the hospital was last heard. Whether it really takes the patient, the hospital says when the visit reaches it.
"""

from dataclasses import replace
from datetime import datetime

from kiosk.departments.catalogue import Catalogue, ClinicRoom, Department, RoomState


def without_numbers(catalogue: Catalogue) -> Catalogue:
    """The same departments and rooms, with nobody counted and no wait foretold."""
    return replace(catalogue, rooms=tuple(replace(room, waiting=None, minutes=None) for room in catalogue.rooms))


def remembered(catalogue: Catalogue, said_at: datetime, now: datetime) -> Catalogue:
    """What to show at `now` of a catalogue heard at `said_at` that is too old to count on.

    Both times carry the hospital's offset. A `now` before `said_at` is a clock gone wrong: nothing is concluded from
    it, and every room whose word is known is offered.
    """
    departments = {department.id: department for department in catalogue.departments}
    rooms = tuple(
        replace(room, state=_state(room, departments.get(room.department_id), said_at, now), waiting=None, minutes=None)
        for room in catalogue.rooms
    )
    return replace(catalogue, rooms=rooms, judged_at=now)


def _state(room: ClinicRoom, department: Department | None, said_at: datetime, now: datetime) -> RoomState:
    if room.state is RoomState.OTHER or department is None:
        return room.state
    if now < said_at:
        return RoomState.OPEN
    same_day = said_at.date() == now.date()
    if not department.opening:
        if same_day:
            return room.state
        return RoomState.OPEN if department.calendar.day_off(now.date()) is None else RoomState.CLOSED
    if same_day and (room.state is RoomState.FULL or _differs_from_hours(room, department, said_at)):
        return room.state
    return RoomState.OPEN if department.takes_patients_at(now) else RoomState.CLOSED


def _differs_from_hours(room: ClinicRoom, department: Department, said_at: datetime) -> bool:
    """Open or closed against the published hours: somebody there decided so for this day."""
    return (room.state is RoomState.OPEN) != department.takes_patients_at(said_at)
