"""The emulated PN532 against what the user manual prints, spoken to over its bare port."""

import os
import select
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from drivers.chip_card.terminals.pn532.frames import (
    ACK,
    ERROR,
    NACK,
    TO_HOST,
    TO_MODULE,
    Packet,
    Parser,
    Signal,
    encode,
)
from drivers.simulation.chip_card.field import Field, Physics
from drivers.simulation.chip_card.pn532_module import Pn532Module
from support.pn532 import OK, ScriptedChip

WAKE_UP = b"\x55\x55" + bytes(14)
SAM = b"\x14\x01\x00\x00"


class Port:
    """A program's end of the line, without the driver."""

    def __init__(self, path: str) -> None:
        self._fd = os.open(path, os.O_RDWR | os.O_NOCTTY)
        self._parser = Parser()
        self.set_speed(termios.B115200)

    def set_speed(self, speed: int) -> None:
        attributes = termios.tcgetattr(self._fd)
        attributes[4:6] = [speed, speed]
        termios.tcsetattr(self._fd, termios.TCSANOW, attributes)

    def write(self, data: bytes) -> None:
        os.write(self._fd, data)

    def hear(self, frames: int, patience_s: float = 5.0) -> list[object]:
        heard: list[object] = []
        deadline = time.monotonic() + patience_s
        while len(heard) < frames and (left := deadline - time.monotonic()) > 0:
            if select.select([self._fd], [], [], left)[0]:
                heard += self._parser.feed(os.read(self._fd, 4096))
        return heard

    def ask(self, command: str) -> bytes:
        """The answer's data with its code."""
        self.write(encode(TO_MODULE, bytes.fromhex(command)))
        acknowledged, answer = self.hear(2)
        assert acknowledged is Signal.ACK
        assert isinstance(answer, Packet)
        return answer.data

    def close(self) -> None:
        os.close(self._fd)


@pytest.fixture
def field() -> Field:
    return Field()


@pytest.fixture
def module(tmp_path: Path, field: Field) -> Iterator[Pn532Module]:
    module = Pn532Module(tmp_path, field, paced=False)
    yield module
    module.close()


@pytest.fixture
def port(module: Pn532Module) -> Iterator[Port]:
    port = Port(module.port)
    port.write(WAKE_UP + encode(TO_MODULE, SAM))
    assert port.hear(2) == [Signal.ACK, Packet(TO_HOST, b"\x15")]
    yield port
    port.close()


def test_it_sleeps_until_it_is_woken(module: Pn532Module) -> None:
    port = Port(module.port)
    port.write(encode(TO_MODULE, SAM))
    assert port.hear(1, 0.1) == []
    port.write(WAKE_UP + encode(TO_MODULE, b"\x02"))
    assert port.hear(1, 0.1) == [], "nothing before it is configured"
    port.write(encode(TO_MODULE, SAM))
    assert len(port.hear(2)) == 2
    port.close()


def test_its_version(port: Port) -> None:
    assert port.ask("02") == bytes.fromhex("0332010607")


def test_at_another_speed_it_hears_noise(port: Port, module: Pn532Module) -> None:
    port.set_speed(termios.B230400)
    port.write(encode(TO_MODULE, b"\x02"))
    assert port.hear(1, 0.1) == []
    assert 0x02 not in module.commands


def test_it_changes_its_speed_when_the_answer_was_acknowledged(port: Port, module: Pn532Module) -> None:
    assert port.ask("1007") == b"\x11"
    assert module.speed == 115_200
    port.write(ACK)
    deadline = time.monotonic() + 5
    while module.speed != 921_600 and time.monotonic() < deadline:
        select.select([], [], [], 0.001)
    port.set_speed(termios.B921600)
    assert port.ask("02") == bytes.fromhex("0332010607")


def test_a_change_of_speed_that_was_not_acknowledged_does_not_happen(port: Port, module: Pn532Module) -> None:
    port.ask("1007")
    port.ask("02")
    port.write(ACK)
    assert port.ask("02") == bytes.fromhex("0332010607")
    assert module.speed == 115_200


@pytest.mark.parametrize("unknown", ["99", "40", "4A0300", "4A0103", "32FF00", "1409"])
def test_what_it_does_not_understand_it_answers_with_the_error_frame(port: Port, unknown: str) -> None:
    port.write(encode(TO_MODULE, bytes.fromhex(unknown)))
    assert port.hear(2) == [Signal.ACK, Signal.ERROR]


def test_a_damaged_command_is_not_acknowledged(port: Port) -> None:
    frame = bytearray(encode(TO_MODULE, b"\x02"))
    frame[-2] ^= 1
    port.write(bytes(frame))
    assert port.hear(1, 0.1) == []


def test_it_repeats_its_answer_when_asked_to(port: Port) -> None:
    answer = port.ask("02")
    port.write(NACK)
    assert port.hear(1) == [Packet(TO_HOST, answer)]


def test_until_told_otherwise_it_looks_for_cards_for_ever_and_stops_when_told(port: Port, field: Field) -> None:
    port.write(encode(TO_MODULE, b"\x4a\x02\x00"))
    assert port.hear(2, 0.1) == [Signal.ACK]
    port.write(ACK)
    assert port.ask("02") == bytes.fromhex("0332010607")
    field.lay(ScriptedChip())
    assert port.hear(1, 0.1) == []


def test_a_new_command_ends_the_one_before(port: Port) -> None:
    port.write(encode(TO_MODULE, b"\x4a\x02\x00"))
    assert port.hear(1) == [Signal.ACK]
    assert port.ask("02") == bytes.fromhex("0332010607")


def test_a_card_that_is_active_is_listed_again_only_after_the_field_was_off(port: Port, field: Field) -> None:
    field.lay(ScriptedChip())
    assert port.ask("3205FF0101") == b"\x33"
    assert port.ask("4A0200")[1] == 1
    assert port.ask("4A0200")[1] == 0
    assert port.ask("320100") == b"\x33"
    assert port.ask("4A0200")[1] == 1


@pytest.mark.parametrize("command", ["400101", "4E010202", "0006"])
def test_without_a_card_it_says_that_this_makes_no_sense_now(port: Port, command: str) -> None:
    assert port.ask(command)[1:] == b"\x27"


def test_pps_is_for_cards_of_type_a_and_rates_they_offer(port: Port, field: Field) -> None:
    port.ask("3205FF0101")
    field.lay(ScriptedChip(fastest=212))
    port.ask("4A0200")
    assert port.ask("4E010101") == b"\x4f\x00"
    assert port.ask("4E010202") == b"\x4f\x01"
    assert port.ask("4E010909") == b"\x4f\x10"
    field.lift()
    field.lay(ScriptedChip("B"))
    port.ask("4A020300")
    assert port.ask("4E010101") == b"\x4f\x27"


def test_long_commands_and_answers_come_in_pieces(port: Port, field: Field) -> None:
    card = ScriptedChip()
    port.ask("3205FF0101")
    field.lay(card)
    port.ask("4A0200")
    assert port.ask("4041" + "AA" * 262) == b"\x41\x00"
    first = port.ask("4001" + "BB" * 10)
    assert first[:2] == b"\x41\x40"
    rest = port.ask("4001")
    assert rest[:2] == b"\x41\x00"
    assert first[2:] + rest[2:] == b"\xaa" * 262 + b"\xbb" * 10 + OK
    assert len(first) == 2 + 262
    assert len(card.heard) == 1


def test_the_line_takes_its_time(tmp_path: Path) -> None:
    card = ScriptedChip()
    field = Field(Physics(card_s=0.0, air=False))
    paced = Pn532Module(tmp_path, field)
    port = Port(paced.port)
    port.write(WAKE_UP + encode(TO_MODULE, SAM))
    port.hear(2)
    port.ask("3205FF0101")
    field.lay(card)
    port.ask("4A0200")
    began = time.monotonic()
    port.ask("4001" + "AA" * 250)
    assert time.monotonic() - began > (259 + 6 + 262) * 10 / 115_200
    port.close()
    paced.close()


def test_an_unplugged_one_has_no_port_and_has_forgotten_all_when_it_is_plugged_in(
    port: Port, module: Pn532Module
) -> None:
    module.unplug()
    assert not Path(module.port).exists()
    assert not module.plugged_in
    module.plug_in()
    again = Port(module.port)
    again.write(encode(TO_MODULE, b"\x02"))
    assert again.hear(1, 0.1) == []
    again.close()


def test_the_error_frame_is_the_one_the_manual_prints() -> None:
    assert bytes.fromhex("0000FF01FF7F8100") == ERROR
