import os
import random
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drivers.device import DeviceBusy, DeviceError, DeviceUnplugged, Faulty, Ready, Scan, Sighting, Unplugged
from drivers.serial_scanner import PROFILES, SerialScanner, Trigger
from drivers.simulation.serial_line import FRAMINGS, Framing, SimulatedScanner


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
    sighting = reader.read(timeout_s)
    return sighting.scans[0].payload if sighting else None


@pytest.mark.parametrize("terminator", [b"\r", b"\n", b"\r\n", b"", b"\x03"])
def test_every_terminator_works_without_being_told(
    scanner: SimulatedScanner, reader: SerialScanner, card: bytes, terminator: bytes
) -> None:
    scanner.beep(card, terminator)
    assert read(reader) == card


def test_a_scanner_set_to_stx_and_etx_works(scanner: SimulatedScanner, reader: SerialScanner, card: bytes) -> None:
    scanner.beep(b"\x02" + card, b"\x03")
    assert read(reader) == card


def test_the_aim_identifier_becomes_the_symbology(
    scanner: SimulatedScanner, reader: SerialScanner, card: bytes
) -> None:
    scanner.beep(b"]Q1" + card)
    assert reader.read(3) == Sighting((Scan(card, "QR", "scanner"),))
    scanner.beep(b"]C0BN0001234")
    assert reader.read(3) == Sighting((Scan(b"BN0001234", "Code128", "scanner"),))


@pytest.mark.parametrize("baudrate", [9600, 115_200])
@pytest.mark.parametrize("framing", FRAMINGS, ids=str)
def test_every_framing_works_at_the_pace_of_the_wire(
    tmp_path: Path, card: bytes, framing: Framing, baudrate: int
) -> None:
    scanner = SimulatedScanner(tmp_path, baudrate=baudrate, framing=framing)
    reader = SerialScanner(scanner.port, baudrate)
    reader.open()
    sending = threading.Thread(target=scanner.beep, args=(card,))
    sending.start()
    assert read(reader) == card
    sending.join()
    reader.close()
    scanner.close()


@pytest.mark.parametrize("sent_at", [9600, 57_600])
def test_at_a_wrong_speed_nothing_is_taken_for_a_code_and_the_technician_is_told(
    tmp_path: Path, card: bytes, sent_at: int
) -> None:
    scanner = SimulatedScanner(tmp_path, baudrate=sent_at)
    reader = SerialScanner(scanner.port, 115_200)
    reader.open()
    scanner.beep(card)
    assert read(reader, 0.3) is None
    assert isinstance(reader.status, Faulty)
    reader.close()
    scanner.close()


def test_a_byte_broken_on_the_wire_does_not_become_another_name(
    scanner: SimulatedScanner, reader: SerialScanner, card: bytes
) -> None:
    scanner.disturb(card, card.index(b"Nguy") + 2)
    assert read(reader, 0.3) is None
    assert isinstance(reader.status, Faulty)
    scanner.beep(card)
    assert read(reader) == card


@pytest.mark.parametrize("code_page", ["cp1258", "latin-1", "utf-8-as-latin-1", "utf-8"])
def test_other_code_pages_are_passed_on_for_others_to_judge(
    scanner: SimulatedScanner, reader: SerialScanner, code_page: str
) -> None:
    text = "001090000000||Trần Văn Bằng|01011990|Nam|Hà Nội|01012022"
    scanner.beep_in(code_page, text)
    payload = read(reader)
    assert payload is not None
    assert payload.startswith(b"001090000000||Tr")
    assert (payload == text.encode()) == (code_page == "utf-8")


def test_a_hundred_kilobytes_of_garbage_are_no_code_and_the_next_code_is_read(
    scanner: SimulatedScanner, reader: SerialScanner, card: bytes
) -> None:
    noise = random.Random(7).randbytes(100_000).replace(b"\r", b"\x0e")
    typing = threading.Thread(target=lambda: [scanner.send(noise[at : at + 500]) for at in range(0, len(noise), 500)])
    typing.start()
    heard = []
    while typing.is_alive():
        heard.append(read(reader, 0.05))
    typing.join()
    read(reader, 0.2)
    assert [code for code in heard if code is not None and len(code) > 20] == []
    assert len([code for code in heard if code is not None]) <= 3
    assert isinstance(reader.status, Faulty)
    scanner.beep(card)
    assert read(reader) == card


def test_a_trigger_is_sent_only_when_asked_for(scanner: SimulatedScanner, reader: SerialScanner, card: bytes) -> None:
    reader.wake()
    reader.rest()
    scanner.beep(card)
    assert read(reader) == card
    assert scanner.commands() == b""


def test_a_scanner_with_a_trigger_looks_while_it_is_open_and_awake(scanner: SimulatedScanner, card: bytes) -> None:
    trigger = PROFILES["honeywell"].trigger
    reader = SerialScanner(scanner.port, trigger=trigger)
    reader.open()
    assert scanner.commands() == b"\x16T\r"
    scanner.beep(card)
    assert read(reader) == card
    assert scanner.commands() == b"\x16T\r"  # a code ended its looking
    reader.rest()
    assert scanner.commands() == b"\x16U\r"
    scanner.beep(card)
    assert read(reader) == card
    assert scanner.commands() == b""
    reader.wake()
    reader.close()
    assert scanner.commands() == b"\x16T\r\x16U\r"


def test_a_trigger_that_lasts_only_a_while_is_renewed(scanner: SimulatedScanner) -> None:
    reader = SerialScanner(scanner.port, trigger=Trigger(b"<on>", b"<off>", lasts_s=0.1))
    reader.open()
    read(reader, 0.5)
    assert scanner.commands().count(b"<on>") >= 3
    reader.close()


def test_a_scanner_that_is_not_open_cannot_be_woken(scanner: SimulatedScanner) -> None:
    with pytest.raises(DeviceUnplugged):
        SerialScanner(scanner.port).wake()


def test_waking_a_scanner_whose_cable_was_pulled_tells_so(scanner: SimulatedScanner) -> None:
    reader = SerialScanner(scanner.port, trigger=Trigger(b"<on>", b"<off>"))
    reader.open()
    scanner.unplug()
    with pytest.raises(DeviceUnplugged):
        reader.wake()
    assert isinstance(reader.status, Unplugged)


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


def test_the_second_half_of_a_code_whose_first_half_was_too_old_is_no_code(
    scanner: SimulatedScanner, card: bytes
) -> None:
    reader = SerialScanner(scanner.port)
    reader.open()
    scanner.send(card[:30])
    reader._last_listened -= 60
    assert reader.read(0) is None
    scanner.send(card[30:] + b"\r")
    assert reader.read(0.3) is None
    assert reader.status == Ready()
    scanner.beep(card)
    assert read(reader) == card
    reader.close()


def test_closing_while_it_is_being_opened_leaves_it_closed_and_it_opens_again(
    scanner: SimulatedScanner, card: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = SerialScanner(scanner.port)
    at_the_lock = threading.Event()
    closing = threading.Thread(target=reader.close)

    class Lock:
        lock = threading.Lock()

        def __enter__(self) -> None:
            if threading.current_thread() is closing:
                at_the_lock.set()
            self.lock.acquire()

        def __exit__(self, *_: object) -> None:
            self.lock.release()

    def connect() -> int:
        fd = SerialScanner._connect(reader)
        closing.start()
        assert at_the_lock.wait(5)
        return fd

    monkeypatch.setattr(reader, "_lock", Lock())
    with monkeypatch.context() as patch:
        patch.setattr(reader, "_connect", connect)
        reader.open()
        closing.join()
    with pytest.raises(DeviceUnplugged, match="not open"):
        reader.read(0)
    reader.open()
    scanner.beep(card)
    assert read(reader) == card
    reader.close()
