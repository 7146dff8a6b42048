"""From a plan to a number in the patient's hand: store, send, print. Nothing here can book twice.

Once a registration is on its way there is no step back to a plan except by the hospital's own
refusal. A confirmed booking is shown as confirmed and a refused one never is; where the hospital is
silent, the kiosk's own number is given out with honest words, and that number stands.
"""

from dataclasses import replace

from kiosk.failures import Failure
from kiosk.identity import TICKET_PREFIX
from kiosk.journey import events
from kiosk.journey.choosing import to_departments
from kiosk.journey.effects import Book, CallHelp, CloseRefused, KeepNumber, PrintTicket
from kiosk.journey.moves import Moved, ask, go, refine, stay
from kiosk.journey.state import (
    Confirmed,
    HelpCalled,
    Journey,
    Plan,
    Provisional,
    RefusedLate,
    Registering,
    Result,
    Reviewing,
    Stopped,
    Stored,
    Ticketed,
)
from kiosk.journey.words import BookingRefusal, Paper
from kiosk.ticket import Ticket, TicketKind
from kiosk.visit import BookingIntent, Consent, Covered, Payer


def plan_confirmed(journey: Journey) -> Moved:
    """The one big button."""
    if not isinstance(journey.step, Reviewing):
        return stay(journey)
    plan = journey.step.plan
    journey, (question,) = ask(journey)
    book = Book(question, _intent(plan, journey.site.consent_version), offline=not journey.online)
    return go(journey, Registering(plan, question), book)


def _intent(plan: Plan, consent_version: str) -> BookingIntent:
    person, choice = plan.person, plan.choice
    insurance = person.coverage if plan.payer is Payer.INSURANCE else None
    return BookingIntent(
        identity=person.identity,
        patient_id=person.record.patient_id if person.record and person.record.certain else None,
        department_id=choice.department_id,
        queue_id=choice.queue_id,
        appointment_id=choice.appointment.id if choice.appointment else None,
        payer=plan.payer,
        evidence_id=insurance.evidence_id if isinstance(insurance, Covered) else None,
        priority=plan.priority,
        consent=Consent(consent_version, tuple(sorted(person.purposes))),
        guardian_present=person.needs_guardian,
    )


def booking_stored(journey: Journey, event: events.BookingStored) -> Moved:
    """Durable: from here on it will reach the hospital. Offline the number is given out at once."""
    step = _being_stored(journey, event.question)
    if step is None:
        return stay(journey)
    return refine(journey, replace(step, stored=event.stored))


def booking_not_stored(journey: Journey, question: int) -> Moved:
    """Nothing was registered: say so, send to the desk."""
    return _store_failed(journey, question, Failure.CANNOT_SAVE)


def booking_unclear(journey: Journey, question: int) -> Moved:
    """The store failed or fell silent: whether it kept the registration is not known, and that is what is said."""
    return _store_failed(journey, question, Failure.BOOKING_UNCLEAR)


def _being_stored(journey: Journey, question: int) -> Registering | None:
    """The step this news of the store is for; None once the store has spoken."""
    match journey.step:
        case Registering(question=asked, stored=None) as step if asked == question:
            return step
        case _:
            return None


def _store_failed(journey: Journey, question: int, failure: Failure) -> Moved:
    if _being_stored(journey, question) is None:
        return stay(journey)
    return go(journey, Stopped(failure))


def booking_delivered(journey: Journey, event: events.BookingDelivered) -> Moved:
    """The hospital booked."""
    match journey.step:
        case Registering(question=event.question) as step:
            result = Confirmed(event.booking, event.earlier)
            return _ticketed(journey, step, event.stored, result, event.booking.place.number)
        case Ticketed(question=event.question, result=Provisional(booking=None)) as step:
            return refine(journey, replace(step, result=Provisional(event.booking)))
        case _:
            return stay(journey)


def booking_delayed(journey: Journey, question: int) -> Moved:
    """The hospital cannot be reached: the kiosk's own number is given out."""
    match journey.step:
        case Registering(question=asked, stored=Stored() as stored) as step if asked == question:
            journey, effects = _ticketed(journey, step, stored, Provisional(), stored.number)
            return journey, (*(() if stored.told else (KeepNumber(stored),)), *effects)
        case _:
            return stay(journey)


def booking_refused(journey: Journey, event: events.BookingRefused) -> Moved:
    """The hospital refused: choose again where another choice can help, the desk otherwise."""
    match journey.step:
        case Registering(question=event.question, plan=plan):
            if event.refusal is BookingRefusal.OTHER:
                return go(journey, Stopped(Failure.BOOKING_REFUSED), CloseRefused(event.question))
            journey, effects = to_departments(journey, plan.person, plan.wanted, event.refusal)
            return journey, (CloseRefused(event.question), *effects)
        case Ticketed(question=event.question, result=Provisional(booking=None)) as step:
            journey, (question,) = ask(journey)
            late = replace(step, result=RefusedLate())
            return go(journey, late, CallHelp(question, "refused-after-provisional-ticket"))
        case _:
            return stay(journey)


def _ticketed(journey: Journey, registering: Registering, stored: Stored, result: Result, number: str) -> Moved:
    journey, (printing,) = ask(journey)
    step = Ticketed(registering.plan, registering.question, stored, result, number, Paper.PRINTING, printing)
    return go(journey, step, PrintTicket(printing, ticket_of(journey, step)))


def ticket_of(journey: Journey, step: Ticketed) -> Ticket:
    """What is printed for this step."""
    person, choice = step.plan.person, step.plan.choice
    booking = step.result.booking if isinstance(step.result, Confirmed) else None
    place = booking.place if booking else None
    department = place.department if place and place.department else choice.department
    return Ticket(
        kind=TicketKind.CONFIRMED if booking else TicketKind.PROVISIONAL,
        hospital=journey.site.hospital,
        kiosk=journey.site.kiosk,
        number=step.number,
        department=department,
        room=place.room if place else choice.room,
        floor=place.floor if place else choice.floor,
        room_code=place.room_code if place else choice.room_code,
        initials=person.name.initials if person.name else "",
        birth_year=person.birth.year if person.birth else None,
        payer=step.plan.payer,
        coverage_checked=isinstance(person.coverage, Covered),
        priority=step.plan.priority,
        issued_at=step.stored.at,
        code=TICKET_PREFIX + (booking.code if booking else step.stored.reference),
        ahead=place.ahead if place else None,
        minutes=place.minutes if place else None,
        appointment_at=choice.appointment.at if choice.appointment else None,
        language=journey.language.value,
        department_in_language=choice.department_en or "",
    )


def paper_answered(journey: Journey, event: events.PaperAnswered) -> Moved:
    """What became of the ticket."""
    step = journey.step
    if not isinstance(step, Ticketed) or step.print_question != event.question:
        return stay(journey)
    return replace(journey, step=replace(step, paper=event.paper), mark=journey.mark + 1), ()


def help_answered(journey: Journey, event: events.HelpAnswered) -> Moved:
    """Whether the desk heard."""
    match journey.notice:
        case HelpCalled(question=event.question) as notice:
            return stay(replace(journey, notice=replace(notice, reached=event.reached)))
        case _:
            return stay(journey)
