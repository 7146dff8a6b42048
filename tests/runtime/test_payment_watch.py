"""Somebody who pays sees their money come; the next one sees nothing of it."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from queue import SimpleQueue

import pytest

from kiosk.hospital import Unavailable
from kiosk.journey import NoAnswer
from kiosk.journey.effects import WatchPayment
from kiosk.journey.events import PaymentAnswered
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.payment_watch import LONGEST_REST_S, PaymentWatch
from kiosk.visit import PaymentState
from support.world import PAYMENT

NOW = datetime(2026, 11, 23, 8, 15, tzinfo=UTC)
PAID = replace(PAYMENT, state=PaymentState.SUCCEEDED)


class Bank:
    """Answers what the test hands it, when it does."""

    def __init__(self) -> None:
        self.answers: SimpleQueue[object] = SimpleQueue()
        self.asked = threading.Semaphore(0)

    def payment(self, payment_id: str) -> object:
        assert payment_id == PAYMENT.id
        self.asked.release()
        answer = self.answers.get()
        if isinstance(answer, Exception):
            raise answer
        return answer


@pytest.fixture
def bank() -> Bank:
    return Bank()


@pytest.fixture
def watch(bank: Bank, ears) -> Iterator[PaymentWatch]:
    watch = PaymentWatch(Lazy(lambda: bank), ears.post, now=lambda: NOW, rest_s=lambda: 0.001)
    yield watch
    watch.forget()
    for _ in range(3):
        bank.answers.put(PAID)
    watch.close()


def test_news_is_told_once_and_the_end_ends_it(bank: Bank, watch: PaymentWatch, ears) -> None:
    for answer in (PAYMENT, Unavailable("no connection"), None, PAYMENT, PAYMENT, PAID):
        bank.answers.put(answer)
    watch.do(WatchPayment(7, PAYMENT))
    ears.wait(PaymentAnswered, 3)
    assert ears.heard == [PaymentAnswered(7, NoAnswer()), PaymentAnswered(7, PAYMENT), PaymentAnswered(7, PAID)]
    for _ in range(6):
        assert bank.asked.acquire(timeout=5)
    watch.do(WatchPayment(8, PAYMENT))
    assert bank.asked.acquire(timeout=5), "another one is looked at with the same thread"


def test_what_is_heard_after_the_visit_is_told_to_nobody(bank: Bank, watch: PaymentWatch, ears) -> None:
    watch.do(WatchPayment(7, PAYMENT))
    assert bank.asked.acquire(timeout=5)
    watch.forget()
    watch.do(WatchPayment(8, PAYMENT))
    bank.answers.put(PAID)  # of the visit before
    bank.answers.put(PAID)
    ears.wait(PaymentAnswered)
    assert ears.heard == [PaymentAnswered(8, PAID)]


def test_a_mistake_of_ours_is_silence_and_the_looking_goes_on(
    bank: Bank, watch: PaymentWatch, ears, monkeypatch
) -> None:
    told = []
    monkeypatch.setattr(threading, "excepthook", told.append)
    bank.answers.put(ValueError("a mistake"))
    bank.answers.put(PAID)
    watch.do(WatchPayment(7, PAYMENT))
    ears.wait(PaymentAnswered, 2)
    assert ears.heard == [PaymentAnswered(7, NoAnswer()), PaymentAnswered(7, PAID)]
    assert len(told) == 1


def test_a_hospital_that_asks_to_be_left_alone_is_for_a_while(bank: Bank, ears) -> None:
    watch = PaymentWatch(Lazy(lambda: bank), ears.post, now=lambda: NOW, rest_s=lambda: 0.001)
    bank.answers.put(Unavailable("busy", 3600.0))
    watch.do(WatchPayment(7, PAYMENT))
    ears.wait(PaymentAnswered)
    assert watch._alone_s == LONGEST_REST_S
    watch.close()


def test_closing_before_anything_was_watched_waits_for_nobody(bank: Bank, ears) -> None:
    PaymentWatch(Lazy(lambda: bank), ears.post, now=lambda: NOW).close()


@pytest.mark.parametrize("other", [{"id": "pay-2"}, {"visit_id": "vis-2"}, {"amount": 1}])
def test_word_of_another_intent_is_no_word_of_this_one(
    bank: Bank, watch: PaymentWatch, ears, other: dict[str, object]
) -> None:
    bank.answers.put(replace(PAID, **other))
    watch.do(WatchPayment(7, PAYMENT))
    assert ears.wait(PaymentAnswered).answer == NoAnswer()
