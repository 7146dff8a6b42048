"""Whole documents, from the access protocol to the proof, read from emulated cards of every kind."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from drivers.chip_card.crypto.session import Suite
from drivers.chip_card.document import Document, Wanted
from drivers.chip_card.errors import (
    AccessDenied,
    AccessUnsupported,
    BadData,
    BadFile,
    CardError,
    CardGone,
    CommandRefused,
    MessagingBroken,
    NotAnIdCard,
    WeakField,
)
from drivers.chip_card.files.limits import ReadLimits
from drivers.chip_card.keys import AccessKey, Can
from drivers.chip_card.proof.certificates import Certificate
from drivers.chip_card.proof.levels import Check, ProofLevel, Result
from drivers.chip_card.proof.trust import EMPTY, TrustStore
from drivers.chip_card.reading import read_document
from drivers.simulation.chip_card.card import EmulatedCard
from drivers.simulation.chip_card.card_infos import Mapping, PaceOffer, card_access
from drivers.simulation.chip_card.card_profile import (
    CITIZEN_CARD,
    BeyondTheEnd,
    Errors,
    Profile,
    TooLarge,
    WrongPassword,
)
from drivers.simulation.chip_card.direct import DirectTerminal
from drivers.simulation.chip_card.field import Chip, Field
from drivers.simulation.chip_card.other_cards import BankCard
from drivers.simulation.chip_card.personalisation import ChipKeys, Lie, Scheme
from support.emulated_cards import CITIZEN, citizen_card, citizen_contents

TODAY = datetime(2026, 11, 22, tzinfo=UTC)
WITH_PORTRAIT = Wanted(frozenset({1, 2, 13}))
DG13 = 0x010D


@pytest.fixture(scope="session")
def trust(tmp_path_factory: pytest.TempPathFactory) -> TrustStore:
    store = TrustStore(tmp_path_factory.mktemp("trust"))
    store.add([(Certificate.parse(citizen_contents().csca), "test")])
    return store


class When:
    """Does something once a line of the trace speaks of this for the `times`th time."""

    def __init__(self, speaks_of: str, happens: Callable[[], None], times: int = 1) -> None:
        self._speaks_of, self._happens, self._left = speaks_of, happens, times

    def __call__(self, line: str) -> None:
        if re.search(rf"{self._speaks_of}\b", line):
            self._left -= 1
            if self._left == 0:
                self._happens()

    @property
    def happened(self) -> bool:
        return self._left <= 0


def read(
    card: Chip,
    key: AccessKey | None = CITIZEN.can,
    trust: TrustStore = EMPTY,
    field: Field | None = None,
    **how: Any,
) -> Document:
    field = field or Field()
    field.lay(card)
    terminal = DirectTerminal(field)
    terminal.open()
    link = terminal.wait_for_card(1)
    assert link is not None
    return read_document(link, key, trust, today=TODAY, **how)


def check_all_is_there(document: Document, card: EmulatedCard, *, portrait: bool = False) -> None:
    assert document.details is not None
    assert (document.details.id_number, document.details.name) == (CITIZEN.number, CITIZEN.name)
    assert document.mrz is not None
    assert document.mrz.citizen_number == CITIZEN.number
    assert (document.portrait is not None) is portrait
    if document.portrait is not None:
        assert document.portrait.image == CITIZEN.portrait
    twice = {file: card.log.read_twice(file) for file in {one.file for one in card.log.reads}}
    assert not any(twice.values()), twice
    assert card.log.needless_over_reads == ()


def results(document: Document) -> dict[Check, Result]:
    return {reason.check: reason.result for reason in document.proof.reasons}


ACCESS = [
    PaceOffer(Mapping.ECDH_GENERIC, Suite.AES_128, 13),
    PaceOffer(Mapping.ECDH_GENERIC, Suite.AES_256, 12),
    PaceOffer(Mapping.ECDH_GENERIC, Suite.TDES, 8),
    PaceOffer(Mapping.ECDH_GENERIC, Suite.AES_192, 18),
    PaceOffer(Mapping.ECDH_INTEGRATED, Suite.AES_192, 16),
    PaceOffer(Mapping.ECDH_CHIP_AUTHENTICATION, Suite.AES_256, 13),
    PaceOffer(Mapping.DH_GENERIC, Suite.AES_128, 2),
    PaceOffer(Mapping.DH_INTEGRATED, Suite.TDES, 0),
]


@pytest.mark.parametrize("card_security", [False, True], ids=["", "CardSecurity"])
@pytest.mark.parametrize("offer", ACCESS, ids=lambda offer: f"{offer.mapping.name}-{offer.suite.name}")
def test_a_card_is_read_and_proved_whatever_opens_it(offer: PaceOffer, card_security: bool, trust: TrustStore) -> None:
    card = citizen_card(card_access=card_access(offer), card_security=card_security)
    document = read(card, trust=trust, wanted=WITH_PORTRAIT)
    check_all_is_there(document, card, portrait=True)
    assert document.access == "PACE"
    assert document.proof.level is ProofLevel.ISSUER_VERIFIED, document.proof
    assert results(document)[Check.CHIP_AUTHENTICATION] is Result.PASSED


@pytest.mark.parametrize(
    ("agreement", "protocol"),
    [
        ("brainpoolP256r1", "0201"),
        ("brainpoolP256r1", "0202"),
        ("secp384r1", "0203"),
        ("brainpoolP512r1", "0204"),
        ("dh", "0101"),
        ("dh", "0104"),
    ],
)
def test_chip_authentication_proves_every_kind_of_key(agreement: str, protocol: str, trust: TrustStore) -> None:
    info = bytes.fromhex("300F060A04007F0007020203") + bytes.fromhex(protocol) + bytes.fromhex("020101")
    access = card_access(PaceOffer(Mapping.ECDH_GENERIC, Suite.AES_128, 13))
    access = bytes([0x31, len(access) - 2 + len(info)]) + access[2:] + info
    card = citizen_card(card_access=access, chip_keys=ChipKeys(agreement, None))
    document = read(card, trust=trust)
    check_all_is_there(document, card)
    assert results(document)[Check.CHIP_AUTHENTICATION] is Result.PASSED
    assert document.proof.level is ProofLevel.ISSUER_VERIFIED


@pytest.mark.parametrize("signature", [Scheme.ECDSA, Scheme.RSA])
@pytest.mark.parametrize("smaller", [False, True])
def test_bac_with_active_authentication(signature: Scheme, smaller: bool, trust: TrustStore) -> None:
    profile = Profile(pace=False, smaller_signature=smaller)
    card = citizen_card(profile, card_access=None, chip_keys=ChipKeys(None, signature))
    document = read(card, CITIZEN.mrz_key, trust)
    check_all_is_there(document, card)
    assert document.access == "BAC"
    assert results(document)[Check.ACTIVE_AUTHENTICATION] is Result.PASSED
    assert document.proof.level is ProofLevel.ISSUER_VERIFIED


def test_an_open_card_is_read_without_a_key(trust: TrustStore) -> None:
    card = citizen_card(Profile(pace=False, bac=False), card_access=None)
    document = read(card, None, trust)
    check_all_is_there(document, card)
    assert document.access == "none"


@pytest.mark.parametrize("errors", list(Errors))
@pytest.mark.parametrize("too_large", list(TooLarge))
@pytest.mark.parametrize("largest", [112, 160, 224, 231, 256, 300, 4096])
def test_a_card_is_read_whatever_it_gives_at_once(
    largest: int, too_large: TooLarge, errors: Errors, trust: TrustStore
) -> None:
    profile = Profile(largest_answer=largest, too_large=too_large, errors=errors, extended=largest > 256)
    card = citizen_card(profile)
    limits = ReadLimits()
    for _ in range(2):
        card.log.clear()
        document = read(card, trust=trust, wanted=WITH_PORTRAIT, limits=limits)
        check_all_is_there(document, card, portrait=True)
        assert document.proof.level is ProofLevel.ISSUER_VERIFIED


KINDS = {
    "citizen card": CITIZEN_CARD,
    "type B": Profile(kind="B", fastest=106),
    "no master file": Profile(selects_master_file=False),
    "no needless Le": Profile(takes_needless_le=False),
    "no short identifiers": Profile(reads_by_short_identifier=False),
    "no short identifiers, no master file": Profile(reads_by_short_identifier=False, selects_master_file=False),
    "no odd instruction": Profile(reads_with_data_object=False),
    "beyond the end 6B00": Profile(beyond_the_end=BeyondTheEnd.WRONG_OFFSET),
    "beyond the end 6B00, short": Profile(beyond_the_end=BeyondTheEnd.WRONG_OFFSET, extended=False),
    "beyond the end 9000": Profile(beyond_the_end=BeyondTheEnd.FEWER),
    "beyond the end 6B00, plain and over": Profile(
        beyond_the_end=BeyondTheEnd.WRONG_OFFSET, errors=Errors.PLAIN_AND_OVER
    ),
    "no short identifiers, plain and over": Profile(reads_by_short_identifier=False, errors=Errors.PLAIN_AND_OVER),
    "extended not announced": Profile(announces_extended=False),
    "extended announced and not known": Profile(extended=False),
    "sizes announced": Profile(announces_sizes=True, largest_answer=1000, largest_command=1000),
    "long nonce": Profile(nonce_length=32),
    "forgives": Profile(plain_command_ends_session=False),
    "PACE alone": Profile(bac=False),
    "tries are counted": Profile(wrong_password=WrongPassword(tries=3, warns=True)),
}


@pytest.mark.parametrize("profile", KINDS.values(), ids=KINDS.keys())
def test_every_kind_of_chip_is_read(profile: Profile, trust: TrustStore) -> None:
    card = citizen_card(profile)
    document = read(card, trust=trust, wanted=WITH_PORTRAIT)
    check_all_is_there(document, card, portrait=True)
    assert document.proof.level is ProofLevel.ISSUER_VERIFIED


def test_a_chip_whose_master_file_is_unknown_and_that_has_no_pace_is_opened_by_bac(trust: TrustStore) -> None:
    card = citizen_card(Profile(pace=False, selects_master_file=False))
    document = read(card, CITIZEN.mrz_key, trust)
    assert document.access == "BAC"
    check_all_is_there(document, card)


@pytest.mark.parametrize(
    "rules",
    [
        WrongPassword(),
        WrongPassword(status=0x6982),
        WrongPassword(status=0x6988),
        WrongPassword(tries=3),
        WrongPassword(tries=1, warns=True, blocked=0x63C0),
        WrongPassword(delay_s=0.01),
    ],
    ids=str,
)
def test_a_wrong_number_is_told_and_the_right_one_opens_the_card_after_it(rules: WrongPassword) -> None:
    card = citizen_card(Profile(wrong_password=rules))
    with pytest.raises(AccessDenied):
        read(card, Can("123456"))
    if rules.tries == 1:
        with pytest.raises((AccessDenied, CommandRefused, AccessUnsupported)):
            read(card)
    else:
        assert read(card).details is not None


def test_a_wrong_zone_is_told_by_bac() -> None:
    card = citizen_card(Profile(pace=False))
    wrong = type(CITIZEN.mrz_key)("000000000", "990101", "310101")
    with pytest.raises(AccessDenied):
        read(card, wrong)


def test_a_number_does_not_open_a_card_with_bac_alone() -> None:
    with pytest.raises(AccessUnsupported):
        read(citizen_card(Profile(pace=False)), CITIZEN.can)


def test_a_bank_card_is_no_identity_card() -> None:
    with pytest.raises(NotAnIdCard):
        read(BankCard())


def test_without_the_issuers_certificate_it_is_unaltered() -> None:
    assert read(citizen_card()).proof.level is ProofLevel.UNALTERED


@pytest.mark.parametrize(
    ("lie", "level"),
    [
        (Lie.SWAPPED_GROUP, ProofLevel.NOT_VERIFIED),
        (Lie.NUMBERS_DISAGREE, ProofLevel.NOT_VERIFIED),
        (Lie.WRONG_SIGNATURE, ProofLevel.NOT_VERIFIED),
        (Lie.COPIED, ProofLevel.NOT_VERIFIED),
        (Lie.FORGED_ISSUER, ProofLevel.NOT_VERIFIED),
        (Lie.SIGNER_EXPIRED, ProofLevel.NOT_VERIFIED),
    ],
)
def test_no_lie_is_believed(lie: Lie, level: ProofLevel, trust: TrustStore) -> None:
    assert read(citizen_card(lies={lie}), trust=trust).proof.level is level


@pytest.mark.parametrize(
    "keys", [ChipKeys("brainpoolP256r1", None), ChipKeys(None, Scheme.ECDSA), ChipKeys(None, Scheme.RSA)], ids=str
)
def test_a_copy_is_found_out_by_chip_or_active_authentication(keys: ChipKeys, trust: TrustStore) -> None:
    document = read(citizen_card(lies={Lie.COPIED}, chip_keys=keys), trust=trust)
    assert document.proof.level is ProofLevel.NOT_VERIFIED
    proofs = {Check.CHIP_AUTHENTICATION, Check.ACTIVE_AUTHENTICATION}
    assert Result.FAILED in {results(document).get(check) for check in proofs}


def test_a_copy_that_mapped_with_another_key_is_found_out(trust: TrustStore) -> None:
    offer = PaceOffer(Mapping.ECDH_CHIP_AUTHENTICATION, Suite.AES_128, 13)
    card = citizen_card(card_access=card_access(offer), card_security=True)
    card.clone()
    assert read(card, trust=trust).proof.level is ProofLevel.NOT_VERIFIED


Accident = Callable[[EmulatedCard], None]
IMPATIENT = Profile(falls_silent_s=0.02)

PASSING: dict[str, Accident] = {
    "a dropped session": EmulatedCard.drop_session,
    "a slow card": lambda card: card.accidents.slow_down(0.01),
}


@pytest.mark.parametrize("moment", ["SELECT application", "READ EF.SOD", "READ EF.DG14", "READ EF.DG13", "READ EF.DG1"])
@pytest.mark.parametrize("accident", PASSING.values(), ids=PASSING.keys())
def test_an_accident_that_passes_does_not_hinder_the_reading(
    accident: Accident, moment: str, trust: TrustStore
) -> None:
    card = citizen_card(IMPATIENT)
    when = When(moment, lambda: accident(card))
    document = read(card, trust=trust, trace=when)
    assert when.happened
    check_all_is_there(document, card)
    assert document.proof.level is ProofLevel.ISSUER_VERIFIED


LASTING: dict[str, tuple[Accident, type[CardError] | tuple[type[CardError], ...]]] = {
    "stalls": (lambda card: card.accidents.stall(), WeakField),
    "dies": (lambda card: card.accidents.die(after=0), WeakField),
    "garbage": (lambda card: card.accidents.answer_garbage(), (MessagingBroken, BadData, CommandRefused)),
    "one byte": (lambda card: card.accidents.answer_garbage(b"\x90"), (MessagingBroken, BadData)),
    "nothing": (lambda card: card.accidents.answer_garbage(b""), (MessagingBroken, BadData)),
    "wrong bit": (lambda card: card.accidents.flip_bit(40), (MessagingBroken, BadData)),
    "wrong MAC": (lambda card: card.accidents.spoil_mac(), (MessagingBroken, BadData)),
}


@pytest.mark.parametrize("moment", ["SELECT application", "READ EF.SOD", "READ EF.DG13", "READ EF.DG1"])
@pytest.mark.parametrize(("accident", "error"), LASTING.values(), ids=LASTING.keys())
def test_an_accident_that_lasts_ends_the_reading_with_its_error(
    accident: Accident, error: type[CardError], moment: str
) -> None:
    card = citizen_card(IMPATIENT)
    when = When(moment, lambda: accident(card))
    with pytest.raises(error):
        read(card, trace=when)
    assert when.happened


@pytest.mark.parametrize("moment", ["EF.CardAccess", "MSE", "PACE", "SELECT application", "READ EF.SOD", "READ EF.DG1"])
def test_a_card_pulled_at_any_moment_is_gone(moment: str) -> None:
    card, field = citizen_card(), Field()
    when = When(moment, field.lift)
    with pytest.raises(CardGone):
        read(card, field=field, trace=when)
    assert when.happened


@pytest.mark.parametrize("length", [0, 0x7F, 0xFFFF, 0xFFFFFFFF])
@pytest.mark.parametrize("file", [0x011D, DG13, 0x010E, 0x0101])
def test_a_file_that_lies_about_its_length_is_never_believed(file: int, length: int, trust: TrustStore) -> None:
    card = citizen_card()
    card.announce(file, length)
    try:
        document = read(card, trust=trust)
    except BadFile:
        return
    assert document.proof.level is ProofLevel.NOT_VERIFIED or document.details is None or document.mrz is None


@pytest.mark.parametrize("left", [0, 1, 3, 40])
@pytest.mark.parametrize("file", [0x011D, DG13, 0x010E, 0x0101])
def test_a_file_that_is_cut_off_is_never_believed(file: int, left: int, trust: TrustStore) -> None:
    card = citizen_card()
    card.truncate(file, left)
    try:
        document = read(card, trust=trust)
    except BadFile:
        return
    assert document.proof.level is ProofLevel.NOT_VERIFIED or document.details is None or document.mrz is None


def test_a_group_swapped_while_it_is_read_is_found_out(trust: TrustStore) -> None:
    card = citizen_card()
    other = citizen_contents({Lie.SWAPPED_GROUP}).files[DG13]
    when = When("READ EF.SOD", lambda: card.swap(DG13, other))
    document = read(card, trust=trust, trace=when)
    assert when.happened
    assert document.proof.level is ProofLevel.NOT_VERIFIED


def test_a_store_is_told_apart_from_its_folder(tmp_path: Path) -> None:
    assert read(citizen_card(), trust=TrustStore(tmp_path)).proof.level is ProofLevel.UNALTERED


@pytest.mark.parametrize("largest", [65536, 223])
def test_commands_are_as_few_as_the_standard_allows(largest: int) -> None:
    card = citizen_card(Profile(largest_answer=largest, extended=largest > 256, announces_extended=largest > 256))
    document = read(card, wanted=WITH_PORTRAIT)
    size = 2015 if largest > 256 else 223
    files = {one.file for one in card.log.reads if not one.master}
    reads = sum(-(-len(card.content(file)) // size) for file in files)
    pace, select, chip_authentication, card_access_file = 5, 1, 2, 1
    assert document.measures.apdus <= pace + select + chip_authentication + card_access_file + reads + 2
