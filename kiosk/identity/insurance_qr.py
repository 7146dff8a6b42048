"""The code of the health insurance card, on paper and in the insurance's application.

Fields divided by `|`, closed by `$`; text as the hex of its UTF-8, `-` for nothing. No published
standard; as seen: 0 number, 1 name, 2 birth, 3 sex, 4 address, 5 first facility, 6 to 8 valid from,
valid to, issued, 9 agency, 10 parent, 11 living area, 12 five years insured, 13 checksum.
A shorter old variant exists whose later fields nobody described, so beyond the facility only full
texts are read. Scanners set up badly deliver a tab or a semicolon for the bar. Validity and benefit are
never taken from the card: the hospital asks the portal.
"""

import re
from datetime import date

from kiosk.identity.dates import read_birth, read_day
from kiosk.identity.fields import BAR, read_address, split
from kiosk.identity.identity import DocumentKind, Identity
from kiosk.identity.names import PersonName, read_name
from kiosk.identity.numbers import InsuranceNumber
from kiosk.identity.refusals import UnreadableFieldError
from kiosk.identity.sex import read_sex_digit
from kiosk.identity.text import without_edges

TERMINATOR = "$"
FEWEST_FIELDS = 6
FULL_FIELDS = 13
_START = re.compile(r"([0-9A-Za-z]{10,15}) *([|;\t])")
_NOTHING = ("", "-")
_HEX = re.compile(r"(?:[0-9A-Fa-f]{2})+")
_FACILITY = re.compile(r"([0-9]{2})[\s\-‐‑‒–—]*([0-9A-Za-z]{3})")  # "01 - 043", also with other dashes or none


def insurance_separator_of(text: str) -> str | None:
    """What divides the fields, if the text begins with an insurance number or is closed as only insurance texts are."""
    start = _START.match(text)
    if start is not None and InsuranceNumber.parse(start.group(1)) is not None:
        return start.group(2)
    closed = text.endswith(TERMINATOR) and text.count(BAR) >= FEWEST_FIELDS
    return BAR if closed else None


def read_insurance_text(text: str, separator: str) -> Identity:
    """The identity. UnreadableFieldError when a field is broken or missing."""
    body = without_edges(text.removesuffix(TERMINATOR)).removesuffix(separator)
    parts = split(body, separator)
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
