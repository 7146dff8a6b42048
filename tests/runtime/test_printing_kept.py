"""What the journey asks to be printed can be kept: every field of it comes back as it was."""

from dataclasses import replace

import pytest

from kiosk.journey import Language, effects, events
from kiosk.runtime.printing.slips import decode, encode, kind_of
from kiosk.visit import PaymentState
from support.play import Play
from support.world import BOOKING, EVERYTHING, PAYMENT, TO_PAY, journey


def english() -> Play:
    return Play(replace(journey(), able=EVERYTHING, language=Language.EN))


def paid() -> Play:
    play = english().to_booked(TO_PAY)
    for payment in (PAYMENT, replace(PAYMENT, state=PaymentState.SUCCEEDED)):
        play.on(events.PaymentAnswered(play.asked(effects.StartPayment).question, payment))
    return play


@pytest.mark.parametrize(
    ("play", "kind"),
    [
        (lambda: english().to_booked(BOOKING), effects.PrintTicket),
        (lambda: english().to_provisional(), effects.PrintTicket),
        (paid, effects.PrintTicket),
        (paid, effects.PrintReceipt),
    ],
    ids=["booked", "provisional", "paid", "receipt"],
)
def test_what_is_printed_can_be_kept(play, kind) -> None:
    job = play().asked(kind)
    kept = encode(job)
    assert decode(kind_of(job), kept) == job
    assert b'"en"' in kept
