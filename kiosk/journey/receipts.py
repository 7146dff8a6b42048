"""Paper about money, beside the ticket: a receipt of what was paid here, or the code to pay with."""

from dataclasses import replace
from datetime import datetime

from kiosk.journey.effects import PrintReceipt
from kiosk.journey.moves import ask
from kiosk.journey.state import Journey, Ticketed
from kiosk.journey.words import Paper
from kiosk.ticket import PaymentReceipt
from kiosk.visit import Booking, Payment

WithPaper = tuple[Journey, Ticketed, tuple[PrintReceipt, ...]]


def with_receipt(
    journey: Journey, ticket: Ticketed, booking: Booking, payment: Payment, heard_at: datetime | None
) -> WithPaper:
    """Asks for a receipt of money that came, where the hospital gives them."""
    if not journey.site.receipts:
        return journey, ticket, ()
    receipt = _receipt(journey, ticket, booking, payment, heard_at or ticket.stored.at)
    return _printing(journey, ticket, replace(receipt, paid_at=receipt.issued_at))


def with_pay_slip(journey: Journey, ticket: Ticketed, booking: Booking, payment: Payment) -> WithPaper:
    """Asks for the code on paper, to pay with while waiting, where the hospital wants that."""
    if not journey.site.pay_slips or payment.qr is None:
        return journey, ticket, ()
    slip = _receipt(journey, ticket, booking, payment, ticket.stored.at)
    return _printing(journey, ticket, replace(slip, vietqr=payment.qr, expires_at=payment.expires_at))


def _printing(journey: Journey, ticket: Ticketed, receipt: PaymentReceipt) -> WithPaper:
    journey, (question,) = ask(journey)
    ticket = replace(ticket, receipt=Paper.PRINTING, receipt_question=question)
    return journey, ticket, (PrintReceipt(question, receipt),)


def _receipt(
    journey: Journey, ticket: Ticketed, booking: Booking, payment: Payment, issued_at: datetime
) -> PaymentReceipt:
    person = ticket.plan.person
    return PaymentReceipt(
        hospital=journey.site.hospital,
        kiosk=journey.site.kiosk,
        number=ticket.number,
        amount=payment.amount,
        reference=payment.id,
        issued_at=issued_at,
        items=tuple((fee.name, fee.patient_pays) for fee in booking.fees if fee.patient_pays > 0),
        department=booking.place.department or ticket.plan.choice.department,
        initials=person.name.initials if person.name else "",
        birth_year=person.birth.year if person.birth else None,
        code=booking.code,
        language=journey.language,
    )
