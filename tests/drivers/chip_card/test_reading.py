"""The order of things in a reading: how many commands it takes, what is never done twice, how it goes on, how it ends.

Whole documents in all their variety stand in test_whole_reading.py.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import pairwise
from math import ceil

import pytest

from drivers.chip_card import channel as channel_module
from drivers.chip_card.apdu import Command
from drivers.chip_card.channel import Channel
from drivers.chip_card.crypto.session import SessionKeys, Suite
from drivers.chip_card.document import Wanted
from drivers.chip_card.errors import (
    AccessDenied,
    AccessUnsupported,
    CardGone,
    CommandRefused,
    KeyInDoubt,
    MessagingBroken,
    NotAnIdCard,
    WeakField,
)
from drivers.chip_card.files.limits import EXTENDED, ReadLimits
from drivers.chip_card.keys import Can, MrzKey
from drivers.chip_card.messaging import SecureMessaging
from drivers.chip_card.port import CardStage
from drivers.chip_card.proof.levels import Check, ProofLevel, Result
from drivers.chip_card.proof.trust import EMPTY
from drivers.chip_card.reading import read_document, recognise
from drivers.chip_card.terminals.port import CardInfo, CardLink
from drivers.device import DeviceUnplugged
from drivers.simulation.chip_card.card import EmulatedCard
from drivers.simulation.chip_card.card_files import Folder
from drivers.simulation.chip_card.card_infos import Mapping, PaceOffer, card_access
from drivers.simulation.chip_card.card_profile import CITIZEN_CARD, ORDINARY, Errors, Profile
from drivers.simulation.chip_card.personalisation import ChipKeys, Lie
from support.chip_double import ChipDouble, Manners
from support.emulated_cards import CITIZEN, citizen_card, citizen_contents

TODAY = datetime(2026, 11, 22, tzinfo=UTC)
ALL = Wanted(frozenset({1, 2, 13}))
PACE_COMMANDS = 5
CHIP_AUTHENTICATION_COMMANDS = 2
SOD = 0x011D


class Lying:
    """The link to an emulated card that lies there; something can happen at the nth command."""

    def __init__(self, card: EmulatedCard, extended_length: bool = True) -> None:
        card.power_up()
        self.card = card
        self.info = CardInfo("A", b"ATS", card.historical, 424, extended_length)
        self.commands = 0
        self.resets = 0
        self.happens: Callable[[int], None] = lambda _number: None

    def transmit(self, command: bytes) -> bytes:
        self.commands += 1
        self.happens(self.commands)
        return self.card.answer(command)

    def reset(self) -> None:
        self.resets += 1
        self.happens(0)
        self.card.power_up()


@pytest.fixture
def keys_made(monkeypatch: pytest.MonkeyPatch) -> list[SessionKeys]:
    """All keys of sessions, to be looked at when it is over."""
    made: list[SessionKeys] = []

    class Watched(SecureMessaging):
        def __init__(self, keys: SessionKeys) -> None:
            made.append(keys)
            super().__init__(keys)

    monkeypatch.setattr(channel_module, "SecureMessaging", Watched)
    return made


def wiped(keys: list[SessionKeys]) -> bool:
    return bool(keys) and not any(any(one.encryption) or any(one.mac) for one in keys)


def twice(card: EmulatedCard) -> int:
    return sum(card.log.read_twice(file) for file in {one.file for one in card.log.reads})


def pieces(card: EmulatedCard, size: int) -> int:
    files = [SOD, 0x010E, 0x010D, 0x0101, 0x010F, 0x0102]
    return sum(ceil(len(card.content(file)) / size) for file in files)


@pytest.mark.parametrize(("profile", "size"), [(ORDINARY, EXTENDED), (CITIZEN_CARD, 223)], ids=["extended", "short"])
def test_a_reading_takes_the_fewest_commands_and_two_for_chip_authentication(profile: Profile, size: int) -> None:
    card = citizen_card(profile)
    link = Lying(card)
    document = read_document(link, CITIZEN.can, EMPTY, wanted=ALL, today=TODAY)
    fewest = 1 + PACE_COMMANDS + 1 + pieces(card, size)
    assert link.commands == fewest + CHIP_AUTHENTICATION_COMMANDS
    assert document.measures.apdus == link.commands
    assert twice(card) == 0
    assert card.log.needless_over_reads == ()
    assert document.files == ("EF.SOD", "EF.DG14", "EF.DG13", "EF.DG1", "EF.DG15", "EF.DG2")


def test_no_command_without_need_carries_le() -> None:
    card = citizen_card()
    read_document(Lying(card), CITIZEN.can, EMPTY, today=TODAY)
    assert {one.le for one in card.log.asked if one.ins in (0xA4, 0x22)} == {None}


def test_bac_takes_one_command_each_and_three_to_find_no_pace() -> None:
    card = citizen_card(Profile(pace=False))
    link = Lying(card)
    document = read_document(link, CITIZEN.mrz_key, EMPTY, wanted=ALL, today=TODAY)
    assert document.access == "BAC"
    assert link.commands == 3 + 1 + 2 + CHIP_AUTHENTICATION_COMMANDS + pieces(card, EXTENDED)


def commands_of(card: EmulatedCard) -> int:
    link = Lying(card)
    read_document(link, CITIZEN.can, EMPTY, wanted=ALL, today=TODAY)
    card.log.clear()
    return link.commands


@pytest.mark.parametrize("trouble", [CardGone("pulled"), DeviceUnplugged("cable")], ids=["pulled", "unplugged"])
def test_pulled_at_any_command_the_reading_ends_and_the_keys_are_wiped(
    trouble: Exception, keys_made: list[SessionKeys]
) -> None:
    card = citizen_card(ORDINARY)
    for moment in range(1, commands_of(card) + 1):
        keys_made.clear()
        link = Lying(card)

        def pull(number: int, moment: int = moment) -> None:
            if number == moment:
                raise trouble

        link.happens = pull
        with pytest.raises(type(trouble)):
            read_document(link, CITIZEN.can, EMPTY, wanted=ALL, today=TODAY)
        assert link.commands == moment
        assert link.resets == 0
        assert moment <= 1 + PACE_COMMANDS or wiped(keys_made)


def test_a_weak_field_at_any_command_costs_a_new_session_but_no_byte_twice(keys_made: list[SessionKeys]) -> None:
    card = citizen_card(ORDINARY)
    for moment in range(1, commands_of(card) + 1):
        card.log.clear()
        link = Lying(card)

        def weaken(number: int, moment: int = moment) -> None:
            if number == moment:
                raise WeakField("askew")

        link.happens = weaken
        if moment == 1 + PACE_COMMANDS:  # the token: nobody knows whether it was the right one
            with pytest.raises(KeyInDoubt):
                read_document(link, CITIZEN.can, EMPTY, wanted=ALL, today=TODAY)
            assert link.resets == 0
            continue
        document = read_document(link, CITIZEN.can, EMPTY, wanted=ALL, today=TODAY)
        assert document.proof.level is ProofLevel.UNALTERED
        assert link.resets == 1
        assert twice(card) == 0
    assert wiped(keys_made)


def test_a_field_that_stays_weak_ends_the_reading() -> None:
    link = Lying(citizen_card())

    def weaken(number: int) -> None:
        if number > 8:
            raise WeakField("askew")

    link.happens = weaken
    with pytest.raises(WeakField):
        read_document(link, CITIZEN.can, EMPTY, today=TODAY)
    assert link.resets == 1


def test_a_card_that_leaves_at_the_reset_is_gone() -> None:
    link = Lying(citizen_card())

    def happens(number: int) -> None:
        if number == 9:
            raise WeakField("askew")
        if number == 0:
            raise CardGone("gone")

    link.happens = happens
    with pytest.raises(CardGone):
        read_document(link, CITIZEN.can, EMPTY, today=TODAY)


@pytest.mark.parametrize("errors", list(Errors))
@pytest.mark.parametrize("status", [0x6982, 0x6A82])
def test_a_group_the_card_does_not_give_is_left_out_however_it_says_so(errors: Errors, status: int) -> None:
    card = citizen_card(Profile(errors=errors, statuses={0x0102: status}))
    link = Lying(card)
    document = read_document(link, CITIZEN.can, EMPTY, wanted=ALL, today=TODAY)
    assert document.portrait is None
    assert document.details is not None
    assert document.proof.level is ProofLevel.UNALTERED
    assert link.resets == (0 if errors is Errors.PROTECTED else 1)
    assert sum(card.log.read_twice(file) for file in (SOD, 0x010D, 0x0101)) == 0


def test_a_session_lost_at_every_command_is_given_up_after_a_few() -> None:
    card = citizen_card()
    link = Lying(card)

    def drop(number: int) -> None:
        if number % 8 == 0:
            card.drop_session()

    link.happens = drop
    with pytest.raises((CommandRefused, MessagingBroken)):
        read_document(link, CITIZEN.can, EMPTY, wanted=ALL, today=TODAY)
    assert link.resets <= 4


def test_what_was_learnt_of_a_card_spares_the_next_one_the_detours() -> None:
    profile = Profile(errors=Errors.PLAIN_AND_OVER, largest_answer=130, extended=False)
    limits = ReadLimits()
    first, second = Lying(citizen_card(profile)), Lying(citizen_card(profile))
    for link in (first, second):
        document = read_document(link, CITIZEN.can, EMPTY, wanted=ALL, limits=limits, today=TODAY)
        assert document.proof.level is ProofLevel.UNALTERED
    assert first.resets > 0
    assert second.resets == 0


def test_a_missing_security_object_is_nothing_verified_and_the_data_is_there_all_the_same() -> None:
    card = citizen_card(Profile(statuses={SOD: 0x6A82}))
    document = read_document(Lying(card), CITIZEN.can, EMPTY, today=TODAY)
    assert document.proof.level is ProofLevel.NOT_VERIFIED
    assert document.details is not None
    told = {reason.check: reason for reason in document.proof.reasons}
    assert told[Check.SIGNATURE].result is Result.ABSENT
    assert "EF.SOD" in told[Check.SIGNATURE].detail
    assert "EF.COM" in document.files


def test_a_copy_without_the_private_key_is_read_and_not_verified() -> None:
    card = citizen_card()
    card.clone()
    document = read_document(Lying(card), CITIZEN.can, EMPTY, today=TODAY)
    assert document.proof.level is ProofLevel.NOT_VERIFIED
    assert document.details is not None
    told = {reason.check: reason.result for reason in document.proof.reasons}
    assert told[Check.CHIP_AUTHENTICATION] is Result.FAILED


def test_a_copy_of_which_nothing_is_wanted_is_found_out_all_the_same() -> None:
    """Its private key is asked for by the last command there is."""
    card = citizen_card(Profile(statuses={0x010F: 0x6A82}))
    card.clone()
    document = read_document(Lying(card), CITIZEN.can, EMPTY, wanted=Wanted(frozenset()), today=TODAY)
    told = {reason.check: reason.result for reason in document.proof.reasons}
    assert told[Check.CHIP_AUTHENTICATION] is Result.FAILED


def test_numbers_that_disagree_are_not_verified() -> None:
    document = read_document(Lying(citizen_card(lies=[Lie.NUMBERS_DISAGREE])), CITIZEN.can, EMPTY, today=TODAY)
    told = {reason.check: reason.result for reason in document.proof.reasons}
    assert told[Check.NUMBERS_AGREE] is Result.FAILED
    assert document.proof.level is ProofLevel.NOT_VERIFIED


@pytest.mark.parametrize("profile", [ORDINARY, Profile(bac=False), Profile(pace=False)], ids=["both", "PACE", "BAC"])
def test_a_closed_card_is_not_read_without_a_key(profile: Profile) -> None:
    with pytest.raises(AccessUnsupported):
        read_document(Lying(citizen_card(profile)), None, EMPTY, today=TODAY)


def test_a_wrong_number_is_denied_and_asked_for_once() -> None:
    link = Lying(citizen_card())
    with pytest.raises(AccessDenied):
        read_document(link, Can("000000"), EMPTY, today=TODAY)
    assert link.commands == 1 + PACE_COMMANDS
    assert link.resets == 0


def at(words: str, happens: Callable[[], None], times: int) -> Callable[[str], None]:
    """A trace that does something after a command with these words, that often."""
    left = [times]

    def line(text: str) -> None:
        if words in text and left[0]:
            left[0] -= 1
            happens()

    return line


@pytest.mark.parametrize("words", ["MSE:Set AT for chip", "GENERAL AUTHENTICATE", "READ EF.DG14"])
@pytest.mark.parametrize("times", [1, 2])
def test_a_session_may_end_with_chip_authentication_by_chance_but_once(words: str, times: int) -> None:
    card = citizen_card()
    link = Lying(card)
    seen = [0]

    def drop_before(number: int) -> None:
        if number == seen[0] + 1 and seen[0]:
            seen[0] = 0
            card.drop_session()

    link.happens = drop_before
    trace = at(words if times == 1 else "GENERAL AUTHENTICATE", lambda: seen.__setitem__(0, link.commands), times)
    document = read_document(link, CITIZEN.can, EMPTY, today=TODAY, trace=trace)
    told = {reason.check: reason.result for reason in document.proof.reasons}
    assert told[Check.CHIP_AUTHENTICATION] is (Result.PASSED if times == 1 else Result.FAILED)
    assert document.details is not None
    assert twice(card) == 0


def test_a_session_may_end_with_active_authentication_by_chance() -> None:
    card = citizen_card(chip_keys=ChipKeys(agreement=None))
    trace = at("READ EF.DG15", card.drop_session, 1)
    document = read_document(Lying(card), CITIZEN.can, EMPTY, today=TODAY, trace=trace)
    told = {reason.check: reason.result for reason in document.proof.reasons}
    assert told[Check.ACTIVE_AUTHENTICATION] is Result.PASSED


def test_keys_under_which_nothing_is_left_to_read_are_tried() -> None:
    card = citizen_card(chip_keys=ChipKeys(signature=None))
    link = Lying(card)
    document = read_document(link, CITIZEN.can, EMPTY, wanted=Wanted(frozenset()), today=TODAY)
    told = {reason.check: reason.result for reason in document.proof.reasons}
    assert told[Check.CHIP_AUTHENTICATION] is Result.PASSED
    assert card.log.asked[-1].ins == 0xA4
    card = citizen_card(chip_keys=ChipKeys(signature=None))
    card.clone()
    document = read_document(Lying(card), CITIZEN.can, EMPTY, wanted=Wanted(frozenset()), today=TODAY)
    told = {reason.check: reason.result for reason in document.proof.reasons}
    assert told[Check.CHIP_AUTHENTICATION] is Result.FAILED


@pytest.mark.parametrize("key", [CITIZEN.can, CITIZEN.mrz_key, MrzKey("000000000", "000101", "300101"), None])
def test_progress_never_goes_back_and_ends_at_one(key: Can | MrzKey | None) -> None:
    told: list[tuple[CardStage, float]] = []
    card = citizen_card(CITIZEN_CARD if key is not None else Profile(pace=False, bac=False))
    try:
        read_document(
            Lying(card), key, EMPTY, wanted=ALL, today=TODAY, progress=lambda stage, done: told.append((stage, done))
        )
    except AccessDenied:
        assert not told
        return
    done = [one for _, one in told]
    assert done == sorted(done)
    assert done[-1] == 1.0
    assert len(done) > 10
    assert max(after - before for before, after in pairwise(done)) < 0.25
    assert [stage for stage, _ in told][-1] is CardStage.PROVING


def test_progress_never_goes_back_over_a_new_session() -> None:
    done: list[float] = []
    card = citizen_card(Profile(errors=Errors.PLAIN_AND_OVER, largest_answer=130))
    link = Lying(card)
    read_document(link, CITIZEN.can, EMPTY, wanted=ALL, today=TODAY, progress=lambda _stage, part: done.append(part))
    assert link.resets > 0
    assert done == sorted(done)


def test_the_seconds_of_all_phases_and_of_the_software_are_told() -> None:
    document = read_document(Lying(citizen_card()), CITIZEN.can, EMPTY, today=TODAY)
    measures = document.measures
    assert set(measures.seconds) == {"select", "access", "files", "proof"}
    assert all(seconds > 0 for seconds in measures.seconds.values())
    assert measures.software > 0
    assert measures.received > sum(len(citizen_contents().files[file]) for file in (SOD, 0x010D, 0x0101))


def test_a_trace_holds_nothing_of_the_person_or_the_keys(keys_made: list[SessionKeys]) -> None:
    lines: list[str] = []
    read_document(Lying(citizen_card()), CITIZEN.can, EMPTY, wanted=ALL, trace=lines.append, today=TODAY)
    text = "\n".join(lines).replace(" ", "").upper()
    assert len(lines) > 15
    for secret in (CITIZEN.number, CITIZEN.number.encode().hex(), CITIZEN.number[-6:], CITIZEN.name.upper()):
        assert secret.upper() not in text


def test_an_identity_card_is_recognised_without_a_key() -> None:
    link = Lying(citizen_card())
    infos = recognise(Channel(link))
    assert infos is not None
    assert infos.pace
    assert link.commands == 1
    # and it can be opened after it, without a reset
    assert read_document(link, CITIZEN.can, EMPTY, today=TODAY).access == "PACE"


def test_an_older_document_is_recognised_by_its_application() -> None:
    link = Lying(citizen_card(Profile(pace=False)))
    assert recognise(Channel(link)) is None
    assert read_document(link, CITIZEN.mrz_key, EMPTY, today=TODAY).access == "BAC"


@pytest.mark.parametrize("select_mf", [0x9000, 0x6D00, 0x6A86])
def test_what_has_no_application_for_documents_is_no_identity_card(select_mf: int) -> None:
    card = ChipDouble({("", 0x2F00): b"\x61\x02ab"}, Manners(select_mf=select_mf))
    with pytest.raises(NotAnIdCard):
        recognise(Channel(card))
    with pytest.raises(NotAnIdCard):
        read_document(card, CITIZEN.can, EMPTY, today=TODAY)


def test_the_application_is_selected_already_when_the_reading_begins() -> None:
    """Some chips select it by themselves, and EF.CardAccess is not in it."""
    link = Lying(citizen_card())
    Channel(link).send(Command(0x00, 0xA4, 0x04, 0x0C, bytes.fromhex("A0000002471001")), "SELECT application")
    assert read_document(link, CITIZEN.can, EMPTY, today=TODAY).access == "PACE"


def test_the_link_is_all_that_is_needed() -> None:
    link: CardLink = Lying(citizen_card(), extended_length=False)
    assert read_document(link, CITIZEN.mrz_key, EMPTY, today=TODAY).mrz is not None


@pytest.mark.parametrize(
    "content",
    ["31143012060A04007F00070202040202020102020163", "30026162", "3180AAAA", "31820FFF", "310030"],
    ids=["unknown parameters", "another tag", "no length", "cut off", "empty"],
)
def test_pace_that_cannot_be_done_is_replaced_by_bac_where_the_key_allows(content: str) -> None:
    card = citizen_card()
    card.files.replace(Folder.MASTER, 0x011C, bytes.fromhex(content))
    document = read_document(Lying(card), CITIZEN.mrz_key, EMPTY, today=TODAY)
    assert document.access == "BAC"
    assert document.proof.level is ProofLevel.UNALTERED
    with pytest.raises(AccessUnsupported):
        read_document(Lying(card), CITIZEN.can, EMPTY, today=TODAY)


def test_card_security_that_is_not_given_leaves_the_proof_to_group_14() -> None:
    offer = PaceOffer(Mapping.ECDH_CHIP_AUTHENTICATION, Suite.AES_128, 13)
    card = citizen_card(card_access=card_access(offer))
    told: list[str] = []
    document = read_document(Lying(card), CITIZEN.can, EMPTY, today=TODAY, trace=told.append)
    assert {reason.check: reason.result for reason in document.proof.reasons}[Check.CHIP_AUTHENTICATION] is (
        Result.PASSED
    )
    assert any("EF.CardSecurity" in line for line in told)
    assert not any("MSE:Set AT for chip" in line for line in told), "PACE had proved it by the way"
