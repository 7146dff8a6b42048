"""The contract's reading operations."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response
from starlette.concurrency import run_in_threadpool

from kiosk.sandbox import appointments, catalogue, coverage, patients, queue_board, sessions, visit_view
from kiosk.sandbox.describing import ETAG, answers
from kiosk.sandbox.problems import invalid
from kiosk.sandbox.routing import DepartmentId, IfNoneMatch, OnDay, TheHospital, VisitId, respond, unless_known
from kiosk.sandbox.schema import visits
from kiosk.sandbox.wire import (
    AppointmentList,
    Capabilities,
    Coverage,
    CoverageQuestion,
    DepartmentPage,
    Health,
    PatientMatches,
    PatientSearch,
    QueueList,
    ServiceList,
    SessionList,
    Visit,
)
from kiosk.sandbox.wire.base import Reference

router = APIRouter()

_BY_DEPARTMENT = ("invalid-request", "department-not-found")


@router.get("/capabilities", responses=answers())
def get_capabilities(hospital: TheHospital) -> Capabilities:
    """Which levels and features are served."""
    return catalogue.capabilities(hospital)


@router.get("/health", responses=answers())
def get_health(hospital: TheHospital) -> Health:
    """Whether the hospital works, and what it depends on."""
    return catalogue.health(hospital)


@router.get(
    "/departments",
    response_model=DepartmentPage,
    responses=answers("invalid-request", headers=ETAG, not_modified=True),
)
def list_departments(
    hospital: TheHospital,
    cursor: Annotated[str | None, Query(max_length=512)] = None,
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
    if_none_match: IfNoneMatch = None,
) -> Response:
    """One page of departments."""
    return unless_known(if_none_match, catalogue.department_page(hospital, cursor, limit))


@router.get("/queues", response_model=QueueList, responses=answers(*_BY_DEPARTMENT, headers=ETAG, not_modified=True))
async def list_queues(
    hospital: TheHospital, department_id: DepartmentId = None, if_none_match: IfNoneMatch = None
) -> Response:
    """How long people wait, room by room. What was worked out a moment ago is shown again, and says when that was."""
    rendered = queue_board.fresh(hospital, department_id)
    if rendered is None:
        rendered = await run_in_threadpool(queue_board.rendered, hospital, department_id)
    return rendered.unless_known(if_none_match)


@router.post("/patients:search", responses=answers("invalid-request"))
def search_patients(hospital: TheHospital, question: PatientSearch) -> PatientMatches:
    """Who an identifier may mean; a POST only to keep it out of URLs."""
    return patients.search(hospital, question)


@router.get("/visits", response_model=Visit, responses=answers("invalid-request", "visit-not-found", headers=ETAG))
def find_visit(
    hospital: TheHospital, client_reference: Annotated[Reference, Query(alias="clientReference")]
) -> Response:
    """A visit by the kiosk's own reference: how a lost answer is recovered."""
    return respond(visit_view.find(hospital, visits.c.client_reference == client_reference))


@router.get(
    "/visits/{visitId}",
    response_model=Visit,
    responses=answers("invalid-request", "visit-not-found", headers=ETAG),
)
def get_visit(hospital: TheHospital, visit_id: VisitId) -> Response:
    """A visit as it stands now."""
    return respond(visit_view.find(hospital, visits.c.id == visit_id))


@router.get("/sessions", responses=answers(*_BY_DEPARTMENT))
def list_sessions(
    hospital: TheHospital,
    day: OnDay = None,
    department_id: DepartmentId = None,
) -> SessionList:
    """Doctors' hours of a day."""
    return sessions.session_list(hospital, day, department_id)


@router.get(
    "/services", response_model=ServiceList, responses=answers(*_BY_DEPARTMENT, headers=ETAG, not_modified=True)
)
def list_services(
    hospital: TheHospital,
    department_id: DepartmentId = None,
    payer: Annotated[Literal["BHYT", "SELF"] | None, Query()] = None,
    if_none_match: IfNoneMatch = None,
) -> Response:
    """What is examined and what it costs."""
    return unless_known(if_none_match, catalogue.service_list(hospital, department_id, payer))


@router.post("/coverage:check", responses=answers("invalid-request"))
def check_coverage(hospital: TheHospital, question: CoverageQuestion) -> Coverage:
    """What the insurance portal says of a card."""
    return coverage.check(hospital, question)


@router.get("/appointments", responses=answers("invalid-request"))
def list_appointments(
    hospital: TheHospital,
    patient_id: Annotated[str | None, Query(alias="patientId", max_length=64)] = None,
    day: OnDay = None,
    code: Annotated[str | None, Query(max_length=32)] = None,
) -> AppointmentList:
    """Bookings made earlier, of a patient or by the code on the slip."""
    if code is not None:
        return appointments.by_code(hospital, code)
    if patient_id is None:
        raise invalid("patientId", "patientId or code is needed")
    return appointments.of_patient(hospital, patient_id, day)
