"""The code of the health insurance card, on paper and in the insurance's application.

Fields divided by `|`, closed by `$`; text as the hex of its UTF-8, `-` for nothing. No published
standard; as seen: 0 number, 1 name, 2 birth, 3 sex, 4 address, 5 first facility, 6 to 8 valid from,
valid to, issued, 9 agency, 10 parent, 11 living area, 12 five years insured, 13 checksum.
A shorter old variant exists whose later fields nobody described, so beyond the facility only full
texts are read. Validity and benefit are never taken from the card: the hospital asks the portal.
"""

import re
from datetime import date

from kiosk.identity.dates import read_birth, read_day
from kiosk.identity.fields import read_address
from kiosk.identity.identity import DocumentKind, Identity
from kiosk.identity.names import PersonName, read_name
from kiosk.identity.numbers import InsuranceNumber
from kiosk.identity.refusals import UnreadableFieldError
from kiosk.identity.sex import read_sex_digit
from kiosk.identity.text import without_edges

SEPARATOR = "|"
TERMINATOR = "$"
FEWEST_FIELDS = 6
FULL_FIELDS = 13
_NOTHING = ("", "-")
_HEX = re.compile(r"(?:[0-9A-Fa-f]{2})+")
_FACILITY = re.compile(r"([0-9]{2})[\s\-‐‑‒–—]*([0-9A-Za-z]{3})")  # "01 - 043", also with other dashes or none


def looks_like_insurance(text: str) -> bool:
    """Whether the text begins with an insurance number, or is closed as only insurance texts are."""
    if SEPARATOR not in text:
        return False
    closed = text.endswith(TERMINATOR) and text.count(SEPARATOR) >= FEWEST_FIELDS
    return closed or InsuranceNumber.parse(without_edges(text.split(SEPARATOR, 1)[0])) is not None


def read_insurance_text(text: str) -> Identity:
    """The identity. UnreadableFieldError when a field is broken or missing."""
    body = without_edges(text.removesuffix(TERMINATOR)).removesuffix(SEPARATOR)
    parts = [without_edges(part) for part in body.split(SEPARATOR)]
    if len(parts) < FEWEST_FIELDS:
        raise UnreadableFieldError("length")
    number = InsuranceNumber.parse(parts[0])
    if number is None:
        raise UnreadableFieldError("insurance number")
    address = _text(parts[4], "address")
    full = len(parts) >= FULL_FIELDS
    return Identity(
        document=DocumentKind.INSURANCE_CARD,
        insurance_number=number,
        name=read_name(_text(parts[1], "name")),
        birth=read_birth(parts[2]),
        sex=read_sex_digit(parts[3]),
        address=read_address(address),
        registered_facility=_facility(parts[5]),
        issued=_issued(parts[8]) if full else None,
        guardian_name=_guardian(parts[10]) if full else None,
    )


def _text(field: str, part: str) -> str:
    if field in _NOTHING:
        return ""
    if not _HEX.fullmatch(field):
        raise UnreadableFieldError(part)
    try:
        return bytes.fromhex(field).decode("utf-8")
    except UnicodeDecodeError:
        raise UnreadableFieldError(part) from None  # the error holds the bytes


def _guardian(field: str) -> PersonName | None:
    name = _text(field, "guardian")
    return read_name(name, "guardian") if name else None


def _issued(field: str) -> date | None:
    return None if field in _NOTHING else read_day(field, "issued")


def _facility(field: str) -> str | None:
    """Five characters without the dash; None where the card has another form, for it is only told to staff."""
    shape = _FACILITY.fullmatch(field)
    return "".join(shape.groups()).upper() if shape else None
