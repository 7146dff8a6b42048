"""Who is seen first: by birth date, or because they say so and staff confirm it."""

from dataclasses import replace
from typing import Final

from kiosk.departments import PriorityRules
from kiosk.identity import Sex
from kiosk.journey.moves import Moved, go, stay
from kiosk.journey.state import AskingPriority, Journey, Person, Reviewing
from kiosk.visit import Priority, automatic_priority

NAMED: Final = (Priority.PREGNANT, Priority.DISABILITY, Priority.MERIT)
"""The groups no birth date proves, in the order they are asked."""
BY_LAW: Final = PriorityRules()


def rules_of(journey: Journey) -> PriorityRules:
    """The hospital's, else the law's."""
    return journey.catalogue.priority if journey.catalogue else BY_LAW


def groups_asked(journey: Journey, person: Person) -> tuple[Priority, ...]:
    """The groups this person can name at this hospital's kiosks."""
    asked = rules_of(journey).asked
    groups = (group for group in NAMED if group.value in asked)
    return tuple(group for group in groups if group is not Priority.PREGNANT or person.sex is not Sex.MALE)


def priority_wanted(journey: Journey) -> Moved:
    """The patient wants to name a group."""
    match journey.step:
        case Reviewing(plan=plan) if groups_asked(journey, plan.person):
            return go(journey, AskingPriority(plan))
        case _:
            return stay(journey)


def priority_chosen(journey: Journey, priority: Priority) -> Moved:
    """The group named; what the birth date proves is not given up for "none"."""
    step = journey.step
    if not isinstance(step, AskingPriority):
        return stay(journey)
    plan = step.plan
    if priority is not Priority.NONE and priority not in groups_asked(journey, plan.person):
        return stay(journey)
    person = replace(plan.person, declared=priority)
    return go(journey, Reviewing(replace(plan, person=person, priority=priority_of(journey, person))))


def priority_of(journey: Journey, person: Person) -> Priority:
    """What the patient declared, else what the birth date proves."""
    if person.declared is not Priority.NONE:
        return person.declared
    rules = rules_of(journey)
    return automatic_priority(person.birth, person.today, rules.elderly_from, rules.child_under)
