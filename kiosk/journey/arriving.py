"""From a document to a person: scanned codes, chip data and typed numbers."""

from dataclasses import replace
from typing import assert_never

from kiosk.failures import Failure
from kiosk.identity import AppointmentCode, DocumentKind, Identity, Refusal, read_typed
from kiosk.journey import events
from kiosk.journey.effects import CheckCoverage, FindAppointmentByCode, FindAppointments, FindPatient
from kiosk.journey.moves import Moved, ask, go, leave, refine, stay
from kiosk.journey.state import (
    Checking,
    Confirming,
    CoverageProblem,
    Identifying,
    Journey,
    Person,
    ReadingCard,
    ReadProblem,
    Stopped,
    Ticketed,
    Typing,
    Welcome,
)
from kiosk.journey.words import Asked, CardProblem, NoAnswer, NumberKind, Paper
from kiosk.visit import PatientRecord, UncheckedCoverage

LONGEST_NUMBER = 15


def card_read(journey: Journey, event: events.CardRead) -> Moved:
    """The chip's data count only for whoever waits for them: after Exit they are nobody's."""
    if isinstance(journey.step, ReadingCard | Ticketed):
        return document_shown(journey, events.DocumentShown(event.reading))
    return stay(journey)


def document_shown(journey: Journey, event: events.DocumentShown) -> Moved:
    """A document was shown. It starts a visit only where none is under way, or adds insurance to one."""
    match journey.step:
        case ReadProblem() | ReadingCard() | Typing() | Stopped() if journey.broken is not None:
            return leave(journey)
        case Stopped(failure=Failure.BOOKING_UNCLEAR):
            return stay(journey)  # a registration may stand: only the desk can tell
        case Welcome() | ReadProblem() | ReadingCard() | Typing() | Stopped():
            return _start(journey, event.reading)
        case Ticketed() as ticketed:
            if ticketed.paper is Paper.PRINTING or not isinstance(event.reading, Identity):
                return stay(journey)
            if _same_document(event.reading, ticketed.plan.person.identity):
                return stay(journey)
            fresh, forgetting = leave(journey)
            if journey.broken is not None:
                return fresh, forgetting
            fresh, effects = _start(fresh, event.reading)
            return fresh, (*forgetting, *effects)
        case CoverageProblem(person=person) | Confirming(person=person):
            return _add_insurance(journey, person, event.reading)
        case _:
            return stay(journey)


def _same_document(one: Identity, other: Identity) -> bool:
    if one.citizen_number and other.citizen_number:
        return one.citizen_number == other.citizen_number
    if one.insurance_number and other.insurance_number:
        return one.insurance_number == other.insurance_number
    return one.name is not None and other.name is not None and one.name.same_person(other.name)


def _start(journey: Journey, reading: Identity | AppointmentCode | Refusal) -> Moved:
    match reading:
        case Refusal(kind=kind):
            return go(journey, ReadProblem(kind))
        case AppointmentCode(code=code):
            if not journey.online:
                return go(journey, Stopped(Failure.APPOINTMENT_NEEDS_LINE))
            journey, (question,) = ask(journey)
            return go(journey, Identifying(reading, question), FindAppointmentByCode(question, code))
        case Identity(name=None):
            if not journey.online:
                return go(journey, Stopped(Failure.NUMBER_NEEDS_LINE))
            journey, (question,) = ask(journey)
            return go(journey, Identifying(reading, question), FindPatient(question, reading))
        case Identity():
            journey, (who, cover) = ask(journey, 2)
            person = Person(reading, journey.today, Asked(who), Asked(cover), Asked(0))
            return go(journey, Confirming(person), FindPatient(who, reading), CheckCoverage(cover, reading, None))
        case _:
            assert_never(reading)


def _add_insurance(journey: Journey, person: Person, reading: Identity | AppointmentCode | Refusal) -> Moved:
    """An insurance card shown after the ID card belongs to the same visit when it names the same person."""
    if not isinstance(reading, Identity) or reading.insurance_number is None or person.identity.name is None:
        return stay(journey)
    known = person.identity.insurance_number
    if known == reading.insurance_number or reading.name is None or not person.identity.name.same_person(reading.name):
        return stay(journey)
    identity = replace(person.identity, insurance_number=reading.insurance_number)
    journey, (cover,) = ask(journey)
    richer = replace(person, identity=identity, coverage=Asked(cover))
    return go(journey, Confirming(richer), CheckCoverage(cover, identity, person.record))


def type_number(journey: Journey, kind: NumberKind) -> Moved:
    """Open the keypad."""
    match journey.step:
        case ReadProblem() | ReadingCard() | Stopped() if journey.broken is not None:
            return leave(journey)
        case Stopped(failure=Failure.BOOKING_UNCLEAR):
            return stay(journey)
        case Welcome() | ReadProblem() | ReadingCard() | Stopped():
            return go(journey, Typing(kind))
        case _:
            return stay(journey)


def digit_typed(journey: Journey, digit: str) -> Moved:
    """Add a digit; what is too long is not taken."""
    if not isinstance(journey.step, Typing) or len(digit) != 1 or digit not in "0123456789":
        return stay(journey)
    if len(journey.step.text) >= LONGEST_NUMBER:
        return stay(journey)
    return refine(journey, replace(journey.step, text=journey.step.text + digit, problem=None))


def digit_erased(journey: Journey) -> Moved:
    """Take the last digit back."""
    if not isinstance(journey.step, Typing):
        return stay(journey)
    return refine(journey, replace(journey.step, text=journey.step.text[:-1], problem=None))


def number_entered(journey: Journey) -> Moved:
    """Use what was typed, or say what is wrong with it."""
    if not isinstance(journey.step, Typing):
        return stay(journey)
    typing = journey.step
    if typing.kind is NumberKind.APPOINTMENT and typing.text:
        return _start(journey, AppointmentCode(typing.text))
    reading = read_typed(typing.text)
    if isinstance(reading, Refusal):
        return refine(journey, replace(typing, problem=reading.kind))
    return _start(journey, reading)


def card_laid(journey: Journey) -> Moved:
    """A card on the reader starts a visit where none is under way."""
    journey = replace(journey, card_on_reader=True)
    match journey.step:
        case ReadProblem() | Typing() | Stopped() if journey.broken is not None:
            return leave(journey)
        case Stopped(failure=Failure.BOOKING_UNCLEAR):
            return stay(journey)
        case Welcome() | ReadProblem() | Typing() | Stopped():
            return go(journey, ReadingCard())
        case _:
            return stay(journey)


def card_failed(journey: Journey, problem: CardProblem) -> Moved:
    """The card gave nothing: say why."""
    if isinstance(journey.step, ReadingCard):
        return go(journey, ReadProblem(problem))
    return stay(journey)


def card_taken(journey: Journey) -> Moved:
    """Taken before it was read: ask for it again."""
    journey = replace(journey, card_on_reader=False)
    if isinstance(journey.step, ReadingCard):
        return go(journey, ReadProblem(CardProblem.PULLED_EARLY))
    return stay(journey)


def number_identified(journey: Journey, event: events.PatientAnswered) -> Moved:
    """The hospital told whose number was typed, or not."""
    step = journey.step
    if not isinstance(step, Identifying) or step.question != event.question or not isinstance(step.subject, Identity):
        return stay(journey)
    match event.patient:
        case NoAnswer():
            return go(journey, Stopped(Failure.NUMBER_NEEDS_LINE))
        case None:
            return go(journey, Stopped(Failure.UNKNOWN_NUMBER))
        case PatientRecord() as record:
            journey, (cover, when) = ask(journey, 2)
            person = Person(step.subject, journey.today, record, Asked(cover), Asked(when))
            return go(
                journey,
                Confirming(person),
                CheckCoverage(cover, step.subject, record),
                FindAppointments(when, record.patient_id),
            )
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
            person = Person(identity, journey.today, record, UncheckedCoverage(), (appointment,))
            return go(journey, Confirming(person))
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
    """Who the hospital says this is; then it is asked for today's appointments."""
    if isinstance(journey.step, Identifying):
        return number_identified(journey, event)
    person = person_in(journey)
    if person is None or person.patient != Asked(event.question):
        return stay(journey)
    match event.patient:
        case PatientRecord() as record:
            journey, (when,) = ask(journey)
            person = replace(person, patient=record, appointments=Asked(when))
            return stay(with_person(journey, person), FindAppointments(when, record.patient_id))
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
    )
