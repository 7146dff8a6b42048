"""Whose writes belong together in the queue, and what the same patient has in it already."""

import secrets
from datetime import date

from kiosk.hospital import payloads
from kiosk.hospital.keys import cancel_key, number_key
from kiosk.identity import Identity
from kiosk.journey.state import Stored
from kiosk.runtime import numbers
from kiosk.runtime.lazy import Lazy
from kiosk.visit import BookingRequest
from offline_queue import Outbox, OutboxError


def subject_of(identity: Identity, patient_id: str | None, day: date) -> str:
    """Whose writes keep their order: the same person gives the same word, and the queue stores only its hash.

    Within a day: what staff keep back for good must not keep back what the patient comes for weeks later.
    """
    return f"{_person(identity, patient_id)} {day.isoformat()}"


def _person(identity: Identity, patient_id: str | None) -> str:
    if identity.citizen_number is not None:
        return f"cccd:{identity.citizen_number.value}"
    if identity.passport_number is not None:
        return f"passport:{identity.passport_number.issuer}{identity.passport_number.value}"
    if identity.insurance_number is not None:
        return f"bhyt:{identity.insurance_number.value[-10:]}"
    return f"patient:{patient_id or secrets.token_hex(8)}"


def undelivered(outbox: Outbox) -> int:
    """How many items wait to be delivered; notes of payments are no news, they only look what became of one.

    Raises `OutboxError`.
    """
    return sum(not item.aside and not item.carried and item.kind != payloads.PAYMENT_NOTE for item in outbox.items())


def registered_before(store: Lazy[Outbox], subject: str, department_id: str) -> Stored | None:
    """What this subject registered for there, if the hospital has not got it yet: the same number stands.

    The power may have gone before the ticket came out, or the ticket was lost. What cannot be read counts as not there:
    the hospital itself books nobody twice.
    """
    try:
        outbox = store.get()
        for item in outbox.of_subject(subject):
            if item.kind != payloads.BOOK or item.set_aside or outbox.get(cancel_key(item.key)) is not None:
                continue
            request = payloads.decode(item.payload, BookingRequest)
            if request.intent.department_id == department_id:
                number = item.number or outbox.number_for(number_key(item.key))
                printed = numbers.label(number) if number is not None else None
                return Stored(request.reference, printed, request.requested_at, item.key)
    except (OutboxError, payloads.PayloadError):
        return None
    return None
