"""Tickets printed again: every copy is counted, with who asked and why."""

from sqlalchemy import Connection, func, insert, select

from kiosk.sandbox import ticket_papers
from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.idempotency import Outcome, once
from kiosk.sandbox.problems import RefusalError
from kiosk.sandbox.schema import visits
from kiosk.sandbox.schema_services import reprints
from kiosk.sandbox.times import to_millis
from kiosk.sandbox.visit_view import shown, visit_row
from kiosk.sandbox.wire import NewReprint, Reprint


def reprint(hospital: Hospital, key: str, visit_id: str, question: NewReprint) -> Outcome:
    """Count one more copy and show the visit as it stands, once. Raises RefusalError."""

    def act(connection: Connection) -> Outcome:
        now = hospital.moment()
        row = visit_row(connection, visits.c.id == visit_id)
        if row.status == "cancelled":
            raise RefusalError("already-cancelled")
        copies = connection.scalar(select(func.max(reprints.c.copy_no)).where(reprints.c.visit_id == visit_id))
        copy_no = (copies or 0) + 1
        connection.execute(
            insert(reprints).values(
                visit_id=visit_id,
                copy_no=copy_no,
                kiosk_id=question.kiosk_id,
                reason=question.reason,
                created_ms=to_millis(now),
            )
        )
        row = ticket_papers.copied(connection, row, question.kiosk_id, question.at, now)
        answer = Reprint(visit_id=visit_id, copy_no=copy_no, visit=shown(connection, hospital, row, now))
        return Outcome(201, answer.model_dump_json(by_alias=True))

    return once(hospital, key, f"reprint {visit_id}", question, act)
