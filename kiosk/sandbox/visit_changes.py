"""What can happen to a booked visit: cancelled, called, paid, or given the number a kiosk had printed."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, delete, select, update

from kiosk.sandbox import appointments, numbers, payments, queues, tickets
from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.idempotency import Outcome, once
from kiosk.sandbox.problems import RefusalError
from kiosk.sandbox.schema import queues as queue_table
from kiosk.sandbox.schema import slot_places, visits
from kiosk.sandbox.times import VIETNAM, to_millis
from kiosk.sandbox.visit_view import outcome, visit_row
from kiosk.sandbox.wire import OfflineTicket


def cancel(hospital: Hospital, visit_id: str, if_match: str) -> Outcome:
    """Cancel a visit that was neither called nor paid; again gives the same answer. Raises RefusalError."""
    now = hospital.now()
    with hospital.database.write() as connection:
        row = visit_row(connection, visits.c.id == visit_id)
        if row.status != "cancelled":
            if row.status == "called":
                raise RefusalError("already-called")
            if row.paid:
                raise RefusalError("already-paid")
            if not _matches(if_match, row.version):
                raise RefusalError("version-mismatch")
            row = change(connection, row, status="cancelled")
            payments.withdraw(connection, visit_id)
            connection.execute(delete(slot_places).where(slot_places.c.visit_id == visit_id))
            if row.appointment_id is not None:
                appointments.set_status(connection, row.appointment_id, "booked")
        return outcome(connection, hospital, row, now)


def call(hospital: Hospital, visit_id: str) -> Outcome:
    """A doctor calls the patient in. Raises RefusalError."""
    now = hospital.now()
    with hospital.database.write() as connection:
        row = visit_row(connection, visits.c.id == visit_id)
        if row.status == "cancelled":
            raise RefusalError("already-cancelled")
        return outcome(connection, hospital, change(connection, row, status="called"), now)


def pay(hospital: Hospital, visit_id: str) -> Outcome:
    """The cashier took the money. Raises RefusalError."""
    now = hospital.now()
    with hospital.database.write() as connection:
        row = visit_row(connection, visits.c.id == visit_id)
        if row.status == "cancelled":
            raise RefusalError("already-cancelled")
        payments.withdraw(connection, visit_id)
        return outcome(connection, hospital, change(connection, row, paid=True), now)


def set_offline_ticket(hospital: Hospital, key: str, visit_id: str, ticket: OfflineTicket) -> Outcome:
    """The printed number stands, and the patient is ordered by the time printed on it. Raises RefusalError."""

    def act(connection: Connection) -> Outcome:
        now = hospital.moment()
        row = visit_row(connection, visits.c.id == visit_id)
        if row.status == "cancelled":
            raise RefusalError("already-cancelled")
        if row.offline_number not in (None, ticket.number):
            raise RefusalError("ticket-already-printed")
        if row.offline_number is None:
            row = _give_printed_number(connection, hospital, row, ticket, now)
        return outcome(connection, hospital, row, now)

    return once(hospital, key, f"offline-ticket {visit_id}", ticket, act)


def _give_printed_number(
    connection: Connection, hospital: Hospital, row: Row[Any], ticket: OfflineTicket, now: datetime
) -> Row[Any]:
    number = numbers.printed(ticket.number)
    issued = min(ticket.issued_at.astimezone(VIETNAM), now)
    queue = connection.execute(select(queue_table).where(queue_table.c.id == row.queue_id)).one()
    priority = row.priority_class is not None
    ahead = queues.people_ahead(
        connection, hospital, queue, now, issued=issued, day=row.day, priority=priority, seq=row.seq
    )
    row = change(
        connection,
        row,
        series=number.series,
        number=number.number,
        display=number.display,
        offline_number=ticket.number,
        lease_id=ticket.lease_id,
        issued_ms=to_millis(issued),
        turn_ms=to_millis(now + timedelta(minutes=ahead * row.pace_minutes)),
    )
    tickets.tell_staff(connection, row.id, row.kiosk_id, row.day, ticket, issued=issued, now=now)
    return row


def change(connection: Connection, row: Row[Any], **values: Any) -> Row[Any]:
    """Change a visit unless somebody else just did. Raises RefusalError."""
    statement = update(visits).where(visits.c.id == row.id, visits.c.version == row.version)
    if connection.execute(statement.values(version=row.version + 1, **values)).rowcount == 0:
        raise RefusalError("version-mismatch")
    return visit_row(connection, visits.c.id == row.id)


def _matches(if_match: str, version: int) -> bool:
    wanted = {each.strip().removeprefix("W/").strip('"') for each in if_match.split(",")}
    return "*" in wanted or str(version) in wanted
