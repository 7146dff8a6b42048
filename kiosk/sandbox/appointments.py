"""Bookings made earlier: listed for a patient or by the code on the slip, and checked in by a visit."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from kiosk.sandbox.hospital import Hospital, new_id
from kiosk.sandbox.problems import RefusalError
from kiosk.sandbox.schema import appointments, departments, patients, queues
from kiosk.sandbox.times import day_of, from_millis, to_millis
from kiosk.sandbox.wire import Appointment, AppointmentList

GONE = ("moved", "cancelled")


def of_patient(hospital: Hospital, patient_id: str, day: date | None) -> AppointmentList:
    """A patient's appointments of a day, today when None."""
    wanted_day = (day or day_of(hospital.now())).isoformat()
    return _list(hospital, (appointments.c.patient_id == patient_id) & (appointments.c.day == wanted_day))


def by_code(hospital: Hospital, code: str) -> AppointmentList:
    """The appointment with this code, or an empty list."""
    hospital.now()
    return _list(hospital, appointments.c.code == code.strip().upper())


def to_check_in(connection: Connection, appointment_id: str, patient_id: str, on: datetime) -> Row[Any]:
    """The patient's appointment of that day, with its department.

    Raises RefusalError when there is none, or when it was moved or cancelled.
    """
    row = connection.execute(_joined().where(appointments.c.id == appointment_id)).one_or_none()
    if row is None or row.patient_id != patient_id:
        raise RefusalError("appointment-not-found")
    if row.status in GONE:
        raise RefusalError("appointment-moved")
    if row.day != day_of(on).isoformat():
        raise RefusalError("appointment-not-found")
    return row


def set_status(connection: Connection, appointment_id: str, status: str) -> None:
    """`checked-in` when its visit is booked, `booked` again when that visit is cancelled; what is gone stays so."""
    standing = (appointments.c.id == appointment_id) & appointments.c.status.not_in(GONE)
    connection.execute(update(appointments).where(standing).values(status=status))


def move(hospital: Hospital, appointment_id: str, starts: datetime) -> str:
    """Staff give the patient another time: a new appointment with the old code. Gives its id. Raises RefusalError."""
    with hospital.database.write() as connection:
        row = _row(connection, appointment_id)
        this = update(appointments).where(appointments.c.id == appointment_id)
        connection.execute(this.values(status="moved", code=new_id("was")))
        new = new_id("app")
        moved = {
            "id": new,
            "day": day_of(starts).isoformat(),
            "starts_ms": to_millis(starts),
            "ends_ms": to_millis(starts) + row.ends_ms - row.starts_ms,
            "status": "booked",
        }
        connection.execute(insert(appointments).values({**row._mapping, **moved}))
    return new


def cancel(hospital: Hospital, appointment_id: str) -> None:
    """Staff cancel it. Raises RefusalError."""
    with hospital.database.write() as connection:
        _row(connection, appointment_id)
        set_status(connection, appointment_id, "cancelled")


def starts_at(hospital: Hospital, appointment_id: str) -> datetime:
    """When it begins. Raises RefusalError."""
    with hospital.database.read() as connection:
        return from_millis(_row(connection, appointment_id).starts_ms)


def _row(connection: Connection, appointment_id: str) -> Row[Any]:
    row = connection.execute(select(appointments).where(appointments.c.id == appointment_id)).one_or_none()
    if row is None:
        raise RefusalError("appointment-not-found")
    if row.status == "moved":
        raise RefusalError("appointment-moved")
    return row


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
        rows = connection.execute(
            _joined().where(condition, appointments.c.status != "moved").order_by(appointments.c.starts_ms)
        ).all()
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
