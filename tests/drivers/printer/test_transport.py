import os
import pty
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from drivers.device import DeviceBusy, DeviceTimeout, DeviceUnplugged
from drivers.printer import NetworkTransport, SerialTransport, Transport
from drivers.simulation.printer import SimulatedPrinter


@pytest.fixture
def refusing_port() -> Iterator[int]:
    with socket.socket() as bound_but_not_listening:
        bound_but_not_listening.bind(("127.0.0.1", 0))
        yield bound_but_not_listening.getsockname()[1]


@pytest.fixture
def network_printer() -> Iterator[SimulatedPrinter]:
    with SimulatedPrinter.on_network() as machine:
        yield machine


@pytest.fixture
def serial_printer() -> Iterator[SimulatedPrinter]:
    with SimulatedPrinter.on_serial_port() as machine:
        yield machine


def test_a_port_that_is_not_there_is_unplugged(tmp_path: Path) -> None:
    with pytest.raises(DeviceUnplugged, match="ttyNone"):
        SerialTransport(str(tmp_path / "ttyNone")).open()


def test_a_network_printer_that_refuses_is_unplugged(refusing_port: int) -> None:
    with pytest.raises(DeviceUnplugged, match=str(refusing_port)):
        NetworkTransport("127.0.0.1", refusing_port).open()


def test_a_name_nobody_knows_is_unplugged() -> None:
    with pytest.raises(DeviceUnplugged, match=r"printer\.invalid"):
        NetworkTransport("printer.invalid").open()


def test_a_serial_port_belongs_to_one_program(serial_printer: SimulatedPrinter) -> None:
    first, second = SerialTransport(serial_printer.serial_port), SerialTransport(serial_printer.serial_port)
    first.open()
    with pytest.raises(DeviceBusy):
        second.open()
    first.close()
    second.open()
    second.close()


@pytest.mark.parametrize(
    "transport",
    [SerialTransport("nowhere"), NetworkTransport("127.0.0.1")],
    ids=["serial", "network"],
)
def test_a_line_that_was_never_opened_is_unplugged_and_can_be_closed(transport: Transport) -> None:
    with pytest.raises(DeviceUnplugged):
        transport.write(b"x")
    with pytest.raises(DeviceUnplugged):
        transport.read(1, 0)
    transport.close()


def test_reading_gives_what_is_there_without_waiting_for_more(network_printer: SimulatedPrinter) -> None:
    line = NetworkTransport(*network_printer.address)
    line.open()
    line.write(b"\x10\x04\x01")
    assert line.read(100, 5.0) == b"\x16"
    assert line.read(100, 0.0) == b""
    line.close()


def test_a_connection_that_was_reset_is_unplugged(network_printer: SimulatedPrinter) -> None:
    line = NetworkTransport(*network_printer.address)
    line.open()
    line.write(b"\x10\x04\x01")
    assert line.read(1, 5.0)
    network_printer.unplug()
    with pytest.raises(DeviceUnplugged):
        line.read(1, 5.0)
    line.close()


def test_a_connection_closed_by_the_printer_is_unplugged() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        line = NetworkTransport("127.0.0.1", server.getsockname()[1])
        line.open()
        server.accept()[0].close()
        with pytest.raises(DeviceUnplugged, match="closed the connection"):
            line.read(1, 5.0)
        line.close()


def test_a_serial_line_that_hangs_up_is_unplugged(serial_printer: SimulatedPrinter) -> None:
    line = SerialTransport(serial_printer.serial_port)
    line.open()
    serial_printer.unplug()
    with pytest.raises(DeviceUnplugged):
        line.write(b"x")
    with pytest.raises(DeviceUnplugged):
        line.read(1, 0.1)
    line.close()


def test_bytes_nobody_takes_time_out_on_a_serial_line() -> None:
    ours, theirs = pty.openpty()
    line = SerialTransport(os.ttyname(theirs), stall_s=0.1)
    line.open()
    with pytest.raises(DeviceTimeout):
        line.write(bytes(200_000))
    line.close()
    os.close(theirs)
    os.close(ours)


def test_bytes_nobody_takes_time_out_on_the_network() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        line = NetworkTransport("127.0.0.1", server.getsockname()[1], stall_s=0.1)
        line.open()
        with pytest.raises(DeviceTimeout):
            line.write(bytes(50_000_000))
        line.close()
