"""What a text is, by its content alone."""

import base64
import binascii
import re

from kiosk.identity.citizen_qr import SEPARATOR, read_citizen_text, separator_of
from kiosk.identity.identity import DocumentKind, Identity, contradictions
from kiosk.identity.insurance_qr import looks_like_insurance, read_insurance_text
from kiosk.identity.numbers import CitizenNumber, InsuranceNumber
from kiosk.identity.own_codes import AppointmentCode, read_own_code
from kiosk.identity.refusals import Refusal, RefusalKind, UnreadableFieldError
from kiosk.identity.text import REPLACEMENT, without_edges

LONGEST_SCAN = 4096
"""Bytes. No QR code holds more than 2953; the rest is room for what scanners add."""
LONGEST_TYPED = 64

_LINK = re.compile(r"[a-z][a-z0-9+.-]*://|www\.", re.IGNORECASE)
_TOKEN = re.compile(r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*){2}(?:(?:\.[A-Za-z0-9_-]*){2})?")
_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_BETWEEN_DIGITS = re.compile(r"[\s.\-‐-―]+")
_TYPED_CODE = re.compile(r"(?=.*[A-Z])[0-9A-Z]{6,9}")


def read_scan(payload: bytes) -> Identity | AppointmentCode | Refusal:
    """The document behind the exact bytes of a code. Never raises."""
    if len(payload) > LONGEST_SCAN:
        return Refusal(RefusalKind.TOO_LONG)
    try:
        text = without_edges(payload.decode("utf-8"))
    except UnicodeDecodeError:
        return Refusal(RefusalKind.NOT_UTF8)
    if not text:
        return Refusal(RefusalKind.EMPTY)
    return read_own_code(text) or _read_foreign(text) or _read_document(text)


def read_typed(text: str) -> Identity | AppointmentCode | Refusal:
    """The number or code somebody typed; spaces, dots and dashes do not count. Never raises."""
    if len(text) > LONGEST_TYPED:
        return Refusal(RefusalKind.WRONG_LENGTH)
    if (own := read_own_code(without_edges(text))) is not None:
        return own
    typed = _BETWEEN_DIGITS.sub("", without_edges(text)).upper()
    match len(typed):
        case 0:
            return Refusal(RefusalKind.EMPTY)
        case 12:
            citizen = CitizenNumber.parse(typed)
            if citizen is not None:
                found = contradictions(citizen)
                return Identity(DocumentKind.TYPED_NUMBER, citizen_number=citizen, warnings=found)
            return Refusal(RefusalKind.IMPOSSIBLE_NUMBER)
        case 10 | 15:
            insurance = InsuranceNumber.parse(typed)
            if insurance is not None:
                return Identity(DocumentKind.TYPED_NUMBER, insurance_number=insurance)
            return Refusal(RefusalKind.IMPOSSIBLE_NUMBER)
        case _:
            return AppointmentCode(typed) if _TYPED_CODE.fullmatch(typed) else Refusal(RefusalKind.WRONG_LENGTH)


def _read_foreign(text: str) -> Refusal | None:
    """Codes people show by mistake."""
    if _LINK.match(text):
        return Refusal(RefusalKind.WEB_LINK)
    if _is_token(text):
        return Refusal(RefusalKind.SIGNED_TOKEN)
    if _is_health_declaration(text):
        return Refusal(RefusalKind.HEALTH_DECLARATION)
    return None


def _read_document(text: str) -> Identity | Refusal:
    separator = separator_of(text)
    if separator is None and not looks_like_insurance(text):
        return Refusal(RefusalKind.UNKNOWN_CODE)
    try:
        if REPLACEMENT in text:
            raise UnreadableFieldError("letters")
        return read_insurance_text(text) if separator is None else read_citizen_text(text, separator)
    except UnreadableFieldError as error:
        if separator in (None, SEPARATOR):
            return Refusal(RefusalKind.BROKEN_DOCUMENT, error.part)
        return Refusal(RefusalKind.UNKNOWN_CODE)  # twelve digits and a semicolon may be anything


def _is_token(text: str) -> bool:
    """A JSON web token, signed (three parts) or encrypted (five): its first part is a JSON object in base64url."""
    if not _TOKEN.fullmatch(text):
        return False
    header = text.split(".", 1)[0]
    try:
        decoded = base64.urlsafe_b64decode(header + "=" * (-len(header) % 4)).strip()
    except binascii.Error:
        return False
    return decoded.startswith(b"{") and decoded.endswith(b"}")


def _is_health_declaration(text: str) -> bool:
    """The declaration of 2021: `document|NAME|yyyy-MM-dd|…`. No identity document writes a date this way."""
    parts = text.split(SEPARATOR)
    return len(parts) > 2 and _ISO_DATE.fullmatch(parts[2].strip()) is not None
