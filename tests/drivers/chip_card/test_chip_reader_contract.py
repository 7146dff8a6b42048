"""What every reader of chip cards promises: emulated cards, really read and proved, over every contactless reader."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from drivers.chip_card.document import REGISTRATION, Wanted
from drivers.chip_card.keys import Can
from drivers.chip_card.port import (
    CardData,
    CardEvent,
    CardFailed,
    CardFailure,
    CardLaid,
    CardProgress,
    CardStage,
    CardTaken,
    ChipReader,
    KeyWanted,
)
from drivers.chip_card.proof.certificates import Certificate
from drivers.chip_card.proof.levels import Check, ProofLevel, Result
from drivers.chip_card.proof.trust import EMPTY, TrustStore
from drivers.chip_card.reader import ChipCardReader
from drivers.device import DeviceUnplugged, Ready
from drivers.simulation.chip_card.card import EmulatedCard
from drivers.simulation.chip_card.card_profile import Profile as ChipProfile
from drivers.simulation.chip_card.direct import DirectTerminal
from drivers.simulation.chip_card.field import Field
from drivers.simulation.chip_card.personalisation import (
    CITIZEN_CARD,
    CardContents,
    Citizen,
    Lie,
    Traveller,
    personalise,
    personalise_passport,
)
from support.terminal_rigs import TerminalRig, direct_rig, pcsc_rig, pn532_rig

PATIENCE_S = 20.0
CITIZEN = Citizen(
    "001099990001", "Nguyễn Thị Ví Dụ", date(1999, 1, 2), "Nữ", "Số 1, Phường Ví Dụ, Hà Nội", expires=date(2039, 1, 2)
)
TRAVELLER = Traveller("X99000017", "MUSTER", "ANNA", date(1990, 1, 1), "F")
WRONG = Can("123456")
SLOW = ChipProfile(command_s=0.01)
"""A card whose reading takes long enough to be disturbed."""


@pytest.fixture(params=["direct", "PN532", "PC/SC"])
def rig(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[TerminalRig]:
    """Every contactless reader, over a field."""
    match request.param:
        case "direct":
            rigged = direct_rig()
        case "PN532":
            rigged = pn532_rig(tmp_path)
        case _:
            rigged = pcsc_rig(request.getfixturevalue("pcscd"))
    with rigged as rig:
        yield rig


@pytest.fixture(scope="module")
def contents() -> CardContents:
    return personalise(CITIZEN)


@pytest.fixture
def card(contents: CardContents) -> EmulatedCard:
    return EmulatedCard(contents, SLOW)


@pytest.fixture
def reader(rig: TerminalRig) -> Iterator[ChipReader]:
    reader = ChipCardReader(rig.terminal, EMPTY)
    reader.open()
    yield reader
    reader.close()


def trusting(folder: Path, contents: CardContents) -> TrustStore:
    store = TrustStore.open(folder)
    store.add([(Certificate.parse(contents.csca), "test")])
    return store


def following(reader: ChipReader, passed: list[CardProgress] | None = None) -> CardEvent:
    """What happens next; progress is passed over."""
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        event = reader.read(0.5)
        if isinstance(event, CardProgress):
            if passed is not None:
                passed.append(event)
        elif event is not None:
            return event
    raise AssertionError("nothing happened")


def told(reader: ChipReader, count: int) -> list[CardEvent]:
    return [following(reader) for _ in range(count)]


def read_until_progress(reader: ChipReader, stage: CardStage) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        event = reader.read(0.5)
        assert event is None or isinstance(event, CardProgress), event
        if event is not None and event.stage is stage:
            return
    raise AssertionError(f"{stage} never came")


def name_of(event: CardEvent) -> str:
    assert isinstance(event, CardData), event
    return event.name


def test_a_card_is_laid_read_proved_and_taken(
    rig: TerminalRig, card: EmulatedCard, contents: CardContents, tmp_path: Path
) -> None:
    reader = ChipCardReader(rig.terminal, trusting(tmp_path / "trust", contents))
    reader.open()
    reader.offer(CITIZEN.can)
    assert reader.read(0.01) is None
    rig.field.lay(card)
    assert following(reader) == CardLaid()
    progress: list[CardProgress] = []
    data = following(reader, progress)
    assert isinstance(data, CardData)
    assert (data.id_number, data.name, data.birth_text) == (CITIZEN.number, CITIZEN.name, "02/01/1999")
    assert (data.sex_text, data.address, data.expiry_text) == ("Nữ", CITIZEN.address, "02/01/2039")
    assert (data.issuer, data.portrait) == ("VNM", None)
    assert data.proof.level is ProofLevel.ISSUER_VERIFIED
    results = {reason.check: reason.result for reason in data.proof.reasons}
    assert {results[check] for check in (Check.GROUP_HASHES, Check.CHIP_AUTHENTICATION)} == {Result.PASSED}
    steps = [one.done for one in progress]
    assert len(set(steps)) > 4
    assert steps == sorted(steps)
    assert steps[0] >= 0
    assert steps[-1] <= 1
    assert [stage for stage in CardStage if stage in {one.stage for one in progress}] == list(CardStage)
    assert reader.read(0.05) is None
    rig.field.lift()
    assert following(reader) == CardTaken()
    assert reader.read(0.05) is None
    reader.close()


def test_without_the_issuer_it_is_unaltered(rig: TerminalRig, card: EmulatedCard, reader: ChipReader) -> None:
    reader.offer(CITIZEN.can)
    rig.field.lay(card)
    _, data = told(reader, 2)
    assert isinstance(data, CardData)
    assert data.proof.level is ProofLevel.UNALTERED


def test_the_zone_opens_it_too(rig: TerminalRig, card: EmulatedCard, reader: ChipReader) -> None:
    reader.offer(CITIZEN.mrz_key)
    rig.field.lay(card)
    assert name_of(told(reader, 2)[1]) == CITIZEN.name


def test_a_passport_opened_by_its_zone_is_read_through_the_same_door(rig: TerminalRig) -> None:
    reader = ChipCardReader(rig.terminal, EMPTY)
    reader.open()
    rig.field.lay(EmulatedCard(personalise_passport(TRAVELLER)))
    assert told(reader, 2) == [CardLaid(), KeyWanted()]
    reader.offer(TRAVELLER.mrz_key)
    data = following(reader)
    assert isinstance(data, CardData)
    assert (data.id_number, data.document_number) == ("", TRAVELLER.number)
    reader.close()


def test_a_card_without_pace_is_opened_by_its_zone(rig: TerminalRig, reader: ChipReader) -> None:
    rig.field.lay(EmulatedCard(personalise(CITIZEN, replace(CITIZEN_CARD, card_access=None)), ChipProfile(pace=False)))
    assert told(reader, 2) == [CardLaid(), KeyWanted()]
    reader.offer(CITIZEN.mrz_key)
    assert name_of(following(reader)) == CITIZEN.name


def test_the_portrait_is_read_only_when_it_is_wanted(rig: TerminalRig) -> None:
    picture = b"\xff\xd8\xff\xe0" + bytes(400) + b"\xff\xd9"
    contents = personalise(replace(CITIZEN, portrait=picture))
    for wanted, expected in ((Wanted(), None), (Wanted(REGISTRATION | {2}), picture)):
        reader = ChipCardReader(rig.terminal, EMPTY, wanted)
        reader.open()
        reader.offer(CITIZEN.can)
        rig.field.lay(EmulatedCard(contents))
        _, data = told(reader, 2)
        assert isinstance(data, CardData)
        assert (data.portrait and data.portrait.image) == expected
        rig.field.lift()
        assert following(reader) == CardTaken()
        reader.close()


@pytest.mark.parametrize("lie", [Lie.SWAPPED_GROUP, Lie.WRONG_SIGNATURE, Lie.COPIED, Lie.NUMBERS_DISAGREE])
def test_a_lying_card_is_told_as_not_proved(rig: TerminalRig, reader: ChipReader, lie: Lie) -> None:
    rig.field.lay(EmulatedCard(personalise(CITIZEN, lies=[lie])))
    reader.offer(CITIZEN.can)
    _, data = told(reader, 2)
    assert isinstance(data, CardData)
    assert data.proof.level is ProofLevel.NOT_VERIFIED


def test_a_wrong_key_is_tried_once_and_the_right_one_opens_the_same_card(
    rig: TerminalRig, card: EmulatedCard, reader: ChipReader
) -> None:
    reader.offer(WRONG)
    rig.field.lay(card)
    assert told(reader, 2) == [CardLaid(), CardFailed(CardFailure.ACCESS_REFUSED)]
    asked = len(card.log.asked)
    assert reader.read(0.3) is None
    assert len(card.log.asked) == asked, "cards count wrong tries"
    reader.offer(CITIZEN.can)
    assert name_of(following(reader)) == CITIZEN.name


def test_the_same_card_twice_wants_its_key_twice(rig: TerminalRig, card: EmulatedCard, reader: ChipReader) -> None:
    for _ in range(2):
        rig.field.lay(card)
        assert told(reader, 2) == [CardLaid(), KeyWanted()]
        reader.offer(CITIZEN.can)
        assert name_of(following(reader)) == CITIZEN.name
        rig.field.lift()
        assert following(reader) == CardTaken()


@pytest.mark.parametrize("stage", CardStage)
def test_a_card_pulled_off_mid_read_fails_as_pulled_and_helps_when_laid_again(
    rig: TerminalRig, card: EmulatedCard, reader: ChipReader, stage: CardStage
) -> None:
    reader.offer(CITIZEN.can)
    rig.field.lay(card)
    assert following(reader) == CardLaid()
    read_until_progress(reader, stage)
    rig.field.lift()
    outcome = following(reader)
    if stage is not CardStage.PROVING or outcome == CardFailed(CardFailure.PULLED):
        assert outcome == CardFailed(CardFailure.PULLED)
    else:
        assert isinstance(outcome, CardData), "it was done before"
    assert following(reader) == CardTaken()
    rig.field.lay(card)
    reader.offer(CITIZEN.can)
    assert name_of(told(reader, 2)[1]) == CITIZEN.name


@pytest.mark.parametrize("rig", ["direct", "PN532"], indirect=True)  # PC/SC has no word for it
def test_two_cards_name_the_cause_and_one_alone_is_read(
    rig: TerminalRig, card: EmulatedCard, reader: ChipReader, contents: CardContents
) -> None:
    other = EmulatedCard(contents, SLOW)
    rig.field.lay(card)
    rig.field.lay(other)
    reader.offer(CITIZEN.can)
    assert told(reader, 2) == [CardLaid(), CardFailed(CardFailure.TWO_CARDS)]
    rig.field.lift(other)
    assert told(reader, 2) == [CardTaken(), CardLaid()]
    assert name_of(following(reader)) == CITIZEN.name


def test_a_reader_unplugged_mid_read_is_told_before_it_is_raised(
    rig: TerminalRig, card: EmulatedCard, reader: ChipReader
) -> None:
    reader.offer(CITIZEN.can)
    rig.field.lay(card)
    assert following(reader) == CardLaid()
    read_until_progress(reader, CardStage.READING)
    rig.unplug()
    assert told(reader, 2) == [CardFailed(CardFailure.READER_LOST), CardTaken()]
    with pytest.raises(DeviceUnplugged):
        reader.read(1)
    with pytest.raises(DeviceUnplugged):
        reader.open()
    rig.plug_in()
    reader.open()
    assert reader.status == Ready()
    assert told(reader, 2) == [CardLaid(), KeyWanted()]


def test_it_can_be_closed_while_it_reads(rig: TerminalRig, card: EmulatedCard, reader: ChipReader) -> None:
    reader.offer(CITIZEN.can)
    rig.field.lay(card)
    assert following(reader) == CardLaid()
    read_until_progress(reader, CardStage.READING)
    began = time.monotonic()
    reader.close()
    assert time.monotonic() - began < PATIENCE_S / 4
    assert not [thread for thread in threading.enumerate() if thread.name == "chip card"]
    reader.open()
    assert told(reader, 2) == [CardLaid(), KeyWanted()]


class Impatient(EmulatedCard):
    """A card whose owner does something before its answer number `at` arrives."""

    def __init__(self, contents: CardContents, at: int, accident: Callable[[], None]) -> None:
        super().__init__(contents)
        self.answers = 0
        self._at = at
        self._accident = accident

    def answer(self, command: bytes) -> bytes:
        self.answers += 1
        answer = super().answer(command)
        if self.answers == self._at:
            self._accident()
        return answer


def commands_of_a_reading(contents: CardContents) -> int:
    field = Field()
    card = Impatient(contents, 0, field.lift)
    reader = ChipCardReader(DirectTerminal(field), EMPTY)
    reader.open()
    reader.offer(CITIZEN.can)
    field.lay(card)
    assert name_of(told(reader, 2)[1]) == CITIZEN.name
    reader.close()
    return card.answers


@pytest.mark.parametrize("accident", ["pulled", "weak", "two cards", "unplugged", "garbage", "session dropped"])
def test_an_accident_at_any_moment_of_a_reading_ends_it_in_good_order(contents: CardContents, accident: str) -> None:
    many = commands_of_a_reading(contents)
    assert many > 10
    outcomes = set()
    for at in range(1, many + 1):
        field = Field()
        terminal = DirectTerminal(field)
        card = Impatient(contents, at, lambda: None)
        happen = {
            "pulled": field.lift,
            "weak": lambda field=field: setattr(field, "weak", True),
            "two cards": lambda field=field: field.lay(EmulatedCard(contents)),
            "unplugged": terminal.unplug,
            "garbage": card.accidents.answer_garbage,
            "session dropped": card.drop_session,
        }[accident]
        card._accident = happen
        reader = ChipCardReader(terminal, EMPTY)
        reader.open()
        reader.offer(CITIZEN.can)
        field.lay(card)
        assert following(reader) == CardLaid()
        outcome = following(reader)
        outcomes.add(outcome.reason if isinstance(outcome, CardFailed) else type(outcome))
        assert isinstance(outcome, CardFailed | CardData)
        field.weak = False
        field.lift()
        try:
            assert following(reader) == CardTaken()
        finally:
            reader.close()
    expected = {
        "pulled": {CardFailure.PULLED},
        "weak": {CardFailure.WEAK_FIELD, CardData},
        "two cards": {CardData},
        "unplugged": {CardFailure.READER_LOST},
        "garbage": {CardFailure.UNREADABLE, CardFailure.ACCESS_REFUSED, CardFailure.NO_ID_CARD, CardData},
        "session dropped": {CardFailure.UNREADABLE, CardFailure.ACCESS_REFUSED, CardData},
    }[accident]
    assert outcomes <= expected
    assert outcomes & set(CardFailure) or accident == "two cards"
