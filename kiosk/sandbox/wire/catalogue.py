"""What the hospital offers: capabilities, departments, queues, sessions, services."""

from typing import Annotated, Literal

from pydantic import Field

from kiosk.sandbox.wire.base import Amount, Answer, Instant

Status = Literal["ok", "degraded", "down"]
_CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]"


class Capabilities(Answer):
    """Levels and features served."""

    contract_version: str
    hospital_code: str
    hospital_name: str
    levels: list[str]
    features: list[str]
    queue_number_source: str
    idempotency_retention_hours: int = Field(ge=1)
    timezone: str
    server_time: Instant
    lease_series: str | None = None
    status_page: str | None = None


class Dependency(Answer):
    """Something the hospital's service depends on."""

    name: str
    status: Status


class Health(Answer):
    """Whether the hospital's systems work."""

    status: Status
    dependencies: list[Dependency]
    server_time: Instant


class AgeRange(Answer):
    """Completed years, both ends included; None is no bound."""

    min_years: Amount | None
    max_years: Amount | None


class OpeningHours(Answer):
    """Registration hours on weekdays 1 (Monday) to 7."""

    weekdays: list[Annotated[int, Field(ge=1, le=7)]]
    opens: Annotated[str, Field(pattern=f"^{_CLOCK}$")]
    closes: Annotated[str, Field(pattern=f"^{_CLOCK}$|^24:00$")]


class ExamFee(Answer):
    """Prices of the usual examination in VND."""

    price: Amount
    bhyt_price: Amount | None


class Department(Answer):
    """A department a patient can register for."""

    id: str
    code: str
    name: str
    name_en: str | None
    active: bool
    age_range: AgeRange | None
    sex: Literal["male", "female"] | None
    accepts_bhyt: bool
    hours: list[OpeningHours]
    exam_fee: ExamFee | None
    version: int


class DepartmentPage(Answer):
    """One page of departments; `next_cursor` is None on the last."""

    items: list[Department]
    next_cursor: str | None


class Queue(Answer):
    """A clinic room and its waiting people."""

    id: str
    department_id: str
    room_code: str
    room_name: str
    floor: str
    practitioner: str | None
    state: Literal["open", "full", "closed"]
    waiting: Amount
    now_serving: str | None
    estimated_wait_minutes: Amount | None
    remaining: Amount | None


class QueueList(Answer):
    """Queues as of a moment."""

    items: list[Queue]
    as_of: Instant


class Slot(Answer):
    """A time in a session."""

    slot_id: str
    starts_at: Instant
    ends_at: Instant
    remaining: Amount


class Session(Answer):
    """A doctor's consulting hours on one day."""

    session_id: str
    department_id: str
    queue_id: str
    room_name: str
    floor: str
    practitioner: str | None
    starts_at: Instant
    ends_at: Instant
    remaining: Amount
    slots: list[Slot]


class SessionList(Answer):
    """Sessions in order of time."""

    items: list[Session]


class Service(Answer):
    """An examination with its prices in VND."""

    service_id: str
    department_id: str
    code: str
    name: str
    name_en: str | None
    price: Amount
    bhyt_price: Amount | None
    usual: bool


class ServiceList(Answer):
    """Services in the order to show."""

    items: list[Service]
