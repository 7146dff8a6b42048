"""Who has a number of today already: sees it with a document in hand, may have it printed again or take it back."""

from dataclasses import replace

import pytest

from kiosk.journey import (
    Able,
    CancelWord,
    Feature,
    Language,
    NoAnswer,
    Timer,
    effects,
    events,
    may_cancel,
    may_pay,
    state,
)
from kiosk.ticket import TicketPayment
from kiosk.visit import NotCovered, NotCoveredReason, Payer
from support.play import Play
from support.world import (
    ANH,
    APPOINTMENT,
    BOOKING,
    CHIP,
    EVERYTHING,
    NUMBERED,
    RECORD,
    STORED,
    TO_PAY,
    TODAYS,
    TYPED,
    journey,
)


def registered(able: Able = EVERYTHING, visits=(TODAYS,), **show) -> Play:
    return Play(replace(journey(), able=able)).show(visits=visits, **show).on(events.IdentityConfirmed())


def typed(able: Able = EVERYTHING) -> Play:
    play = Play(replace(journey(), able=able)).on(events.DocumentShown(TYPED))
    play.on(events.PatientAnswered(play.asked(effects.FindPatient).question, RECORD))
    play.on(events.VisitsAnswered(play.asked(effects.FindVisits).question, (TODAYS,)))
    play.on(events.IdentityConfirmed())
    return play.run_out(Timer.LOOKUP)


def test_a_visit_of_today_is_told_before_another_is_made() -> None:
    play = registered()
    assert play.step == state.AlreadyRegistered(play.step.person, (TODAYS,))
    play.on(events.RegisterMore())
    assert isinstance(play.step, state.ChoosingDepartment)


def test_what_was_skipped_for_it_is_asked_after_it() -> None:
    play = registered(coverage=NotCovered(NotCoveredReason.EXPIRED)).on(events.RegisterMore())
    assert isinstance(play.step, state.CoverageProblem)
    play = registered(appointments=(APPOINTMENT,)).on(events.RegisterMore())
    assert isinstance(play.step, state.ChoosingAppointment)


def test_without_a_visit_or_an_answer_nothing_is_asked() -> None:
    assert isinstance(registered(visits=()).step, state.ChoosingDepartment)
    assert isinstance(registered(visits=NoAnswer()).step, state.ChoosingDepartment)
    assert isinstance(registered(visits=(replace(TODAYS, at=None),)).step, state.ChoosingDepartment)


def test_a_copy_is_printed_from_what_the_hospital_says_and_counted_by_it() -> None:
    play = registered().on(events.CopyWanted("vis-0"))
    assert isinstance(play.step, state.Ticketed)
    ticket = play.ticket.ticket
    assert (ticket.number, ticket.copy, ticket.issued_at) == ("A 042", True, TODAYS.at)
    assert (ticket.payer, ticket.room) == (Payer.INSURANCE, "Phòng khám Nội 1")
    assert play.asked(effects.Reprint).visit_id == "vis-0"
    assert play.count(effects.Book) == 0


def test_a_hospital_that_counts_no_copies_prints_all_the_same() -> None:
    play = registered(Able(EVERYTHING.features - {Feature.REPRINTS})).on(events.CopyWanted("vis-0"))
    assert isinstance(play.step, state.Ticketed)
    assert play.count(effects.Reprint) == 0


def test_a_copy_says_what_is_paid_and_not_what_nobody_knows() -> None:
    unpaid = replace(TO_PAY, visit_id="vis-0", at=TODAYS.at)
    assert registered(visits=(unpaid,)).on(events.CopyWanted("vis-0")).ticket.ticket.payment is TicketPayment.AT_DESK
    paid = replace(unpaid, paid=True)
    assert registered(visits=(paid,)).on(events.CopyWanted("vis-0")).ticket.ticket.payment is TicketPayment.PAID
    free = replace(TODAYS, fees=())
    assert registered(visits=(free,)).on(events.CopyWanted("vis-0")).ticket.ticket.payer is None


def test_a_visit_of_today_is_taken_back_in_the_patients_own_order() -> None:
    play = registered().on(events.CancelWanted("vis-0"))
    assert play.journey.notice == state.CancelAsked("vis-0")
    play.on(events.CancelConfirmed())
    cancel = play.asked(effects.CancelVisit)
    assert (cancel.visit_id, cancel.identity, cancel.patient_id) == ("vis-0", ANH, "pat-1")
    assert play.step.number == "A 042"
    play.on(events.CancelAnswered(cancel.question, CancelWord.DONE), events.ChooseAgain())
    assert isinstance(play.step, state.ChoosingDepartment)
    assert play.step.person.visits == ()


def test_who_is_not_insured_decides_before_choosing_again() -> None:
    play = registered(coverage=NotCovered(NotCoveredReason.EXPIRED))
    play.on(events.CancelWanted("vis-0"), events.CancelConfirmed())
    play.on(events.CancelAnswered(play.asked(effects.CancelVisit).question, CancelWord.DONE), events.ChooseAgain())
    assert isinstance(play.step, state.CoverageProblem)


@pytest.mark.parametrize("touch", [events.CopyWanted("vis-0"), events.CancelWanted("vis-0")])
def test_a_typed_number_may_only_know_that_there_is_one(touch: events.Event) -> None:
    play = typed()
    before = play.journey
    assert isinstance(play.step, state.AlreadyRegistered)
    assert not play.step.person.showed_document
    play.on(touch)
    assert (play.step, play.journey.notice) == (before.step, None)
    assert play.count(effects.PrintTicket) == play.count(effects.CancelVisit) == 0


def test_the_card_shown_then_opens_it() -> None:
    play = typed().on(events.DocumentShown(ANH))
    assert isinstance(play.step, state.Confirming)
    assert play.step.person.showed_document


def test_the_chip_laid_then_opens_it() -> None:
    play = typed().on(events.CardLaid())
    assert isinstance(play.asked(effects.OpenCard), effects.OpenCard)
    play.on(events.CardRead(CHIP))
    assert isinstance(play.step, state.Confirming)
    assert play.step.person.showed_document


def test_a_visit_nobody_spoke_of_is_neither_printed_nor_taken_back() -> None:
    play = registered().on(events.CopyWanted("vis-9"), events.CancelWanted("vis-9"), events.CancelWanted())
    assert isinstance(play.step, state.AlreadyRegistered)
    assert play.journey.notice is None


def test_a_patient_who_may_be_another_is_not_asked_about() -> None:
    play = Play(replace(journey(), able=EVERYTHING)).show(record=replace(RECORD, certain=False))
    assert play.count(effects.FindVisits) == 0


def test_where_the_hospital_takes_nothing_back_nothing_is_asked() -> None:
    play = registered(Able(EVERYTHING.features - {Feature.CANCEL})).on(events.CancelWanted("vis-0"))
    assert play.journey.notice is None
    late = Play(replace(journey(), able=Able(EVERYTHING.features - {Feature.CANCEL}))).to_booked()
    assert late.on(events.CancelWanted()).journey.notice is None


def test_somebody_who_came_along_is_next_in_the_same_language() -> None:
    play = registered().on(events.LanguageChosen(Language.EN), events.AnotherPerson())
    assert play.step == state.Welcome()
    assert play.journey.language == Language.EN
    assert ANH.name.full not in repr(play.journey)
    assert play.run_out(Timer.WELCOME_RESET).journey.language == Language.VI


def test_who_typed_a_number_does_not_see_the_visit_it_turns_out_to_have() -> None:
    play = typed().on(events.RegisterMore(), events.DepartmentChosen("dep-ntq"), events.PlanConfirmed())
    question = play.book.question
    play.on(events.BookingStored(question, STORED), events.BookingDelivered(question, STORED, TO_PAY, earlier=True))
    assert isinstance(play.step, state.AlreadyRegistered), "a neighbour's number would be on glass and paper"
    assert not may_cancel(play.journey)
    assert play.count(effects.PrintTicket) == play.count(effects.StartPayment) == 0
    assert isinstance(play.on(events.BackPressed(), events.IdentityConfirmed()).step, state.AlreadyRegistered)
    mine = Play().to_registering()
    mine.on(events.BookingDelivered(mine.book.question, STORED, BOOKING, earlier=True))
    assert may_cancel(mine.journey)


def test_nor_where_the_hospital_said_so_while_a_number_was_on_its_way() -> None:
    play = typed().on(events.RegisterMore(), events.DepartmentChosen("dep-ntq"), events.PlanConfirmed())
    question = play.book.question
    play.on(events.BookingStored(question, STORED)).run_out(Timer.BOOKING)
    play.on(events.BookingDelivered(question, STORED, TO_PAY, earlier=True))
    given = play.asked(effects.GiveNumber).question
    refused = Play(play.journey).on(events.NumberNotGiven(given))
    assert isinstance(refused.step, state.AlreadyRegistered)
    play.on(events.NumberGiven(given, NUMBERED))
    assert play.step.number == "K3-01"
    assert not may_cancel(play.journey), "it would take the neighbour's visit back"
    assert not may_pay(play.journey)


def test_nor_where_the_hospital_says_so_once_the_number_is_given() -> None:
    play = typed().on(events.RegisterMore(), events.DepartmentChosen("dep-ntq"), events.PlanConfirmed())
    question = play.book.question
    play.on(events.BookingStored(question, STORED)).run_out(Timer.BOOKING)
    play.on(events.NumberGiven(play.asked(effects.GiveNumber).question, NUMBERED))
    assert may_cancel(play.journey)
    play.on(events.BookingDelivered(question, STORED, TO_PAY, earlier=True))
    assert not may_cancel(play.journey)
    assert not may_pay(play.journey)


def test_the_visit_that_was_there_before_is_named_when_it_is_taken_back() -> None:
    play = Play().to_registering().run_out(Timer.BOOKING)
    play.on(events.BookingDelivered(play.book.question, STORED, BOOKING, earlier=True))
    play.on(events.NumberNotGiven(play.asked(effects.GiveNumber).question))
    assert play.step.result == state.Confirmed(BOOKING, earlier=True)


def test_a_yes_to_taking_it_back_counts_no_more_once_it_is_another_visit() -> None:
    play = typed().on(events.RegisterMore(), events.DepartmentChosen("dep-ntq"), events.PlanConfirmed())
    question = play.book.question
    play.on(events.BookingStored(question, STORED)).run_out(Timer.BOOKING)
    play.on(events.NumberGiven(play.asked(effects.GiveNumber).question, NUMBERED), events.CancelWanted())
    play.on(events.BookingDelivered(question, STORED, BOOKING, earlier=True), events.CancelConfirmed())
    assert isinstance(play.step, state.Ticketed)
    assert play.count(effects.CancelVisit) == 0
