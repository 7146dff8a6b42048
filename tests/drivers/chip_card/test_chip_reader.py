"""The chip reader on a simulated field: what is told of a card when all goes well, and in every accident.

How a document is read is scripted here; reading real (emulated) ones is in test_chip_reader_contract.py.
"""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from queue import SimpleQueue

import pytest

from drivers.chip_card import card_watch
from drivers.chip_card import reader as reader_module
from drivers.chip_card.attempt import Attempt, failure_of
from drivers.chip_card.channel import Channel
from drivers.chip_card.document import Document, Measures, Progress
from drivers.chip_card.errors import (
    AccessDenied,
    AccessUnsupported,
    BadFile,
    BadTlv,
    CardError,
    CardGone,
    CommandRefused,
    MessagingBroken,
    NotAnIdCard,
    TwoCards,
    WeakField,
)
from drivers.chip_card.files.vietnam import VietnameseDetails
from drivers.chip_card.keys import AccessKey, Can
from drivers.chip_card.port import (
    CardData,
    CardEvent,
    CardFailed,
    CardFailure,
    CardLaid,
    CardProgress,
    CardStage,
    CardTaken,
    KeyWanted,
)
from drivers.chip_card.proof.levels import Proof, ProofLevel
from drivers.chip_card.reader import ChipCardReader
from drivers.chip_card.terminals.port import CardLink
from drivers.device import DeviceError, DeviceProtocolError, DeviceTimeout, DeviceUnplugged, Ready, Starting, Unplugged
from drivers.simulation.chip_card.direct import DirectTerminal
from drivers.simulation.chip_card.field import Field

OURS, ANOTHER = Can("990001"), Can("990002")
PATIENCE_S = 10.0
SOON_S = 0.05


class DullChip:
    """A chip that answers everything with success and nothing else."""

    kind = "A"
    historical = b""
    fastest = 848

    def __init__(self, *, speaks_apdus: bool = True) -> None:
        self.speaks_apdus = speaks_apdus

    def power_up(self) -> None:
        pass

    def answer(self, _command: bytes) -> bytes:
        return b"\x90\x00"


def document(level: ProofLevel = ProofLevel.UNALTERED) -> Document:
    details = VietnameseDetails(id_number="001090990001", name="Nguyễn Thị Ví Dụ")
    return Document("PACE", Proof(level), None, details, None, None, None, ("EF.SOD", "EF.DG13"), Measures())


@dataclass
class Script:
    """How reading goes. `OURS` opens the card; `pauses` makes a reading wait in its middle for `go_on`."""

    document: Document = field(default_factory=document)
    error: Exception | None = None
    recognised: Exception | None = None
    pauses: bool = False
    keys: list[AccessKey | None] = field(default_factory=list)
    looks: int = 0
    paused: threading.Event = field(default_factory=threading.Event)
    go_on: threading.Event = field(default_factory=threading.Event)

    def recognise(self, _channel: Channel) -> None:
        self.looks += 1
        if self.recognised is not None:
            raise self.recognised

    def read_document(
        self, link: CardLink, key: AccessKey, _trust: object, *, progress: Progress, **_how: object
    ) -> Document:
        self.keys.append(key)
        progress(CardStage.OPENING, 0.1)
        link.transmit(b"\x00\xa4")
        if self.pauses:
            self.paused.set()
            assert self.go_on.wait(PATIENCE_S)
        link.transmit(b"\x00\xb0")
        if key != OURS:
            raise AccessDenied("no")
        if self.error is not None:
            raise self.error
        progress(CardStage.PROVING, 1.0)
        return self.document


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Iterator[Script]:
    script = Script()
    monkeypatch.setattr(reader_module, "read_document", script.read_document)
    monkeypatch.setattr(card_watch, "recognise", script.recognise)
    yield script
    script.go_on.set()


@pytest.fixture
def space() -> Field:
    return Field()


@pytest.fixture
def terminal(space: Field) -> DirectTerminal:
    return DirectTerminal(space)


@pytest.fixture
def reader(terminal: DirectTerminal, script: Script) -> Iterator[ChipCardReader]:
    reader = ChipCardReader(terminal, trust=None)
    reader.open()
    yield reader
    script.go_on.set()
    reader.close()


def following(reader: ChipCardReader) -> CardEvent:
    """What happens next; progress is passed over."""
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        if (event := reader.read(0.5)) is not None and not isinstance(event, CardProgress):
            return event
    raise AssertionError("nothing happened")


def told(reader: ChipCardReader, count: int) -> list[CardEvent]:
    return [following(reader) for _ in range(count)]


def is_quiet(reader: ChipCardReader) -> bool:
    return reader.read(0.3) is None


def data(script: Script) -> CardData:
    details = script.document.details
    assert details is not None
    return CardData(script.document.proof, id_number=details.id_number, name=details.name)


def test_a_card_is_laid_read_and_taken(reader: ChipCardReader, space: Field, script: Script) -> None:
    assert reader.read(0.01) is None
    reader.offer(OURS)
    space.lay(DullChip())
    assert told(reader, 2) == [CardLaid(), data(script)]
    assert is_quiet(reader)
    space.lift()
    assert following(reader) == CardTaken()
    assert is_quiet(reader)
    assert script.looks == 0, "a card that can be read at once needs no look before"


def test_progress_is_told_while_the_card_is_read(reader: ChipCardReader, space: Field, script: Script) -> None:
    script.pauses = True
    reader.offer(OURS)
    space.lay(DullChip())
    assert [reader.read(PATIENCE_S), reader.read(PATIENCE_S)] == [CardLaid(), CardProgress(CardStage.OPENING, 0.1)]
    assert script.paused.wait(PATIENCE_S)
    assert reader.read(0.05) is None, "nothing new, and nobody waits for the whole reading"
    script.go_on.set()
    assert reader.read(PATIENCE_S) == CardProgress(CardStage.PROVING, 1.0)
    assert reader.read(PATIENCE_S) == data(script)


def test_a_card_without_a_key_asks_for_one_and_is_read_when_it_comes(
    reader: ChipCardReader, space: Field, script: Script
) -> None:
    space.lay(DullChip())
    assert told(reader, 2) == [CardLaid(), KeyWanted()]
    assert is_quiet(reader)
    reader.offer(OURS)
    assert following(reader) == data(script)


def test_a_key_offered_by_another_thread_wakes_a_waiting_read(
    reader: ChipCardReader, space: Field, script: Script
) -> None:
    space.lay(DullChip())
    assert told(reader, 2) == [CardLaid(), KeyWanted()]
    hand = threading.Timer(SOON_S, reader.offer, [OURS])
    hand.start()
    began = time.monotonic()
    assert isinstance(reader.read(PATIENCE_S), CardProgress)
    assert time.monotonic() - began < PATIENCE_S / 2
    hand.join()


def test_a_card_that_lies_there_already_is_found_on_opening(
    terminal: DirectTerminal, space: Field, script: Script
) -> None:
    reader = ChipCardReader(terminal, trust=None)
    space.lay(DullChip())
    reader.offer(OURS)
    reader.open()
    assert told(reader, 2) == [CardLaid(), data(script)]
    reader.close()


def test_a_wrong_key_is_tried_once_and_the_right_one_opens_the_same_card(
    reader: ChipCardReader, space: Field, script: Script
) -> None:
    reader.offer(ANOTHER)
    space.lay(DullChip())
    assert told(reader, 2) == [CardLaid(), CardFailed(CardFailure.ACCESS_REFUSED)]
    assert is_quiet(reader)
    assert script.keys == [ANOTHER], "cards count wrong tries"
    reader.offer(OURS)
    assert following(reader) == data(script)
    assert script.keys == [ANOTHER, OURS]


def test_the_same_key_offered_again_reads_the_card_again(reader: ChipCardReader, space: Field, script: Script) -> None:
    reader.offer(OURS)
    space.lay(DullChip())
    assert told(reader, 2) == [CardLaid(), data(script)]
    reader.offer(OURS)
    assert following(reader) == data(script)


def test_the_same_key_offered_while_it_is_used_is_not_used_twice(
    reader: ChipCardReader, space: Field, script: Script
) -> None:
    script.pauses = True
    reader.offer(OURS)
    space.lay(DullChip())
    assert following(reader) == CardLaid()
    read_on_until(reader, script.paused.is_set)
    reader.offer(Can(OURS.digits))
    script.go_on.set()
    assert following(reader) == data(script)
    assert is_quiet(reader)


def read_on_until(reader: ChipCardReader, arrived: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not arrived():
        assert time.monotonic() < deadline, "it never came to that"
        event = reader.read(0.01)
        assert event is None or isinstance(event, CardProgress)


def test_a_key_is_forgotten_after_one_reading(reader: ChipCardReader, space: Field, script: Script) -> None:
    reader.offer(OURS)
    space.lay(DullChip())
    assert told(reader, 2) == [CardLaid(), data(script)]
    space.lift()
    assert following(reader) == CardTaken()
    space.lay(DullChip())
    assert told(reader, 2) == [CardLaid(), KeyWanted()]


def test_a_withdrawn_key_opens_nothing(reader: ChipCardReader, space: Field, script: Script) -> None:
    reader.offer(OURS)
    reader.offer(None)
    space.lay(DullChip())
    assert told(reader, 2) == [CardLaid(), KeyWanted()]
    assert script.keys == []


def test_a_key_withdrawn_mid_reading_takes_along_what_it_opened(
    reader: ChipCardReader, space: Field, script: Script
) -> None:
    script.pauses = True
    reader.offer(OURS)
    space.lay(DullChip())
    assert following(reader) == CardLaid()
    read_on_until(reader, script.paused.is_set)
    reader.offer(None)
    script.go_on.set()
    assert following(reader) == KeyWanted()
    assert is_quiet(reader)
    space.lift()
    assert following(reader) == CardTaken()


def test_a_key_replaced_mid_reading_is_the_one_that_counts(
    reader: ChipCardReader, space: Field, script: Script
) -> None:
    script.pauses = True
    reader.offer(ANOTHER)
    space.lay(DullChip())
    assert following(reader) == CardLaid()
    read_on_until(reader, script.paused.is_set)
    reader.offer(OURS)
    script.go_on.set()
    assert following(reader) == data(script), "that the other one was refused is no longer of interest"


def test_a_card_that_is_not_proved_genuine_is_told_as_such(
    reader: ChipCardReader, space: Field, script: Script
) -> None:
    script.document = document(ProofLevel.NOT_VERIFIED)
    reader.offer(OURS)
    space.lay(DullChip())
    _, card = told(reader, 2)
    assert isinstance(card, CardData)
    assert card.proof.level is ProofLevel.NOT_VERIFIED


@pytest.mark.parametrize("look", ["before a key", "with a key"])
def test_a_card_of_another_kind_says_so_for_each_key_and_leaves_the_key_for_the_next(
    reader: ChipCardReader, space: Field, script: Script, look: str
) -> None:
    no_id_card = NotAnIdCard("a bank's")
    script.recognised = script.error = no_id_card
    if look == "with a key":
        reader.offer(OURS)
    space.lay(DullChip())
    assert told(reader, 2) == [CardLaid(), CardFailed(CardFailure.NO_ID_CARD)]
    assert is_quiet(reader)
    reader.offer(OURS)
    assert following(reader) == CardFailed(CardFailure.NO_ID_CARD), "who offers a key waits for an answer"
    assert is_quiet(reader)
    script.recognised = script.error = None
    space.lift()
    assert following(reader) == CardTaken()
    space.lay(DullChip())
    assert told(reader, 2) == [CardLaid(), data(script)]


def test_a_card_that_speaks_no_apdus_is_no_id_card(reader: ChipCardReader, space: Field) -> None:
    space.lay(DullChip(speaks_apdus=False))
    assert told(reader, 2) == [CardLaid(), CardFailed(CardFailure.NO_ID_CARD)]
    assert is_quiet(reader)
    space.lift()
    assert following(reader) == CardTaken()


def test_two_cards_are_told_once_and_one_alone_is_read(reader: ChipCardReader, space: Field, script: Script) -> None:
    one, other = DullChip(), DullChip()
    reader.offer(OURS)
    space.lay(one)
    space.lay(other)
    assert told(reader, 2) == [CardLaid(), CardFailed(CardFailure.TWO_CARDS)]
    assert is_quiet(reader)
    space.lift(other)
    assert told(reader, 3) == [CardTaken(), CardLaid(), data(script)]


@pytest.mark.parametrize("why", [CardFailure.TWO_CARDS, CardFailure.WEAK_FIELD])
def test_a_key_for_a_card_that_has_to_be_shifted_first_is_answered_with_why(
    reader: ChipCardReader, space: Field, script: Script, why: CardFailure
) -> None:
    one, other = DullChip(), DullChip()
    space.weak = why is CardFailure.WEAK_FIELD
    space.lay(one)
    if why is CardFailure.TWO_CARDS:
        space.lay(other)
    assert told(reader, 2) == [CardLaid(), CardFailed(why)]
    reader.offer(OURS)
    assert following(reader) == CardFailed(why)
    assert is_quiet(reader)
    assert script.keys == []
    space.weak = False
    space.lift(other)
    assert told(reader, 3) == [CardTaken(), CardLaid(), data(script)]


def test_two_cards_taken_away_together_are_gone(reader: ChipCardReader, space: Field) -> None:
    space.lay(DullChip())
    space.lay(DullChip())
    assert told(reader, 2) == [CardLaid(), CardFailed(CardFailure.TWO_CARDS)]
    space.lift()
    assert following(reader) == CardTaken()
    assert is_quiet(reader)


def test_a_weak_field_is_told_once_and_shifting_the_card_helps(
    reader: ChipCardReader, space: Field, script: Script
) -> None:
    space.weak = True
    reader.offer(OURS)
    space.lay(DullChip())
    assert told(reader, 2) == [CardLaid(), CardFailed(CardFailure.WEAK_FIELD)]
    assert is_quiet(reader)
    space.weak = False
    assert told(reader, 3) == [CardTaken(), CardLaid(), data(script)]


def test_a_field_that_grows_weak_mid_reading_is_told_and_another_offer_reads_on(
    reader: ChipCardReader, space: Field, script: Script
) -> None:
    script.pauses = True
    reader.offer(OURS)
    space.lay(DullChip())
    assert following(reader) == CardLaid()
    read_on_until(reader, script.paused.is_set)
    space.weak = True
    script.go_on.set()
    assert following(reader) == CardFailed(CardFailure.WEAK_FIELD)
    assert is_quiet(reader)
    space.weak = False
    reader.offer(OURS)
    assert following(reader) == data(script)


def test_a_card_too_weak_to_be_connected_again_says_so(reader: ChipCardReader, space: Field, script: Script) -> None:
    space.lay(DullChip())
    assert told(reader, 2) == [CardLaid(), KeyWanted()]
    space.weak = True
    reader.offer(OURS)
    assert following(reader) == CardFailed(CardFailure.WEAK_FIELD)
    space.weak = False
    assert told(reader, 3) == [CardTaken(), CardLaid(), data(script)]


def test_a_card_pulled_off_mid_read_fails_as_pulled(reader: ChipCardReader, space: Field, script: Script) -> None:
    script.pauses = True
    reader.offer(OURS)
    space.lay(DullChip())
    assert following(reader) == CardLaid()
    read_on_until(reader, script.paused.is_set)
    space.lift()
    script.go_on.set()
    assert told(reader, 2) == [CardFailed(CardFailure.PULLED), CardTaken()]
    assert is_quiet(reader)


def test_a_card_pulled_while_it_is_looked_at_fails_as_pulled(
    reader: ChipCardReader, space: Field, script: Script
) -> None:
    script.recognised = CardGone("pulled")
    space.lay(DullChip())
    assert told(reader, 3) == [CardLaid(), CardFailed(CardFailure.PULLED), CardTaken()]


def test_a_card_taken_while_a_key_is_waited_for_is_only_taken(reader: ChipCardReader, space: Field) -> None:
    space.lay(DullChip())
    assert told(reader, 2) == [CardLaid(), KeyWanted()]
    hand = threading.Timer(SOON_S, space.lift)
    hand.start()
    began = time.monotonic()
    assert reader.read(PATIENCE_S) == CardTaken()
    assert time.monotonic() - began < PATIENCE_S / 2
    hand.join()


def test_a_card_taken_and_laid_again_mid_reading_is_a_new_card(
    reader: ChipCardReader, space: Field, script: Script
) -> None:
    card = DullChip()
    script.pauses = True
    reader.offer(OURS)
    space.lay(card)
    assert following(reader) == CardLaid()
    read_on_until(reader, script.paused.is_set)
    space.lift()
    space.lay(card)
    script.go_on.set()
    expected = [CardFailed(CardFailure.PULLED), CardTaken(), CardLaid(), KeyWanted()]
    assert told(reader, 4) == expected


def test_a_card_exchanged_for_another_in_a_moment_is_a_new_card(
    reader: ChipCardReader, space: Field, script: Script
) -> None:
    reader.offer(OURS)
    space.lay(DullChip())
    assert told(reader, 2) == [CardLaid(), data(script)]
    space.lift()
    space.lay(DullChip())
    assert told(reader, 3) == [CardTaken(), CardLaid(), KeyWanted()]
    assert is_quiet(reader)


@pytest.mark.parametrize(
    ("error", "failure"),
    [
        (CardGone("x"), CardFailure.PULLED),
        (WeakField("x"), CardFailure.WEAK_FIELD),
        (TwoCards("x"), CardFailure.TWO_CARDS),
        (NotAnIdCard("x"), CardFailure.NO_ID_CARD),
        (AccessDenied("x"), CardFailure.ACCESS_REFUSED),
        (AccessUnsupported("x"), CardFailure.UNREADABLE),
        (CommandRefused("x", 0x6F00), CardFailure.UNREADABLE),
        (MessagingBroken("x"), CardFailure.UNREADABLE),
        (BadTlv("x"), CardFailure.UNREADABLE),
        (BadFile("EF.SOD", "x"), CardFailure.UNREADABLE),
    ],
)
def test_every_error_of_a_card_has_its_failure(
    reader: ChipCardReader, space: Field, script: Script, error: CardError, failure: CardFailure
) -> None:
    assert failure_of(error) is failure
    script.error = error
    reader.offer(OURS)
    space.lay(DullChip())
    assert told(reader, 2) == [CardLaid(), CardFailed(failure)]


def test_a_badly_read_card_is_read_again_with_another_offer(
    reader: ChipCardReader, space: Field, script: Script
) -> None:
    script.error = MessagingBroken("x")
    reader.offer(OURS)
    space.lay(DullChip())
    assert told(reader, 2) == [CardLaid(), CardFailed(CardFailure.UNREADABLE)]
    script.error = None
    reader.offer(OURS)
    assert following(reader) == data(script)


def test_a_reader_unplugged_mid_read_is_told_before_it_is_raised(
    reader: ChipCardReader, terminal: DirectTerminal, space: Field, script: Script
) -> None:
    script.pauses = True
    reader.offer(OURS)
    space.lay(DullChip())
    assert following(reader) == CardLaid()
    read_on_until(reader, script.paused.is_set)
    terminal.unplug()
    script.go_on.set()
    assert told(reader, 2) == [CardFailed(CardFailure.READER_LOST), CardTaken()]
    with pytest.raises(DeviceUnplugged):
        reader.read(1)
    assert isinstance(reader.status, Unplugged)
    with pytest.raises(DeviceUnplugged):
        reader.open()
    script.pauses = False
    terminal.plug_in()
    reader.open()
    assert reader.status == Ready()
    assert told(reader, 2) == [CardLaid(), KeyWanted()], "the key went with the reading"


def test_a_reader_unplugged_while_a_key_is_waited_for_is_a_failure_too(
    reader: ChipCardReader, terminal: DirectTerminal, space: Field
) -> None:
    space.lay(DullChip())
    assert told(reader, 2) == [CardLaid(), KeyWanted()]
    terminal.unplug()
    assert told(reader, 2) == [CardFailed(CardFailure.READER_LOST), CardTaken()]
    with pytest.raises(DeviceUnplugged):
        reader.read(1)


def test_a_reader_unplugged_after_the_reading_takes_the_card_along(
    reader: ChipCardReader, terminal: DirectTerminal, space: Field, script: Script
) -> None:
    reader.offer(OURS)
    space.lay(DullChip())
    assert told(reader, 2) == [CardLaid(), data(script)]
    terminal.unplug()
    assert following(reader) == CardTaken()
    with pytest.raises(DeviceUnplugged):
        reader.read(1)


@pytest.mark.parametrize("error", [DeviceTimeout("slow"), DeviceProtocolError("garbage"), DeviceError("broken")])
def test_a_reader_that_fails_mid_read_begins_afresh(
    reader: ChipCardReader, space: Field, script: Script, error: DeviceError
) -> None:
    script.error = error
    reader.offer(OURS)
    space.lay(DullChip())
    assert told(reader, 3) == [CardLaid(), CardFailed(CardFailure.READER_LOST), CardTaken()]
    with pytest.raises(type(error)):
        reader.read(1)
    assert told(reader, 2) == [CardLaid(), KeyWanted()]


def test_an_idle_reader_that_is_unplugged_raises_at_once(reader: ChipCardReader, terminal: DirectTerminal) -> None:
    hand = threading.Timer(SOON_S, terminal.unplug)
    hand.start()
    began = time.monotonic()
    with pytest.raises(DeviceUnplugged):
        reader.read(PATIENCE_S)
    assert time.monotonic() - began < PATIENCE_S / 2
    hand.join()


@pytest.mark.parametrize("lies", ["nothing", "a card without a key", "a card being read"])
def test_closing_ends_a_waiting_read(reader: ChipCardReader, space: Field, script: Script, lies: str) -> None:
    if lies != "nothing":
        if lies == "a card being read":
            script.pauses = True
            reader.offer(OURS)
        space.lay(DullChip())
        assert following(reader) == CardLaid()
        if lies == "a card being read":
            read_on_until(reader, script.paused.is_set)
        else:
            assert following(reader) == KeyWanted()

    hands = [threading.Timer(SOON_S, script.go_on.set), threading.Timer(SOON_S, reader.close)]
    for hand in hands:
        hand.start()
    began = time.monotonic()
    event: CardEvent | None = CardLaid()
    while event is not None:
        try:
            event = reader.read(PATIENCE_S)
        except DeviceUnplugged:  # it was closed between two reads
            event = None
        assert event is None or isinstance(event, CardProgress | CardData)
    assert time.monotonic() - began < PATIENCE_S / 2
    for hand in hands:
        hand.join()
    with pytest.raises(DeviceUnplugged):
        reader.read(0.01)


def test_closing_waits_for_the_reading_to_end(reader: ChipCardReader, space: Field, script: Script) -> None:
    script.pauses = True
    reader.offer(OURS)
    space.lay(DullChip())
    assert following(reader) == CardLaid()
    read_on_until(reader, script.paused.is_set)
    threading.Timer(SOON_S, script.go_on.set).start()
    reader.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "chip card"]


def test_a_closed_reader_has_forgotten_key_and_card(reader: ChipCardReader, space: Field, script: Script) -> None:
    reader.offer(OURS)
    reader.close()
    reader.close()
    with pytest.raises(DeviceUnplugged):
        reader.read(0.01)
    space.lay(DullChip())
    reader.open()
    reader.open()
    assert told(reader, 2) == [CardLaid(), KeyWanted()]


def test_it_says_how_the_contactless_reader_is(terminal: DirectTerminal, script: Script) -> None:
    reader = ChipCardReader(terminal, trust=None, name="the chip reader")
    assert (reader.name, reader.status) == ("the chip reader", Starting())
    reader.open()
    assert reader.status == Ready()
    reader.close()


def test_nothing_of_a_card_is_kept_after_it_was_taken(reader: ChipCardReader, space: Field, script: Script) -> None:
    reader.offer(OURS)
    space.lay(DullChip())
    assert told(reader, 2) == [CardLaid(), data(script)]
    space.lift()
    assert following(reader) == CardTaken()
    assert not list(kept(reader, {Can, CardData, Document, Attempt, VietnameseDetails}))


def kept(root: object, kinds: set[type]) -> Iterator[object]:
    """Objects of these kinds that can be reached from one of ours, through attributes and containers."""
    seen: set[int] = set()
    left: list[object] = [root]
    while left:
        one = left.pop()
        if id(one) in seen or isinstance(one, Field):
            continue
        seen.add(id(one))
        if type(one) in kinds:
            yield one
        if isinstance(one, dict):
            left += one.values()
        elif isinstance(one, list | tuple | set) or type(one).__name__ == "deque":
            left += one
        elif type(one).__module__.startswith("drivers."):
            left += getattr(one, "__dict__", {}).values()
            left += [getattr(one, name) for name in getattr(type(one), "__slots__", ()) if hasattr(one, name)]
    assert len(seen) > 10, "the search saw hardly anything"


def test_a_mistake_of_ours_leaves_nobody_waiting(
    reader: ChipCardReader, space: Field, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: SimpleQueue[type[BaseException]] = SimpleQueue()
    monkeypatch.setattr(threading, "excepthook", lambda mistake: reported.put(mistake.exc_type))
    script.error = ZeroDivisionError()
    reader.offer(OURS)
    space.lay(DullChip())
    assert told(reader, 2) == [CardLaid(), CardFailed(CardFailure.UNREADABLE)]
    assert reported.get(timeout=PATIENCE_S) is ZeroDivisionError
