"""Intents to pay: only the hospital's word proves that money came, and only where it makes sense."""

import json
import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from drivers.simulation.network import FaultProxy
from kiosk.hospital import Conflict, NotAllowed, OutcomeUnknown, PaymentRequest, Rejected, Unavailable
from kiosk.hospital.native import NativeHospital
from kiosk.visit import Booking, Payment, PaymentRequired, PaymentState, total_paid_by_patient
from support.bookings import request
from support.lying_hospital import LyingHospital

KEY = "0b0c7a4e-3f0e-4a52-9a52-6a1f0d9d7c11"
WANTED = PaymentRequest(KEY, "K3", "vis-1", 10_120)
ENDS = datetime.now(UTC) + timedelta(minutes=5)


def intent(**said: Any) -> dict[str, Any]:
    return {
        "paymentId": "pay-1",
        "visitId": "vis-1",
        "status": "pending",
        "amount": 10_120,
        "receivedAmount": None,
        "qrPayload": "000201010212",
        "expiresAt": ENDS.isoformat(),
        "version": 1,
    } | said


def start(lying: LyingHospital, status: int, said: Any) -> object:
    return NativeHospital(lying.says((status, said))).start_payment(WANTED)


def status_of(lying: LyingHospital, status: int, said: Any) -> object:
    return NativeHospital(lying.says((status, said))).payment("pay-1")


def test_an_intent_is_believed_with_all_it_says(lying: LyingHospital) -> None:
    found = start(lying, 201, intent(surprise=[1]))
    assert found == Payment("pay-1", "vis-1", PaymentState.PENDING, 10_120, None, "000201010212", ENDS)
    (asked,) = lying.asked
    assert (asked.line, asked.headers["Idempotency-Key"]) == ("POST /kiosk/v1/payments", KEY)
    assert json.loads(asked.body) == {"visitId": "vis-1", "kioskId": "K3", "method": "vietqr", "amount": 10_120}


@pytest.mark.parametrize(
    "said",
    [
        {"visitId": "vis-2"},
        {"amount": 10_000},
        {"amount": -10_120},
        {"paymentId": ""},
        {"paymentId": "x" * 65},
        {"qrPayload": None},
        {"qrPayload": ""},
        {"qrPayload": "x" * 513},
        {"qrPayload": "0002\n01"},
        {"expiresAt": "2999-01-01T00:00:00+07:00"},
        {"expiresAt": "2026-11-22T08:00:00"},
        {"status": 3},
        {"amount": "10120"},
    ],
)
def test_an_intent_that_is_not_the_one_asked_for_settles_nothing(lying: LyingHospital, said: dict[str, Any]) -> None:
    assert start(lying, 201, intent(**said)) == OutcomeUnknown(KEY)


@pytest.mark.parametrize(
    ("status", "said", "expected"),
    [
        (409, {"code": "already-paid"}, Conflict("already-paid")),
        (409, {"code": "already-cancelled"}, Conflict("already-cancelled")),
        (422, {"code": "amount-mismatch"}, Rejected("amount-mismatch")),
        (404, {"code": "visit-not-found"}, Rejected("visit-not-found")),
        (409, {"code": "idempotency-in-progress"}, OutcomeUnknown(KEY)),
        (403, {}, NotAllowed(403)),
        (500, {}, OutcomeUnknown(KEY)),
        (503, {"code": "his-unavailable"}, Unavailable("503 his-unavailable")),
    ],
)
def test_what_a_problem_with_an_intent_means(lying: LyingHospital, status: int, said: Any, expected: object) -> None:
    assert start(lying, status, said) == expected


@pytest.mark.parametrize(
    ("word", "received", "state"),
    [
        ("pending", None, PaymentState.PENDING),
        ("succeeded", 10_120, PaymentState.SUCCEEDED),
        ("succeeded", None, PaymentState.SUCCEEDED),
        ("failed", None, PaymentState.FAILED),
        ("expired", None, PaymentState.EXPIRED),
        ("refund-required", 10_000, PaymentState.REFUND_REQUIRED),
        ("thinking", None, PaymentState.OTHER),
    ],
)
def test_how_an_intent_stands(lying: LyingHospital, word: str, received: int | None, state: PaymentState) -> None:
    found = status_of(lying, 200, intent(status=word, receivedAmount=received, qrPayload=None))
    assert isinstance(found, Payment)
    assert (found.state, found.received, found.qr) == (state, received, None)


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ({"paymentId": "pay-2"}, "$.paymentId"),
        ({"status": "succeeded", "receivedAmount": 10_000}, "$.receivedAmount"),
        ({"status": "refund-required", "receivedAmount": -1}, "$.receivedAmount"),
        ({"receivedAmount": 10**10}, "$.receivedAmount"),
        ({"amount": 10**10}, "$.amount"),
        ({"visitId": "vis\n1"}, "$.visitId"),
        ({"expiresAt": "1999-01-01T00:00:00+07:00"}, "$.expiresAt"),
    ],
)
def test_money_that_contradicts_itself_is_not_believed(lying: LyingHospital, said: dict[str, Any], where: str) -> None:
    assert status_of(lying, 200, intent(**said)) == Unavailable(f"answer breaks the contract: {where}")


def test_an_intent_the_hospital_does_not_know_is_an_answer_and_another_404_is_none(lying: LyingHospital) -> None:
    assert status_of(lying, 404, {"code": "payment-not-found"}) is None
    assert status_of(lying, 404, {}) == Unavailable("404")


# --- what a booking says of paying ------------------------------------------------------------------------------------


def visit(lying: LyingHospital, **said: Any) -> Booking:
    place = {"display": "B 042", "roomName": "Phòng 1"}
    answer = {"visitId": "vis-1", "visitCode": "V7K2", "queue": place, "status": "waiting"} | said
    found = NativeHospital(lying.says((200, answer))).visit("ref")
    assert isinstance(found, Booking)
    return found


NOW = datetime.now(UTC).replace(microsecond=0)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({}, PaymentRequired.NONE),
        ({"paymentRequired": None}, PaymentRequired.NONE),
        ({"paymentRequired": "before"}, PaymentRequired.BEFORE),
        ({"paymentRequired": "after"}, PaymentRequired.AFTER),
        ({"paymentRequired": "by-instalments"}, PaymentRequired.OTHER),
        ({"paymentRequired": ["before"]}, PaymentRequired.OTHER),
    ],
)
def test_when_the_hospital_wants_the_money(
    lying: LyingHospital, said: dict[str, Any], expected: PaymentRequired
) -> None:
    assert visit(lying, **said).payment_required is expected


def test_what_a_booking_says_besides_is_read(lying: LyingHospital) -> None:
    found = visit(lying, paid=True, departmentId="dep-tm", issuedAt=NOW.isoformat())
    assert (found.paid, found.department_id, found.at) == (True, "dep-tm", NOW)


@pytest.mark.parametrize(
    "said",
    [
        {"paid": "yes", "departmentId": 7, "issuedAt": 7},
        {"paid": 1, "departmentId": "", "issuedAt": "1999-01-01T00:00:00+07:00"},
        {"paid": None, "departmentId": "x\n", "issuedAt": NOW.replace(tzinfo=None).isoformat()},
        {"departmentId": "x" * 65, "issuedAt": "9999-12-31T23:59:59-12:00"},
    ],
)
def test_what_is_absurd_costs_nobody_the_number(lying: LyingHospital, said: dict[str, Any]) -> None:
    found = visit(lying, **said)
    assert (found.place.number, found.paid, found.department_id, found.at) == ("B 042", False, None, None)


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ({"amount": 100, "insurancePays": 80, "patientPays": 20}, 1),
        ({"amount": 100, "insurancePays": 80, "patientPays": 30}, 0),
        ({"amount": 100, "insurancePays": 120, "patientPays": -20}, 0),
        ({"amount": 10**12, "insurancePays": 0, "patientPays": 10**12}, 0),
    ],
)
def test_a_price_that_does_not_add_up_is_told_at_the_desk(
    lying: LyingHospital, line: dict[str, int], shown: int
) -> None:
    assert len(visit(lying, charges=[{"name": "Khám"} | line]).fees) == shown


# --- the sandbox ------------------------------------------------------------------------------------------------------


@pytest.fixture
def booked(hospital: NativeHospital) -> Booking:
    found = hospital.book(request())
    assert isinstance(found, Booking)
    assert found.fees
    return found


def owed(visit: Booking) -> PaymentRequest:
    return PaymentRequest(str(uuid.uuid4()), "K3", visit.visit_id, total_paid_by_patient(visit.fees))


def started(hospital: NativeHospital, wanted: PaymentRequest) -> Payment:
    found = hospital.start_payment(wanted)
    assert isinstance(found, Payment)
    return found


def test_a_payment_goes_through(hospital: NativeHospital, booked: Booking, control: Callable[..., Any]) -> None:
    payment = started(hospital, owed(booked))
    assert (payment.state, bool(payment.qr)) == (PaymentState.PENDING, True)
    control(f"/payments/{payment.id}:receive", amount=payment.amount)

    now = hospital.payment(payment.id)
    assert isinstance(now, Payment)
    assert (now.state, now.received) == (PaymentState.SUCCEEDED, payment.amount)
    visit = hospital.visit_by_id(booked.visit_id)
    assert isinstance(visit, Booking)
    assert visit.paid
    assert hospital.start_payment(owed(booked)) == Conflict("already-paid")


def test_another_amount_is_to_be_refunded(
    hospital: NativeHospital, booked: Booking, control: Callable[..., Any]
) -> None:
    payment = started(hospital, owed(booked))
    control(f"/payments/{payment.id}:receive", amount=payment.amount - 1)
    now = hospital.payment(payment.id)
    assert isinstance(now, Payment)
    assert (now.state, now.received) == (PaymentState.REFUND_REQUIRED, payment.amount - 1)


def test_a_lost_answer_gives_the_same_intent_again_and_a_new_key_ends_the_old_one(
    hospital: NativeHospital, booked: Booking, network: FaultProxy
) -> None:
    wanted = owed(booked)
    network.drop_answer_after_commit()
    assert hospital.start_payment(wanted) == OutcomeUnknown(wanted.key)
    first = started(hospital, wanted)
    assert started(hospital, wanted).id == first.id
    second = started(hospital, owed(booked))
    states = [found.state for each in (first, second) if isinstance(found := hospital.payment(each.id), Payment)]
    assert states == [PaymentState.EXPIRED, PaymentState.PENDING]


def test_what_the_sandbox_refuses(hospital: NativeHospital, booked: Booking) -> None:
    wrong = PaymentRequest(str(uuid.uuid4()), "K3", booked.visit_id, 1)
    nobody = PaymentRequest(str(uuid.uuid4()), "K3", "vis-none", 1)
    assert hospital.start_payment(wrong) == Rejected("amount-mismatch")
    assert hospital.start_payment(nobody) == Rejected("visit-not-found")
    assert hospital.payment("pay-none") is None
    hospital.cancel_visit(str(uuid.uuid4()), booked, "patient-changed-mind")
    assert hospital.start_payment(owed(booked)) == Conflict("already-cancelled")
