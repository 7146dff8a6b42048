"""The contract's writing operations. Their answers are stored text, sent byte for byte again when a key comes back."""

from fastapi import APIRouter, Response

from kiosk.sandbox import help_calls, late_coverage, leases, patients, visit_changes, visits
from kiosk.sandbox.describing import ETAG, REPLAYED, answers
from kiosk.sandbox.routing import IdempotencyKey, IfMatch, LeaseId, TheHospital, VisitId, respond
from kiosk.sandbox.wire import (
    Cancellation,
    HelpAnswer,
    HelpRequest,
    LateCoverage,
    LeaseReturn,
    NewLease,
    NewPatient,
    NewVisit,
    NumberLease,
    OfflineTicket,
    RegisteredPatient,
    ReturnedLease,
    Visit,
)

router = APIRouter()

KEYED = ("invalid-request", "idempotency-in-progress", "idempotency-key-reused")


@router.post(
    "/patients",
    status_code=201,
    response_model=RegisteredPatient,
    responses=answers("patient-exists", *KEYED, success=201, headers=REPLAYED),
)
def register_patient(hospital: TheHospital, key: IdempotencyKey, question: NewPatient) -> Response:
    """Take a new patient into the records."""
    return respond(patients.register(hospital, key, question))


@router.post(
    "/visits",
    status_code=201,
    response_model=Visit,
    responses=answers(
        "patient-not-found",
        "department-not-found",
        "queue-not-found",
        "slot-not-found",
        "appointment-not-found",
        "duplicate-visit",
        "session-full",
        "slot-taken",
        "department-closed",
        "appointment-moved",
        "patient-merged",
        "coverage-invalid",
        "not-eligible",
        *KEYED,
        success=201,
        headers=REPLAYED | ETAG,
    ),
)
def create_visit(hospital: TheHospital, key: IdempotencyKey, question: NewVisit) -> Response:
    """Book a visit and give out its number."""
    return respond(visits.create(hospital, key, question))


@router.post(
    "/visits/{visitId}:cancel",
    response_model=Visit,
    responses=answers(
        "invalid-request", "visit-not-found", "already-called", "already-paid", "version-mismatch", headers=ETAG
    ),
)
def cancel_visit(
    hospital: TheHospital,
    visit_id: VisitId,
    if_match: IfMatch,
    question: Cancellation,  # noqa: ARG001 - validated; the sandbox keeps no statistics of reasons
) -> Response:
    """Cancel a visit that was not called yet."""
    return respond(visit_changes.cancel(hospital, visit_id, if_match))


@router.post(
    "/visits/{visitId}:offline-ticket",
    response_model=Visit,
    responses=answers(
        "visit-not-found", "already-cancelled", "ticket-already-printed", *KEYED, headers=REPLAYED | ETAG
    ),
)
def set_offline_ticket(
    hospital: TheHospital, visit_id: VisitId, key: IdempotencyKey, question: OfflineTicket
) -> Response:
    """Learn the provisional number a kiosk printed: it stands."""
    return respond(visit_changes.set_offline_ticket(hospital, key, visit_id, question))


@router.post(
    "/visits/{visitId}:coverage",
    response_model=Visit,
    responses=answers(
        "visit-not-found", "already-cancelled", "already-paid", "coverage-invalid", *KEYED, headers=REPLAYED | ETAG
    ),
)
def attach_coverage(hospital: TheHospital, visit_id: VisitId, key: IdempotencyKey, question: LateCoverage) -> Response:
    """Let insurance pay for a visit that was booked unchecked."""
    return respond(late_coverage.attach(hospital, key, visit_id, question))


@router.post(
    "/number-leases",
    status_code=201,
    response_model=NumberLease,
    responses=answers("series-not-found", "lease-exhausted", *KEYED, success=201, headers=REPLAYED),
)
def lend_numbers(hospital: TheHospital, key: IdempotencyKey, question: NewLease) -> Response:
    """Lend a kiosk numbers to give out while the line is down."""
    return respond(leases.lend(hospital, key, question))


@router.post(
    "/number-leases/{leaseId}:return",
    response_model=ReturnedLease,
    responses=answers("lease-not-found", *KEYED, headers=REPLAYED),
)
def return_lease(hospital: TheHospital, lease_id: LeaseId, key: IdempotencyKey, question: LeaseReturn) -> Response:
    """Take numbers back that were not printed."""
    return respond(leases.give_back(hospital, key, lease_id, question))


@router.post(
    "/help-requests",
    status_code=201,
    response_model=HelpAnswer,
    responses=answers(*KEYED, success=201, headers=REPLAYED),
)
def call_for_help(hospital: TheHospital, key: IdempotencyKey, question: HelpRequest) -> Response:
    """Tell staff that somebody at a kiosk needs a person."""
    return respond(help_calls.ask(hospital, key, question))
