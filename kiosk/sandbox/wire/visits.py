"""Visits: what a kiosk asks for, and the place in a queue the hospital gives."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from kiosk.sandbox.wire.base import Amount, Answer, Id, Instant, OptionalId, Question, Reference, Word, clean, tidy
from kiosk.sandbox.wire.paper import TicketPaper

Payer = Literal["BHYT", "SELF"]
Reason = Annotated[str, StringConstraints(min_length=1, max_length=200), AfterValidator(clean)]
Printed = Annotated[str, StringConstraints(min_length=1, max_length=16, pattern=r"^[^\x00-\x1f\x7f]+$")]


class Referral(Question):
    """What stands on the referral slip."""

    number: Id
    facility_code: Annotated[str, StringConstraints(max_length=16), AfterValidator(tidy)] | None = None
    facility_name: Annotated[str, StringConstraints(max_length=255), AfterValidator(tidy)] | None = None
    issued_on: date | None = None


class Priority(Question):
    """A group seen first by law, and how it is known."""

    group: Word = Field(alias="class")
    evidence: Word


class Consent(Question):
    """What the patient agreed to at the kiosk."""

    version: Id
    purposes: list[Id] = Field(default_factory=list, max_length=20)


class Identification(Question):
    """How the patient showed who they are."""

    document: Word
    proof: Word | None = None
    checks: list[Word] = Field(default_factory=list, max_length=40)


class OfflineTicket(Question):
    """A provisional number that was printed."""

    number: Printed
    lease_id: OptionalId = None
    issued_at: Instant


class CoverageReport(Question):
    """What the insurance portal told the kiosk itself, for staff."""

    source: Word
    code: Annotated[str, StringConstraints(max_length=8), AfterValidator(tidy)] | None = None
    checked_at: Instant
    note: Annotated[str, StringConstraints(max_length=500), AfterValidator(tidy)]
    card: Annotated[str, StringConstraints(max_length=15), AfterValidator(tidy)] | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    facility: Annotated[str, StringConstraints(max_length=5), AfterValidator(tidy)] | None = None
    percent: Annotated[int, Field(ge=0, le=100)] | None = None


class NewVisit(Question):
    """A visit to book."""

    client_reference: Reference
    kiosk_id: Id
    patient_id: Id
    department_id: Id
    queue_id: OptionalId = None
    slot_id: OptionalId = None
    appointment_id: OptionalId = None
    hold_id: OptionalId = None
    service_ids: list[Id] = Field(default_factory=list, max_length=20)
    payer: Payer
    coverage_evidence_id: OptionalId = None
    coverage_unchecked: bool = False
    coverage_report: CoverageReport | None = None
    referral: Referral | None = None
    priority: Priority | None = None
    guardian_present: bool = False
    registered_by: Word | None = None
    consent: Consent | None = None
    identification: Identification | None = None
    offline_ticket: OfflineTicket | None = None


class QueuePlace(Answer):
    """Where the patient waits."""

    queue_id: str
    series: str
    number: Amount
    display: str
    room_code: str
    room_name: str
    floor: str
    practitioner: str | None
    ahead: Amount
    estimated_wait_minutes: Amount
    priority: bool


class Charge(Answer):
    """One line of the bill in VND: `amount` = `insurance_pays` + `patient_pays`."""

    name: str
    amount: Amount
    insurance_pays: Amount
    patient_pays: Amount


class Visit(Answer):
    """A visit as it stands now."""

    visit_id: str
    visit_code: str
    client_reference: str
    status: Literal["waiting", "called", "cancelled"]
    patient_id: str
    department_id: str
    department_name: str
    appointment_id: str | None
    payer: Payer
    coverage_unchecked: bool
    priority: Priority | None
    queue: QueuePlace
    charges: list[Charge]
    payment_required: Literal["none", "before", "after"]
    paid: bool
    issued_at: Instant
    ticket_paper: TicketPaper | None = None
    version: int


class VisitList(Answer):
    """Visits in order of booking."""

    items: list[Visit]


class Cancellation(Question):
    """Why a visit is cancelled."""

    reason: Reason


class VisitDraft(Question):
    """How far the patient came before asking for help."""

    patient_id: OptionalId = None
    department_id: OptionalId = None
    payer: Payer | None = None
    priority_class: Annotated[str, StringConstraints(max_length=40), AfterValidator(tidy)] | None = None


class HelpRequest(Question):
    """A patient at a kiosk asks for a person."""

    kiosk_id: Id
    step: Id
    reason: Reason
    identity_agreed: bool = False
    visit_draft: VisitDraft | None = None

    @model_validator(mode="after")
    def _names_nobody_without_consent(self) -> Self:
        if self.visit_draft is not None and self.visit_draft.patient_id and not self.identity_agreed:
            raise ValueError("visitDraft names a patient who did not agree")
        return self


class HelpAnswer(Answer):
    """Staff were told."""

    id: str
    acknowledged: bool
    created_at: Instant
