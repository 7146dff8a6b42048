"""`advance(journey, event) -> (journey, effects)`: the whole visit as one function. No clock, no I/O, no surprise."""

from dataclasses import replace
from typing import assert_never

from kiosk.failures import Failure
from kiosk.identity import AppointmentCode
from kiosk.journey import answering, chip, choosing, documents, events, keypad, registering
from kiosk.journey.delays import Delays
from kiosk.journey.effects import CallHelp, RefreshCatalogue
from kiosk.journey.moves import Moved, ask, go, leave, stay
from kiosk.journey.state import (
    AskingPriority,
    Checking,
    ChoosingAppointment,
    ChoosingDepartment,
    ChoosingDocument,
    Confirming,
    CoverageProblem,
    Emergency,
    HelpCalled,
    Identifying,
    Journey,
    OutOfService,
    ReadingCard,
    ReadProblem,
    Registering,
    Reviewing,
    StillThere,
    Stopped,
    Ticketed,
    Typing,
    Welcome,
)
from kiosk.journey.timing import deadlines
from kiosk.journey.words import CardProblem, Deadline, NoAnswer, OutOfServiceReason, Timer


def advance(journey: Journey, event: events.Event, delays: Delays = Delays()) -> Moved:  # noqa: B008 - frozen value
    """Where this event leads, and what the world is asked to do. An event that does not fit changes nothing."""
    if isinstance(event, events.Touch):
        return _touched(_somebody_is_here(journey), event)
    match event:
        case events.DocumentShown():
            return documents.document_shown(journey, event)
        case events.CodeCoached(hint=hint):
            return documents.code_coached(journey, hint)
        case events.CardRead():
            return chip.card_read(journey, event)
        case events.CardLaid():
            return chip.card_laid(journey)
        case events.CardKeyWanted():
            return chip.card_key_wanted(journey)
        case events.CardProgressed(done=done):
            return chip.card_progressed(journey, done)
        case events.CardFailed(problem=problem):
            return chip.card_failed(journey, problem)
        case events.CardTaken():
            return chip.card_taken(journey)
        case events.ChipReaderChanged(works=works):
            return chip.reader_changed(journey, works=works)
        case events.PatientAnswered():
            return _settled(answering.patient_answered(journey, event))
        case events.AppointmentCodeAnswered():
            return answering.appointment_identified(journey, event)
        case events.CoverageAnswered():
            return _settled(answering.coverage_answered(journey, event))
        case events.AppointmentsAnswered():
            return _settled(answering.appointments_answered(journey, event))
        case events.ServicesAnswered():
            return choosing.services_answered(journey, event)
        case events.BookingStored():
            return registering.booking_stored(journey, event)
        case events.BookingNotStored(question=question):
            return registering.booking_not_stored(journey, question)
        case events.BookingUnclear(question=question):
            return registering.booking_unclear(journey, question)
        case events.BookingDelivered():
            return registering.booking_delivered(journey, event)
        case events.BookingDelayed(question=question):
            return registering.booking_delayed(journey, question)
        case events.BookingRefused():
            return registering.booking_refused(journey, event)
        case events.PaperAnswered():
            return registering.paper_answered(journey, event)
        case events.HelpAnswered():
            return registering.help_answered(journey, event)
        case events.DayChanged(today=today):
            return stay(replace(journey, today=today))
        case events.LineChanged(online=online):
            return stay(replace(journey, online=online))
        case events.CatalogueChanged(catalogue=catalogue):
            return stay(replace(journey, catalogue=catalogue))
        case events.ServiceStopped(reason=reason):
            return _service_stopped(journey, reason)
        case events.ServiceRestored():
            return _service_restored(journey)
        case events.ProgramFailed():
            return _program_failed(journey)
        case events.TimeUp(deadline=deadline):
            return _time_up(journey, deadline, delays)
        case _:
            assert_never(event)


def _somebody_is_here(journey: Journey) -> Journey:
    """A touch answers "are you still there?" and starts the idle wait anew.

    A document does so only where it leads somewhere: one left behind on the reader or before the camera is seen again
    and again, and would keep its owner's name on the glass for whoever comes by.
    """
    notice = None if isinstance(journey.notice, StillThere) else journey.notice
    return replace(journey, notice=notice, mark=journey.mark + 1)


def _settled(moved: Moved) -> Moved:
    """An answer that came in may be the last one Checking waited for."""
    journey, effects = moved
    journey, more = choosing.checked(journey)
    return journey, (*effects, *more)


def _touched(journey: Journey, event: events.Touch) -> Moved:
    match event:
        case events.Touched():
            return stay(journey)
        case events.LanguageChosen(language=language):
            return stay(replace(journey, language=language))
        case events.TypeNumber(kind=kind):
            return keypad.type_number(journey, kind)
        case events.DigitTyped(digit=digit):
            return keypad.digit_typed(journey, digit)
        case events.DigitErased():
            return keypad.digit_erased(journey)
        case events.NumberEntered():
            return keypad.number_entered(journey)
        case events.DocumentPicked(position=position):
            return documents.document_picked(journey, position)
        case events.PurposeToggled(purpose=purpose):
            return choosing.purpose_toggled(journey, purpose)
        case events.IdentityConfirmed():
            return choosing.identity_confirmed(journey)
        case events.PayMyself():
            return choosing.pay_myself(journey)
        case events.AppointmentChosen(appointment_id=appointment_id):
            return choosing.appointment_chosen(journey, appointment_id)
        case events.AppointmentsSkipped():
            return choosing.appointments_skipped(journey)
        case events.PageTurned(page=page):
            return choosing.page_turned(journey, page)
        case events.DepartmentChosen(department_id=department_id):
            return choosing.department_chosen(journey, department_id)
        case events.PriorityWanted():
            return choosing.priority_wanted(journey)
        case events.PriorityChosen(priority=priority):
            return choosing.priority_chosen(journey, priority)
        case events.PlanConfirmed():
            return registering.plan_confirmed(journey)
        case events.BackPressed():
            return _back(journey)
        case events.ExitPressed():
            return _exit(journey)
        case events.HelpPressed():
            return _help(journey)
        case events.WithoutChip():
            return chip.without_chip(journey)
        case events.EmergencyPressed():
            return stay(replace(journey, notice=Emergency()))
        case events.NoticeDismissed():
            return stay(replace(journey, notice=None))
        case _:
            assert_never(event)


def _back(journey: Journey) -> Moved:
    match journey.step:
        case Typing() | ReadingCard() | ReadProblem() | ChoosingDocument() | Identifying() | Confirming() | Stopped():
            return leave(journey)
        case Checking(person=person) | CoverageProblem(person=person) | ChoosingAppointment(person=person):
            return go(journey, Confirming(person))
        case ChoosingDepartment(person=person, payer=payer):
            if isinstance(person.appointments, tuple) and person.appointments:
                return go(journey, ChoosingAppointment(person, payer, person.appointments))
            return go(journey, Confirming(person))
        case Reviewing(plan=plan):
            if plan.choice.appointment is not None and isinstance(plan.person.appointments, tuple):
                return go(journey, ChoosingAppointment(plan.person, plan.wanted, plan.person.appointments))
            return choosing.to_departments(journey, plan.person, plan.wanted)
        case AskingPriority(plan=plan):
            return go(journey, Reviewing(plan))
        case Welcome() | OutOfService() | Registering() | Ticketed():
            return stay(journey)
        case _:
            assert_never(journey.step)


def _exit(journey: Journey) -> Moved:
    match journey.step:
        case Registering() | OutOfService():
            return stay(journey)
        case _:
            return leave(journey)


def _help(journey: Journey) -> Moved:
    journey, (question,) = ask(journey)
    where = type(journey.step).__name__
    return stay(replace(journey, notice=HelpCalled(question)), CallHelp(question, where))


def _service_stopped(journey: Journey, reason: OutOfServiceReason) -> Moved:
    """No new registrations; whoever already has a number or is on the way to one keeps it."""
    journey = replace(journey, broken=reason)
    match journey.step:
        case Registering() | Ticketed() | Stopped():
            return stay(journey)
        case _:
            return leave(journey)


def _service_restored(journey: Journey) -> Moved:
    journey = replace(journey, broken=None)
    return leave(journey) if isinstance(journey.step, OutOfService) else stay(journey)


def _program_failed(journey: Journey) -> Moved:
    """End the visit so that nothing of it stays, without a wrong word about a booking that may stand."""
    match journey.step:
        case Welcome() | OutOfService() | Ticketed() | Stopped():
            return stay(journey)
        case Registering():
            return go(journey, Stopped(Failure.BOOKING_UNCLEAR))
        case _:
            return go(journey, Stopped(Failure.PROGRAM))


def _time_up(journey: Journey, deadline: Deadline, delays: Delays) -> Moved:
    if deadline not in deadlines(journey, delays):
        return stay(journey)
    match deadline.timer:
        case Timer.WELCOME_RESET | Timer.IDLE_RESET | Timer.THANK_YOU:
            return leave(journey)
        case Timer.IDLE_WARNING:
            return replace(journey, notice=StillThere(), mark=journey.mark + 1), ()
        case Timer.CARD:
            return chip.card_failed(journey, CardProblem.TOO_SLOW)
        case Timer.LOOKUP:
            return _lookup_silent(journey)
        case Timer.STORE:
            return registering.booking_unclear(journey, deadline.mark)
        case Timer.BOOKING:
            return registering.booking_delayed(journey, deadline.mark)
        case _:
            assert_never(deadline.timer)


def _lookup_silent(journey: Journey) -> Moved:
    match journey.step:
        case Identifying(subject=AppointmentCode(), question=question):
            return answering.appointment_identified(journey, events.AppointmentCodeAnswered(question, NoAnswer()))
        case Identifying(question=question):
            return answering.number_identified(journey, events.PatientAnswered(question, NoAnswer()))
        case Checking(person=person):
            return choosing.checked(answering.with_person(journey, answering.without_answers(person)))
        case ChoosingDepartment():
            return go(journey, Stopped(Failure.NO_DEPARTMENTS), RefreshCatalogue())
        case _:
            return stay(journey)
