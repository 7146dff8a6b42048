"""From a plan to a number in the patient's hand: store, send, print. Nothing here can book twice.

Once a registration is on its way there is no step back to a plan except by the hospital's own
refusal. A confirmed booking is shown as confirmed and a refused one never is; where the hospital is
silent, the kiosk's own number is given out with honest words, and that number stands.
"""

from dataclasses import replace

from kiosk.failures import Failure
from kiosk.journey import choosing_doctors, events, paying
from kiosk.journey.choosing import to_departments
from kiosk.journey.effects import Book, CallHelp, CloseRefused
from kiosk.journey.moves import Moved, ask, go, refine, stay
from kiosk.journey.state import (
    AlreadyRegistered,
    Confirmed,
    Confirming,
    HelpCalled,
    Journey,
    Plan,
    Provisional,
    RefusedLate,
    Registering,
    Reviewing,
    Stopped,
    Stored,
    Ticketed,
)
from kiosk.journey.words import Asked, BookingRefusal, Feature
from kiosk.visit import Booking, BookingIntent, Consent, Covered, Held, Payer


def plan_confirmed(journey: Journey) -> Moved:
    """The one big button. Whoever turns out to be a child meanwhile is asked about once more."""
    if not isinstance(journey.step, Reviewing):
        return stay(journey)
    plan = journey.step.plan
    if not plan.person.may_be_registered:
        return go(journey, Confirming(plan.person))
    journey, (question,) = ask(journey)
    own_number = not journey.online or journey.able.offers(Feature.KIOSK_NUMBERS)
    intent = _intent(plan, journey.site.consent_version)
    book = Book(question, intent, offline=not journey.online, own_number=own_number)
    return go(journey, Registering(plan, question), book)


def _intent(plan: Plan, consent_version: str) -> BookingIntent:
    person, choice = plan.person, plan.choice
    insurance = person.coverage if plan.payer is Payer.INSURANCE else None
    hold = choice.hold
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
        registered_by=person.registered_by,
        slot_id=choice.slot_id,
        hold_id=hold.id if isinstance(hold, Held) else None,
        coverage_report=None if isinstance(person.coverage, Asked) else person.coverage.report,
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
        case Registering(question=event.question, numbering=int()) as step:
            return refine(journey, replace(step, word=event.booking, earlier=event.earlier))
        case Registering(question=event.question) as step:
            # A number printed before, on a ticket that was lost or never came out, is the one that will be called.
            given = event.stored.number if event.kept else None
            result = Confirmed(event.booking, event.earlier)
            moved = confirmed(journey, step, event.stored, result, given or event.booking.place.number)
            return moved if event.kept else (moved[0], (CloseRefused(event.question), *moved[1]))
        case Ticketed(question=event.question, result=Provisional(booking=None)) as step if event.kept:
            return refine(journey, replace(step, result=Provisional(event.booking, event.earlier)))
        case Ticketed(question=event.question, result=Provisional(booking=None)) as step:
            return _refused_late(journey, step, "holds-another-number")
        case _:
            return stay(journey)


def booking_refused(journey: Journey, event: events.BookingRefused) -> Moved:
    """The hospital refused: choose again where another choice can help, the desk otherwise."""
    match journey.step:
        case Registering(question=event.question, numbering=int()) as step:
            return refine(journey, replace(step, word=event.refusal))
        case Registering(question=event.question, plan=plan):
            if event.refusal is BookingRefusal.OTHER:
                return go(journey, Stopped(Failure.BOOKING_REFUSED), CloseRefused(event.question))
            again = choosing_doctors.choose_again(journey, plan, event.refusal)
            if again is None:
                taken = event.refusal is BookingRefusal.TAKEN
                again = to_departments(
                    journey, plan.person, plan.wanted, BookingRefusal.FULL if taken else event.refusal
                )
            journey, effects = again
            return journey, (CloseRefused(event.question), *effects)
        case Ticketed(question=event.question, result=Provisional(booking=None)) as step:
            return _refused_late(journey, step, "refused-after-provisional-ticket")
        case _:
            return stay(journey)


def confirmed(journey: Journey, step: Registering, stored: Stored, result: Confirmed, number: str) -> Moved:
    """On to the number. A visit from before is not shown to who only typed a number: it may be a neighbour's."""
    person = step.plan.person
    if result.earlier and not person.showed_document:
        visits = (result.booking,)
        return go(journey, AlreadyRegistered(replace(person, visits=visits), visits))
    plan = _as_before(step.plan, result.booking) if result.earlier else step.plan
    return paying.booked(journey, replace(step, plan=plan), stored, result, number)


def _as_before(plan: Plan, booking: Booking) -> Plan:
    """The doctor and the time chosen now are not those of the visit that was there."""
    choice = replace(plan.choice, practitioner=booking.place.practitioner, session_id=None, slot_id=None, at=None)
    return replace(plan, choice=replace(choice, hold=None))


def _refused_late(journey: Journey, step: Ticketed, where: str) -> Moved:
    late = replace(step, result=RefusedLate())
    if not journey.able.offers(Feature.HELP):
        return go(journey, late)
    journey, (question,) = ask(journey)
    return go(journey, late, CallHelp(question, where))


def help_answered(journey: Journey, event: events.HelpAnswered) -> Moved:
    """Whether the desk heard."""
    match journey.notice:
        case HelpCalled(question=event.question) as notice:
            return stay(replace(journey, notice=replace(notice, reached=event.reached)))
        case _:
            return stay(journey)
