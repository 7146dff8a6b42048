"""The person a step is about."""

from dataclasses import replace

from kiosk.journey.plans import Person
from kiosk.journey.state import (
    AlreadyRegistered,
    AskingPriority,
    Checking,
    ChoosingAppointment,
    ChoosingDepartment,
    ChoosingSession,
    Confirming,
    CoverageProblem,
    Reviewing,
    Step,
)


def person_of(step: Step) -> Person | None:
    """The patient of a visit that is not yet on its way to a number; None where there is none."""
    match step:
        case (
            Confirming(person=person)
            | Checking(person=person)
            | AlreadyRegistered(person=person)
            | CoverageProblem(person=person)
            | ChoosingAppointment(person=person)
            | ChoosingDepartment(person=person)
        ):
            return person
        case Reviewing(plan=plan) | AskingPriority(plan=plan) | ChoosingSession(plan=plan):
            return plan.person
        case _:
            return None


def with_person(step: Step, person: Person) -> Step:
    """The same step of a person of whom more is known."""
    match step:
        case (
            Confirming()
            | Checking()
            | AlreadyRegistered()
            | CoverageProblem()
            | ChoosingAppointment()
            | ChoosingDepartment()
        ):
            return replace(step, person=person)
        case Reviewing(plan=plan) | AskingPriority(plan=plan) | ChoosingSession(plan=plan):
            return replace(step, plan=replace(plan, person=person))
        case _:
            return step
