"""Numbers that kiosks printed. Each of them stands; where one is odd, staff are told."""

from datetime import datetime

from sqlalchemy import Connection, select

from kiosk.sandbox import leases, numbers, tasks
from kiosk.sandbox.schema import visits
from kiosk.sandbox.times import day_of, to_millis
from kiosk.sandbox.wire import OfflineTicket


def tell_staff(
    connection: Connection,
    visit_id: str,
    kiosk_id: str,
    day: str,
    ticket: OfflineTicket,
    *,
    issued: datetime,
    now: datetime,
) -> None:
    """Make the tasks a printed number asks for. The visit must be stored; `issued` is the time that counts."""
    if not _was_lent(connection, kiosk_id, ticket, issued):
        tasks.add(connection, "number-not-leased", visit_id, now)
    number = numbers.printed(ticket.number)
    same = (visits.c.day == day) & (visits.c.series == number.series) & (visits.c.number == number.number)
    others = connection.scalars(select(visits.c.id).where(same, visits.c.id != visit_id)).all()
    for each in (visit_id, *others) if others else ():
        tasks.add(connection, "number-twice", each, now)


def _was_lent(connection: Connection, kiosk_id: str, ticket: OfflineTicket, issued: datetime) -> bool:
    """Whether the number was this kiosk's to give out; its own series always is."""
    number = numbers.printed(ticket.number)
    if ticket.lease_id is None:
        return number.series != leases.SERIES
    lease = leases.lease(connection, ticket.lease_id)
    if lease is None or (lease.kiosk_id, lease.series) != (kiosk_id, number.series):
        return False
    in_time = lease.day == day_of(issued).isoformat() and to_millis(issued) < lease.expires_ms
    kept = lease.unused_from is None or number.number < lease.unused_from
    return bool(in_time and kept and lease.first <= number.number <= lease.last)
