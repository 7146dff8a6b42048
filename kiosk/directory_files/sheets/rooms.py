"""The sheets Phòng khám and Lịch bác sĩ, read into their departments."""

from collections.abc import Sequence
from dataclasses import replace

from kiosk.departments import OpeningHours
from kiosk.directory import DoctorSession, RoomEntry
from kiosk.directory_files.hours_text import HoursError, weekdays_from
from kiosk.directory_files.sheets import cells
from kiosk.directory_files.sheets.cells import CellError, Value, text
from kiosk.directory_files.sheets.departments import Departments, References
from kiosk.directory_files.sheets.tables import Row, Table, own_id


def with_rooms(table: Table, departments: Departments, before: Departments) -> tuple[Departments, frozenset[str]]:
    """The rooms of Phòng khám in their departments, doctors' hours as before; and all ids that stand there."""
    references = References.of(departments)
    known = {room.id: room for entry in before for room in entry.rooms}
    rooms: dict[str, list[RoomEntry]] = {entry.id: [] for entry in departments}
    lines: dict[str, int] = {}
    for row in table.rows():
        id_ = own_id(row, "id", lines)
        department = row.needed("department", references.department)
        room = _room(row, known.get(id_ or "") or RoomEntry(id_ or ""))
        if department is not None and department not in rooms:
            row.fault(
                "department", f"không có khoa “{department}” ở trang Khoa", f"there is no department “{department}”"
            )
        elif department is not None and id_ is not None:
            rooms[department].append(room)
    return tuple(replace(entry, rooms=tuple(rooms[entry.id])) for entry in departments), frozenset(lines)


def with_sessions(table: Table, departments: Departments, named: frozenset[str]) -> Departments:
    """The doctors' hours of Lịch bác sĩ in their rooms; a room that is `named` and at fault is not told twice."""
    references = References.of(departments)
    sessions: dict[str, list[DoctorSession]] = {}
    known = {room.id: room.sessions or () for entry in departments for room in entry.rooms}
    for row in table.rows():
        room = row.needed("room", references.room)
        session = _session(row, known.get(room or "", ()))
        if room is not None and room not in known and room not in named:
            row.fault("room", f"không có phòng “{room}” ở trang Phòng khám", f"there is no room “{room}”")
        elif room is not None:
            sessions.setdefault(room, []).extend((session,) if session else ())
    return tuple(
        replace(entry, rooms=tuple(replace(room, sessions=_tuple(sessions.get(room.id))) for room in entry.rooms))
        for entry in departments
    )


def _room(row: Row, old: RoomEntry) -> RoomEntry:
    return RoomEntry(
        id=old.id,
        code=row.told("code", text, old.code),
        names=row.words("names", old.names),
        floor=row.words("floor", old.floor),
        hints=row.words("hints", old.hints),
        doctor=row.told("doctor", text, old.doctor),
        sessions=old.sessions,
        quota=row.told("quota", cells.whole, old.quota),
        shown=row.told("shown", cells.yes_no, old.shown),
    )


def _session(row: Row, before: tuple[DoctorSession, ...]) -> DoctorSession | None:
    """None where the row names its room only, or is at fault."""
    if all(row.is_empty(key) for key in ("doctor", "weekdays", "opens", "closes", "places")):
        return None
    doctor, weekdays = row.needed("doctor", text), row.needed("weekdays", _weekdays)
    opens, closes = row.needed("opens", cells.clock), row.needed("closes", cells.clock)
    if opens is not None and closes is not None and opens >= closes:
        row.fault("closes", "giờ kết thúc phải sau giờ bắt đầu", "the end has to be after the beginning")
    if doctor is None or weekdays is None or opens is None or closes is None:
        return None
    hours = OpeningHours(weekdays, opens, closes)
    old = next((one.places for one in before if (one.doctor, one.hours) == (doctor, hours)), None)
    return DoctorSession(doctor, hours, row.told("places", cells.whole, old))


def _weekdays(value: Value) -> tuple[int, ...]:
    try:
        return weekdays_from(text(value))
    except HoursError as error:
        raise CellError(error.vi, error.en) from error


def _tuple(sessions: Sequence[DoctorSession] | None) -> tuple[DoctorSession, ...] | None:
    return None if sessions is None else tuple(sessions)
