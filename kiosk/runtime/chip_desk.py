"""The chip reader and the journey: what a card says becomes an event, what opens it goes to the reader."""

from collections.abc import Callable
from typing import assert_never

from drivers.chip_card.keys import AccessKey, Can, MrzKey
from drivers.chip_card.port import (
    CardData,
    CardEvent,
    CardFailed,
    CardFailure,
    CardLaid,
    CardProgress,
    CardTaken,
    ChipReader,
    KeyWanted,
)
from drivers.chip_card.proof.levels import Proof, Result
from kiosk.identity import ChipFields, ChipProof, Identity, ProofLevel, TravelDocument, from_chip
from kiosk.journal import Journal, Level, Note
from kiosk.journey import CardProblem, events
from kiosk.journey.effects import OpenCard
from kiosk.journey.events import Event
from kiosk.runtime.portraits import picture_of

_PROBLEMS = {
    CardFailure.PULLED: CardProblem.PULLED_EARLY,
    CardFailure.NO_ID_CARD: CardProblem.NO_ID_CARD,
    CardFailure.TWO_CARDS: CardProblem.TWO_CARDS,
    CardFailure.WEAK_FIELD: CardProblem.WEAK_FIELD,
    CardFailure.ACCESS_REFUSED: CardProblem.ANOTHER_CARD,
    CardFailure.UNREADABLE: CardProblem.UNREADABLE,
    CardFailure.READER_LOST: CardProblem.READER_LOST,
}


class ChipDesk:
    """Hears a chip reader and hands it keys; `reader` is None on a kiosk without one."""

    def __init__(self, reader: ChipReader | None, post: Callable[[Event], None], journal: Journal) -> None:
        self._reader = reader
        self._post = post
        self._journal = journal

    def do(self, effect: OpenCard) -> None:
        """Give the reader what opens the card."""
        if self._reader is not None:
            self._reader.offer(key_of(effect.by))

    def forget(self) -> None:
        """The visit is over: neither key nor card data stay with the reader."""
        if self._reader is not None:
            self._reader.offer(None)

    def stands(self, works: bool) -> None:
        """The reader can be used, or not."""
        self._post(events.ChipReaderChanged(works))

    def hear(self, news: CardEvent | None) -> None:
        """Tell the journey, and technicians what was proved and what failed."""
        match news:
            case None:
                return
            case CardLaid():
                self._post(events.CardLaid())
            case KeyWanted():
                self._post(events.CardKeyWanted())
            case CardProgress(done=done):
                self._post(events.CardProgressed(done))
            case CardData(proof=proof):
                self._tell(proof)
                self._post(events.CardRead(from_chip(_fields(news)), picture_of(news)))
            case CardFailed(reason=reason):
                self._post(events.CardFailed(_PROBLEMS[reason]))
            case CardTaken():
                self._post(events.CardTaken())
            case _:
                assert_never(news)

    def _tell(self, proof: Proof) -> None:
        failed = ",".join(reason.check for reason in proof.reasons if reason.result is Result.FAILED)
        well = ProofLevel(proof.level.value) is not ProofLevel.NOT_VERIFIED
        self._journal.note(
            Note.CHIP_READ, Level.INFO if well else Level.WARNING, proof=proof.level, failed=failed or "none"
        )


def key_of(known: Identity | TravelDocument) -> AccessKey | None:
    """What opens the chip of this document; None where it says nothing that could."""
    match known:
        case TravelDocument(number=number, birth=birth, expiry=expiry):
            return MrzKey(number, birth, expiry)
        case Identity(citizen_number=number):
            return None if number is None else Can.of_citizen_number(number.value)
        case _:
            assert_never(known)


def _fields(data: CardData) -> ChipFields:
    return ChipFields(
        id_number=data.id_number,
        name=data.name,
        birth_text=data.birth_text,
        sex_text=data.sex_text,
        address=data.address,
        issued_text=data.issued_text,
        expiry_text=data.expiry_text,
        old_number=data.old_number,
        document_number=data.document_number,
        issuer=data.issuer,
        proof=_proof(data.proof),
    )


def _proof(proof: Proof) -> ChipProof:
    told = tuple(f"{reason.check.value}={reason.result.value}" for reason in proof.reasons)
    return ChipProof(ProofLevel(proof.level.value), told)
