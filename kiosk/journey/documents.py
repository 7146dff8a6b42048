"""What a shown document means where the visit stands: a beginning, more of the same person, or somebody else."""

from collections.abc import Callable
from dataclasses import replace

from kiosk.identity import Identity, Refusal, TravelDocument, combined, same_person
from kiosk.journey import events
from kiosk.journey.asking import ask_coverage
from kiosk.journey.moves import Moved, begin, go, leave, stay
from kiosk.journey.starting import Shown, start
from kiosk.journey.state import (
    AlreadyRegistered,
    ChoosingDocument,
    Confirming,
    CoverageProblem,
    Journey,
    Person,
    ReadingCard,
    ReadProblem,
    RefusedLate,
    Ticketed,
    Typing,
    Welcome,
)
from kiosk.journey.words import CardProblem, CodeHint, Paper
from kiosk.visit import NotCovered

_ONLY_ON_GLASS = (Paper.PRINTING, Paper.PRINTING_AGAIN, Paper.NO_PAPER, Paper.NOT_PRINTED)


def document_shown(journey: Journey, event: events.DocumentShown) -> Moved:
    """A document was shown. It starts a visit only where none is under way, or adds insurance to one."""
    match journey.step:
        case Ticketed() as ticketed:
            return next_person(journey, ticketed, event.reading)
        case CoverageProblem(person=person):
            return _enrich(journey, person, _identities(event.reading))
        case AlreadyRegistered(person=person):
            return _enrich(journey, person, _identities(event.reading))
        case Confirming() as confirming:
            return _beside(journey, confirming, event.reading)
        case ChoosingDocument(documents=documents):
            new = _named_others(event.reading, lambda one: any(same_person(one, known) for known in documents))
            return start(journey, new[0]) if len(new) == 1 else stay(journey)
        case ReadingCard(known=known) if _is_held_still(known, event.reading):
            return stay(journey)
        case ReadProblem(problem=CardProblem.ANOTHER_CARD, known=known) if journey.card_of_visit and _is_held_still(
            known, event.reading
        ):
            return stay(journey)  # it does not open the card that lies there, and cards count wrong tries
        case ReadingCard() if isinstance(event.reading, Refusal):
            return stay(journey)  # the card on the reader is what is meant, not what else the camera sees
        case Typing(text=text) if text and isinstance(event.reading, Refusal):
            return stay(journey)  # nor is what was typed lost to a poster
        case _:
            return begin(journey, start(journey, event.reading))


def document_picked(journey: Journey, position: int) -> Moved:
    """Whose visit it is. The other documents may be held there for a while yet and are not asked about again."""
    if not isinstance(journey.step, ChoosingDocument) or not 0 <= position < len(journey.step.documents):
        return stay(journey)
    documents = journey.step.documents
    journey, effects = start(journey, documents[position])
    if isinstance(journey.step, Confirming):
        others = (*documents[:position], *documents[position + 1 :])
        journey = replace(journey, step=replace(journey.step, declined=others))
    return journey, effects


def code_coached(journey: Journey, hint: CodeHint | None) -> Moved:
    """What would help the camera; where a code is awaited, a hint means that somebody is here, if it is no poster's."""
    held = hint is not None and hint is not CodeHint.NOT_A_DOCUMENT
    somebody = held and isinstance(journey.step, Welcome | ReadProblem)
    return stay(replace(journey, hint=hint, mark=journey.mark + 1 if somebody else journey.mark))


def next_person(journey: Journey, ticketed: Ticketed, reading: Shown) -> Moved:
    """The next one need not wait for the ticket's screen to end; whoever it belongs to may still hold their card.

    A number that stands on the glass alone, the way to paper that lies elsewhere, and the word that the hospital
    refused are not taken away by a card that somebody holds there.
    """
    if ticketed.paper in _ONLY_ON_GLASS or ticketed.place or isinstance(ticketed.result, RefusedLate):
        return stay(journey)
    others = _named_others(reading, lambda one: _is_of(one, ticketed.plan.person))
    if not others:
        return stay(journey)
    fresh, forgetting = leave(journey)
    if journey.shut is not None:
        return fresh, forgetting
    fresh, effects = start(fresh, others[0] if len(others) == 1 else others)
    return fresh, (*forgetting, *effects)


def _beside(journey: Journey, confirming: Confirming, reading: Shown) -> Moved:
    """A second document before the first is confirmed: more of the same person, or the question whose visit it is.

    A patient card or an appointment code cannot be chosen again, so a document takes its place.
    """
    person, declined = confirming.person, confirming.declined
    others = _named_others(
        reading, lambda one: _is_of(one, person) or any(same_person(one, known) for known in declined)
    )
    if not others:
        return _enrich(journey, person, _identities(reading), declined)
    own = person.identity
    for document in _identities(reading):
        own = combined(own, document) if _is_of(document, person) else own
    can_be_found = own.name is not None or own.citizen_number is not None or own.insurance_number is not None
    choice = (own, *others) if can_be_found else others
    return start(journey, choice[0] if len(choice) == 1 else choice)


def _enrich(
    journey: Journey, person: Person, documents: tuple[Identity, ...], declined: tuple[Identity, ...] = ()
) -> Moved:
    """Another document of the same person belongs to the same visit: a name, a number, the insurance card of today.

    A second insurance card counts where the first does not pay: people then show the new one.
    """
    known = identity = person.identity
    for document in documents:
        if _is_of(document, person):
            other_card = isinstance(person.coverage, NotCovered) and document.insurance_number is not None
            identity = combined(replace(identity, insurance_number=None) if other_card else identity, document)
    shows_more = identity.document is not known.document and isinstance(journey.step, AlreadyRegistered)
    if not shows_more and (identity.citizen_number, identity.insurance_number, identity.name) == (
        known.citizen_number,
        known.insurance_number,
        known.name,
    ):
        return stay(journey)
    certain = person.record is not None and person.record.certain
    if not certain or (known.name is None and same_person(known, identity)):
        return start(journey, identity)
    journey, richer, covered = ask_coverage(journey, replace(person, identity=identity), person.record)
    return go(journey, Confirming(richer, declined), *covered)


def _identities(reading: Shown) -> tuple[Identity, ...]:
    shown = reading if isinstance(reading, tuple) else (reading,)
    return tuple(one for one in shown if isinstance(one, Identity))


def _named_others(reading: Shown, known: Callable[[Identity], bool]) -> tuple[Identity, ...]:
    """Whom else the documents name: a number alone is no reason to ask, or to end anybody's visit."""
    return tuple(one for one in _identities(reading) if one.name is not None and not known(one))


def _is_held_still(known: Identity | TravelDocument | None, reading: Shown) -> bool:
    """Whether it is only the code that was shown before, perhaps beside others."""
    if isinstance(known, Identity):
        return any(same_person(known, one) for one in _identities(reading))
    return known is not None and reading == known


def _is_of(document: Identity, person: Person) -> bool:
    """Whether a document is this person's, who may be known by the hospital's record alone."""
    identity, record = person.identity, person.record
    if identity.name is None and record is not None and record.certain and record.birth is not None:
        identity = replace(identity, name=record.name, birth=record.birth)
    return same_person(document, identity)
