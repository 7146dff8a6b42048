"""The control surface under `/sandbox`: for demos, training and tests. It is no part of the contract.

Whoever reaches it can empty the hospital, so the server offers it on the loopback address only,
unless told otherwise.
"""

import json
from typing import Annotated, Any, Literal

from fastapi import FastAPI, Query
from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel
from sqlalchemy import Connection, Row, Table, func, insert, select, update

from kiosk.sandbox import control_auth, control_cases, control_services, seed, visit_changes
from kiosk.sandbox.departments_data import Hours
from kiosk.sandbox.edge import HANDLERS
from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.problems import RefusalError
from kiosk.sandbox.routing import TheHospital
from kiosk.sandbox.schema import departments, help_requests, queues, staff_tasks, visits
from kiosk.sandbox.times import from_millis


class _Order(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, extra="forbid")


class Misbehaviour(_Order):
    """What to change of the hospital's behaviour; what is left out stays as it is."""

    delay_seconds: Annotated[float, Field(ge=0, le=600)] | None = None
    unavailable: bool | None = None
    coverage_gateway_down: bool | None = None
    payment_required: Literal["usual", "none", "before", "after"] | None = None
    payment_seconds: Annotated[int, Field(ge=1, le=86_400)] | None = None


class QueueOrder(_Order):
    """Places of today (None is no limit) and whether the room is closed; what is left out stays as it is."""

    places: Annotated[int, Field(ge=0, le=1_000_000)] | None = None
    closed: bool | None = None


class HoursOrder(_Order):
    """Registration hours on weekdays 1 to 7."""

    weekdays: list[int]
    opens: str
    closes: str


class DepartmentOrder(_Order):
    """A department to add, or changes to one."""

    code: str | None = None
    name: str | None = None
    position: int | None = None
    active: bool | None = None
    hours: list[HoursOrder] | None = None


def control_app(hospital: Hospital) -> FastAPI:
    """The control surface of one hospital."""
    app = FastAPI(title="Sandbox control", openapi_url=None, exception_handlers=HANDLERS)
    app.state.hospital = hospital
    app.post("/reset")(reset)
    app.get("/behaviour")(behaviour)
    app.post("/behaviour")(behave)
    app.get("/visits")(list_visits)
    app.post("/visits/{visit_id}:call")(call)
    app.post("/visits/{visit_id}:pay")(pay)
    app.get("/staff-tasks")(list_staff_tasks)
    app.get("/help-requests")(list_help_requests)
    app.post("/queues/{queue_id}")(change_queue)
    app.post("/departments")(add_department)
    app.post("/departments/{department_id}")(change_department)
    control_cases.add_to(app)
    control_services.add_to(app)
    control_auth.add_to(app)
    return app


def reset(hospital: TheHospital) -> dict[str, Any]:
    """Forget everything, seed again, behave again."""
    hospital.reset()
    return behaviour(hospital)


def behaviour(hospital: TheHospital) -> dict[str, Any]:
    """How the hospital behaves now."""
    controls = hospital.controls
    return {
        "delaySeconds": controls.delay_seconds,
        "unavailable": controls.unavailable,
        "coverageGatewayDown": controls.coverage_gateway_down,
        "paymentRequired": controls.payment_required,
        "paymentSeconds": controls.payment_seconds,
    }


def behave(hospital: TheHospital, order: Misbehaviour) -> dict[str, Any]:
    """Misbehave as told."""
    for name, value in order.model_dump(exclude_none=True).items():
        setattr(hospital.controls, name, value)
    return behaviour(hospital)


def list_visits(
    hospital: TheHospital, client_reference: Annotated[str | None, Query(alias="clientReference")] = None
) -> dict[str, Any]:
    """Every visit, so that a test can count bookings of one reference."""
    wanted = select(visits).order_by(visits.c.seq)
    if client_reference is not None:
        wanted = wanted.where(visits.c.client_reference == client_reference)
    with hospital.database.read() as connection:
        return {"items": [_visit(row) for row in connection.execute(wanted)]}


def call(hospital: TheHospital, visit_id: str) -> dict[str, Any]:
    """A doctor calls the patient in."""
    visit_changes.call(hospital, visit_id)
    return {"status": "called"}


def pay(hospital: TheHospital, visit_id: str) -> dict[str, Any]:
    """The cashier took the money."""
    visit_changes.pay(hospital, visit_id)
    return {"paid": True}


def list_staff_tasks(hospital: TheHospital) -> dict[str, Any]:
    """What staff have to do; of unchecked insurance also what the portal told the kiosk, as `note`."""
    reported = select(staff_tasks, visits.c.coverage_report).join(visits, visits.c.id == staff_tasks.c.visit_id)
    with hospital.database.read() as connection:
        return {"items": [_task(row) for row in connection.execute(reported.order_by(staff_tasks.c.created_ms))]}


def list_help_requests(hospital: TheHospital) -> dict[str, Any]:
    """Who called for help."""
    rows = _all(hospital, help_requests)
    return {"items": [{"id": row.id, "kioskId": row.kiosk_id, "step": row.step, "reason": row.reason} for row in rows]}


def change_queue(hospital: TheHospital, queue_id: str, order: QueueOrder) -> dict[str, Any]:
    """Limit a room's places or close it."""
    values = order.model_dump(exclude_unset=True)
    with hospital.database.write() as connection:
        if (
            connection.execute(update(queues).where(queues.c.id == queue_id).values(id=queue_id, **values)).rowcount
            == 0
        ):
            raise RefusalError("queue-not-found")
    return values


def add_department(hospital: TheHospital, order: DepartmentOrder) -> dict[str, Any]:
    """A new department without rooms: it appears on department pages and is closed."""
    with hospital.database.write() as connection:
        code = order.code or f"NEW{_count(connection, departments)}"
        department_id = f"dep-{code.lower()}"
        connection.execute(
            insert(departments).values(
                id=department_id,
                position=order.position or 0,
                code=code,
                name=order.name or code,
                series="Z",
                active=True,
                accepts_bhyt=True,
                hours=_hours_text(order.hours or []),
                version=1,
            )
        )
    return {"id": department_id}


def change_department(hospital: TheHospital, department_id: str, order: DepartmentOrder) -> dict[str, Any]:
    """Change a department's name, hours or whether it is active; its version grows."""
    values = order.model_dump(exclude_none=True, exclude={"hours", "code"})
    if order.hours is not None:
        values["hours"] = _hours_text(order.hours)
    statement = update(departments).where(departments.c.id == department_id)
    with hospital.database.write() as connection:
        if connection.execute(statement.values(version=departments.c.version + 1, **values)).rowcount == 0:
            raise RefusalError("department-not-found")
    return {"id": department_id}


def _hours_text(orders: list[HoursOrder]) -> str:
    return seed.hours_text(tuple(Hours(tuple(each.weekdays), each.opens, each.closes) for each in orders))


def _all(hospital: Hospital, table: Table) -> list[Row[Any]]:
    with hospital.database.read() as connection:
        return list(connection.execute(select(table).order_by(table.c.created_ms)))


def _count(connection: Connection, table: Table) -> int:
    return int(connection.scalar(select(func.count()).select_from(table)) or 0)


def _task(row: Row[Any]) -> dict[str, Any]:
    task = {"kind": row.kind, "visitId": row.visit_id}
    if row.kind == "coverage-unchecked" and row.coverage_report is not None:
        task["note"] = json.loads(row.coverage_report)["note"]
    return task


def _visit(row: Row[Any]) -> dict[str, Any]:
    return {
        "visitId": row.id,
        "clientReference": row.client_reference,
        "kioskId": row.kiosk_id,
        "patientId": row.patient_id,
        "departmentId": row.department_id,
        "queueId": row.queue_id,
        "status": row.status,
        "paid": row.paid,
        "payer": row.payer,
        "coverageUnchecked": row.coverage_unchecked,
        "priorityClass": row.priority_class,
        "identification": None if row.identification is None else json.loads(row.identification),
        "series": row.series,
        "number": row.number,
        "display": row.display,
        "offlineNumber": row.offline_number,
        "issuedAt": from_millis(row.issued_ms).isoformat(timespec="seconds"),
    }
