"""The one way the kiosk speaks to a hospital. Adapters translate; the rest of the house knows only this.

Outcomes of a question::

    the value            the hospital answered
    None / ()            it answered: there is nothing
    Unavailable          it was not reached, or not in time; nothing is known

Outcomes of a write::

    Booking              done, now or by an earlier attempt with the same key
    Conflict             refused because of something that exists; `visit_id` names it where the hospital does
    Rejected             refused for good; `code` is the contract's word
    Unavailable          certainly not done: it was never sent, or the hospital said it did not take it
    NotAllowed           the hospital no longer accepts this kiosk's credentials; nothing was done
    OutcomeUnknown       sent, and no answer: neither done nor failed until looked up by `reference`

Implementations are called from several threads at once.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from kiosk.departments import Catalogue
from kiosk.hospital.paper import PaperReport
from kiosk.identity import Identity, PatientCode
from kiosk.visit import (
    Appointment,
    Booking,
    BookingRequest,
    ClinicSession,
    Coverage,
    Held,
    OfflineTicket,
    PatientRecord,
    Payer,
    Payment,
    Service,
)


@dataclass(frozen=True, slots=True)
class Unavailable:
    """Not reached. `retry_after_s` is how long the hospital asked to be left alone."""

    reason: str
    retry_after_s: float | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Something that exists stands against it."""

    code: str
    visit_id: str | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """Refused for good."""

    code: str


@dataclass(frozen=True, slots=True)
class NotAllowed:
    """The credentials are not accepted (any more)."""

    status: int


@dataclass(frozen=True, slots=True)
class OutcomeUnknown:
    """Nobody knows whether it was done."""

    reference: str


@dataclass(frozen=True, slots=True)
class Done:
    """A write without a value was done."""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What this hospital's system can do beyond the minimum; what is missing is not shown.

    `lease_series` is the series this hospital lends numbers of, None where it lends none. `status_page` is the address
    of the page where patients see how their visit stands, with `{code}` for what their ticket says; None without one.
    """

    contract_version: str
    levels: frozenset[int]
    features: frozenset[str]
    lease_series: str | None = None
    status_page: str | None = None


@dataclass(frozen=True, slots=True)
class NumberLease:
    """Queue numbers `first` to `last` of `series` on `day`, lent to this kiosk to give out while the line is down."""

    id: str
    series: str
    day: date
    first: int
    last: int
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class ReturnedLease:
    """A lease is not used any more; its numbers from `unused_from` on were not given out, None when all were."""

    key: str
    lease_id: str
    unused_from: int | None


@dataclass(frozen=True, slots=True)
class Cancellation:
    """The patient does not want the visit with this reference after all, or the one with this id."""

    key: str
    reference: str
    reason: str
    visit_id: str | None = None


@dataclass(frozen=True, slots=True)
class LateCoverage:
    """The visit with this reference was registered as insured, and nobody could be asked: to be asked later."""

    key: str
    reference: str
    identity: Identity
    requested_at: datetime


@dataclass(frozen=True, slots=True)
class HelpRequest:
    """Somebody pressed "call help". Names a place and a step, never a patient."""

    key: str
    kiosk_id: str
    step: str
    reason: str


@dataclass(frozen=True, slots=True)
class PaymentRequest:
    """Wanted: `amount` VND for the visit, by VietQR."""

    key: str
    kiosk_id: str
    visit_id: str
    amount: int


@dataclass(frozen=True, slots=True)
class Reprint:
    """The ticket of a visit is printed again, as it stands now; `copy_number` counts the copies."""

    booking: Booking
    copy_number: int


@dataclass(frozen=True, slots=True)
class KioskConfiguration:
    """What the hospital says this kiosk is to be; None where it leaves that to the kiosk. `etag` names this version.

    `departments` are the only ones shown. `heartbeat_s` is how often it wants to hear from the kiosk.
    """

    etag: str
    name: str | None = None
    departments: frozenset[str] | None = None
    heartbeat_s: float | None = None


@dataclass(frozen=True, slots=True)
class DeviceState:
    """One device of the kiosk in words of the program: `kind` (printer, camera, …) and its `status`.

    Of a printer also how many tickets its paper lasts for and until when; None where nobody knows.
    """

    kind: str
    status: str
    tickets_left: int | None = None
    paper_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """How the kiosk is. Never anything of a patient."""

    kiosk_id: str
    at: datetime
    version: str
    waiting: int
    set_aside: int
    oldest_s: float | None
    devices: tuple[DeviceState, ...] = ()


BookingOutcome = Booking | Conflict | Rejected | Unavailable | NotAllowed | OutcomeUnknown
WriteOutcome = Done | Conflict | Rejected | Unavailable | NotAllowed | OutcomeUnknown
HoldOutcome = Held | Conflict | Rejected | Unavailable | NotAllowed | OutcomeUnknown
PaymentOutcome = Payment | Conflict | Rejected | Unavailable | NotAllowed | OutcomeUnknown
ReprintOutcome = Reprint | Conflict | Rejected | Unavailable | NotAllowed | OutcomeUnknown
LeaseOutcome = NumberLease | Conflict | Rejected | Unavailable | NotAllowed | OutcomeUnknown


class Hospital(Protocol):
    """A hospital's information system."""

    def start(self) -> None:
        """Hear from now on what the hospital tells on its own; most tell nothing. Raises OSError."""
        ...

    def close(self) -> None:
        """Let go of what is open; closing twice does nothing."""
        ...

    def capabilities(self) -> Capabilities | Unavailable:
        """What it can do."""
        ...

    def health(self) -> Done | Unavailable:
        """Whether it can be reached at all; quick."""
        ...

    def catalogue(self) -> Catalogue | Unavailable:
        """Departments and how their queues stand."""
        ...

    def find_patient(self, subject: Identity | PatientCode) -> PatientRecord | Unavailable | None:
        """Who this is by the hospital's books."""
        ...

    def find_appointment(self, code: str) -> tuple[PatientRecord, Appointment] | Unavailable | None:
        """Whose appointment of today this code is."""
        ...

    def appointments(self, patient_id: str) -> tuple[Appointment, ...] | Unavailable:
        """Today's appointments of a patient."""
        ...

    def check_coverage(self, identity: Identity, record: PatientRecord | None) -> Coverage | Unavailable:
        """What insurance says; UncheckedCoverage where the portal is silent."""
        ...

    def services(self, department_id: str, payer: Payer | None = None) -> tuple[Service, ...] | Unavailable:
        """What an examination there costs."""
        ...

    def sessions(self, department_id: str, day: date) -> tuple[ClinicSession, ...] | Unavailable:
        """Doctors and times of a day (feature `sessions`)."""
        ...

    def hold(self, key: str, kiosk_id: str, slot_id: str, ttl_s: int) -> HoldOutcome:
        """Keep a place of a slot for a moment (feature `holds`). It ends by itself; no durable promise."""
        ...

    def release(self, hold_id: str) -> WriteOutcome:
        """Give a held place back; one that is gone already is `Done`."""
        ...

    def book(self, request: BookingRequest) -> BookingOutcome:
        """Register the visit; finds or registers the patient first. Safe to repeat with the same request."""
        ...

    def visit(self, reference: str) -> Booking | Unavailable | None:
        """The visit with our reference."""
        ...

    def visit_by_id(self, visit_id: str) -> Booking | Unavailable | None:
        """The visit with the hospital's own id."""
        ...

    def visits_of(self, patient_id: str, day: date) -> tuple[Booking, ...] | Unavailable:
        """A patient's visits of a day that were not cancelled and not called yet (feature `patient-visits`)."""
        ...

    def reprint(
        self, key: str, kiosk_id: str, visit_id: str, reason: str, *, at: datetime | None = None
    ) -> ReprintOutcome:
        """The ticket is printed once more, now or at that moment; the hospital counts it (feature `reprints`)."""
        ...

    def tell_of_paper(self, key: str, report: PaperReport) -> WriteOutcome:
        """What became of a ticket's paper (feature `ticket-paper`); a report that comes late is `Done` too."""
        ...

    def start_payment(self, request: PaymentRequest) -> PaymentOutcome:
        """An intent to pay (feature `payments`); the same key gives the same intent."""
        ...

    def payment(self, payment_id: str) -> Payment | Unavailable | None:
        """How an intent stands. Nothing else proves that money came."""
        ...

    def keep_number(self, key: str, visit_id: str, ticket: OfflineTicket) -> WriteOutcome:
        """The kiosk's own number was printed for this visit: call the patient by it."""
        ...

    def cancel_visit(self, key: str, visit: Booking, reason: str) -> WriteOutcome:
        """The visit is not wanted any more. One that is cancelled already is `Done`."""
        ...

    def attach_coverage(self, key: str, visit_id: str, evidence_id: str) -> WriteOutcome:
        """Insurance pays for a visit that was registered while nobody could be asked."""
        ...

    def lease_numbers(self, key: str, kiosk_id: str, series: str, day: date, count: int) -> LeaseOutcome:
        """Borrow at most `count` numbers; the same key gives the same lease."""
        ...

    def return_lease(self, key: str, lease_id: str, unused_from: int | None) -> WriteOutcome:
        """Give back the numbers from `unused_from` on, None when all were used; again is `Done` too."""
        ...

    def call_for_help(self, request: HelpRequest) -> WriteOutcome:
        """Somebody at this kiosk needs a person."""
        ...

    def configuration(self, kiosk_id: str, known: str | None) -> KioskConfiguration | Unavailable | None:
        """What this kiosk is to be (feature `kiosk-configuration`); None when it is still as `known` (an etag)."""
        ...

    def heartbeat(self, beat: Heartbeat) -> Done | Unavailable:
        """This kiosk is alive (feature `heartbeat`); the last one counts."""
        ...
