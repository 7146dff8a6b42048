"""The card on the chip reader: what opens it, what it says, and how genuine it has to be.

A chip is read with the number of its card, which its printed code, its zone or the patient's typing gives. It begins a
visit, or stands beside one that a code began. What a chip says counts only at a level of proof that the hospital lets
register; a card that gives nothing never takes away what was shown before.
"""

from dataclasses import replace

from kiosk.identity import ChipProof, DocumentKind, Identity, Refusal, TravelDocument, combined, same_person
from kiosk.journey import events
from kiosk.journey.documents import next_person
from kiosk.journey.effects import OpenCard
from kiosk.journey.moves import Moved, begin, go, refine, stay
from kiosk.journey.people import person_of, with_person
from kiosk.journey.starting import opens_its_chip, start
from kiosk.journey.state import (
    AlreadyRegistered,
    ChoosingDocument,
    Confirming,
    Identifying,
    Journey,
    Person,
    ReadingCard,
    ReadProblem,
    Ticketed,
    Typing,
)
from kiosk.journey.words import CardProblem, ChipState, Picture


def card_laid(journey: Journey) -> Moved:
    """A card on the reader starts a visit where none is under way, or is read beside one not yet confirmed."""
    journey = replace(journey, card_on_reader=True)
    laid = replace(journey, card_of_visit=True)
    match journey.step:
        case Confirming(person=person) as confirming:
            if person.identity.citizen_number is None or person.identity.proof is not None:
                return stay(laid)
            return refine(laid, replace(confirming, chip=ChipState.READING), OpenCard(person.identity))
        case AlreadyRegistered(person=person) if not person.showed_document and opens_its_chip(person.identity):
            return go(laid, Confirming(person, chip=ChipState.READING), OpenCard(person.identity))
        case ReadingCard(known=None) | ChoosingDocument():
            return stay(laid)
        case Typing(text=text) if text:
            return stay(laid)  # what was typed opens it
        case Identifying(subject=Identity() as known) if opens_its_chip(known):
            return go(laid, ReadingCard(known), OpenCard(known))
        case ReadingCard(known=known) | ReadProblem(known=known) if known is not None:
            return begin(laid, go(laid, ReadingCard(known), OpenCard(known)))
        case _:
            moved, effects = begin(laid, go(laid, ReadingCard()))
            return (moved if isinstance(moved.step, ReadingCard) else replace(moved, card_of_visit=False)), effects


def card_key_wanted(journey: Journey) -> Moved:
    """It is an identity card: whoever laid it is asked for its code or number."""
    match journey.step:
        case ReadingCard(known=None) as reading:
            return refine(journey, replace(reading, number_wanted=True))
        case _:
            return stay(journey)


def card_progressed(journey: Journey, done: float) -> Moved:
    """A chip that goes on being read is waited for."""
    match journey.step:
        case ReadingCard() as reading if journey.card_of_visit:
            return refine(
                replace(journey, mark=journey.mark + 1), replace(reading, done=min(1.0, max(reading.done, done)))
            )
        case _:
            return stay(journey)


def card_read(journey: Journey, event: events.CardRead) -> Moved:
    """The chip's data count only for whoever laid the card: not after Exit, and not for whoever comes next."""
    if not journey.card_of_visit:
        return stay(journey)
    genuine = isinstance(event.reading, Refusal) or may_register(journey, event.reading.proof)
    match journey.step:
        case ReadingCard() | ReadProblem(problem=CardProblem.TOO_SLOW) | Ticketed() if not genuine:
            return begin(journey, go(journey, ReadProblem(CardProblem.NOT_GENUINE)))
        case ReadingCard(known=known) | ReadProblem(problem=CardProblem.TOO_SLOW, known=known):
            return begin(journey, _with_portrait(_opened(journey, known, event.reading), event.portrait))
        case Ticketed() as ticketed:
            return next_person(journey, ticketed, event.reading)
        case step if (person := person_of(step)) is not None:
            return _with_portrait(_beside(journey, person, event.reading, genuine=genuine), event.portrait)
        case _:
            return stay(journey)


def card_failed(journey: Journey, problem: CardProblem) -> Moved:
    """The card gave nothing: say why. What was shown before stays. One that has no chip is not waited for again."""
    if not journey.card_of_visit:
        return stay(journey)
    if problem is CardProblem.NO_ID_CARD:
        journey = replace(journey, card_of_visit=False)
    match journey.step:
        case ReadingCard(known=known):
            return go(journey, ReadProblem(problem, known))
        case Confirming(chip=ChipState.READING) as confirming:
            another = problem is CardProblem.ANOTHER_CARD
            return refine(journey, replace(confirming, chip=ChipState.ANOTHER_CARD if another else ChipState.UNREAD))
        case _:
            return stay(journey)


def card_taken(journey: Journey) -> Moved:
    """Taken before it was read: ask for it again. Who was asked for its code may lift it to show that."""
    was_of_visit = journey.card_of_visit
    journey = replace(journey, card_on_reader=False, card_of_visit=False)
    match journey.step:
        case ReadingCard(known=None, number_wanted=True):
            return stay(journey)
        case ReadingCard(known=known) if was_of_visit:
            return go(journey, ReadProblem(CardProblem.PULLED_EARLY, known))
        case Confirming(chip=chip) as confirming if chip is not ChipState.READ and chip is not None:
            return refine(journey, replace(confirming, chip=None))
        case _:
            return stay(journey)


def reader_changed(journey: Journey, *, works: bool) -> Moved:
    """Nobody is asked to lay a card on a reader that is gone; who cannot do without it goes on once it is back."""
    journey = replace(journey, chip_works=works)
    match journey.step:
        case ReadingCard(known=known) if known is not None and not works:
            return go(journey, ReadProblem(CardProblem.READER_LOST, known))
        case ReadProblem(problem=CardProblem.READER_LOST, known=known) if known is not None and works:
            needed = isinstance(known, TravelDocument) or journey.chip_rules.needed
            return go(journey, ReadingCard(known)) if needed else stay(journey)
        case _:
            return stay(journey)


def without_chip(journey: Journey) -> Moved:
    """Go on with what was shown or typed, where the hospital lets that do."""
    match journey.step:
        case ReadingCard(known=Identity() as known) | ReadProblem(known=Identity() as known):
            return stay(journey) if journey.chip_rules.needed else start(journey, known, by_chip=False)
        case _:
            return stay(journey)


def _opened(journey: Journey, known: Identity | TravelDocument | None, reading: Identity | Refusal) -> Moved:
    """What the chip says of whoever laid the card. A typed number may have opened it by its last digits alone."""
    if isinstance(reading, Refusal):
        return go(journey, ReadProblem(CardProblem.UNREADABLE, known))
    if not isinstance(known, Identity):
        return start(journey, reading)
    if same_person(reading, known):
        return start(journey, combined(reading, known))
    if known.document is DocumentKind.TYPED_NUMBER:
        return start(journey, reading)
    return go(journey, ReadProblem(CardProblem.ANOTHER_CARD, known))


def _with_portrait(moved: Moved, portrait: Picture | None) -> Moved:
    journey, effects = moved
    match journey.step:
        case Confirming(person=person) as confirming if person.identity.proof is not None:
            return refine(journey, replace(confirming, portrait=portrait), *effects)
        case _:
            return moved


def may_register(journey: Journey, proof: ChipProof | None) -> bool:
    """Whether the hospital lets a chip that is proved so far register."""
    return proof is not None and proof.level in journey.chip_rules.may_register


def _beside(journey: Journey, person: Person, reading: Identity | Refusal, *, genuine: bool) -> Moved:
    """The chip of a card that was laid after its code had been shown."""
    if not genuine:
        return go(journey, ReadProblem(CardProblem.NOT_GENUINE))
    if isinstance(reading, Refusal):
        return card_failed(journey, CardProblem.UNREADABLE)
    if not same_person(person.identity, reading):
        return card_failed(journey, CardProblem.ANOTHER_CARD)
    if person.identity.name is None and isinstance(journey.step, Confirming):
        return start(journey, combined(person.identity, reading))
    step = with_person(journey.step, replace(person, identity=combined(person.identity, reading)))
    return refine(journey, replace(step, chip=ChipState.READ) if isinstance(step, Confirming) else step)
