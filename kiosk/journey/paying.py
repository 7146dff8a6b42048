"""Paying at the kiosk, between the number and its ticket.

The number stands before anybody is asked to pay, and is never lost: whatever becomes of the money, the ticket comes out
and says what is known of it. Where the hospital falls silent nobody is told that they have not paid.
"""

from dataclasses import replace
from datetime import datetime
from typing import assert_never

from kiosk.journey import events
from kiosk.journey.effects import CallAboutMoney, Effect, StartPayment, WatchPayment
from kiosk.journey.moves import Moved, ask, go, refine, stay
from kiosk.journey.plans import Confirmed, Provisional, Stored
from kiosk.journey.receipts import with_pay_slip, with_receipt
from kiosk.journey.state import Journey, Paying, Registering, Ticketed
from kiosk.journey.ticketing import amount_due, print_ticket, ticketed, to_pay_first
from kiosk.journey.words import Asked, Feature, NoAnswer, Paper, PaymentRefusal
from kiosk.ticket import TicketPayment
from kiosk.visit import Booking, Payment, PaymentRequired, PaymentState

_OVER = (PaymentState.EXPIRED, PaymentState.FAILED)


def booked(journey: Journey, step: Registering, stored: Stored, result: Confirmed, number: str) -> Moved:
    """The hospital gave a number: its ticket comes at once, or when it is known what to say of the money."""
    if not journey.online or not to_pay_first(journey, result.booking):
        return ticketed(journey, step, stored, result, number)
    ticket = Ticketed(
        step.plan, step.question, stored, result, number, Paper.PRINTING, 0, payment=TicketPayment.AT_DESK
    )
    return _ask_for_code(journey, Paying(ticket, result.booking, NoAnswer(), 0))


def may_pay(journey: Journey) -> bool:
    """Whether the ticket's screen offers, quietly, to pay here."""
    return journey.online and journey.able.offers(Feature.PAYMENTS) and _payable(journey) is not None


def pay_wanted(journey: Journey) -> Moved:
    """After the ticket was printed: back to it from here."""
    booking = _payable(journey) if may_pay(journey) else None
    if booking is None or not isinstance(journey.step, Ticketed):
        return stay(journey)
    shown = journey.step.payment is TicketPayment.UNKNOWN
    return _ask_for_code(journey, Paying(journey.step, booking, NoAnswer(), 0, shown=shown, again=True))


def new_code_wanted(journey: Journey) -> Moved:
    """Another code. Where no answer came, the same question again: it may have been heard."""
    match journey.step:
        case Paying(intent=Payment(state=state)) as step if state in _OVER:
            return _ask_for_code(journey, replace(step, attempt=step.attempt + 1))
        case Paying(intent=NoAnswer()) as step:
            return _ask_for_code(journey, step)
        case _:
            return stay(journey)


def payment_answered(journey: Journey, event: events.PaymentAnswered) -> Moved:
    """News of the money. What came and cannot count stays so, whatever is heard after it."""
    match journey.step:
        case Paying(intent=Payment(state=PaymentState.REFUND_REQUIRED)):
            return stay(journey)
        case Paying(question=event.question) as step:
            return _paying(journey, step, event)
        case Ticketed(paying=event.question, payment=TicketPayment.UNKNOWN) as ticket:
            return _later(journey, ticket, event)
        case _:
            return stay(journey)


def to_ticket(journey: Journey, heard_at: datetime | None = None) -> Moved:
    """The ticket, with what is known of the money; one that was printed before says what was known then.

    `heard_at` is when news of the money came, None where the patient goes on without.
    """
    step = journey.step
    if not isinstance(step, Paying):
        return stay(journey)
    watched = step.question if isinstance(step.intent, Payment) else 0
    ticket = replace(step.ticket, payment=_known(step), paying=watched)
    effects: tuple[Effect, ...] = ()
    if not step.again:
        journey, (printing,) = ask(journey)
        ticket = replace(ticket, print_question=printing)
        effects = (print_ticket(journey, ticket),)
    match step.intent:
        case Payment(state=PaymentState.SUCCEEDED) as payment:
            journey, ticket, receipt = with_receipt(journey, ticket, step.booking, payment, heard_at)
        case Payment(state=PaymentState.PENDING | PaymentState.OTHER, qr=str()) as payment:
            journey, ticket, receipt = with_pay_slip(journey, ticket, step.booking, payment)
        case _:
            receipt = ()
    return go(journey, ticket, *effects, *receipt)


def _payable(journey: Journey) -> Booking | None:
    """What the number in hand was booked as, where money is still owed for it. Of a visit from before nothing is told
    to who only typed a number."""
    match journey.step:
        case Ticketed(plan=plan, result=Provisional(earlier=True)) if not plan.person.showed_document:
            return None
        case Ticketed(result=Confirmed(booking=booking) | Provisional(booking=Booking() as booking), payment=payment):
            wanted = booking.payment_required in (PaymentRequired.BEFORE, PaymentRequired.AFTER)
            owed = payment is not TicketPayment.PAID and amount_due(booking) > 0
            return booking if wanted and owed else None
        case _:
            return None


def _ask_for_code(journey: Journey, step: Paying) -> Moved:
    journey, (question,) = ask(journey)
    booking, stored = step.booking, step.ticket.stored
    start = StartPayment(
        question, stored, step.attempt, booking.visit_id, amount_due(booking), booking.code, step.ticket.number
    )
    return go(journey, replace(step, intent=Asked(question), question=question, silent=False), start)


def _paying(journey: Journey, step: Paying, event: events.PaymentAnswered) -> Moved:
    answer = event.answer
    match answer:
        case NoAnswer() if isinstance(step.intent, Payment):
            return refine(journey, replace(step, silent=True))
        case NoAnswer() | PaymentRefusal.OTHER:
            return go(journey, replace(step, intent=answer))
        case PaymentRefusal.ALREADY_PAID:
            return to_ticket(replace(journey, step=replace(step, intent=answer)))
        case Payment():
            return _news(journey, step, answer, event.at)
        case _:
            assert_never(answer)


def _news(journey: Journey, step: Paying, payment: Payment, heard_at: datetime | None) -> Moved:
    known = replace(step, intent=payment, silent=False)
    match payment.state:
        case PaymentState.SUCCEEDED:
            return to_ticket(replace(journey, step=known), heard_at)
        case PaymentState.REFUND_REQUIRED:
            return go(journey, known, *_call(journey, step.ticket, step.booking, payment))
        case PaymentState.EXPIRED | PaymentState.FAILED:
            return go(journey, known)
        case PaymentState.PENDING | PaymentState.OTHER:
            if isinstance(step.intent, Payment):
                return refine(journey, replace(known, intent=replace(payment, qr=payment.qr or step.intent.qr)))
            if payment.qr is None:
                return go(journey, replace(step, intent=PaymentRefusal.OTHER))
            return go(journey, replace(known, shown=True), WatchPayment(step.question, payment))
        case _:
            assert_never(payment.state)


def _later(journey: Journey, ticket: Ticketed, event: events.PaymentAnswered) -> Moved:
    """The patient went on to the ticket, and then the money came."""
    answer = event.answer
    match answer:
        case Payment(state=PaymentState.SUCCEEDED) as payment if (booking := _payable(journey)) is not None:
            paid = replace(ticket, payment=TicketPayment.PAID)
            journey, paid, receipt = with_receipt(journey, paid, booking, payment, event.at)
            return refine(journey, paid, *receipt)
        case Payment(state=PaymentState.SUCCEEDED) | PaymentRefusal.ALREADY_PAID:
            return refine(journey, replace(ticket, payment=TicketPayment.PAID))
        case Payment(state=PaymentState.REFUND_REQUIRED):
            booking = _payable(journey)
            call = () if booking is None else _call(journey, ticket, booking, answer)
            return refine(journey, replace(ticket, paying=0), *call)  # money came: never "pay at the desk"
        case _:
            return stay(journey)


def _call(journey: Journey, ticket: Ticketed, booking: Booking, payment: Payment) -> tuple[Effect, ...]:
    if not journey.able.offers(Feature.HELP):
        return ()
    return (CallAboutMoney(payment.id, booking.code, ticket.number),)


def _known(step: Paying) -> TicketPayment:
    match step.intent:
        case Payment(state=PaymentState.SUCCEEDED) | PaymentRefusal.ALREADY_PAID:
            return TicketPayment.PAID
        case Payment(state=PaymentState.REFUND_REQUIRED):
            return TicketPayment.UNKNOWN  # money came: who is told to pay at the desk would pay twice
        case _:
            return TicketPayment.UNKNOWN if step.shown else TicketPayment.AT_DESK
