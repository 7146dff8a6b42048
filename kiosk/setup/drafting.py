"""The answers as bytes that survive a power cut. There is no secret among them."""

import msgspec

from kiosk.decoding import decode
from kiosk.setup.given import Given


class DraftError(Exception):
    """The draft is damaged, or of another version: the wizard begins anew."""


def draft_of(given: Given) -> bytes:
    """JSON, to be kept."""
    return msgspec.json.encode(given)


def given_from(draft: bytes) -> Given:
    """What was kept. Raises `DraftError`."""
    try:
        return decode(draft, Given)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise DraftError(type(error).__name__) from error
