"""What became of tickets' paper, as kiosks tell it. The latest word counts, and staff see who may hold none."""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Row, select, update

from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.idempotency import Outcome, once
from kiosk.sandbox.schema import patients, queues, visits
from kiosk.sandbox.times import day_of, to_millis
from kiosk.sandbox.visit_view import outcome, visit_row
from kiosk.sandbox.wire import TicketPaper

PRINTED: Final = "printed"


def tell(hospital: Hospital, key: str, visit_id: str, word: TicketPaper) -> Outcome:
    """Keep a kiosk's word, once, whatever became of the visit meanwhile. Raises RefusalError."""

    def act(connection: Connection) -> Outcome:
        now = hospital.moment()
        row = keep(connection, visit_row(connection, visits.c.id == visit_id), word, now)
        return outcome(connection, hospital, row, now)

    return once(hospital, key, f"ticket-paper {visit_id}", word, act)


def copied(connection: Connection, row: Row[Any], kiosk_id: str, at: datetime | None, now: datetime) -> Row[Any]:
    """A copy was printed, which settles what was said of earlier paper."""
    return keep(
        connection, row, TicketPaper.model_validate({"kioskId": kiosk_id, "state": PRINTED, "at": at or now}), now
    )


def keep(connection: Connection, row: Row[Any], word: TicketPaper, now: datetime) -> Row[Any]:
    """The visit with this word, unless a later one came already. A clock that runs ahead gains nothing by it.

    The visit must be locked. Its version stays: who wants to cancel it need not look again.
    """
    at_ms = to_millis(min(word.at, now))
    if row.paper_at_ms is not None and at_ms < row.paper_at_ms:
        return row
    said = {"paper_state": word.state, "paper_why": word.why, "paper_kiosk_id": word.kiosk_id, "paper_at_ms": at_ms}
    connection.execute(update(visits).where(visits.c.id == row.id).values(said))
    return visit_row(connection, visits.c.id == row.id)


def missing(hospital: Hospital) -> list[Row[Any]]:
    """Who waits today and may hold no paper, in the order of their numbers' times."""
    now = hospital.now()
    wanted = (
        select(visits, patients.c.name, queues.c.room_name)
        .join(patients, patients.c.id == visits.c.patient_id)
        .join(queues, queues.c.id == visits.c.queue_id)
        .where(visits.c.day == day_of(now).isoformat(), visits.c.status == "waiting", visits.c.paper_state != PRINTED)
        .order_by(visits.c.issued_ms, visits.c.seq)
    )
    with hospital.database.read() as connection:
        return list(connection.execute(wanted))
