"""Intents to pay. Money is only believed where amount and visit are the ones that were asked for."""

from datetime import UTC, datetime, timedelta
from urllib.parse import quote

from kiosk.hospital.native import wire, wire_l2
from kiosk.hospital.native.checks import is_amount, is_near
from kiosk.hospital.native.decoding import breaks_contract, decoded
from kiosk.hospital.native.outcomes import conflict_among, refusal
from kiosk.hospital.port import OutcomeUnknown, PaymentOutcome, PaymentRequest, Unavailable
from kiosk.hospital.web import Answer, Http, Problem, is_id
from kiosk.visit import Payment, PaymentState

LONGEST_QR = 512
_WITHIN = timedelta(days=2)
_STATES = {state.value: state for state in PaymentState}


def start(http: Http, request: PaymentRequest) -> PaymentOutcome:
    """POST /payments; an answer about another visit or amount, or without a code to pay by, settles nothing."""
    question = wire.body(visitId=request.visit_id, kioskId=request.kiosk_id, method="vietqr", amount=request.amount)
    reply = http.post("/payments", question, key=request.key)
    if not isinstance(reply, Answer):
        return conflict_among(reply, "already-paid", "already-cancelled") or refusal(reply, request.key)
    answer = decoded(reply, wire_l2.PaymentAnswer)
    payment = answer if isinstance(answer, Unavailable) else checked(answer, datetime.now(UTC))
    if isinstance(payment, Unavailable) or (payment.visit_id, payment.amount) != (request.visit_id, request.amount):
        return OutcomeUnknown(request.key)
    return OutcomeUnknown(request.key) if payment.state is PaymentState.PENDING and not payment.qr else payment


def status(http: Http, payment_id: str) -> Payment | Unavailable | None:
    """GET /payments/{paymentId}."""
    reply = http.get(f"/payments/{quote(payment_id, safe='')}")
    if isinstance(reply, Problem) and reply.status == 404 and reply.code == "payment-not-found":
        return None
    answer = decoded(reply, wire_l2.PaymentAnswer)
    if isinstance(answer, Unavailable):
        return answer
    return checked(answer, datetime.now(UTC)) if answer.payment_id == payment_id else breaks_contract("$.paymentId")


def checked(answer: wire_l2.PaymentAnswer, now: datetime) -> Payment | Unavailable:
    """The payment, unless it contradicts itself."""
    received, qr, expires_at = answer.received_amount, answer.qr_payload, answer.expires_at
    succeeded = answer.status == PaymentState.SUCCEEDED.value
    wrong = {
        "$.paymentId": not is_id(answer.payment_id),
        "$.visitId": not is_id(answer.visit_id),
        "$.amount": not is_amount(answer.amount),
        "$.receivedAmount": received is not None
        and (not is_amount(received) or (succeeded and received != answer.amount)),
        "$.qrPayload": qr is not None and not (0 < len(qr) <= LONGEST_QR and qr.isprintable()),
        "$.expiresAt": expires_at is not None and not is_near(expires_at, now, _WITHIN),
    }
    for where, bad in wrong.items():
        if bad:
            return breaks_contract(where)
    state = _STATES.get(answer.status, PaymentState.OTHER)
    return Payment(answer.payment_id, answer.visit_id, state, answer.amount, received, qr, expires_at)
