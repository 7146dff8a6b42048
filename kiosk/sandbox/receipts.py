"""The bank's word that money came. It may come twice, late, with another amount, or for a visit that is no more.

Money is never lost: what cannot pay for the visit is to be given back, and staff are told.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from kiosk.sandbox import charges, tasks
from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.payments import expire, payment_row, shown, withdraw
from kiosk.sandbox.problems import RefusalError
from kiosk.sandbox.schema import visits
from kiosk.sandbox.schema_services import payment_receipts, payments
from kiosk.sandbox.times import to_millis
from kiosk.sandbox.visit_changes import change
from kiosk.sandbox.visit_view import visit_row
from kiosk.sandbox.wire import Payment


@dataclass(frozen=True, slots=True)
class Word:
    """`amount` VND came for a payment; a bank repeats its word with the same `bank_reference`.

    `late` lets it count as late although the intent still lasts.
    """

    payment_id: str
    amount: int
    bank_reference: str
    late: bool = False


def receive(hospital: Hospital, word: Word) -> Payment:
    """Take the bank's word, once. Raises RefusalError for a payment that never was."""
    return hospital.database.transact(lambda connection: _receive(hospital, connection, word))


def fail(hospital: Hospital, payment_id: str) -> Payment:
    """The bank refused it. Raises RefusalError."""
    hospital.now()
    with hospital.database.write() as connection:
        payment_row(connection, payment_id)
        pending = update(payments).where(payments.c.id == payment_id, payments.c.status == "pending")
        connection.execute(pending.values(status="failed", version=payments.c.version + 1))
        return shown(payment_row(connection, payment_id))


def _receive(hospital: Hospital, connection: Connection, word: Word) -> Payment:
    now = hospital.moment()
    # The visit is locked before its payments are looked at, as everywhere.
    visit = visit_row(connection, visits.c.id == payment_row(connection, word.payment_id).visit_id)
    expire(connection, word.payment_id, now)
    payment = payment_row(connection, word.payment_id)
    known = connection.scalar(
        select(payment_receipts.c.payment_id).where(payment_receipts.c.bank_reference == word.bank_reference)
    )
    if known == word.payment_id:
        return shown(payment)
    if known is not None:
        raise RefusalError("idempotency-key-reused")
    connection.execute(
        insert(payment_receipts).values(
            bank_reference=word.bank_reference,
            payment_id=word.payment_id,
            amount=word.amount,
            received_ms=to_millis(now),
        )
    )
    status, task = _judged(payment, visit, word)
    if status == "succeeded" and not visit.paid:
        withdraw(connection, visit.id)
        change(connection, visit, paid=True)
    if task is not None:
        tasks.add(connection, task, visit.id, now)
    this = update(payments).where(payments.c.id == payment.id)
    received = (payment.received_amount or 0) + word.amount
    connection.execute(this.values(status=status, received_amount=received, version=payments.c.version + 1))
    return shown(payment_row(connection, payment.id))


def _judged(payment: Row[Any], visit: Row[Any], word: Word) -> tuple[str, str | None]:
    """What becomes of the payment, and what staff have to do."""
    if payment.status in ("succeeded", "refund-required"):
        return payment.status, "payment-refund"
    if visit.status == "cancelled" or visit.paid:
        return "refund-required", "payment-refund"
    if word.amount != charges.owed(visit):
        return "refund-required", "payment-amount"
    late = word.late or payment.status != "pending"
    return "succeeded", "payment-late" if late else None
