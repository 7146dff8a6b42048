"""A write as the bytes that stand in the durable queue, and back.

The bytes are what is delivered, perhaps hours and a program update later: fields are only ever added, with defaults.
"""

from dataclasses import dataclass
from typing import TypeVar

import msgspec

from kiosk.hospital.port import HelpRequest
from kiosk.visit import BookingRequest, OfflineTicket

T = TypeVar("T")

BOOK = "book"
KEEP_NUMBER = "keep-number"
HELP = "help"


class PayloadError(Exception):
    """Bytes of the queue that this version cannot read; the text holds nothing of them."""


@dataclass(frozen=True, slots=True)
class KeepNumberRequest:
    """The kiosk's own number was printed for the visit with this reference."""

    key: str
    reference: str
    ticket: OfflineTicket


def encode(request: BookingRequest | KeepNumberRequest | HelpRequest) -> bytes:
    """The bytes to store."""
    return msgspec.json.encode(request)


def decode(payload: bytes, kind: type[T]) -> T:
    """The request stored. Raises `PayloadError`."""
    try:
        return msgspec.json.decode(payload, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise PayloadError(f"not a {kind.__name__}") from None  # the cause may quote what was stored
