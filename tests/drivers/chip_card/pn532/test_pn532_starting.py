"""A module is found at whatever speed it was left, and its line is made fast."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from drivers.chip_card.terminals.pn532 import Pn532Terminal
from drivers.chip_card.terminals.pn532.wire import Wire
from drivers.device import (
    DeviceBusy,
    DeviceError,
    DeviceProtocolError,
    DeviceTimeout,
    DeviceUnplugged,
    Faulty,
    Impaired,
    Ready,
)
from drivers.simulation.chip_card.field import Field
from drivers.simulation.chip_card.pn532_firmware import Pn532Firmware
from drivers.simulation.chip_card.pn532_module import Pn532Module
from support.pn532 import QUICK

Make = Callable[..., Pn532Module]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    made: list[Pn532Module] = []

    def build(**options: int) -> Pn532Module:
        made.append(Pn532Module(tmp_path, Field(), **options))
        return made[-1]

    yield build
    for module in made:
        module.close()


def test_the_line_becomes_as_fast_as_both_can_and_is_left_as_it_was(make: Make) -> None:
    module = make()
    terminal = Pn532Terminal(module.port, waits=QUICK)
    terminal.open()
    assert (module.speed, terminal.speed, terminal.status) == (921_600, 921_600, Ready())
    terminal.close()
    assert module.speed == 115_200
    assert not module.firmware.field_is_on


@pytest.mark.parametrize("fastest", [115_200, 230_400, 460_800])
def test_no_speed_above_the_set_one_is_used(make: Make, fastest: int) -> None:
    module = make()
    terminal = Pn532Terminal(module.port, fastest, waits=QUICK)
    terminal.open()
    assert (module.speed, terminal.status) == (fastest, Ready())
    terminal.close()


@pytest.mark.parametrize("works", [460_800, 230_400])
def test_a_speed_the_module_does_not_use_leads_to_the_next(make: Make, works: int) -> None:
    module = make(fastest=works)
    terminal = Pn532Terminal(module.port, waits=QUICK)
    terminal.open()
    assert (module.speed, terminal.speed, terminal.status) == (works, works, Ready())
    terminal.close()


def test_a_module_that_only_knows_its_first_speed_is_used_and_said_to_be_slow(make: Make) -> None:
    terminal = Pn532Terminal(make(fastest=115_200).port, waits=QUICK)
    terminal.open()
    assert isinstance(terminal.status, Impaired)
    assert terminal.wait_for_card(0) is None
    terminal.close()


def test_a_port_that_cannot_be_that_fast_is_used_at_the_next_speed(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    takes = Wire._takes
    monkeypatch.setattr(Wire, "_takes", lambda wire, speed: speed != 921_600 and takes(wire, speed))
    module = make()
    terminal = Pn532Terminal(module.port, waits=QUICK)
    terminal.open()
    assert module.speed == 460_800
    terminal.close()


@pytest.mark.parametrize("left_at", [921_600, 460_800, 230_400])
def test_a_module_that_a_crashed_program_left_at_another_speed_is_found(make: Make, left_at: int) -> None:
    module = make()
    crashed = Pn532Terminal(module.port, left_at, waits=QUICK)
    crashed.open()
    assert crashed._session is not None
    crashed._session._wire.close()
    terminal = Pn532Terminal(module.port, waits=QUICK)
    terminal.open()
    assert module.speed == terminal.speed == max(921_600, left_at)
    terminal.close()


def test_a_module_found_faster_than_it_may_be_is_slowed_down(make: Make) -> None:
    module = make()
    crashed = Pn532Terminal(module.port, waits=QUICK)
    crashed.open()
    assert crashed._session is not None
    crashed._session._wire.close()
    terminal = Pn532Terminal(module.port, 115_200, waits=QUICK)
    terminal.open()
    assert (module.speed, terminal.status) == (115_200, Ready())
    terminal.close()


def test_what_the_module_was_told(make: Make) -> None:
    module = make()
    terminal = Pn532Terminal(module.port, 115_200, waits=QUICK)
    terminal.open()
    assert module.commands == [0x14, 0x02, 0x12, 0x32, 0x32]
    terminal.close()


def test_another_chip_is_refused(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    module = make()
    answer = Pn532Firmware.execute
    monkeypatch.setattr(
        Pn532Firmware,
        "execute",
        lambda self, code, data: b"\x33\x02\x07\x07" if code == 0x02 else answer(self, code, data),
    )
    terminal = Pn532Terminal(module.port, waits=QUICK)
    with pytest.raises(DeviceProtocolError, match="no PN532"):
        terminal.open()
    assert isinstance(terminal.status, Faulty)


def test_a_module_that_hangs_is_given_up_and_the_port_given_back(make: Make) -> None:
    module = make()
    module.stall()
    terminal = Pn532Terminal(module.port, waits=QUICK)
    with pytest.raises(DeviceTimeout, match="at any speed"):
        terminal.open()
    module.recover()
    terminal.open()
    assert terminal.status == Ready()
    terminal.close()


def test_a_module_that_is_still_starting_is_found(make: Make) -> None:
    module = make()
    module.stall()
    starting = threading.Timer(0.5, module.recover)
    starting.start()
    terminal = Pn532Terminal(module.port, waits=QUICK)
    terminal.open()
    assert terminal.status == Ready()
    starting.join()
    terminal.close()


def test_a_set_up_that_fails_once_is_done_again(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    module = make()
    answer = Pn532Firmware.execute
    failures = iter([True])
    monkeypatch.setattr(
        Pn532Firmware,
        "execute",
        lambda self, code, data: None if code == 0x12 and next(failures, False) else answer(self, code, data),
    )
    terminal = Pn532Terminal(module.port, waits=QUICK)
    terminal.open()
    assert module.commands.count(0x12) == 2
    assert terminal.status == Ready()
    terminal.close()


def test_a_port_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DeviceUnplugged):
        Pn532Terminal(str(tmp_path / "nothing")).open()


def test_a_file_that_is_no_port(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(DeviceError, match="cannot be used as a serial port"):
        Pn532Terminal(str(file)).open()


def test_a_port_another_program_holds(make: Make) -> None:
    module = make()
    first, second = Pn532Terminal(module.port, waits=QUICK), Pn532Terminal(module.port, waits=QUICK)
    first.open()
    with pytest.raises(DeviceBusy):
        second.open()
    assert isinstance(second.status, Faulty)
    first.close()
    second.open()
    second.close()
