"""Fields several documents share."""

import re

from kiosk.identity.refusals import UnreadableFieldError
from kiosk.identity.text import is_sound, tidy

_OLD_NUMBER = re.compile(r"[0-9]{9,12}")


def read_address(text: str) -> str | None:
    """An address in composed letters and single spaces; None where there is none."""
    if not is_sound(text):
        raise UnreadableFieldError("address")
    return tidy(text) or None


def old_number_in(text: str) -> str | None:
    """The number of an earlier identity card, nine to twelve digits; None where the text is none."""
    return text if _OLD_NUMBER.fullmatch(text) else None
