import errno
import inspect
import subprocess
import sys
from collections.abc import Iterator

import pytest
import usb.backend
import usb.core
import usb.util

from drivers.device import DeviceBusy, DeviceError, DeviceTimeout, DeviceUnplugged
from drivers.printer import DeviceId, PortStatus, UsbTransport
from drivers.simulation.printer import SimulatedPrinter, UsbMake

STATUS, WELL = b"\x10\x04\x01", b"\x16"


@pytest.fixture
def machine() -> Iterator[SimulatedPrinter]:
    with SimulatedPrinter.on_usb() as machine:
        yield machine
        assert machine.usb_bus.open_handles == 0, "a device was left open"


def line_to(machine: SimulatedPrinter, address: str = "", stall_s: float = 5.0) -> UsbTransport:
    return UsbTransport(address, stall_s=stall_s, backend=machine.usb_bus)


def ask(line: UsbTransport) -> bytes:
    """One status, over a line that is opened and closed for it."""
    line.open()
    try:
        line.write(STATUS)
        return line.read(16, 5.0)
    finally:
        line.close()


# Which printer


@pytest.mark.parametrize("address", ["", "04b8:0202", "04B8:0202", "04b8:0202:VIDU0001"])
def test_a_printer_is_found_by_every_form_of_its_address(machine: SimulatedPrinter, address: str) -> None:
    assert ask(line_to(machine, address)) == WELL


@pytest.mark.parametrize("address", ["04b8:0203", "1234:0202", "04b8:0202:OTHER", "1c4f:0002"])
def test_another_device_is_never_taken_instead(machine: SimulatedPrinter, address: str) -> None:
    with pytest.raises(DeviceUnplugged, match=address):
        line_to(machine, address).open()


@pytest.mark.parametrize("address", ["usb", "04b8", "04b8:202", "04b8:0202:", "/dev/usb/lp0"])
def test_what_names_no_usb_printer_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="names no USB printer"):
        UsbTransport(address)


def test_two_printers_of_one_model_are_told_apart_by_their_serial_numbers(machine: SimulatedPrinter) -> None:
    make = UsbMake(serial="VIDU0002")
    with SimulatedPrinter.on_usb(make=make, bus=machine.usb_bus) as second:
        assert ask(line_to(machine, "04b8:0202:VIDU0002")) == WELL
        assert (machine.bytes_received, second.bytes_received) == (0, 3)


def test_the_first_printer_stays_the_first_when_it_is_plugged_in_last(machine: SimulatedPrinter) -> None:
    with SimulatedPrinter.on_usb(make=UsbMake(serial="VIDU0002"), bus=machine.usb_bus) as second:
        machine.unplug()
        machine.plug_in()
        assert ask(line_to(machine)) == WELL
        assert (machine.bytes_received, second.bytes_received) == (3, 0)


def test_a_printer_that_may_not_be_asked_for_its_serial_number_is_no_missing_one(machine: SimulatedPrinter) -> None:
    machine.usb_port.forbid()
    with pytest.raises(DeviceError, match="no permission"):
        line_to(machine, "04b8:0202:VIDU0001").open()


@pytest.mark.parametrize(
    "make",
    [
        UsbMake(interface=1, output=0x0B, input=0x8C),
        UsbMake(packet=512),
        UsbMake(kind=(7, 1, 1)),
        UsbMake(kind=(7, 1, 3)),
    ],
    ids=["second interface", "high speed", "one way by its own account", "1284.4"],
)
def test_the_endpoints_are_those_the_printer_tells(make: UsbMake) -> None:
    with SimulatedPrinter.on_usb(make=make) as machine:
        assert ask(line_to(machine)) == WELL


def test_a_printer_that_keeps_its_class_to_itself_has_to_be_named() -> None:
    with SimulatedPrinter.on_usb(make=UsbMake(kind=(0xFF, 0, 0))) as machine:
        with pytest.raises(DeviceUnplugged):
            line_to(machine).open()
        assert ask(line_to(machine, "04b8:0202")) == WELL


def test_an_interface_for_ipp_alone_is_not_written_to() -> None:
    with SimulatedPrinter.on_usb(make=UsbMake(kind=(7, 1, 4))) as machine, pytest.raises(DeviceUnplugged):
        line_to(machine).open()


# Taking it, and giving it back


def test_no_permission_is_told_as_such(machine: SimulatedPrinter) -> None:
    machine.usb_port.forbid()
    with pytest.raises(DeviceError, match="no permission to open the USB printer 04b8:0202") as refused:
        line_to(machine).open()
    assert not isinstance(refused.value, DeviceUnplugged | DeviceBusy)
    machine.usb_port.allow()
    assert ask(line_to(machine)) == WELL


def test_a_printer_that_another_program_holds_is_busy(machine: SimulatedPrinter) -> None:
    machine.usb_port.take_away()
    with pytest.raises(DeviceBusy):
        line_to(machine).open()
    machine.usb_port.give_back()
    assert ask(line_to(machine)) == WELL


def test_a_printer_belongs_to_one_line(machine: SimulatedPrinter) -> None:
    first, second = line_to(machine), line_to(machine)
    first.open()
    with pytest.raises(DeviceBusy):
        second.open()
    first.close()
    assert ask(second) == WELL


def test_the_kernels_driver_gets_the_printer_back(machine: SimulatedPrinter) -> None:
    machine.usb_port.load_kernel_driver()
    line = line_to(machine)
    line.open()
    assert not machine.usb_port.kernel_driver_is_active
    line.close()
    assert machine.usb_port.kernel_driver_is_active


def test_the_kernels_driver_gets_the_printer_back_when_it_could_not_be_taken(machine: SimulatedPrinter) -> None:
    machine.usb_port.load_kernel_driver()
    machine.usb_port.take_away()
    with pytest.raises(DeviceBusy):
        line_to(machine).open()
    assert machine.usb_port.kernel_driver_is_active


def test_a_printer_that_nobody_configured_is_configured(machine: SimulatedPrinter) -> None:
    machine.usb_port.configuration = 0
    assert ask(line_to(machine)) == WELL


def test_a_line_that_was_never_opened_is_unplugged_and_can_be_closed() -> None:
    line = UsbTransport()
    with pytest.raises(DeviceUnplugged):
        line.write(b"x")
    with pytest.raises(DeviceUnplugged):
        line.read(1, 0)
    line.close()


# Plugging


def test_a_printer_that_was_pulled_out_is_unplugged_in_every_call(machine: SimulatedPrinter) -> None:
    machine.usb_port.load_kernel_driver()
    line = line_to(machine)
    line.open()
    machine.unplug()
    for call in (lambda: line.write(b"x"), lambda: line.read(1, 5.0), line.port_status):
        with pytest.raises(DeviceUnplugged):
            call()
    line.close()


def test_a_printer_pulled_out_in_mid_write_is_unplugged(machine: SimulatedPrinter) -> None:
    line = line_to(machine)
    line.open()
    machine.unplug(after_bytes=10_000)
    with pytest.raises(DeviceUnplugged):
        line.write(bytes(50_000))
    line.close()


def test_a_printer_that_was_put_back_has_a_new_number_and_is_found(machine: SimulatedPrinter) -> None:
    def number() -> int:
        return next(usb.core.find(find_all=True, backend=machine.usb_bus, idVendor=0x04B8)).address

    line, before = line_to(machine), number()
    line.open()
    machine.unplug()
    machine.plug_in()
    assert number() != before
    with pytest.raises(DeviceUnplugged):
        line.write(STATUS)
    assert ask(line) == WELL


# Bytes


def test_every_byte_arrives_however_little_is_taken_at_once(machine: SimulatedPrinter) -> None:
    machine.usb_port.limit_transfers(7)
    line = line_to(machine)
    line.open()
    line.write(b"A" * 10_000)
    machine.wait_for_bytes(10_000)
    line.close()
    assert machine.bytes_received == 10_000


def test_bytes_nobody_takes_time_out() -> None:
    with SimulatedPrinter.on_usb(receive_buffer=512) as machine:
        line = line_to(machine, stall_s=0.05)
        machine.open_cover()
        line.open()
        with pytest.raises(DeviceTimeout, match="takes no more bytes"):
            line.write(bytes(50_000))
        line.close()


def test_reading_gives_what_is_there_without_waiting_for_more(machine: SimulatedPrinter) -> None:
    line = line_to(machine)
    line.open()
    line.write(STATUS)
    assert line.read(100, 5.0) == WELL
    assert line.read(100, 0.0) == b""
    line.close()


def test_an_answer_may_be_read_in_parts(machine: SimulatedPrinter) -> None:
    line = line_to(machine)
    line.open()
    machine.usb_port.answer(b"ABC")
    assert [line.read(2, 5.0), line.read(2, 5.0)] == [b"AB", b"C"]
    line.close()


def test_answers_that_nobody_fetched_are_dropped_at_the_opening(machine: SimulatedPrinter) -> None:
    machine.usb_port.answer(b"stale" * 60)
    line = line_to(machine)
    line.open()
    assert line.read(16, 0.0) == b""
    line.close()


def test_a_printer_without_a_way_to_answer_is_silent() -> None:
    with SimulatedPrinter.on_usb(make=UsbMake(input=None)) as machine:
        line = line_to(machine)
        line.open()
        line.write(STATUS)
        machine.wait_for_bytes(3)
        assert line.read(16, 0.01) == b""
        line.close()


def test_a_halted_endpoint_is_started_again(machine: SimulatedPrinter) -> None:
    line = line_to(machine)
    line.open()
    machine.usb_port.halt()
    line.write(STATUS)
    machine.usb_port.halt()
    assert line.read(16, 5.0) == WELL
    line.close()


def test_an_endpoint_that_halts_again_at_once_is_taken_for_gone(machine: SimulatedPrinter) -> None:
    line = line_to(machine)
    line.open()
    machine.usb_port.halt(times=2)
    with pytest.raises(DeviceUnplugged):
        line.write(STATUS)
    line.close()


@pytest.mark.parametrize(
    ("refusal", "expected"),
    [(errno.EIO, DeviceUnplugged), (errno.ENODEV, DeviceUnplugged), (errno.EOVERFLOW, DeviceError)],
)
def test_what_the_system_refuses_is_a_device_error(
    machine: SimulatedPrinter, refusal: int, expected: type[DeviceError]
) -> None:
    line = line_to(machine)
    line.open()
    machine.usb_port.refuse(refusal)
    with pytest.raises(DeviceError) as refused:
        line.write(STATUS)
    assert type(refused.value) is expected
    line.close()


# What the printer tells of itself


@pytest.mark.parametrize("asked", ["enumerate_devices", "get_configuration", "is_kernel_driver_active"])
@pytest.mark.parametrize("refusal", [usb.core.USBError("Input/Output Error", -1, errno.EIO), NotImplementedError()])
def test_what_libusb_refuses_is_a_fault_of_the_device(
    machine: SimulatedPrinter, monkeypatch: pytest.MonkeyPatch, asked: str, refusal: Exception
) -> None:
    def refuse(*_: object) -> None:
        raise refusal

    monkeypatch.setattr(machine.usb_bus, asked, refuse)
    with pytest.raises(DeviceError):
        line_to(machine).open()


@pytest.mark.parametrize("interface", [0, 1])
def test_it_tells_what_it_is(interface: int) -> None:
    with SimulatedPrinter.on_usb(make=UsbMake(interface=interface)) as machine:
        line = line_to(machine)
        line.open()
        assert line.device_id() == DeviceId(maker="EPSON", model="TM-T88V", commands=("ESC/POS",))
        assert line.port_status() == PortStatus(paper_empty=False, selected=True, error=False)
        line.close()


def test_it_tells_how_it_is_without_a_command(machine: SimulatedPrinter) -> None:
    line = line_to(machine)
    line.open()
    assert line.port_status() == PortStatus(paper_empty=False, selected=True, error=False)
    machine.run_out_of_paper()
    assert line.port_status() == PortStatus(paper_empty=True, selected=False, error=False)
    machine.load_paper()
    machine.break_down()
    assert line.port_status() == PortStatus(paper_empty=False, selected=False, error=True)
    line.close()


def test_a_printer_that_knows_no_such_questions_prints_all_the_same() -> None:
    with SimulatedPrinter.on_usb(make=UsbMake(device_id="")) as machine:
        line = line_to(machine)
        line.open()
        assert line.device_id() is None
        assert line.port_status() is None
        line.write(STATUS)
        assert line.read(16, 5.0) == WELL
        line.close()


# The simulated bus, and what is loaded for a real one


def test_the_simulated_bus_has_the_face_pyusb_knows(machine: SimulatedPrinter) -> None:
    faces = dict(inspect.getmembers(usb.backend.IBackend, inspect.isfunction))
    shared = [name for name in faces if name in type(machine.usb_bus).__dict__ and not name.startswith("_")]
    assert len(shared) > 12
    for name in shared:
        ours = inspect.signature(getattr(type(machine.usb_bus), name))
        assert list(ours.parameters) == list(inspect.signature(faces[name]).parameters), name


def test_pyusb_itself_reads_the_simulated_printer(machine: SimulatedPrinter) -> None:
    devices = list(usb.core.find(find_all=True, backend=machine.usb_bus))
    assert sorted(device.product for device in devices) == ["Keyboard", "TM-T88V"]
    device = usb.core.find(backend=machine.usb_bus, idVendor=0x04B8)
    assert (device.manufacturer, device.serial_number) == ("EPSON", "VIDU0001")
    assert "Bulk" in str(device)
    device.write(0x03, STATUS)
    assert bytes(device.read(0x85, 64, 5000)) == WELL
    for found in (*devices, device):
        usb.util.dispose_resources(found)


def test_pyusb_is_loaded_only_for_a_printer_on_usb() -> None:
    script = "import sys, drivers.printer; sys.exit('usb' in sys.modules or 'escpos' in sys.modules)"
    subprocess.run([sys.executable, "-c", script], check=True)
