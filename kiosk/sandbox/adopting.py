"""A small clinic's whole system is this one: what its own directory says of departments, it makes its own.

Ids stay, and what the directory does not say stays as it is. What a complete directory leaves out is retired: nobody is
booked there any more, and visits of today go on.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, delete, insert, select

from kiosk.sandbox import calendars
from kiosk.sandbox.adopting_rows import Rows, department_values, room_values, service_values, session_rows, synchronise
from kiosk.sandbox.calendars import SaidCalendar
from kiosk.sandbox.database import insert_or
from kiosk.sandbox.departments_data import Hours
from kiosk.sandbox.schema import departments, facts, queues, services, sessions
from kiosk.sandbox.schema_office import directory_closures
from kiosk.sandbox.series import free_series

ADOPTED: Final = "directory"
"""The fact that says which version was adopted last. A reset of the invented hospital forgets it."""


@dataclass(frozen=True, slots=True)
class SaidSession:
    """When a doctor sees people in a room, `HH:MM` to `HH:MM`; `places` of one day."""

    practitioner: str
    weekdays: tuple[int, ...]
    starts: str
    ends: str
    places: int | None = None


@dataclass(frozen=True, slots=True)
class SaidRoom:
    """What is said of a clinic room; None says nothing."""

    id: str
    code: str | None = None
    name: str | None = None
    floor: str | None = None
    practitioner: str | None = None
    places: int | None = None
    sessions: tuple[SaidSession, ...] | None = None


@dataclass(frozen=True, slots=True)
class SaidDepartment:
    """What is said of a department; None says nothing. `sex` "any" takes a limit away."""

    id: str
    code: str | None = None
    name: str | None = None
    name_en: str | None = None
    series: str | None = None
    ages: tuple[int | None, int | None] | None = None
    sex: str | None = None
    accepts_bhyt: bool | None = None
    hours: tuple[Hours, ...] | None = None
    price: int | None = None
    bhyt_price: int | None = None
    rooms: tuple[SaidRoom, ...] = ()


@dataclass(frozen=True, slots=True)
class SaidClosure:
    """A department, or one room of it, is closed on these days (`YYYY-MM-DD`), both included."""

    department_id: str
    first: str
    last: str
    room_id: str | None = None


def adopted_version(connection: Connection) -> int | None:
    """Which version this hospital adopted last."""
    value = connection.scalar(select(facts.c.value).where(facts.c.name == ADOPTED))
    return None if value is None else int(value)


def adopt(
    connection: Connection,
    said: Sequence[SaidDepartment],
    closures: Iterable[SaidClosure],
    version: int,
    calendar: SaidCalendar,
    *,
    complete: bool,
) -> None:
    """Make it so."""
    _departments(connection, said, complete=complete)
    _rooms(connection, said, complete=complete)
    _sessions(connection, said)
    _services(connection, said)
    _closures(connection, closures)
    calendars.keep(connection, calendar)
    kept = insert_or(connection, facts).values(name=ADOPTED, value=str(version))
    connection.execute(kept.on_conflict_do_update(index_elements=[facts.c.name], set_={"value": str(version)}))


def _departments(connection: Connection, said: Sequence[SaidDepartment], *, complete: bool) -> None:
    before = _by_id(connection, departments)
    named = {each.id for each in said}
    after: Rows = {}
    letters = free_series({**{each.id: each.series for each in said}}, {i: row["series"] for i, row in before.items()})
    codes: set[str] = set()
    for position, each in enumerate(said):
        values = department_values(each, before.get(each.id))
        code = _free(values["code"], codes)
        after[each.id] = values | {"position": position, "code": code, "series": letters[each.id]}
    unnamed = sorted((row for i, row in before.items() if i not in named), key=lambda row: row["position"])
    for position, row in enumerate(unnamed, start=len(said)):
        changed = {"position": position, "series": letters[row["id"]], "code": _free(row["code"], codes)}
        after[row["id"]] = row | changed | {"active": row["active"] and not complete}
    for department_id, values in after.items():
        old = before.get(department_id)
        values["version"] = 1 if old is None else old["version"] + (values != old | {"position": values["position"]})
    aside = [i for i, row in before.items() if row["code"] != after[i]["code"]]
    synchronise(connection, departments, before, after, unique="code", aside=aside)


def _rooms(connection: Connection, said: Sequence[SaidDepartment], *, complete: bool) -> None:
    before = _by_id(connection, queues)
    after: Rows = {}
    for each in said:
        for position, room in enumerate(each.rooms, start=1):
            after[room.id] = room_values(room, each.id, position, before.get(room.id))
    for room_id, row in before.items():
        if room_id not in after:
            after[room_id] = row | {"retired": True} if complete else row
    synchronise(connection, queues, before, after)


def _sessions(connection: Connection, said: Sequence[SaidDepartment]) -> None:
    rooms = [room for each in said for room in each.rooms if room.sessions is not None]
    before = _by_id(connection, sessions)
    mine = {room.id for room in rooms}
    after = {i: row for i, row in before.items() if row["queue_id"] not in mine}
    for room in rooms:
        after |= {row["id"]: row for row in session_rows(room)}
    gone = [i for i in before if i not in after]
    for start in range(0, len(gone), 500):
        connection.execute(delete(sessions).where(sessions.c.id.in_(gone[start : start + 500])))
    synchronise(connection, sessions, {i: row for i, row in before.items() if i in after}, after)


def _services(connection: Connection, said: Sequence[SaidDepartment]) -> None:
    every = _by_id(connection, services)
    usual = {row["department_id"]: row for row in every.values() if row["usual"]}
    accepting = {row.id: row for row in connection.execute(select(departments))}
    after = dict(every)
    for each in said:
        values = service_values(each, accepting[each.id], usual.get(each.id))
        if values is not None:
            after[values["id"]] = values
    synchronise(connection, services, every, after)


def _closures(connection: Connection, closures: Iterable[SaidClosure]) -> None:
    connection.execute(delete(directory_closures))
    rows = [
        {
            "position": position,
            "department_id": each.department_id,
            "queue_id": each.room_id,
            "first": each.first,
            "last": each.last,
        }
        for position, each in enumerate(closures)
    ]
    if rows:
        connection.execute(insert(directory_closures), rows)


def _by_id(connection: Connection, table: Any) -> Rows:
    return {row["id"]: dict(row) for row in connection.execute(select(table)).mappings()}


def _free(code: str, taken: set[str]) -> str:
    """This code, or one like it that nobody has; it is taken then."""
    found, number = code, 2
    while found in taken:
        found, number = f"{code[:26]}-{number}", number + 1
    taken.add(found)
    return found
