"""What a text is, by its content."""

import base64
import binascii
import re

from kiosk.identity.citizen_qr import separator_of
from kiosk.identity.documents import read_document
from kiosk.identity.fields import BAR
from kiosk.identity.identity import DocumentKind, Identity, contradictions
from kiosk.identity.numbers import CitizenNumber, InsuranceNumber
from kiosk.identity.own_codes import CARD_SYMBOLOGIES, AppointmentCode, PatientCode, read_own_code, read_patient_code
from kiosk.identity.reading import Reading
from kiosk.identity.refusals import Refusal, RefusalKind
from kiosk.identity.text import without_edges
from kiosk.identity.travel import TravelDocument

LONGEST_SCAN = 4096
"""Bytes. No QR code holds more than 2953; the rest is room for what scanners add."""
LONGEST_TYPED = 64
LENGTH_OF_OLD_CARDS = 15
"""Characters of an insurance number before 2021; the ten digits since then are not told from a patient code."""

_LINK = re.compile(r"[a-z][a-z0-9+.-]*://|www\.", re.IGNORECASE)
_TOKEN = re.compile(r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*){2}(?:(?:\.[A-Za-z0-9_-]*){2})?")
_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_BETWEEN_DIGITS = re.compile(r"[\s.\-‐-―]+")
_TYPED_CODE = re.compile(r"(?=.*[A-Z])[0-9A-Z]{6,9}")


def read_scan(payload: bytes, symbology: str = "") -> Reading:
    """What the exact bytes of a code say. Never raises.

    `symbology` is the reader's word for the kind of code, empty where it does not tell. It decides one thing only:
    a bare number or word in a bar code of patient cards is a citizen number, an old insurance number or a patient code.
    """
    if len(payload) > LONGEST_SCAN:
        return Refusal(RefusalKind.TOO_LONG)
    try:
        sent = payload.decode("utf-8")
    except UnicodeDecodeError:
        return _repaired(payload) or Refusal(RefusalKind.NOT_UTF8)
    text = without_edges(sent)
    if not text:
        return Refusal(RefusalKind.EMPTY)
    if (own := read_own_code(text)) is not None:
        return own
    if symbology in CARD_SYMBOLOGIES and (code := _read_bar_code(text)) is not None:
        return code
    return _read_foreign(text) or _read_zone(text) or _read_document(payload, sent, text)


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
            return _by_citizen_number(typed) or Refusal(RefusalKind.IMPOSSIBLE_NUMBER)
        case 10 | 15:
            return _by_insurance_number(typed) or Refusal(RefusalKind.IMPOSSIBLE_NUMBER)
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


def _read_bar_code(text: str) -> Identity | PatientCode | None:
    """A number alone, as hospitals print it on cards, wristbands and books.

    Ten digits are the hospital's code, though insurance numbers have ten too: hospitals count their patients in ten
    digits, the insurance prints its number as a bar code nowhere, and a wrong guess would ask the insurance of somebody
    else. The hospital finds its own codes, or says that it has none.
    """
    if len(text) == LENGTH_OF_OLD_CARDS and (insured := _by_insurance_number(text)) is not None:
        return insured
    return _by_citizen_number(text) or read_patient_code(text)


def _by_citizen_number(text: str) -> Identity | None:
    number = CitizenNumber.parse(text)
    if number is None:
        return None
    return Identity(DocumentKind.TYPED_NUMBER, citizen_number=number, warnings=contradictions(number))


def _by_insurance_number(text: str) -> Identity | None:
    number = InsuranceNumber.parse(text)
    return None if number is None else Identity(DocumentKind.TYPED_NUMBER, insurance_number=number)


def _read_document(payload: bytes, sent: str, text: str) -> Identity | Refusal:
    found = read_document(text)
    if separator_of(text) is None or not _is_damaged(sent):
        return found
    unknown = found == Refusal(RefusalKind.UNKNOWN_CODE)
    return _repaired(payload) or (found if unknown else Refusal(RefusalKind.NOT_UTF8))


def _read_zone(text: str) -> Identity | TravelDocument | Refusal | None:
    if "<<" not in text:
        return None
    from kiosk.identity.mrz import read_mrz  # noqa: PLC0415 - hardly any reader has one for it

    return read_mrz(text)


def _is_damaged(sent: str) -> bool:
    """No code page has the letters from Ạ to ự: a text with one of them, as nearly all have, came as it is."""
    if any("Ạ" <= character <= "ự" for character in sent):
        return False
    from kiosk.identity.repair import is_damaged  # noqa: PLC0415 - hardly any card needs it

    return is_damaged(sent)


def _repaired(payload: bytes) -> Identity | None:
    from kiosk.identity.repair import read_repaired  # noqa: PLC0415 - most kiosks never need it

    return read_repaired(payload)


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
    parts = text.split(BAR)
    return len(parts) > 2 and _ISO_DATE.fullmatch(parts[2].strip()) is not None
