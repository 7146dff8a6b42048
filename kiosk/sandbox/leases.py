"""Numbers lent to kiosks, to be given out while the line is down: consecutive, and never lent twice.

A number that was lent is spent for its day, also when it comes back: it may have been printed all the same.
"""

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from kiosk.sandbox import numbers
from kiosk.sandbox.hospital import Hospital, new_id
from kiosk.sandbox.idempotency import Outcome, once
from kiosk.sandbox.problems import RefusalError, invalid
from kiosk.sandbox.schema_offline import number_leases
from kiosk.sandbox.times import at, day_of, from_millis, to_millis
from kiosk.sandbox.wire import LeaseReturn, NewLease, NumberLease, ReturnedLease

SERIES = "T"
"""The series that is lent: no department's letter."""

NUMBERS_A_DAY = 4999
FARTHEST = timedelta(days=7)


def lend(hospital: Hospital, key: str, question: NewLease) -> Outcome:
    """Lend at most as many numbers as asked for, once. Raises RefusalError."""
    return once(hospital, key, "lend-numbers", question, lambda connection: _lend(hospital, connection, question))


def give_back(hospital: Hospital, key: str, lease_id: str, question: LeaseReturn) -> Outcome:
    """Take a lease back; what the first return said stands. Raises RefusalError."""

    def act(connection: Connection) -> Outcome:
        row = lease(connection, lease_id)
        if row is None:
            raise RefusalError("lease-not-found")
        if row.returned_ms is None:
            row = _returned(connection, row, question.unused_from, hospital.moment())
        return _return_answer(row)

    return once(hospital, key, f"return-lease {lease_id}", question, act)


def lease(connection: Connection, lease_id: str) -> Row[Any] | None:
    """The lease's row, None when there is none."""
    return connection.execute(select(number_leases).where(number_leases.c.id == lease_id)).one_or_none()


def _lend(hospital: Hospital, connection: Connection, question: NewLease) -> Outcome:
    now, limits = hospital.moment(), hospital.controls.limits
    if question.series != SERIES:
        raise RefusalError("series-not-found")
    if question.day < day_of(now):
        raise invalid("/date", "this day is over")
    if question.day > day_of(now) + FARTHEST:
        raise invalid("/date", "too far ahead")
    most = NUMBERS_A_DAY if limits.lease_numbers is None else limits.lease_numbers
    block = numbers.take_block(connection, question.series, question.day.isoformat(), question.count, most)
    if not block:
        raise RefusalError("lease-exhausted")
    expires = at(question.day, "24:00")
    if limits.lease_minutes is not None:
        expires = min(expires, now + timedelta(minutes=limits.lease_minutes))
    lease_id = new_id("lease")
    connection.execute(
        insert(number_leases).values(
            id=lease_id,
            kiosk_id=question.kiosk_id,
            series=question.series,
            day=question.day.isoformat(),
            first=block[0],
            last=block[-1],
            expires_ms=to_millis(expires),
            created_ms=to_millis(now),
        )
    )
    answer = NumberLease(
        lease_id=lease_id,
        series=question.series,
        day=question.day,
        first=block[0],
        last=block[-1],
        expires_at=expires,
    )
    return Outcome(201, answer.model_dump_json(by_alias=True))


def _returned(connection: Connection, row: Row[Any], unused_from: int | None, now: datetime) -> Row[Any]:
    if unused_from is not None and not row.first <= unused_from <= row.last + 1:
        raise invalid("/unusedFrom", "not a number of this lease")
    if unused_from == row.last + 1:
        unused_from = None
    this = number_leases.c.id == row.id
    connection.execute(update(number_leases).where(this).values(returned_ms=to_millis(now), unused_from=unused_from))
    return connection.execute(select(number_leases).where(this)).one()


def _return_answer(row: Row[Any]) -> Outcome:
    answer = ReturnedLease(
        lease_id=row.id,
        series=row.series,
        day=date.fromisoformat(row.day),
        unused_from=row.unused_from,
        returned_at=from_millis(row.returned_ms),
    )
    return Outcome(200, answer.model_dump_json(by_alias=True))
