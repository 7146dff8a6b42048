"""Rows of the hospital's tables as a directory wants them."""

import hashlib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Row, Table, bindparam, insert, update

from kiosk.sandbox.crowd import NOBODY
from kiosk.sandbox.departments_data import ALL_DAY, SLOT_MINUTES
from kiosk.sandbox.seed import hours_text

if TYPE_CHECKING:
    from kiosk.sandbox.adopting import SaidDepartment, SaidRoom

Rows = dict[str, dict[str, Any]]

USUAL_PACE_MINUTES = 6
USUAL_PLACES_OF_A_SLOT = 3
MOST_PLACES = 100_000
"""More than any room sees, and no more than the database counts."""
SEXES = ("male", "female")


def department_values(said: "SaidDepartment", before: dict[str, Any] | None) -> dict[str, Any]:
    """A department's row but for what has to be unlike all others'."""
    old = before or {
        "code": said.id[:32],
        "name": said.id,
        "name_en": None,
        "min_age": None,
        "max_age": None,
        "sex": None,
        "accepts_bhyt": True,
        "hours": hours_text(ALL_DAY),
    }
    youngest, oldest = (old["min_age"], old["max_age"]) if said.ages is None else said.ages
    values = old | {"id": said.id, "active": True, "min_age": youngest, "max_age": oldest}
    if said.sex is not None:
        values["sex"] = said.sex if said.sex in SEXES else None
    if said.hours is not None:
        values["hours"] = hours_text(said.hours)
    if said.accepts_bhyt is not None:
        values["accepts_bhyt"] = said.accepts_bhyt
    return values | _said(code=_cut(said.code, 32), name=_cut(said.name, 255), name_en=_cut(said.name_en, 255))


def room_values(said: "SaidRoom", department_id: str, position: int, before: dict[str, Any] | None) -> dict[str, Any]:
    """A queue's row. Nobody is invented who would wait before a room that is new."""
    old = before or {
        "room_code": said.id[:32],
        "room_name": said.id,
        "floor": "",
        "practitioner": None,
        "pace_minutes": USUAL_PACE_MINUTES,
        "busy": NOBODY,
        "places": None,
        "closed": False,
        "retired": None,
    }
    doctor = said.practitioner or next((each.practitioner for each in said.sessions or ()), None)
    changed = _said(
        room_code=_cut(said.code, 32),
        room_name=_cut(said.name, 255),
        floor=_cut(said.floor, 255),
        practitioner=_cut(doctor, 255),
        places=None if said.places is None else _places(said.places),
    )
    retired = False if old["retired"] else old["retired"]
    return old | {"id": said.id, "department_id": department_id, "position": position, "retired": retired} | changed


def session_rows(said: "SaidRoom") -> Iterator[dict[str, Any]]:
    """Consulting hours of a room. The same hours keep their id, and so do places that were taken."""
    for each in said.sessions or ():
        weekdays = "".join(map(str, sorted(set(each.weekdays))))
        whole = _minutes(each.ends) - _minutes(each.starts)
        length = max(1, min(SLOT_MINUTES, whole))
        places = USUAL_PLACES_OF_A_SLOT if each.places is None else _places(-(-each.places // max(1, whole // length)))
        told = f"{said.id}|{weekdays}|{each.starts}|{each.ends}|{each.practitioner}"
        yield {
            "id": f"s-{hashlib.sha256(told.encode()).hexdigest()[:20]}",
            "queue_id": said.id,
            "starts": each.starts,
            "ends": each.ends,
            "slot_minutes": length,
            "places_per_slot": places,
            "weekdays": weekdays,
            "practitioner": _cut(each.practitioner, 255) or None,
        }


def service_values(said: "SaidDepartment", row: Row[Any], usual: dict[str, Any] | None) -> dict[str, Any] | None:
    """The usual examination's row; None where nothing is known of its price."""
    if usual is None and said.price is None and said.bhyt_price is None:
        return None
    name = row.name if row.name.startswith("Khám") else f"Khám {row.name}"
    old = usual or {
        "id": f"svc-{hashlib.sha256(said.id.encode()).hexdigest()[:20]}",
        "position": 0,
        "code": f"{row.code[:27]}.KHAM",
        "price": said.bhyt_price,
        "bhyt_price": said.bhyt_price,
        "usual": True,
    }
    price = old["price"] if said.price is None else said.price
    insured = said.bhyt_price
    if insured is None:
        insured = price if old["bhyt_price"] is None else min(price, old["bhyt_price"])
    changed = {"department_id": row.id, "price": price, "bhyt_price": insured if row.accepts_bhyt else None}
    if said.name is not None or usual is None:
        changed |= {"name": name[:255], "name_en": row.name_en and f"{row.name_en} consultation"[:255]}
    return old | changed


def synchronise(
    connection: Connection, table: Table, before: Rows, after: Rows, *, unique: str = "", aside: Sequence[str] = ()
) -> None:
    """Rows that are new are added, those that differ changed. `aside`: these give up what is `unique` first."""
    if aside:
        moved = update(table).where(table.c.id == bindparam("this")).values({unique: bindparam("meanwhile")})
        connection.execute(moved, [{"this": each, "meanwhile": f"~{n}"} for n, each in enumerate(aside)])
    changed = [row for i, row in after.items() if i in before and row != before[i]]
    if changed:
        columns = [each.name for each in table.c if each.name != "id"]
        wanted = update(table).where(table.c.id == bindparam("this"))
        wanted = wanted.values({name: bindparam(f"new_{name}") for name in columns})
        connection.execute(
            wanted, [{"this": row["id"], **{f"new_{name}": row[name] for name in columns}} for row in changed]
        )
    new = [row for i, row in after.items() if i not in before]
    if new:
        connection.execute(insert(table), new)


def _places(said: int) -> int:
    return min(said, MOST_PLACES)


def _said(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def _cut(text: str | None, most: int) -> str | None:
    return text[:most] if text else None


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)
