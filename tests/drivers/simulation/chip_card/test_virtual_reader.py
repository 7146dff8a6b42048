"""What the virtual reader says to vpcd, with a listener in its place."""

import socket
from collections.abc import Iterator

import pytest

from drivers.simulation.chip_card.field import Field
from drivers.simulation.chip_card.virtual_reader import VirtualReader, atr_of
from support.pn532 import OK, ScriptedChip

GET_DATA = b"\x00\xca\x00\x00\x00"


class Vpcd:
    """vpcd as far as a card sees it."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=0)
        self._listener.settimeout(5)
        self.port: int = self._listener.getsockname()[1]
        self._line: socket.socket | None = None

    def accept(self, patience_s: float = 5) -> bool:
        self._listener.settimeout(patience_s)
        try:
            line, _ = self._listener.accept()
        except TimeoutError:
            return False
        self.eject()
        line.settimeout(5)
        self._line = line
        return True

    def eject(self) -> None:
        if self._line is not None:
            self._line.close()
            self._line = None

    def say(self, message: bytes) -> None:
        assert self._line is not None
        self._line.sendall(len(message).to_bytes(2, "big") + message)

    def ask(self, message: bytes) -> bytes | None:
        """None when the card left instead."""
        self.say(message)
        assert self._line is not None
        length = self._line.recv(2, socket.MSG_WAITALL)
        return self._line.recv(int.from_bytes(length, "big"), socket.MSG_WAITALL) if length else None

    def close(self) -> None:
        self.eject()
        self._listener.close()


@pytest.fixture
def vpcd() -> Iterator[Vpcd]:
    vpcd = Vpcd()
    yield vpcd
    vpcd.close()


@pytest.fixture
def field(vpcd: Vpcd) -> Iterator[Field]:
    field = Field()
    reader = VirtualReader(field, vpcd.port)
    yield field
    reader.close()


def test_a_card_is_a_connection_that_answers(vpcd: Vpcd, field: Field) -> None:
    card = ScriptedChip()
    assert not vpcd.accept(0.05)
    field.lay(card)
    assert vpcd.accept()
    assert vpcd.ask(b"\x04") == atr_of(card)
    assert vpcd.ask(GET_DATA) == GET_DATA + OK
    assert vpcd.ask(bytes(2000)) == bytes(2000) + OK


@pytest.mark.parametrize(("order", "starts"), [(b"\x00", 0), (b"\x01", 1), (b"\x02", 1)])
def test_power_on_and_reset_start_the_card_anew(vpcd: Vpcd, field: Field, order: bytes, starts: int) -> None:
    card = ScriptedChip()
    field.lay(card)
    assert vpcd.accept()
    assert vpcd.ask(b"\x04")
    before = card.powered_up
    vpcd.say(order)
    assert vpcd.ask(b"\x04") == atr_of(card)
    assert card.powered_up == before + starts


def test_a_lifted_card_is_a_lost_connection_and_the_next_one_takes_its_time(vpcd: Vpcd, field: Field) -> None:
    field.lay(ScriptedChip())
    assert vpcd.accept()
    field.lift()
    field.lay(ScriptedChip())
    assert vpcd.ask(GET_DATA) is None
    assert not vpcd.accept(0.2), "the driver would take it for the same card"
    assert vpcd.accept()


def test_a_card_lifted_while_it_answers_says_nothing_more(vpcd: Vpcd, field: Field) -> None:
    def answer(_: bytes) -> bytes:
        field.lift()
        return OK

    field.lay(ScriptedChip(respond=answer))
    assert vpcd.accept()
    assert vpcd.ask(GET_DATA) is None


@pytest.mark.parametrize("answer", [b"", bytes(0x10000)])
def test_an_answer_that_vpcd_does_not_understand_is_none(vpcd: Vpcd, field: Field, answer: bytes) -> None:
    field.lay(ScriptedChip(respond=lambda _: answer))
    assert vpcd.accept()
    assert vpcd.ask(GET_DATA) is None


def test_a_garbled_exchange_ends_with_the_card_found_again_at_once(vpcd: Vpcd, field: Field) -> None:
    card = ScriptedChip()
    field.lay(card)
    assert vpcd.accept()
    assert vpcd.ask(b"\x04")
    field.weak = True
    before = card.powered_up
    assert vpcd.ask(GET_DATA) is None
    assert vpcd.accept(0), "it waits already when the driver looks again"
    field.weak = False
    assert vpcd.ask(GET_DATA) == GET_DATA + OK
    assert card.powered_up > before


def test_of_two_cards_none_is_seen(vpcd: Vpcd, field: Field) -> None:
    first, second = ScriptedChip(), ScriptedChip(historical=b"\x80\x02")
    field.lay(first)
    field.lay(second)
    assert not vpcd.accept(0.3)
    field.lift(first)
    assert vpcd.accept()
    assert vpcd.ask(b"\x04") == atr_of(second)


def test_a_service_that_ends_and_comes_back_finds_the_card_again(vpcd: Vpcd, field: Field) -> None:
    field.lay(ScriptedChip())
    assert vpcd.accept()
    vpcd.eject()
    assert vpcd.accept()
    assert vpcd.ask(GET_DATA) == GET_DATA + OK


def test_a_reader_without_a_service_waits_for_one() -> None:
    vpcd = Vpcd()
    port = vpcd.port
    vpcd.close()
    field = Field()
    reader = VirtualReader(field, port)
    field.lay(ScriptedChip())
    reader.close()
