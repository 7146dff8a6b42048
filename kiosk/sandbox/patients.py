"""Patients: found by an identifier, registered once."""

import json
from typing import Any, Literal

from sqlalchemy import Connection, Row, insert, or_, select

from kiosk.sandbox import merging, numbers
from kiosk.sandbox.hospital import Hospital, new_id
from kiosk.sandbox.idempotency import Outcome, once
from kiosk.sandbox.problems import RefusalError
from kiosk.sandbox.schema import patient_identifiers, patients
from kiosk.sandbox.times import day_of, to_millis
from kiosk.sandbox.wire import NewPatient, PatientMatch, PatientMatches, PatientSearch, RegisteredPatient, folded


def normal_identifier(kind: str, value: str) -> tuple[str, str]:
    """Type and value as they are stored: an insurance number is its last 10 digits, 12 digits are a citizen number."""
    bare = "".join(value.split()).upper()
    if kind == "BHYT":
        bare = bare.replace("-", "")
        if len(bare) == 12:
            return "CCCD", bare
        return "BHYT", bare[-10:] if len(bare) == 15 else bare
    return kind, bare


def normal_phone(value: str) -> str:
    """Digits with a leading 0: `+84 90 …` and `090 …` are the same phone."""
    digits = "".join(letter for letter in value if letter.isdigit())
    return "0" + digits[2:] if digits.startswith("84") and len(digits) > 10 else digits


def same_birth(one: str, other: str) -> bool:
    """Whether two birth dates agree as far as both are known."""
    shared = min(len(one), len(other))
    return one[:shared] == other[:shared]


def search(hospital: Hospital, question: PatientSearch) -> PatientMatches:
    """Everybody the identifier may mean."""
    with hospital.database.read() as connection:
        rows = _find(connection, question)
    unique = question.identifier_type != "PHONE" and len(rows) == 1
    matches = [_match(row, question, unique) for row in rows]
    return PatientMatches(matches=sorted(matches, key=lambda match: (match.grade != "certain", match.mrn)))


def patient(connection: Connection, patient_id: str) -> Row[Any]:
    """The patient's row. Raises RefusalError, also for a record that was merged into another."""
    row = stored(connection, patient_id)
    if (surviving := merging.survivor(connection, patient_id)) is not None:
        raise RefusalError("patient-merged", patient_id=surviving)
    return row


def stored(connection: Connection, patient_id: str) -> Row[Any]:
    """The patient's row as it was booked on, merged or not. Raises RefusalError."""
    row = connection.execute(select(patients).where(patients.c.id == patient_id)).one_or_none()
    if row is None:
        raise RefusalError("patient-not-found")
    return row


def identifiers(connection: Connection, patient_id: str) -> set[tuple[str, str]]:
    """The patient's identifiers as (type, value), of every record of this person."""
    records = merging.everyone(connection, patient_id)
    rows = connection.execute(select(patient_identifiers).where(patient_identifiers.c.patient_id.in_(records)))
    return {(row.type, row.value) for row in rows}


def register(hospital: Hospital, key: str, question: NewPatient) -> Outcome:
    """Register a patient once. Raises RefusalError."""
    return once(hospital, key, "register-patient", question, lambda connection: _insert(hospital, connection, question))


def _find(connection: Connection, question: PatientSearch) -> list[Row[Any]]:
    match question.identifier_type:
        case "PHONE":
            wanted = patients.c.phone == normal_phone(question.value)
        case "MRN":
            wanted = patients.c.mrn == "".join(question.value.split())
        case kind:
            stored_kind, value = normal_identifier(kind, question.value)
            wanted = patients.c.id.in_(
                select(patient_identifiers.c.patient_id).where(
                    patient_identifiers.c.type == stored_kind, patient_identifiers.c.value == value
                )
            )
    found = select(patients).where(patients.c.id.in_(merging.surviving_ids(wanted)))
    return list(connection.execute(found.order_by(patients.c.mrn).limit(20)))


def _match(row: Row[Any], question: PatientSearch, unique: bool) -> PatientMatch:
    name_agrees = question.name is None or folded(question.name) == folded(row.name)
    birth_agrees = question.birth_date is None or same_birth(question.birth_date, row.birth_date)
    grade: Literal["certain", "probable"] = "certain" if unique and name_agrees and birth_agrees else "probable"
    return PatientMatch(
        patient_id=row.id,
        mrn=row.mrn,
        name=row.name,
        birth_date=row.birth_date,
        sex=row.sex,
        phone_masked=f"*** *** {row.phone[-3:]}" if row.phone else None,
        grade=grade,
    )


def _insert(hospital: Hospital, connection: Connection, question: NewPatient) -> Outcome:
    wanted = {normal_identifier(each.type, each.value) for each in question.identifiers}
    existing = connection.scalar(
        select(patients.c.id).where(patients.c.client_reference == question.client_reference)
    ) or _owner(connection, wanted)
    if existing is not None:
        raise RefusalError("patient-exists", patient_id=merging.survivor(connection, existing) or existing)
    now = hospital.moment()
    year = f"{day_of(now).year}"
    patient_id = new_id("pat")
    mrn = f"{year[2:]}{numbers.next_in_series(connection, 'MRN', year, 0):06d}"
    connection.execute(
        insert(patients).values(
            id=patient_id,
            mrn=mrn,
            name=question.name,
            birth_date=question.known_birth_date,
            sex=question.sex,
            address=question.address,
            phone=normal_phone(question.phone) if question.phone else None,
            guardian=_json(question.guardian.model_dump(mode="json", by_alias=True)) if question.guardian else None,
            source=question.source,
            client_reference=question.client_reference,
            version=1,
            created_ms=to_millis(now),
        )
    )
    for kind, value in sorted(wanted):
        connection.execute(insert(patient_identifiers).values(type=kind, value=value, patient_id=patient_id))
    registered = RegisteredPatient(patient_id=patient_id, mrn=mrn, version=1)
    return Outcome(201, registered.model_dump_json(by_alias=True))


def _owner(connection: Connection, wanted: set[tuple[str, str]]) -> str | None:
    if not wanted:
        return None
    each = [(patient_identifiers.c.type == kind) & (patient_identifiers.c.value == value) for kind, value in wanted]
    return connection.scalar(select(patient_identifiers.c.patient_id).where(or_(*each)).limit(1))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
