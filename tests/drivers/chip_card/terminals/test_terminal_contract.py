"""What every contactless reader promises, however it is connected (drivers.chip_card.terminals.port)."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from drivers.chip_card.errors import CardError, CardGone, NotAnIdCard, TwoCards, WeakField
from drivers.chip_card.terminals.port import CardLink
from drivers.device import DeviceUnplugged, Ready, Starting, Unplugged
from support.pcsc import eventually
from support.pn532 import OK, ScriptedChip
from support.terminal_rigs import TerminalRig, direct_rig, pcsc_rig, pn532_rig

GET_DATA = b"\x00\xca\x00\x00\x00"
SOON_S = 5.0


@pytest.fixture(params=["direct", "PC/SC", "PN532"])
def rig(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[TerminalRig]:
    match request.param:
        case "direct":
            made = direct_rig()
        case "PC/SC":
            made = pcsc_rig(request.getfixturevalue("pcscd"))
        case _:
            made = pn532_rig(tmp_path)
    with made as rig:
        yield rig


@pytest.fixture
def opened(rig: TerminalRig) -> TerminalRig:
    rig.terminal.open()
    return rig


def link_to_card(rig: TerminalRig) -> CardLink:
    link = rig.terminal.wait_for_card(SOON_S)
    assert link is not None, "no card was found"
    return link


@contextmanager
def meanwhile(action: Callable[[], object], after: Callable[[], bool]) -> Iterator[None]:
    """Does it in another thread, as soon as something is so."""
    failed: list[BaseException] = []

    def run() -> None:
        assert eventually(after)
        try:
            action()
        except pytest.fail.Exception as error:
            failed.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield
    finally:
        thread.join()
    assert not failed, failed[0]


class Thinking:
    """Makes a chip think until it is let go on; `began` is set as soon as it does."""

    def __init__(self, seconds: float = 3.0) -> None:
        self.began = threading.Event()
        self._go_on = threading.Event()
        self._seconds = seconds

    def __call__(self, _: bytes) -> bytes:
        self.began.set()
        self._go_on.wait(self._seconds)
        return OK

    def let_go_on(self) -> None:
        self._go_on.set()


def test_opening_and_closing_can_be_repeated(rig: TerminalRig) -> None:
    assert rig.terminal.name
    assert rig.terminal.status == Starting()
    for _ in range(2):
        rig.terminal.open()
        rig.terminal.open()
        assert rig.terminal.status == Ready()
        rig.terminal.close()
        rig.terminal.close()


def test_a_card_that_lies_there_before_opening_is_found(rig: TerminalRig) -> None:
    rig.field.lay(ScriptedChip())
    rig.terminal.open()
    assert link_to_card(rig).transmit(GET_DATA) == GET_DATA + OK


def test_a_card_that_is_laid_while_it_is_waited_for_is_found(opened: TerminalRig) -> None:
    timer = threading.Timer(0.1, opened.field.lay, [ScriptedChip()])
    timer.start()
    assert link_to_card(opened).transmit(GET_DATA) == GET_DATA + OK
    timer.join()


def test_without_a_card_the_wait_ends_in_time(opened: TerminalRig) -> None:
    began = time.monotonic()
    assert opened.terminal.wait_for_card(0.2) is None
    assert time.monotonic() - began < SOON_S
    assert opened.terminal.wait_for_removal(SOON_S)


def test_a_card_tells_its_historical_bytes(opened: TerminalRig) -> None:
    opened.field.lay(ScriptedChip(historical=bytes.fromhex("8073C02140")))
    info = link_to_card(opened).info
    assert info.historical == bytes.fromhex("8073C02140")
    assert info.extended_length


def test_a_card_of_type_b_is_found_and_answers(opened: TerminalRig) -> None:
    opened.field.lay(ScriptedChip("B"))
    link = link_to_card(opened)
    assert link.info.kind in ("B", None)
    assert link.transmit(GET_DATA) == GET_DATA + OK


@pytest.mark.parametrize("length", [1, 253, 254, 255, 256, 257, 2000, 16_000])
def test_answers_of_any_length_arrive_whole(opened: TerminalRig, length: int) -> None:
    said = bytes(index % 251 for index in range(length))
    opened.field.lay(ScriptedChip(respond=lambda _: said + OK))
    assert link_to_card(opened).transmit(bytes.fromhex("00B00000000000")) == said + OK


@pytest.mark.parametrize("length", [1, 255, 256, 2000, 16_000])
def test_commands_of_any_length_arrive_whole(opened: TerminalRig, length: int) -> None:
    data = bytes(index % 251 for index in range(length))
    head = bytes([length]) if length < 256 else b"\x00" + length.to_bytes(2, "big")
    command = bytes.fromhex("00DA0000") + head + data
    chip = ScriptedChip(respond=lambda _: OK)
    opened.field.lay(chip)
    assert link_to_card(opened).transmit(command) == OK
    assert chip.heard == [command]


def test_error_answers_are_answers(opened: TerminalRig) -> None:
    opened.field.lay(ScriptedChip(respond=lambda _: b"\x6a\x82"))
    assert link_to_card(opened).transmit(GET_DATA) == b"\x6a\x82"


def test_reset_makes_the_card_forget_and_answer_again(opened: TerminalRig) -> None:
    chip = ScriptedChip()
    opened.field.lay(chip)
    link = link_to_card(opened)
    link.transmit(GET_DATA)
    before = chip.powered_up
    link.reset()
    assert link.transmit(GET_DATA) == GET_DATA + OK
    assert chip.powered_up > before


def test_a_card_that_still_lies_there_is_connected_anew(opened: TerminalRig) -> None:
    chip = ScriptedChip()
    opened.field.lay(chip)
    link_to_card(opened).transmit(GET_DATA)
    before = chip.powered_up
    assert link_to_card(opened).transmit(GET_DATA) == GET_DATA + OK
    assert chip.powered_up > before


def test_a_card_may_think_for_seconds(opened: TerminalRig) -> None:
    opened.field.lay(ScriptedChip(respond=Thinking(3.0)))
    assert link_to_card(opened).transmit(GET_DATA) == OK


def test_a_card_pulled_while_it_answers_is_gone(opened: TerminalRig) -> None:
    thinking = Thinking()
    opened.field.lay(ScriptedChip(respond=thinking))
    link = link_to_card(opened)

    def pull() -> None:
        opened.field.lift()
        thinking.let_go_on()

    with meanwhile(pull, after=thinking.began.is_set), pytest.raises(CardGone):
        link.transmit(GET_DATA)
    assert opened.terminal.wait_for_removal(SOON_S)
    assert opened.terminal.status == Ready()


def test_a_card_pulled_between_commands_is_gone(opened: TerminalRig) -> None:
    opened.field.lay(ScriptedChip())
    link = link_to_card(opened)
    opened.field.lift()
    with pytest.raises(CardGone):
        link.transmit(GET_DATA)


def test_its_removal_is_seen(opened: TerminalRig) -> None:
    opened.field.lay(ScriptedChip())
    link_to_card(opened)
    assert not opened.terminal.wait_for_removal(0.3)
    timer = threading.Timer(0.1, opened.field.lift)
    timer.start()
    assert opened.terminal.wait_for_removal(SOON_S)
    assert opened.terminal.wait_for_card(0.1) is None
    timer.join()


def test_a_card_exchanged_quickly_is_another_card(opened: TerminalRig) -> None:
    opened.field.lay(ScriptedChip(respond=lambda _: b"\x01" + OK))
    link = link_to_card(opened)
    opened.field.lift()
    opened.field.lay(ScriptedChip(respond=lambda _: b"\x02" + OK))
    with pytest.raises((CardGone, WeakField)):
        link.transmit(GET_DATA)
    assert link_to_card(opened).transmit(GET_DATA) == b"\x02" + OK


def test_two_cards_are_told_or_none_is_seen(opened: TerminalRig) -> None:
    opened.field.lay(ScriptedChip(respond=lambda _: b"\x01" + OK))
    opened.field.lay(ScriptedChip(respond=lambda _: b"\x02" + OK))
    if opened.tells_two_cards:
        with pytest.raises(TwoCards):
            opened.terminal.wait_for_card(SOON_S)
    else:
        assert opened.terminal.wait_for_card(1.0) is None
    opened.field.lift()
    assert opened.terminal.wait_for_removal(SOON_S)


def test_a_card_without_iso_14443_4_is_no_id_card(opened: TerminalRig) -> None:
    opened.field.lay(ScriptedChip(speaks_apdus=False, historical=b""))
    with pytest.raises(NotAnIdCard):
        opened.terminal.wait_for_card(SOON_S)
    assert not opened.terminal.wait_for_removal(0.2)
    opened.field.lift()
    assert opened.terminal.wait_for_removal(SOON_S)


def test_a_card_that_is_not_understood_lies_in_a_weak_field_until_it_is_laid_well(opened: TerminalRig) -> None:
    opened.field.weak = True
    opened.field.lay(ScriptedChip())

    def read() -> bytes:
        return link_to_card(opened).transmit(GET_DATA)

    with pytest.raises(WeakField):
        read()
    opened.field.weak = False
    assert read() == GET_DATA + OK


def test_a_field_that_becomes_weak_is_told_from_a_card_that_left(opened: TerminalRig) -> None:
    opened.field.lay(ScriptedChip())
    link = link_to_card(opened)
    link.transmit(GET_DATA)
    opened.field.weak = True
    with pytest.raises(WeakField):
        link.transmit(GET_DATA)


@pytest.mark.parametrize("answer", [b"\x6f", b"\x90"])
def test_half_a_status_word_is_no_answer(opened: TerminalRig, answer: bytes) -> None:
    opened.field.lay(ScriptedChip(respond=lambda _: answer))
    link = link_to_card(opened)
    try:
        heard = link.transmit(GET_DATA)
    except CardError:
        return
    assert heard == answer, "passed on for Response.decode to refuse"


def test_a_reader_unplugged_while_a_card_answers_is_unplugged(opened: TerminalRig) -> None:
    thinking = Thinking()
    opened.field.lay(ScriptedChip(respond=thinking))
    link = link_to_card(opened)

    def unplug() -> None:
        opened.unplug()
        thinking.let_go_on()

    with meanwhile(unplug, after=thinking.began.is_set), pytest.raises(DeviceUnplugged):
        link.transmit(GET_DATA)
    assert isinstance(opened.terminal.status, Unplugged)


@pytest.mark.parametrize("wait", ["wait_for_card", "wait_for_removal"])
def test_a_reader_unplugged_while_it_waits_is_unplugged(opened: TerminalRig, wait: str) -> None:
    if wait == "wait_for_removal":
        opened.field.lay(ScriptedChip())
        link_to_card(opened)
    timer = threading.Timer(0.1, opened.unplug)
    timer.start()
    with pytest.raises(DeviceUnplugged):
        getattr(opened.terminal, wait)(20.0)
    timer.join()
    assert isinstance(opened.terminal.status, Unplugged)


def test_a_reader_plugged_in_again_is_opened_again(opened: TerminalRig) -> None:
    opened.unplug()
    with pytest.raises(DeviceUnplugged):
        opened.terminal.wait_for_card(SOON_S)
    with pytest.raises(DeviceUnplugged):
        opened.terminal.open()
    opened.plug_in()
    opened.terminal.open()
    assert opened.terminal.status == Ready()
    opened.field.lay(ScriptedChip())
    assert link_to_card(opened).transmit(GET_DATA) == GET_DATA + OK


@pytest.mark.parametrize(("wait", "answer"), [("wait_for_card", None), ("wait_for_removal", False)])
def test_closing_ends_a_wait(opened: TerminalRig, wait: str, answer: object) -> None:
    if wait == "wait_for_removal":
        opened.field.lay(ScriptedChip())
        link_to_card(opened)
    timer = threading.Timer(0.1, opened.terminal.close)
    timer.start()
    began = time.monotonic()
    assert getattr(opened.terminal, wait)(20.0) == answer
    assert time.monotonic() - began < SOON_S
    timer.join()


def test_a_closed_reader_does_nothing(opened: TerminalRig) -> None:
    opened.field.lay(ScriptedChip())
    link = link_to_card(opened)
    opened.terminal.close()
    with pytest.raises(DeviceUnplugged):
        opened.terminal.wait_for_card(0.01)
    with pytest.raises(DeviceUnplugged):
        link.transmit(GET_DATA)
