"""A number in the patient's hand: on the glass, on paper, with everything that stands beside it."""

from dataclasses import replace
from urllib.parse import quote

from kiosk.identity import TICKET_PREFIX
from kiosk.journey import events
from kiosk.journey.effects import PrintTicket
from kiosk.journey.moves import Moved, ask, go, stay
from kiosk.journey.state import Confirmed, Journey, Registering, Result, Stored, Ticketed
from kiosk.journey.words import Paper
from kiosk.ticket import Ticket, TicketKind
from kiosk.visit import Covered


def ticketed(journey: Journey, registering: Registering, stored: Stored, result: Result, number: str) -> Moved:
    """A number is on the glass and goes to the printer."""
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
        code=_scannable(journey, booking.code if booking else step.stored.reference),
        ahead=place.ahead if place else None,
        minutes=place.minutes if place else None,
        appointment_at=choice.appointment.at if choice.appointment else None,
        language=journey.language.value,
        department_in_language=choice.department_en or "",
    )


def _scannable(journey: Journey, code: str) -> str:
    """The text of the QR: the visit's page at the hospital, where it has one. A kiosk knows it either way."""
    code = TICKET_PREFIX + code
    return code if journey.status_page is None else journey.status_page.replace("{code}", quote(code, safe=":"))


def paper_answered(journey: Journey, event: events.PaperAnswered) -> Moved:
    """What became of the ticket."""
    step = journey.step
    if not isinstance(step, Ticketed) or step.print_question != event.question:
        return stay(journey)
    return replace(journey, step=replace(step, paper=event.paper), mark=journey.mark + 1), ()
