"""The first step of a visit, by what was shown or typed."""

from dataclasses import replace
from typing import assert_never

from kiosk.failures import Failure
from kiosk.identity import (
    AppointmentCode,
    DocumentKind,
    Identity,
    PassportNumber,
    PatientCode,
    Reading,
    Refusal,
    RefusalKind,
    TravelDocument,
)
from kiosk.journey.asking import ask_coverage, of_nobody_yet
from kiosk.journey.effects import FindAppointmentByCode, FindPatient, OpenCard
from kiosk.journey.moves import Moved, ask, go
from kiosk.journey.state import (
    ChoosingDocument,
    Confirming,
    Identifying,
    Journey,
    ReadingCard,
    ReadProblem,
    Stopped,
)
from kiosk.journey.words import Asked, CardProblem
from kiosk.visit import NotCovered, NotCoveredReason

MOST_TO_CHOOSE_FROM = 4
"""More documents than a family holds up at once would be too small on the glass to be read and touched."""
Shown = Reading | tuple[Identity, ...]


_OPEN_THEIR_CHIP = (DocumentKind.CITIZEN_CARD, DocumentKind.TYPED_NUMBER)


def opens_its_chip(identity: Identity) -> bool:
    """Whether this was shown or typed of a card whose chip its number opens."""
    return identity.citizen_number is not None and identity.document in _OPEN_THEIR_CHIP


def start(journey: Journey, reading: Shown, *, by_chip: bool = True) -> Moved:
    """A visit for whoever this is, or the question whose it is; their card's chip before it, where that is read."""
    if by_chip and (opened := _opened(journey, reading)) is not None:
        return opened
    match reading:
        case TravelDocument():
            return go(journey, ReadProblem(RefusalKind.PASSPORT))
        case tuple():
            return go(journey, ChoosingDocument(reading[:MOST_TO_CHOOSE_FROM]))
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
        case Identity(citizen_number=None, insurance_number=None, passport_number=PassportNumber()):
            journey, (who,) = ask(journey)
            uninsured = NotCovered(NotCoveredReason.NOT_FOUND)  # until an insurance card is shown
            person = replace(of_nobody_yet(journey, reading, Asked(who)), coverage=uninsured)
            return go(journey, Confirming(person), FindPatient(who, reading))
        case Identity():
            journey, (who,) = ask(journey)
            journey, person, covered = ask_coverage(journey, of_nobody_yet(journey, reading, Asked(who)), None)
            return go(journey, Confirming(person), FindPatient(who, reading), *covered)
        case _:
            assert_never(reading)


def _opened(journey: Journey, reading: Shown) -> Moved | None:
    """On to the card that lies on the reader, or to asking for it; None where its chip is not needed."""
    match reading:
        case TravelDocument() if journey.chip_works and (journey.site.chip is not None or journey.card_of_visit):
            known: Identity | TravelDocument = reading
        case Identity() if opens_its_chip(reading):
            if not (journey.card_of_visit or journey.chip_rules.needed):
                return None
            if not journey.chip_works:
                return go(journey, ReadProblem(CardProblem.READER_LOST, reading))
            known = reading
        case _:
            return None
    return go(journey, ReadingCard(known), *((OpenCard(known),) if journey.card_of_visit else ()))
