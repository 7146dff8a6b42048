"""From a person to a plan: consent, coverage, appointment or department, priority, review."""

from dataclasses import replace

from kiosk.departments import ClinicRoom, Department, Offer, Open, PatientFacts, offers
from kiosk.failures import Failure
from kiosk.journey import events
from kiosk.journey.effects import AskServices, RefreshCatalogue
from kiosk.journey.moves import Moved, ask, go, stay
from kiosk.journey.state import (
    AlreadyRegistered,
    AskingPriority,
    Checking,
    Choice,
    ChoosingAppointment,
    ChoosingDepartment,
    ChoosingSession,
    Confirming,
    CoverageProblem,
    Journey,
    Person,
    Plan,
    Reviewing,
    Stopped,
)
from kiosk.journey.words import Asked, BookingRefusal, Feature, NoAnswer
from kiosk.visit import Appointment, NotCovered, Payer, Priority, automatic_priority


def offers_for(journey: Journey, person: Person) -> tuple[Offer, ...]:
    """What the department screen shows this person; empty while the hospital has not said what it has."""
    if journey.catalogue is None:
        return ()
    return offers(journey.catalogue, PatientFacts(person.birth, person.sex, person.today))


def checked(journey: Journey) -> Moved:
    """Go on from Checking as soon as coverage, appointments and visits of today are known."""
    if not isinstance(journey.step, Checking):
        return stay(journey)
    person = journey.step.person
    answers = (person.patient, person.coverage, person.appointments, person.visits)
    if any(isinstance(answer, Asked) for answer in answers):
        return stay(journey)
    if not person.may_be_registered:
        return go(journey, Confirming(person))  # what the hospital knows of the birth came after they were asked
    if isinstance(person.visits, tuple) and person.visits:
        return go(journey, AlreadyRegistered(person, person.visits))
    return after_visits(journey, person)


def after_visits(journey: Journey, person: Person) -> Moved:
    """Whether insurance pays comes next."""
    if isinstance(person.coverage, NotCovered):
        return go(journey, CoverageProblem(person, person.coverage))
    return after_coverage(journey, person, Payer.INSURANCE)


def pay_myself(journey: Journey) -> Moved:
    """Insurance does not pay; the patient goes on all the same."""
    if not isinstance(journey.step, CoverageProblem):
        return stay(journey)
    return after_coverage(journey, journey.step.person, Payer.SELF)


def after_coverage(journey: Journey, person: Person, payer: Payer) -> Moved:
    """Today's appointments first; without one, the departments."""
    if isinstance(person.appointments, tuple) and person.appointments:
        return go(journey, ChoosingAppointment(person, payer, person.appointments))
    return to_departments(journey, person, payer)


def to_departments(journey: Journey, person: Person, payer: Payer, refused: BookingRefusal | None = None) -> Moved:
    """The department screen, with the newest queues asked for."""
    if journey.catalogue is None and not journey.online:
        return go(journey, Stopped(Failure.NO_DEPARTMENTS))
    return go(journey, ChoosingDepartment(person, payer, refused=refused), RefreshCatalogue())


def appointment_chosen(journey: Journey, appointment_id: str) -> Moved:
    """Check in: place and time are known, so the review comes at once."""
    step = journey.step
    if not isinstance(step, ChoosingAppointment):
        return stay(journey)
    appointment = next((a for a in step.appointments if a.id == appointment_id), None)
    if appointment is None:
        return stay(journey)
    department = journey.catalogue.department(appointment.department_id) if journey.catalogue else None
    return _review(journey, step.person, step.payer, _choice_of_appointment(appointment, department), department)


def appointments_skipped(journey: Journey) -> Moved:
    """Something else today."""
    if not isinstance(journey.step, ChoosingAppointment):
        return stay(journey)
    return to_departments(journey, journey.step.person, journey.step.payer)


def department_chosen(journey: Journey, department_id: str) -> Moved:
    """A department that takes this patient now."""
    step = journey.step
    if not isinstance(step, ChoosingDepartment):
        return stay(journey)
    offer = next((o for o in offers_for(journey, step.person) if o.department.id == department_id), None)
    if offer is None or not isinstance(offer.availability, Open):
        return stay(journey)
    return room_chosen(journey, step, offer.department, offer.availability.room)


def room_chosen(journey: Journey, step: ChoosingDepartment, department: Department, room: ClinicRoom) -> Moved:
    """A room that takes this patient now."""
    return _review(journey, step.person, step.payer, choice_of_room(department, room), department)


def _review(journey: Journey, person: Person, payer: Payer, choice: Choice, department: Department | None) -> Moved:
    accepted = department is None or department.accepts_insurance
    plan = Plan(person, choice, payer if accepted else Payer.SELF, priority_of(person), NoAnswer(), wanted=payer)
    if not journey.able.offers(Feature.SERVICES):
        return go(journey, Reviewing(plan))
    journey, (question,) = ask(journey)
    plan = replace(plan, services=Asked(question))
    return go(journey, Reviewing(plan), AskServices(question, choice.department_id))


def choice_of_room(department: Department, room: ClinicRoom) -> Choice:
    """Whoever works in this room."""
    return Choice(
        department_id=department.id,
        department=department.name,
        department_en=department.name_en,
        room=room.name,
        floor=room.floor,
        queue_id=room.queue_id,
        room_code=room.code,
        practitioner=room.practitioner,
        waiting=room.waiting,
        minutes=room.minutes,
    )


def _choice_of_appointment(appointment: Appointment, department: Department | None) -> Choice:
    return Choice(
        department_id=appointment.department_id,
        department=department.name if department else appointment.department_name,
        department_en=department.name_en if department else None,
        room=appointment.room_name or "",
        floor=appointment.floor or "",
        queue_id=appointment.queue_id,
        practitioner=appointment.practitioner,
        appointment=appointment,
    )


def services_answered(journey: Journey, event: events.ServicesAnswered) -> Moved:
    """What the department charges."""
    match journey.step:
        case (Reviewing(plan=plan) | AskingPriority(plan=plan) | ChoosingSession(plan=plan)) as step if (
            plan.services == Asked(event.question)
        ):
            return stay(replace(journey, step=replace(step, plan=replace(plan, services=event.services))))
        case _:
            return stay(journey)


def priority_wanted(journey: Journey) -> Moved:
    """The patient wants to name a group."""
    if not isinstance(journey.step, Reviewing):
        return stay(journey)
    return go(journey, AskingPriority(journey.step.plan))


def priority_chosen(journey: Journey, priority: Priority) -> Moved:
    """The group named; what the birth date proves is not given up for "none"."""
    if not isinstance(journey.step, AskingPriority):
        return stay(journey)
    plan = journey.step.plan
    person = replace(plan.person, declared=priority)
    return go(journey, Reviewing(replace(plan, person=person, priority=priority_of(person))))


def priority_of(person: Person) -> Priority:
    """What the patient declared, else what the birth date proves."""
    if person.declared is not Priority.NONE:
        return person.declared
    return automatic_priority(person.birth, person.today)
