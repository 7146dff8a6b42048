"""Fields several documents share."""

import re

from kiosk.identity.refusals import UnreadableFieldError
from kiosk.identity.text import is_sound, tidy

BAR = "|"
"""What divides the fields of every document's text."""

LONGEST_ADDRESS = 1024
"""Characters; the size of DIA_CHI in the insurance's tables (Decision 4750/QĐ-BYT)."""

_SPACES = " \t\u00a0"
_OLD_NUMBER = re.compile(r"[0-9]{9,12}")


def split(text: str, separator: str) -> list[str]:
    """The fields without the spaces around them. Other signs stay: one at a name's end may stand for a letter."""
    return [part.strip(_SPACES) for part in text.split(separator)]


def read_address(text: str) -> str | None:
    """An address in composed letters and single spaces; None where there is none."""
    address = tidy(text)
    if not is_sound(text) or len(address) > LONGEST_ADDRESS:
        raise UnreadableFieldError("address")
    return address or None


def old_number_in(text: str) -> str | None:
    """The number of an earlier identity card, nine to twelve digits; None where the text is none."""
    return text if _OLD_NUMBER.fullmatch(text) else None
