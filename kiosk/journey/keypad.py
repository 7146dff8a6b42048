"""The keypad."""

from dataclasses import replace

from kiosk.identity import AppointmentCode, Refusal, read_typed
from kiosk.journey.moves import Moved, begin, go, refine, stay
from kiosk.journey.starting import start
from kiosk.journey.state import Journey, Typing
from kiosk.journey.words import NumberKind

LONGEST_NUMBER = 15


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
        return start(journey, AppointmentCode(typing.text))
    reading = read_typed(typing.text)
    if isinstance(reading, Refusal):
        return refine(journey, replace(typing, problem=reading.kind))
    return start(journey, reading)
