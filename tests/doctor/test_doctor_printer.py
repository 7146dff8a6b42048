"""What the doctor says of printers, each trouble with its own remedy."""

import fcntl
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import msgspec
import pytest

from drivers.device import DeviceBusy, DeviceError, DeviceUnplugged
from drivers.printer import (
    Faulty,
    NetworkTransport,
    PrinterIdentity,
    PrinterStatus,
    Ready,
    Unknown,
    Unreachable,
    UsbTransport,
    usb_transport,
)
from drivers.simulation.printer import SimulatedPrinter
from kiosk.composition.printing import book_name, book_path
from kiosk.doctor import Finding, Light
from kiosk.doctor.printer import look_at_printer
from kiosk.doctor.printer_look import InUse, Seen, connected_already, look_at
from kiosk.doctor.printer_model import doubt_of_profile
from kiosk.doctor.printer_words import remedy_for
from kiosk.settings import Printer, Settings, parse
from kiosk.ticket.roll import Roll
from offline_queue import JobBook, JobState, Keyring


@pytest.fixture
def printer() -> Iterator[SimulatedPrinter]:
    with SimulatedPrinter.on_network() as printer:
        yield printer


def kiosk(folder: Path, *tables: str) -> Settings:
    text = (
        '[kiosk]\nid = "K3"\nname = "Quầy 3"\nhospital = "Bệnh viện Ví Dụ"\n[hospital]\nurl = "https://x.example"\n'
        f'[queue]\npath = "{folder}/queue.db"\nkey_file = "{folder}/queue.key"\n'
    )
    return parse("\n".join([text, *tables]), "kiosk.toml")


def on_network(printer: SimulatedPrinter, more: str = "", name: str = "khe-in") -> str:
    host, port = printer.address
    return f'[printers.{name}]\nconnection = "network"\naddress = "{host}:{port}"\n{more}\n'


def found(folder: Path, *tables: str) -> dict[str, Finding]:
    return {one.part: one for one in look_at_printer(kiosk(folder, *tables))}


def test_a_kiosk_without_a_printer_is_told_how_to_find_one(tmp_path: Path) -> None:
    (finding,) = found(tmp_path).values()
    assert (finding.part, finding.light) == ("printer", Light.YELLOW)
    assert "kiosk printers" in finding.remedy


def test_a_printer_that_is_well_is_green(tmp_path: Path, printer: SimulatedPrinter) -> None:
    finding = found(tmp_path, on_network(printer))["printer khe-in"]
    assert finding.light is Light.GREEN
    assert finding.what.endswith(": ready")


@pytest.mark.parametrize(
    ("accident", "light", "words", "remedy"),
    [
        ("paper_low", Light.YELLOW, "nearly used up", "new roll soon"),
        ("run_out_of_paper", Light.RED, "no paper", "Put in a new roll"),
        ("open_cover", Light.RED, "cover is open", "until it clicks"),
        ("overheat", Light.RED, "too hot", "when it has cooled"),
        ("break_down", Light.RED, "out of order", "have it repaired"),
        ("go_silent", Light.RED, "does not tell", "answers = false"),
        ("unplug", Light.RED, "cannot be reached", "network cable"),
    ],
)
def test_each_trouble_has_its_own_remedy(tmp_path: Path, accident: str, light: Light, words: str, remedy: str) -> None:
    with SimulatedPrinter.on_network() as printer:
        getattr(printer, accident)()
        finding = found(tmp_path, on_network(printer))["printer khe-in"]
    assert finding.light is light
    assert words in finding.what
    assert remedy in finding.remedy


@pytest.mark.parametrize(
    ("connection", "fault", "words"),
    [
        ("usb", DeviceError("no permission to open it"), "usermod -aG lp"),
        ("usb", DeviceUnplugged("gone"), "lsusb"),
        ("serial", DeviceError("no permission to open it"), "usermod -aG dialout"),
        ("serial", DeviceUnplugged("gone"), "ports of this machine"),
        ("cups", None, "lpstat -t"),
    ],
)
def test_an_unreachable_printer_is_looked_for_where_it_hangs(
    connection: str, fault: DeviceError | None, words: str
) -> None:
    printer = msgspec.convert({"connection": connection, "address": "x"}, Printer)
    assert words in remedy_for(Unreachable("gone"), printer, fault)


def test_a_spare_printer_in_trouble_is_yellow_while_the_first_works(tmp_path: Path, printer: SimulatedPrinter) -> None:
    with SimulatedPrinter.on_network() as spare:
        tables = on_network(printer), on_network(spare, name="du-phong")
        spare.open_cover()
        both = found(tmp_path, *tables)
        assert [both[f"printer {name}"].light for name in ("khe-in", "du-phong")] == [Light.GREEN, Light.YELLOW]
        printer.open_cover()
        assert found(tmp_path, *tables)["printer du-phong"].light is Light.RED


def test_a_printer_that_can_tell_nothing_is_yellow(tmp_path: Path, printer: SimulatedPrinter) -> None:
    printer.go_silent()
    finding = found(tmp_path, on_network(printer, "answers = false"))["printer khe-in"]
    assert finding.light is Light.YELLOW
    assert "never count as printed" in finding.remedy


def test_a_printer_that_never_confirms_is_yellow(tmp_path: Path, printer: SimulatedPrinter) -> None:
    assert found(tmp_path, on_network(printer))["printer khe-in"].light is Light.GREEN
    printer.never_confirms()
    finding = found(tmp_path, on_network(printer))["printer khe-in"]
    assert finding.light is Light.YELLOW
    assert "never count as printed" in finding.remedy


def test_a_queue_of_cups_cannot_vouch_and_a_printer_of_ipp_can() -> None:
    assert not Seen("a", Printer("cups", "Phong_Kham"), Ready()).vouches
    assert Seen("a", Printer("cups", "ipp://192.0.2.7/ipp/print"), Ready()).vouches
    assert not Seen("a", Printer("cups", "ipp://192.0.2.7/ipp/print"), Unknown("?")).prints
    assert not Seen("a", Printer("cups", "ipp://192.0.2.7:631/printers/Phong_Kham"), Ready()).vouches


@pytest.mark.parametrize("state", [Faulty("stopped (paused)"), Unreachable("?"), Unknown("?")])
def test_nobody_is_sent_to_a_printer_s_switch_for_a_queue_nor_to_cups_for_a_printer(state: PrinterStatus) -> None:
    of_queue, of_printer = (
        remedy_for(state, Printer("cups", it)) for it in ("Phong_Kham", "ipp://192.0.2.7/ipp/print")
    )
    assert "lpstat -t" in of_queue
    assert "off and on" not in of_queue + of_printer
    assert "answers" not in of_queue + of_printer
    assert of_printer
    assert "lpstat" not in of_printer


def test_a_running_kiosk_that_has_the_network_printer_is_no_trouble(tmp_path: Path, printer: SimulatedPrinter) -> None:
    line = NetworkTransport(*printer.address)
    line.open()
    finding = found(tmp_path, on_network(printer))["printer khe-in"]
    line.close()
    assert finding.light is Light.YELLOW
    assert "the kiosk's own menu tells" in finding.what


def test_a_running_kiosk_that_has_the_serial_printer_is_no_trouble() -> None:
    with SimulatedPrinter.on_serial_port() as printer:
        held = os.open(printer.serial_port, os.O_RDWR | os.O_NOCTTY)
        fcntl.flock(held, fcntl.LOCK_EX)
        seen = look_at("khe-in", Printer("serial", printer.serial_port))
        os.close(held)
    assert seen.state == InUse()
    assert seen.prints
    assert isinstance(seen.fault, DeviceBusy)


@pytest.fixture
def on_usb(monkeypatch: pytest.MonkeyPatch) -> Iterator[SimulatedPrinter]:
    with SimulatedPrinter.on_usb() as printer:
        monkeypatch.setattr(usb_transport, "default_backend", lambda: printer.usb_bus)
        yield printer


@pytest.mark.usefixtures("on_usb")
def test_a_usb_printer_tells_what_it_is_and_one_that_is_held_is_no_trouble() -> None:
    seen = look_at("khe-in", Printer("usb"))
    assert seen.state == Ready()
    assert seen.identity is not None
    assert seen.identity.model
    line = UsbTransport()
    line.open()
    assert look_at("khe-in", Printer("usb")).state == InUse()
    line.close()


def test_a_usb_printer_without_rights_is_told_the_group(tmp_path: Path, on_usb: SimulatedPrinter) -> None:
    on_usb.usb_port.forbid()
    finding = found(tmp_path, '[printers.khe-in]\nconnection = "usb"')["printer khe-in"]
    assert "usermod -aG lp" in finding.remedy


def test_a_connection_to_another_port_is_nobodys(printer: SimulatedPrinter) -> None:
    line = NetworkTransport(*printer.address)
    line.open()
    host, port = printer.address
    assert connected_already(host, port)
    assert not connected_already(host, port + 1)
    line.close()
    assert not connected_already(host, port)


@pytest.mark.parametrize(
    ("said", "model", "words"),
    [
        ({"profile": "TM-T88V"}, "TM-T88V", ""),
        ({"profile": "TM-T88V"}, "TM-T20II", "it says that it is TM-T20II"),
        ({"profile": "CT-S651"}, "", "set width_dots = 576"),
        ({"profile": "TM-T88V", "width_dots": 576}, "", "TM-T88V prints 512"),
        ({"profile": "NT-5890K", "width_dots": 384, "cut": "full"}, "", "not known to do"),
        ({}, "TM-T20II", ""),
    ],
)
def test_a_profile_that_does_not_fit_is_doubted(said: dict[str, object], model: str, words: str) -> None:
    printer = msgspec.convert({"connection": "usb"} | said, Printer)
    doubt = doubt_of_profile(Seen("a", printer, Ready(), PrinterIdentity(model=model)))
    assert words in doubt
    assert bool(words) is bool(doubt)


def test_the_roll_and_the_kept_tickets_are_read_beside_a_running_kiosk(
    tmp_path: Path, printer: SimulatedPrinter
) -> None:
    tables = on_network(printer, "roll_metres = 50")
    settings = kiosk(tmp_path, tables)
    roll = Roll().changed().printed(800, datetime.now().astimezone())
    book = JobBook.open(book_path(settings), Keyring.create(tmp_path / "queue.key"), name=book_name(settings), now=0)
    book.keep_facts({"roll/khe-in": msgspec.json.encode(roll)})
    assert found(tmp_path, tables)["tickets"].light is Light.GREEN
    book.begin("a", "ticket", b"", at=0)
    book.move("a", JobState.UNCONFIRMED, at=1)
    book.begin("b", "ticket", b"", at=0, state=JobState.PENDING)
    both = found(tmp_path, tables)
    book.close()
    assert "about 498 tickets left" in both["printer khe-in"].what
    assert both["tickets"].light is Light.YELLOW
    assert both["tickets"].what.startswith("1 did not surely come out")


def test_a_book_that_cannot_be_read_is_told(tmp_path: Path, printer: SimulatedPrinter) -> None:
    tables = on_network(printer)
    book_path(kiosk(tmp_path, tables)).write_bytes(b"no book")
    Keyring.create(tmp_path / "queue.key")
    finding = found(tmp_path, tables)["tickets"]
    assert finding.light is Light.YELLOW
    assert "cannot be read" in finding.what
