"""From the big button to the hospital: stored first, delivered once, told truly."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from kiosk.hospital import Conflict, Done, HelpRequest, NotAllowed, OutcomeUnknown, Rejected, Reprint, Unavailable
from kiosk.hospital.minimal import NOT_OFFERED
from kiosk.journal import Journal
from kiosk.journey import BookingRefusal, CancelWord, OutOfServiceReason, effects
from kiosk.journey.effects import Book, CallHelp, CancelVisit, CloseRefused, GiveNumber
from kiosk.journey.events import (
    BookingDelayed,
    BookingDelivered,
    BookingNotStored,
    BookingRefused,
    BookingStored,
    BookingUnclear,
    CancelAnswered,
    HelpAnswered,
    NumberGiven,
    NumberNotGiven,
    NumberUnclear,
    ServiceRestored,
    ServiceStopped,
)
from kiosk.journey.state import Stored
from kiosk.runtime.bookings import Bookings
from kiosk.runtime.delivery import Delivery
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.open_bookings import OpenBookings
from kiosk.runtime.pace import Pace, Rules
from kiosk.runtime.sending import Sending
from kiosk.runtime.standing import subject_of
from kiosk.visit import Booking, BookingIntent, BookingRequest, Consent, OfflineTicket, Payer, Priority
from offline_queue import Backoff, Block, NewItem, Outbox, OutboxFull, OutboxUnavailable, Series
from support.world import ANH, BAO, BOOKING, NOW


@dataclass
class FakeHospital:
    """Answers from a script, and keeps what it was asked. It books each key once, as the contract demands."""

    script: list[object] = field(default_factory=list)
    booked: dict[str, BookingRequest] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    kept: list[tuple[str, OfflineTicket]] = field(default_factory=list)
    helps: list[HelpRequest] = field(default_factory=list)
    found: object = None
    cancelled: list[str] = field(default_factory=list)
    help_answer: object = field(default_factory=Done)
    keeps: object = field(default_factory=Done)
    cancels: object = field(default_factory=Done)
    copies: list[tuple[str, str, str, str]] = field(default_factory=list)
    copy_answer: object = field(default_factory=lambda: Reprint(BOOKING, 2))

    def book(self, request: BookingRequest) -> object:
        self.asked.append(request.key)
        answer = self.script.pop(0) if self.script else BOOKING
        if isinstance(answer, Booking) or (isinstance(answer, OutcomeUnknown) and answer.reference == "committed"):
            self.booked[request.key] = request
        return answer

    def visit(self, reference: str) -> object:
        known = any(request.reference == reference for request in self.booked.values())
        return BOOKING if known else self.found

    def visit_by_id(self, visit_id: str) -> object:
        return BOOKING if visit_id == "vis-1" else None

    def keep_number(self, key: str, visit_id: str, ticket: OfflineTicket) -> object:
        self.asked.append(key)
        self.kept.append((visit_id, ticket))
        return self.keeps

    def cancel_visit(self, key: str, visit: Booking, reason: str) -> object:
        assert (len(key), reason) == (36, "patient")
        self.asked.append("cancel")
        self.cancelled.append(visit.visit_id)
        return self.cancels

    def reprint(self, key: str, kiosk_id: str, visit_id: str, reason: str, at: object = None) -> object:
        assert at == NOW
        self.copies.append((key, kiosk_id, visit_id, reason))
        return self.copy_answer

    def call_for_help(self, request: HelpRequest) -> object:
        self.helps.append(request)
        return self.help_answer


@dataclass
class Desk:
    """Store and delivery with a fake hospital behind, a line that can be cut, and no waiting in back-off."""

    hospital: FakeHospital
    bookings: Bookings
    delivery: Delivery
    outbox: Outbox
    line: threading.Event
    open: OpenBookings

    def book(
        self,
        question: int = 1,
        *,
        identity=ANH,
        department: str = "dep-ntq",
        offline: bool = False,
        own_number: bool = False,
    ) -> None:
        intent = BookingIntent(identity, "pat-1", department, None, None, Payer.SELF, None, Priority.NONE, Consent("1"))
        self.bookings.do(Book(question, intent, offline, own_number))


@pytest.fixture
def desk(outbox: Outbox, ears, journal: Journal) -> Iterator[Desk]:
    hospital = FakeHospital()
    line = threading.Event()
    line.set()
    still_open = OpenBookings()
    lazy = Lazy(lambda: outbox)
    sending = Sending(
        Lazy(lambda: hospital),
        lazy,
        still_open,
        kiosk_id="K3",
        now=lambda: NOW,
        post=ears.post,
        online=line.is_set,
        line_doubted=lambda: None,
        journal=journal,
    )
    delivery = Delivery(
        lazy,
        sending.send,
        journal,
        delivered=lambda: bookings.room_again(),  # noqa: PLW0108 - made below
        backoff=Backoff(first_s=0.001, cap_s=0.001),
        pace=Pace(Rules(spread=0.0, first=0.001)),
        held=sending.held,
        front=still_open,
    )
    bookings = Bookings(
        lazy, still_open, kiosk_id="K3", now=lambda: NOW, post=ears.post, wake=delivery.wake, journal=journal
    )
    lazy.get()
    delivery.start()
    yield Desk(hospital, bookings, delivery, outbox, line, still_open)
    bookings.close()
    delivery.close()


def test_a_booking_is_stored_and_then_delivered(desk: Desk, ears, wait_until) -> None:
    desk.book()
    stored = ears.wait(BookingStored)
    delivered = ears.wait(BookingDelivered)
    assert stored.stored.number is None
    assert delivered.booking == BOOKING
    assert delivered.stored == stored.stored
    wait_until(lambda: desk.outbox.stats().waiting == 0)


def test_what_was_stored_before_a_restart_is_delivered_after_it(desk: Desk, ears, wait_until) -> None:
    desk.line.clear()
    desk.book(offline=True)
    ears.wait(BookingDelayed)
    assert desk.outbox.stats().waiting == 1
    desk.line.set()
    desk.delivery.line_restored()
    wait_until(lambda: desk.outbox.stats().waiting == 0)
    (request,) = desk.hospital.booked.values()
    assert request.offline_ticket == OfflineTicket("K3-01", NOW)
    assert request.intent.identity == ANH


def test_offline_the_patient_does_not_wait_for_a_time_out(desk: Desk, ears) -> None:
    desk.line.clear()
    desk.book(offline=True)
    assert ears.wait(BookingDelayed, seconds=1.0).question == 1


def test_a_line_that_breaks_just_now_is_noticed_by_the_attempt(desk: Desk, ears) -> None:
    desk.hospital.script = [Unavailable("no connection")]
    desk.book()
    ears.wait(BookingDelayed)
    ears.wait(BookingDelivered)
    assert len(set(desk.hospital.asked)) == 1


def test_a_lost_answer_is_looked_up_before_anything_is_said(desk: Desk, ears) -> None:
    desk.hospital.script = [OutcomeUnknown("committed")]
    desk.book()
    assert ears.wait(BookingDelivered).booking == BOOKING
    assert len(desk.hospital.asked) == 1


def test_an_outcome_nobody_knows_is_tried_again_with_the_same_key(desk: Desk, ears) -> None:
    desk.hospital.script = [OutcomeUnknown("lost"), OutcomeUnknown("lost")]
    desk.book()
    ears.wait(BookingDelivered)
    assert len(desk.hospital.asked) == 3
    assert len(set(desk.hospital.asked)) == 1


@pytest.mark.parametrize(
    ("answer", "refusal"),
    [
        (Conflict("session-full"), BookingRefusal.FULL),
        (Conflict("slot-taken"), BookingRefusal.TAKEN),
        (Conflict("department-closed"), BookingRefusal.CLOSED),
        (Rejected("not-eligible"), BookingRefusal.NOT_ELIGIBLE),
        (Rejected("anything-new"), BookingRefusal.OTHER),
        (Conflict("duplicate-visit"), BookingRefusal.OTHER),
    ],
)
def test_a_refusal_is_told_and_set_aside_for_staff(desk: Desk, ears, answer: object, refusal: BookingRefusal) -> None:
    desk.hospital.script = [answer]
    desk.book()
    assert ears.wait(BookingRefused).refusal is refusal
    ears.wait(BookingStored)
    assert desk.outbox.stats().set_aside <= 1


def test_a_refusal_the_patient_heard_is_no_task_and_lets_the_next_choice_through(desk: Desk, ears, wait_until) -> None:
    desk.hospital.script = [Conflict("session-full")]
    desk.book(1)
    ears.wait(BookingRefused)
    wait_until(lambda: desk.outbox.stats().set_aside == 1)
    desk.bookings.do(CloseRefused(1))
    desk.book(2)
    assert ears.wait(BookingDelivered).question == 2
    assert desk.outbox.stats().set_aside == 0


def test_a_visit_the_patient_already_has_is_shown(desk: Desk, ears) -> None:
    desk.hospital.script = [Conflict("duplicate-visit", "vis-1")]
    desk.book()
    assert ears.wait(BookingDelivered).earlier


def test_a_visit_the_patient_already_has_takes_over_the_printed_number(desk: Desk, ears, wait_until) -> None:
    desk.line.clear()
    desk.hospital.script = [Conflict("duplicate-visit", "vis-1")]
    desk.book(offline=True)
    ears.wait(BookingDelayed)
    desk.line.set()
    desk.delivery.line_restored()
    wait_until(lambda: desk.outbox.stats().waiting == 0)
    assert desk.hospital.kept == [("vis-1", OfflineTicket("K3-01", NOW))]


def test_a_number_given_out_after_the_attempt_is_told_to_the_hospital(desk: Desk, ears, wait_until) -> None:
    desk.hospital.script = [Unavailable("no connection"), Unavailable("no connection")]
    desk.book()
    stored = ears.wait(BookingStored)
    ears.wait(BookingDelayed)
    desk.bookings.do(GiveNumber(9, stored.stored))
    given = ears.wait(NumberGiven)
    assert (given.question, given.stored) == (9, replace(stored.stored, number="K3-01"))
    wait_until(lambda: len(desk.hospital.kept) == 1)
    assert desk.hospital.kept[0] == ("vis-1", OfflineTicket("K3-01", NOW))


def test_a_number_that_cannot_be_stored_is_told_so(desk: Desk, ears, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OutboxFull

    desk.line.clear()
    desk.book()
    stored = ears.wait(BookingStored).stored
    monkeypatch.setattr(desk.outbox, "put_numbered", full)
    desk.bookings.do(GiveNumber(9, stored))
    assert ears.wait(NumberNotGiven).question == 9
    assert ears.wait(ServiceStopped).reason is OutOfServiceReason.STORE_FULL


def test_a_store_that_breaks_while_it_gives_a_number_leaves_it_open(desk: Desk, ears, monkeypatch) -> None:
    def broken(*_: object) -> None:
        raise OutboxUnavailable

    desk.line.clear()
    desk.book()
    stored = ears.wait(BookingStored).stored
    real: Callable[..., object] = desk.outbox.get
    asked: list[str] = []

    def readable_once(key: str) -> object:
        asked.append(key)
        return real(key) if len(asked) == 1 else broken()

    monkeypatch.setattr(desk.outbox, "put_numbered", broken)
    monkeypatch.setattr(desk.outbox, "get", readable_once)
    desk.bookings.do(GiveNumber(9, stored))
    assert ears.wait(NumberUnclear).question == 9


def test_numbers_the_hospital_lent_are_given_before_the_kiosks_own(desk: Desk, ears, wait_until) -> None:
    tomorrow = (NOW + timedelta(days=1)).timestamp()
    desk.outbox.keep_block(Block("lease-1", Series("T", NOW.date()), 41, 41, max(tomorrow, time.time() + 3600)))
    desk.line.clear()
    desk.book(1, offline=True)
    desk.book(2, identity=BAO, offline=True)
    assert ears.wait(BookingStored, 1).stored.number == "T-041"
    assert ears.wait(BookingStored, 2).stored.number == "K3-01"
    desk.line.set()
    desk.delivery.line_restored()
    wait_until(lambda: desk.outbox.stats().waiting == 0)
    tickets = [request.offline_ticket for request in desk.hospital.booked.values()]
    assert set(tickets) == {OfflineTicket("T-041", NOW, "lease-1"), OfflineTicket("K3-01", NOW)}


def test_refused_credentials_pause_everything_and_lose_nothing(desk: Desk, ears, wait_until) -> None:
    desk.hospital.script = [NotAllowed(401)]
    desk.book()
    ears.wait(BookingDelayed)
    assert desk.outbox.stats().waiting == 1
    desk.delivery.wake()
    wait_until(lambda: desk.outbox.stats().waiting == 0)


def test_numbers_go_on_from_patient_to_patient(desk: Desk, ears) -> None:
    desk.line.clear()
    desk.book(1, offline=True)
    desk.book(2, identity=BAO, offline=True)
    assert ears.wait(BookingStored, 1).stored.number == "K3-01"
    assert ears.wait(BookingStored, 2).stored.number == "K3-02"


def test_a_full_store_says_so_and_sends_nothing(desk: Desk, ears, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OutboxFull

    monkeypatch.setattr(desk.outbox, "put_numbered", full)
    desk.book(offline=True)
    assert ears.wait(BookingNotStored).question == 1
    assert desk.hospital.asked == []


def test_a_store_that_stumbles_once_is_asked_again_with_the_same_key(
    desk: Desk, ears, monkeypatch: pytest.MonkeyPatch
) -> None:
    real: Callable[..., object] = desk.outbox.put_numbered
    tries: list[str] = []

    def stumble(key: str, *rest: object) -> object:
        tries.append(key)
        if len(tries) == 1:
            raise OutboxFull
        return real(key, *rest)

    monkeypatch.setattr(desk.outbox, "put_numbered", stumble)
    desk.book(offline=True)
    ears.wait(BookingDelivered)
    assert len(tries) == 2
    assert len(set(tries)) == 1


@pytest.mark.parametrize(("answer", "reached"), [(Done(), True), (Unavailable("no connection"), False)])
def test_the_patient_hears_whether_the_desk_heard(desk: Desk, ears, answer: object, reached: bool) -> None:
    desk.hospital.help_answer = answer
    desk.bookings.do(CallHelp(7, "Reviewing"))
    told = ears.wait(HelpAnswered)
    assert (told.question, told.reached) == (7, reached)
    assert desk.hospital.helps[0].step == "Reviewing"


def test_without_the_line_help_is_told_as_not_reached_at_once(desk: Desk, ears) -> None:
    desk.line.clear()
    desk.bookings.do(CallHelp(7, "Reviewing"))
    assert not ears.wait(HelpAnswered, seconds=1.0).reached


def test_a_sender_that_fails_by_mistake_does_not_end_delivery(desk: Desk, ears, monkeypatch) -> None:
    told: list[type[BaseException]] = []
    monkeypatch.setattr(threading, "excepthook", lambda arguments: told.append(arguments.exc_type))
    monkeypatch.setattr("kiosk.runtime.delivery.AFTER_FAULT_S", 0.01)
    real = desk.hospital.book

    def stumble(request: BookingRequest) -> object:
        if not told:
            raise KeyError("a mistake of ours")
        return real(request)

    monkeypatch.setattr(desk.hospital, "book", stumble)
    desk.book()
    ears.wait(BookingDelivered)
    assert told == [KeyError]


def test_not_stored_is_said_only_when_it_is_proved(desk: Desk, ears, monkeypatch) -> None:
    real: Callable[..., object] = desk.outbox.put_numbered

    def stored_without_a_word(key: str, *rest: object) -> object:
        if desk.outbox.get(key) is None:
            real(key, *rest)
        raise OutboxUnavailable

    monkeypatch.setattr(desk.outbox, "put_numbered", stored_without_a_word)
    desk.book(offline=True)
    assert ears.wait(BookingStored).stored.number == "K3-01"
    ears.wait(BookingDelivered)


def test_what_was_delivered_between_two_tries_counts_as_stored(desk: Desk, ears, monkeypatch) -> None:
    real: Callable[..., object] = desk.outbox.put_numbered
    tries: list[str] = []

    def delivered_without_a_word(key: str, *rest: object) -> object:
        tries.append(key)
        real(key, *rest)
        desk.outbox.ack(key)
        raise OutboxUnavailable

    desk.line.clear()
    monkeypatch.setattr(desk.outbox, "put_numbered", delivered_without_a_word)
    desk.book(offline=True)
    assert ears.wait(BookingStored).stored.number == "K3-01"
    assert len(tries) == 2


def test_a_store_that_cannot_even_be_asked_is_unclear(desk: Desk, ears, monkeypatch) -> None:
    def broken(*_: object) -> None:
        raise OutboxUnavailable

    monkeypatch.setattr(desk.outbox, "put_numbered", broken)
    monkeypatch.setattr(desk.outbox, "get", broken)
    desk.book(offline=True)
    assert ears.wait(BookingUnclear).question == 1


def test_a_full_store_takes_the_kiosk_out_of_service_until_something_left_it(desk: Desk, ears, monkeypatch) -> None:
    real: Callable[..., object] = desk.outbox.put_numbered

    def full(*_: object) -> None:
        raise OutboxFull

    desk.line.clear()
    desk.book(1, offline=True)
    ears.wait(BookingDelayed)
    monkeypatch.setattr(desk.outbox, "put_numbered", full)
    desk.book(2, identity=BAO, offline=True)
    ears.wait(ServiceStopped)
    monkeypatch.setattr(desk.outbox, "put_numbered", real)
    desk.line.set()
    desk.delivery.line_restored()
    ears.wait(ServiceRestored)


def test_a_number_is_told_although_the_visit_ended_at_once(desk: Desk, ears, wait_until) -> None:
    desk.hospital.script = [Unavailable("no connection"), Unavailable("no connection")]
    desk.book()
    stored = ears.wait(BookingStored)
    ears.wait(BookingDelayed)
    desk.open.forget()
    desk.bookings.do(GiveNumber(9, stored.stored))
    wait_until(lambda: len(desk.hospital.kept) == 1)


def test_a_printed_number_finds_the_visit_that_was_there_before(desk: Desk, ears, wait_until) -> None:
    desk.hospital.script = [Unavailable("no connection"), Conflict("duplicate-visit", "vis-1")]
    desk.hospital.found = None
    desk.book()
    stored = ears.wait(BookingStored)
    ears.wait(BookingDelayed)
    desk.bookings.do(GiveNumber(9, stored.stored))
    wait_until(lambda: desk.hospital.kept == [("vis-1", OfflineTicket("K3-01", NOW))])


def test_a_refusal_after_the_patient_left_reaches_the_desk(desk: Desk, ears, wait_until) -> None:
    desk.line.clear()
    desk.hospital.script = [Conflict("session-full")]
    desk.book(offline=True)
    ears.wait(BookingDelayed)
    desk.open.forget()
    desk.line.set()
    desk.delivery.line_restored()
    wait_until(lambda: desk.outbox.stats().set_aside == 1)
    (told,) = desk.hospital.helps
    assert told.reason == "refused session-full, patient holds K3-01"


def test_help_behind_a_waiting_booking_is_answered_too(desk: Desk, ears) -> None:
    desk.line.clear()
    desk.book(offline=True)
    ears.wait(BookingDelayed)
    desk.bookings.do(CallHelp(7, "Ticketed"))
    assert not ears.wait(HelpAnswered, seconds=2.0).reached


def test_a_visit_taken_back_is_cancelled_after_it_was_booked(desk: Desk, ears, wait_until) -> None:
    desk.book()
    stored = ears.wait(BookingDelivered).stored
    desk.bookings.do(CancelVisit(4, stored))
    ears.wait(CancelAnswered, 2)
    words = [event.word for event in ears.heard if isinstance(event, CancelAnswered)]
    assert words[-1] is CancelWord.DONE or set(words) == {CancelWord.SENDING, CancelWord.DONE}
    assert desk.hospital.cancelled == ["vis-1"]
    wait_until(lambda: desk.outbox.stats().waiting == 0)


def test_without_the_line_a_visit_taken_back_is_booked_and_cancelled_in_that_order(
    desk: Desk, ears, wait_until
) -> None:
    desk.line.clear()
    desk.book(offline=True)
    stored = ears.wait(BookingStored).stored
    desk.bookings.do(CancelVisit(4, stored))
    ears.wait(CancelAnswered, 2)
    assert CancelWord.LATER in [event.word for event in ears.heard if isinstance(event, CancelAnswered)]
    desk.line.set()
    desk.delivery.line_restored()
    wait_until(lambda: desk.outbox.stats().waiting == 0)
    assert desk.hospital.asked[-1] == "cancel"
    assert len(desk.hospital.booked) == 1


def test_a_refused_visit_that_was_taken_back_is_no_task_for_staff(desk: Desk, ears, wait_until) -> None:
    desk.line.clear()
    desk.hospital.script = [Conflict("session-full")]
    desk.book(offline=True)
    desk.bookings.do(CancelVisit(4, ears.wait(BookingStored).stored))
    ears.wait(CancelAnswered, 2)
    desk.open.forget()
    desk.line.set()
    desk.delivery.line_restored()
    wait_until(lambda: desk.outbox.stats().waiting == 0)
    assert desk.outbox.stats().set_aside == 0
    assert desk.hospital.helps == []


def test_a_store_that_takes_no_cancellation_says_so(desk: Desk, ears, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OutboxFull

    desk.book()
    stored = ears.wait(BookingDelivered).stored
    monkeypatch.setattr(desk.outbox, "put", full)
    desk.bookings.do(CancelVisit(4, stored))
    assert ears.wait(CancelAnswered).word is CancelWord.UNCLEAR


def test_a_hospital_that_asks_for_a_long_rest_gives_the_patient_a_number_at_once(desk: Desk, ears, wait_until) -> None:
    desk.hospital.script = [Unavailable("429 too-many-requests", 30.0)]
    desk.book(1)
    ears.wait(BookingDelayed)
    desk.book(2, identity=BAO)
    wait_until(lambda: BookingDelayed(2) in ears.heard)
    assert len(desk.hospital.asked) == 1
    assert desk.outbox.get(desk.hospital.asked[0]).attempts == 0


def test_a_patient_who_comes_again_before_the_hospital_heard_keeps_the_number(desk: Desk, ears, wait_until) -> None:
    desk.line.clear()
    desk.book(1, offline=True)
    first = ears.wait(BookingStored).stored
    desk.open.forget()
    desk.book(2, offline=True)
    assert ears.wait(BookingStored, 2) == BookingStored(2, first)
    wait_until(lambda: BookingDelayed(2) in ears.heard)
    assert desk.outbox.stats().waiting == 1
    desk.line.set()
    desk.delivery.line_restored()
    assert ears.wait(BookingDelivered).question == 2
    assert len(desk.hospital.booked) == 1


def test_who_took_the_visit_back_registers_anew(desk: Desk, ears) -> None:
    desk.line.clear()
    desk.book(1, offline=True)
    first = ears.wait(BookingStored).stored
    desk.bookings.do(CancelVisit(4, first))
    desk.book(2, offline=True)
    assert ears.wait(BookingStored, 2).stored.key != first.key


def test_another_patient_or_another_department_is_another_visit(desk: Desk, ears) -> None:
    desk.line.clear()
    desk.book(1, offline=True)
    desk.book(2, identity=BAO, offline=True)
    desk.book(3, department="dep-tm", offline=True)
    ears.wait(BookingStored, 3)
    assert desk.outbox.stats().waiting == 3


def test_a_visit_that_is_cancelled_late_is_gone_before_the_next_one_is_asked_for(desk: Desk, ears, wait_until) -> None:
    desk.book(1)
    first = ears.wait(BookingDelivered).stored
    desk.line.clear()
    desk.bookings.do(CancelVisit(4, first))
    desk.book(2, offline=True)
    ears.wait(BookingStored, 2)
    desk.line.set()
    desk.delivery.line_restored()
    wait_until(lambda: desk.outbox.stats().waiting == 0)
    assert desk.hospital.asked[1:] == ["cancel", ears.wait(BookingStored, 2).stored.key]


def test_the_visit_that_took_over_the_number_is_the_one_that_is_taken_back(desk: Desk, ears, wait_until) -> None:
    desk.line.clear()
    desk.hospital.script = [Conflict("duplicate-visit", "vis-1")]
    desk.book(offline=True)
    stored = ears.wait(BookingStored).stored
    desk.line.set()
    desk.delivery.line_restored()
    assert ears.wait(BookingDelivered).earlier
    desk.bookings.do(CancelVisit(4, stored))
    wait_until(lambda: CancelAnswered(4, CancelWord.DONE) in ears.heard)
    assert desk.hospital.cancelled == ["vis-1"]


def test_a_number_called_void_is_not_given_to_the_visit_that_was_there_before(desk: Desk, ears, wait_until) -> None:
    desk.line.clear()
    desk.hospital.script = [Conflict("duplicate-visit", "vis-1")]
    desk.book(offline=True)
    desk.bookings.do(CancelVisit(4, ears.wait(BookingStored).stored))
    ears.wait(CancelAnswered, 2)
    desk.line.set()
    desk.delivery.line_restored()
    wait_until(lambda: desk.outbox.stats().waiting == 0)
    assert (desk.hospital.kept, desk.hospital.cancelled) == ([], [])


def test_what_was_refused_and_taken_back_is_not_asked_for_again_for_its_numbers_sake(
    desk: Desk, ears, wait_until
) -> None:
    desk.hospital.script = [Unavailable("no connection")] * 500  # it may be tried again before the line is cut
    desk.book()
    stored = ears.wait(BookingStored).stored
    ears.wait(BookingDelayed)
    desk.line.clear()
    desk.bookings.do(GiveNumber(9, stored))
    desk.bookings.do(CancelVisit(4, ears.wait(NumberGiven).stored))
    ears.wait(CancelAnswered)
    desk.hospital.script, asked = [Conflict("session-full")], len(desk.hospital.asked)
    desk.line.set()
    desk.delivery.line_restored()
    wait_until(lambda: desk.outbox.stats().waiting == 0)
    assert desk.hospital.asked[asked:].count(stored.key) == 1
    assert (desk.hospital.kept, desk.outbox.stats().set_aside) == ([], 0)


def test_nobody_hears_that_taking_back_happens_later_before_it_is_stored(
    desk: Desk, ears, wait_until, monkeypatch
) -> None:
    desk.line.clear()
    desk.book(offline=True)
    stored = ears.wait(BookingStored).stored
    put, heard_at_put = desk.outbox.put, []

    def slow_put(item: NewItem):
        desk.delivery.wake()
        wait_until(lambda: sum(isinstance(event, BookingDelayed) for event in ears.heard) >= delayed + 2)
        heard_at_put.extend(event for event in ears.heard if isinstance(event, CancelAnswered))
        return put(item)

    ears.wait(BookingDelayed)
    delayed = sum(isinstance(event, BookingDelayed) for event in ears.heard)
    stop = threading.Event()
    waker = threading.Thread(target=lambda: [desk.delivery.wake() for _ in iter(lambda: stop.wait(0.005), True)])
    waker.start()
    monkeypatch.setattr(desk.outbox, "put", slow_put)
    desk.bookings.do(CancelVisit(4, stored))
    wait_until(lambda: CancelAnswered(4, CancelWord.LATER) in ears.heard)
    stop.set()
    waker.join()
    answers = [event.word for event in ears.heard if isinstance(event, CancelAnswered)]
    assert heard_at_put == []
    assert answers[0] is CancelWord.SENDING


def test_a_hospital_that_takes_no_calls_for_help_still_leaves_the_refusal_to_staff(
    desk: Desk, ears, wait_until
) -> None:
    desk.line.clear()
    desk.hospital.script = [Conflict("session-full")] * 20
    desk.hospital.help_answer = Rejected("not-found")
    desk.book(offline=True)
    ears.wait(BookingDelayed)
    desk.open.forget()
    desk.line.set()
    desk.delivery.line_restored()
    wait_until(lambda: desk.outbox.stats().set_aside == 1)
    assert len(desk.hospital.helps) == 1


def test_help_is_told_as_not_reached_while_the_hospital_wants_to_be_left_alone(desk: Desk, ears) -> None:
    desk.hospital.script = [Unavailable("429 too-many-requests", 30.0)]
    desk.book(1)
    ears.wait(BookingDelayed)
    desk.bookings.do(CallHelp(7, "Registering"))
    assert not ears.wait(HelpAnswered).reached


def test_a_store_that_cannot_be_opened_any_more_is_no_doubt_but_a_no(ears, journal: Journal) -> None:
    def gone() -> Outbox:
        raise OutboxUnavailable

    bookings = Bookings(
        Lazy(gone), OpenBookings(), kiosk_id="K3", now=lambda: NOW, post=ears.post, wake=lambda: None, journal=journal
    )
    intent = BookingIntent(ANH, "pat-1", "dep-ntq", None, None, Payer.SELF, None, Priority.NONE, Consent("1"))
    bookings.do(Book(1, intent, offline=True))
    assert ears.wait(BookingNotStored).question == 1
    bookings.do(GiveNumber(2, Stored("ref-1", None, NOW, "key-1")))
    assert ears.wait(NumberNotGiven).question == 2
    bookings.do(CancelVisit(3, Stored("ref-1", None, NOW, "key-1")))
    assert ears.wait(CancelAnswered) == CancelAnswered(3, CancelWord.UNCLEAR)
    bookings.close()


def test_what_staff_keep_back_does_not_keep_back_what_the_patient_comes_for_another_day(
    desk: Desk, outbox: Outbox, ears, wait_until
) -> None:
    outbox.put(NewItem("old", subject_of(ANH, "pat-1", NOW.date() - timedelta(days=30)), "book", b"{}"))
    outbox.set_aside("old", "staff: at-the-desk")
    desk.book()
    assert ears.wait(BookingDelivered).question == 1


def test_a_hospital_without_numbers_gets_the_kiosks_own_with_the_visit_and_confirms_it(
    desk: Desk, ears, wait_until
) -> None:
    desk.book(own_number=True)
    delivered = ears.wait(BookingDelivered)
    assert delivered.stored.number == "K3-01"
    (request,) = desk.hospital.booked.values()
    assert request.offline_ticket == OfflineTicket("K3-01", NOW)
    wait_until(lambda: desk.outbox.stats().waiting == 0)
    assert not any(isinstance(event, BookingDelayed) for event in ears.heard), "the line stands"


def test_a_visit_of_today_is_taken_back_before_the_same_patient_books_again(desk: Desk, ears, wait_until) -> None:
    desk.line.clear()
    earlier = Stored("", None, NOW, "visit vis-1")
    desk.bookings.do(CancelVisit(1, earlier, "vis-1", ANH, "pat-1"))
    desk.book(2, offline=True)
    ears.wait(BookingStored)
    subjects = {desk.outbox.get(item.key).subject for item in desk.outbox.items()}
    assert len(subjects) == 1, "one patient, one order"
    desk.line.set()
    desk.delivery.line_restored()
    wait_until(lambda: desk.outbox.stats().waiting == 0)
    assert desk.hospital.cancelled == ["vis-1"]
    assert desk.hospital.asked[0] == "cancel"


@pytest.mark.parametrize("answer", [Reprint(BOOKING, 2), Conflict("already-cancelled"), Rejected("visit-not-found")])
def test_a_copy_is_told_to_the_hospital_and_is_never_a_task_for_staff(desk: Desk, wait_until, answer: object) -> None:
    desk.hospital.copy_answer = answer
    desk.line.clear()
    desk.bookings.do(effects.Reprint("vis-1"))
    wait_until(lambda: desk.outbox.stats().waiting == 1)
    desk.line.set()
    desk.delivery.line_restored()
    wait_until(lambda: desk.outbox.stats().waiting == 0)
    ((key, *rest),) = desk.hospital.copies
    assert (len(key), rest) == (36, ["K3", "vis-1", "patient"])
    assert desk.outbox.stats().set_aside == 0


def test_where_no_number_can_be_taken_over_the_visit_from_before_keeps_its_own(desk: Desk, ears, wait_until) -> None:
    desk.hospital.script = [Conflict("duplicate-visit", "vis-1")]
    desk.hospital.keeps = NOT_OFFERED
    desk.book(own_number=True)
    delivered = ears.wait(BookingDelivered)
    assert (delivered.earlier, delivered.kept, delivered.booking) == (True, False, BOOKING)
    assert not any(isinstance(event, BookingRefused) for event in ears.heard)
    wait_until(lambda: desk.outbox.stats().set_aside == 1)
    assert {item.reason for item in desk.outbox.items()} == {"duplicate-visit"}
    desk.bookings.do(CloseRefused(1))
    wait_until(lambda: desk.outbox.stats().set_aside == 0)


def test_of_two_numbers_the_desk_hears_when_the_patient_has_left(desk: Desk, wait_until) -> None:
    desk.hospital.script = [Conflict("duplicate-visit", "vis-1")]
    desk.hospital.keeps = NOT_OFFERED
    desk.line.clear()
    desk.book(offline=True)
    wait_until(lambda: desk.outbox.stats().waiting == 1)
    desk.open.forget()
    desk.line.set()
    desk.delivery.line_restored()
    wait_until(lambda: desk.outbox.stats().set_aside == 1)
    assert "K3-01" in desk.hospital.helps[0].reason


def test_a_cancellation_the_hospital_refused_before_is_not_promised_again(desk: Desk, ears, wait_until) -> None:
    desk.hospital.cancels = Conflict("already-paid")
    earlier = Stored("", None, NOW, "visit vis-1")
    desk.bookings.do(CancelVisit(1, earlier, "vis-1", ANH, "pat-1"))
    wait_until(lambda: CancelAnswered(1, CancelWord.TOO_LATE) in ears.heard)
    desk.open.forget()
    wait_until(lambda: desk.outbox.stats().set_aside == 1)
    desk.bookings.do(CancelVisit(2, earlier, "vis-1", ANH, "pat-1"))
    wait_until(lambda: any(isinstance(event, CancelAnswered) and event.question == 2 for event in ears.heard))
    words = [event.word for event in ears.heard if isinstance(event, CancelAnswered) and event.question == 2]
    assert words == [CancelWord.UNCLEAR], "nothing will be sent any more"
