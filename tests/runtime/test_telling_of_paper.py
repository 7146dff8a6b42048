"""A ticket that did not come out, from the print desk to the hospital: behind its visit, and in nobody's way."""

import io
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from kiosk.hospital import (
    TICKET_PAPER,
    Capabilities,
    Conflict,
    Done,
    NotAllowed,
    OutcomeUnknown,
    PaperReport,
    PaperState,
    PaperTrouble,
    Rejected,
    Unavailable,
    payloads,
)
from kiosk.journal import Journal
from kiosk.journey.effects import Reprint
from kiosk.journey.events import Event
from kiosk.journey.plans import Stored
from kiosk.runtime.bookings import Bookings
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.open_bookings import OpenBookings
from kiosk.runtime.sending import Sending
from kiosk.runtime.store_errands import ErrandStore, TellPaper
from kiosk.visit import BookingIntent, BookingRequest, Consent, Payer, Priority
from offline_queue import Backoff, NewItem, Outbox, Paused, RetryLater, deliver_some
from support.world import ANH, BOOKING, NOW

WANTS = Capabilities("1.0", frozenset({0, 2}), frozenset({TICKET_PAPER}))
WANTS_NOT = Capabilities("1.0", frozenset({0}), frozenset({"reprints"}))
STORED = Stored("ref-1", "K3-07", NOW, "key-1")
MISSING = TellPaper(STORED, None, PaperState.NOT_PRINTED, PaperTrouble.NO_PAPER, NOW)


@dataclass
class Hospital:
    """Books what comes, tells of what it booked, and answers a word on paper as the test says."""

    able: Capabilities | Unavailable = WANTS
    booking: list[object] = field(default_factory=list)
    answers: list[object] = field(default_factory=list)
    known: set[str] = field(default_factory=set)
    heard: list[tuple[str, object]] = field(default_factory=list)

    def capabilities(self) -> object:
        return self.able

    def book(self, request: BookingRequest) -> object:
        answer = self.booking.pop(0) if self.booking else BOOKING
        self.heard.append(("book", request.reference))
        if answer is BOOKING:
            self.known.add(request.reference)
        return answer

    def visit(self, reference: str) -> object:
        return BOOKING if reference in self.known else None

    def tell_of_paper(self, key: str, report: PaperReport) -> object:
        self.heard.append((key, report))
        return self.answers.pop(0) if self.answers else Done()

    def call_for_help(self, _: object) -> object:
        return Done()

    @property
    def reports(self) -> list[PaperReport]:
        return [said for _, said in self.heard if isinstance(said, PaperReport)]


@dataclass
class Kiosk:
    """Store and delivery of one kiosk, without threads."""

    outbox: Outbox
    hospital: Hospital = field(default_factory=Hospital)
    able: Capabilities | None = None
    clock: float = 0.0
    open: OpenBookings = field(default_factory=OpenBookings)
    journal: io.StringIO = field(default_factory=io.StringIO)
    told: list[Event] = field(default_factory=list)

    def __post_init__(self) -> None:
        journal, backoff = Journal(self.journal), Backoff(first_s=1.0, cap_s=1.0)
        outbox: Lazy[Outbox] = Lazy(lambda: self.outbox)
        self.store = ErrandStore(
            outbox,
            self.open,
            kiosk_id="K3",
            now=lambda: NOW,
            post=self.told.append,
            wake=lambda: None,
            journal=journal,
            able=lambda: self.able,
        )
        self.sending = Sending(
            Lazy(lambda: self.hospital),
            outbox,
            self.open,
            kiosk_id="K3",
            now=lambda: NOW,
            post=self.told.append,
            online=lambda: True,
            line_doubted=lambda: None,
            journal=journal,
        )
        self.backoff = backoff

    def book(self, key: str = "key-1", reference: str = "ref-1") -> None:
        intent = BookingIntent(ANH, "pat-1", "dep-ntq", None, None, Payer.SELF, None, Priority.NONE, Consent("1"))
        request = BookingRequest(key, reference, "K3", NOW, intent)
        self.outbox.put(NewItem(key, "Anh, today", payloads.BOOK, payloads.encode(request)))

    def deliver(self, times: int = 1) -> list[object]:
        """What became of each attempt; a while passes before each time."""
        outcomes: list[object] = []

        def send(item):
            outcomes.append(self.sending.send(item))
            return outcomes[-1]

        for _ in range(times):
            self.clock += 10.0
            deliver_some(self.outbox, send, lambda: self.clock, self.backoff)
        return outcomes

    @property
    def kinds(self) -> list[str]:
        return [summary.kind for summary in self.outbox.items()]


@pytest.fixture
def kiosk(outbox: Outbox) -> Kiosk:
    return Kiosk(outbox)


def test_a_word_waits_behind_its_visit_and_names_it(kiosk: Kiosk) -> None:
    kiosk.book()
    kiosk.store.tell_of_paper(MISSING)
    kiosk.deliver()
    assert [said for _, said in kiosk.hospital.heard] == [
        "ref-1",
        PaperReport("K3", "vis-1", PaperState.NOT_PRINTED, NOW, PaperTrouble.NO_PAPER),
    ]
    assert kiosk.outbox.stats().waiting == 0
    assert "paper-told state=not-printed answer=taken" in kiosk.journal.getvalue()


def test_a_visit_that_cannot_be_delivered_yet_keeps_its_word_waiting(kiosk: Kiosk) -> None:
    kiosk.hospital.booking = [OutcomeUnknown("ref-1"), OutcomeUnknown("ref-1")]
    kiosk.book()
    kiosk.store.tell_of_paper(MISSING)
    assert all(isinstance(outcome, RetryLater) for outcome in kiosk.deliver(2))
    assert kiosk.kinds == [payloads.BOOK, payloads.PAPER]
    kiosk.deliver()
    assert [report.visit_id for report in kiosk.hospital.reports] == ["vis-1"]


def test_a_word_is_durable_before_anybody_is_asked(kiosk: Kiosk) -> None:
    kiosk.store.tell_of_paper(MISSING)
    (summary,) = kiosk.outbox.items()
    item = kiosk.outbox.get(summary.key)
    assert item is not None
    told = payloads.decode(item.payload, payloads.PaperTold)
    assert (told.kiosk_id, told.reference, told.state, told.why) == ("K3", "ref-1", "not-printed", "no-paper")
    assert (told.at, told.visit_id) == (NOW, None)


def test_the_word_is_stored_in_the_order_of_all_writes(kiosk: Kiosk, wait_until: Callable[..., None]) -> None:
    bookings = Bookings(
        Lazy(lambda: kiosk.outbox),
        kiosk.open,
        kiosk_id="K3",
        now=lambda: NOW,
        post=kiosk.told.append,
        wake=lambda: None,
        journal=Journal(kiosk.journal),
        able=lambda: kiosk.able,
    )
    bookings.do(Reprint("vis-1"))
    bookings.do(MISSING)
    wait_until(lambda: kiosk.kinds == [payloads.REPRINT, payloads.PAPER])
    bookings.close()


def test_the_same_word_is_told_once_and_another_moment_is_another_word(kiosk: Kiosk) -> None:
    kiosk.hospital.known.add("ref-1")
    later = replace(MISSING, state=PaperState.PRINTED, why=None, at=NOW + timedelta(seconds=9))
    for tell in (MISSING, MISSING, later):
        kiosk.store.tell_of_paper(tell)
    kiosk.deliver()
    kiosk.store.tell_of_paper(MISSING)
    kiosk.deliver()
    assert [report.state for report in kiosk.hospital.reports] == [PaperState.NOT_PRINTED, PaperState.PRINTED]
    assert len({key for key, _ in kiosk.hospital.heard}) == 2


def test_where_the_visit_is_known_nobody_is_asked_for_it(kiosk: Kiosk) -> None:
    copy = Stored("", None, NOW, "visit vis-9")
    kiosk.store.tell_of_paper(replace(MISSING, stored=copy, visit_id="vis-9"))
    kiosk.store.tell_of_paper(replace(MISSING, stored=None, visit_id="vis-8"))
    kiosk.deliver()
    assert [report.visit_id for report in kiosk.hospital.reports] == ["vis-9", "vis-8"]


def test_a_visit_the_patient_had_there_already_is_the_one_that_is_told(kiosk: Kiosk) -> None:
    kiosk.open.found_elsewhere("ref-1", "vis-7")
    kiosk.store.tell_of_paper(MISSING)
    kiosk.open.forget()
    kiosk.deliver()
    assert [report.visit_id for report in kiosk.hospital.reports] == ["vis-7"]


@pytest.mark.parametrize("stored", [None, Stored("", None, NOW, "")])
def test_paper_of_no_visit_is_told_to_nobody(kiosk: Kiosk, stored: Stored | None) -> None:
    kiosk.store.tell_of_paper(replace(MISSING, stored=stored))
    assert kiosk.kinds == []


def test_a_hospital_known_not_to_ask_leaves_nothing_in_the_queue(kiosk: Kiosk) -> None:
    kiosk.able = WANTS_NOT
    kiosk.store.tell_of_paper(MISSING)
    assert kiosk.kinds == []
    kiosk.able = WANTS
    kiosk.store.tell_of_paper(MISSING)
    assert kiosk.kinds == [payloads.PAPER]


def test_a_hospital_that_turns_out_not_to_ask_is_told_nothing(kiosk: Kiosk) -> None:
    kiosk.store.tell_of_paper(MISSING)
    kiosk.hospital.able = WANTS_NOT
    kiosk.deliver()
    assert (kiosk.hospital.heard, kiosk.kinds) == ([], [])
    assert "answer=not-offered" in kiosk.journal.getvalue()


def test_a_visit_the_hospital_never_had_has_no_ticket_to_tell_of(kiosk: Kiosk) -> None:
    kiosk.hospital.booking = [Conflict("session-full")]
    kiosk.book()
    kiosk.store.tell_of_paper(MISSING)
    kiosk.deliver(2)
    assert kiosk.kinds == [payloads.BOOK, payloads.PAPER], "staff decide about the visit first"
    kiosk.outbox.ack("key-1")
    kiosk.deliver()
    assert (kiosk.hospital.reports, kiosk.kinds) == ([], [])
    assert "answer=visit-not-found" in kiosk.journal.getvalue()


@pytest.mark.parametrize("answer", [Conflict("already-cancelled"), Rejected("invalid-request")])
def test_what_the_hospital_refuses_is_noted_and_needs_no_person(kiosk: Kiosk, answer: Conflict | Rejected) -> None:
    kiosk.hospital.known.add("ref-1")
    kiosk.hospital.answers = [answer]
    kiosk.store.tell_of_paper(MISSING)
    kiosk.deliver()
    assert kiosk.kinds == []
    assert f"answer={answer.code}" in kiosk.journal.getvalue()


def _silent(kiosk: Kiosk) -> None:
    kiosk.hospital.able = Unavailable("no connection")


def _lost(kiosk: Kiosk) -> None:
    kiosk.hospital.answers = [OutcomeUnknown("key")]


@pytest.mark.parametrize("silence", [_silent, _lost])
def test_in_silence_it_is_told_again_with_the_same_key(kiosk: Kiosk, silence: Callable[[Kiosk], None]) -> None:
    kiosk.hospital.known.add("ref-1")
    kiosk.store.tell_of_paper(MISSING)
    silence(kiosk)
    assert [type(outcome) for outcome in kiosk.deliver()] == [RetryLater]
    kiosk.hospital.able = WANTS
    kiosk.deliver()
    assert len({key for key, _ in kiosk.hospital.heard}) == 1
    assert (len(kiosk.hospital.reports) > 0, kiosk.kinds) == (True, [])


def test_a_kiosk_that_is_not_let_in_keeps_the_word(kiosk: Kiosk) -> None:
    kiosk.hospital.known.add("ref-1")
    kiosk.hospital.answers = [NotAllowed(401)]
    kiosk.store.tell_of_paper(MISSING)
    assert [type(outcome) for outcome in kiosk.deliver()] == [Paused]
    assert kiosk.kinds == [payloads.PAPER]


def test_a_word_that_always_fails_keeps_nothing_the_patient_wanted_next(kiosk: Kiosk) -> None:
    kiosk.hospital.answers = [OutcomeUnknown("key")] * 5
    kiosk.book()
    kiosk.store.tell_of_paper(MISSING)
    kiosk.book("key-2", "ref-2")
    kiosk.deliver(3)
    assert [said for what, said in kiosk.hospital.heard if what == "book"] == ["ref-1", "ref-2"]
    assert kiosk.kinds == [payloads.PAPER]
    kiosk.deliver(4)
    assert kiosk.kinds == []
    assert len({key for key, said in kiosk.hospital.heard if isinstance(said, PaperReport)}) == 1


def test_a_word_on_a_visit_that_was_cancelled_before_comes_to_no_harm(kiosk: Kiosk) -> None:
    kiosk.store.tell_of_paper(replace(MISSING, visit_id="vis-1"))
    kiosk.hospital.answers = [Rejected("visit-not-found")]
    kiosk.deliver()
    assert (kiosk.kinds, kiosk.outbox.stats().set_aside) == ([], 0)


def test_a_visit_that_can_never_be_looked_up_keeps_nothing_the_patient_wanted_next(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kiosk.hospital, "visit", lambda _: Unavailable("status 500"))
    kiosk.book()
    kiosk.store.tell_of_paper(MISSING)
    kiosk.book("key-2", "ref-2")
    kiosk.deliver(4)
    assert [said for what, said in kiosk.hospital.heard if what == "book"] == ["ref-1", "ref-2"]
    assert kiosk.kinds == [payloads.PAPER]
