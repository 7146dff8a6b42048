"""Level L1 of the contract's JSON as types."""

from datetime import date, datetime

import msgspec

from kiosk.hospital.native.wire import VisitAnswer, Wire


class ServiceItem(Wire, frozen=True):
    """One examination."""

    code: str
    name: str
    price: int
    bhyt_price: int | None = None
    usual: bool = True


class ServiceList(Wire, frozen=True):
    """GET /services."""

    items: list[ServiceItem]


class Facility(Wire, frozen=True):
    """Where an insured person is registered."""

    code: str
    name: str | None = None


class CoverageResult(Wire, frozen=True):
    """POST /coverage:check."""

    status: str
    source_code: str | None = None
    card: str | None = None
    valid_to: date | None = None
    primary_facility: Facility | None = None
    benefit_percent: int | None = None
    provisional: bool = False
    evidence_id: str | None = None


class AppointmentItem(Wire, frozen=True):
    """One appointment."""

    appointment_id: str
    patient_id: str
    department_id: str
    department_name: str
    starts_at: datetime
    patient_name_masked: str = ""
    queue_id: str | None = None
    room_name: str | None = None
    floor: str | None = None
    practitioner: str | None = None
    status: str = "booked"


class AppointmentList(Wire, frozen=True):
    """GET /appointments."""

    items: list[AppointmentItem]


class SlotItem(Wire, frozen=True):
    """A time one can be seen at."""

    slot_id: str
    starts_at: datetime
    ends_at: datetime
    remaining: int


class SessionItem(Wire, frozen=True):
    """A doctor's hours in a room."""

    session_id: str
    department_id: str
    room_name: str
    starts_at: datetime
    ends_at: datetime
    floor: str = ""
    queue_id: str | None = None
    practitioner: str | None = None
    remaining: int | None = None
    slots: list[SlotItem] = msgspec.field(default_factory=list)


class SessionList(Wire, frozen=True):
    """GET /sessions."""

    items: list[SessionItem]


class VisitList(Wire, frozen=True):
    """GET /patients/{patientId}/visits."""

    items: list[VisitAnswer]
