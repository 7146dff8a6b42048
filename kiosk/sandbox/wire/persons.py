"""Patients, their insurance and their appointments."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from kiosk.sandbox.wire.base import BIRTH_PATTERN, Answer, BirthDate, Id, Instant, Name, Question, Reference, tidy

Sex = Literal["male", "female", "other", "unknown"]
Phone = Annotated[str, StringConstraints(max_length=32), AfterValidator(tidy)]


class PatientSearch(Question):
    """An identifier to look for; name and birth date make the match certain or probable."""

    identifier_type: Literal["CCCD", "BHYT", "PASSPORT", "MRN", "PHONE"]
    value: Id
    name: Name | None = None
    birth_date: BirthDate | None = None


class PatientMatch(Answer):
    """A patient found."""

    patient_id: str
    mrn: str
    name: str
    birth_date: Annotated[str, Field(pattern=BIRTH_PATTERN)]
    sex: Sex
    phone_masked: str | None
    grade: Literal["certain", "probable"]


class PatientMatches(Answer):
    """Matches, best first; empty when nobody was found."""

    matches: list[PatientMatch]


class Identifier(Question):
    """A number that names one person."""

    type: Literal["CCCD", "BHYT", "PASSPORT"]
    value: Id


class Guardian(Question):
    """Who stands beside a child."""

    name: Name
    relationship: Id
    phone: Phone | None = None
    identifier: Identifier | None = None


class NewPatient(Question):
    """A patient the hospital does not know yet."""

    client_reference: Reference
    identifiers: list[Identifier] = Field(max_length=10)
    name: Name
    birth_date: BirthDate
    birth_date_precision: Literal["day", "month", "year"]
    sex: Sex
    address: Annotated[str, StringConstraints(max_length=1024), AfterValidator(tidy)] | None = None
    phone: Phone | None = None
    guardian: Guardian | None = None
    source: Literal["chip", "qr", "manual"]

    @model_validator(mode="after")
    def _date_is_as_precise_as_said(self) -> Self:
        if len(self.birth_date) < {"day": 10, "month": 7, "year": 4}[self.birth_date_precision]:
            raise ValueError("birthDate is less precise than birthDatePrecision")
        return self

    @property
    def known_birth_date(self) -> str:
        """What of the birth date is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""
        return self.birth_date[: {"day": 10, "month": 7, "year": 4}[self.birth_date_precision]]


class RegisteredPatient(Answer):
    """The patient's place in the hospital's records."""

    patient_id: str
    mrn: str
    version: int


class CoverageQuestion(Question):
    """A card or a citizen number to ask the insurance portal about."""

    card: Annotated[str, StringConstraints(max_length=32), AfterValidator(tidy)] | None = None
    citizen_number: Annotated[str, StringConstraints(pattern="^[0-9]{12}$")] | None = None
    name: Name
    birth_date: BirthDate
    visit_date: date

    @model_validator(mode="after")
    def _asks_about_something(self) -> Self:
        if not self.card and not self.citizen_number:
            raise ValueError("card or citizenNumber is needed")
        return self


class Facility(Answer):
    """Where somebody is registered for primary care."""

    code: str
    name: str | None


class Coverage(Answer):
    """What the insurance portal said."""

    status: Literal["valid", "expired", "not-found", "mismatch", "unavailable"]
    source_code: str | None
    message_vi: str
    card: str | None
    valid_from: date | None
    valid_to: date | None
    primary_facility: Facility | None
    benefit_percent: Annotated[int, Field(ge=0, le=100)] | None
    route: Literal["right", "other-facility", "unknown"]
    provisional: bool
    checked_at: Instant
    evidence_id: str | None


class Appointment(Answer):
    """A booking made earlier; the name is masked because a code proves nobody's identity."""

    appointment_id: str
    code: str
    patient_id: str
    patient_name_masked: str
    department_id: str
    department_name: str
    queue_id: str | None
    room_name: str | None
    floor: str | None
    practitioner: str | None
    starts_at: Instant
    ends_at: Instant
    status: Literal["booked", "checked-in", "cancelled"]


class AppointmentList(Answer):
    """Appointments in order of time."""

    items: list[Appointment]
