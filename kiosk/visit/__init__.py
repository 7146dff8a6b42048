"""What a visit is made of: the patient's record, coverage, appointment, fees, sessions, payments, the booking. Pure.

These are the words shared by the journey, the ticket and every hospital adapter.
"""

from kiosk.visit.booking import (
    PROVEN_BY_BIRTH,
    Booking,
    BookingIntent,
    BookingRequest,
    OfflineTicket,
    Payer,
    Priority,
    QueuePlace,
    automatic_priority,
)
from kiosk.visit.consent import GUARDIANS, PURPOSES, Consent, Purpose, RegisteredBy
from kiosk.visit.coverage import (
    Coverage,
    CoverageReport,
    Covered,
    NotCovered,
    NotCoveredReason,
    UncheckedCoverage,
)
from kiosk.visit.fees import Fee, Service, estimate, total_paid_by_insurance, total_paid_by_patient, total_price
from kiosk.visit.payments import Payment, PaymentRequired, PaymentState
from kiosk.visit.portal_codes import PortalCode
from kiosk.visit.records import Appointment, PatientRecord
from kiosk.visit.sessions import ClinicSession, Held, Slot

__all__ = [
    "GUARDIANS",
    "PROVEN_BY_BIRTH",
    "PURPOSES",
    "Appointment",
    "Booking",
    "BookingIntent",
    "BookingRequest",
    "ClinicSession",
    "Consent",
    "Coverage",
    "CoverageReport",
    "Covered",
    "Fee",
    "Held",
    "NotCovered",
    "NotCoveredReason",
    "OfflineTicket",
    "PatientRecord",
    "Payer",
    "Payment",
    "PaymentRequired",
    "PaymentState",
    "PortalCode",
    "Priority",
    "Purpose",
    "QueuePlace",
    "RegisteredBy",
    "Service",
    "Slot",
    "UncheckedCoverage",
    "automatic_priority",
    "estimate",
    "total_paid_by_insurance",
    "total_paid_by_patient",
    "total_price",
]
