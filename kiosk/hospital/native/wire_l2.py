"""Level L2 of the contract's JSON as types."""

from datetime import date, datetime
from typing import Any

import msgspec

from kiosk.hospital.native.wire import VisitAnswer, Wire


class LeaseAnswer(Wire, frozen=True):
    """POST /number-leases."""

    lease_id: str
    series: str
    expires_at: datetime
    day: date = msgspec.field(name="date")
    first: int = msgspec.field(name="from")
    last: int = msgspec.field(name="to")


class HoldAnswer(Wire, frozen=True):
    """POST /holds."""

    hold_id: str
    expires_at: datetime
    slot_id: str | None = None


class PaymentAnswer(Wire, frozen=True):
    """POST /payments and GET /payments/{paymentId}."""

    payment_id: str
    visit_id: str
    status: str
    amount: int
    received_amount: int | None = None
    qr_payload: str | None = None
    expires_at: datetime | None = None


class ReprintAnswer(Wire, frozen=True):
    """POST /visits/{visitId}/reprints."""

    visit_id: str
    copy_no: int
    visit: VisitAnswer


class ConfigurationAnswer(Wire, frozen=True):
    """GET /kiosks/{kioskId}/configuration."""

    kiosk_id: str
    name: Any = None
    department_ids: list[str] | None = None
    heartbeat_seconds: Any = None
