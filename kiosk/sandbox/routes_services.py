"""The contract's operations around a visit: places held, payments, copies of tickets, and the kiosks themselves."""

from fastapi import APIRouter, Response

from kiosk.sandbox import holds, kiosks, payments, reprints, ticket_papers, visit_view
from kiosk.sandbox.describing import ETAG, REPLAYED, answers
from kiosk.sandbox.routes_writes import KEYED
from kiosk.sandbox.routing import (
    HoldId,
    IdempotencyKey,
    IfNoneMatch,
    KioskId,
    OnDay,
    PatientId,
    PaymentId,
    TheHospital,
    VisitId,
    respond,
    unless_known,
)
from kiosk.sandbox.wire import (
    Heartbeat,
    Hold,
    KioskConfiguration,
    NewHold,
    NewPayment,
    NewReprint,
    Payment,
    Reprint,
    TicketPaper,
    Visit,
    VisitList,
)

router = APIRouter()


@router.get("/patients/{patientId}/visits", responses=answers("invalid-request", "patient-not-found"))
def list_visits_of_patient(hospital: TheHospital, patient_id: PatientId, day: OnDay = None) -> VisitList:
    """What a patient was booked for on a day."""
    return visit_view.visits_of(hospital, patient_id, day)


@router.post(
    "/holds",
    status_code=201,
    response_model=Hold,
    responses=answers(
        "slot-not-found",
        "queue-not-found",
        "slot-taken",
        "session-full",
        "department-closed",
        *KEYED,
        success=201,
        headers=REPLAYED,
    ),
)
def hold_place(hospital: TheHospital, key: IdempotencyKey, question: NewHold) -> Response:
    """Keep a place for a moment."""
    return respond(holds.hold(hospital, key, question))


@router.delete("/holds/{holdId}", status_code=204, responses=answers("invalid-request", "hold-not-found"))
def release_hold(hospital: TheHospital, hold_id: HoldId) -> None:
    """Give a held place back."""
    holds.release(hospital, hold_id)


@router.post(
    "/payments",
    status_code=201,
    response_model=Payment,
    responses=answers(
        "visit-not-found",
        "already-paid",
        "already-cancelled",
        "amount-mismatch",
        *KEYED,
        success=201,
        headers=REPLAYED,
    ),
)
def start_payment(hospital: TheHospital, key: IdempotencyKey, question: NewPayment) -> Response:
    """Make an intent to pay, with the code to show."""
    return respond(payments.start(hospital, key, question))


@router.get("/payments/{paymentId}", responses=answers("invalid-request", "payment-not-found"))
def get_payment(hospital: TheHospital, payment_id: PaymentId) -> Payment:
    """How an intent to pay stands now."""
    return payments.find(hospital, payment_id)


@router.post(
    "/visits/{visitId}/reprints",
    status_code=201,
    response_model=Reprint,
    responses=answers("visit-not-found", "already-cancelled", *KEYED, success=201, headers=REPLAYED),
)
def reprint_ticket(hospital: TheHospital, visit_id: VisitId, key: IdempotencyKey, question: NewReprint) -> Response:
    """Count a copy of the ticket and say what is to be printed."""
    return respond(reprints.reprint(hospital, key, visit_id, question))


@router.post(
    "/visits/{visitId}:ticket-paper",
    response_model=Visit,
    responses=answers("visit-not-found", *KEYED, headers=REPLAYED | ETAG),
)
def tell_of_ticket_paper(
    hospital: TheHospital, visit_id: VisitId, key: IdempotencyKey, question: TicketPaper
) -> Response:
    """Hear what became of a ticket's paper."""
    return respond(ticket_papers.tell(hospital, key, visit_id, question))


@router.get(
    "/kiosks/{kioskId}/configuration",
    response_model=KioskConfiguration,
    responses=answers("invalid-request", "kiosk-not-found", headers=ETAG, not_modified=True),
)
def get_kiosk_configuration(hospital: TheHospital, kiosk_id: KioskId, if_none_match: IfNoneMatch = None) -> Response:
    """What a kiosk is to be."""
    return unless_known(if_none_match, kiosks.configuration(hospital, kiosk_id))


@router.post("/kiosks/{kioskId}/heartbeat", status_code=204, responses=answers("invalid-request"))
def take_heartbeat(hospital: TheHospital, kiosk_id: KioskId, question: Heartbeat) -> None:
    """Hear that a kiosk is alive."""
    kiosks.take_heartbeat(hospital, kiosk_id, question)
