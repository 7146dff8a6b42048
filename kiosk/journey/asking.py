"""What the hospital is asked about a person: only what its system can answer, nobody waits for the rest."""

from dataclasses import replace

from kiosk.identity import Identity
from kiosk.journey.effects import CheckCoverage, Effect, FindAppointments, FindVisits
from kiosk.journey.moves import ask
from kiosk.journey.plans import Person
from kiosk.journey.state import Journey
from kiosk.journey.words import Asked, Feature
from kiosk.visit import PatientRecord, UncheckedCoverage

Asking = tuple[Journey, Person, tuple[Effect, ...]]


def ask_coverage(journey: Journey, person: Person, record: PatientRecord | None) -> Asking:
    """Whether insurance pays; where nobody can be asked, staff check it."""
    if not journey.able.offers(Feature.COVERAGE):
        return journey, replace(person, coverage=UncheckedCoverage()), ()
    journey, (question,) = ask(journey)
    person = replace(person, coverage=Asked(question))
    return journey, person, (CheckCoverage(question, person.identity, record),)


def ask_appointments(journey: Journey, person: Person, record: PatientRecord) -> Asking:
    """What this patient is expected for today."""
    if not journey.able.offers(Feature.APPOINTMENTS):
        return journey, replace(person, appointments=()), ()
    journey, (question,) = ask(journey)
    return journey, replace(person, appointments=Asked(question)), (FindAppointments(question, record.patient_id),)


def ask_visits(journey: Journey, person: Person, record: PatientRecord) -> Asking:
    """What this patient is registered for today already; not of somebody who may be another."""
    if not record.certain or not journey.able.offers(Feature.PATIENT_VISITS):
        return journey, replace(person, visits=()), ()
    journey, (question,) = ask(journey)
    return journey, replace(person, visits=Asked(question)), (FindVisits(question, record.patient_id),)


def of_nobody_yet(journey: Journey, identity: Identity, patient: Asked | PatientRecord) -> Person:
    """A person of whom nothing was asked so far."""
    return Person(identity, journey.today, patient, UncheckedCoverage(), Asked(0))
