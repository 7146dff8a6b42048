"""The chip reader as the journey hears it, and what opens a card as the reader gets it. Everybody is invented."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from drivers.chip_card import (
    Can,
    CardData,
    CardFailed,
    CardFailure,
    CardLaid,
    CardProgress,
    CardStage,
    CardTaken,
    Check,
    KeyWanted,
    MrzKey,
    Proof,
    Reason,
    Result,
)
from drivers.chip_card import ProofLevel as Level
from kiosk.identity import Identity, ProofLevel, Refusal, TravelDocument
from kiosk.journal import Journal
from kiosk.journey import CardProblem, events
from kiosk.journey.effects import OpenCard
from kiosk.runtime.chip_desk import ChipDesk
from kiosk.runtime.readers import chip_listener
from support.scripted_chip import ScriptedChipReader
from support.world import ANH, CHILD

PASSED = Proof(
    Level.UNALTERED, (Reason(Check.SIGNATURE, Result.PASSED), Reason(Check.SIGNER_CHAIN, Result.UNKNOWN, "none"))
)
FORGED = Proof(Level.NOT_VERIFIED, (Reason(Check.GROUP_HASHES, Result.FAILED, "EF.DG13"),))
CARD = CardData(PASSED, "001188990001", "NGUYỄN THỊ MINH ANH", "12/04/1988", "Nữ")


@pytest.fixture
def reader() -> ScriptedChipReader:
    return ScriptedChipReader()


@pytest.fixture
def desk(reader: ScriptedChipReader, ears, journal: Journal) -> Iterator[ChipDesk]:
    desk = ChipDesk(reader, ears.post, journal)
    listener = chip_listener("chip-reader", reader, desk, journal)
    listener.start()
    yield desk
    listener.close()


def test_a_card_is_laid_wanted_read_and_taken(desk: ChipDesk, reader: ScriptedChipReader, ears) -> None:
    reader.tell(CardLaid(), KeyWanted(), CardProgress(CardStage.READING, 0.5), CARD, CardTaken())
    ears.wait(events.CardTaken)
    assert [type(event) for event in ears.heard] == [
        events.CardLaid,
        events.CardKeyWanted,
        events.CardProgressed,
        events.CardRead,
        events.CardTaken,
    ]
    identity = ears.wait(events.CardRead).reading
    assert isinstance(identity, Identity)
    assert identity.citizen_number == ANH.citizen_number
    assert identity.proof is not None
    assert identity.proof.level is ProofLevel.UNALTERED
    assert identity.proof.reasons == ("signature=passed", "signer-chain=unknown")
    assert ears.wait(events.CardProgressed).done == 0.5


@pytest.mark.parametrize("reason", CardFailure)
def test_every_failure_of_a_card_has_a_word_for_the_patient(
    desk: ChipDesk, reader: ScriptedChipReader, ears, reason: CardFailure
) -> None:
    reader.tell(CardFailed(reason))
    problem = ears.wait(events.CardFailed).problem
    named = {CardFailure.PULLED: CardProblem.PULLED_EARLY, CardFailure.ACCESS_REFUSED: CardProblem.ANOTHER_CARD}
    assert problem is (named.get(reason) or CardProblem(reason.value))


def test_what_opens_a_card_is_its_number_or_the_zone(desk: ChipDesk, reader: ScriptedChipReader) -> None:
    desk.do(OpenCard(ANH))
    desk.do(OpenCard(TravelDocument("L898902C<", "690806", "940623")))
    desk.do(OpenCard(CHILD))
    desk.forget()
    assert reader.offered == [Can("990001"), MrzKey("L898902C<", "690806", "940623"), None, None]


def test_data_that_cannot_be_right_is_refused(desk: ChipDesk, reader: ScriptedChipReader, ears) -> None:
    reader.tell(CardData(PASSED, "12", "NGUYỄN THỊ MINH ANH"))
    assert isinstance(ears.wait(events.CardRead).reading, Refusal)


def test_the_chip_of_a_passport_is_an_identity_with_its_number(desk: ChipDesk, reader, ears) -> None:
    reader.tell(
        CardData(
            PASSED,
            name="ERIKSSON ANNA MARIA",
            birth_text="12/08/1974",
            sex_text="F",
            expiry_text="15/04/2032",
            document_number="L898902C3",
            issuer="UTO",
        )
    )
    identity = ears.wait(events.CardRead).reading
    assert isinstance(identity, Identity)
    assert identity.passport_number is not None
    assert (identity.passport_number.issuer, identity.passport_number.value) == ("UTO", "L898902C3")
    assert identity.citizen_number is None


def test_technicians_read_what_was_proved_and_nothing_of_the_patient(
    desk: ChipDesk, reader: ScriptedChipReader, ears, journal: Journal, tmp_path: Path
) -> None:
    reader.tell(CARD, CardData(FORGED, "001188990001", "NGUYỄN THỊ MINH ANH"))
    ears.wait(events.CardRead, count=2)
    noted = (tmp_path / "journal").read_text("utf-8")
    assert "<6>chip-read proof=unaltered failed=none" in noted
    assert "<4>chip-read proof=not-verified failed=group-hashes" in noted
    assert "990001" not in noted
    assert "MINH ANH" not in noted


def test_a_lost_reader_is_told_once_and_heard_again(
    desk: ChipDesk, reader: ScriptedChipReader, ears, tmp_path: Path, wait_until
) -> None:
    reader.unplug()
    wait_until(lambda: "device-lost device=chip-reader" in (tmp_path / "journal").read_text("utf-8"))
    reader.tell(CardLaid())
    ears.wait(events.CardLaid)
    assert [e for e in ears.heard if isinstance(e, events.ChipReaderChanged)] == [
        events.ChipReaderChanged(works=False),
        events.ChipReaderChanged(works=True),
    ]


def test_a_kiosk_without_a_chip_reader_opens_nothing(ears, journal: Journal) -> None:
    desk = ChipDesk(None, ears.post, journal)
    desk.do(OpenCard(ANH))
    desk.forget()
    assert ears.heard == []
