"""Idempotency keys of the writes that follow from a booking.

The same booking always gives the same key, from whichever part of the kiosk and in whichever version of the program:
hospitals remember the keys they have seen, so the words below never change.
"""

import uuid
from datetime import datetime


def patient_key(booking_key: str) -> str:
    """Registering the patient of this booking."""
    return _following("patient of", booking_key)


def number_key(booking_key: str) -> str:
    """Telling the hospital which number the kiosk printed for this booking."""
    return _following("number of", booking_key)


def coverage_key(booking_key: str) -> str:
    """Asking later whether insurance pays for this booking."""
    return _following("coverage of", booking_key)


def cancel_key(booking_key: str) -> str:
    """Cancelling this booking."""
    return _following("cancelled", booking_key)


def return_key(lease_id: str) -> str:
    """Giving back this lease of numbers."""
    return _following("return of", lease_id)


def refusal_key(booking_key: str) -> str:
    """Telling the desk that this booking was refused after the patient had left."""
    return _following("refused", booking_key)


def payment_key(booking_key: str, attempt: int) -> str:
    """Asking for a code to pay this booking with; each attempt is another code."""
    return _following(f"payment {attempt} of", booking_key)


def payment_note_key(payment_id: str) -> str:
    """Seeing later what became of this payment."""
    return _following("later of payment", payment_id)


def refund_key(payment_id: str) -> str:
    """Telling the desk that money of this payment came and cannot count."""
    return _following("refund of payment", payment_id)


def paper_key(booking_key: str, state: str, at: datetime) -> str:
    """Telling the hospital that the ticket of this booking stood so at that moment."""
    return _following(f"ticket {state} at {at.isoformat()} of", booking_key)


def apart_key(key: str) -> str:
    """This write once more, out of the patient's order; the hospital knows it by its own key. Of the queue alone."""
    return _following("apart from the others", key)


def _following(words: str, of: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_OID, f"{words} {of}"))
