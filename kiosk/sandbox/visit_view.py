"""A visit as it is shown: found by its id or the kiosk's reference, with the people ahead counted now."""

import json
import secrets
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, select

from kiosk.sandbox import merging, patients
from kiosk.sandbox import queues as standing
from kiosk.sandbox.database import locked
from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.idempotency import Outcome
from kiosk.sandbox.problems import RefusalError
from kiosk.sandbox.schema import departments, queues, visits
from kiosk.sandbox.times import day_of, from_millis
from kiosk.sandbox.wire import Charge, Priority, QueuePlace, TicketPaper, Visit, VisitList

_CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def find(hospital: Hospital, condition: ColumnElement[bool]) -> Outcome:
    """The one visit the condition names. Raises RefusalError."""
    now = hospital.now()
    with hospital.database.read() as connection:
        return outcome(connection, hospital, visit_row(connection, condition), now)


def visit_row(connection: Connection, condition: ColumnElement[bool]) -> Row[Any]:
    """The visit with its department's and room's names; locked where the transaction may write. Raises RefusalError."""
    row = connection.execute(locked(connection, _wanted(condition), visits)).one_or_none()
    if row is None:
        raise RefusalError("visit-not-found")
    return row


def visits_of(hospital: Hospital, patient_id: str, day: date | None) -> VisitList:
    """A patient's visits of a day, today when None: of all the patient's records. Raises RefusalError."""
    now = hospital.now()
    with hospital.database.read() as connection:
        patients.stored(connection, patient_id)
        theirs = visits.c.patient_id.in_(merging.everyone(connection, patient_id))
        on_the_day = visits.c.day == (day or day_of(now)).isoformat()
        rows = connection.execute(_wanted(theirs & on_the_day).order_by(visits.c.seq)).all()
        return VisitList(items=[shown(connection, hospital, row, now) for row in rows])


def outcome(connection: Connection, hospital: Hospital, row: Row[Any], now: datetime, status: int = 200) -> Outcome:
    """The visit as an answer, with its version as ETag."""
    body = shown(connection, hospital, row, now).model_dump_json(by_alias=True)
    return Outcome(status, body, etag=f'"{row.version}"')


def visit_code() -> str:
    """Eight letters and digits nobody confuses, for the ticket's QR: `V7K2-9QMX`."""
    letters = "".join(secrets.choice(_CODE_LETTERS) for _ in range(8))
    return f"{letters[:4]}-{letters[4:]}"


def people_ahead(connection: Connection, hospital: Hospital, row: Row[Any], now: datetime) -> int:
    """How many are called before this visit."""
    queue = connection.execute(select(queues).where(queues.c.id == row.queue_id)).one()
    return standing.people_ahead(
        connection,
        hospital,
        queue,
        now,
        issued=from_millis(row.issued_ms),
        day=row.day,
        priority=row.priority_class is not None,
        seq=row.seq,
    )


def _wanted(condition: ColumnElement[bool]) -> Select[Any]:
    return (
        select(
            visits,
            departments.c.name.label("department_name"),
            queues.c.room_code,
            queues.c.room_name,
            queues.c.floor,
            queues.c.practitioner,
            queues.c.pace_minutes,
        )
        .join(departments, departments.c.id == visits.c.department_id)
        .join(queues, queues.c.id == visits.c.queue_id)
        .where(condition)
    )


def shown(connection: Connection, hospital: Hospital, row: Row[Any], now: datetime) -> Visit:
    """The visit as it travels."""
    ahead = people_ahead(connection, hospital, row, now) if row.status == "waiting" else 0
    priority = None
    if row.priority_class is not None:
        priority = Priority.model_validate({"class": row.priority_class, "evidence": row.priority_evidence})
    return Visit(
        visit_id=row.id,
        visit_code=row.visit_code,
        client_reference=row.client_reference,
        status=row.status,
        patient_id=row.patient_id,
        department_id=row.department_id,
        department_name=row.department_name,
        appointment_id=row.appointment_id,
        payer=row.payer,
        coverage_unchecked=row.coverage_unchecked,
        priority=priority,
        queue=QueuePlace(
            queue_id=row.queue_id,
            series=row.series,
            number=row.number,
            display=row.display,
            room_code=row.room_code,
            room_name=row.room_name,
            floor=row.floor,
            practitioner=row.practitioner,
            ahead=ahead,
            estimated_wait_minutes=ahead * row.pace_minutes,
            priority=priority is not None,
        ),
        charges=[Charge.model_validate(line) for line in json.loads(row.charges)],
        payment_required=row.payment_required,
        paid=row.paid,
        issued_at=from_millis(row.issued_ms),
        ticket_paper=_paper(row),
        version=row.version,
    )


def _paper(row: Row[Any]) -> TicketPaper | None:
    if row.paper_state is None:
        return None
    said = {"kioskId": row.paper_kiosk_id, "state": row.paper_state, "why": row.paper_why}
    return TicketPaper.model_validate(said | {"at": from_millis(row.paper_at_ms)})
