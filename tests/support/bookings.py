"""Bookings of the sandbox's invented people."""

import uuid
from datetime import UTC, datetime
from typing import Any

from kiosk.composition.app import local_today
from kiosk.identity import Identity, read_scan
from kiosk.sandbox.people import citizen_qr, person
from kiosk.visit import BookingIntent, BookingRequest, Consent, Payer, Priority


def identity(slug: str) -> Identity:
    found = read_scan(citizen_qr(person(slug, local_today())))
    assert isinstance(found, Identity)
    return found


def request(slug: str = "insured", department: str = "dep-ntq", **intent: Any) -> BookingRequest:
    """A walk-in who pays, but for what is given."""
    fields: dict[str, Any] = {
        "identity": identity(slug),
        "patient_id": f"pat-{slug}",
        "department_id": department,
        "queue_id": None,
        "appointment_id": None,
        "payer": Payer.SELF,
        "evidence_id": None,
        "priority": Priority.NONE,
        "consent": Consent("2026-01"),
    }
    key, reference = str(uuid.uuid4()), str(uuid.uuid4())
    return BookingRequest(key, reference, "K3", datetime.now(UTC), BookingIntent(**fields | intent))
