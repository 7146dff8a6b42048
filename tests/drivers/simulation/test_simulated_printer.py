import os
import socket
import threading
import time
from collections.abc import Iterator

import pytest

from drivers.simulation.printer import SimulatedPrinter

INK = b"\x1dv0\x00\x01\x00\x01\x00\xff"
CUT = b"\x1dV\x00"
ASK = b"\x10\x04\x01"


@pytest.fixture
def machine() -> Iterator[SimulatedPrinter]:
    with SimulatedPrinter.on_network() as printer:
        yield printer


@pytest.fixture
def line(machine: SimulatedPrinter) -> Iterator[socket.socket]:
    with socket.create_connection(machine.address, 5.0) as connection:
        yield connection


def test_pages_come_out_one_after_the_other(machine: SimulatedPrinter, line: socket.socket) -> None:
    line.sendall(INK + CUT + INK * 2 + CUT)
    assert machine.wait_for_page(2).image.size == (576, 2)
    assert [page.raw for page in machine.pages] == [INK + CUT, INK * 2 + CUT]


def test_waiting_for_a_page_that_does_not_come_ends(machine: SimulatedPrinter) -> None:
    with pytest.raises(TimeoutError, match="page 1"):
        machine.wait_for_page(timeout_s=0.01)


def test_a_printer_is_on_one_kind_of_line(machine: SimulatedPrinter) -> None:
    with pytest.raises(TypeError):
        _ = machine.serial_port
    with SimulatedPrinter.on_serial_port() as other, pytest.raises(TypeError):
        _ = other.address


def test_a_second_connection_waits_for_the_first_to_end(machine: SimulatedPrinter, line: socket.socket) -> None:
    line.sendall(ASK)
    assert line.recv(1) == b"\x16"
    with socket.create_connection(machine.address, 5.0) as second:
        second.sendall(ASK)
        second.settimeout(0.05)
        with pytest.raises(TimeoutError):
            second.recv(1)
        line.close()
        second.settimeout(5.0)
        assert second.recv(1) == b"\x16"


def test_a_silent_printer_prints_and_does_not_answer(machine: SimulatedPrinter, line: socket.socket) -> None:
    machine.go_silent()
    line.sendall(ASK + INK + CUT)
    machine.wait_for_page()
    machine.answer_again()
    line.sendall(b"\x10\x04\x04")
    assert line.recv(10) == b"\x12"


def test_an_unplugged_network_printer_resets_and_refuses_at_the_same_address(
    machine: SimulatedPrinter, line: socket.socket
) -> None:
    address = machine.address
    line.sendall(ASK)
    line.recv(1)
    machine.unplug()
    with pytest.raises(ConnectionResetError):
        line.recv(1)
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(address, 1.0)
    machine.plug_in()
    with socket.create_connection(address, 1.0) as again:
        again.sendall(ASK)
        assert again.recv(1) == b"\x16"


def test_a_cable_can_be_pulled_after_so_many_bytes(machine: SimulatedPrinter, line: socket.socket) -> None:
    machine.unplug(after_bytes=len(INK) + 4)
    line.sendall(INK + INK)
    with pytest.raises(ConnectionResetError):
        line.recv(1)
    assert machine.bytes_received == len(INK) + 4


def test_a_serial_printer_comes_back_under_its_name() -> None:
    with SimulatedPrinter.on_serial_port() as printer:
        for _ in range(2):
            port = os.open(printer.serial_port, os.O_RDWR | os.O_NOCTTY)
            os.write(port, INK)
            os.write(port, ASK)
            assert os.read(port, 10) == b"\x16"
            os.close(port)
            printer.unplug()
            with pytest.raises(FileNotFoundError):
                os.open(printer.serial_port, os.O_RDWR | os.O_NOCTTY)
            printer.plug_in()
        printer.tear_off()
        assert printer.wait_for_page().image.height == 2


def test_a_slow_line_takes_the_time_its_speed_says(machine: SimulatedPrinter, line: socket.socket) -> None:
    machine.slow(9_600)
    started = time.monotonic()
    line.sendall(bytes(240) + ASK)
    assert line.recv(1) == b"\x16"
    assert time.monotonic() - started >= 0.2
    machine.full_speed()
    line.sendall(bytes(100_000) + ASK)
    assert line.recv(1) == b"\x16"


def test_what_does_not_fit_into_its_buffer_stays_on_the_line() -> None:
    with SimulatedPrinter.on_network(receive_buffer=100) as printer:
        printer.open_cover()
        with socket.create_connection(printer.address, 5.0) as connection:
            connection.sendall(INK * 50 + CUT)
            printer.wait_for_bytes(100)
            assert printer.bytes_received == 100
            printer.close_cover()
            assert printer.wait_for_page().image.height == 50


def test_paper_left_and_a_new_roll(machine: SimulatedPrinter, line: socket.socket) -> None:
    full = machine.paper_mm
    machine.run_out_of_paper(after_mm=1)
    assert machine.paper_mm == 1
    line.sendall(INK * 10 + CUT)
    machine.wait_for_bytes(len(INK * 10 + CUT))
    assert machine.paper_mm == 0
    machine.load_paper()
    machine.wait_for_page(2)
    assert [(page.image.height, page.cut) for page in machine.pages] == [(8, False), (2, True)]
    assert machine.paper_mm == full - 2 / 8


def test_closing_leaves_no_thread_and_keeps_the_pages() -> None:
    before = threading.active_count()
    printer = SimulatedPrinter.on_network()
    with socket.create_connection(printer.address, 5.0) as connection:
        connection.sendall(INK + CUT)
        printer.wait_for_page()
    printer.close()
    printer.close()
    assert threading.active_count() == before
    assert len(printer.pages) == 1
