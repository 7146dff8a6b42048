"""Paying: the number is safe, the paper says what is known, and nobody hears that they have not paid."""

from dataclasses import replace

import pytest

from kiosk.journey import (
    Able,
    Asked,
    Delays,
    Feature,
    NoAnswer,
    Paper,
    PaymentRefusal,
    Timer,
    deadlines,
    effects,
    events,
    may_pay,
    state,
)
from kiosk.ticket import TicketPayment
from kiosk.visit import PaymentState
from support.play import Play
from support.world import ANH, BAO, BOOKING, EVERYTHING, PAYMENT, STORED, TO_PAY, TO_PAY_LATER, journey


def booked(booking=TO_PAY, able: Able = EVERYTHING) -> Play:
    return Play(replace(journey(), able=able)).to_booked(booking)


def answer(play: Play, value: object) -> Play:
    return play.on(events.PaymentAnswered(play.asked(effects.StartPayment).question, value))


def shown() -> Play:
    return answer(booked(), PAYMENT)


def state_of(payment: PaymentState):
    return replace(PAYMENT, state=payment)


def test_what_is_to_be_paid_before_shows_a_code_and_keeps_the_ticket_back() -> None:
    play = booked()
    assert isinstance(play.step, state.Paying)
    assert play.step.ticket.number == "A 042"
    start = play.asked(effects.StartPayment)
    assert (start.visit_id, start.amount, start.attempt, start.stored) == ("vis-1", 10_120, 1, STORED)
    answer(play, PAYMENT)
    assert play.step.intent == PAYMENT
    assert play.asked(effects.WatchPayment).payment == PAYMENT
    assert play.count(effects.PrintTicket) == 0


@pytest.mark.parametrize(
    ("booking", "able", "says"),
    [
        (TO_PAY, Able(), TicketPayment.AT_DESK),
        (BOOKING, EVERYTHING, TicketPayment.NONE),
        (TO_PAY_LATER, EVERYTHING, TicketPayment.NONE),
        (replace(TO_PAY, paid=True), EVERYTHING, TicketPayment.PAID),
        (replace(TO_PAY, fees=()), EVERYTHING, TicketPayment.NONE),
    ],
    ids=["hospital without payments", "nothing asked", "after the examination", "paid already", "nothing owed"],
)
def test_otherwise_the_ticket_comes_at_once(booking, able: Able, says: TicketPayment) -> None:
    play = booked(booking, able)
    assert isinstance(play.step, state.Ticketed)
    assert play.count(effects.PrintTicket) == 1
    assert play.count(effects.StartPayment) == 0
    assert play.ticket.ticket.payment is says


def test_money_that_came_is_on_the_ticket() -> None:
    play = answer(shown(), state_of(PaymentState.SUCCEEDED))
    assert isinstance(play.step, state.Ticketed)
    assert play.ticket.ticket.payment is TicketPayment.PAID
    assert play.ticket.ticket.number == "A 042"


@pytest.mark.parametrize(
    ("said", "ticket"),
    [
        (PAYMENT, TicketPayment.UNKNOWN),
        (state_of(PaymentState.EXPIRED), TicketPayment.AT_DESK),
        (NoAnswer(), TicketPayment.AT_DESK),
        (PaymentRefusal.OTHER, TicketPayment.AT_DESK),
        (state_of(PaymentState.REFUND_REQUIRED), TicketPayment.UNKNOWN),
        (replace(PAYMENT, qr=None), TicketPayment.AT_DESK),
    ],
)
def test_who_goes_to_the_desk_has_a_ticket_that_says_what_is_known(said, ticket: TicketPayment) -> None:
    play = answer(booked(), said).on(events.PayAtDesk())
    assert isinstance(play.step, state.Ticketed)
    assert play.ticket.ticket.payment is ticket


@pytest.mark.parametrize("end", [PaymentState.EXPIRED, PaymentState.FAILED])
def test_a_code_that_was_shown_and_is_over_may_have_been_paid_all_the_same(end: PaymentState) -> None:
    play = answer(shown(), state_of(end)).on(events.PayAtDesk())
    assert play.ticket.ticket.payment is TicketPayment.UNKNOWN


def test_already_paid_is_paid() -> None:
    assert answer(booked(), PaymentRefusal.ALREADY_PAID).ticket.ticket.payment is TicketPayment.PAID


@pytest.mark.parametrize("end", [PaymentState.EXPIRED, PaymentState.FAILED])
def test_a_code_that_is_over_is_followed_by_a_new_one_when_wanted(end: PaymentState) -> None:
    play = shown().on(events.NewCodeWanted())
    assert play.count(effects.StartPayment) == 1, "a code that stands needs no other"
    answer(play, state_of(end)).on(events.NewCodeWanted())
    assert play.asked(effects.StartPayment).attempt == 2


def test_a_code_that_did_not_come_is_asked_for_again_with_the_same_attempt() -> None:
    play = booked().run_out(Timer.PAYMENT)
    assert play.step.intent == NoAnswer()
    play.on(events.NewCodeWanted())
    assert [e.attempt for e in play.effects if isinstance(e, effects.StartPayment)] == [1, 1]


def test_the_news_of_an_earlier_code_is_not_taken_for_that_of_the_new_one() -> None:
    play = answer(shown(), state_of(PaymentState.EXPIRED))
    first = play.asked(effects.StartPayment).question
    play.on(events.NewCodeWanted(), events.PaymentAnswered(first, state_of(PaymentState.FAILED)))
    assert play.step.intent == Asked(play.asked(effects.StartPayment).question)


def test_a_line_lost_while_paying_is_silence_and_never_not_paid() -> None:
    play = answer(shown(), NoAnswer())
    assert (play.step.intent, play.step.silent) == (PAYMENT, True)
    answer(play, PAYMENT)
    assert play.step.silent is False
    answer(play, NoAnswer()).on(events.PayAtDesk())
    assert play.ticket.ticket.payment is TicketPayment.UNKNOWN


def test_money_that_cannot_count_brings_somebody_and_stays_said() -> None:
    play = answer(shown(), state_of(PaymentState.REFUND_REQUIRED))
    call = play.asked(effects.CallAboutMoney)
    assert (call.payment_id, call.number) == ("pay-1", "A 042")
    assert isinstance(play.step, state.Paying)
    answer(play, state_of(PaymentState.SUCCEEDED))
    assert play.step.intent == state_of(PaymentState.REFUND_REQUIRED)


def test_a_word_of_the_hospital_nobody_knows_here_changes_nothing() -> None:
    play = answer(shown(), replace(state_of(PaymentState.OTHER), qr=None))
    assert play.step.intent.qr == PAYMENT.qr
    assert play.on(events.NewCodeWanted()).count(effects.StartPayment) == 1


def test_nobody_walks_away_without_their_number() -> None:
    left = shown().on(events.ExitPressed())
    assert isinstance(left.step, state.Ticketed)
    assert left.count(effects.PrintTicket) == 1
    waited = shown().run_out(Timer.IDLE_WARNING).run_out(Timer.IDLE_RESET)
    assert isinstance(waited.step, state.Ticketed)
    assert isinstance(shown().on(events.ProgramFailed()).step, state.Ticketed)
    assert isinstance(shown().on(events.DocumentShown(BAO), events.BackPressed()).step, state.Paying)


def test_who_is_busy_with_the_phone_is_not_hurried() -> None:
    (wait,) = deadlines(shown().journey, Delays())
    assert (wait.timer, wait.seconds) == (Timer.IDLE_WARNING, Delays().paying)
    assert wait.seconds >= 120


def test_money_that_comes_after_the_ticket_is_seen_on_the_glass() -> None:
    play = shown().on(events.PayAtDesk())
    paid = answer(play, state_of(PaymentState.SUCCEEDED))
    assert paid.step.payment is TicketPayment.PAID
    refund = answer(shown().on(events.PayAtDesk()), state_of(PaymentState.REFUND_REQUIRED))
    assert (refund.step.payment, refund.step.paying) == (TicketPayment.UNKNOWN, 0)
    assert refund.count(effects.CallAboutMoney) == 1


def test_what_can_be_paid_later_is_offered_quietly_and_the_ticket_stays_as_printed() -> None:
    play = booked(TO_PAY_LATER)
    assert may_pay(play.journey)
    printing = play.ticket.question
    play.on(events.PayWanted(), events.PaperAnswered(printing, Paper.PRINTED))
    answer(answer(play, PAYMENT), state_of(PaymentState.SUCCEEDED))
    assert play.step.payment is TicketPayment.PAID
    assert play.step.paper is Paper.PRINTED
    assert play.count(effects.PrintTicket) == 1
    assert not may_pay(play.journey)


def test_offline_nobody_is_asked_to_pay() -> None:
    play = Play(replace(journey(), able=EVERYTHING)).to_registering().on(events.LineChanged(online=False))
    play.on(events.BookingDelivered(play.book.question, STORED, TO_PAY))
    assert isinstance(play.step, state.Ticketed)
    assert play.ticket.ticket.payment is TicketPayment.AT_DESK
    assert not may_pay(play.journey)


def test_a_hospital_without_calls_is_not_called() -> None:
    able = Able(EVERYTHING.features - {Feature.HELP})
    play = answer(answer(booked(able=able), PAYMENT), state_of(PaymentState.REFUND_REQUIRED))
    assert play.count(effects.CallAboutMoney) == 0


def test_nothing_of_the_payer_stays() -> None:
    play = shown().on(events.PayAtDesk(), events.ExitPressed())
    assert play.step == state.Welcome()
    assert play.count(effects.Forget) == 1
    assert ANH.name.full not in repr(play.journey)
