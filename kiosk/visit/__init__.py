"""What a visit is made of: the patient's record, coverage, appointment, fees, the booking and its number. Pure.

These are the words shared by the journey, the ticket and every hospital adapter.
"""

from kiosk.visit.booking import (
    Booking,
    BookingIntent,
    BookingRequest,
    Consent,
    OfflineTicket,
    Payer,
    Priority,
    QueuePlace,
    automatic_priority,
)
from kiosk.visit.coverage import Coverage, Covered, NotCovered, NotCoveredReason, UncheckedCoverage
from kiosk.visit.fees import Fee, Service, estimate, total_paid_by_insurance, total_paid_by_patient, total_price
from kiosk.visit.records import Appointment, PatientRecord

__all__ = [
    "Appointment",
    "Booking",
    "BookingIntent",
    "BookingRequest",
    "Consent",
    "Coverage",
    "Covered",
    "Fee",
    "NotCovered",
    "NotCoveredReason",
    "OfflineTicket",
    "PatientRecord",
    "Payer",
    "Priority",
    "QueuePlace",
    "Service",
    "UncheckedCoverage",
    "automatic_priority",
    "estimate",
    "total_paid_by_insurance",
    "total_paid_by_patient",
    "total_price",
]
