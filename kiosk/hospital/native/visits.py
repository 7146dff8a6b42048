"""Visits that were booked: found again, looked at and printed once more."""

from datetime import UTC, date, datetime, timedelta
from urllib.parse import quote

from kiosk.hospital.native import wire, wire_l1, wire_l2
from kiosk.hospital.native.checks import count, is_amount, moment
from kiosk.hospital.native.decoding import breaks_contract, decoded
from kiosk.hospital.native.outcomes import conflict_among, refusal
from kiosk.hospital.paper import PaperState
from kiosk.hospital.port import OutcomeUnknown, Reprint, ReprintOutcome, Unavailable
from kiosk.hospital.web import Answer, Http, Problem, Reply, is_id
from kiosk.visit import Booking, Fee, PaymentRequired, QueuePlace

OPEN_STATES = ("waiting", "booked")
MOST_COPIES = 1000
_BOOKED_WITHIN = timedelta(days=3)
_REQUIRED = {required.value: required for required in PaymentRequired}


def visit_with(http: Http, reference: str) -> Booking | Unavailable | None:
    """GET /visits by our reference."""
    return _found(http.get("/visits", params={"clientReference": reference}), reference=reference)


def visit_by_id(http: Http, visit_id: str) -> Booking | Unavailable | None:
    """GET /visits/{visitId}."""
    return _found(http.get(f"/visits/{quote(visit_id, safe='')}"), visit_id=visit_id)


def visits_of(http: Http, patient_id: str, day: date) -> tuple[Booking, ...] | Unavailable:
    """GET /patients/{patientId}/visits: those that still wait. One that names another patient is not shown."""
    reply = http.get(f"/patients/{quote(patient_id, safe='')}/visits", params={"date": day.isoformat()})
    if isinstance(reply, Problem) and reply.code == "patient-not-found":
        return ()
    found = decoded(reply, wire_l1.VisitList)
    if isinstance(found, Unavailable):
        return found
    theirs = [item for item in found.items if item.patient_id in (None, patient_id)]
    return tuple(booking(item) for item in theirs if item.status in OPEN_STATES)


def reprint(
    http: Http, key: str, kiosk_id: str, visit_id: str, reason: str, *, at: datetime | None = None
) -> ReprintOutcome:
    """POST /visits/{visitId}/reprints."""
    question = wire.body(kioskId=kiosk_id, reason=reason, at=at.isoformat(timespec="milliseconds") if at else None)
    reply = http.post(f"/visits/{quote(visit_id, safe='')}/reprints", question, key=key)
    if not isinstance(reply, Answer):
        return conflict_among(reply, "already-cancelled", "already-called") or refusal(reply, key)
    answer = decoded(reply, wire_l2.ReprintAnswer)
    if isinstance(answer, Unavailable):
        return OutcomeUnknown(key)
    of_this_visit = answer.visit_id == answer.visit.visit_id == visit_id
    if not of_this_visit or not 0 < answer.copy_no <= MOST_COPIES:
        return OutcomeUnknown(key)
    return Reprint(booking(answer.visit), answer.copy_no)


def booking(visit: wire.VisitAnswer) -> Booking:
    """A confirmed visit. What is absurd about it is left out: the number is the patient's all the same."""
    place = visit.queue
    return Booking(
        visit_id=visit.visit_id,
        code=visit.visit_code,
        place=QueuePlace(
            number=place.display,
            room=place.room_name,
            floor=place.floor,
            room_code=place.room_code,
            department=visit.department_name,
            ahead=count(place.ahead),
            minutes=count(place.estimated_wait_minutes),
            practitioner=place.practitioner,
        ),
        fees=_fees(visit.charges),
        version=str(visit.version),
        payment_required=_payment_required(visit.payment_required),
        paid=visit.paid is True,
        department_id=visit.department_id if is_id(visit.department_id) else None,
        at=moment(visit.issued_at, datetime.now(UTC), _BOOKED_WITHIN),
        paper_missing=_paper_missing(visit.ticket_paper),
    )


def _paper_missing(told: object) -> bool:
    """Whether a kiosk told that no ticket surely came out."""
    missing = (PaperState.UNCONFIRMED.value, PaperState.NOT_PRINTED.value)
    return isinstance(told, dict) and told.get("state") in missing


def is_of(visit: wire.VisitAnswer, reference: str) -> bool:
    """Whether it is the visit with our reference, as far as it says; some databases write it in capitals."""
    said = visit.client_reference
    return said is None or (isinstance(said, str) and said.casefold() == reference.casefold())


def _found(reply: Reply, *, visit_id: str | None = None, reference: str | None = None) -> Booking | Unavailable | None:
    if isinstance(reply, Problem) and reply.status == 404 and reply.code == "visit-not-found":
        return None
    visit = decoded(reply, wire.VisitAnswer)
    if isinstance(visit, Unavailable):
        return visit
    if visit_id not in (None, visit.visit_id):
        return breaks_contract("$.visitId")
    if reference is not None and not is_of(visit, reference):
        return breaks_contract("$.clientReference")
    return booking(visit)


def _fees(charges: list[wire.Charge]) -> tuple[Fee, ...]:
    """All lines or none: a price that does not add up is told at the desk."""
    right = all(
        is_amount(line.insurance_pays)
        and is_amount(line.patient_pays)
        and line.amount == line.insurance_pays + line.patient_pays
        for line in charges
    )
    return tuple(Fee(c.name, c.amount, c.insurance_pays, c.patient_pays) for c in charges) if right else ()


def _payment_required(word: object) -> PaymentRequired:
    if word is None:
        return PaymentRequired.NONE
    return _REQUIRED.get(word, PaymentRequired.OTHER) if isinstance(word, str) else PaymentRequired.OTHER
