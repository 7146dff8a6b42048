import os
import pty
import tty
from collections.abc import Iterator
from pathlib import Path

import pytest
from serial.tools.list_ports_common import ListPortInfo

from drivers.printer import FoundPrinter, PrinterIdentity, SerialTransport, find_printers
from drivers.simulation.printer import SimulatedPrinter, UsbMake


@pytest.fixture
def usb_printer() -> Iterator[SimulatedPrinter]:
    with SimulatedPrinter.on_usb() as machine:
        yield machine
        assert machine.usb_bus.open_handles == 0, "a device was left open"


@pytest.fixture
def serial_printer() -> Iterator[SimulatedPrinter]:
    with SimulatedPrinter.on_serial_port() as machine:
        yield machine


@pytest.fixture
def pseudo_terminal() -> Iterator[tuple[int, str]]:
    ours, theirs = pty.openpty()
    tty.setraw(theirs)
    yield ours, os.ttyname(theirs)
    os.close(ours)
    os.close(theirs)


def port(device: str, **told: str) -> ListPortInfo:
    info = ListPortInfo(device)
    for name, value in told.items():
        setattr(info, name, value)
    return info


# USB


def test_a_printer_on_usb_is_found_with_what_it_tells(usb_printer: SimulatedPrinter) -> None:
    assert find_printers(usb=usb_printer.usb_bus, ports=()) == [
        FoundPrinter(
            "usb",
            "04b8:0202",
            PrinterIdentity(maker="EPSON", model="TM-T88V", serial="VIDU0001"),
            profile="TM-T88V",
            commands=("ESC/POS",),
        )
    ]


def test_looking_takes_a_printer_from_nobody(usb_printer: SimulatedPrinter) -> None:
    usb_printer.usb_port.load_kernel_driver()
    usb_printer.usb_port.take_away()
    (found,) = find_printers(usb=usb_printer.usb_bus, ports=(), probe=True)
    assert found.identity.serial == "VIDU0001"
    assert usb_printer.usb_port.kernel_driver_is_active
    assert usb_printer.bytes_received == 0


def test_a_printer_that_may_not_be_opened_is_found_with_the_reason(usb_printer: SimulatedPrinter) -> None:
    usb_printer.usb_port.forbid()
    (found,) = find_printers(usb=usb_printer.usb_bus, ports=())
    assert found.address == "04b8:0202"
    assert "no permission" in found.trouble


def test_a_printer_that_tells_little_is_found_all_the_same() -> None:
    make = UsbMake(vendor=0x0416, product=0x5011, maker="", model="", serial="", device_id="")
    with SimulatedPrinter.on_usb(make=make) as machine:
        assert find_printers(usb=machine.usb_bus, ports=()) == [FoundPrinter("usb", "0416:5011", PrinterIdentity())]


def test_what_does_not_say_that_it_is_a_printer_is_not_found() -> None:
    with SimulatedPrinter.on_usb(make=UsbMake(kind=(0xFF, 0, 0))) as machine:
        assert find_printers(usb=machine.usb_bus, ports=()) == []


def test_two_of_a_model_have_addresses_of_their_own(usb_printer: SimulatedPrinter) -> None:
    with SimulatedPrinter.on_usb(make=UsbMake(serial="VIDU0002"), bus=usb_printer.usb_bus):
        found = find_printers(usb=usb_printer.usb_bus, ports=())
    assert [printer.address for printer in found] == ["04b8:0202:VIDU0001", "04b8:0202:VIDU0002"]


def test_a_printer_that_is_out_is_not_found(usb_printer: SimulatedPrinter) -> None:
    usb_printer.unplug()
    assert find_printers(usb=usb_printer.usb_bus, ports=()) == []


# Serial ports


def test_a_serial_port_is_named_and_not_written_to(
    usb_printer: SimulatedPrinter, serial_printer: SimulatedPrinter
) -> None:
    ports = [port(serial_printer.serial_port, manufacturer="Ví Dụ", product="TM-T20II", serial_number="9")]
    found = find_printers(usb=usb_printer.usb_bus, ports=ports)[1]
    identity = PrinterIdentity(maker="Ví Dụ", model="TM-T20II", serial="9")
    assert found == FoundPrinter("serial", serial_printer.serial_port, identity, profile="TM-T20II")
    assert serial_printer.bytes_received == 0


def test_a_printer_that_is_asked_answers(usb_printer: SimulatedPrinter, serial_printer: SimulatedPrinter) -> None:
    found = find_printers(usb=usb_printer.usb_bus, ports=[port(serial_printer.serial_port)], probe=True)[1]
    assert (found.answered, found.baudrate) == (True, 115_200)
    assert serial_printer.bytes_received == 3


def test_silence_is_no_answer(
    usb_printer: SimulatedPrinter,
    pseudo_terminal: tuple[int, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("drivers.printer.serial_finding._ANSWER_S", 0.01)
    ours, name = pseudo_terminal
    silent = find_printers(usb=usb_printer.usb_bus, ports=[port(name)], probe=True)[1]
    assert (silent.answered, silent.baudrate, silent.trouble) == (False, None, "")
    assert os.read(ours, 100) == b"\x10\x04\x01" * 4


@pytest.mark.parametrize("told", [b"\x16\x16", b"\x10", b"A", b"\x10\x04\x01"])
def test_only_one_byte_with_the_fixed_bits_is_an_answer(
    usb_printer: SimulatedPrinter, monkeypatch: pytest.MonkeyPatch, told: bytes
) -> None:
    monkeypatch.setattr(SerialTransport, "open", lambda _: None)
    monkeypatch.setattr(SerialTransport, "write", lambda *_: None)
    monkeypatch.setattr(SerialTransport, "read", lambda _, n, __: told[:n])
    assert find_printers(usb=usb_printer.usb_bus, ports=[port("/dev/ttyNone")], probe=True)[1].answered is False


def test_a_port_that_another_program_holds_is_left_alone(
    usb_printer: SimulatedPrinter, serial_printer: SimulatedPrinter
) -> None:
    holder = SerialTransport(serial_printer.serial_port)
    holder.open()
    found = find_printers(usb=usb_printer.usb_bus, ports=[port(serial_printer.serial_port)], probe=True)[1]
    holder.close()
    assert found.answered is None
    assert "another program holds" in found.trouble
    assert serial_printer.bytes_received == 0


def test_a_port_goes_by_the_name_that_outlasts_plugging(
    usb_printer: SimulatedPrinter,
    pseudo_terminal: tuple[int, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("drivers.printer.serial_finding._LASTING_NAMES", tmp_path)
    _, name = pseudo_terminal
    (tmp_path / "usb-Vi_Du_Printer-if00").symlink_to(name)
    assert find_printers(usb=usb_printer.usb_bus, ports=[port(name)])[1].address == str(
        tmp_path / "usb-Vi_Du_Printer-if00"
    )


def test_the_ports_the_system_knows_are_listed(usb_printer: SimulatedPrinter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("serial.tools.list_ports.comports", lambda: [port("/dev/ttyS1"), port("/dev/ttyS0")])
    found = find_printers(usb=usb_printer.usb_bus)[1:]
    assert [printer.address for printer in found] == ["/dev/ttyS0", "/dev/ttyS1"]
