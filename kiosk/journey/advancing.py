"""`advance(journey, event) -> (journey, effects)`: the whole visit as one function. No clock, no I/O, no surprise."""

from dataclasses import replace
from typing import assert_never

from kiosk.failures import Failure
from kiosk.identity import AppointmentCode
from kiosk.journey import (
    answering,
    cancelling,
    chip,
    choosing,
    choosing_doctors,
    consenting,
    curtain,
    documents,
    easing,
    events,
    numbering,
    paying,
    registering,
    ticketing,
    todays_visits,
    touching,
)
from kiosk.journey.delays import Delays
from kiosk.journey.effects import RefreshCatalogue
from kiosk.journey.moves import Moved, go, leave, stay
from kiosk.journey.state import (
    Cancelling,
    Checking,
    ChoosingDepartment,
    ChoosingSession,
    Curtained,
    Identifying,
    Journey,
    OutOfService,
    Paying,
    Registering,
    StillThere,
    Stopped,
    Ticketed,
    Welcome,
)
from kiosk.journey.timing import deadlines
from kiosk.journey.words import CardProblem, Deadline, NoAnswer, OutOfServiceReason, Timer


def advance(journey: Journey, event: events.Event, delays: Delays = Delays()) -> Moved:  # noqa: B008 - frozen value
    """Where this event leads, and what the world is asked to do. An event that does not fit changes nothing."""
    after, effects = _advanced(journey, event, delays)
    return after, (*effects, *choosing_doctors.released(curtain.beneath(journey.step), curtain.beneath(after.step)))


def _advanced(journey: Journey, event: events.Event, delays: Delays) -> Moved:
    if isinstance(journey.step, Curtained):
        behind = curtain.happened(journey, journey.step, event, lambda kept, news: _advanced(kept, news, delays))
        if behind is not None:
            return behind
    if isinstance(event, events.Touch):
        return touching.touched(_somebody_is_here(journey), event)
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
        case events.HeadphonesChanged(plugged=plugged):
            return easing.headphones_changed(journey, plugged=plugged)
        case events.PatientAnswered():
            return _settled(answering.patient_answered(journey, event))
        case events.AppointmentCodeAnswered():
            return answering.appointment_identified(journey, event)
        case events.CoverageAnswered():
            return _settled(answering.coverage_answered(journey, event))
        case events.AppointmentsAnswered():
            return _settled(answering.appointments_answered(journey, event))
        case events.VisitsAnswered():
            return _settled(todays_visits.visits_answered(journey, event))
        case events.SessionsAnswered():
            return choosing_doctors.sessions_answered(journey, event)
        case events.HoldAnswered():
            return choosing_doctors.hold_answered(journey, event)
        case events.PaymentAnswered():
            return paying.payment_answered(journey, event)
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
            return numbering.booking_delayed(journey, question)
        case events.NumberGiven():
            return numbering.number_given(journey, event)
        case events.NumberNotGiven(question=question):
            return numbering.number_not_given(journey, question)
        case events.NumberUnclear(question=question):
            return numbering.number_unclear(journey, question)
        case events.CancelAnswered():
            return cancelling.cancel_answered(journey, event)
        case events.BookingRefused():
            return registering.booking_refused(journey, event)
        case events.PaperAnswered():
            return consenting.paper_answered(journey, event) or ticketing.paper_answered(journey, event)
        case events.HelpAnswered():
            return registering.help_answered(journey, event)
        case events.DayChanged(today=today):
            return stay(replace(journey, today=today))
        case events.LineChanged(online=online):
            return stay(replace(journey, online=online))
        case events.AbilitiesChanged(able=able):
            return stay(replace(journey, able=able))
        case events.KioskNamed(name=name):
            return stay(replace(journey, site=replace(journey.site, kiosk=name)))
        case events.CatalogueChanged(catalogue=catalogue):
            return stay(replace(journey, catalogue=catalogue))
        case events.ServiceStopped(reason=reason):
            return _service_stopped(journey, reason)
        case events.ServiceRestored():
            return _service_restored(journey)
        case events.TakenOutOfService(reason=reason):
            return _rested(replace(journey, closed=reason))
        case events.PutBackInService():
            return _rested(replace(journey, closed=None))
        case events.ServiceMenuOpened():
            return _menu_opened(journey)
        case events.ServiceMenuClosed():
            return leave(replace(journey, in_service=False)) if journey.in_service else stay(journey)
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
    return replace(journey, notice=notice, mark=journey.mark + 1, called_back=False)


def _settled(moved: Moved) -> Moved:
    """An answer that came in may be the last one Checking waited for."""
    journey, effects = moved
    journey, more = choosing.checked(journey)
    return journey, (*effects, *more)


def _service_stopped(journey: Journey, reason: OutOfServiceReason) -> Moved:
    """No new registrations; whoever already has a number or is on the way to one keeps it."""
    journey = replace(journey, broken=reason)
    match journey.step:
        case Registering() | Paying() | Ticketed() | Cancelling() | Stopped():
            return stay(journey)
        case _:
            return leave(journey)


def _service_restored(journey: Journey) -> Moved:
    journey = replace(journey, broken=None)
    return leave(journey) if isinstance(journey.step, OutOfService) else stay(journey)


def _rested(journey: Journey) -> Moved:
    """Where nobody is, it is seen at once; a visit that is under way goes on to its end."""
    return leave(journey) if isinstance(journey.step, Welcome | OutOfService) else stay(journey)


def _menu_opened(journey: Journey) -> Moved:
    match journey.step:
        case Welcome() | OutOfService() | Curtained():
            return leave(replace(journey, in_service=True))
        case _:
            return stay(journey)


def _program_failed(journey: Journey) -> Moved:
    """End the visit so that nothing of it stays, without a wrong word about a booking that may stand."""
    match journey.step:
        case Welcome() | OutOfService() | Ticketed() | Cancelling() | Stopped():
            return stay(journey)
        case Registering():
            return go(journey, Stopped(Failure.BOOKING_UNCLEAR))
        case Paying():
            return paying.to_ticket(journey)
        case _:
            return go(journey, Stopped(Failure.PROGRAM))


def _time_up(journey: Journey, deadline: Deadline, delays: Delays) -> Moved:
    if deadline not in deadlines(journey, delays):
        return stay(journey)
    match deadline.timer:
        case Timer.IDLE_RESET if isinstance(journey.step, Paying):
            return paying.to_ticket(journey)
        case Timer.IDLE_RESET:
            return curtain.drawn(journey)
        case Timer.WELCOME_RESET | Timer.THANK_YOU | Timer.CURTAIN:
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
            return numbering.booking_delayed(journey, deadline.mark)
        case Timer.CANCEL:
            return cancelling.silent(journey, deadline.mark)
        case Timer.PAYMENT:
            return paying.payment_answered(journey, events.PaymentAnswered(deadline.mark, NoAnswer()))
        case Timer.NUMBER:
            return numbering.number_unclear(journey, deadline.mark)
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
        case ChoosingSession() as step:
            return choosing_doctors.silent(journey, step)
        case ChoosingDepartment():
            return go(journey, Stopped(Failure.NO_DEPARTMENTS), RefreshCatalogue())
        case _:
            return stay(journey)
