"""Fills an empty database with the invented hospital and keeps its demo people up to date.

The child stays four and the appointment is always today: `prepare` runs at start and on the first
request of a day. A database that was not seeded here (no `demo` fact) is left alone.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select, text, update

from kiosk.sandbox.database import insert_or
from kiosk.sandbox.departments_data import DEPARTMENTS, SLOT_MINUTES, DepartmentData, Hours, consulting_hours
from kiosk.sandbox.migrations import REVISIONS
from kiosk.sandbox.people import CoverageKind, Person, people
from kiosk.sandbox.schema import (
    appointments,
    departments,
    facts,
    metadata,
    patient_identifiers,
    patients,
    portal_cards,
    queues,
    services,
    sessions,
)
from kiosk.sandbox.schema_office import OF_THE_OFFICE
from kiosk.sandbox.schema_services import kiosk_configurations
from kiosk.sandbox.times import at, day_of, to_millis

KIOSKS = ("K1", "K2", "K3", "K4")
HEARTBEAT_SECONDS = 60

_PORTAL_ANSWERS = {
    CoverageKind.UNAVAILABLE: "101",
    CoverageKind.ARMY: "001",
    CoverageKind.POLICE: "002",
    CoverageKind.REPLACED: "003",
    CoverageKind.WITHDRAWN: "110",
}


def prepare(connection: Connection, moment: datetime, hours: tuple[Hours, ...]) -> None:
    """Seed when there are no departments; then bring the demo people to this day. Of several processes, one does it."""
    if not _turns(connection, f"{day_of(moment)} {REVISIONS[-1]}"):
        return
    if connection.scalar(select(func.count()).select_from(departments)) == 0:
        _seed_departments(connection, hours)
        kiosks = [{"kiosk_id": kiosk_id, "heartbeat_seconds": HEARTBEAT_SECONDS} for kiosk_id in KIOSKS]
        connection.execute(insert(kiosk_configurations), kiosks)
        connection.execute(insert(facts).values(name="demo", value="1"))
    if connection.scalar(select(facts.c.value).where(facts.c.name == "demo")) is not None:
        everybody = people(day_of(moment))
        _keep_cards(connection, [who for who in everybody if who.insurance_card is not None])
        _keep_patients(connection, [who for who in everybody if who.known], moment)
        for who in everybody:
            if who.appointment is not None:
                _keep_appointment(connection, who, moment)


def empty(connection: Connection) -> None:
    """Delete everything but what is the office's. Whoever works on something is waited for."""
    tables = [table for table in metadata.sorted_tables if table not in OF_THE_OFFICE]
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"LOCK TABLE {', '.join(table.name for table in tables)}"))
    for table in reversed(tables):
        connection.execute(delete(table))


def _turns(connection: Connection, day: str) -> bool:
    """Whether the database stands at another day; locks the day until the transaction ends."""
    locked = insert_or(connection, facts).values(name="day", value="")
    kept = locked.on_conflict_do_update(index_elements=[facts.c.name], set_={"value": facts.c.value})
    if connection.execute(kept.returning(facts.c.value)).scalar_one() == day:
        return False
    connection.execute(update(facts).where(facts.c.name == "day").values(value=day))
    return True


def hours_text(hours: tuple[Hours, ...]) -> str:
    """Registration hours as they stand in the database."""
    return json.dumps([asdict(each) for each in hours])


def _seed_departments(connection: Connection, hours: tuple[Hours, ...]) -> None:
    rows: dict[Table, list[dict[str, Any]]] = {departments: [], services: [], queues: [], sessions: []}
    for position, data in enumerate(DEPARTMENTS):
        rows[departments].append(
            {
                "id": data.id,
                "position": position,
                "code": data.code,
                "name": data.name,
                "name_en": data.name_en,
                "series": data.series,
                "active": True,
                "min_age": data.min_age,
                "max_age": data.max_age,
                "sex": data.sex,
                "accepts_bhyt": data.accepts_bhyt,
                "hours": hours_text(hours),
                "version": 1,
            }
        )
        rows[services] += _services(data)
        for index, room in enumerate(data.rooms, start=1):
            slug = f"{data.code.lower()}-{index}"
            rows[queues].append(
                {
                    "id": f"q-{slug}",
                    "department_id": data.id,
                    "position": index,
                    "room_code": room.code,
                    "room_name": room.name,
                    "floor": room.floor,
                    "practitioner": room.practitioner,
                    "pace_minutes": room.pace,
                    "busy": room.busy,
                    "places": room.places,
                    "closed": room.closed,
                }
            )
            rows[sessions] += [
                {
                    "id": f"s-{slug}-{name}",
                    "queue_id": f"q-{slug}",
                    "starts": starts,
                    "ends": ends,
                    "slot_minutes": SLOT_MINUTES,
                    "places_per_slot": places,
                }
                for name, starts, ends, places in consulting_hours(slug, hours)
            ]
    for table, values in rows.items():
        connection.execute(insert(table), values)


def _services(data: DepartmentData) -> list[dict[str, Any]]:
    usual = (f"{data.code}.KHAM", f"Khám {data.name}", f"{data.name_en} consultation", data.price)
    if data.name.startswith("Khám"):
        usual = (usual[0], data.name, data.name_en, data.price)
    return [
        {
            "id": f"svc-{code.lower().replace('.', '-')}",
            "department_id": data.id,
            "position": position,
            "code": code,
            "name": name,
            "name_en": name_en,
            "price": price,
            "bhyt_price": price if data.accepts_bhyt else None,
            "usual": position == 0,
        }
        for position, (code, name, name_en, price) in enumerate((usual, *data.extra))
    ]


def _keep_cards(connection: Connection, insured: Sequence[Person]) -> None:
    cards = [
        {
            "social_number": str(who.insurance_card)[-10:],
            "card": who.insurance_card,
            "citizen_number": who.citizen_number,
            "name": who.portal_name or who.name,
            "birth_date": who.birth,
            "valid_from": who.insurance_from,
            "valid_to": who.insurance_to,
            "facility": who.facility,
            "new_card": who.new_card,
            "answer": _PORTAL_ANSWERS.get(who.coverage),
        }
        for who in insured
    ]
    demo_numbers = [card["social_number"] for card in cards]
    connection.execute(delete(portal_cards).where(portal_cards.c.social_number.in_(demo_numbers)))
    connection.execute(insert(portal_cards), cards)


def _keep_patients(connection: Connection, known: Sequence[Person], moment: datetime) -> None:
    """Patients keep their id, number and visits; name, birth date and identifiers are those of the day."""
    ids = {f"pat-{who.slug}": who for who in known}
    there = set(connection.scalars(select(patients.c.id).where(patients.c.id.in_(ids))))
    for patient_id in there:
        changing = {"name": ids[patient_id].name, "birth_date": ids[patient_id].birth}
        connection.execute(update(patients).where(patients.c.id == patient_id).values(changing))
    new = [
        {
            "id": patient_id,
            "mrn": f"24{who.citizen_number[-6:]}",
            "name": who.name,
            "birth_date": who.birth,
            "sex": who.sex,
            "address": who.address,
            "phone": who.phone,
            "guardian": json.dumps(asdict(who.guardian), ensure_ascii=False) if who.guardian else None,
            "source": "manual",
            "version": 1,
            "created_ms": to_millis(moment),
        }
        for patient_id, who in ids.items()
        if patient_id not in there
    ]
    if new:
        connection.execute(insert(patients), new)
    numbers = [("CCCD", who.citizen_number, patient_id) for patient_id, who in ids.items()]
    numbers += [("BHYT", who.insurance_card[-10:], patient_id) for patient_id, who in ids.items() if who.insurance_card]
    connection.execute(delete(patient_identifiers).where(patient_identifiers.c.patient_id.in_(ids)))
    connection.execute(
        insert(patient_identifiers),
        [{"type": kind, "value": value, "patient_id": patient_id} for kind, value, patient_id in numbers],
    )


def _keep_appointment(connection: Connection, who: Person, moment: datetime) -> None:
    """An appointment half an hour from now, on a round time, once a day."""
    day = day_of(moment)
    known = connection.scalar(select(appointments.c.day).where(appointments.c.code == who.appointment_code))
    if known == day.isoformat():
        return
    minutes = min(moment.hour * 60 + moment.minute + 30, 23 * 60 + 29) // 30 * 30
    starts = at(day, f"{minutes // 60:02d}:{minutes % 60:02d}")
    values = {
        "day": day.isoformat(),
        "starts_ms": to_millis(starts),
        "ends_ms": to_millis(starts + timedelta(minutes=30)),
        "status": "booked",
    }
    if known is not None:
        connection.execute(update(appointments).where(appointments.c.code == who.appointment_code).values(values))
        return
    connection.execute(
        insert(appointments).values(
            id=f"app-{who.slug}",
            code=who.appointment_code,
            patient_id=f"pat-{who.slug}",
            queue_id=f"q-{str(who.appointment).lower()}-1",
            **values,
        )
    )
