"""A number in the patient's hand: on the glass, on paper, with everything that stands beside it."""

from dataclasses import replace
from urllib.parse import quote

from kiosk.departments import said_in, said_only_in
from kiosk.identity import TICKET_PREFIX
from kiosk.journey import events
from kiosk.journey.effects import PrintTicket
from kiosk.journey.moves import Moved, ask, go, refine, stay
from kiosk.journey.places import PlaceWords, words_of
from kiosk.journey.priorities import rules_of
from kiosk.journey.state import Choice, Confirmed, Journey, Paying, Registering, Result, Stored, Ticketed
from kiosk.journey.words import Feature, Language, Paper
from kiosk.ticket import Ticket, TicketKind, TicketPayment
from kiosk.visit import Booking, Covered, Payer, PaymentRequired, total_paid_by_insurance, total_paid_by_patient


def ticketed(journey: Journey, registering: Registering, stored: Stored, result: Result, number: str) -> Moved:
    """A number is on the glass and goes to the printer."""
    journey, (printing,) = ask(journey)
    payment = _payment_of(result)
    step = Ticketed(registering.plan, registering.question, stored, result, number, Paper.PRINTING, printing, payment)
    return go(journey, step, print_ticket(journey, step))


def print_ticket(journey: Journey, step: Ticketed) -> PrintTicket:
    """Asks for the paper of this step."""
    booking = step.result.booking if isinstance(step.result, Confirmed) else None
    return PrintTicket(
        step.print_question,
        ticket_of(journey, step),
        step.stored,
        booking.visit_id if booking else None,
        missed=booking is not None and booking.paper_missing,
    )


def amount_due(booking: Booking) -> int:
    """What the patient still owes for it, in VND."""
    return 0 if booking.paid else total_paid_by_patient(booking.fees)


def to_pay_first(journey: Journey, booking: Booking) -> bool:
    """Whether this is to be paid before the patient is seen, and could be paid here."""
    return _owes_first(booking) and journey.able.offers(Feature.PAYMENTS)


def _owes_first(booking: Booking) -> bool:
    return booking.payment_required is PaymentRequired.BEFORE and amount_due(booking) > 0


def _payment_of(result: Result) -> TicketPayment:
    match result:
        case Confirmed(booking=Booking(paid=True)):
            return TicketPayment.PAID
        case Confirmed(booking=booking) if _owes_first(booking):
            return TicketPayment.AT_DESK
        case _:
            return TicketPayment.NONE


def ticket_of(journey: Journey, step: Ticketed) -> Ticket:
    """What is printed for this step."""
    person, choice = step.plan.person, step.plan.choice
    booking = step.result.booking if isinstance(step.result, Confirmed) else None
    copied = isinstance(step.result, Confirmed) and step.result.copy
    payer, checked = step.plan.payer, isinstance(person.coverage, Covered)
    place = booking.place if booking else None
    department = place.department if place and place.department else choice.department
    words, rules = words_for(journey, step), rules_of(journey)
    return Ticket(
        kind=_kind_of(booking, choice),
        hospital=journey.site.hospital,
        kiosk=journey.site.kiosk,
        number=step.number,
        department=department,
        room=place.room if place else choice.room,
        floor=place.floor if place else choice.floor,
        room_code=place.room_code if place else choice.room_code,
        initials=person.name.initials if person.name else "",
        birth_year=person.birth.year if person.birth else None,
        payer=_payer_of(booking) if booking and copied else payer,
        coverage_checked=copied or checked,
        priority=step.plan.priority,
        issued_at=step.stored.at,
        code=_scannable(journey, booking.code if booking else step.stored.reference),
        ahead=place.ahead if place else None,
        minutes=place.minutes if place else None,
        appointment_at=choice.appointment.at if choice.appointment else choice.at,
        language=journey.language,
        payment=step.payment,
        copy=copied,
        doctor=(place.practitioner if place else None) or choice.practitioner or "",
        department_in_english=said_only_in(words.department, Language.EN),
        room_in_english=said_only_in(words.room, Language.EN),
        floor_in_english=said_only_in(words.floor, Language.EN),
        hint=said_in(words.hints, Language.VI),
        hint_in_english=said_only_in(words.hints, Language.EN),
        elderly_from=rules.elderly_from,
        child_under=rules.child_under,
    )


def words_for(journey: Journey, step: Ticketed) -> PlaceWords:
    """Where the patient goes, in other languages; the hospital may have given another room than the one chosen."""
    choice = step.plan.choice
    booking = step.result.booking if isinstance(step.result, Confirmed) else None
    if booking is None or booking.place.room == choice.room:
        return choice.words
    found = journey.catalogue
    room = found.room(choice.department_id, booking.place.room, booking.place.room_code) if found else None
    return replace(words_of(None, room), department=choice.words.department)


def _kind_of(booking: Booking | None, choice: Choice) -> TicketKind:
    """Who chose a time comes by the time."""
    if booking is None:
        return TicketKind.PROVISIONAL
    return TicketKind.CONFIRMED if choice.at is None else TicketKind.APPOINTMENT


def _payer_of(booking: Booking) -> Payer | None:
    """Who pays for a visit that is only shown again, as far as its price tells."""
    if total_paid_by_insurance(booking.fees) > 0:
        return Payer.INSURANCE
    return Payer.SELF if total_paid_by_patient(booking.fees) > 0 else None


def _scannable(journey: Journey, code: str) -> str:
    """The text of the QR: the visit's page at the hospital, where it has one. A kiosk knows it either way."""
    code = TICKET_PREFIX + code
    page = journey.able.status_page
    return code if page is None else page.replace("{code}", quote(code, safe=":"))


def paper_answered(journey: Journey, event: events.PaperAnswered) -> Moved:
    """What became of the ticket, or of the receipt beside it."""
    match journey.step:
        case Ticketed() as ticket if (told := _told(ticket, event)) is not None:
            return replace(journey, step=told, mark=journey.mark + 1), ()
        case Paying(ticket=ticket) as step if (told := _told(ticket, event)) is not None:
            return refine(journey, replace(step, ticket=told))
        case _:
            return stay(journey)


def _told(ticket: Ticketed, event: events.PaperAnswered) -> Ticketed | None:
    """The step with the news of its paper; None where the news is of other paper."""
    if event.question == ticket.print_question:
        return replace(ticket, paper=event.paper, place=event.place)
    if event.question == ticket.receipt_question:
        return replace(ticket, receipt=event.paper)
    return None
