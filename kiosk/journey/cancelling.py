"""A visit the patient takes back with the number still in hand: asked once more, stored, sent.

The number is called void only when its cancellation is durable, and gone only when the hospital said so.
"""

from dataclasses import replace

from kiosk.journey import events, todays_visits
from kiosk.journey.choosing import after_visits, to_departments
from kiosk.journey.effects import CancelVisit
from kiosk.journey.moves import Moved, ask, go, leave, refine, stay
from kiosk.journey.state import (
    AlreadyRegistered,
    CancelAsked,
    Cancelling,
    Confirmed,
    Journey,
    Provisional,
    RefusedLate,
    Ticketed,
)
from kiosk.journey.words import CancelWord, Feature
from kiosk.visit import NotCovered, Payer

_NEWS = {
    CancelWord.STORING: frozenset(CancelWord) - {CancelWord.STORING},
    CancelWord.SENDING: frozenset(CancelWord) - {CancelWord.STORING, CancelWord.SENDING},
    CancelWord.LATER: frozenset({CancelWord.DONE, CancelWord.TOO_LATE, CancelWord.UNCLEAR}),
}


def may_cancel(journey: Journey) -> bool:
    """Whether a visit can be taken back here: not one the hospital refused, and of an earlier one only with a document.

    Anybody can type a neighbour's number.
    """
    if not journey.able.offers(Feature.CANCEL):
        return False
    match journey.step:
        case AlreadyRegistered(person=person):
            return person.showed_document
        case Ticketed(plan=plan, result=Confirmed(earlier=True) | Provisional(earlier=True)):
            return plan.person.showed_document
        case Ticketed(result=result):
            return not isinstance(result, RefusedLate)
        case _:
            return False


def cancel_wanted(journey: Journey, visit_id: str | None = None) -> Moved:
    """Asked once more."""
    if not may_cancel(journey):
        return stay(journey)
    if isinstance(journey.step, AlreadyRegistered):
        return todays_visits.cancel_wanted(journey, visit_id)
    return stay(replace(journey, notice=CancelAsked()))


def cancel_confirmed(journey: Journey) -> Moved:
    """Yes, take it back."""
    match journey.step, journey.notice:
        case AlreadyRegistered(), CancelAsked(visit_id=visit_id):
            return todays_visits.cancel_confirmed(journey, visit_id)
        case Ticketed() as step, CancelAsked() if may_cancel(journey):
            journey, (question,) = ask(journey)
            elsewhere = isinstance(step.result, Confirmed) and step.result.earlier
            visit_id = step.result.booking.visit_id if elsewhere and isinstance(step.result, Confirmed) else None
            cancelling = Cancelling(step.plan, question, step.number)
            identity, record = step.plan.person.identity, step.plan.person.record
            patient_id = record.patient_id if record else None
            return go(journey, cancelling, CancelVisit(question, step.stored, visit_id, identity, patient_id))
        case _:
            return stay(journey)


def cancel_answered(journey: Journey, event: events.CancelAnswered) -> Moved:
    """What is known only grows: a slow store or line never takes a later word back."""
    match journey.step:
        case Cancelling(question=event.question, word=word) as step if event.word in _NEWS.get(word, ()):
            return refine(replace(journey, mark=journey.mark + 1), replace(step, word=event.word))
        case _:
            return stay(journey)


def silent(journey: Journey, question: int) -> Moved:
    """The store or the hospital took too long to answer."""
    match journey.step:
        case Cancelling(word=CancelWord.STORING):
            return cancel_answered(journey, events.CancelAnswered(question, CancelWord.UNCLEAR))
        case _:
            return cancel_answered(journey, events.CancelAnswered(question, CancelWord.LATER))


def choose_again(journey: Journey) -> Moved:
    """Another department, for the patient who took the visit back."""
    match journey.step:
        case Cancelling(word=CancelWord.DONE | CancelWord.LATER) if journey.broken is not None:
            return leave(journey)
        case Cancelling(plan=plan, word=CancelWord.DONE | CancelWord.LATER):
            if plan.wanted is Payer.INSURANCE and isinstance(plan.person.coverage, NotCovered):
                return after_visits(journey, plan.person)  # of an earlier visit: nobody asked yet who is to pay
            return to_departments(journey, plan.person, plan.wanted)
        case _:
            return stay(journey)
