"""A write as the bytes that stand in the durable queue, and back.

The bytes are what is delivered, perhaps hours and a program update later: fields are only ever added, with defaults.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

import msgspec

from kiosk import decoding
from kiosk.hospital.paper import PaperState, PaperTrouble
from kiosk.hospital.port import Cancellation, HelpRequest, LateCoverage, ReturnedLease
from kiosk.visit import BookingRequest, OfflineTicket

T = TypeVar("T")

BOOK = "book"
KEEP_NUMBER = "keep-number"
HELP = "help"
CANCEL = "cancel"
LATE_COVERAGE = "late-coverage"
RETURN_LEASE = "return-lease"
REPRINT = "reprint"
PAPER = "ticket-paper"
PAYMENT = "payment"
PAYMENT_NOTE = "payment-note"


class PayloadError(Exception):
    """Bytes of the queue that this version cannot read; the text holds nothing of them."""


@dataclass(frozen=True, slots=True)
class KeepNumberRequest:
    """The kiosk's own number was printed for the visit with this reference.

    The patient may have had a visit there already, which then counts instead: `visit_id` names it where that is known;
    `booking`, what was or will be asked for, finds it again where it is not.
    """

    key: str
    reference: str
    ticket: OfflineTicket
    booking: BookingRequest | None = None
    visit_id: str | None = None


@dataclass(frozen=True, slots=True)
class CopyPrinted:
    """The ticket of a visit was printed once more, `at` that moment where it is known."""

    key: str
    kiosk_id: str
    visit_id: str
    reason: str
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PaperTold:
    """What became of the ticket of the visit with this reference, or of the one with this id."""

    key: str
    kiosk_id: str
    reference: str
    state: PaperState
    at: datetime
    why: PaperTrouble | None = None
    visit_id: str | None = None


@dataclass(frozen=True, slots=True)
class CodeWanted:
    """Somebody stands there and wants to pay `amount` VND; worth nothing once they are gone.

    `code` and `number` are those of the ticket, for staff to find the visit by.
    """

    key: str
    kiosk_id: str
    visit_id: str
    amount: int
    code: str
    number: str


@dataclass(frozen=True, slots=True)
class PaymentNote:
    """A code to pay with was shown: whatever becomes of it is to be known, also when the patient left.

    `noted_at` is when it was shown, `expires_at` the end of the code, where the hospital says.
    """

    key: str
    kiosk_id: str
    payment_id: str
    noted_at: datetime
    expires_at: datetime | None
    code: str
    number: str


Request = (
    BookingRequest
    | KeepNumberRequest
    | HelpRequest
    | Cancellation
    | LateCoverage
    | ReturnedLease
    | CopyPrinted
    | PaperTold
    | CodeWanted
    | PaymentNote
)


def encode(request: Request) -> bytes:
    """The bytes to store."""
    return msgspec.json.encode(request)


def decode(payload: bytes, kind: type[T]) -> T:
    """The request stored. Raises `PayloadError`."""
    try:
        return decoding.decode(payload, kind)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise PayloadError(f"not a {kind.__name__}") from None  # the cause may quote what was stored
