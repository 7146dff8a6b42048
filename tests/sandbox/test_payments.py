"""Paying by VietQR: what the bank says decides, and money that cannot count is given back by staff."""

from typing import Any

import pytest

from kiosk import vietqr
from support.sandbox_payments import FEE, cancel, intent, is_paid, payment_tasks, receive, stands, started


@pytest.fixture
def visit_id(kiosk: Any) -> str:
    booked = kiosk.book()
    assert booked["paid"] is False
    return str(booked["visitId"])


def test_an_intent_shows_a_code_for_what_is_owed_to_nobodys_account(kiosk: Any, visit_id: str) -> None:
    payment = started(kiosk, visit_id)
    code = vietqr.parse(payment["qrPayload"])
    (seen,) = kiosk.staff_sees("payments")

    assert (payment["status"], payment["amount"], payment["receivedAmount"]) == ("pending", FEE, None)
    assert payment["expiresAt"] == "2026-11-23T08:05:00+07:00"
    assert (code.amount, code.dynamic, code.bank) == (FEE, True, "999999")
    assert code.bill_number == seen["billNumber"]
    assert seen["billNumber"] in str(code.purpose)
    assert kiosk.get(f"/payments/{payment['paymentId']}").json() == payment


def test_money_in_time_pays_for_the_visit(kiosk: Any, visit_id: str) -> None:
    payment = started(kiosk, visit_id)
    version = kiosk.get(f"/visits/{visit_id}").json()["version"]
    receive(kiosk, payment)
    after = kiosk.get(f"/payments/{payment['paymentId']}").json()

    assert (after["status"], after["receivedAmount"], after["qrPayload"]) == ("succeeded", FEE, None)
    assert after["version"] > payment["version"]
    assert is_paid(kiosk, visit_id)
    assert kiosk.get(f"/visits/{visit_id}").json()["version"] == version + 1
    assert payment_tasks(kiosk) == []
    assert intent(kiosk, visit_id).json()["code"] == "already-paid"
    assert cancel(kiosk, visit_id).json()["code"] == "already-paid"


def test_an_intent_expires_and_money_that_comes_late_still_counts(kiosk: Any, visit_id: str) -> None:
    payment = started(kiosk, visit_id)
    kiosk.clock.advance(seconds=300)
    expired = kiosk.get(f"/payments/{payment['paymentId']}").json()
    receive(kiosk, payment)

    assert (expired["status"], expired["qrPayload"], expired["version"]) == ("expired", None, payment["version"] + 1)
    assert stands(kiosk, payment) == ("succeeded", FEE)
    assert is_paid(kiosk, visit_id)
    assert payment_tasks(kiosk) == ["payment-late"]


def test_money_can_be_late_before_anybody_looked_or_because_a_demo_says_so(kiosk: Any) -> None:
    for slug, more in (("insured", {}), ("vneid", {"late": True})):
        visit_id = kiosk.book(slug)["visitId"]
        payment = started(kiosk, visit_id)
        kiosk.clock.advance(seconds=0 if more else 301)
        receive(kiosk, payment, **more)
        assert is_paid(kiosk, visit_id)

    assert payment_tasks(kiosk) == ["payment-late", "payment-late"]


@pytest.mark.parametrize("amount", [FEE - 1, FEE + 1])
def test_another_amount_is_given_back(kiosk: Any, visit_id: str, amount: int) -> None:
    payment = started(kiosk, visit_id)
    receive(kiosk, payment, amount)

    assert stands(kiosk, payment) == ("refund-required", amount)
    assert not is_paid(kiosk, visit_id)
    assert payment_tasks(kiosk) == ["payment-amount"]
    assert intent(kiosk, visit_id).status_code == 201, "the patient may try again"


def test_money_for_a_cancelled_visit_is_given_back(kiosk: Any, visit_id: str) -> None:
    payment = started(kiosk, visit_id)
    cancel(kiosk, visit_id)

    assert stands(kiosk, payment) == ("expired", None)
    receive(kiosk, payment)
    assert stands(kiosk, payment) == ("refund-required", FEE)
    assert not is_paid(kiosk, visit_id)
    assert payment_tasks(kiosk) == ["payment-refund"]
    assert intent(kiosk, visit_id).json()["code"] == "already-cancelled"


def test_money_for_a_visit_that_was_paid_at_the_cashier_is_given_back(kiosk: Any, visit_id: str) -> None:
    payment = started(kiosk, visit_id)
    kiosk.control(f"/visits/{visit_id}:pay")

    assert stands(kiosk, payment) == ("expired", None)
    receive(kiosk, payment)
    assert stands(kiosk, payment) == ("refund-required", FEE)
    assert is_paid(kiosk, visit_id)
    assert payment_tasks(kiosk) == ["payment-refund"]


def test_the_bank_may_say_it_twice(kiosk: Any, visit_id: str) -> None:
    payment = started(kiosk, visit_id)
    first, second = (receive(kiosk, payment, bankReference="FT-1") for _ in range(2))

    assert first == second
    assert stands(kiosk, payment) == ("succeeded", FEE)
    assert payment_tasks(kiosk) == []


def test_paying_twice_pays_once_and_the_rest_is_given_back(kiosk: Any, visit_id: str) -> None:
    payment = started(kiosk, visit_id)
    receive(kiosk, payment, bankReference="FT-1")
    receive(kiosk, payment, bankReference="FT-2")

    assert stands(kiosk, payment) == ("succeeded", 2 * FEE)
    assert is_paid(kiosk, visit_id)
    assert payment_tasks(kiosk) == ["payment-refund"]


def test_a_transfer_is_of_one_payment(kiosk: Any, visit_id: str) -> None:
    receive(kiosk, started(kiosk, visit_id), bankReference="FT-1")
    other = started(kiosk, kiosk.book("vneid")["visitId"])
    path = f"{kiosk.origin}/sandbox/payments/{other['paymentId']}:receive"
    answer = kiosk.session.post(path, json={"amount": FEE, "bankReference": "FT-1"}, timeout=10)

    assert answer.status_code == 422
    assert stands(kiosk, other) == ("pending", None)


def test_a_second_intent_ends_the_first_and_either_code_still_pays_once(kiosk: Any, visit_id: str) -> None:
    first, second = started(kiosk, visit_id), started(kiosk, visit_id)
    assert (stands(kiosk, first)[0], stands(kiosk, second)[0]) == ("expired", "pending")

    receive(kiosk, first)
    assert (stands(kiosk, first)[0], stands(kiosk, second)[0]) == ("succeeded", "expired")
    receive(kiosk, second)

    assert stands(kiosk, second) == ("refund-required", FEE)
    assert is_paid(kiosk, visit_id)
    assert payment_tasks(kiosk) == ["payment-late", "payment-refund"]


def test_a_payment_the_bank_refused_failed_and_is_not_the_last_word(kiosk: Any, visit_id: str) -> None:
    payment = started(kiosk, visit_id)
    kiosk.control(f"/payments/{payment['paymentId']}:fail")
    assert stands(kiosk, payment) == ("failed", None)

    receive(kiosk, payment)
    assert stands(kiosk, payment) == ("succeeded", FEE)
    kiosk.control(f"/payments/{payment['paymentId']}:fail")
    assert stands(kiosk, payment) == ("succeeded", FEE), "what came cannot fail"


def test_insurance_that_comes_late_changes_what_is_owed(kiosk: Any) -> None:
    booked = kiosk.book(payer="BHYT", coverageUnchecked=True)
    full = started(kiosk, booked["visitId"])
    evidence = kiosk.evidence("insured")
    after = kiosk.post(f"/visits/{booked['visitId']}:coverage", {"coverageEvidenceId": evidence}).json()
    owed = sum(line["patientPays"] for line in after["charges"])

    assert 0 < owed < FEE
    assert stands(kiosk, full) == ("expired", None)
    assert intent(kiosk, booked["visitId"]).json()["code"] == "amount-mismatch"
    receive(kiosk, full)
    assert stands(kiosk, full) == ("refund-required", FEE)
    receive(kiosk, started(kiosk, booked["visitId"], owed), owed)
    assert is_paid(kiosk, booked["visitId"])


def test_what_cannot_be_paid(kiosk: Any, visit_id: str) -> None:
    cases = [
        (intent(kiosk, "vis-none"), 404, "visit-not-found"),
        (intent(kiosk, visit_id, FEE + 1), 422, "amount-mismatch"),
        (intent(kiosk, visit_id, 0), 400, "invalid-request"),
        (intent(kiosk, visit_id, method="card"), 400, "invalid-request"),
        (kiosk.get("/payments/pay-none"), 404, "payment-not-found"),
    ]

    assert [(answer.status_code, answer.json()["code"]) for answer, _, _ in cases] == [case[1:] for case in cases]


def test_the_same_key_is_one_intent(kiosk: Any, visit_id: str) -> None:
    question = {"visitId": visit_id, "kioskId": "K3", "method": "vietqr", "amount": FEE}
    first, second = (kiosk.post("/payments", question, key="payment-key") for _ in range(2))

    assert first.content == second.content
    assert len(kiosk.staff_sees("payments")) == 1


def test_a_hospital_can_be_told_when_it_wants_the_money_and_how_long_a_code_lasts(kiosk: Any) -> None:
    usual = kiosk.book("insured", "dep-tm")["paymentRequired"]
    kiosk.control("/behaviour", paymentRequired="after", paymentSeconds=60)
    told = kiosk.book("insured", "dep-mat")
    kiosk.control("/behaviour", paymentRequired="none")
    never = kiosk.book("insured", "dep-hh")["paymentRequired"]
    kiosk.control("/behaviour", paymentRequired="usual")

    assert (usual, told["paymentRequired"], never) == ("before", "after", "none")
    owed = sum(line["patientPays"] for line in told["charges"])
    assert started(kiosk, told["visitId"], owed)["expiresAt"] == "2026-11-23T08:01:00+07:00"
