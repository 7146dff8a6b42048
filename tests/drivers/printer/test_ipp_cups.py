"""The same with other people's programs: a CUPS, and a printer in software that speaks IPP itself."""

import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from drivers.printer import (
    Faulty,
    NoPaper,
    NotStarted,
    PaperSize,
    Printed,
    PrinterIdentity,
    Ready,
    Unconfirmed,
    Unknown,
    Unreachable,
)
from drivers.printer.ipp import IppPrinter, IppWaits, find_queues
from drivers.printer.ipp.address import Address
from drivers.printer.ipp.codec import media_of_size
from drivers.printer.ipp.errors import Refused
from drivers.printer.ipp.line import IppLine
from drivers.simulation.printer import SimulatedPrinter
from support.cups import Cups, SoftwarePrinter, bus, free_port, running_cups, software_printer
from support.raw_server import RawServer, raw_server
from support.tickets_as_pdf import PdfPage

PATIENT = IppWaits(answer_s=10.0, hand_over_s=10.0, job_s=30.0, poll_s=0.05, cancel_s=5.0)
BRISK = IppWaits(answer_s=10.0, hand_over_s=10.0, job_s=0.5, poll_s=0.05, cancel_s=1.0)

Start = Callable[..., SoftwarePrinter]


@pytest.fixture(scope="module")
def cups(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cups]:
    with running_cups(tmp_path_factory.mktemp("cups")) as server:
        yield server


@pytest.fixture(scope="module")
def message_bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    with bus(tmp_path_factory.mktemp("bus")) as address:
        yield address


@pytest.fixture
def start(tmp_path: Path, message_bus: Path) -> Iterator[Start]:
    """Starts a printer on which a script happens to each job."""
    with ExitStack() as printers:
        yield lambda *how: printers.enter_context(software_printer(tmp_path, message_bus, *how))


def driver(address: str, waits: IppWaits = PATIENT) -> IppPrinter:
    return IppPrinter(address, paper=PaperSize(), waits=waits)


# A printer that speaks IPP itself


def test_a_printer_that_says_it_printed_did(start: Start) -> None:
    machine = start('cp "$1" page.pdf; echo "ATTR: job-impressions-completed=1" >&2')
    printer = driver(machine.address)
    assert printer.status() == Ready()
    assert printer.identify() == PrinterIdentity("Example", "Printer")
    assert printer.print_page(PdfPage()) == Printed()
    assert (machine.folder / "page.pdf").read_bytes() == PdfPage().pdf()


def test_a_printer_that_took_the_ticket_and_printed_nothing_is_not_believed(start: Start) -> None:
    outcome = driver(start("exit 0").address).print_page(PdfPage())
    assert outcome == Unconfirmed(Unknown("completed, but it counts no sheet"))


def test_a_printer_whose_program_failed_has_not_printed(start: Start) -> None:
    outcome = driver(start("exit 1").address).print_page(PdfPage())
    assert outcome == Unconfirmed(Unknown("the job was given up (aborted-by-system)"))


def test_a_printer_whose_paper_ends_under_way_says_so_and_keeps_nothing(start: Start) -> None:
    machine = start('echo "STATE: +media-empty-error" >&2; sleep 60')
    printer = driver(machine.address, BRISK)
    outcome = printer.print_page(PdfPage())
    assert outcome == Unconfirmed(NoPaper())
    assert isinstance(outcome, Unconfirmed)
    assert not outcome.torn, "it was told to stop, and has not stopped yet"
    assert "processing-to-stop-point" in machine.log()
    assert printer.revisit() == outcome
    assert printer.print_page(PdfPage()) == NotStarted(NoPaper())


def test_a_printer_understands_what_size_of_paper_is_asked_for(start: Start, tmp_path: Path) -> None:
    """Its own list of formats cannot be set beside its sizes: so the job is handed over without asking for it."""
    (tmp_path / "roll.conf").write_text(
        "ATTR collection media-size-supported { MEMBER rangeOfInteger x-dimension 5000-8000"
        " MEMBER rangeOfInteger y-dimension 2000-200000 }\n"
        'ATTR mimeMediaType document-format-supported "application/pdf"\n',
        "ascii",
    )
    machine = start("exit 0", "-a", str(tmp_path / "roll.conf"))
    line = IppLine(Address.of(machine.address), owner="", answer_s=10.0, certificate=None)
    assert line.send("Kiosk", PdfPage().pdf(), [media_of_size(72.07, 101.85)], within_s=10.0).number == 1
    assert "media-col (collection) {media-size={x-dimension=7207 y-dimension=10185}}" in machine.log()
    with pytest.raises(Refused):
        line.send("Kiosk", PdfPage().pdf(), [media_of_size(300, 100)], within_s=10.0)


# CUPS


def test_a_queue_hands_the_ticket_on_and_cannot_say_that_it_came_out(cups: Cups) -> None:
    """The printer behind it takes every byte and prints none: no PDF is anything to it."""
    with SimulatedPrinter.on_network() as machine:
        host, port = machine.address
        address = cups.queue("counter", f"socket://{host}:{port}/?snmp=false&waiteof=false")
        printer = driver(address)
        outcome = printer.print_page(PdfPage())
        expected = "handed over to the queue counter at 127.0.0.1, which cannot tell whether paper came out"
        assert outcome == printer.revisit() == Unconfirmed(Unknown(expected))
        assert isinstance(outcome, Unconfirmed)
        assert not outcome.torn


def test_a_queue_delivers_the_pdf_as_it_is_on_paper_of_its_size(cups: Cups) -> None:
    def keep(connection: socket.socket, server: RawServer) -> None:
        while part := connection.recv(65_536):
            server.requests.append(part)

    with raw_server(keep) as server:
        address = cups.queue("bytes", f"socket://127.0.0.1:{server.port}/?snmp=false")
        assert isinstance(driver(address).print_page(PdfPage()), Unconfirmed)
        assert b"".join(server.requests) == PdfPage().pdf()
    assert "media=Custom.72.07x101.85mm" in (cups.folder / "error.log").read_text("utf-8", "replace")


def documents(cups: Cups) -> list[str]:
    """What CUPS keeps of jobs on its disk."""
    return [path.name for path in (cups.folder / "spool").iterdir() if path.name.startswith("d")]


def test_no_ticket_stays_on_the_disk_of_cups(cups: Cups) -> None:
    """It keeps the documents of jobs that are over for a day, and in them a patient's name."""
    before = documents(cups)
    address = cups.queue("keeps", f"socket://127.0.0.1:{free_port()}/?snmp=false")
    assert isinstance(driver(address, BRISK).print_page(PdfPage()), Unconfirmed)
    assert documents(cups) == before
    cups.backend("gone", "exit 0")
    assert isinstance(driver(cups.queue("gone", "gone:/")).print_page(PdfPage()), Unconfirmed)
    assert documents(cups) == before


def test_a_raw_queue_is_refused(cups: Cups) -> None:
    outcome = driver(cups.queue("raw", "socket://127.0.0.1:9/", raw=True)).print_page(PdfPage())
    assert isinstance(outcome, NotStarted)
    assert isinstance(outcome.status, Faulty)
    assert "raw queue" in outcome.status.detail


def test_a_queue_whose_printer_is_off_loses_the_job_again(cups: Cups) -> None:
    address = cups.queue("off", f"socket://127.0.0.1:{free_port()}/?snmp=false")
    outcome = driver(address, BRISK).print_page(PdfPage())
    assert isinstance(outcome, Unconfirmed)
    assert cups.run("lpstat", "-W", "not-completed", "-o", "off") == ""


def test_a_queue_hears_of_an_empty_roll_and_is_tried_again_later(cups: Cups, tmp_path: Path) -> None:
    """CUPS keeps saying so when the roll is long changed: it asks a printer only while it prints."""
    tray = tmp_path / "tray"
    cups.backend(
        "tray",
        f'[ -e "{tray}" ] && echo "STATE: -media-empty-error" >&2 && exec cp "$6" "{tray}"\n'
        'echo "STATE: +media-empty-error" >&2; sleep 60',
    )
    address = cups.queue("tray", "tray:/")
    outcome = driver(address).print_page(PdfPage())
    assert outcome == Unconfirmed(NoPaper())
    assert driver(address).status() == NoPaper()
    tray.touch()
    at_once = IppWaits(answer_s=10.0, poll_s=0.05, history_s=-1.0)
    assert driver(address, at_once).status() == Ready()
    again = driver(address, at_once).print_page(PdfPage())
    assert isinstance(again, Unconfirmed)
    assert isinstance(again.reason, Unknown)
    assert "handed over" in again.reason.detail
    assert tray.read_bytes() == PdfPage().pdf()


def test_a_paused_queue_and_one_that_takes_no_jobs_are_sent_nothing(cups: Cups) -> None:
    address = cups.queue("idle", "socket://127.0.0.1:9/")
    cups.run("cupsdisable", "-r", "paper is being changed", "idle")
    assert driver(address).print_page(PdfPage()) == NotStarted(Faulty("stopped (paused): paper is being changed"))
    cups.run("cupsenable", "idle")
    cups.run("cupsreject", "-r", "closed today", "idle")
    outcome = driver(address).print_page(PdfPage())
    assert outcome == NotStarted(Faulty("the queue idle at 127.0.0.1 takes no jobs at present: closed today"))


def test_a_queue_that_is_not_there_is_named(cups: Cups) -> None:
    status = driver(f"ipp://{cups.server}/printers/nowhere").status()
    assert status == Unreachable("there is no queue nowhere at 127.0.0.1")


def test_a_kiosk_that_was_killed_cancels_its_jobs_when_it_is_back(cups: Cups) -> None:
    address = cups.queue("held", "socket://127.0.0.1:9/")
    cups.run("cupsdisable", "held")
    document = cups.folder / "held.pdf"
    document.write_bytes(PdfPage().pdf())
    for user, title in (("kiosk-7", "kiosk-7 00ff"), ("kiosk-8", "kiosk-8 11ee"), ("kiosk-7", "Menu")):
        cups.run("lp", "-U", user, "-d", "held", "-t", title, str(document))
    IppPrinter(address, paper=PaperSize(), waits=PATIENT, owner="kiosk-7").recover()
    left = cups.run("lpstat", "-W", "all", "-o", "held").splitlines()
    assert [line.split()[1] for line in left] == ["kiosk-8", "kiosk-7"]


def test_the_queues_of_a_computer_are_found(cups: Cups) -> None:
    cups.queue("found", "socket://127.0.0.1:9/", info="Quầy tiếp đón")
    queue = next(queue for queue in find_queues(cups.server) if queue.name == "found")
    assert (queue.info, queue.model, queue.status) == ("Quầy tiếp đón", "Invented Ticket", Ready())


def test_a_computer_without_cups_has_no_queues() -> None:
    assert find_queues(f"127.0.0.1:{free_port()}") == []
