"""Paying, and the ticket printed again."""

from typing import Annotated, Literal

from pydantic import Field

from kiosk.sandbox.wire.base import Amount, Answer, Id, Instant, Question
from kiosk.sandbox.wire.visits import Reason, Visit

LARGEST_AMOUNT = 9_999_999_999_999


class NewPayment(Question):
    """An amount in VND that is wanted for a visit."""

    visit_id: Id
    kiosk_id: Id
    method: Literal["vietqr"]
    amount: Annotated[int, Field(ge=1, le=LARGEST_AMOUNT)]


class Payment(Answer):
    """How an intent to pay stands. `received_amount` is all that came for it."""

    payment_id: str
    visit_id: str
    status: Literal["pending", "succeeded", "failed", "expired", "refund-required"]
    amount: Amount
    received_amount: Amount | None
    qr_payload: str | None
    expires_at: Instant
    version: int


class NewReprint(Question):
    """Why a ticket is printed again."""

    kiosk_id: Id
    reason: Reason
    at: Instant | None = None


class Reprint(Answer):
    """The visit as it is to be printed, and which copy this is."""

    visit_id: str
    copy_no: Annotated[int, Field(ge=1)]
    visit: Visit
