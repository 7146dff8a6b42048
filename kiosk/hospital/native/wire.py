"""The contract's JSON as types. What this kiosk does not use is not named, and unknown words break no answer."""

from datetime import date, datetime
from typing import Any

import msgspec


class Wire(msgspec.Struct, rename="camel", omit_defaults=False, frozen=True):
    """Base of all of them: camelCase on the wire, unknown fields ignored, nothing of a person in the repr."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}(…)"


class CapabilitiesAnswer(Wire, frozen=True):
    """GET /capabilities."""

    contract_version: str
    levels: list[str] = []
    features: list[str] = []
    lease_series: Any = None
    status_page: Any = None


class Ages(Wire, frozen=True):
    """Ages a department sees."""

    min_years: int | None = None
    max_years: int | None = None


class Hours(Wire, frozen=True):
    """Registration hours on weekdays 1 (Monday) to 7, `HH:MM` to `HH:MM`."""

    weekdays: list[int] = []
    opens: str = ""
    closes: str = ""


class DepartmentItem(Wire, frozen=True):
    """One department."""

    id: str
    name: str
    code: str = ""
    name_en: str | None = None
    active: bool = True
    age_range: Ages | None = None
    sex: str | None = None
    accepts_bhyt: bool = True
    hours: list[Hours] | None = None


class DepartmentPage(Wire, frozen=True):
    """GET /departments."""

    items: list[DepartmentItem]
    next_cursor: str | None = None


class QueueItem(Wire, frozen=True):
    """One clinic room."""

    id: str
    department_id: str
    room_name: str
    state: str
    room_code: str = ""
    floor: str = ""
    practitioner: str | None = None
    waiting: int = 0
    estimated_wait_minutes: int | None = None


class QueueList(Wire, frozen=True):
    """GET /queues."""

    items: list[QueueItem]
    as_of: datetime


class PatientMatch(Wire, frozen=True):
    """One match of a search."""

    patient_id: str
    name: str
    birth_date: str | None = None
    sex: str = "unknown"
    grade: str = "certain"


class PatientMatches(Wire, frozen=True):
    """POST /patients:search."""

    matches: list[PatientMatch]


class RegisteredPatient(Wire, frozen=True):
    """POST /patients."""

    patient_id: str


class Place(Wire, frozen=True):
    """Where a visit waits."""

    display: str
    room_name: str
    room_code: str = ""
    floor: str = ""
    practitioner: str | None = None
    ahead: int | None = None
    estimated_wait_minutes: int | None = None


class Charge(Wire, frozen=True):
    """One line of the price."""

    name: str
    amount: int
    insurance_pays: int
    patient_pays: int


class VisitAnswer(Wire, frozen=True):
    """POST /visits and GET /visits; `status` is waiting, called or cancelled."""

    visit_id: str
    visit_code: str
    queue: Place
    department_name: str = ""
    charges: list[Charge] = []
    version: int | str = ""
    status: str = ""


class LeaseAnswer(Wire, frozen=True):
    """POST /number-leases."""

    lease_id: str
    series: str
    expires_at: datetime
    day: date = msgspec.field(name="date")
    first: int = msgspec.field(name="from")
    last: int = msgspec.field(name="to")


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


def body(**fields: Any) -> bytes:
    """A request body; keys are given as the contract writes them, None is left out."""
    return msgspec.json.encode({name: value for name, value in fields.items() if value is not None})
