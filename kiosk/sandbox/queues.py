"""How the queues stand: the simulated crowd and the visits booked by kiosks, together."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row, case, func, select

from kiosk.sandbox import calendars, catalogue, held, numbers
from kiosk.sandbox.calendars import SaidCalendar
from kiosk.sandbox.closures import shut_on
from kiosk.sandbox.crowd import Pace
from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.schema import departments, queues, visits
from kiosk.sandbox.times import day_of, to_millis
from kiosk.sandbox.wire import Queue, QueueList

NO_ROW_YET = 2**31 - 1
"""Stands for the sequence number of a visit that is being booked: after every other."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One queue now. `remaining` is None where places are not limited."""

    row: Row[Any]
    state: Literal["open", "full", "closed"]
    waiting: int
    remaining: int | None

    @property
    def minutes(self) -> int:
        """Estimated wait of somebody who comes now."""
        return self.waiting * int(self.row.pace_minutes)


def pace(queue: Row[Any]) -> Pace:
    """How the crowd of a queue's row moves."""
    return Pace(queue.pace_minutes, queue.busy)


def queue_list(hospital: Hospital, department_id: str | None) -> QueueList:
    """Every queue, or those of a department. Raises RefusalError for an unknown department."""
    now = hospital.now()
    with hospital.database.read() as connection:
        if department_id is not None:
            catalogue.department(connection, department_id)
        standings = stand(connection, hospital, now, department_id)
    boards = _boards(standings, hospital, now)
    return QueueList(items=[_queue(each, boards[each.row.id]) for each in standings], as_of=now)


def stand(
    connection: Connection,
    hospital: Hospital,
    now: datetime,
    department_id: str | None = None,
    own_hold: str | None = None,
    *,
    retired: bool = False,
) -> list[Standing]:
    """How queues stand, in the order to show; or those that are `retired`. Places that others hold are taken."""
    today, now_ms = day_of(now).isoformat(), to_millis(now)
    waits = (visits.c.status == "waiting") & (visits.c.turn_ms > now_ms)
    booked = (
        select(
            visits.c.queue_id,
            func.count().label("taken"),
            func.sum(case((waits, 1), else_=0)).label("waiting"),
        )
        .where(visits.c.day == today, visits.c.status != "cancelled")
        .group_by(visits.c.queue_id)
        .subquery()
    )
    wanted = (
        select(
            queues,
            departments.c.hours,
            departments.c.active,
            departments.c.series,
            booked.c.taken,
            booked.c.waiting,
            shut_on(today).label("shut"),
        )
        .join(departments, departments.c.id == queues.c.department_id)
        .outerjoin(booked, booked.c.queue_id == queues.c.id)
        .where(queues.c.retired.is_(True) if retired else queues.c.retired.is_not(True))
        .order_by(departments.c.position, queues.c.position, queues.c.id)
    )
    if department_id is not None:
        wanted = wanted.where(queues.c.department_id == department_id)
    kept = held.by_queue(connection, now, own_hold)
    calendar = calendars.kept(connection)
    return [_standing(row, hospital, now, kept[row.id], calendar) for row in connection.execute(wanted)]


def people_ahead(
    connection: Connection,
    hospital: Hospital,
    queue: Row[Any],
    now: datetime,
    *,
    issued: datetime,
    day: str,
    priority: bool,
    seq: int = NO_ROW_YET,
) -> int:
    """How many are called before somebody whose number was issued at `issued`: by law first, then by time."""
    issued_ms = to_millis(issued)
    earlier = (visits.c.issued_ms < issued_ms) | ((visits.c.issued_ms == issued_ms) & (visits.c.seq < seq))
    by_law = visits.c.priority_class.is_not(None)
    before = by_law & earlier if priority else by_law | earlier
    kiosk_visits = connection.scalar(
        select(func.count())
        .select_from(visits)
        .where(
            visits.c.queue_id == queue.id,
            visits.c.day == day,
            visits.c.status == "waiting",
            visits.c.turn_ms > to_millis(now),
            visits.c.seq != seq,
            before,
        )
    )
    crowd = hospital.crowd.ahead(queue.id, pace(queue), issued, now)
    # About one in five of the crowd is seen first by law, too.
    return int(kiosk_visits or 0) + (crowd // 5 if priority else crowd)


def last_issued(connection: Connection, hospital: Hospital, department_id: str, now: datetime) -> int:
    """The number the crowd's last comer of a department holds: where the day's kiosk numbers start."""
    in_order = select(queues).where(queues.c.department_id == department_id).order_by(queues.c.position, queues.c.id)
    rooms = connection.execute(in_order).all()
    issued = [
        _room_number(hospital.crowd.issued(room.id, pace(room), now), index, len(rooms))
        for index, room in enumerate(rooms)
    ]
    return max(issued, default=0)


def _standing(row: Row[Any], hospital: Hospital, now: datetime, kept: int, calendar: SaidCalendar) -> Standing:
    remaining = None if row.places is None else max(0, row.places - (row.taken or 0) - kept)
    state: Literal["open", "full", "closed"] = "open"
    today = day_of(now)
    shut = row.closed or row.shut or calendar.rests(row.department_id, today)
    if shut or not catalogue.is_open(row, now, calendar.weekday(today)):
        state = "closed"
    elif remaining == 0:
        state = "full"
    crowd = 0 if state == "closed" else hospital.crowd.waiting(row.id, pace(row), now)
    return Standing(row, state, crowd + int(row.waiting or 0), remaining)


def _queue(standing: Standing, board: str | None) -> Queue:
    row, closed = standing.row, standing.state == "closed"
    return Queue(
        id=row.id,
        department_id=row.department_id,
        room_code=row.room_code,
        room_name=row.room_name,
        floor=row.floor,
        practitioner=row.practitioner,
        state=standing.state,
        waiting=standing.waiting,
        now_serving=None if closed else board,
        estimated_wait_minutes=None if closed else standing.minutes,
        remaining=standing.remaining,
    )


def _boards(standings: list[Standing], hospital: Hospital, now: datetime) -> dict[str, str | None]:
    """The number on the board of every room. Rooms of one department share its series and call in turn."""
    rooms: dict[str, list[Row[Any]]] = {}
    for each in standings:
        rooms.setdefault(each.row.department_id, []).append(each.row)
    boards: dict[str, str | None] = {}
    for siblings in rooms.values():
        for index, room in enumerate(siblings):
            number = _room_number(hospital.crowd.served(room.id, pace(room), now), index, len(siblings))
            boards[room.id] = numbers.display(room.series, number) if number else None
    return boards


def _room_number(count: int, index: int, rooms: int) -> int:
    return 0 if count == 0 else (count - 1) * rooms + index + 1
