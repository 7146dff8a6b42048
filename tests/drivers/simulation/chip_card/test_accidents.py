"""The card misbehaves when it is told to, and the reader without wires tells what a real one would."""

import threading
import time

import pytest

from drivers.chip_card.errors import CardGone, NotAnIdCard, TwoCards, WeakField
from drivers.device import DeviceUnplugged, Ready, Starting, Unplugged
from drivers.simulation.chip_card.card import EmulatedCard
from drivers.simulation.chip_card.card_profile import Profile
from drivers.simulation.chip_card.direct import DirectLink, DirectTerminal
from drivers.simulation.chip_card.field import Field, Garbled
from drivers.simulation.chip_card.other_cards import BankCard, Phone, TransportCard
from support.emulated_cards import FILE, SELECT_APPLICATION, said, small_card

IMPATIENT = Profile(pace=False, bac=False, falls_silent_s=0.05)
PATIENT = Profile(pace=False, bac=False, falls_silent_s=30)
READ = bytes.fromhex("00B08D0004")


@pytest.fixture
def field() -> Field:
    return Field()


@pytest.fixture
def terminal(field: Field) -> DirectTerminal:
    terminal = DirectTerminal(field)
    terminal.open()
    return terminal


def laid(field: Field, terminal: DirectTerminal, profile: Profile = IMPATIENT) -> tuple[EmulatedCard, DirectLink]:
    card = small_card(profile)
    field.lay(card)
    link = terminal.wait_for_card(1)
    assert link is not None
    assert link.transmit(bytes.fromhex(SELECT_APPLICATION)) == b"\x90\x00"
    return card, link


def test_a_card_is_found_talked_to_and_taken(field: Field, terminal: DirectTerminal) -> None:
    assert terminal.wait_for_card(0.01) is None
    card, link = laid(field, terminal)
    assert link.transmit(READ) == FILE[:4] + b"\x90\x00"
    assert (link.info.kind, link.info.bit_rate, link.info.historical) == ("A", 848, card.historical)
    assert not terminal.wait_for_removal(0.01)
    field.lift()
    assert terminal.wait_for_removal(1)
    with pytest.raises(CardGone):
        link.transmit(READ)


def test_a_card_that_was_lifted_and_laid_down_again_is_another_encounter(
    field: Field, terminal: DirectTerminal
) -> None:
    card, link = laid(field, terminal)
    field.lift(card)
    field.lay(card)
    with pytest.raises(CardGone):
        link.transmit(READ)
    again = terminal.wait_for_card(1)
    assert again is not None
    assert again.transmit(READ) == b"\x6a\x82", "nothing is selected any more"


def test_the_reader_tells_what_kind_of_card_it_is_and_how_fast_both_can_be(field: Field) -> None:
    terminal = DirectTerminal(field, bit_rate=424, extended_length=False)
    terminal.open()
    for profile, told in ((Profile(kind="B", fastest=106), ("B", 106)), (Profile(), ("A", 424))):
        card = small_card(profile)
        field.lay(card)
        link = terminal.wait_for_card(1)
        assert link is not None
        assert (link.info.kind, link.info.bit_rate) == told
        assert not link.info.extended_length
        field.lift(card)


def test_a_reset_makes_it_forget_what_is_selected(field: Field, terminal: DirectTerminal) -> None:
    _, link = laid(field, terminal)
    link.reset()
    assert link.transmit(READ) == b"\x6a\x82"


def test_the_card_that_is_talked_to_goes_on_when_another_comes(field: Field, terminal: DirectTerminal) -> None:
    _, link = laid(field, terminal)
    field.lay(small_card())
    assert link.transmit(READ) == FILE[:4] + b"\x90\x00"
    with pytest.raises(TwoCards):
        terminal.wait_for_card(1)


def test_a_weak_field_is_told(field: Field, terminal: DirectTerminal) -> None:
    _, link = laid(field, terminal)
    field.weak = True
    with pytest.raises(WeakField):
        link.transmit(READ)
    with pytest.raises(WeakField):
        terminal.wait_for_card(1)


def test_a_transport_card_is_no_id_card_and_a_bank_card_says_so_itself(field: Field, terminal: DirectTerminal) -> None:
    field.lay(TransportCard())
    with pytest.raises(NotAnIdCard):
        terminal.wait_for_card(1)
    for other in (BankCard(), Phone()):
        field.lift()
        field.lay(other)
        link = terminal.wait_for_card(1)
        assert link is not None
        assert link.transmit(bytes.fromhex(SELECT_APPLICATION)) == b"\x6a\x82"
    assert link.transmit(bytes.fromhex("00")) == b"\x67\x00"


def test_a_bank_card_has_its_own_application() -> None:
    card = BankCard()
    assert card.answer(bytes.fromhex("00A404000E325041592E5359532E444446303100"))[-2:] == b"\x90\x00"
    assert card.answer(bytes.fromhex("00B0000004")) == b"\x6d\x00"


@pytest.mark.parametrize("accident", ["close", "unplug"])
@pytest.mark.parametrize("waiting", ["wait_for_card", "wait_for_removal"])
def test_a_waiting_call_ends_when_the_reader_goes(
    field: Field, terminal: DirectTerminal, accident: str, waiting: str
) -> None:
    if waiting == "wait_for_removal":
        field.lay(small_card())
    timer = threading.Timer(0.05, getattr(terminal, accident))
    timer.start()
    began = time.monotonic()
    if accident == "close":
        assert not getattr(terminal, waiting)(10)
    else:
        with pytest.raises(DeviceUnplugged):
            getattr(terminal, waiting)(10)
    assert time.monotonic() - began < 5
    timer.join()


def test_the_readers_cable_can_be_pulled_and_put_in_again(field: Field) -> None:
    terminal = DirectTerminal(field)
    assert terminal.status == Starting()
    terminal.open()
    assert terminal.status == Ready()
    _, link = laid(field, terminal)
    terminal.unplug()
    assert isinstance(terminal.status, Unplugged)
    for call in (terminal.open, lambda: terminal.wait_for_card(0.01), lambda: link.transmit(READ)):
        with pytest.raises(DeviceUnplugged):
            call()
    terminal.plug_in()
    terminal.open()
    assert terminal.wait_for_card(1) is not None


def test_a_stalled_card_says_nothing_until_it_recovers(field: Field, terminal: DirectTerminal) -> None:
    card, link = laid(field, terminal)
    card.accidents.stall()
    with pytest.raises(WeakField):
        link.transmit(READ)
    card.accidents.recover()
    assert link.transmit(READ) == FILE[:4] + b"\x90\x00"


@pytest.mark.parametrize("what", ["recover", "lift"])
def test_waiting_for_a_stalled_card_ends_when_it_recovers_or_leaves(
    field: Field, terminal: DirectTerminal, what: str
) -> None:
    card, link = laid(field, terminal, PATIENT)
    card.accidents.stall()
    timer = threading.Timer(0.05, card.accidents.recover if what == "recover" else field.lift)
    timer.start()
    began = time.monotonic()
    if what == "recover":
        assert link.transmit(READ) == FILE[:4] + b"\x90\x00"
    else:
        with pytest.raises((CardGone, WeakField)):
            link.transmit(READ)
        with pytest.raises(CardGone):
            link.transmit(READ)
    assert time.monotonic() - began < 10
    timer.join()


def test_a_card_dies_after_so_many_commands() -> None:
    card = small_card(IMPATIENT)
    card.accidents.die(after=1)
    assert said(card, SELECT_APPLICATION) == ["9000"]
    for _ in range(2):
        with pytest.raises(Garbled):
            card.answer(READ)
    card.accidents.recover()
    assert card.answer(READ) == FILE[:4] + b"\x90\x00"


def test_a_slow_card_takes_its_time() -> None:
    card = small_card(IMPATIENT)
    card.accidents.slow_down(0.05)
    began = time.monotonic()
    said(card, SELECT_APPLICATION)
    assert time.monotonic() - began >= 0.05


def test_one_answer_is_garbage_or_has_a_wrong_bit_and_the_next_is_well() -> None:
    card = small_card(IMPATIENT)
    said(card, SELECT_APPLICATION)
    card.accidents.answer_garbage(b"\x01\x02\x03")
    assert card.answer(READ) == b"\x01\x02\x03"
    card.accidents.flip_bit(8)
    assert card.answer(READ) == bytes.fromhex("000002039000")
    card.accidents.spoil_mac()
    assert card.answer(READ) == bytes.fromhex("000102029000")
    assert card.answer(READ) == bytes.fromhex("000102039000")


def test_files_can_be_cut_swapped_and_made_to_lie_about_their_length() -> None:
    card = small_card(IMPATIENT)
    said(card, SELECT_APPLICATION)
    card.truncate(0x010D, 2)
    assert said(card, "00B08D0004") == ["00016282"]
    card.swap(0x010D, b"\x6d\x01\x05")
    card.announce(0x010D, 0xFFFFFFFF)
    assert said(card, "00B08D0007") == ["6D84FFFFFFFF059000"]


def test_a_session_can_be_dropped_in_the_middle() -> None:
    card = small_card(IMPATIENT)
    said(card, SELECT_APPLICATION)
    card.drop_session()
    assert card.answer(READ) == b"\x6a\x82"
