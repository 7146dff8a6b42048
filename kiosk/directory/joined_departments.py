"""One department, and one room, as both the directory and the hospital's system say it."""

from typing import Final

from kiosk.departments import ClinicRoom, Department, OpeningHours, RoomState
from kiosk.directory.days import Day
from kiosk.directory.icons import ICONS
from kiosk.directory.model import DepartmentEntry, RoomEntry, Words
from kiosk.identity import Sex

NEVER: Final = OpeningHours((), 0, 0)
"""For a department that is never open: no hours at all would say that nobody knows them."""

DRAWN: Final = frozenset(ICONS)

SEX: Final = {"male": Sex.MALE, "female": Sex.FEMALE, "any": None}


def joined_department(
    entry: DepartmentEntry | None, said: Department | None, day: Day, kiosk_id: str | None
) -> Department:
    """The entry's word, the system's where it says nothing; `day` is today as this department sees it."""
    if entry is None:
        entry = DepartmentEntry(said.id if said else "")
    if said is None:
        said = Department(entry.id, "", "")
    hours = entry.hours
    return Department(
        entry.id,
        entry.code or said.code or entry.id,
        entry.names.get("vi") or said.name or first_of(entry.names) or entry.code or entry.id,
        beside(said.names, entry.names),
        is_shown(entry, kiosk_id, said.active),
        said.ages if entry.ages is None else entry.ages,
        said.sex if entry.sex is None else SEX[entry.sex],
        said.accepts_insurance if entry.accepts_insurance is None else entry.accepts_insurance,
        said.hours if hours is None else "",
        said.opening if hours is None else hours or (NEVER,),
        day.calendar,
        entry.after_hours or said.after_hours,
        entry.icon if entry.icon in DRAWN else said.icon,
    )


def is_shown(entry: DepartmentEntry, kiosk_id: str | None, active: bool) -> bool:
    """Whether this kiosk shows it; None is every kiosk."""
    if entry.kiosks is not None and (not entry.kiosks or (kiosk_id is not None and kiosk_id not in entry.kiosks)):
        return False
    return active if entry.shown is None else entry.shown


def joined_room(
    entry: RoomEntry | None,
    said: ClinicRoom | None,
    department: DepartmentEntry,
    day: Day,
    closed_because: Words | None,
) -> ClinicRoom:
    """`closed_because` is the reason of a closure that holds today, None where there is none."""
    heard = said is not None
    sessions = entry.sessions if entry else None
    session = day.session(sessions) if sessions else None
    works = day.takes_patients(department.hours, heard=heard and not sessions) and (not sessions or session is not None)
    state = _state(said, works, closed_because is not None)
    if (
        said is not None
        and entry is None
        and not department.hints
        and closed_because is None
        and (state, department.id) == (said.state, said.department_id)
    ):
        return said
    if entry is None:
        entry = RoomEntry(said.queue_id if said else "")
    if said is None:
        said = ClinicRoom(entry.id, department.id, "", "", "", state, None)
    return ClinicRoom(
        entry.id,
        department.id,
        entry.code or said.code,
        entry.names.get("vi") or said.name or first_of(entry.names) or f"Phòng {entry.code or entry.id}",
        entry.floor.get("vi") or said.floor or first_of(entry.floor),
        state,
        said.waiting,
        said.minutes,
        (session.doctor if session and works else "") or entry.doctor or said.practitioner,
        beside(said.names, entry.names),
        beside(said.floors, entry.floor),
        _over(_over(said.hints, department.hints), entry.hints),
        said.closed_because if closed_because is None else _worded(closed_because),
    )


def first_of(words: Words) -> str:
    """In whatever language there is."""
    return next((text for text in words.values() if text), "")


def beside(said: Words, own: Words) -> Words:
    """Other languages than Vietnamese, the directory's word before the system's."""
    if not own:
        return said
    both = {**said, **_worded(own)}
    both.pop("vi", None)
    return both


def _over(said: Words, own: Words) -> Words:
    """The last that says something in a language says it."""
    if not own or not said:
        return _worded(own) or said
    return {**said, **_worded(own)}


def _worded(words: Words) -> Words:
    return {code: text for code, text in words.items() if text} if "" in words.values() else words


def _state(said: ClinicRoom | None, works: bool, closed: bool) -> RoomState:
    state = RoomState.OPEN if said is None else said.state
    return RoomState.CLOSED if closed or (state is RoomState.OPEN and not works) else state
