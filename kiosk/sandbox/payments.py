"""Intents to pay: what a patient owes, as a VietQR into an account of nobody. Only the bank's word says money came.

A visit has one pending intent at most; a new one ends the older, and so does whatever settles the visit.
"""

import secrets
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, insert, select, update

from kiosk.sandbox import charges
from kiosk.sandbox.departments_data import HOSPITAL_NAME
from kiosk.sandbox.hospital import Hospital, new_id
from kiosk.sandbox.idempotency import Outcome, once
from kiosk.sandbox.problems import RefusalError
from kiosk.sandbox.schema import visits
from kiosk.sandbox.schema_services import payments
from kiosk.sandbox.times import from_millis, to_millis
from kiosk.sandbox.visit_view import visit_row
from kiosk.sandbox.wire import NewPayment, Payment
from kiosk.vietqr import LIMIT, VietQr, ascii_folded, build

INVENTED_BANK = "999999"
"""A BIN no bank has: a real banking app refuses it, so nobody can pay the sandbox by mistake."""

INVENTED_ACCOUNT = "KSK0000000000"
_BILL_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def start(hospital: Hospital, key: str, question: NewPayment) -> Outcome:
    """An intent to pay what the patient owes, once. Raises RefusalError."""
    return once(hospital, key, "start-payment", question, lambda connection: _start(hospital, connection, question))


def find(hospital: Hospital, payment_id: str) -> Payment:
    """How an intent stands now. Raises RefusalError."""
    now = hospital.now()
    with hospital.database.read() as connection:
        row = payment_row(connection, payment_id)
    if row.status == "pending" and row.expires_ms <= to_millis(now):
        with hospital.database.write() as connection:
            expire(connection, payment_id, now)
            row = payment_row(connection, payment_id)
    return shown(row)


def payment_row(connection: Connection, payment_id: str) -> Row[Any]:
    """The stored intent. Raises RefusalError."""
    row = connection.execute(select(payments).where(payments.c.id == payment_id)).one_or_none()
    if row is None:
        raise RefusalError("payment-not-found")
    return row


def expire(connection: Connection, payment_id: str, now: datetime) -> None:
    """End the intent if its time is over."""
    _end(connection, (payments.c.id == payment_id) & (payments.c.expires_ms <= to_millis(now)))


def withdraw(connection: Connection, visit_id: str) -> None:
    """Nothing more is to be paid for the visit, or another amount."""
    _end(connection, payments.c.visit_id == visit_id)


def shown(row: Row[Any]) -> Payment:
    """The intent as it travels; its code only as long as it may be paid."""
    return Payment(
        payment_id=row.id,
        visit_id=row.visit_id,
        status=row.status,
        amount=row.amount,
        received_amount=row.received_amount,
        qr_payload=row.qr_payload if row.status == "pending" else None,
        expires_at=from_millis(row.expires_ms),
        version=row.version,
    )


def _start(hospital: Hospital, connection: Connection, question: NewPayment) -> Outcome:
    now = hospital.moment().replace(microsecond=0)
    visit = visit_row(connection, visits.c.id == question.visit_id)
    if visit.status == "cancelled":
        raise RefusalError("already-cancelled")
    if visit.paid:
        raise RefusalError("already-paid")
    if question.amount != charges.owed(visit):
        raise RefusalError("amount-mismatch")
    withdraw(connection, visit.id)
    payment_id, bill = new_id("pay"), f"K{''.join(secrets.choice(_BILL_LETTERS) for _ in range(9))}"
    connection.execute(
        insert(payments).values(
            id=payment_id,
            visit_id=visit.id,
            kiosk_id=question.kiosk_id,
            method=question.method,
            status="pending",
            amount=question.amount,
            bill_number=bill,
            qr_payload=_code(question.amount, bill),
            expires_ms=to_millis(now + timedelta(seconds=hospital.controls.payment_seconds)),
            created_ms=to_millis(now),
            version=1,
        )
    )
    return Outcome(201, shown(payment_row(connection, payment_id)).model_dump_json(by_alias=True))


def _code(amount: int, bill: str) -> str:
    """Banks pass on the purpose more reliably than the bill number, so it names the bill, too. It names no patient."""
    return build(
        VietQr(
            bank=INVENTED_BANK,
            account=INVENTED_ACCOUNT,
            amount=amount,
            bill_number=bill,
            purpose=f"Viện phí {bill}",
            merchant_name=ascii_folded(HOSPITAL_NAME)[:LIMIT].strip(),
        )
    )


def _end(connection: Connection, which: ColumnElement[bool]) -> None:
    pending = update(payments).where(payments.c.status == "pending", which)
    connection.execute(pending.values(status="expired", version=payments.c.version + 1))
