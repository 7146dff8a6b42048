"""Money, cancellations and intents at the same moment: every order of them is one of the outcomes of the contract."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from support.sandbox_payments import FEE, cancel, is_paid, payment_tasks, receive, stands, started


@pytest.fixture
def visit_id(kiosk: Any) -> str:
    booked = kiosk.book()
    assert booked["paid"] is False
    return str(booked["visitId"])


def test_of_a_cancellation_and_money_at_once_the_money_is_never_lost(
    kiosk: Any, at_once: Callable[..., list[Any]]
) -> None:
    outcomes = Counter()
    for slug in ("insured", "vneid", "elder", "offline"):
        visit_id = kiosk.book(slug)["visitId"]
        payment = started(kiosk, visit_id)
        actions = [lambda each, v=visit_id: cancel(each, v), lambda each, p=payment: receive(each, p)]
        at_once(lambda each, action: action(each), actions)
        visit = kiosk.get(f"/visits/{visit_id}").json()
        outcomes[visit["status"], visit["paid"], *stands(kiosk, payment)] += 1

    allowed = {("cancelled", False, "refund-required", FEE), ("waiting", True, "succeeded", FEE)}
    assert set(outcomes) <= allowed
    assert payment_tasks(kiosk).count("payment-refund") == outcomes["cancelled", False, "refund-required", FEE]


def test_the_banks_word_eight_times_at_once_counts_once(
    kiosk: Any, visit_id: str, at_once: Callable[..., list[Any]]
) -> None:
    payment = started(kiosk, visit_id)

    answers = at_once(lambda each, _: receive(each, payment), range(8))

    assert {(answer["status"], answer["receivedAmount"]) for answer in answers} == {("succeeded", FEE)}
    assert payment_tasks(kiosk) == []


def test_of_intents_made_at_once_one_is_pending(kiosk: Any, visit_id: str, at_once: Callable[..., list[Any]]) -> None:
    made = at_once(lambda each, _: started(each, visit_id), range(6))

    assert Counter(stands(kiosk, payment)[0] for payment in made) == {"pending": 1, "expired": 5}


def test_money_for_several_intents_at_once_pays_once_and_the_rest_is_given_back(
    kiosk: Any, visit_id: str, at_once: Callable[..., list[Any]]
) -> None:
    made = [started(kiosk, visit_id) for _ in range(4)]

    at_once(receive, made)

    assert Counter(stands(kiosk, payment)[0] for payment in made) == {"succeeded": 1, "refund-required": 3}
    assert is_paid(kiosk, visit_id)
