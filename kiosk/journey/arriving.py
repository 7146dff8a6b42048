"""From a document to a person: scanned codes, chip data and typed numbers."""

from dataclasses import replace
from typing import assert_never

from kiosk.failures import Failure
from kiosk.identity import AppointmentCode, Identity, Refusal, read_typed
from kiosk.journey import events
from kiosk.journey.effects import CheckCoverage, FindAppointmentByCode, FindPatient
from kiosk.journey.moves import Moved, ask, begin, go, leave, refine, stay
from kiosk.journey.state import (
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
)
from kiosk.journey.words import Asked, CardProblem, NumberKind, Paper

LONGEST_NUMBER = 15


def card_read(journey: Journey, event: events.CardRead) -> Moved:
    """The chip's data count only for whoever waits for them: after Exit they are nobody's."""
    if isinstance(journey.step, ReadingCard | Ticketed):
        return document_shown(journey, events.DocumentShown(event.reading))
    return stay(journey)


def document_shown(journey: Journey, event: events.DocumentShown) -> Moved:
    """A document was shown. It starts a visit only where none is under way, or adds insurance to one."""
    match journey.step:
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
            return begin(journey, _start(journey, event.reading))


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
    if isinstance(journey.step, Typing):
        return stay(journey)
    return begin(journey, go(journey, Typing(kind)))


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
    if isinstance(journey.step, ReadingCard):
        return stay(journey)
    return begin(journey, go(journey, ReadingCard()))


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
