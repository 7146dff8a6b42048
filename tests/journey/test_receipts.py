"""Paper beside the ticket: a receipt of what was paid here, a code to pay with, and news of all paper as it comes."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.journey import Delays, Paper, PaymentRefusal, Timer, deadlines, effects, events, state
from kiosk.ticket import TicketPayment
from kiosk.visit import PaymentState
from support.play import Play
from support.world import ANH, BAO, EVERYTHING, NUMBERED, PAYMENT, STORED, TO_PAY, TO_PAY_LATER, journey

HEARD = datetime(2026, 11, 23, 1, 20, tzinfo=UTC)
PAID = replace(PAYMENT, state=PaymentState.SUCCEEDED)


def booked(booking=TO_PAY, **site) -> Play:
    start = replace(journey(), able=EVERYTHING)
    return Play(replace(start, site=replace(start.site, **site))).to_booked(booking)


def answer(play: Play, value: object, at: datetime | None = HEARD) -> Play:
    return play.on(events.PaymentAnswered(play.asked(effects.StartPayment).question, value, at))


def test_who_paid_here_gets_a_receipt_behind_the_ticket() -> None:
    play = answer(answer(booked(), PAYMENT), PAID)
    receipt = play.asked(effects.PrintReceipt)
    kinds = [type(effect) for effect in play.effects if isinstance(effect, effects.PrintTicket | effects.PrintReceipt)]
    assert kinds == [effects.PrintTicket, effects.PrintReceipt]
    paper = receipt.receipt
    assert (paper.number, paper.amount, paper.reference, paper.paid_at) == ("A 042", 10_120, "pay-1", HEARD)
    assert paper.vietqr == ""
    assert sum(amount for _, amount in paper.items) == paper.amount
    assert (play.step.receipt, play.step.paper) == (Paper.PRINTING, Paper.PRINTING)


def test_money_that_comes_later_brings_its_receipt_then() -> None:
    play = answer(booked(), PAYMENT).on(events.PayAtDesk())
    assert play.count(effects.PrintReceipt) == 0
    answer(play, PAID)
    assert play.asked(effects.PrintReceipt).receipt.paid_at == HEARD
    assert play.count(effects.PrintTicket) == 1


def test_what_is_paid_after_the_ticket_is_printed_brings_the_receipt_alone() -> None:
    play = booked(TO_PAY_LATER).on(events.PayWanted())
    answer(answer(play, PAYMENT), PAID)
    assert (play.count(effects.PrintTicket), play.count(effects.PrintReceipt)) == (1, 1)


@pytest.mark.parametrize("said", [PaymentRefusal.ALREADY_PAID, PaymentRefusal.OTHER])
def test_what_was_not_paid_here_has_no_receipt_of_ours(said: PaymentRefusal) -> None:
    play = answer(booked(), said).on(events.PayAtDesk())
    assert play.count(effects.PrintReceipt) == 0
    assert play.step.receipt is None


def test_a_hospital_may_do_without_receipts() -> None:
    play = answer(answer(booked(receipts=False), PAYMENT), PAID)
    assert play.step.payment is TicketPayment.PAID
    assert play.count(effects.PrintReceipt) == 0


def test_the_code_goes_along_on_paper_only_where_the_hospital_wants_that() -> None:
    assert answer(booked(), PAYMENT).on(events.PayAtDesk()).count(effects.PrintReceipt) == 0
    play = answer(booked(pay_slips=True), PAYMENT).on(events.PayAtDesk())
    slip = play.asked(effects.PrintReceipt).receipt
    assert (slip.vietqr, slip.paid_at, slip.expires_at, slip.issued_at) == (
        PAYMENT.qr,
        None,
        PAYMENT.expires_at,
        STORED.at,
    )
    over = answer(answer(booked(pay_slips=True), PAYMENT), replace(PAYMENT, state=PaymentState.EXPIRED))
    assert over.on(events.PayAtDesk()).count(effects.PrintReceipt) == 0


def test_news_of_the_receipt_is_not_taken_for_news_of_the_ticket() -> None:
    play = answer(answer(booked(), PAYMENT), PAID)
    play.on(events.PaperAnswered(play.ticket.question, Paper.PRINTED))
    assert (play.step.paper, play.step.receipt) == (Paper.PRINTED, Paper.PRINTING)
    (waiting,) = deadlines(play.journey, Delays())
    assert (waiting.timer, waiting.seconds) == (Timer.THANK_YOU, Delays().thank_you_unprinted)
    play.on(events.PaperAnswered(play.asked(effects.PrintReceipt).question, Paper.NO_PAPER))
    assert (play.step.paper, play.step.receipt) == (Paper.PRINTED, Paper.NO_PAPER)
    play.on(events.PaperAnswered(play.asked(effects.PrintReceipt).question, Paper.PRINTED))
    (calm,) = deadlines(play.journey, Delays())
    assert calm.seconds == Delays().thank_you


def test_a_torn_ticket_that_is_printed_again_is_told_step_by_step() -> None:
    play = booked(TO_PAY_LATER)
    for paper in (Paper.NO_PAPER, Paper.PRINTING_AGAIN, Paper.PRINTED):
        play.on(events.PaperAnswered(play.ticket.question, paper))
        assert play.step.paper is paper
    assert play.count(effects.PrintTicket) == 1


@pytest.mark.parametrize("news", [(Paper.PRINTING_AGAIN, ""), (Paper.PRINTED, "quầy 2")])
def test_the_next_card_takes_no_word_away_that_is_still_needed(news: tuple[Paper, str]) -> None:
    play = booked(TO_PAY_LATER).on()
    play.on(events.PaperAnswered(play.ticket.question, *news), events.DocumentShown(BAO))
    assert isinstance(play.step, state.Ticketed)
    assert play.step.place == news[1]


def test_the_next_card_begins_once_the_ticket_is_out() -> None:
    play = booked(TO_PAY_LATER)
    play.on(events.PaperAnswered(play.ticket.question, Paper.PRINTED), events.DocumentShown(BAO))
    assert not isinstance(play.step, state.Ticketed)


def test_the_hospital_can_be_told_of_the_ticket_by_its_visit() -> None:
    printed = booked(TO_PAY_LATER).ticket
    assert (printed.visit_id, printed.stored) == ("vis-1", STORED)
    provisional = Play(journey()).to_provisional().ticket
    assert (provisional.visit_id, provisional.stored) == (None, NUMBERED)


def test_no_receipt_holds_a_full_name() -> None:
    receipt = answer(answer(booked(), PAYMENT), PAID).asked(effects.PrintReceipt).receipt
    assert receipt.initials
    assert ANH.name is not None
    assert ANH.name.full not in str(receipt.initials)
