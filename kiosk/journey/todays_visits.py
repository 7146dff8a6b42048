"""What the patient is registered for today already: a ticket printed again, a visit taken back, or another one.

Only who showed a document may see or change anything: anybody can type a neighbour's number.
"""

from dataclasses import replace

from kiosk.journey import events
from kiosk.journey.answering import person_in, with_person
from kiosk.journey.choosing import after_visits
from kiosk.journey.effects import CancelVisit, Reprint
from kiosk.journey.moves import Moved, ask, go, stay
from kiosk.journey.places import words_of
from kiosk.journey.plans import Choice, Confirmed, Person, Plan, Stored
from kiosk.journey.priorities import priority_of
from kiosk.journey.state import AlreadyRegistered, CancelAsked, Cancelling, Journey, Registering
from kiosk.journey.ticketing import ticketed
from kiosk.journey.words import Asked, Feature, NoAnswer
from kiosk.visit import Booking, NotCovered, Payer


def visits_answered(journey: Journey, event: events.VisitsAnswered) -> Moved:
    """The visits of today. One without a time cannot be printed and counts as not told."""
    person = person_in(journey)
    if person is None or person.visits != Asked(event.question):
        return stay(journey)
    visits = event.visits
    told = visits if isinstance(visits, NoAnswer) else tuple(visit for visit in visits if visit.at is not None)
    return stay(with_person(journey, replace(person, visits=told)))


def register_more(journey: Journey) -> Moved:
    """Another visit beside the one of today."""
    match journey.step:
        case AlreadyRegistered(person=person):
            return after_visits(journey, person)
        case _:
            return stay(journey)


def copy_wanted(journey: Journey, visit_id: str) -> Moved:
    """The same ticket, printed from what the hospital says now. A hospital that counts copies hears of it."""
    found = _found(journey, visit_id)
    if found is None:
        return stay(journey)
    person, visit, stored = found
    journey, (question,) = ask(journey)
    registering = Registering(_plan_of(journey, person, visit), question)
    result = Confirmed(visit, earlier=True, copy=True)
    journey, effects = ticketed(journey, registering, stored, result, visit.place.number)
    return journey, (*effects, *((Reprint(visit_id),) if journey.able.offers(Feature.REPRINTS) else ()))


def cancel_wanted(journey: Journey, visit_id: str | None) -> Moved:
    """Asked once more."""
    if visit_id is None or _found(journey, visit_id) is None:
        return stay(journey)
    return stay(replace(journey, notice=CancelAsked(visit_id)))


def cancel_confirmed(journey: Journey, visit_id: str | None) -> Moved:
    """Yes, take it back."""
    found = None if visit_id is None else _found(journey, visit_id)
    if found is None:
        return stay(journey)
    person, visit, stored = found
    journey, (question,) = ask(journey)
    left = () if isinstance(person.visits, Asked | NoAnswer) else person.visits
    person = replace(person, visits=tuple(one for one in left if one != visit))
    record = person.record
    cancel = CancelVisit(question, stored, visit.visit_id, person.identity, record.patient_id if record else None)
    return go(journey, Cancelling(_plan_of(journey, person, visit), question, visit.place.number), cancel)


def _found(journey: Journey, visit_id: str) -> tuple[Person, Booking, Stored] | None:
    """A visit of today that whoever stands here may see; its writes have keys of their own."""
    match journey.step:
        case AlreadyRegistered(person=person, visits=visits) if person.showed_document:
            for visit in visits:
                if visit.visit_id == visit_id and visit.at is not None:
                    return person, visit, Stored("", None, visit.at, f"visit {visit_id}")
    return None


def _plan_of(journey: Journey, person: Person, visit: Booking) -> Plan:
    """What is known of how it was planned; `wanted` is how the patient would go on."""
    department, room, place = None, None, visit.place
    if journey.catalogue is not None and visit.department_id is not None:
        department = journey.catalogue.department(visit.department_id)
        room = journey.catalogue.room(visit.department_id, place.room, place.room_code)
    choice = Choice(
        department_id=visit.department_id or "",
        department=place.department or (department.name if department else ""),
        room=place.room,
        floor=place.floor,
        queue_id=None,
        room_code=place.room_code,
        practitioner=place.practitioner,
        words=words_of(department, room),
    )
    pays = Payer.SELF if isinstance(person.coverage, NotCovered) else Payer.INSURANCE
    return Plan(person, choice, pays, priority_of(journey, person), NoAnswer())
