"""A number of the kiosk's own, when the hospital is silent. Once asked for it may stand: nothing speaks against it.

The store gives it durably, together with the word to the hospital that tells it. What the hospital says in between is
kept until the number is there.
"""

from dataclasses import replace
from typing import assert_never

from kiosk.failures import Failure
from kiosk.journey import events
from kiosk.journey.effects import GiveNumber
from kiosk.journey.moves import Moved, ask, go, refine, stay
from kiosk.journey.registering import booking_refused, confirmed
from kiosk.journey.state import Confirmed, Journey, Provisional, Registering, Stopped, Stored
from kiosk.journey.ticketing import ticketed
from kiosk.journey.words import BookingRefusal
from kiosk.visit import Booking


def booking_delayed(journey: Journey, question: int) -> Moved:
    """The hospital cannot be reached: a number of the kiosk's own is given out, unless that was done already."""
    match journey.step:
        case Registering(question=asked, stored=Stored(number=str(number)) as stored) as step if asked == question:
            return ticketed(journey, step, stored, Provisional(), number)
        case Registering(question=asked, stored=Stored() as stored, numbering=None) as step if asked == question:
            journey, (numbering,) = ask(journey)
            return refine(journey, replace(step, numbering=numbering), GiveNumber(numbering, stored))
        case _:
            return stay(journey)


def number_given(journey: Journey, event: events.NumberGiven) -> Moved:
    """The number stands, whatever the hospital said meanwhile."""
    match journey.step:
        case Registering(numbering=event.question, word=word) as step if event.stored.number is not None:
            result = Provisional(word, step.earlier) if isinstance(word, Booking) else Provisional()
            journey, effects = ticketed(journey, step, event.stored, result, event.stored.number)
            if not isinstance(word, BookingRefusal):
                return journey, effects
            journey, more = booking_refused(journey, events.BookingRefused(step.question, word))
            return journey, (*effects, *more)
        case _:
            return stay(journey)


def number_not_given(journey: Journey, question: int) -> Moved:
    """No number, but the registration stands in the store: what the hospital said counts, else the desk has to help."""
    match journey.step:
        case Registering(numbering=asked, stored=Stored() as stored, word=word) as step if asked == question:
            step = replace(step, numbering=None, word=None)
            match word:
                case Booking():
                    return confirmed(journey, step, stored, Confirmed(word, step.earlier), word.place.number)
                case BookingRefusal():
                    return booking_refused(replace(journey, step=step), events.BookingRefused(step.question, word))
                case None:
                    return go(journey, Stopped(Failure.BOOKING_UNCLEAR))
                case _:
                    assert_never(word)
        case _:
            return stay(journey)


def number_unclear(journey: Journey, question: int) -> Moved:
    """A number may stand that nobody knows: only the desk can tell."""
    match journey.step:
        case Registering(numbering=asked) if asked == question:
            return go(journey, Stopped(Failure.BOOKING_UNCLEAR))
        case _:
            return stay(journey)
