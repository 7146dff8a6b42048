"""More of the control surface: money that comes, what is held, copies, missing tickets, and what kiosks are to be."""

import json
from typing import Annotated, Any

from fastapi import FastAPI
from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel
from sqlalchemy import Row, Table, select

from kiosk.sandbox import kiosks, receipts, ticket_papers
from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.routing import TheHospital
from kiosk.sandbox.schema_services import holds, kiosk_heartbeats, payments, reprints
from kiosk.sandbox.times import from_millis
from kiosk.sandbox.wire import KioskConfiguration


class _Order(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, extra="forbid")


class ReceiptOrder(_Order):
    """VND that came. The same `bankReference` again is the same money; left out, a payment is received once."""

    amount: Annotated[int, Field(ge=1)]
    late: bool = False
    bank_reference: Annotated[str, Field(min_length=1, max_length=64)] | None = None


class ConfigurationOrder(_Order):
    """What a kiosk is to be; what is left out is left to the kiosk."""

    name: str | None = None
    department_ids: list[str] | None = None
    heartbeat_seconds: Annotated[int, Field(ge=1)] | None = None


def add_to(app: FastAPI) -> None:
    """Offer these orders."""
    app.get("/payments")(list_payments)
    app.post("/payments/{payment_id}:receive")(receive_payment)
    app.post("/payments/{payment_id}:fail")(fail_payment)
    app.get("/holds")(list_holds)
    app.get("/reprints")(list_reprints)
    app.get("/missing-tickets")(list_missing_tickets)
    app.get("/heartbeats")(list_heartbeats)
    app.post("/kiosks/{kiosk_id}/configuration")(configure_kiosk)


def receive_payment(hospital: TheHospital, payment_id: str, order: ReceiptOrder) -> dict[str, Any]:
    """The bank says that money came."""
    word = receipts.Word(payment_id, order.amount, order.bank_reference or payment_id, late=order.late)
    return receipts.receive(hospital, word).model_dump(mode="json", by_alias=True)


def fail_payment(hospital: TheHospital, payment_id: str) -> dict[str, Any]:
    """The bank says that it will not come."""
    return receipts.fail(hospital, payment_id).model_dump(mode="json", by_alias=True)


def list_payments(hospital: TheHospital) -> dict[str, Any]:
    """Every intent to pay."""
    return {
        "items": [
            {
                "paymentId": row.id,
                "visitId": row.visit_id,
                "kioskId": row.kiosk_id,
                "status": row.status,
                "amount": row.amount,
                "receivedAmount": row.received_amount,
                "billNumber": row.bill_number,
                "expiresAt": _shown(row.expires_ms),
            }
            for row in _all(hospital, payments)
        ]
    }


def list_holds(hospital: TheHospital) -> dict[str, Any]:
    """Every hold there was; `endedAt` when it was released or used up by a visit."""
    return {
        "items": [
            {
                "holdId": row.id,
                "kioskId": row.kiosk_id,
                "queueId": row.queue_id,
                "slotId": row.slot_id,
                "expiresAt": _shown(row.expires_ms),
                "endedAt": None if row.ended_ms is None else _shown(row.ended_ms),
                "visitId": row.visit_id,
            }
            for row in _all(hospital, holds)
        ]
    }


def list_reprints(hospital: TheHospital) -> dict[str, Any]:
    """Every copy of a ticket: who printed it, when and why."""
    return {
        "items": [
            {
                "visitId": row.visit_id,
                "copyNo": row.copy_no,
                "kioskId": row.kiosk_id,
                "reason": row.reason,
                "at": _shown(row.created_ms),
            }
            for row in _all(hospital, reprints)
        ]
    }


def list_missing_tickets(hospital: TheHospital) -> dict[str, Any]:
    """Who waits and may hold no paper: staff call them by name, or hand them their number."""
    return {
        "items": [
            {
                "visitId": row.id,
                "display": row.display,
                "name": row.name,
                "roomName": row.room_name,
                "kioskId": row.paper_kiosk_id,
                "state": row.paper_state,
                "why": row.paper_why,
                "at": _shown(row.paper_at_ms),
            }
            for row in ticket_papers.missing(hospital)
        ]
    }


def list_heartbeats(hospital: TheHospital) -> dict[str, Any]:
    """The last heartbeat of every kiosk."""
    with hospital.database.read() as connection:
        rows = connection.execute(select(kiosk_heartbeats).order_by(kiosk_heartbeats.c.kiosk_id)).all()
    return {
        "items": [
            {"kioskId": row.kiosk_id, "receivedAt": _shown(row.received_ms), **json.loads(row.body)} for row in rows
        ]
    }


def configure_kiosk(hospital: TheHospital, kiosk_id: str, order: ConfigurationOrder) -> dict[str, Any]:
    """What this kiosk is to be from now on."""
    wanted = KioskConfiguration(kiosk_id=kiosk_id, **order.model_dump())
    with hospital.database.write() as connection:
        kiosks.configure(connection, wanted)
    return wanted.model_dump(mode="json", by_alias=True)


def _all(hospital: Hospital, table: Table) -> list[Row[Any]]:
    with hospital.database.read() as connection:
        return list(connection.execute(select(table).order_by(table.c.created_ms)))


def _shown(millis: int) -> str:
    return from_millis(millis).isoformat(timespec="seconds")
