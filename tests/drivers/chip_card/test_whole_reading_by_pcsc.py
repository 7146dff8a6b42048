"""A whole document through pcscd and its virtual reader: what a kiosk with a PC/SC reader does, but for the air."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from drivers.chip_card.document import Document, Wanted
from drivers.chip_card.errors import CardGone
from drivers.chip_card.proof.certificates import Certificate
from drivers.chip_card.proof.levels import Check, ProofLevel, Result
from drivers.chip_card.proof.trust import TrustStore
from drivers.chip_card.reading import read_document
from drivers.chip_card.terminals.port import CardLink
from drivers.simulation.chip_card.card import EmulatedCard
from drivers.simulation.chip_card.card_profile import CITIZEN_CARD, Profile
from drivers.simulation.chip_card.personalisation import ChipKeys, Scheme
from support.emulated_cards import CITIZEN, citizen_card, citizen_contents
from support.pcsc import PcscDaemon
from support.terminal_rigs import TerminalRig, pcsc_rig

TODAY = datetime(2026, 11, 22, tzinfo=UTC)
EVERYTHING = Wanted(frozenset({1, 2, 13}))


@pytest.fixture
def rig(pcscd: PcscDaemon) -> Iterator[TerminalRig]:
    with pcsc_rig(pcscd) as rig:
        rig.terminal.open()
        yield rig


@pytest.fixture
def trust(tmp_path: Path) -> TrustStore:
    store = TrustStore(tmp_path / "trust")
    store.add([(Certificate.parse(citizen_contents().csca), "test")])
    return store


def lay(rig: TerminalRig, card: EmulatedCard) -> CardLink:
    rig.field.lay(card)
    link = rig.terminal.wait_for_card(5)
    assert link is not None
    return link


def check(document: Document, card: EmulatedCard, access: str, authentication: Check) -> None:
    assert document.access == access
    assert document.proof.level is ProofLevel.ISSUER_VERIFIED, document.proof
    assert {reason.check: reason.result for reason in document.proof.reasons}[authentication] is Result.PASSED
    assert document.details is not None
    assert (document.details.id_number, document.details.name) == (CITIZEN.number, CITIZEN.name)
    assert document.mrz is not None
    assert document.mrz.citizen_number == CITIZEN.number
    assert document.portrait is not None
    assert document.portrait.image == CITIZEN.portrait
    assert not any(card.log.read_twice(file) for file in {one.file for one in card.log.reads})


def test_a_citizen_card_is_read_by_its_number_and_proved_by_chip_authentication(
    rig: TerminalRig, trust: TrustStore
) -> None:
    card = citizen_card(CITIZEN_CARD)
    document = read_document(lay(rig, card), CITIZEN.can, trust, wanted=EVERYTHING, today=TODAY)
    check(document, card, "PACE", Check.CHIP_AUTHENTICATION)
    rig.field.lift()
    assert rig.terminal.wait_for_removal(5)


def test_an_older_card_is_read_by_its_zone_and_proved_by_active_authentication(
    rig: TerminalRig, trust: TrustStore
) -> None:
    card = citizen_card(Profile(pace=False), card_access=None, chip_keys=ChipKeys(None, Scheme.ECDSA))
    document = read_document(lay(rig, card), CITIZEN.mrz_key, trust, wanted=EVERYTHING, today=TODAY)
    check(document, card, "BAC", Check.ACTIVE_AUTHENTICATION)


def test_a_card_pulled_in_the_middle_is_gone_and_is_read_when_it_is_laid_again(
    rig: TerminalRig, trust: TrustStore
) -> None:
    card = citizen_card(CITIZEN_CARD)
    steps: list[str] = []

    def pull(line: str) -> None:
        steps.append(line)
        if len(steps) == 12:
            rig.field.lift()

    with pytest.raises(CardGone):
        read_document(lay(rig, card), CITIZEN.can, trust, trace=pull, today=TODAY)
    assert len(steps) >= 12, "it was read before it could be pulled"
    assert rig.terminal.wait_for_removal(5)
    again = citizen_card(CITIZEN_CARD)
    document = read_document(lay(rig, again), CITIZEN.can, trust, wanted=EVERYTHING, today=TODAY)
    check(document, again, "PACE", Check.CHIP_AUTHENTICATION)
