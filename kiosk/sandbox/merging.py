"""Two records of one person become one: the survivor. Ids, numbers and cards of the other lead to it."""

from sqlalchemy import ColumnElement, Connection, Select, func, insert, select, update

from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.problems import RefusalError
from kiosk.sandbox.schema import appointments, patients
from kiosk.sandbox.schema_offline import merged_patients


def survivor(connection: Connection, patient_id: str) -> str | None:
    """The record this one was merged into; None when it stands for itself."""
    return connection.scalar(select(merged_patients.c.survivor_id).where(merged_patients.c.patient_id == patient_id))


def everyone(connection: Connection, patient_id: str) -> list[str]:
    """The ids of all records of this person."""
    surviving = survivor(connection, patient_id) or patient_id
    merged = select(merged_patients.c.patient_id).where(merged_patients.c.survivor_id == surviving)
    return [surviving, *connection.scalars(merged)]


def surviving_ids(wanted: ColumnElement[bool]) -> Select[tuple[str]]:
    """The ids of the records that stand for the patients the condition names."""
    joined = patients.outerjoin(merged_patients, merged_patients.c.patient_id == patients.c.id)
    return select(func.coalesce(merged_patients.c.survivor_id, patients.c.id)).select_from(joined).where(wanted)


def merge(hospital: Hospital, patient_id: str, into: str) -> None:
    """Staff found that both are one person. Raises RefusalError."""
    with hospital.database.write() as connection:
        for each in (patient_id, into):
            if connection.scalar(select(patients.c.id).where(patients.c.id == each)) is None:
                raise RefusalError("patient-not-found")
            if (already := survivor(connection, each)) is not None:
                raise RefusalError("patient-merged", patient_id=already)
        if patient_id == into:
            raise RefusalError("patient-exists", patient_id=into)
        earlier = update(merged_patients).where(merged_patients.c.survivor_id == patient_id)
        connection.execute(earlier.values(survivor_id=into))
        connection.execute(insert(merged_patients).values(patient_id=patient_id, survivor_id=into))
        booked = update(appointments).where(appointments.c.patient_id == patient_id)
        connection.execute(booked.values(patient_id=into))
