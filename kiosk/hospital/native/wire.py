"""Level L0 of the contract's JSON as types. What is not used is not named, and unknown words break no answer."""

from datetime import datetime
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
    """POST /visits and GET /visits; `status` is waiting, called or cancelled.

    What is read as `Any` must not cost the patient a number that was given, whatever stands there.
    """

    visit_id: str
    visit_code: str
    queue: Place
    department_name: str = ""
    charges: list[Charge] = []
    version: int | str = ""
    status: str = ""
    client_reference: Any = None
    patient_id: Any = None
    department_id: Any = None
    payment_required: Any = None
    paid: Any = None
    issued_at: Any = None
    ticket_paper: Any = None


def body(**fields: Any) -> bytes:
    """A request body; keys are given as the contract writes them, None is left out."""
    return msgspec.json.encode({name: value for name, value in fields.items() if value is not None})
