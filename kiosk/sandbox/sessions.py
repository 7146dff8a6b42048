"""Doctors' consulting hours, cut into slots with a few places each. A slot's id says session, day and time."""

from collections import Counter
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select

from kiosk.sandbox import calendars, catalogue, held
from kiosk.sandbox.closures import shut_on
from kiosk.sandbox.database import locked
from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.problems import RefusalError
from kiosk.sandbox.schema import departments, queues, sessions, slot_places
from kiosk.sandbox.times import at, day_of
from kiosk.sandbox.wire import Session, SessionList, Slot


def session_list(hospital: Hospital, day: date | None, department_id: str | None) -> SessionList:
    """Sessions of a day, today when None. Raises RefusalError for an unknown department."""
    now = hospital.now()
    day = day or day_of(now)
    with hospital.database.read() as connection:
        if department_id is not None:
            catalogue.department(connection, department_id)
        rows = connection.execute(_sessions(day, department_id)).all()
        calendar = calendars.kept(connection)
        taken = _places_taken(connection, day)
        if day == day_of(now):
            taken += held.by_slot(connection, now)
    weekday = calendar.weekday(day)
    held_today = [row for row in rows if _is_on(row, weekday) and not calendar.rests(row.department_id, day)]
    found = [_session(row, day, now, taken) for row in held_today if not row.closed]
    return SessionList(items=sorted(found, key=lambda session: session.starts_at))


def queue_of_slot(connection: Connection, slot_id: str, now: datetime) -> str:
    """The queue a slot of today belongs to. Raises RefusalError for a slot that is not on today's grid."""
    row, starts = _find(connection, slot_id, now)
    if starts + timedelta(minutes=row.slot_minutes) <= now:
        raise RefusalError("slot-taken")
    return str(row.queue_id)


def claim(connection: Connection, slot_id: str, visit_id: str, now: datetime, own_hold: str | None = None) -> None:
    """Take a place of the slot for a visit. Raises RefusalError when there is none."""
    row, _ = _find(connection, slot_id, now)
    place = _free_place(connection, row, slot_id, now, own_hold)
    connection.execute(insert(slot_places).values(slot_id=slot_id, place=place, visit_id=visit_id))


def reserve(connection: Connection, slot_id: str, now: datetime) -> str:
    """The queue of a slot of today that has a place. Raises RefusalError."""
    queue_id = queue_of_slot(connection, slot_id, now)
    row, _ = _find(connection, slot_id, now)
    _must_take_patients(connection, queue_id, day_of(now))
    _free_place(connection, row, slot_id, now)
    return queue_id


def _must_take_patients(connection: Connection, queue_id: str, day: date) -> None:
    """Raises RefusalError for a room that is retired, or closed on this day."""
    wanted = select(queues.c.department_id, shut_on(day.isoformat()).label("shut"))
    row = connection.execute(wanted.where(queues.c.id == queue_id, queues.c.retired.is_not(True))).one_or_none()
    if row is None:
        raise RefusalError("slot-not-found")
    if row.shut or calendars.kept(connection).rests(row.department_id, day):
        raise RefusalError("department-closed")


def _free_place(connection: Connection, row: Row[Any], slot_id: str, now: datetime, own_hold: str | None = None) -> int:
    taken = set(connection.scalars(select(slot_places.c.place).where(slot_places.c.slot_id == slot_id)))
    free = [place for place in range(row.places_per_slot) if place not in taken]
    if len(free) <= held.by_slot(connection, now, own_hold)[slot_id]:
        raise RefusalError("slot-taken")
    return free[0]


def _sessions(day: date, department_id: str | None) -> Any:
    wanted = (
        select(
            sessions,
            queues.c.department_id,
            queues.c.room_name,
            queues.c.floor,
            queues.c.practitioner.label("room_practitioner"),
            queues.c.closed,
        )
        .join(queues, queues.c.id == sessions.c.queue_id)
        .join(departments, departments.c.id == queues.c.department_id)
        .where(departments.c.active, queues.c.retired.is_not(True), ~shut_on(day.isoformat()))
        .order_by(departments.c.position, queues.c.position, sessions.c.starts)
    )
    return wanted if department_id is None else wanted.where(queues.c.department_id == department_id)


def _find(connection: Connection, slot_id: str, now: datetime) -> tuple[Row[Any], datetime]:
    """The slot's session, locked: who counts the places of its slots is alone with them."""
    session_id = slot_id.partition(".")[0]
    row = connection.execute(
        locked(connection, select(sessions).where(sessions.c.id == session_id), sessions)
    ).one_or_none()
    if row is not None and _is_on(row, calendars.kept(connection).weekday(day_of(now))):
        for starts, _ in _times(row, day_of(now)):
            if _slot_id(session_id, starts) == slot_id:
                return row, starts
    raise RefusalError("slot-not-found")


def _is_on(row: Row[Any], weekday: int) -> bool:
    return row.weekdays is None or str(weekday) in row.weekdays


def _times(row: Row[Any], day: date) -> list[tuple[datetime, datetime]]:
    length = timedelta(minutes=row.slot_minutes)
    starts, ends = at(day, row.starts), at(day, row.ends)
    times = []
    while starts + length <= ends:
        times.append((starts, starts + length))
        starts += length
    return times


def _slot_id(session_id: str, starts: datetime) -> str:
    return f"{session_id}.{starts:%Y%m%d.%H%M}"


def _places_taken(connection: Connection, day: date) -> Counter[str]:
    wanted = (
        select(slot_places.c.slot_id, func.count())
        .where(slot_places.c.slot_id.like(f"%.{day:%Y%m%d}.%"))
        .group_by(slot_places.c.slot_id)
    )
    return Counter({row[0]: row[1] for row in connection.execute(wanted)})


def _session(row: Row[Any], day: date, now: datetime, taken: Counter[str]) -> Session:
    slots = []
    for starts, ends in _times(row, day):
        slot_id = _slot_id(row.id, starts)
        remaining = 0 if ends <= now else max(0, row.places_per_slot - taken[slot_id])
        slots.append(Slot(slot_id=slot_id, starts_at=starts, ends_at=ends, remaining=remaining))
    return Session(
        session_id=row.id,
        department_id=row.department_id,
        queue_id=row.queue_id,
        room_name=row.room_name,
        floor=row.floor,
        practitioner=row.practitioner or row.room_practitioner,
        starts_at=at(day, row.starts),
        ends_at=at(day, row.ends),
        remaining=sum(slot.remaining for slot in slots),
        slots=slots,
    )
