import os
import socket
import threading
import time
from collections.abc import Iterator

import pytest

from drivers.simulation.printer import Identity, SimulatedPrinter

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


def test_pages_that_are_taken_lie_there_no_longer(machine: SimulatedPrinter, line: socket.socket) -> None:
    line.sendall(b"one\n\x1dV\x42\x00")
    page = machine.wait_for_page(1)
    assert machine.take_pages() == [page]
    assert machine.pages == machine.take_pages() == []


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


def test_a_power_cut_forgets_what_was_received_and_what_was_set(machine: SimulatedPrinter, line: socket.socket) -> None:
    machine.open_cover()
    line.sendall(b"\x1dP\xcb\xcb" + INK + CUT + ASK)
    assert line.recv(1) == b"\x1e"
    machine.power_cut()
    line.sendall(INK + ASK)
    machine.wait_for_bytes(2 * len(INK + ASK) + len(CUT) + 4)
    machine.close_cover()
    machine.power_on()
    line.sendall(b"\x1bJ\xb4" + CUT + ASK)
    assert line.recv(9) == b"\x16"
    assert machine.wait_for_page().image.height == 180 * 203 // 360


def test_bytes_that_wait_on_the_line_reach_a_printer_that_is_on_again(
    machine: SimulatedPrinter, line: socket.socket
) -> None:
    machine.power_cut(line_holds=True)
    line.sendall(INK + CUT)
    assert machine.bytes_received == 0
    machine.power_on()
    assert machine.wait_for_page().image.height == 1


def test_a_power_cut_can_take_the_line_with_it(machine: SimulatedPrinter, line: socket.socket) -> None:
    machine.power_cut(line_survives=False)
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(machine.address, 1.0)
    machine.power_on()
    socket.create_connection(machine.address, 1.0).close()


def test_rows_take_time_and_paper_is_measured() -> None:
    with SimulatedPrinter.on_network(margin_mm=15) as printer:
        printer.print_at(mm_per_s=100)
        with socket.create_connection(printer.address, 5.0) as connection:
            started = time.monotonic()
            connection.sendall(INK * 80 + CUT)
            printer.wait_for_page()
        assert time.monotonic() - started >= 0.1
        assert printer.paper_used_mm == 80 / 8 + 15


def test_a_printer_tells_what_it_is_where_it_knows_the_question() -> None:
    knowing, ignorant, plain_one = (Identity(model="X1"), False), (None, False), (Identity(), True)
    for (identity, plain), told in ((knowing, b"\x5fX1\0"), (ignorant, b""), (plain_one, b"")):
        with (
            SimulatedPrinter.on_network(identity=identity, plain=plain) as printer,
            socket.create_connection(printer.address, 5.0) as connection,
        ):
            connection.sendall(b"\x1dI\x43\x1dI\x07\x1dr\x01")
            got = b""
            while not got.endswith(b"\x00") or got == told:
                got += connection.recv(99)
            assert got == told + b"\x00"


@pytest.mark.parametrize("buzz", [b"\x1bB\x03\x02", b"\x1b(A\x04\x00\x61\x07\x03\x01"])
def test_the_buzzer_is_counted(machine: SimulatedPrinter, line: socket.socket, buzz: bytes) -> None:
    line.sendall(buzz + INK + CUT)
    machine.wait_for_page()
    assert machine.buzzes in (3, 7)
    assert machine.not_understood == 0


def test_lies_last_until_the_truth_is_told(machine: SimulatedPrinter, line: socket.socket) -> None:
    machine.open_cover()
    machine.always_ready()
    line.sendall(ASK)
    assert line.recv(9) == b"\x16"
    machine.tell_the_truth()
    machine.wrong_fixed_bits()
    line.sendall(ASK)
    assert line.recv(9) == bytes([0x1E ^ 0x90])
    machine.tell_the_truth()
    machine.confirms_too_early()
    line.sendall(INK + b"\x1dr")
    line.sendall(b"\x01" + ASK)  # what it still reads after the truth is told, it answers truly
    assert line.recv(1) == b"\x00"
    assert line.recv(9) == b"\x1e"
    machine.tell_the_truth()
    machine.close_cover()
    machine.garbage_between_answers(b"\x13")
    line.sendall(ASK)
    assert line.recv(9)[-2:] == b"\x13\x16"


def test_answers_can_be_late(machine: SimulatedPrinter, line: socket.socket) -> None:
    machine.answer_late(0.05)
    started = time.monotonic()
    line.sendall(ASK)
    assert line.recv(9) == b"\x16"
    assert time.monotonic() - started >= 0.05


def test_a_finer_head_has_more_rows_to_the_millimetre() -> None:
    with SimulatedPrinter.on_network(dots=832, dots_per_inch=300, roll_mm=254) as printer:
        with socket.create_connection(printer.address, 5.0) as connection:
            connection.sendall(INK * 300 + CUT)
            assert printer.wait_for_page().image.size == (832, 300)
        assert printer.paper_mm == pytest.approx(254 - 25.4)
