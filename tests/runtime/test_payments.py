"""Codes to pay with, and money that comes when nobody stands there any more: never lost, never told wrongly."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest

from kiosk.hospital import (
    Conflict,
    Done,
    HelpRequest,
    NotAllowed,
    OutcomeUnknown,
    PaymentRequest,
    Rejected,
    Unavailable,
    payloads,
)
from kiosk.hospital.keys import payment_key, payment_note_key, refund_key
from kiosk.journal import Journal
from kiosk.journey import NoAnswer, PaymentRefusal
from kiosk.journey.effects import CallAboutMoney, StartPayment
from kiosk.journey.events import PaymentAnswered
from kiosk.journey.state import Stored
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.open_bookings import OpenBookings
from kiosk.runtime.sending import Sending
from kiosk.runtime.sending_payments import GIVEN_UP, LATE_MONEY, NOTE_AGAIN_S, NOTE_SELDOM_S
from kiosk.runtime.standing import undelivered
from kiosk.runtime.store_errands import ErrandStore
from kiosk.vietqr import VietQr, build
from kiosk.visit import PaymentState
from offline_queue import Done as Delivered
from offline_queue import Item, NewItem, Outbox, OutboxFull, Paused, RetryLater, SetAside
from support.world import NOW, PAYMENT, STORED

BOOKED = replace(STORED, key="key-1")
KEY = payment_key("key-1", 1)
NOTE = payment_note_key("pay-1")


@dataclass
class Bank:
    """A hospital whose money answers as told."""

    started: object = PAYMENT
    stands: object = PAYMENT
    help_answer: object = field(default_factory=Done)
    requests: list[PaymentRequest] = field(default_factory=list)
    helps: list[HelpRequest] = field(default_factory=list)

    def start_payment(self, request: PaymentRequest) -> object:
        self.requests.append(request)
        return self.started

    def payment(self, payment_id: str) -> object:
        assert payment_id == "pay-1"
        return self.stands

    def call_for_help(self, request: HelpRequest) -> object:
        self.helps.append(request)
        return self.help_answer


@dataclass
class Till:
    """The queue with its sender; each item is handed over when the test says so."""

    bank: Bank
    outbox: Outbox
    open: OpenBookings
    store: ErrandStore
    sending: Sending
    ears: object
    wall: list[datetime]

    def start(self) -> None:
        self.store.start_payment(StartPayment(7, BOOKED, 1, "vis-1", 10_120, "V7K2-9QMX", "A 042"))

    def send(self, key: str) -> object:
        item = self.outbox.get(key)
        assert isinstance(item, Item)
        return self.sending.send(item)

    def answers(self) -> list[object]:
        return [event.answer for event in self.ears.heard if isinstance(event, PaymentAnswered)]


@pytest.fixture
def till(outbox: Outbox, ears, journal: Journal) -> Till:
    bank, still_open, wall = Bank(), OpenBookings(), [NOW]
    lazy = Lazy(lambda: outbox)
    lazy.get()
    common = {"kiosk_id": "K3", "now": lambda: wall[0], "post": ears.post, "journal": journal}
    sending = Sending(Lazy(lambda: bank), lazy, still_open, online=lambda: True, line_doubted=lambda: None, **common)
    store = ErrandStore(lazy, still_open, wake=lambda: None, **common)
    return Till(bank, outbox, still_open, store, sending, ears, wall)


def state_of(state: PaymentState, **more):
    return replace(PAYMENT, state=state, **more)


def test_a_code_is_shown_only_once_the_queue_knows_of_it(till: Till) -> None:
    noted: list[bool] = []
    hear = till.ears.post
    till.sending._payments._post = lambda event: (noted.append(till.outbox.get(NOTE) is not None), hear(event))
    till.start()
    assert isinstance(till.send(KEY), Delivered)
    assert till.answers() == [PAYMENT]
    assert noted == [True], "a power cut after the code was seen must not lose the money"
    assert till.bank.requests == [PaymentRequest(KEY, "K3", "vis-1", 10_120)]


def test_a_code_whose_money_nobody_would_see_is_not_shown(till: Till, monkeypatch: pytest.MonkeyPatch) -> None:
    till.start()
    item = till.outbox.get(KEY)

    def full(_item: object) -> None:
        raise OutboxFull("full")

    monkeypatch.setattr(till.outbox, "put", full)
    assert isinstance(till.sending.send(item), Delivered)
    assert till.answers() == [PaymentRefusal.OTHER]


def test_for_nobody_no_code_is_asked(till: Till) -> None:
    till.start()
    till.open.forget()
    assert isinstance(till.send(KEY), Delivered)
    assert till.bank.requests == []


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (Conflict("already-paid"), PaymentRefusal.ALREADY_PAID),
        (Conflict("already-cancelled"), PaymentRefusal.OTHER),
        (Rejected("amount-mismatch"), PaymentRefusal.OTHER),
        (Rejected("not-offered"), PaymentRefusal.OTHER),
    ],
)
def test_a_refusal_is_told_and_is_no_task_for_staff(till: Till, answer: object, told: PaymentRefusal) -> None:
    till.bank.started = answer
    till.start()
    assert isinstance(till.send(KEY), Delivered)
    assert till.answers() == [told]
    assert till.outbox.get(NOTE) is None


def test_an_unknown_outcome_is_asked_again_with_the_same_key(till: Till) -> None:
    till.bank.started = OutcomeUnknown(KEY)
    till.start()
    assert isinstance(till.send(KEY), RetryLater)
    assert till.answers() == []
    till.bank.started = PAYMENT
    till.send(KEY)
    assert {request.key for request in till.bank.requests} == {KEY}
    assert till.answers() == [PAYMENT]


@pytest.mark.parametrize("answer", [NotAllowed(401), Unavailable("busy", 60.0)])
def test_where_no_answer_can_come_nobody_waits_for_one(till: Till, answer: object) -> None:
    till.bank.started = answer
    till.start()
    assert isinstance(till.send(KEY), Paused)
    assert till.answers() == [NoAnswer()]


def test_the_same_attempt_asked_again_while_it_waits_is_one_item(till: Till) -> None:
    till.start()
    till.start()
    assert till.outbox.stats().waiting == 1


@pytest.fixture
def noted(till: Till) -> Till:
    till.start()
    till.send(KEY)
    till.open.forget()
    till.ears.heard.clear()
    return till


def test_money_that_came_and_counts_ends_the_note(noted: Till) -> None:
    noted.bank.stands = state_of(PaymentState.SUCCEEDED)
    assert isinstance(noted.send(NOTE), Delivered)
    assert noted.bank.helps == []


def test_money_that_cannot_count_calls_somebody_once(noted: Till) -> None:
    noted.bank.stands = state_of(PaymentState.REFUND_REQUIRED, received=9_000)
    noted.store.call_about_money(CallAboutMoney("pay-1", "V7K2-9QMX", "A 042"))
    assert isinstance(noted.send(NOTE), Delivered)
    assert isinstance(noted.send(refund_key("pay-1")), Delivered)
    first, second = noted.bank.helps
    assert first == second, "one key, one body: the hospital hears it once"
    assert "V7K2-9QMX" in first.reason


def test_a_hospital_that_takes_no_calls_leaves_it_to_the_staffs_list(noted: Till) -> None:
    noted.bank.stands = state_of(PaymentState.REFUND_REQUIRED)
    noted.bank.help_answer = Rejected("not-offered")
    assert noted.send(NOTE) == SetAside("refund-required")


def test_a_call_that_does_not_get_there_is_made_again(noted: Till) -> None:
    noted.bank.stands = state_of(PaymentState.REFUND_REQUIRED)
    noted.bank.help_answer = OutcomeUnknown("x")
    assert isinstance(noted.send(NOTE), RetryLater)


@pytest.mark.parametrize("end", [PaymentState.EXPIRED, PaymentState.FAILED])
def test_late_money_is_looked_for_after_the_code_ended(noted: Till, end: PaymentState) -> None:
    noted.bank.stands = state_of(end)
    noted.wall[0] = PAYMENT.expires_at + LATE_MONEY - timedelta(seconds=1)
    assert noted.send(NOTE) == RetryLater("the money is looked for", NOTE_SELDOM_S)
    noted.wall[0] += timedelta(seconds=1)
    assert isinstance(noted.send(NOTE), Delivered)


def test_a_note_asks_again_when_its_code_has_ended(noted: Till) -> None:
    assert noted.send(NOTE).after_s == (PAYMENT.expires_at - NOW).total_seconds()
    noted.wall[0] = PAYMENT.expires_at - timedelta(seconds=1)
    assert noted.send(NOTE).after_s == NOTE_AGAIN_S
    noted.wall[0] = PAYMENT.expires_at
    assert noted.send(NOTE).after_s == NOTE_SELDOM_S
    noted.wall[0] = NOW - timedelta(days=9)  # a clock that was set
    assert noted.send(NOTE).after_s == NOTE_SELDOM_S


@pytest.mark.parametrize("state", [PaymentState.PENDING, PaymentState.OTHER])
def test_a_payment_that_never_ends_is_given_up_after_a_day(noted: Till, state: PaymentState) -> None:
    noted.bank.stands = state_of(state)
    noted.wall[0] += GIVEN_UP - timedelta(seconds=1)
    assert isinstance(noted.send(NOTE), RetryLater)
    noted.wall[0] += timedelta(seconds=1)
    assert isinstance(noted.send(NOTE), Delivered)


def test_a_payment_the_hospital_lost_is_for_staff(noted: Till) -> None:
    noted.bank.stands = None
    assert noted.send(NOTE) == SetAside("payment-not-found")


def test_a_silent_hospital_is_asked_again(noted: Till) -> None:
    noted.bank.stands = Unavailable("no connection")
    assert isinstance(noted.send(NOTE), RetryLater)


def test_what_stands_in_the_queue_is_read_by_later_versions() -> None:
    note = payloads.PaymentNote(NOTE, "K3", "pay-1", NOW, None, code="V7K2", number="A 042")
    wanted = payloads.CodeWanted(KEY, "K3", "vis-1", 10_120, code="V7K2", number="A 042")
    copied = payloads.CopyPrinted("key", "K3", "vis-1", "patient")
    for request in (note, wanted, copied):
        assert payloads.decode(payloads.encode(request), type(request)) == request


def test_the_code_somebody_waits_for_goes_before_what_else_they_wait_for(till: Till) -> None:
    till.start()
    assert till.open.wanted() == KEY
    till.open.answered(KEY)
    assert till.open.wanted() is None
    assert till.open.payments() == []


def test_a_note_that_only_looks_is_no_write_that_waits(noted: Till) -> None:
    noted.outbox.ack(KEY)
    assert noted.outbox.stats().waiting == 1
    assert undelivered(noted.outbox) == 0
    noted.outbox.put(NewItem("a", "a", "help", b"{}"))
    assert undelivered(noted.outbox) == 1


@pytest.mark.parametrize(
    "other",
    [
        {"amount": 101_200},
        {"visit_id": "vis-2"},
        {"qr": build(VietQr("970436", "0011002233", 101_200))},
    ],
)
def test_a_code_for_another_visit_or_amount_is_never_shown(till: Till, other: dict[str, object]) -> None:
    till.bank.started = replace(PAYMENT, **other)
    till.start()
    assert isinstance(till.send(KEY), Delivered)
    assert till.answers() == [PaymentRefusal.OTHER]
    assert till.outbox.get(NOTE) is None


def test_who_wants_to_pay_after_all_gets_a_new_code(till: Till) -> None:
    till.start()
    till.send(KEY)
    till.outbox.ack(KEY)
    till.store.start_payment(StartPayment(9, BOOKED, 1, "vis-1", 10_120, "V7K2-9QMX", "A 042"))
    again = payment_key("key-1", 2)
    assert till.open.wanted() == again, "the first was answered: nobody waits for it, and nothing would come"
    till.bank.started = replace(PAYMENT, id="pay-2")
    assert isinstance(till.send(again), Delivered)
    assert till.ears.heard[-1] == PaymentAnswered(9, till.bank.started)


def test_two_kiosks_ask_for_the_same_earlier_visit_under_keys_of_their_own(till: Till) -> None:
    earlier = Stored("", None, NOW, "visit vis-1")
    till.store.start_payment(StartPayment(7, earlier, 1, "vis-1", 10_120, "V7K2-9QMX", "A 042"))
    assert till.open.wanted() == payment_key("visit vis-1 at K3", 1)
