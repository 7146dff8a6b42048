"""From a person to a plan: consent, coverage, appointment or department, priority, review."""

from dataclasses import replace

from kiosk.departments import (
    AFTER_HOURS_CLOSED,
    AFTER_HOURS_EMERGENCY,
    ClinicRoom,
    Closed,
    Department,
    Offer,
    Open,
    PatientFacts,
    offers,
    offers_of,
)
from kiosk.failures import Failure
from kiosk.journey import events
from kiosk.journey.effects import AskServices, RefreshCatalogue
from kiosk.journey.moves import Moved, ask, go, refine, stay
from kiosk.journey.places import words_of
from kiosk.journey.priorities import priority_of
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
    Emergency,
    Journey,
    Person,
    Plan,
    Reviewing,
    Stopped,
)
from kiosk.journey.words import Asked, BookingRefusal, Feature, NoAnswer
from kiosk.visit import Appointment, NotCovered, Payer


def offer_for(journey: Journey, person: Person, department_id: str) -> Offer | None:
    """A department as this person sees it; None where this kiosk offers no such department."""
    found = journey.catalogue
    department = found.department(department_id) if found else None
    if found is None or department is None or not department.active:
        return None
    return offers_of((department,), found, facts_of(journey, person))[0]


def offers_for(journey: Journey, person: Person) -> tuple[Offer, ...]:
    """What the department screen shows this person; empty while the hospital has not said what it has."""
    return offers(journey.catalogue, facts_of(journey, person)) if journey.catalogue else ()


def facts_of(journey: Journey, person: Person) -> PatientFacts:
    """What decides whom a department sees, and when."""
    moment = journey.catalogue.moment if journey.catalogue else None
    return PatientFacts(person.birth, person.sex, person.today, moment)


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
    return _review(
        journey, step.person, step.payer, _choice_of_appointment(journey, appointment, department), department
    )


def appointments_skipped(journey: Journey) -> Moved:
    """Something else today."""
    if not isinstance(journey.step, ChoosingAppointment):
        return stay(journey)
    return to_departments(journey, journey.step.person, journey.step.payer)


def department_chosen(journey: Journey, department_id: str) -> Moved:
    """A department that takes this patient now; of another one why not, and which do.

    Where the hospital sends people to its emergency room meanwhile, that is shown first.
    """
    step = journey.step
    if not isinstance(step, ChoosingDepartment):
        return stay(journey)
    offer = offer_for(journey, step.person, department_id)
    match offer:
        case None:
            return stay(journey)
        case Offer(department=department, availability=Open(room=room)):
            return room_chosen(journey, step, department, room)
        case Offer(availability=Closed(instead=instead)) if instead == AFTER_HOURS_EMERGENCY:
            journey = replace(journey, notice=Emergency())
        case _:
            pass
    return refine(journey, replace(step, closed=department_id, keyboard=False, page=0, refused=None))


def instead_of(closed: Offer | None) -> str:
    """The id of the department that sees its patients meanwhile, as the hospital says; empty for none."""
    match closed:
        case Offer(availability=Closed(instead=instead)) if instead not in (AFTER_HOURS_CLOSED, AFTER_HOURS_EMERGENCY):
            return instead
        case _:
            return ""


def room_chosen(journey: Journey, step: ChoosingDepartment, department: Department, room: ClinicRoom) -> Moved:
    """A room that takes this patient now."""
    return _review(journey, step.person, step.payer, choice_of_room(department, room), department)


def _review(journey: Journey, person: Person, payer: Payer, choice: Choice, department: Department | None) -> Moved:
    accepted = department is None or department.accepts_insurance
    pays = payer if accepted else Payer.SELF
    plan = Plan(person, choice, pays, priority_of(journey, person), NoAnswer(), wanted=payer)
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
        room=room.name,
        floor=room.floor,
        queue_id=room.queue_id,
        room_code=room.code,
        practitioner=room.practitioner,
        waiting=room.waiting,
        minutes=room.minutes,
        words=words_of(department, room),
    )


def _choice_of_appointment(journey: Journey, appointment: Appointment, department: Department | None) -> Choice:
    rooms = journey.catalogue.rooms if journey.catalogue else ()
    room = next((one for one in rooms if one.queue_id == appointment.queue_id), None)
    return Choice(
        department_id=appointment.department_id,
        department=department.name if department else appointment.department_name,
        room=appointment.room_name or "",
        floor=appointment.floor or "",
        queue_id=appointment.queue_id,
        practitioner=appointment.practitioner,
        appointment=appointment,
        words=words_of(department, room),
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
