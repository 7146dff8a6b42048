"""Invented numbers: in the hand, and not paid for yet."""

from dataclasses import replace
from datetime import timedelta

from kiosk.journey import Asked, NoAnswer, Paper, PaymentRefusal
from kiosk.journey.state import Confirmed, Paying, Result, Ticketed
from kiosk.visit import Booking, Fee, Payment, PaymentRequired, PaymentState
from ui.samples.hospital import NOW
from ui.samples.visits import NUMBER, STORED, booking, plan


def ticketed(result: Result, paper: Paper = Paper.PRINTED, **changes: object) -> Ticketed:
    """A number in the patient's hand."""
    number = booking().place.number if isinstance(result, Confirmed) else NUMBER
    step = Ticketed(plan(), 7, STORED, result, number, paper, 8)
    return replace(step, **changes)  # type: ignore[arg-type]  # any field


def payment(state: PaymentState = PaymentState.PENDING) -> Payment:
    """An intent to pay for an examination; the account is invented."""
    account = "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN"
    code = f"{account}62340107NPS68690819thanh toan don hang63042E2E"
    return Payment("pay-1", "v-1", state, 180_000, qr=code, expires_at=NOW + timedelta(minutes=5))


def payable() -> Booking:
    """A visit that costs something."""
    fees = (Fee("Khám Tim mạch theo yêu cầu", 180_000, 0, 180_000),)
    return replace(booking(), fees=fees, payment_required=PaymentRequired.BEFORE)


def paying(intent: Asked | NoAnswer | PaymentRefusal | Payment, **changes: object) -> Paying:
    """A number that is not paid for yet."""
    step = Paying(ticketed(Confirmed(payable())), payable(), intent, 11)
    return replace(step, **changes)  # type: ignore[arg-type]  # any field
