"""The code of the citizen card: `number|old number|name|birth|sex|address|issued`, and whatever may follow.

Not a published standard: it is what cards of 2021 and 2024 and the phone application were seen to
carry. Cards of 2024 may have further, often empty fields, or lack the last: the first seven count by
position, six must be there, and what follows is neither read nor kept (it may name relatives).
Scanners set up badly deliver a tab or a semicolon for the bar.
"""

import re

from kiosk.identity.dates import read_birth, read_day
from kiosk.identity.fields import old_number_in, read_address, split
from kiosk.identity.identity import DocumentKind, Identity, contradictions
from kiosk.identity.names import read_name
from kiosk.identity.numbers import CitizenNumber
from kiosk.identity.refusals import UnreadableFieldError
from kiosk.identity.sex import read_sex_word

FEWEST_FIELDS = 6
LOST_LETTER = "?"
_START = re.compile(r"[0-9]{12} *([|;\t])")


def separator_of(text: str) -> str | None:
    """What divides the fields, if the text begins as a citizen card's does."""
    start = _START.match(text)
    return start.group(1) if start else None


def read_citizen_text(text: str, separator: str) -> Identity:
    """The identity. UnreadableFieldError when a field is broken or missing.

    A question mark in the address is what scanners put for a letter their code page lacks.
    """
    parts = split(text, separator)
    if len(parts) < FEWEST_FIELDS:
        raise UnreadableFieldError("length")
    number = CitizenNumber.parse(parts[0])
    if number is None:
        raise UnreadableFieldError("citizen number")
    old = old_number_in(parts[1])
    if parts[1] and old is None:
        raise UnreadableFieldError("old number")
    if LOST_LETTER in parts[5]:
        raise UnreadableFieldError("address")
    birth = read_birth(parts[3])
    sex = read_sex_word(parts[4])
    issued = parts[6] if len(parts) > FEWEST_FIELDS else ""
    return Identity(
        document=DocumentKind.CITIZEN_CARD,
        citizen_number=number,
        old_number=old,
        name=read_name(parts[2]),
        birth=birth,
        sex=sex,
        address=read_address(parts[5]),
        issued=read_day(issued, "issued") if issued else None,
        warnings=contradictions(number, birth, sex),
    )
