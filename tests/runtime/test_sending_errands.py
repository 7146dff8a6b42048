"""What follows from a visit, or has nothing to do with one, on its way to the hospital."""

import io
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest

from kiosk.hospital import (
    Cancellation,
    Capabilities,
    Conflict,
    Done,
    HelpRequest,
    LateCoverage,
    Rejected,
    ReturnedLease,
    Unavailable,
    payloads,
)
from kiosk.hospital.keys import coverage_key
from kiosk.identity import Identity
from kiosk.journal import Journal
from kiosk.journey import CancelWord
from kiosk.journey.events import CancelAnswered, Event
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.open_bookings import OpenBookings
from kiosk.runtime.sending import Sending
from kiosk.visit import (
    Booking,
    BookingIntent,
    BookingRequest,
    Consent,
    NotCovered,
    NotCoveredReason,
    Payer,
    Priority,
    UncheckedCoverage,
)
from offline_queue import Done as Delivered
from offline_queue import Item, NewItem, Outbox, Outcome, RetryLater, SetAside
from support.world import ANH, BOOKING, COVERED, NOW, TYPED


@dataclass
class ScriptedHospital:
    """Knows one visit, and answers as it is told."""

    found: object = BOOKING
    coverage: object = COVERED
    answer: object = field(default_factory=Done)
    able: object = field(default_factory=lambda: Capabilities("1.0", frozenset({0}), frozenset({"late-coverage"})))
    asked: list[object] = field(default_factory=list)

    def capabilities(self) -> object:
        return self.able

    def book(self, _: BookingRequest) -> object:
        return BOOKING

    def visit(self, reference: str) -> object:
        assert reference == "ref-1"
        return self.found

    def check_coverage(self, identity: Identity, record: object) -> object:
        assert (identity, record) == (ANH, None)
        return self.coverage

    def attach_coverage(self, key: str, visit_id: str, evidence_id: str) -> object:
        self.asked.append((key, visit_id, evidence_id))
        return self.answer

    def cancel_visit(self, key: str, visit: Booking, reason: str) -> object:
        self.asked.append((key, visit.visit_id, reason))
        return self.answer

    def return_lease(self, key: str, lease_id: str, unused_from: int | None) -> object:
        self.asked.append(ReturnedLease(key, lease_id, unused_from))
        return self.answer

    def call_for_help(self, request: HelpRequest) -> object:
        self.asked.append(request)
        return self.answer


@dataclass
class Post:
    """One kiosk's sending, without threads."""

    hospital: ScriptedHospital
    outbox: Outbox
    journal: io.StringIO = field(default_factory=io.StringIO)
    now: datetime = NOW
    open: OpenBookings = field(default_factory=OpenBookings)
    told: list[Event] = field(default_factory=list)

    def send(self, request: payloads.Request, kind: str) -> Outcome[None]:
        item = self.outbox.put(NewItem(request.key, request.key, kind, payloads.encode(request)))
        return self.sending.send(item)

    @property
    def sending(self) -> Sending:
        return Sending(
            Lazy(lambda: self.hospital),
            Lazy(lambda: self.outbox),
            self.open,
            kiosk_id="K3",
            now=lambda: self.now,
            post=self.told.append,
            online=lambda: True,
            line_doubted=lambda: None,
            journal=Journal(self.journal),
        )

    def waiting(self, kind: str) -> Item | None:
        keys = [summary.key for summary in self.outbox.items() if summary.kind == kind]
        return self.outbox.get(keys[0]) if keys else None


@pytest.fixture
def post(outbox: Outbox) -> Post:
    return Post(ScriptedHospital(), outbox)


def booking(payer: Payer = Payer.INSURANCE, evidence: str | None = None, identity: Identity = ANH) -> BookingRequest:
    intent = BookingIntent(identity, "pat-1", "dep-ntq", None, None, payer, evidence, Priority.NONE, Consent("1"))
    return BookingRequest("key-1", "ref-1", "K3", NOW, intent)


LATE = LateCoverage("key-2", "ref-1", ANH, NOW)


def test_a_visit_whose_insurance_nobody_could_check_leaves_the_question_behind(post: Post) -> None:
    assert post.send(booking(), payloads.BOOK) == Delivered(None)
    later = post.waiting(payloads.LATE_COVERAGE)
    assert later is not None
    assert later.key == coverage_key("key-1")
    assert payloads.decode(later.payload, LateCoverage) == replace(LATE, key=later.key)


def test_an_answer_that_was_lost_does_not_ask_twice(post: Post) -> None:
    post.send(booking(), payloads.BOOK)
    post.send(booking(), payloads.BOOK)
    assert [summary.kind for summary in post.outbox.items()].count(payloads.LATE_COVERAGE) == 1
    post.outbox.ack(coverage_key("key-1"))
    post.send(booking(), payloads.BOOK)
    assert post.waiting(payloads.LATE_COVERAGE) is None


@pytest.mark.parametrize(
    "request_",
    [booking(Payer.SELF), booking(evidence="cov-1"), booking(identity=TYPED)],
    ids=["self", "checked", "no name"],
)
def test_where_there_is_nothing_to_ask_nothing_is_left(post: Post, request_: BookingRequest) -> None:
    post.send(request_, payloads.BOOK)
    assert post.waiting(payloads.LATE_COVERAGE) is None


def test_what_insurance_says_later_is_told_to_the_visit(post: Post) -> None:
    assert post.send(LATE, payloads.LATE_COVERAGE) == Delivered(None)
    assert post.hospital.asked == [("key-2", "vis-1", "cov-1")]
    assert "coverage-checked-late answer=covered" in post.journal.getvalue()


def test_a_card_that_turns_out_invalid_is_told_to_the_desk(post: Post) -> None:
    post.hospital.coverage = NotCovered(NotCoveredReason.EXPIRED)
    assert post.send(LATE, payloads.LATE_COVERAGE) == Delivered(None)
    (call,) = post.hospital.asked
    assert isinstance(call, HelpRequest)
    assert call.reason == "coverage expired, visit V7K2-9QMX, number A 042"


def test_a_desk_that_was_not_reached_is_told_again(post: Post) -> None:
    post.hospital.coverage = NotCovered(NotCoveredReason.EXPIRED)
    post.hospital.answer = Unavailable("no connection")
    assert isinstance(post.send(LATE, payloads.LATE_COVERAGE), RetryLater)


@pytest.mark.parametrize(
    ("what", "answer"),
    [
        ("coverage", UncheckedCoverage()),
        ("coverage", Unavailable("x")),
        ("found", Unavailable("x")),
        ("able", Unavailable("x")),
    ],
)
def test_in_silence_it_is_asked_again(post: Post, what: str, answer: object) -> None:
    setattr(post.hospital, what, answer)
    assert isinstance(post.send(LATE, payloads.LATE_COVERAGE), RetryLater)


def test_the_next_day_staff_have_checked(post: Post) -> None:
    post.now = NOW + timedelta(days=1)
    assert post.send(LATE, payloads.LATE_COVERAGE) == Delivered(None)
    assert post.hospital.asked == []


def test_a_hospital_that_takes_no_late_evidence_is_not_asked(post: Post) -> None:
    post.hospital.able = Capabilities("1.0", frozenset({0}), frozenset())
    assert post.send(LATE, payloads.LATE_COVERAGE) == Delivered(None)
    assert post.hospital.asked == []


CANCEL = Cancellation("key-3", "ref-1", "patient")


def test_a_visit_is_cancelled_by_our_reference(post: Post) -> None:
    assert post.send(CANCEL, payloads.CANCEL) == Delivered(None)
    assert post.hospital.asked == [("key-3", "vis-1", "patient")]


def test_a_visit_the_hospital_never_had_needs_no_cancelling(post: Post) -> None:
    post.hospital.found = None
    assert post.send(CANCEL, payloads.CANCEL) == Delivered(None)
    assert post.hospital.asked == []


def test_a_patient_who_was_called_already_is_a_matter_for_staff(post: Post) -> None:
    post.hospital.answer = Conflict("already-called")
    assert post.send(CANCEL, payloads.CANCEL) == SetAside("already-called")


@pytest.mark.parametrize(
    ("answer", "word"),
    [
        (Conflict("already-called"), CancelWord.TOO_LATE),
        (Conflict("already-paid"), CancelWord.TOO_LATE),
        (Rejected("not-found"), CancelWord.UNCLEAR),
        (Rejected("invalid-request"), CancelWord.UNCLEAR),
    ],
)
def test_called_or_paid_is_said_only_where_the_hospital_said_so(post: Post, answer: object, word: CancelWord) -> None:
    post.hospital.answer = answer
    post.open.add_cancel("key-3", 7)
    post.send(CANCEL, payloads.CANCEL)
    assert post.told == [CancelAnswered(7, word)]


def test_insurance_for_a_visit_that_was_taken_back_is_no_task_for_staff(post: Post) -> None:
    post.hospital.answer = Conflict("already-cancelled")
    assert post.send(LATE, payloads.LATE_COVERAGE) == Delivered(None)


def test_a_card_that_turns_out_invalid_is_listed_where_the_hospital_takes_no_calls(post: Post) -> None:
    post.hospital.coverage = NotCovered(NotCoveredReason.EXPIRED)
    post.hospital.answer = Rejected("not-found")
    assert post.send(LATE, payloads.LATE_COVERAGE) == SetAside("coverage-expired")


def test_a_lease_is_returned_and_one_that_was_forgotten_needs_no_person(post: Post) -> None:
    lease = ReturnedLease("key-4", "lease-1", 44)
    assert post.send(lease, payloads.RETURN_LEASE) == Delivered(None)
    assert post.hospital.asked == [lease]
    post.hospital.answer = Rejected("lease-not-found")
    assert post.sending.send(post.outbox.get("key-4")) == Delivered(None)


def test_a_write_of_another_version_is_kept_for_a_person(post: Post) -> None:
    item = post.outbox.put(NewItem("key-5", "key-5", "book", b"{}"))
    assert post.sending.send(item) == SetAside("unreadable")
    item = post.outbox.put(NewItem("key-6", "key-6", "of tomorrow", b"{}"))
    assert post.sending.send(item) == SetAside("unreadable")
