"""Cards come, are talked to and go; and everything that can go wrong meanwhile."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from drivers.chip_card.errors import CardGone, NotAnIdCard, TwoCards, WeakField
from drivers.chip_card.terminals.pn532 import Pn532Terminal
from drivers.chip_card.terminals.pn532.frames import TO_HOST, encode
from drivers.device import DeviceError, DeviceProtocolError, DeviceTimeout, DeviceUnplugged, Ready, Starting, Unplugged
from drivers.simulation.chip_card.field import Field
from drivers.simulation.chip_card.pn532_firmware import Pn532Firmware
from drivers.simulation.chip_card.pn532_module import Pn532Module
from support.pn532 import OK, QUICK, ScriptedChip

LONG = bytes(range(256)) * 5


@pytest.fixture
def field() -> Field:
    return Field()


@pytest.fixture
def module(tmp_path: Path, field: Field) -> Iterator[Pn532Module]:
    module = Pn532Module(tmp_path, field, paced=False)
    yield module
    module.close()


@pytest.fixture
def terminal(module: Pn532Module) -> Iterator[Pn532Terminal]:
    terminal = Pn532Terminal(module.port, waits=QUICK)
    terminal.open()
    yield terminal
    terminal.close()


@pytest.mark.parametrize("kind", ["A", "B"])
def test_a_card_of_either_type_is_found_and_answers(terminal: Pn532Terminal, field: Field, kind: str) -> None:
    field.lay(ScriptedChip(kind))
    link = terminal.wait_for_card(5)
    assert link is not None
    assert link.info.kind == kind
    assert link.info.extended_length
    assert link.transmit(b"\x00\xb0\x00\x00\x00") == b"\x00\xb0\x00\x00\x00" + OK


def test_what_a_card_of_type_a_says_of_itself(terminal: Pn532Terminal, field: Field) -> None:
    field.lay(ScriptedChip(historical=b"\x80\x73\x94\x21\xc0"))
    link = terminal.wait_for_card(5)
    assert link is not None
    assert link.info.historical == b"\x80\x73\x94\x21\xc0"
    assert link.info.answer == bytes.fromhex("0A78778002 80739421C0")


@pytest.mark.parametrize("length", [1, 255, 261, 262, 263, 524, 525, 4000])
def test_commands_and_answers_of_any_length_arrive_whole(terminal: Pn532Terminal, field: Field, length: int) -> None:
    card = ScriptedChip()
    field.lay(card)
    link = terminal.wait_for_card(5)
    assert link is not None
    command = (LONG * 4)[:length]
    assert link.transmit(command) == command + OK
    assert link.transmit(b"\x01") == b"\x01" + OK
    assert card.heard == [command, b"\x01"]


@pytest.mark.parametrize(("offers", "used"), [(848, 424), (424, 424), (212, 212), (106, 106)])
def test_a_card_is_talked_to_at_the_highest_rate_it_offers(
    terminal: Pn532Terminal, field: Field, offers: int, used: int
) -> None:
    field.lay(ScriptedChip(fastest=offers))
    link = terminal.wait_for_card(5)
    assert link is not None
    assert link.info.bit_rate == used


def test_a_card_that_does_not_take_the_rate_it_offers_is_talked_to_at_a_lower_one(
    terminal: Pn532Terminal, field: Field, monkeypatch: pytest.MonkeyPatch
) -> None:
    select = Pn532Firmware._select_rate
    monkeypatch.setattr(
        Pn532Firmware,
        "_select_rate",
        lambda self, number, to, back: 0x01 if to > 1 else select(self, number, to, back),
    )
    field.lay(ScriptedChip())
    link = terminal.wait_for_card(5)
    assert link is not None
    assert link.info.bit_rate == 212
    assert link.transmit(b"\x01") == b"\x01" + OK


def test_where_fast_answers_arrive_broken_the_next_attempt_is_slower(
    terminal: Pn532Terminal, field: Field, module: Pn532Module
) -> None:
    module.firmware.fastest_clean = 106
    card = ScriptedChip()
    field.lay(card)
    rates = []
    for _ in range(2):
        link = terminal.wait_for_card(5)
        assert link is not None
        rates.append(link.info.bit_rate)
        with pytest.raises(WeakField):
            link.transmit(b"\x01")
    link = terminal.wait_for_card(5)
    assert link is not None
    assert link.transmit(b"\x01") == b"\x01" + OK
    assert [*rates, link.info.bit_rate] == [424, 212, 106]
    field.lift()
    assert terminal.wait_for_removal(5)
    field.lay(card)
    link = terminal.wait_for_card(5)
    assert link is not None
    assert link.info.bit_rate == 424


def test_nobody_lays_a_card(terminal: Pn532Terminal) -> None:
    assert terminal.wait_for_card(0.05) is None
    assert terminal.status == Ready()


def test_a_card_laid_while_it_is_waited_for_is_found(terminal: Pn532Terminal, field: Field) -> None:
    laying = threading.Timer(0.05, field.lay, [ScriptedChip()])
    laying.start()
    assert terminal.wait_for_card(10) is not None
    laying.join()


def test_the_field_is_off_while_nobody_is_there(terminal: Pn532Terminal, module: Pn532Module) -> None:
    terminal.wait_for_card(0)
    assert not module.firmware.field_is_on


@pytest.mark.parametrize("kinds", ["AA", "BB", "AB", "BA"])
def test_two_cards_of_whatever_type_are_noticed_until_both_are_gone(
    terminal: Pn532Terminal, field: Field, kinds: str
) -> None:
    cards = [ScriptedChip(kind) for kind in kinds]
    for card in cards:
        field.lay(card)
    with pytest.raises(TwoCards):
        terminal.wait_for_card(5)
    assert not terminal.wait_for_removal(0)
    field.lift(cards[0])
    assert not terminal.wait_for_removal(0)
    assert terminal.wait_for_card(5) is not None
    field.lift(cards[1])
    assert terminal.wait_for_removal(5)


@pytest.mark.parametrize("kind", ["A", "B"])
def test_a_card_that_speaks_no_apdus_is_another_kind_of_card(terminal: Pn532Terminal, field: Field, kind: str) -> None:
    field.lay(ScriptedChip(kind, speaks_apdus=False))
    with pytest.raises(NotAnIdCard):
        terminal.wait_for_card(5)
    assert not terminal.wait_for_removal(0)
    field.lift()
    assert terminal.wait_for_removal(5)


def test_a_card_that_is_waited_away_keeps_its_session(terminal: Pn532Terminal, field: Field) -> None:
    card = ScriptedChip()
    field.lay(card)
    link = terminal.wait_for_card(5)
    assert link is not None
    powered_up = card.powered_up
    assert not terminal.wait_for_removal(0.05)
    assert link.transmit(b"\x01") == b"\x01" + OK
    assert card.powered_up == powered_up


def test_a_reset_makes_the_card_begin_anew(terminal: Pn532Terminal, field: Field) -> None:
    card = ScriptedChip()
    field.lay(card)
    link = terminal.wait_for_card(5)
    assert link is not None
    powered_up = card.powered_up
    link.reset()
    assert card.powered_up == powered_up + 1
    assert link.transmit(b"\x01") == b"\x01" + OK


def test_a_card_that_lies_there_still_is_connected_anew_and_the_link_before_is_no_more(
    terminal: Pn532Terminal, field: Field
) -> None:
    field.lay(ScriptedChip())
    before, now = terminal.wait_for_card(5), terminal.wait_for_card(5)
    assert before is not None
    assert now is not None
    with pytest.raises(CardGone):
        before.transmit(b"\x01")
    with pytest.raises(CardGone):
        before.reset()
    assert now.transmit(b"\x01") == b"\x01" + OK


@pytest.mark.parametrize("kind", ["A", "B"])
def test_a_card_lifted_before_a_command_is_gone(terminal: Pn532Terminal, field: Field, kind: str) -> None:
    field.lay(ScriptedChip(kind))
    link = terminal.wait_for_card(5)
    assert link is not None
    field.lift()
    with pytest.raises(CardGone):
        link.transmit(b"\x01")
    with pytest.raises(CardGone):
        link.reset()
    assert terminal.status == Ready()


def test_a_card_lifted_while_it_answers_is_gone(terminal: Pn532Terminal, field: Field) -> None:
    def lift(command: bytes) -> bytes:
        field.lift()
        return command

    field.lay(ScriptedChip(respond=lift))
    link = terminal.wait_for_card(5)
    assert link is not None
    with pytest.raises(CardGone):
        link.transmit(b"\x01")


def test_a_card_lifted_and_laid_again_has_forgotten_and_a_reset_brings_it_back(
    terminal: Pn532Terminal, field: Field
) -> None:
    card = ScriptedChip()
    field.lay(card)
    link = terminal.wait_for_card(5)
    assert link is not None
    field.lift()
    field.lay(card)
    with pytest.raises(CardGone):
        link.transmit(b"\x01")
    link.reset()
    assert link.transmit(b"\x01") == b"\x01" + OK


def test_a_weak_field_is_told_from_a_card_that_is_gone(terminal: Pn532Terminal, field: Field) -> None:
    field.lay(ScriptedChip())
    link = terminal.wait_for_card(5)
    assert link is not None
    field.weak = True
    with pytest.raises(WeakField):
        link.transmit(b"\x01")
    with pytest.raises(WeakField):
        link.reset()
    with pytest.raises(WeakField):
        terminal.wait_for_card(5)
    field.weak = False
    again = terminal.wait_for_card(5)
    assert again is not None
    assert again.transmit(b"\x01") == b"\x01" + OK


@pytest.mark.parametrize(
    ("status", "problem"),
    [
        *((code, WeakField) for code in (0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x0B, 0x13, 0x25, 0x27, 0x29, 0x3F)),
        *((code, CardGone) for code in (0x2A, 0x2B)),
        *((code, DeviceError) for code in (0x07, 0x09, 0x0D, 0x0E, 0x10, 0x2D)),
    ],
)
def test_what_the_modules_errors_mean_while_a_card_is_there(
    terminal: Pn532Terminal, field: Field, monkeypatch: pytest.MonkeyPatch, status: int, problem: type[Exception]
) -> None:
    field.lay(ScriptedChip())
    link = terminal.wait_for_card(5)
    assert link is not None
    monkeypatch.setattr(Pn532Firmware, "_exchange", lambda *_: bytes([status]))
    with pytest.raises(problem):
        link.transmit(b"\x01")


@pytest.mark.parametrize(
    ("status", "problem"), [(0x01, CardGone), (0x27, CardGone), (0x02, WeakField), (0x0B, WeakField)]
)
def test_a_card_that_must_be_begun_with_anew_was_lifted_if_it_fell_silent_and_is_weak_if_it_was_heard(
    terminal: Pn532Terminal, field: Field, monkeypatch: pytest.MonkeyPatch, status: int, problem: type[Exception]
) -> None:
    field.lay(ScriptedChip())
    link = terminal.wait_for_card(5)
    assert link is not None
    monkeypatch.setattr(Pn532Firmware, "_exchange", lambda *_: bytes([status]))
    monkeypatch.setattr(Pn532Firmware, "_presence", lambda *_: 0x01)
    with pytest.raises(problem):
        link.transmit(b"\x01")


def test_an_answer_without_end_is_refused(
    terminal: Pn532Terminal, field: Field, monkeypatch: pytest.MonkeyPatch
) -> None:
    field.lay(ScriptedChip())
    link = terminal.wait_for_card(5)
    assert link is not None
    monkeypatch.setattr(Pn532Firmware, "_exchange", lambda *_: b"\x40" + bytes(262))
    with pytest.raises(DeviceProtocolError, match="no end"):
        link.transmit(b"\x01")


def test_damaged_answers_are_repeated_and_the_card_is_asked_once(
    terminal: Pn532Terminal, field: Field, module: Pn532Module
) -> None:
    card = ScriptedChip()
    field.lay(card)
    link = terminal.wait_for_card(5)
    assert link is not None
    module.corrupt_next_frame(2)
    assert link.transmit(LONG) == LONG + OK
    assert module.nacks == 2
    assert card.heard == [LONG]


def test_lost_acks_do_not_matter(terminal: Pn532Terminal, field: Field, module: Pn532Module) -> None:
    card = ScriptedChip()
    module.lose_ack(2)
    field.lay(card)
    link = terminal.wait_for_card(5)
    assert link is not None
    module.lose_ack()
    assert link.transmit(b"\x01") == b"\x01" + OK
    assert card.heard == [b"\x01"]


def test_noise_on_the_line_does_not_matter(terminal: Pn532Terminal, field: Field, module: Pn532Module) -> None:
    module.garble()
    field.lay(ScriptedChip())
    link = terminal.wait_for_card(5)
    assert link is not None
    module.garble(20)
    assert link.transmit(b"\x01") == b"\x01" + OK


def test_a_late_answer_to_an_earlier_command_is_not_taken_for_the_cards(
    terminal: Pn532Terminal, field: Field, module: Pn532Module
) -> None:
    field.lay(ScriptedChip())
    link = terminal.wait_for_card(5)
    assert link is not None
    module.send(encode(TO_HOST, b"\x41\x00stale\x90\x00"))
    assert link.transmit(b"\x01") == b"\x01" + OK


def test_a_refused_command_is_the_modules_failure_and_the_next_card_is_found(
    terminal: Pn532Terminal, field: Field, module: Pn532Module
) -> None:
    field.lay(ScriptedChip())
    link = terminal.wait_for_card(5)
    assert link is not None
    module.refuse()
    with pytest.raises(DeviceProtocolError):
        link.transmit(b"\x01")
    assert terminal.wait_for_card(5) is not None
    assert terminal.status == Ready()


def test_a_module_that_lost_its_power_for_a_moment_is_found_again(
    terminal: Pn532Terminal, field: Field, module: Pn532Module
) -> None:
    assert module.speed == 921_600
    module.forget_speed()
    field.lay(ScriptedChip())
    link = terminal.wait_for_card(5)
    assert link is not None
    assert link.transmit(b"\x01") == b"\x01" + OK
    assert module.speed == 921_600


def test_a_module_that_loses_its_power_while_it_reads_fails_and_is_found_again(
    terminal: Pn532Terminal, field: Field, module: Pn532Module
) -> None:
    field.lay(ScriptedChip())
    link = terminal.wait_for_card(5)
    assert link is not None
    module.forget_speed()
    with pytest.raises(DeviceTimeout):
        link.transmit(b"\x01")
    assert terminal.wait_for_card(5) is not None
    assert terminal.status == Ready()


def test_a_module_that_hangs_is_told_and_found_when_it_works_again(
    terminal: Pn532Terminal, field: Field, module: Pn532Module
) -> None:
    module.stall()
    with pytest.raises(DeviceTimeout):
        terminal.wait_for_card(5)
    module.recover()
    field.lay(ScriptedChip())
    assert terminal.wait_for_card(5) is not None


def test_unplugged_while_it_waits_and_opened_again(terminal: Pn532Terminal, field: Field, module: Pn532Module) -> None:
    pulling = threading.Timer(0.05, module.unplug)
    pulling.start()
    with pytest.raises(DeviceUnplugged):
        terminal.wait_for_card(30)
    pulling.join()
    assert isinstance(terminal.status, Unplugged)
    with pytest.raises(DeviceUnplugged):
        terminal.open()
    module.plug_in()
    terminal.open()
    field.lay(ScriptedChip())
    assert terminal.wait_for_card(5) is not None


def test_unplugged_while_the_card_answers(terminal: Pn532Terminal, field: Field, module: Pn532Module) -> None:
    unplugging = threading.Thread(target=module.unplug)

    def unplug(command: bytes) -> bytes:
        unplugging.start()
        return command

    field.lay(ScriptedChip(respond=unplug))
    link = terminal.wait_for_card(5)
    assert link is not None

    def talk() -> None:
        while True:
            link.transmit(b"\x01")

    with pytest.raises(DeviceUnplugged):
        talk()
    unplugging.join()
    with pytest.raises(DeviceUnplugged):
        link.transmit(b"\x01")
    assert isinstance(terminal.status, Unplugged)


def test_a_link_from_before_closing_does_not_touch_the_reader_that_was_opened_again(
    terminal: Pn532Terminal, field: Field
) -> None:
    field.lay(ScriptedChip())
    before = terminal.wait_for_card(5)
    assert before is not None
    terminal.close()
    terminal.open()
    with pytest.raises(DeviceUnplugged):
        before.transmit(b"\x01")
    assert terminal.status == Ready()
    assert terminal.wait_for_card(5) is not None


def test_closing_ends_waiting_soon_and_a_closed_one_says_so(terminal: Pn532Terminal) -> None:
    closing = threading.Timer(0.05, terminal.close)
    closing.start()
    began = time.monotonic()
    assert terminal.wait_for_card(60) is None
    closing.join()
    assert time.monotonic() - began < 10
    assert terminal.status == Starting()
    with pytest.raises(DeviceUnplugged, match="not open"):
        terminal.wait_for_card(0)


def test_closing_ends_waiting_for_removal(terminal: Pn532Terminal, field: Field) -> None:
    field.lay(ScriptedChip())
    closing = threading.Timer(0.05, terminal.close)
    closing.start()
    assert not terminal.wait_for_removal(60)
    closing.join()


def test_closing_ends_a_command_a_card_never_answers(
    terminal: Pn532Terminal, field: Field, module: Pn532Module
) -> None:
    asked, done = threading.Event(), threading.Event()

    def ponder(command: bytes) -> bytes:
        asked.set()
        done.wait(60)
        return command

    field.lay(ScriptedChip(respond=ponder))
    link = terminal.wait_for_card(5)
    assert link is not None

    def close() -> None:
        asked.wait(30)
        terminal._session.closing.set()

    closing = threading.Thread(target=close)
    closing.start()
    with pytest.raises(DeviceUnplugged):
        link.transmit(b"\x01")
    done.set()
    closing.join()
    terminal.close()
    assert module.commands.count(0x40) == 1


def test_closing_while_it_is_opened_leaves_it_closed(module: Pn532Module) -> None:
    terminal = Pn532Terminal(module.port, waits=QUICK)
    module.stall()
    closing = threading.Timer(0.05, terminal.close)
    closing.start()
    with pytest.raises(DeviceError):
        terminal.open()
    closing.join()
    with pytest.raises(DeviceUnplugged, match="not open"):
        terminal.wait_for_card(0)
    module.recover()
    terminal.open()
    assert terminal.status == Ready()
    terminal.close()


def test_opening_an_open_one_and_closing_a_closed_one_do_nothing(terminal: Pn532Terminal, module: Pn532Module) -> None:
    heard = len(module.commands)
    terminal.open()
    assert len(module.commands) == heard
    terminal.close()
    terminal.close()
    assert terminal.status == Starting()
