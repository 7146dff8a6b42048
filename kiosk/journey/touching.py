"""What a touch of the patient leads to."""

from dataclasses import replace
from typing import assert_never

from kiosk.journey import cancelling, chip, choosing, documents, events, keypad, registering
from kiosk.journey.effects import CallHelp
from kiosk.journey.moves import Moved, ask, go, leave, stay
from kiosk.journey.state import (
    AskingPriority,
    Cancelling,
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
    Stopped,
    Ticketed,
    Typing,
    Welcome,
)
from kiosk.journey.words import CancelWord


def touched(journey: Journey, event: events.Touch) -> Moved:
    """Where this touch leads; one that does not fit changes nothing."""
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
        case events.CancelWanted():
            return cancelling.cancel_wanted(journey)
        case events.CancelConfirmed():
            return cancelling.cancel_confirmed(journey)
        case events.ChooseAgain():
            return cancelling.choose_again(journey)
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
        case Welcome() | OutOfService() | Registering() | Ticketed() | Cancelling():
            return stay(journey)
        case _:
            assert_never(journey.step)


def _exit(journey: Journey) -> Moved:
    match journey.step:
        case Registering() | Cancelling(word=CancelWord.STORING) | OutOfService():
            return stay(journey)
        case _:
            return leave(journey)


def _help(journey: Journey) -> Moved:
    journey, (question,) = ask(journey)
    where = type(journey.step).__name__
    return stay(replace(journey, notice=HelpCalled(question)), CallHelp(question, where))
