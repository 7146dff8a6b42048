"""What the hospital answers about the person: who they are, their coverage, what they are expected for today."""

from dataclasses import replace
from typing import assert_never

from kiosk.failures import Failure
from kiosk.identity import AppointmentCode, DocumentKind, Identity
from kiosk.journey import events
from kiosk.journey.asking import ask_appointments, ask_coverage, ask_visits, of_nobody_yet
from kiosk.journey.moves import Moved, go, stay
from kiosk.journey.state import Checking, Confirming, Identifying, Journey, Person, Stopped
from kiosk.journey.words import Asked, NoAnswer
from kiosk.visit import PatientRecord, UncheckedCoverage


def number_identified(journey: Journey, event: events.PatientAnswered) -> Moved:
    """The hospital told whose number was typed, or not."""
    step = journey.step
    if (
        not isinstance(step, Identifying)
        or step.question != event.question
        or isinstance(step.subject, AppointmentCode)
    ):
        return stay(journey)
    match event.patient:
        case NoAnswer():
            return go(journey, Stopped(Failure.NUMBER_NEEDS_LINE))
        case None | PatientRecord(certain=False):  # without a name nothing can make sure of a record that may be meant
            return go(journey, Stopped(Failure.UNKNOWN_NUMBER))
        case PatientRecord() as record:
            identity = step.subject if isinstance(step.subject, Identity) else Identity(DocumentKind.PATIENT_CARD)
            person = of_nobody_yet(journey, identity, record)
            journey, person, covered = ask_coverage(journey, person, record)
            journey, person, expected = ask_appointments(journey, person, record)
            journey, person, registered = ask_visits(journey, person, record)
            return go(journey, Confirming(person), *covered, *expected, *registered)
        case _:
            assert_never(event.patient)


def appointment_identified(journey: Journey, event: events.AppointmentCodeAnswered) -> Moved:
    """The hospital told whose appointment it is, or not."""
    step = journey.step
    if not isinstance(step, Identifying) or step.question != event.question:
        return stay(journey)
    match event.found:
        case NoAnswer():
            return go(journey, Stopped(Failure.APPOINTMENT_NEEDS_LINE))
        case None:
            return go(journey, Stopped(Failure.APPOINTMENT_NOT_FOUND))
        case (record, appointment):
            # Whoever holds the code sees a masked name, so there is nothing to ask the insurance portal with.
            identity = Identity(DocumentKind.APPOINTMENT_CODE)
            person = replace(of_nobody_yet(journey, identity, record), appointments=(appointment,))
            journey, person, registered = ask_visits(journey, person, record)
            return go(journey, Confirming(person), *registered)
        case _:
            assert_never(event.found)


def person_in(journey: Journey) -> Person | None:
    """The person whose answers may still come in."""
    match journey.step:
        case Confirming(person=person) | Checking(person=person):
            return person
        case _:
            return None


def with_person(journey: Journey, person: Person) -> Journey:
    """The same step with a person of whom more is known."""
    match journey.step:
        case Confirming() | Checking() as step:
            return replace(journey, step=replace(step, person=person))
        case _:
            return journey


def patient_answered(journey: Journey, event: events.PatientAnswered) -> Moved:
    """Who the hospital says this is; then it is asked what they are expected or registered for today."""
    if isinstance(journey.step, Identifying):
        return number_identified(journey, event)
    person = person_in(journey)
    if person is None or person.patient != Asked(event.question):
        return stay(journey)
    match event.patient:
        case PatientRecord() as record:
            journey, person, expected = ask_appointments(journey, replace(person, patient=record), record)
            journey, person, registered = ask_visits(journey, person, record)
            return stay(with_person(journey, person), *expected, *registered)
        case NoAnswer():
            return stay(with_person(journey, replace(person, patient=NoAnswer(), appointments=NoAnswer())))
        case None:
            return stay(with_person(journey, replace(person, patient=None, appointments=())))
        case _:
            assert_never(event.patient)


def coverage_answered(journey: Journey, event: events.CoverageAnswered) -> Moved:
    """What insurance says."""
    person = person_in(journey)
    if person is None or person.coverage != Asked(event.question):
        return stay(journey)
    return stay(with_person(journey, replace(person, coverage=event.coverage)))


def appointments_answered(journey: Journey, event: events.AppointmentsAnswered) -> Moved:
    """Today's appointments."""
    person = person_in(journey)
    if person is None or person.appointments != Asked(event.question):
        return stay(journey)
    return stay(with_person(journey, replace(person, appointments=event.appointments)))


def without_answers(person: Person) -> Person:
    """The person as they stand when nobody answers any more."""
    return replace(
        person,
        patient=NoAnswer() if isinstance(person.patient, Asked) else person.patient,
        coverage=UncheckedCoverage() if isinstance(person.coverage, Asked) else person.coverage,
        appointments=NoAnswer() if isinstance(person.appointments, Asked) else person.appointments,
        visits=NoAnswer() if isinstance(person.visits, Asked) else person.visits,
    )
