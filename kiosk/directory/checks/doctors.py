"""Whether a doctor would have to be in two rooms at once."""

from collections.abc import Iterator
from typing import NamedTuple

from kiosk.directory import words
from kiosk.directory.checks.sight import Sight
from kiosk.directory.checks.week import MINUTES_A_DAY, WHOLE_WEEK, Spans, spans
from kiosk.directory.model import DepartmentEntry, RoomEntry
from kiosk.directory.rules import Finding, found
from kiosk.directory.words import Says


class _Work(NamedTuple):
    doctor: str
    department: str
    room: RoomEntry
    held: Spans


def check(sight: Sight) -> Iterator[Finding]:
    """`doctor-in-two-rooms`."""
    work: dict[str, list[_Work]] = {}
    for entry in sight.directory.departments:
        for room in entry.rooms:
            for doctor, held in _working(entry, room):
                work.setdefault(" ".join(doctor.casefold().split()), []).append(_Work(doctor, entry.id, room, held))
    for places in work.values():
        if len({one.room.id for one in places}) > 1:
            yield from _in_two(sight, places)


def _working(entry: DepartmentEntry, room: RoomEntry) -> Iterator[tuple[str, Spans]]:
    if room.shown is False:
        return
    if room.sessions:
        yield from ((one.doctor, spans((one.hours,))) for one in room.sessions if one.doctor.strip())
    elif room.doctor and room.doctor.strip():
        yield room.doctor, WHOLE_WEEK if entry.hours is None else spans(entry.hours)


def _in_two(sight: Sight, places: list[_Work]) -> Iterator[Finding]:
    """Once for each doctor: the first minute at which two rooms wait."""
    held = sorted((begin, end, number) for number, one in enumerate(places) for begin, end in one.held)
    last = held[0] if held else (0, 0, 0)
    for begin, end, number in held[1:]:
        here, there = places[last[2]], places[number]
        if begin < last[1] and here.room.id != there.room.id:
            yield _finding(sight, here, there, begin)
            return
        if end > last[1]:
            last = (begin, end, number)


def _finding(sight: Sight, here: _Work, there: _Work, minute: int) -> Finding:
    one, two = sight.room_name(here.department, here.room), sight.room_name(there.department, there.room)
    room = there.room
    name = words.quoted(there.doctor.strip())
    day, clock = words.weekday(minute // MINUTES_A_DAY + 1), words.clock(minute % MINUTES_A_DAY)
    return found(
        "doctor-in-two-rooms",
        ("departments", there.department, "rooms", room.id, "sessions"),
        Says(
            f"{name} có mặt ở hai phòng cùng lúc ({day.vi} {clock}): {one.vi} và {two.vi}. Hãy sửa một buổi; nếu là "
            "hai bác sĩ trùng tên thì không cần sửa.",
            f"{name} would be in two rooms at once ({day.en} {clock}): {one.en} and {two.en}. Change one of them; "
            "nothing is to be done if two doctors have the same name.",
        ),
    )
