"""The roll of a printer as the book of print jobs keeps it, for the desk that writes it and whoever only looks."""

import msgspec

from kiosk.decoding import decode
from kiosk.ticket.roll import Roll


def roll_fact(printer: str) -> str:
    """The name it is kept under."""
    return f"roll/{printer}"


def kept_roll(kept: bytes) -> Roll | None:
    """What was kept; None for what this version cannot read."""
    try:
        return decode(kept, Roll)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def encoded_roll(roll: Roll) -> bytes:
    """What is to be kept."""
    return msgspec.json.encode(roll)
