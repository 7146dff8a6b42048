"""What the journal is told of visits: each begins once, ends once, and has steps only in between."""

import io
from dataclasses import replace

import pytest

from kiosk.journal import Journal
from kiosk.journey import (
    Able,
    CancelWord,
    Feature,
    Journey,
    OutOfServiceReason,
    Paper,
    advance,
    effects,
    events,
    state,
)
from kiosk.runtime.chronicle import Chronicle
from kiosk.visit import Booking, UncheckedCoverage
from support.world import ANH, BAO, BOOKING, STORED, TO_PAY_LATER, journey


class Told:
    """Plays events and keeps what the journal was told, without levels and durations."""

    def __init__(self) -> None:
        self.journey: Journey = journey()
        self.effects: list[effects.Effect] = []
        self._stream = io.StringIO()
        self._chronicle = Chronicle(Journal(self._stream))

    def on(self, *happened: events.Event) -> "Told":
        for event in happened:
            before = self.journey
            self.journey, new = advance(before, event)
            self.effects += new
            self._chronicle.tell(before, event, self.journey)
        return self

    def ticketed(self, booking: Booking = BOOKING) -> "Told":
        """A visit up to the printed ticket."""
        self.on(events.DocumentShown(ANH))
        for effect in tuple(self.effects):
            match effect:
                case effects.FindPatient(question=question):
                    self.on(events.PatientAnswered(question, None))
                case effects.CheckCoverage(question=question):
                    self.on(events.CoverageAnswered(question, UncheckedCoverage()))
        self.on(events.IdentityConfirmed(), events.DepartmentChosen("dep-ntq"), events.PlanConfirmed())
        book = next(effect for effect in reversed(self.effects) if isinstance(effect, effects.Book))
        self.on(events.BookingStored(book.question, STORED), events.BookingDelivered(book.question, STORED, booking))
        ticket = next(effect for effect in reversed(self.effects) if isinstance(effect, effects.PrintTicket))
        return self.on(events.PaperAnswered(ticket.question, Paper.PRINTED))

    @property
    def lines(self) -> list[str]:
        told = [line.split(">", 1)[1] for line in self._stream.getvalue().splitlines()]
        return [line.split(" seconds=")[0] for line in told]

    @property
    def visits(self) -> list[str]:
        return [line for line in self.lines if line.startswith("visit-")]


def test_out_of_service_and_back_while_nobody_is_here_is_no_visit() -> None:
    told = Told().on(events.ServiceStopped(OutOfServiceReason.STORE_BROKEN), events.ServiceRestored())
    assert told.journey.step == state.Welcome()
    assert told.lines == ["out-of-service reason=store-broken", "back-in-service"]


def test_a_visit_that_the_broken_store_ends_is_told_once() -> None:
    told = Told().on(events.DocumentShown(ANH), events.ServiceStopped(OutOfServiceReason.STORE_BROKEN))
    told.on(events.ServiceRestored())
    assert told.visits == ["visit-started visit=1 step=Confirming", "visit-ended visit=1 outcome=left"]


def test_a_visit_is_told_step_by_step() -> None:
    assert Told().ticketed().on(events.ExitPressed()).visits == [
        "visit-started visit=1 step=Confirming",
        "visit-step visit=1 step=ChoosingDepartment",
        "visit-step visit=1 step=Reviewing",
        "visit-step visit=1 step=Registering",
        "visit-step visit=1 step=Ticketed",
        "visit-ended visit=1 outcome=booked",
    ]


def test_paying_with_the_ticket_in_hand_is_the_same_visit() -> None:
    able = events.AbilitiesChanged(Able(frozenset({Feature.COVERAGE, Feature.PAYMENTS})))
    told = Told().on(able).ticketed(TO_PAY_LATER)
    before = len(told.visits)
    told.on(events.PayWanted(), events.PayAtDesk(), events.ExitPressed())
    assert told.visits[before:] == [
        "visit-step visit=1 step=Paying",
        "visit-step visit=1 step=Ticketed",
        "visit-ended visit=1 outcome=booked",
    ]


def test_a_copy_is_no_booking() -> None:
    told = Told().ticketed()
    ticket = told.journey.step
    copied = replace(ticket, result=state.Confirmed(BOOKING, earlier=True, copy=True))
    told.journey = replace(told.journey, step=copied)
    assert told.on(events.ExitPressed()).visits[-1] == "visit-ended visit=1 outcome=shown-again"


def test_the_next_patients_card_over_a_ticket_ends_one_visit_and_begins_another() -> None:
    told = Told().ticketed()
    before = len(told.visits)
    told.on(events.DocumentShown(BAO))
    assert told.visits[before:] == ["visit-ended visit=1 outcome=booked", "visit-started visit=2 step=Confirming"]


@pytest.mark.parametrize(
    ("word", "outcome"),
    [(CancelWord.DONE, "cancelled"), (CancelWord.LATER, "cancelled"), (CancelWord.TOO_LATE, "not-cancelled-too-late")],
)
def test_a_visit_counts_as_cancelled_only_where_it_was(word: CancelWord, outcome: str) -> None:
    told = Told().ticketed().on(events.CancelWanted(), events.CancelConfirmed())
    cancel = next(effect for effect in told.effects if isinstance(effect, effects.CancelVisit))
    told.on(events.CancelAnswered(cancel.question, word), events.ExitPressed())
    assert f"outcome={outcome}" in told.lines[-1]
