"""Cards made to be taken for something better than they are, and what is never given away to them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from drivers.chip_card.crypto.session import Suite
from drivers.chip_card.document import Document, Wanted
from drivers.chip_card.errors import AccessDenied, KeyInDoubt, WeakField
from drivers.chip_card.keys import AccessKey, Can
from drivers.chip_card.proof.levels import Check, ProofLevel, Result
from drivers.chip_card.proof.trust import EMPTY
from drivers.chip_card.reading import read_document
from drivers.chip_card.telling import card_data
from drivers.chip_card.terminals.port import CardInfo
from drivers.simulation.chip_card.card import EmulatedCard
from drivers.simulation.chip_card.card_files import Folder
from drivers.simulation.chip_card.card_infos import Mapping, PaceOffer, card_access
from drivers.simulation.chip_card.card_profile import Profile, WrongPassword
from drivers.simulation.chip_card.personalisation import ChipKeys, Scheme, data_groups
from drivers.simulation.chip_card.personalisation.contents import CardContents
from drivers.simulation.chip_card.personalisation.holders import Traveller
from drivers.simulation.chip_card.personalisation.security_infos import CITIZEN_CARD_ACCESS
from support.chip_issuers import csca, ef_sod, signer
from support.emulated_cards import CITIZEN, citizen_card, citizen_contents

TODAY = datetime(2026, 11, 22, tzinfo=UTC)
TRAVELLER = Traveller("X12345678", "Sample", "Ada", date(1990, 1, 1), "F")
OPEN = Profile(pace=False, bac=False)
TOKEN = b"\x00\x86"
"""What the one command of PACE begins with that shows the key."""


class Lying:
    """The link to a card that lies there; something may happen before a command, which the card gets all the same."""

    def __init__(self, card: EmulatedCard) -> None:
        card.power_up()
        self._card = card
        self.info = CardInfo("A", b"ATS", card.historical, 424, extended_length=True)
        self.happens: Callable[[int, bytes], None] = lambda _number, _command: None
        self.sent: list[bytes] = []
        self.resets = 0

    def transmit(self, command: bytes) -> bytes:
        self.sent.append(command)
        answer = self._card.answer(command)
        self.happens(len(self.sent), command)
        return answer

    def reset(self) -> None:
        self.resets += 1
        self._card.power_up()

    @property
    def tokens(self) -> int:
        return sum(command.startswith(TOKEN) for command in self.sent)


def read(card: EmulatedCard, key: AccessKey | None = CITIZEN.can) -> Document:
    return read_document(Lying(card), key, EMPTY, wanted=Wanted(frozenset({1, 13})), today=TODAY)


def results(document: Document) -> dict[Check, Result]:
    return {reason.check: reason.result for reason in document.proof.reasons}


def passport(dg13: bytes, issuer: str = "UTO") -> EmulatedCard:
    groups = {1: data_groups.dg1(replace(TRAVELLER, issuer=issuer).zone), 13: dg13}
    files = {0x011D: ef_sod(signer(csca()), groups)} | {0x0100 + number: data for number, data in groups.items()}
    return EmulatedCard(CardContents(files, {}, TRAVELLER.mrz_key), Profile(pace=False))


@pytest.mark.parametrize("dg13", [b"\x6d\x03\x04\x01\x00", b"\x6d\x03\x30\x05\x00", data_groups.dg13(CITIZEN)])
def test_a_passport_with_something_of_its_own_in_dg13_is_read_and_has_no_citizen_number(dg13: bytes) -> None:
    document = read(passport(dg13), TRAVELLER.mrz_key)
    assert document.proof.level is ProofLevel.UNALTERED
    assert "EF.DG13" in document.files
    assert document.details is None
    assert results(document)[Check.NUMBERS_AGREE] is Result.ABSENT
    told = card_data(document)
    assert (told.id_number, told.document_number) == ("", TRAVELLER.number)


def test_pace_in_a_form_that_was_not_signed_is_a_downgrade() -> None:
    card = citizen_card()
    assert results(read(card))[Check.CARD_ACCESS] is Result.PASSED
    weaker = card_access(PaceOffer(Mapping.ECDH_GENERIC, Suite.TDES, 13))
    card.files.replace(Folder.MASTER, 0x011C, weaker)
    document = read(card)
    assert document.access == "PACE"
    assert results(document)[Check.CARD_ACCESS] is Result.FAILED
    assert document.proof.level is ProofLevel.NOT_VERIFIED


def test_more_forms_of_pace_signed_than_offered_are_none() -> None:
    forms = PaceOffer(Mapping.ECDH_GENERIC, Suite.AES_128, 13), PaceOffer(Mapping.ECDH_GENERIC, Suite.AES_256, 13)
    card = citizen_card(card_access=card_access(*forms))
    card.files.replace(Folder.MASTER, 0x011C, card_access(forms[1]))
    assert results(read(card))[Check.CARD_ACCESS] is Result.PASSED


def test_a_card_whose_dg14_lists_no_pace_is_none_the_worse() -> None:
    contents = replace(
        citizen_contents(card_access=None), master_files={0x011C: CITIZEN_CARD_ACCESS}, can=CITIZEN.number[-6:]
    )
    document = read(EmulatedCard(contents))
    assert document.access == "PACE"
    assert results(document)[Check.CARD_ACCESS] is Result.ABSENT
    assert document.proof.level is ProofLevel.UNALTERED


def test_pace_that_was_signed_and_not_used_is_told_and_lowers_nothing() -> None:
    document = read(citizen_card(Profile(pace=False)), CITIZEN.mrz_key)
    assert document.access == "BAC"
    assert results(document)[Check.CARD_ACCESS] is Result.UNKNOWN
    assert document.proof.level is ProofLevel.UNALTERED


@pytest.mark.parametrize("key", [None, CITIZEN.can, CITIZEN.mrz_key], ids=["no key", "CAN", "MRZ"])
@pytest.mark.parametrize("signature", [None, Scheme.ECDSA], ids=["no DG15", "DG15"])
def test_a_copy_that_is_open_to_get_around_its_key_is_found_out(
    key: AccessKey | None, signature: Scheme | None
) -> None:
    card = citizen_card(OPEN, chip_keys=ChipKeys(signature=signature))
    card.clone()
    document = read(card, key)
    assert document.access == "none"
    assert document.proof.level is ProofLevel.NOT_VERIFIED
    assert Result.FAILED in results(document).values()


def test_an_open_card_may_prove_its_other_key() -> None:
    document = read(citizen_card(OPEN), None)
    assert results(document)[Check.CHIP_AUTHENTICATION] is Result.UNKNOWN
    assert results(document)[Check.ACTIVE_AUTHENTICATION] is Result.PASSED
    assert document.proof.level is ProofLevel.UNALTERED


def test_an_open_card_without_keys_is_worth_its_signature() -> None:
    document = read(citizen_card(OPEN, chip_keys=ChipKeys(None, None)), None)
    assert document.proof.level is ProofLevel.UNALTERED


@pytest.mark.parametrize("moment", range(1, 7))
def test_a_wrong_number_is_shown_once_however_weak_the_field(moment: int) -> None:
    link = Lying(citizen_card(Profile(wrong_password=WrongPassword(tries=3))))

    def weaken(number: int, _command: bytes) -> None:
        if number == moment and not link.resets:
            raise WeakField("askew")

    link.happens = weaken
    with pytest.raises((AccessDenied, KeyInDoubt)):
        read_document(link, Can("000000"), EMPTY, today=TODAY)
    assert link.tokens == 1


def test_a_number_that_opened_the_card_is_shown_again_in_a_weak_field() -> None:
    card = citizen_card()
    link = Lying(card)

    def trouble(number: int, command: bytes) -> None:
        if number == 9:
            card.drop_session()
        if command.startswith(TOKEN) and link.tokens == 2:
            raise WeakField("askew")

    link.happens = trouble
    document = read_document(link, CITIZEN.can, EMPTY, today=TODAY)
    assert document.details is not None
    assert link.tokens == 3
