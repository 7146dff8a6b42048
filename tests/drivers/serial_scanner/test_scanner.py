import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drivers.device import DeviceBusy, DeviceError, DeviceUnplugged, Faulty, Ready, Unplugged
from drivers.serial_scanner import SerialScanner
from drivers.simulation.serial_line import SimulatedScanner


@pytest.fixture
def scanner(tmp_path: Path) -> Iterator[SimulatedScanner]:
    scanner = SimulatedScanner(tmp_path)
    yield scanner
    scanner.close()


@pytest.fixture
def reader(scanner: SimulatedScanner) -> Iterator[SerialScanner]:
    reader = SerialScanner(scanner.port)
    reader.open()
    yield reader
    reader.close()


def read(reader: SerialScanner, timeout_s: float = 3) -> bytes | None:
    scan = reader.read(timeout_s)
    return scan.payload if scan else None


@pytest.mark.parametrize("terminator", [b"\r", b"\n", b"\r\n", b"", b"\x03"])
def test_every_terminator_works_without_being_told(
    scanner: SimulatedScanner, reader: SerialScanner, card: bytes, terminator: bytes
) -> None:
    scanner.beep(card, terminator)
    assert read(reader) == card


def test_a_scanner_set_to_stx_and_etx_works(scanner: SimulatedScanner, reader: SerialScanner, card: bytes) -> None:
    scanner.beep(b"\x02" + card, b"\x03")
    assert read(reader) == card


def test_a_code_split_on_the_wire_arrives_whole(scanner: SimulatedScanner, reader: SerialScanner, card: bytes) -> None:
    middle_of_a_letter = card.index("ễ".encode()) + 1
    scanner.split(card, middle_of_a_letter)
    assert read(reader) == card


def test_glued_codes_arrive_one_by_one(scanner: SimulatedScanner, reader: SerialScanner, card: bytes) -> None:
    scanner.beep(b"first\r" + card)
    assert [read(reader), read(reader), read(reader, 0.2)] == [b"first", card, None]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text("Nguyễn Thị Ánh Đặng Ưng Ỷ|0123456789,./-", min_size=1, max_size=120))
def test_vietnamese_text_passes_the_line_unchanged(scanner: SimulatedScanner, reader: SerialScanner, text: str) -> None:
    scanner.beep(text.encode())
    assert read(reader) == text.encode()


def test_noise_is_told_and_the_next_code_is_read(scanner: SimulatedScanner, reader: SerialScanner, card: bytes) -> None:
    scanner.garble()
    assert read(reader, 0.5) is None
    assert isinstance(reader.status, Faulty)
    assert "115200" in reader.status.detail
    scanner.beep(card)
    assert read(reader) == card
    assert reader.status == Ready()


def test_endless_noise_does_not_hold_up_a_read(scanner: SimulatedScanner, reader: SerialScanner) -> None:
    stop = threading.Event()

    def babble() -> None:
        while not stop.wait(0.005):
            scanner.garble(2000)

    babbling = threading.Thread(target=babble)
    babbling.start()
    try:
        deadline = time.monotonic() + 2
        while time.monotonic() < deadline - 1.5:
            reader.read(0.1)
        assert time.monotonic() < deadline
    finally:
        stop.set()
        babbling.join()


def test_a_stalled_scanner_is_silent_until_it_recovers(
    scanner: SimulatedScanner, reader: SerialScanner, card: bytes
) -> None:
    scanner.stall()
    scanner.beep(card)
    assert read(reader, 0.2) is None
    scanner.recover()
    scanner.beep(card)
    assert read(reader) == card


def test_pulling_the_cable_in_the_middle_of_a_code_leaves_nothing_of_it(
    scanner: SimulatedScanner, reader: SerialScanner, card: bytes
) -> None:
    scanner.beep(card[:20], b"")
    assert read(reader, 0.01) is None
    scanner.unplug()
    with pytest.raises(DeviceUnplugged):
        reader.read(1)
    assert isinstance(reader.status, Unplugged)
    scanner.plug_in()
    reader.open()
    scanner.beep(card)
    assert read(reader) == card


def test_the_port_keeps_its_name_when_it_is_plugged_in_again(scanner: SimulatedScanner) -> None:
    port, node = scanner.port, Path(scanner.port).resolve()
    other = os.openpty()  # takes the number of the old node
    scanner.unplug()
    assert not Path(port).exists()
    scanner.plug_in()
    assert scanner.port == port
    assert Path(port).resolve().is_char_device()
    assert node.parent == Path(port).resolve().parent
    for end in other:
        os.close(end)


def test_a_port_in_use_is_refused_to_a_second_program(scanner: SimulatedScanner, reader: SerialScanner) -> None:
    second = SerialScanner(scanner.port)
    with pytest.raises(DeviceBusy):
        second.open()
    assert isinstance(second.status, Faulty)


def test_what_was_sent_before_opening_is_forgotten(scanner: SimulatedScanner, card: bytes) -> None:
    scanner.beep(card)
    reader = SerialScanner(scanner.port)
    reader.open()
    assert read(reader, 0.2) is None
    reader.close()


def test_a_file_that_is_no_serial_port_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "no-port"
    path.touch()
    with pytest.raises(DeviceError):
        SerialScanner(str(path)).open()
