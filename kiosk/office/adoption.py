"""The sandbox hospital as a small clinic's whole system: it makes what is published its own."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from kiosk.departments import Catalogue, ClinicRoom, Department, OpeningHours, RoomState
from kiosk.directory import DepartmentEntry, Directory, Holiday, RoomEntry
from kiosk.directory_files.public_holidays import public_holidays
from kiosk.sandbox import adopting
from kiosk.sandbox.adopting import SaidClosure, SaidDepartment, SaidRoom, SaidSession
from kiosk.sandbox.calendars import Days, SaidCalendar
from kiosk.sandbox.departments_data import Hours

YEARS_AHEAD = 3
"""Of public holidays: so long nothing has to be published."""

adopted_version = adopting.adopted_version


def adopt(connection: Connection, now: datetime, directory: Directory, version: int) -> None:
    """In the transaction that releases it."""
    closures = [
        SaidClosure(each.department, str(each.first), str(each.last), each.room)
        for each in directory.closures
        if each.first <= each.last
    ]
    said = [_department(each) for each in directory.departments]
    calendar = _calendar(directory, now.year)
    adopting.adopt(connection, said, closures, version, calendar, complete=directory.complete)


def once_adopted(directory: Directory, system: Catalogue | None) -> Catalogue | None:
    """What this hospital's system will say: departments and rooms it does not know yet, it will."""
    if system is None:
        return None
    known = {each.id for each in system.departments}
    rooms = {each.queue_id for each in system.rooms}
    departments = [
        Department(each.id, each.code or each.id, each.names.get("vi", each.id))
        for each in directory.departments
        if each.id not in known
    ]
    new = [
        ClinicRoom(room.id, each.id, room.code or room.id, room.names.get("vi", room.id), "", RoomState.OPEN, 0)
        for each in directory.departments
        for room in each.rooms
        if room.id not in rooms
    ]
    if not departments and not new:
        return system
    return replace(system, departments=(*system.departments, *departments), rooms=(*system.rooms, *new))


def _calendar(directory: Directory, year: int) -> SaidCalendar:
    said = directory.holidays
    return SaidCalendar(
        _days(said.days),
        _days(public_holidays(*range(year, year + YEARS_AHEAD))) if said.public else (),
        tuple(map(str, said.working)),
        said.as_weekday,
        frozenset(each.id for each in directory.departments if each.works_on_holidays),
        frozenset(each.id for each in directory.departments if each.hours is not None),
    )


def _days(holidays: Iterable[Holiday]) -> Days:
    return tuple((str(each.first), str(each.last)) for each in holidays)


def _department(entry: DepartmentEntry) -> SaidDepartment:
    ages, fees = entry.ages, entry.fees
    return SaidDepartment(
        entry.id,
        entry.code,
        entry.names.get("vi"),
        entry.names.get("en"),
        entry.series,
        None if ages is None else (ages.youngest, ages.oldest),
        entry.sex,
        entry.accepts_insurance,
        None if entry.hours is None else tuple(_hours(each) for each in entry.hours),
        None if fees is None else fees.own,
        None if fees is None else fees.insured,
        tuple(_room(each) for each in entry.rooms),
    )


def _room(entry: RoomEntry) -> SaidRoom:
    sessions = entry.sessions
    return SaidRoom(
        entry.id,
        entry.code,
        entry.names.get("vi"),
        entry.floor.get("vi"),
        entry.doctor,
        entry.quota,
        None
        if sessions is None
        else tuple(
            SaidSession(
                each.doctor, each.hours.weekdays, clock(each.hours.opens), clock(each.hours.closes), each.places
            )
            for each in sessions
        ),
    )


def _hours(hours: OpeningHours) -> Hours:
    return Hours(hours.weekdays, clock(hours.opens), clock(hours.closes))


def clock(minute: int) -> str:
    """`07:30` of 450."""
    return f"{minute // 60:02d}:{minute % 60:02d}"
