"""From a document to a person: scanned codes, chip data and typed numbers."""

from dataclasses import replace
from typing import assert_never

from kiosk.failures import Failure
from kiosk.identity import (
    AppointmentCode,
    Identity,
    PatientCode,
    PersonName,
    Reading,
    Refusal,
    combined,
    read_typed,
    same_person,
)
from kiosk.journey import events
from kiosk.journey.effects import CheckCoverage, FindAppointmentByCode, FindPatient
from kiosk.journey.moves import Moved, ask, begin, go, leave, refine, stay
from kiosk.journey.state import (
    ChoosingDocument,
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
from kiosk.journey.words import Asked, CardProblem, CodeHint, NumberKind, Paper

LONGEST_NUMBER = 15
Shown = Reading | tuple[Identity, ...]


def card_read(journey: Journey, event: events.CardRead) -> Moved:
    """The chip's data count only for whoever waits for them: after Exit they are nobody's."""
    if isinstance(journey.step, ReadingCard | Ticketed):
        return document_shown(journey, events.DocumentShown(event.reading))
    return stay(journey)


def document_shown(journey: Journey, event: events.DocumentShown) -> Moved:
    """A document was shown. It starts a visit only where none is under way, or adds insurance to one."""
    match journey.step:
        case Ticketed() as ticketed:
            return _next_person(journey, ticketed, event.reading)
        case CoverageProblem(person=person):
            return _enrich(journey, person, event.reading)
        case Confirming(person=person):
            return _beside(journey, person, event.reading)
        case ChoosingDocument(documents=documents):
            known = not isinstance(event.reading, Identity) or any(same_person(event.reading, d) for d in documents)
            return stay(journey) if known else _start(journey, event.reading)
        case _:
            return begin(journey, _start(journey, event.reading))


def _next_person(journey: Journey, ticketed: Ticketed, reading: Shown) -> Moved:
    """The next one need not wait for the ticket's screen to end; whoever it belongs to may still hold their card."""
    if ticketed.paper is Paper.PRINTING:
        return stay(journey)
    shown = reading if isinstance(reading, tuple) else (reading,)
    others = [one for one in shown if isinstance(one, Identity) and not same_person(one, ticketed.plan.person.identity)]
    if not others:
        return stay(journey)
    fresh, forgetting = leave(journey)
    if journey.broken is not None:
        return fresh, forgetting
    fresh, effects = _start(fresh, others[0] if len(others) == 1 else tuple(others))
    return fresh, (*forgetting, *effects)


def _beside(journey: Journey, person: Person, reading: Shown) -> Moved:
    """A second document before the first is confirmed: more of the same person, or the question whose visit it is."""
    match reading:
        case tuple():
            return go(journey, ChoosingDocument(reading))
        case Identity(name=PersonName()) if not same_person(reading, person.identity):
            return go(journey, ChoosingDocument((person.identity, reading)))
        case _:
            return _enrich(journey, person, reading)


def document_picked(journey: Journey, position: int) -> Moved:
    """Whose visit it is."""
    if not isinstance(journey.step, ChoosingDocument) or not 0 <= position < len(journey.step.documents):
        return stay(journey)
    return _start(journey, journey.step.documents[position])


def code_coached(journey: Journey, hint: CodeHint | None) -> Moved:
    """What would help the camera; where a code is awaited, a hint means that somebody is here."""
    somebody = hint is not None and isinstance(journey.step, Welcome | ReadProblem)
    return stay(replace(journey, hint=hint, mark=journey.mark + 1 if somebody else journey.mark))


def _start(journey: Journey, reading: Shown) -> Moved:
    match reading:
        case tuple():
            return go(journey, ChoosingDocument(reading))
        case Refusal(kind=kind):
            return go(journey, ReadProblem(kind))
        case AppointmentCode(code=code):
            if not journey.online:
                return go(journey, Stopped(Failure.APPOINTMENT_NEEDS_LINE))
            journey, (question,) = ask(journey)
            return go(journey, Identifying(reading, question), FindAppointmentByCode(question, code))
        case Identity(name=None) | PatientCode():
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


def _enrich(journey: Journey, person: Person, reading: Shown) -> Moved:
    """Another document of the same person belongs to the same visit: a name for a number, an insurance card."""
    if not isinstance(reading, Identity) or not same_person(reading, person.identity):
        return stay(journey)
    identity = combined(person.identity, reading)
    if person.identity.name is None and identity.name is not None:
        return _start(journey, identity)
    if identity.insurance_number == person.identity.insurance_number:
        return stay(journey)
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
