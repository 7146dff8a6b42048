"""The visit is made: paying, registering, the number, taking it back."""

from kiosk.failures import Failure
from kiosk.identity import PartialDate
from kiosk.journey import Able, Asked, CancelWord, Feature, Journey, NoAnswer, Paper, PaymentRefusal
from kiosk.journey.state import Cancelling, Confirmed, Provisional, RefusedLate, Registering, Stopped
from kiosk.ticket import TicketPayment
from kiosk.visit import PaymentState, Priority
from ui.samples.hospital import journey
from ui.samples.people import identity, person
from ui.samples.tickets import payable, paying, payment, ticketed
from ui.samples.visits import NUMBER, STATUS_PAGE, STORED, booking, plan, with_hint


def scenes() -> dict[str, Journey]:
    """By name; see `ui.samples.scenes`."""
    asked = Asked(3)
    elder = plan(person=person(identity=identity(birth=PartialDate(1948, 2, 1))), priority=Priority.AGE_75)
    return {
        "paying": journey(step=paying(payment())),
        "paying--asked": journey(step=paying(asked)),
        "paying--silent": journey(step=paying(payment(), silent=True)),
        "paying--no-code": journey(step=paying(NoAnswer())),
        "paying--refused": journey(step=paying(PaymentRefusal.OTHER)),
        **{f"paying--{state.value}": journey(step=paying(payment(state))) for state in PaymentState},
        "registering": journey(step=Registering(plan(), 7)),
        "registering--sending": journey(step=Registering(plan(), 7, STORED)),
        "registering--numbering": journey(step=Registering(plan(), 7, STORED, numbering=8), online=False),
        "ticket": journey(step=ticketed(Confirmed(booking()))),
        "ticket--hint": journey(step=ticketed(Confirmed(booking()), plan=plan(choice=with_hint()))),
        "ticket--printing": journey(step=ticketed(Confirmed(booking()), Paper.PRINTING), card_on_reader=True),
        "ticket--no-paper": journey(step=ticketed(Confirmed(booking()), Paper.NO_PAPER, plan=elder)),
        "ticket--unconfirmed": journey(step=ticketed(Confirmed(booking(), earlier=True), Paper.UNCONFIRMED)),
        "ticket--provisional": journey(step=ticketed(Provisional()), card_on_reader=True, online=False),
        "ticket--accepted": journey(step=ticketed(Provisional(booking()))),
        "ticket--copy": journey(step=ticketed(Confirmed(booking(), earlier=True, copy=True), Paper.PRINTING)),
        **{
            f"ticket--payment-{payment.value}": journey(step=ticketed(Confirmed(booking()), payment=payment))
            for payment in TicketPayment
            if payment is not TicketPayment.NONE
        },
        "ticket--payable": journey(
            step=ticketed(Confirmed(payable()), payment=TicketPayment.AT_DESK),
            able=Able(frozenset({Feature.CANCEL, Feature.PAYMENTS})),
        ),
        "ticket--late": journey(step=ticketed(RefusedLate())),
        "ticket--page": journey(step=ticketed(Confirmed(booking())), able=Able(status_page=STATUS_PAGE)),
        "ticket--page-provisional": journey(
            step=ticketed(Provisional()), able=Able(status_page=STATUS_PAGE), card_on_reader=True, online=False
        ),
        "ticket--page-accepted": journey(step=ticketed(Provisional(booking())), able=Able(status_page=STATUS_PAGE)),
        **{f"cancelling--{word.value}": journey(step=Cancelling(plan(), 9, "B 042", word)) for word in CancelWord},
        "cancelling--take-card": journey(step=Cancelling(plan(), 9, NUMBER, CancelWord.DONE), card_on_reader=True),
        **{f"stopped--{failure.value}": journey(step=Stopped(failure)) for failure in Failure},
    }
