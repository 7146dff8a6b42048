"""Texts of identity documents: which document a text is, and what it says."""

from kiosk.identity.citizen_qr import read_citizen_text, separator_of
from kiosk.identity.fields import BAR
from kiosk.identity.identity import Identity
from kiosk.identity.insurance_qr import insurance_separator_of, read_insurance_text
from kiosk.identity.refusals import Refusal, RefusalKind, UnreadableFieldError
from kiosk.identity.text import REPLACEMENT


def read_document(text: str) -> Identity | Refusal:
    """What a citizen card's or an insurance card's text says; UNKNOWN_CODE where it is neither's."""
    separator = separator_of(text)
    read = read_citizen_text
    if separator is None:
        separator = insurance_separator_of(text)
        read = read_insurance_text
    if separator is None:
        return Refusal(RefusalKind.UNKNOWN_CODE)
    try:
        if REPLACEMENT in text:
            raise UnreadableFieldError("letters")
        return read(text, separator)
    except UnreadableFieldError as error:
        if separator == BAR:
            return Refusal(RefusalKind.BROKEN_DOCUMENT, error.part)
        return Refusal(RefusalKind.UNKNOWN_CODE)  # a number and a semicolon may be anything
