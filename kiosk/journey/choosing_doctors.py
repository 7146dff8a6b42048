"""A doctor and a time, for those who want one: a place is held where the hospital can, and given back when it is not
wanted any more. Nobody who does not ask for it is asked."""

from dataclasses import replace
from typing import assert_never

from kiosk.departments import Open
from kiosk.failures import Failure
from kiosk.journey import events
from kiosk.journey.choosing import choice_of_room, offers_for
from kiosk.journey.effects import AskSessions, HoldPlace, ReleaseHold
from kiosk.journey.moves import Moved, ask, go, refine, stay
from kiosk.journey.places import PlaceWords, words_of
from kiosk.journey.plans import Choice, Confirmed, Plan, Provisional
from kiosk.journey.state import (
    AskingPriority,
    ChoosingSession,
    Holding,
    Journey,
    Paying,
    Registering,
    Reviewing,
    Step,
    Stopped,
    Ticketed,
)
from kiosk.journey.words import Asked, BookingRefusal, Feature, NoAnswer, NotHeld
from kiosk.visit import ClinicSession, Held, Slot


def may_choose_doctor(journey: Journey) -> bool:
    """Whether the review offers to change doctor and time."""
    match journey.step:
        case Reviewing(plan=plan):
            return plan.choice.appointment is None and _can_be_asked(journey)
        case _:
            return False


def doctor_wanted(journey: Journey) -> Moved:
    """From the review, and back to it."""
    match journey.step:
        case Reviewing(plan=plan) if may_choose_doctor(journey):
            return _choosing(journey, plan)
        case _:
            return stay(journey)


def choose_again(journey: Journey, plan: Plan, refused: BookingRefusal) -> Moved | None:
    """The hospital gave the doctor or the time to somebody else; None where it is no matter of those."""
    if plan.choice.session_id is None or refused not in (BookingRefusal.TAKEN, BookingRefusal.FULL):
        return None
    if not _can_be_asked(journey):
        return None
    return _choosing(journey, _with(plan, _anybodys(journey, plan)), refused)


def sessions_answered(journey: Journey, event: events.SessionsAnswered) -> Moved:
    """Who sees patients, and when."""
    match journey.step:
        case ChoosingSession(sessions=Asked(question=event.question)) as step:
            return refine(journey, replace(step, sessions=event.sessions))
        case _:
            return stay(journey)


def session_chosen(journey: Journey, session_id: str, slot_id: str | None) -> Moved:
    """A place that was free when it was last asked; held where that can be."""
    step = journey.step
    if not isinstance(step, ChoosingSession) or step.holding is not None or not isinstance(step.sessions, tuple):
        return stay(journey)
    session = next((one for one in step.sessions if one.id == session_id), None)
    if session is None:
        return stay(journey)
    slot = next((one for one in session.slots if one.id == slot_id), None)
    if not _is_free(session, slot):
        return stay(journey)
    now = step.plan.choice
    if (now.session_id, now.slot_id) == (session.id, slot.id if slot else None):
        return go(journey, Reviewing(step.plan))
    choice = _choice_of(journey, now, session, slot)
    if slot is None or not journey.able.offers(Feature.HOLDS):
        return go(journey, Reviewing(_with(step.plan, choice)))
    journey, (question,) = ask(journey)
    return refine(journey, replace(step, holding=Holding(question, choice), refused=None), HoldPlace(question, slot.id))


def any_doctor_chosen(journey: Journey) -> Moved:
    """Whoever is free first."""
    match journey.step:
        case ChoosingSession(plan=plan, holding=None):
            again = plan if plan.choice.session_id is None else _with(plan, _anybodys(journey, plan))
            return go(journey, Reviewing(again))
        case _:
            return stay(journey)


def hold_answered(journey: Journey, event: events.HoldAnswered) -> Moved:
    """Whether the place is kept. One that is kept for nobody any more is given back."""
    match journey.step:
        case ChoosingSession(plan=plan, holding=Holding(question=event.question, choice=choice)):
            return _held(journey, plan, choice, event)
        case Reviewing(plan=plan) | AskingPriority(plan=plan) | ChoosingSession(plan=plan) as step if (
            plan.choice.hold == Asked(event.question)
        ):
            hold = event.answer if isinstance(event.answer, Held) else None
            return refine(journey, replace(step, plan=_with(plan, replace(plan.choice, hold=hold))))
        case step if isinstance(event.answer, Held) and event.answer != _hold_of(step):
            return stay(journey, ReleaseHold(event.answer))
        case _:
            return stay(journey)


def silent(journey: Journey, step: ChoosingSession) -> Moved:
    """The hospital took too long: without its list nothing can be chosen, without its hold the booking claims."""
    if step.holding is not None:
        return hold_answered(journey, events.HoldAnswered(step.holding.question, NoAnswer()))
    if isinstance(step.sessions, Asked):
        return sessions_answered(journey, events.SessionsAnswered(step.sessions.question, NoAnswer()))
    return stay(journey)


def released(before: Step, after: Step) -> tuple[ReleaseHold, ...]:
    """What this move gives back: a place held that is neither chosen any more nor used up by a booking."""
    hold = _hold_of(before)
    if hold is None or hold == _hold_of(after):
        return ()
    if isinstance(before, Registering) and isinstance(after, Paying | Ticketed | Stopped):
        return (ReleaseHold(hold),) if _is_unused(after) else ()
    return (ReleaseHold(hold),)


def _is_unused(after: Paying | Ticketed | Stopped) -> bool:
    match after:
        case Stopped(failure=failure):
            return failure is not Failure.BOOKING_UNCLEAR
        case Paying(ticket=Ticketed(result=result)) | Ticketed(result=result):
            return isinstance(result, Confirmed | Provisional) and result.earlier
        case _:
            assert_never(after)


def _held(journey: Journey, plan: Plan, choice: Choice, event: events.HoldAnswered) -> Moved:
    match event.answer:
        case Held() as hold:
            return go(journey, Reviewing(_with(plan, replace(choice, hold=hold))))
        case NotHeld():
            return _choosing(journey, plan, BookingRefusal.TAKEN)
        case NoAnswer():
            return go(journey, Reviewing(_with(plan, replace(choice, hold=Asked(event.question)))))
        case _:
            assert_never(event.answer)


def _can_be_asked(journey: Journey) -> bool:
    return journey.online and journey.able.offers(Feature.SESSIONS)


def _choosing(journey: Journey, plan: Plan, refused: BookingRefusal | None = None) -> Moved:
    journey, (question,) = ask(journey)
    step = ChoosingSession(plan, Asked(question), refused=refused)
    return go(journey, step, AskSessions(question, plan.choice.department_id, journey.today))


def _is_free(session: ClinicSession, slot: Slot | None) -> bool:
    if session.slots:
        return slot is not None and slot.remaining > 0
    return session.remaining is None or session.remaining > 0


def _choice_of(journey: Journey, now: Choice, session: ClinicSession, slot: Slot | None) -> Choice:
    rooms = journey.catalogue.rooms if journey.catalogue else ()
    room = next((one for one in rooms if one.queue_id == session.queue_id), None)
    queues = room if slot is None else None
    return replace(
        now,
        room=session.room_name,
        floor=session.floor,
        queue_id=session.queue_id,
        room_code=room.code if room else "",
        practitioner=session.practitioner,
        waiting=queues.waiting if queues else None,
        minutes=queues.minutes if queues else None,
        session_id=session.id,
        slot_id=slot.id if slot else None,
        at=slot.starts_at if slot else None,
        hold=None,
        words=replace(words_of(None, room), department=now.words.department),
    )


def _anybodys(journey: Journey, plan: Plan) -> Choice:
    """The department's first free room; where none is known now, the hospital chooses."""
    for offer in offers_for(journey, plan.person):
        if offer.department.id == plan.choice.department_id and isinstance(offer.availability, Open):
            return choice_of_room(offer.department, offer.availability.room)
    choice = plan.choice
    words = PlaceWords(choice.words.department)
    return Choice(choice.department_id, choice.department, room="", floor="", queue_id=None, words=words)


def _with(plan: Plan, choice: Choice) -> Plan:
    return replace(plan, choice=choice)


def _hold_of(step: Step) -> Held | None:
    match step:
        case Reviewing(plan=plan) | AskingPriority(plan=plan) | ChoosingSession(plan=plan) | Registering(plan=plan) if (
            isinstance(plan.choice.hold, Held)
        ):
            return plan.choice.hold
        case _:
            return None
