"""What is PC/SC's own: readers that come and go, return codes, other programs, and a service that is started anew."""
# ruff: noqa: ARG002 - the fake service takes what the real one takes

import sys
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest

from drivers.chip_card.errors import CardGone, NotAnIdCard, WeakField
from drivers.chip_card.terminals.pcsc import PcscTerminal, list_readers
from drivers.chip_card.terminals.pcsc.codes import Code, Is
from drivers.chip_card.terminals.pcsc.service import PLUG_AND_PLAY
from drivers.device import (
    DeviceBusy,
    DeviceError,
    DeviceProtocolError,
    DeviceUnplugged,
    Faulty,
    Ready,
    Starting,
    Unplugged,
)
from drivers.simulation.chip_card.field import Field
from drivers.simulation.chip_card.virtual_reader import VirtualReader
from support.pcsc import PORT, READER, PcscDaemon, eventually
from support.pn532 import OK, ScriptedChip

CARD = tuple(bytes.fromhex("3B8280018000 03"))
MIFARE = tuple(bytes.fromhex("3B8F8001804F0CA000000306030001000000006A"))


class FakeScard:
    """A service with one reader, in the states and with the answers of a script; the last of each stays."""

    SCARD_PCI_T0 = object()
    SCARD_PCI_T1 = object()

    def __init__(self, *flags: int, atr: Sequence[int] = CARD, readers: Sequence[str] = ("Reader",)) -> None:
        self.readers = list(readers)
        self.flags = list(flags)
        self.atr = atr
        self.plugged_in_by_event: list[str] = []
        self.established: int = Code.SUCCESS
        self.connected: int = Code.SUCCESS
        self.restarted: int = Code.SUCCESS
        self.answers: list[tuple[int, bytes]] = [(Code.SUCCESS, OK)]
        self.properties = b""
        self.contexts = 0
        self.waits: list[str] = []
        self.disconnected: list[int] = []

    def SCardEstablishContext(self, scope: int) -> Sequence[object]:
        self.contexts += self.established == Code.SUCCESS
        return self.established, 1

    def SCardReleaseContext(self, context: int) -> int:
        self.contexts -= 1
        return Code.SUCCESS

    def SCardListReaders(self, context: int, groups: list[str]) -> Sequence[object]:
        return (Code.SUCCESS, self.readers) if self.readers else (Code.E_NO_READERS_AVAILABLE, [])

    def SCardGetStatusChange(self, context: int, timeout_ms: int, states: list[tuple[str, int]]) -> Sequence[object]:
        ((name, known),) = states
        self.waits.append(name)
        if name == PLUG_AND_PLAY:
            self.readers += self.plugged_in_by_event
            return (Code.SUCCESS if self.plugged_in_by_event else Code.E_TIMEOUT), [(name, 0, [])]
        flags = self.flags.pop(0) if len(self.flags) > 1 else self.flags[0]
        if flags == known:
            return Code.E_TIMEOUT, [(name, flags, [])]
        return Code.SUCCESS, [(name, flags | Is.CHANGED, list(self.atr))]

    def SCardCancel(self, context: int) -> int:
        return Code.SUCCESS

    def SCardConnect(self, context: int, reader: str, share: int, protocols: int) -> Sequence[object]:
        return self.connected, 7, 2

    def SCardReconnect(self, card: int, share: int, protocols: int, start: int) -> Sequence[object]:
        return self.restarted, 2

    def SCardDisconnect(self, card: int, end: int) -> int:
        self.disconnected.append(end)
        return Code.SUCCESS

    def SCardTransmit(self, card: int, protocol: object, command: list[int]) -> Sequence[object]:
        code, answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return code, list(answer)

    def SCardControl(self, card: int, control: int, data: list[int]) -> Sequence[object]:
        if not self.properties:
            return Code.E_READER_UNSUPPORTED, []
        if control == 0x42000000 + 3400:
            return Code.SUCCESS, [0x06, 4, 0, 0, 0, 6, 0x12, 4, 0x42, 0x33, 0x00, 0x12]
        return Code.SUCCESS, list(self.properties if control == 0x42330012 else b"")


def opened(scard: FakeScard) -> PcscTerminal:
    terminal = PcscTerminal(load_scard=lambda: scard)
    terminal.open()
    return terminal


def test_without_pyscard_a_technician_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "smartcard", None)
    terminal = PcscTerminal()
    for act in (terminal.open, list_readers):
        with pytest.raises(DeviceError, match=r"pyscard.*libpcsclite-dev.*kiosk\[pcsc\]") as told:
            act()
        assert not isinstance(told.value, DeviceUnplugged), "waiting does not help"
    assert isinstance(terminal.status, Faulty)


def test_without_the_service_a_technician_is_told_what_to_start() -> None:
    scard = FakeScard(Is.EMPTY)
    scard.established = Code.E_NO_SERVICE
    terminal = PcscTerminal(load_scard=lambda: scard)
    with pytest.raises(DeviceUnplugged, match="apt-get install pcscd"):
        terminal.open()
    assert isinstance(terminal.status, Unplugged)
    scard.established = Code.SUCCESS
    terminal.open()
    assert terminal.status == Ready()


def test_a_user_who_may_not_use_the_service_is_told_what_to_allow() -> None:
    scard = FakeScard(Is.PRESENT)
    scard.established = Code.W_SECURITY_VIOLATION
    terminal = PcscTerminal(load_scard=lambda: scard)
    with pytest.raises(DeviceError, match="polkit"):
        terminal.open()
    assert isinstance(terminal.status, Faulty)
    scard.established, scard.connected = Code.SUCCESS, Code.W_SECURITY_VIOLATION
    terminal.open()
    with pytest.raises(DeviceError, match="polkit"):
        terminal.wait_for_card(5)


def test_a_reader_that_is_not_there_is_told_with_those_that_are() -> None:
    scard = FakeScard(Is.EMPTY, readers=["Other SAM"])
    terminal = PcscTerminal(load_scard=lambda: scard)
    with pytest.raises(DeviceUnplugged, match="Other SAM"):
        terminal.open()
    assert scard.contexts == 0
    assert set(scard.waits) == {PLUG_AND_PLAY}


def test_a_reader_that_is_plugged_in_during_opening_is_found_by_its_event() -> None:
    scard = FakeScard(Is.EMPTY, readers=[])
    scard.plugged_in_by_event = ["ACR122U PICC"]
    terminal = opened(scard)
    assert terminal.status == Ready()
    assert terminal.name == "PC/SC reader ACR122U PICC"
    assert scard.waits == [PLUG_AND_PLAY]


@pytest.mark.parametrize("flags", [Is.UNKNOWN, Is.UNAVAILABLE, Is.UNKNOWN | Is.UNAVAILABLE])
def test_a_reader_that_is_pulled_while_it_waits_is_unplugged_and_closed(flags: int) -> None:
    scard = FakeScard(Is.EMPTY, flags)
    terminal = opened(scard)
    with pytest.raises(DeviceUnplugged):
        terminal.wait_for_card(5)
    assert isinstance(terminal.status, Unplugged)
    assert scard.contexts == 0


def test_a_card_that_does_not_answer_to_power_lies_in_a_weak_field() -> None:
    terminal = opened(FakeScard(Is.PRESENT | Is.MUTE, atr=()))
    with pytest.raises(WeakField):
        terminal.wait_for_card(5)


def test_a_storage_card_is_not_even_connected() -> None:
    scard = FakeScard(Is.PRESENT, atr=MIFARE)
    scard.connected = Code.E_SHARING_VIOLATION
    with pytest.raises(NotAnIdCard):
        opened(scard).wait_for_card(5)


@pytest.mark.parametrize(
    ("code", "error"),
    [
        (Code.E_SHARING_VIOLATION, DeviceBusy),
        (Code.W_UNRESPONSIVE_CARD, WeakField),
        (Code.E_PROTO_MISMATCH, NotAnIdCard),
        (Code.E_READER_UNAVAILABLE, DeviceUnplugged),
        (Code.W_SECURITY_VIOLATION, DeviceError),
        (0x80100004, DeviceProtocolError),
    ],
)
def test_a_card_that_cannot_be_connected_tells_why(code: int, error: type[Exception]) -> None:
    scard = FakeScard(Is.PRESENT)
    scard.connected = code
    with pytest.raises(error):
        opened(scard).wait_for_card(5)


def test_a_card_that_left_before_it_was_connected_is_not_told() -> None:
    scard = FakeScard(Is.PRESENT, Is.EMPTY)
    scard.connected = Code.W_REMOVED_CARD
    assert opened(scard).wait_for_card(0.1) is None


@pytest.mark.parametrize(
    ("code", "error"),
    [
        (Code.W_REMOVED_CARD, CardGone),
        (Code.E_NO_SMARTCARD, CardGone),
        (Code.W_RESET_CARD, WeakField),
        (Code.W_UNRESPONSIVE_CARD, WeakField),
        (Code.E_READER_UNAVAILABLE, DeviceUnplugged),
        (Code.E_NO_SERVICE, DeviceUnplugged),
        (Code.E_COMM_DATA_LOST, DeviceUnplugged),
        (Code.E_INVALID_HANDLE, DeviceUnplugged),
        (Code.W_SECURITY_VIOLATION, DeviceUnplugged),
        (Code.E_NOT_TRANSACTED, WeakField),
        (Code.F_COMM_ERROR, WeakField),
        (Code.SUCCESS, WeakField),
    ],
)
def test_a_failed_exchange_tells_whose_fault_it_was(code: int, error: type[Exception]) -> None:
    scard = FakeScard(Is.PRESENT)
    scard.answers = [(code, b"")]
    link = opened(scard).wait_for_card(5)
    assert link is not None
    with pytest.raises(error):
        link.transmit(b"\x00\xb0\x00\x00\x00")


@pytest.mark.parametrize(
    ("later", "error"),
    [
        (Is.EMPTY, CardGone),
        (0x20000 | Is.PRESENT, CardGone),
        (Is.UNKNOWN, DeviceUnplugged),
        (Is.PRESENT, WeakField),
    ],
)
def test_an_unexplained_failure_is_explained_by_what_the_reader_says_next(later: int, error: type[Exception]) -> None:
    scard = FakeScard(Is.PRESENT)
    link = opened(scard).wait_for_card(5)
    assert link is not None
    scard.flags, scard.answers = [Is.PRESENT, later], [(Code.E_NOT_TRANSACTED, b"")]
    with pytest.raises(error):
        link.transmit(b"\x00\xb0\x00\x00\x00")


def test_a_card_that_cannot_be_started_anew_tells_why() -> None:
    scard = FakeScard(Is.PRESENT)
    link = opened(scard).wait_for_card(5)
    assert link is not None
    scard.restarted = Code.W_REMOVED_CARD
    with pytest.raises(CardGone):
        link.reset()


def test_a_card_that_was_exchanged_unseen_counts_as_removed() -> None:
    scard = FakeScard(0x10000 | Is.PRESENT)
    terminal = opened(scard)
    assert terminal.wait_for_card(5) is not None
    assert not terminal.wait_for_removal(0.1)
    scard.flags = [0x30000 | Is.PRESENT]
    assert terminal.wait_for_removal(5)


def test_a_link_to_a_card_that_was_connected_anew_is_over() -> None:
    terminal = opened(FakeScard(Is.PRESENT))
    first = terminal.wait_for_card(5)
    second = terminal.wait_for_card(5)
    assert first is not None
    assert second is not None
    with pytest.raises(CardGone):
        first.transmit(b"\x00\xb0\x00\x00\x00")
    assert second.transmit(b"\x00\xb0\x00\x00\x00") == OK


def test_closing_takes_the_power_from_the_card() -> None:
    scard = FakeScard(Is.PRESENT)
    terminal = opened(scard)
    terminal.wait_for_card(5)
    terminal.close()
    assert scard.disconnected == [2], "SCARD_UNPOWER_CARD"
    assert scard.contexts == 0
    assert terminal.status == Starting()


@pytest.mark.parametrize(
    ("properties", "extended"),
    [("", True), ("0A04 00000100", True), ("0A04 00000000", False), ("0102 0000 0A04 00010000", False), ("0A", True)],
)
def test_the_reader_tells_whether_it_carries_extended_lengths(properties: str, extended: bool) -> None:
    scard = FakeScard(Is.PRESENT)
    scard.properties = bytes.fromhex(properties)
    link = opened(scard).wait_for_card(5)
    assert link is not None
    assert link.info.extended_length is extended


@pytest.mark.usefixtures("pcscd")
def test_another_program_finds_the_card_taken() -> None:
    field = Field()
    reader, ours, other = VirtualReader(field, PORT), PcscTerminal(READER), PcscTerminal(READER)
    try:
        field.lay(ScriptedChip())
        ours.open()
        other.open()
        assert ours.wait_for_card(5) is not None
        with pytest.raises(DeviceBusy):
            other.wait_for_card(5)
        ours.close()
        link = other.wait_for_card(5)
        assert link is not None
        assert link.transmit(b"\x00\xb0\x00\x00\x00") == b"\x00\xb0\x00\x00\x00" + OK
        assert other.status == Ready()
    finally:
        ours.close()
        other.close()
        reader.close()


@pytest.mark.usefixtures("pcscd")
def test_each_of_two_readers_has_its_own_card() -> None:
    fields = Field(), Field()
    readers = VirtualReader(fields[0], PORT), VirtualReader(fields[1], PORT + 1)
    names = [name for name in list_readers() if name.startswith("Virtual PCD")]
    terminals = [PcscTerminal(name) for name in names]
    try:
        for number, (terminal, field) in enumerate(zip(terminals, fields, strict=True)):
            field.lay(ScriptedChip(respond=lambda _, said=bytes([number]): said + OK))
            terminal.open()
            link = terminal.wait_for_card(5)
            assert link is not None
            assert link.transmit(b"\x00\xb0\x00\x00\x00") == bytes([number]) + OK
    finally:
        for each in (*terminals, *readers):
            each.close()


def test_a_service_that_is_started_anew_again_and_again_leaves_nothing_behind(pcscd: PcscDaemon) -> None:
    terminal = PcscTerminal(READER)

    def lose_it() -> int:
        terminal.open()
        threading.Thread(target=pcscd.stop).start()
        with pytest.raises(DeviceUnplugged):
            terminal.wait_for_card(20)
        with pytest.raises(DeviceUnplugged):
            terminal.open()
        assert eventually(lambda: pcscd.has_ended)
        pcscd.start()
        return len(list(Path("/proc/self/fd").iterdir()))

    first = lose_it()
    assert [lose_it() for _ in range(3)] == [first] * 3
