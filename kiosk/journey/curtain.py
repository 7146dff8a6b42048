"""Whoever steps away leaves their visit behind a curtain: kept for a little while, and for nobody but them.

It goes on for who shows the same document again, or knows the patient's year of birth. Somebody else's document ends it
and begins theirs. Meanwhile the answers that were asked for still come in.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from kiosk.identity import Identity, Refusal
from kiosk.journey import answers, chip, events
from kiosk.journey.effects import OpenCard
from kiosk.journey.moves import Moved, go, leave, stay
from kiosk.journey.people import person_of
from kiosk.journey.starting import Shown, start
from kiosk.journey.state import Curtained, Journey, Kept, Person, ReadingCard, Step
from kiosk.journey.steps import YEAR_DIGITS
from kiosk.journey.words import CardProblem, Deadline, Timer

TRIES: Final = 2

Key = events.DigitTyped | events.DigitErased | events.NumberEntered


def drawn(journey: Journey) -> Moved:
    """Nobody answered: a visit with a patient in it is kept, any other is over.

    So is one that was called back by a document alone: it may have been left behind, and is seen again and again.
    """
    kept = journey.step
    if isinstance(kept, Kept) and not journey.called_back:
        return go(journey, Curtained(kept, journey.mark + 1))
    return leave(journey)


def beneath(step: Step) -> Step:
    """The step that is kept behind the curtain, or the step itself."""
    return step.kept if isinstance(step, Curtained) else step


def owner_of(step: Curtained) -> Person:
    """Whose visit it is."""
    person = person_of(step.kept)
    if person is None:
        raise AssertionError("a visit without a patient is not kept")
    return person


def key_pressed(journey: Journey, step: Curtained, key: Key) -> Moved:
    """A key of the keypad; the second wrong year ends the visit."""
    birth = owner_of(step).birth
    if birth is None:
        return stay(journey)
    step = replace(step, since=journey.mark)
    match key:
        case events.DigitTyped(digit=digit) if len(digit) == 1 and digit in "0123456789":
            return stay(replace(journey, step=replace(step, text=(step.text + digit)[:YEAR_DIGITS])))
        case events.DigitErased():
            return stay(replace(journey, step=replace(step, text=step.text[:-1])))
        case events.NumberEntered() if len(step.text) == YEAR_DIGITS:
            if step.text == str(birth.year):
                return go(journey, step.kept)
            if step.wrong + 1 == TRIES:
                return leave(journey)
            return stay(replace(journey, step=replace(step, text="", wrong=step.wrong + 1)))
        case _:
            return stay(journey)


def happened(
    journey: Journey, step: Curtained, event: events.Event, goes_on: Callable[[Journey, events.Event], Moved]
) -> Moved | None:
    """What this event means for the visit behind the curtain; None where it means what it always does."""
    match event:
        case events.DocumentShown(reading=reading):
            return _document_shown(journey, step, reading)
        case events.CardLaid():
            return _card_laid(journey, step)
        case events.CardRead(reading=reading):
            return _card_read(journey, step, event, reading)
        case events.CardFailed(problem=CardProblem.ANOTHER_CARD) if journey.card_of_visit:
            fresh, forgetting = leave(journey)
            if journey.shut is not None:
                return fresh, forgetting
            laid = replace(fresh, card_of_visit=True)
            return replace(laid, step=ReadingCard(number_wanted=True)), forgetting
        case events.HelpAnswered() | events.PaperAnswered() | events.TimeUp(deadline=Deadline(timer=Timer.CURTAIN)):
            return None
        case _:
            heard = isinstance(event, events.TimeUp | events.CardFailed | events.CardTaken | answers.Answer)
            return _behind(journey, step, event, goes_on) if heard else None


def _behind(
    journey: Journey, step: Curtained, event: events.Event, goes_on: Callable[[Journey, events.Event], Moved]
) -> Moved:
    """The visit hears what it asked for. One that has to stop keeps nobody's data, and there is nothing to hide."""
    after, effects = goes_on(replace(journey, step=step.kept, notice=None), event)
    kept = after.step
    if not isinstance(kept, Kept):
        return after, effects
    return replace(after, step=replace(step, kept=kept), notice=journey.notice, mark=journey.mark), effects


def _document_shown(journey: Journey, step: Curtained, reading: Shown) -> Moved:
    shown = reading if isinstance(reading, tuple) else (reading,)
    if any(isinstance(one, Identity) and _same_number(one, owner_of(step).identity) for one in shown):
        return go(replace(journey, called_back=True), step.kept)
    if isinstance(reading, Refusal):
        return stay(journey)
    return _for_somebody_else(journey, reading)


def _for_somebody_else(journey: Journey, reading: Shown, *, laid: bool = False) -> Moved:
    fresh, forgetting = leave(journey)
    if journey.shut is not None:
        return fresh, forgetting
    begun, effects = start(replace(fresh, card_of_visit=laid), reading, by_chip=not laid)
    return begun, (*forgetting, *effects)


def _card_laid(journey: Journey, step: Curtained) -> Moved:
    """A card on the reader is the owner's if their number opens it."""
    identity = owner_of(step).identity
    if identity.citizen_number is None:
        fresh, forgetting = leave(replace(journey, card_on_reader=True))
        begun, effects = chip.card_laid(fresh)
        return begun, (*forgetting, *effects)
    laid = replace(journey, card_on_reader=True, card_of_visit=True, mark=journey.mark + 1)
    return stay(replace(laid, step=replace(step, since=laid.mark)), OpenCard(identity))


def _card_read(journey: Journey, step: Curtained, event: events.CardRead, reading: Identity | Refusal) -> Moved:
    """The owner's card opens the curtain, and counts for the visit as it would have before it."""
    if not journey.card_of_visit or isinstance(reading, Refusal) or not chip.may_register(journey, reading.proof):
        return stay(journey)
    if _same_number(reading, owner_of(step).identity):
        opened, _ = go(replace(journey, called_back=True), step.kept)
        return chip.card_read(opened, event)
    return _for_somebody_else(journey, reading, laid=True)


def _same_number(one: Identity, other: Identity) -> bool:
    """Whether both are of one person by a number: a name alone opens nothing."""
    numbers = ((one.citizen_number, other.citizen_number), (one.passport_number, other.passport_number))
    if any(number is not None and number == others for number, others in numbers):
        return True
    mine, theirs = one.insurance_number, other.insurance_number
    return mine is not None and theirs is not None and mine.social_number == theirs.social_number
