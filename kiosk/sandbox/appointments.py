"""Bookings made earlier: listed for a patient or by the code on the slip, and checked in by a visit."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, select, update

from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.problems import RefusalError
from kiosk.sandbox.schema import appointments, departments, patients, queues
from kiosk.sandbox.times import day_of, from_millis
from kiosk.sandbox.wire import Appointment, AppointmentList


def of_patient(hospital: Hospital, patient_id: str, day: date | None) -> AppointmentList:
    """A patient's appointments of a day, today when None."""
    wanted_day = (day or day_of(hospital.now())).isoformat()
    return _list(hospital, (appointments.c.patient_id == patient_id) & (appointments.c.day == wanted_day))


def by_code(hospital: Hospital, code: str) -> AppointmentList:
    """The appointment with this code, or an empty list."""
    hospital.now()
    return _list(hospital, appointments.c.code == code.strip().upper())


def to_check_in(connection: Connection, appointment_id: str, patient_id: str, on: datetime) -> Row[Any]:
    """The patient's appointment of that day, with its department. Raises RefusalError when there is none."""
    row = connection.execute(_joined().where(appointments.c.id == appointment_id)).one_or_none()
    if row is None or row.patient_id != patient_id or row.day != day_of(on).isoformat() or row.status == "cancelled":
        raise RefusalError("appointment-not-found")
    return row


def set_status(connection: Connection, appointment_id: str, status: str) -> None:
    """`checked-in` when its visit is booked, `booked` again when that visit is cancelled."""
    connection.execute(update(appointments).where(appointments.c.id == appointment_id).values(status=status))


def masked(name: str) -> str:
    """Initials, and the given name as the last word: `N. T. M. ANH`."""
    *family, given = name.split()
    return " ".join([*(f"{word[0]}." for word in family), given])


def _joined() -> Any:
    return (
        select(
            appointments,
            patients.c.name.label("patient_name"),
            departments.c.id.label("department_id"),
            departments.c.name.label("department_name"),
            queues.c.room_name,
            queues.c.floor,
            queues.c.practitioner,
        )
        .join(patients, patients.c.id == appointments.c.patient_id)
        .join(queues, queues.c.id == appointments.c.queue_id)
        .join(departments, departments.c.id == queues.c.department_id)
    )


def _list(hospital: Hospital, condition: Any) -> AppointmentList:
    with hospital.database.read() as connection:
        rows = connection.execute(_joined().where(condition).order_by(appointments.c.starts_ms)).all()
    return AppointmentList(
        items=[
            Appointment(
                appointment_id=row.id,
                code=row.code,
                patient_id=row.patient_id,
                patient_name_masked=masked(row.patient_name),
                department_id=row.department_id,
                department_name=row.department_name,
                queue_id=row.queue_id,
                room_name=row.room_name,
                floor=row.floor,
                practitioner=row.practitioner,
                starts_at=from_millis(row.starts_ms),
                ends_at=from_millis(row.ends_ms),
                status=row.status,
            )
            for row in rows
        ]
    )
