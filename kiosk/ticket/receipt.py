"""What is printed about money: that it was paid, or how to pay it."""

from dataclasses import field
from datetime import datetime

from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class PaymentReceipt:
    """`amount` VND for the visit with this queue `number`; `items` are what it is made of, in words and VND.

    `paid_at` is None while it is still to be paid: then `vietqr` is the text of the code to pay it with, until
    `expires_at`. `reference` is what staff find the payment by. It is no tax invoice, and says so.
    """

    hospital: str
    kiosk: str
    number: str
    amount: int
    reference: str
    issued_at: datetime
    paid_at: datetime | None = None
    vietqr: str = field(default="", repr=False)
    expires_at: datetime | None = None
    items: tuple[tuple[str, int], ...] = ()
    department: str = ""
    initials: str = field(default="", repr=False)
    birth_year: int | None = field(default=None, repr=False)
    code: str = field(default="", repr=False)
    language: str = "vi"
    copy: bool = False
