"""A booking: what is asked of the hospital, and the place in a queue it gives."""

from dataclasses import field
from datetime import date, datetime
from enum import Enum
from typing import Final

from kiosk.identity import Identity, PartialDate
from kiosk.values import dataclass
from kiosk.visit.consent import Consent, RegisteredBy
from kiosk.visit.coverage import CoverageReport
from kiosk.visit.fees import Fee
from kiosk.visit.payments import PaymentRequired


class Payer(Enum):
    """Who pays for the examination."""

    INSURANCE = "BHYT"
    SELF = "SELF"


class Priority(Enum):
    """Groups seen first by law (Law 15/2023/QH15 art. 3(2)), and by a hospital's own rule: `elderly` and `child`.

    Emergencies never queue at a kiosk.
    """

    NONE = "none"
    AGE_75 = "age-75"
    UNDER_6 = "under-6"
    ELDERLY = "elderly"
    CHILD = "child"
    PREGNANT = "pregnant"
    DISABILITY = "disability"
    MERIT = "merit"


PROVEN_BY_BIRTH: Final = (Priority.AGE_75, Priority.UNDER_6, Priority.ELDERLY, Priority.CHILD)
ELDERLY_BY_LAW: Final = 75
CHILD_BY_LAW: Final = 6


def automatic_priority(
    birth: PartialDate | None, today: date, elderly_from: int = ELDERLY_BY_LAW, child_under: int = CHILD_BY_LAW
) -> Priority:
    """The group the birth date alone proves; a year-only birth counts only when no day of that year speaks against.

    A hospital may see more people first by these ages, and none of the law's later. Those it adds are groups of their
    own: nobody of 70 is told to be 75.
    """
    if birth is None:
        return Priority.NONE
    if birth.surely_at_least(ELDERLY_BY_LAW, today):
        return Priority.AGE_75
    if birth.surely_under(CHILD_BY_LAW, today):
        return Priority.UNDER_6
    if birth.surely_at_least(elderly_from, today):
        return Priority.ELDERLY
    return Priority.CHILD if birth.surely_under(child_under, today) else Priority.NONE


@dataclass(frozen=True, slots=True)
class OfflineTicket:
    """The number the kiosk printed because the hospital could not give one: lent by it (`lease_id`), or its own."""

    number: str
    issued_at: datetime
    lease_id: str | None = None


@dataclass(frozen=True, slots=True)
class BookingIntent:
    """What the patient decided, before anything is stored or sent.

    `patient_id` is None when the hospital was not reached or does not know the patient: the adapter
    then finds or registers `identity` first. `evidence_id` None with payer INSURANCE means the
    coverage was not checked, or that the kiosk checked it itself: `coverage_report` then says what the portal told it.
    `slot_id` is a time chosen, `hold_id` the place that was held for it.
    """

    identity: Identity
    patient_id: str | None = field(repr=False)
    department_id: str
    queue_id: str | None
    appointment_id: str | None = field(repr=False)
    payer: Payer
    evidence_id: str | None = field(repr=False)
    priority: Priority
    consent: Consent
    guardian_present: bool = False
    slot_id: str | None = None
    hold_id: str | None = field(default=None, repr=False)
    coverage_report: CoverageReport | None = None
    registered_by: RegisteredBy = RegisteredBy.SELF


@dataclass(frozen=True, slots=True)
class BookingRequest:
    """An intent with everything that makes it one booking for ever, also when it is delivered hours later.

    `key` is the idempotency key, `reference` our own name for the visit by which it is found again;
    both are random and were stored before the first attempt.
    """

    key: str
    reference: str
    kiosk_id: str
    requested_at: datetime
    intent: BookingIntent
    offline_ticket: OfflineTicket | None = None


@dataclass(frozen=True, slots=True)
class QueuePlace:
    """Where the patient waits: `number` is called, e.g. `A 042`; `room_code` is on the door; `minutes` is a guess."""

    number: str
    room: str
    floor: str
    room_code: str = ""
    department: str = ""
    ahead: int | None = None
    minutes: int | None = None
    practitioner: str | None = None


@dataclass(frozen=True, slots=True)
class Booking:
    """A visit the hospital confirmed. `code` stands in the ticket's QR and identifies nothing but this visit.

    `department_id` and `at` (when it was booked) are None where the hospital does not say. `paper_missing`: its patient
    may hold no ticket.
    """

    visit_id: str
    code: str
    place: QueuePlace
    fees: tuple[Fee, ...] = ()
    version: str = ""
    payment_required: PaymentRequired = PaymentRequired.NONE
    paid: bool = False
    department_id: str | None = None
    at: datetime | None = None
    paper_missing: bool = False
