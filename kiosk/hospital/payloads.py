"""A write as the bytes that stand in the durable queue, and back.

The bytes are what is delivered, perhaps hours and a program update later: fields are only ever added, with defaults.
"""

from dataclasses import dataclass
from typing import TypeVar

import msgspec

from kiosk.hospital.port import Cancellation, HelpRequest, LateCoverage, ReturnedLease
from kiosk.visit import BookingRequest, OfflineTicket

T = TypeVar("T")

BOOK = "book"
KEEP_NUMBER = "keep-number"
HELP = "help"
CANCEL = "cancel"
LATE_COVERAGE = "late-coverage"
RETURN_LEASE = "return-lease"


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


Request = BookingRequest | KeepNumberRequest | HelpRequest | Cancellation | LateCoverage | ReturnedLease


def encode(request: Request) -> bytes:
    """The bytes to store."""
    return msgspec.json.encode(request)


def decode(payload: bytes, kind: type[T]) -> T:
    """The request stored. Raises `PayloadError`."""
    try:
        return msgspec.json.decode(payload, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise PayloadError(f"not a {kind.__name__}") from None  # the cause may quote what was stored
