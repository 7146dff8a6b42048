"""What the hospital offers: capabilities, health, departments page by page, services with prices."""

import base64
import binascii
import json
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select, tuple_

from kiosk.sandbox import leases
from kiosk.sandbox.contract import STATUS_PATH
from kiosk.sandbox.departments_data import HOSPITAL_NAME
from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.people import THIS_FACILITY
from kiosk.sandbox.problems import RefusalError, invalid
from kiosk.sandbox.schema import departments, services
from kiosk.sandbox.times import at
from kiosk.sandbox.wire import (
    AgeRange,
    Capabilities,
    Department,
    DepartmentPage,
    Dependency,
    ExamFee,
    Health,
    OpeningHours,
    Service,
    ServiceList,
)

FEATURES = [
    "offline-ticket",
    "cancel",
    "sessions",
    "services",
    "coverage",
    "late-coverage",
    "appointments",
    "help-requests",
    "number-leases",
    "patient-visits",
    "holds",
    "payments",
    "reprints",
    "ticket-paper",
    "kiosk-configuration",
    "heartbeat",
]


DIRECTORY = "directory"
"""Offered wherever the hospital has an office, before its first version, too: kiosks wait for it then."""


def capabilities(hospital: Hospital) -> Capabilities:
    """Every level, every feature; the directory where there is an office."""
    return Capabilities(
        contract_version="1.0",
        hospital_code=THIS_FACILITY,
        hospital_name=HOSPITAL_NAME,
        levels=["L0", "L1", "L2"],
        features=FEATURES if hospital.bulletin is None else [*FEATURES, DIRECTORY],
        queue_number_source="hospital",
        idempotency_retention_hours=8760,
        timezone="Asia/Ho_Chi_Minh",
        server_time=hospital.now(),
        lease_series=leases.SERIES,
        status_page=None if hospital.public_url is None else f"{hospital.public_url}{STATUS_PATH}/{{code}}",
    )


def health(hospital: Hospital) -> Health:
    """Touches the database; DatabaseSilentError becomes a 503 at the door."""
    now = hospital.now()
    with hospital.database.read() as connection:
        connection.execute(select(departments.c.id).limit(1)).one_or_none()
    gateway_down = hospital.controls.coverage_gateway_down
    return Health(
        status="degraded" if gateway_down else "ok",
        dependencies=[
            Dependency(name="database", status="ok"),
            Dependency(name="insurance-gateway", status="down" if gateway_down else "ok"),
        ],
        server_time=now,
    )


def department_page(hospital: Hospital, cursor: str | None, limit: int) -> DepartmentPage:
    """Departments after the cursor. Raises RefusalError for a cursor that is not ours."""
    in_order = select(departments).order_by(departments.c.position, departments.c.id)
    if cursor is not None:
        in_order = in_order.where(tuple_(departments.c.position, departments.c.id) > _opened(cursor))
    with hospital.database.read() as connection:
        rows = connection.execute(in_order.limit(limit + 1)).all()
        fees = _usual_fees(connection)
    page = rows[:limit]
    more = len(rows) > limit
    return DepartmentPage(
        items=[_department(row, fees.get(row.id)) for row in page],
        next_cursor=_cursor(page[-1]) if more else None,
    )


def department(connection: Connection, department_id: str) -> Row[Any]:
    """The department's row. Raises RefusalError."""
    row = connection.execute(select(departments).where(departments.c.id == department_id)).one_or_none()
    if row is None:
        raise RefusalError("department-not-found")
    return row


def is_open(row: Row[Any], moment: datetime, weekday: int) -> bool:
    """Whether a department registers patients at this moment, by the hours of this weekday."""
    return bool(row.active) and any(
        weekday in hours.weekdays and at(moment.date(), hours.opens) <= moment < at(moment.date(), hours.closes)
        for hours in _hours(row)
    )


def service_list(hospital: Hospital, department_id: str | None, payer: str | None) -> ServiceList:
    """Services of one department or all. Raises RefusalError for an unknown department."""
    wanted = select(services).join(departments, departments.c.id == services.c.department_id)
    wanted = wanted.order_by(departments.c.position, services.c.position, services.c.id)
    with hospital.database.read() as connection:
        if department_id is not None:
            department(connection, department_id)
            wanted = wanted.where(services.c.department_id == department_id)
        if payer == "BHYT":
            wanted = wanted.where(services.c.bhyt_price.is_not(None))
        rows = connection.execute(wanted).all()
    return ServiceList(
        items=[
            Service(
                service_id=row.id,
                department_id=row.department_id,
                code=row.code,
                name=row.name,
                name_en=row.name_en,
                price=row.price,
                bhyt_price=row.bhyt_price,
                usual=row.usual,
            )
            for row in rows
        ]
    )


def _department(row: Row[Any], fee: ExamFee | None) -> Department:
    any_age = row.min_age is None and row.max_age is None
    return Department(
        id=row.id,
        code=row.code,
        name=row.name,
        name_en=row.name_en,
        active=row.active,
        age_range=None if any_age else AgeRange(min_years=row.min_age, max_years=row.max_age),
        sex=row.sex,
        accepts_bhyt=row.accepts_bhyt,
        hours=_hours(row),
        exam_fee=fee,
        version=row.version,
    )


def _hours(row: Row[Any]) -> list[OpeningHours]:
    return [OpeningHours.model_validate(each) for each in json.loads(row.hours)]


def _usual_fees(connection: Connection) -> dict[str, ExamFee]:
    rows = connection.execute(select(services).where(services.c.usual))
    return {row.department_id: ExamFee(price=row.price, bhyt_price=row.bhyt_price) for row in rows}


def _cursor(last: Row[Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps([last.position, last.id]).encode()).decode().rstrip("=")


def _opened(cursor: str) -> tuple[int, str]:
    try:
        position, last_id = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (binascii.Error, ValueError, TypeError) as error:
        raise invalid("cursor", "not a cursor of this list") from error
    if not isinstance(position, int) or not isinstance(last_id, str):
        raise invalid("cursor", "not a cursor of this list")
    return position, last_id
