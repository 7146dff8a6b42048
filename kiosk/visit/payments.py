"""Paying for a visit. No card data ever: a VietQR is shown, and the hospital says whether the money came."""

from dataclasses import field
from datetime import datetime
from enum import Enum

from kiosk.values import dataclass


class PaymentRequired(Enum):
    """When the hospital wants the money. OTHER is a word this kiosk does not know: the desk explains."""

    NONE = "none"
    BEFORE = "before"
    AFTER = "after"
    OTHER = "other"


class PaymentState(Enum):
    """What the hospital's bank said. OTHER is a word this kiosk does not know: nothing is concluded from it."""

    PENDING = "pending"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    EXPIRED = "expired"
    REFUND_REQUIRED = "refund-required"
    """Money came that cannot count: another amount, too late, or for a visit that is no more. Staff give it back."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Payment:
    """An intent to pay `amount` VND. `received` is what came; `qr` the VietQR text, until `expires_at`."""

    id: str
    visit_id: str
    state: PaymentState
    amount: int
    received: int | None = None
    qr: str | None = field(default=None, repr=False)
    expires_at: datetime | None = None
