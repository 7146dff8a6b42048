"""What a touch of the patient leads to."""

from dataclasses import replace
from typing import assert_never

from kiosk.journey import (
    cancelling,
    chip,
    choosing,
    choosing_doctors,
    consenting,
    curtain,
    documents,
    easing,
    events,
    finding,
    keypad,
    paying,
    priorities,
    registering,
    todays_visits,
)
from kiosk.journey.effects import CallHelp
from kiosk.journey.moves import Moved, ask, go, leave, refine, stay
from kiosk.journey.state import (
    AlreadyRegistered,
    AskingPriority,
    Cancelling,
    Checking,
    ChoosingAppointment,
    ChoosingDepartment,
    ChoosingDocument,
    ChoosingSession,
    Confirming,
    CoverageProblem,
    Curtained,
    Emergency,
    HelpCalled,
    Identifying,
    Journey,
    OutOfService,
    Paying,
    ReadingCard,
    ReadProblem,
    Registering,
    Reviewing,
    Stopped,
    Ticketed,
    Typing,
    Welcome,
)
from kiosk.journey.words import CancelWord, Feature


def touched(journey: Journey, event: events.Touch) -> Moved:
    """Where this touch leads; one that does not fit changes nothing."""
    if isinstance(journey.step, Curtained) and isinstance(event, curtain.Key):
        return curtain.key_pressed(journey, journey.step, event)
    match event:
        case events.Touched():
            return stay(journey)
        case events.LanguageChosen(language=language):
            return stay(replace(journey, language=language))
        case (
            events.EaseWanted()
            | events.LanguagesWanted()
            | events.TextSizeChosen()
            | events.PaletteChosen()
            | events.LowToggled()
            | events.SpeechToggled()
            | events.VolumeChosen()
            | events.EyesFreeToggled()
            | events.BlankToggled()
        ):
            return easing.eased(journey, event)
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
        case events.PurposeAnswered(purpose=purpose, agreed=agreed):
            return consenting.purpose_answered(journey, purpose, agreed=agreed)
        case events.ConsentTextWanted():
            return consenting.text_wanted(journey)
        case events.ConsentPrintWanted():
            return consenting.print_wanted(journey)
        case events.IdentityConfirmed(by=by):
            return consenting.identity_confirmed(journey, by)
        case events.PayMyself():
            return choosing.pay_myself(journey)
        case events.AppointmentChosen(appointment_id=appointment_id):
            return choosing.appointment_chosen(journey, appointment_id)
        case events.AppointmentsSkipped():
            return choosing.appointments_skipped(journey)
        case events.PageTurned(page=page):
            return finding.page_turned(journey, page)
        case (
            events.WayChosen()
            | events.KeyboardToggled()
            | events.KeyTyped()
            | events.KeyErased()
            | events.QueryCleared()
            | events.ComplaintChosen()
        ):
            return finding.looked_for(journey, event)
        case events.DoctorChosen(queue_id=queue_id):
            return finding.doctor_chosen(journey, queue_id)
        case events.DoctorsWanted(department_id=department_id):
            return finding.doctors_wanted(journey, department_id)
        case events.DepartmentChosen(department_id=department_id):
            return choosing.department_chosen(journey, department_id)
        case events.DoctorWanted():
            return choosing_doctors.doctor_wanted(journey)
        case events.SessionChosen(session_id=session_id, slot_id=slot_id):
            return choosing_doctors.session_chosen(journey, session_id, slot_id)
        case events.AnyDoctorChosen():
            return choosing_doctors.any_doctor_chosen(journey)
        case events.CopyWanted(visit_id=visit_id):
            return todays_visits.copy_wanted(journey, visit_id)
        case events.RegisterMore():
            return todays_visits.register_more(journey)
        case events.PayWanted():
            return paying.pay_wanted(journey)
        case events.NewCodeWanted():
            return paying.new_code_wanted(journey)
        case events.PayAtDesk():
            return paying.to_ticket(journey)
        case events.AnotherPerson():
            return _another_person(journey)
        case events.PriorityWanted():
            return priorities.priority_wanted(journey)
        case events.PriorityChosen(priority=priority):
            return priorities.priority_chosen(journey, priority)
        case events.PlanConfirmed():
            return registering.plan_confirmed(journey)
        case events.CancelWanted(visit_id=visit_id):
            return cancelling.cancel_wanted(journey, visit_id)
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
        case (
            Checking(person=person)
            | AlreadyRegistered(person=person)
            | CoverageProblem(person=person)
            | ChoosingAppointment(person=person)
        ):
            return go(journey, Confirming(person))
        case ChoosingDepartment() as step if (before := finding.one_back(step)) is not None:
            return refine(journey, before)
        case ChoosingDepartment(person=person, payer=payer):
            if isinstance(person.appointments, tuple) and person.appointments:
                return go(journey, ChoosingAppointment(person, payer, person.appointments))
            return go(journey, Confirming(person))
        case Reviewing(plan=plan):
            if plan.choice.appointment is not None and isinstance(plan.person.appointments, tuple):
                return go(journey, ChoosingAppointment(plan.person, plan.wanted, plan.person.appointments))
            return choosing.to_departments(journey, plan.person, plan.wanted)
        case AskingPriority(plan=plan) | ChoosingSession(plan=plan):
            return go(journey, Reviewing(plan))
        case Welcome() | OutOfService() | Registering() | Paying() | Ticketed() | Cancelling() | Curtained():
            return stay(journey)
        case _:
            assert_never(journey.step)


def _exit(journey: Journey) -> Moved:
    match journey.step:
        case Registering() | Cancelling(word=CancelWord.STORING) | OutOfService():
            return stay(journey)
        case Paying():
            return paying.to_ticket(journey)  # nobody leaves without their number
        case _:
            return leave(journey)


def _another_person(journey: Journey) -> Moved:
    """Somebody who came along: the language stays, and how the glass was made easy."""
    match journey.step:
        case Cancelling(word=CancelWord.STORING):
            return stay(journey)
        case AlreadyRegistered() | Ticketed() | Cancelling() | Stopped():
            fresh, effects = leave(journey)
            return replace(fresh, language=journey.language, ease=journey.ease), effects
        case _:
            return stay(journey)


def _help(journey: Journey) -> Moved:
    journey, (question,) = ask(journey)
    where = type(journey.step).__name__
    if not journey.able.offers(Feature.HELP):
        return stay(replace(journey, notice=HelpCalled(question, reached=False)))
    return stay(replace(journey, notice=HelpCalled(question)), CallHelp(question, where))
