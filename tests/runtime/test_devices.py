"""Readers, chip and printer as the journey hears them, on simulated wires."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from drivers.keyboard_scanner import KeyboardScanner
from drivers.printer import EscPosPrinter, NetworkTransport, PrinterDelays, Raster
from drivers.serial_scanner import SerialScanner
from drivers.simulation.keyboard_line import SimulatedKeyboard
from drivers.simulation.printer import SimulatedPrinter
from drivers.simulation.serial_line import SimulatedScanner
from kiosk.departments import Catalogue
from kiosk.hospital import Done, Unavailable
from kiosk.identity import Identity, Refusal, RefusalKind
from kiosk.journal import Journal
from kiosk.journey import Paper
from kiosk.journey.effects import PrintTicket
from kiosk.journey.events import (
    CatalogueChanged,
    DocumentShown,
    LineChanged,
    PaperAnswered,
)
from kiosk.runtime.last_known import LastKnown
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.line import Line
from kiosk.runtime.printing import PrintDesk
from kiosk.runtime.readers import code_listener
from kiosk.ticket import Ticket, TicketKind
from kiosk.visit import Payer, Priority
from support.world import NOW, catalogue

CODE = "001188990001||NGUYỄN THỊ MINH ANH|12041988|Nữ|Số 1, Hà Nội|16082021".encode()
TICKET = Ticket(
    TicketKind.CONFIRMED,
    "Bệnh viện Ví Dụ",
    "Quầy 3",
    "A 042",
    "Nội",
    "Phòng 101",
    "Tầng 1",
    "N.T.M.A.",
    1988,
    Payer.SELF,
    coverage_checked=False,
    priority=Priority.NONE,
    issued_at=NOW,
    code="KSK1:V:X",
)


@pytest.fixture
def scanner(tmp_path: Path, ears, journal: Journal) -> Iterator[SimulatedScanner]:
    simulated = SimulatedScanner(tmp_path)
    listener = code_listener("scanner", SerialScanner(simulated.port), ears.post, journal)
    listener.start()
    yield simulated
    listener.close()
    simulated.close()


def beep_until_heard(scanner: SimulatedScanner, ears, payload: bytes, wait_until) -> DocumentShown:
    """A scanner that was just plugged in is opened within half a second; people scan again too."""
    before = len(ears.heard)

    def heard() -> bool:
        if len(ears.heard) == before:
            scanner.beep(payload)
        return len(ears.heard) > before

    wait_until(heard)
    return ears.heard[before]


def test_a_scanned_card_is_a_document(scanner: SimulatedScanner, ears, wait_until) -> None:
    shown = beep_until_heard(scanner, ears, CODE, wait_until)
    assert isinstance(shown.reading, Identity)
    assert shown.reading.name is not None
    assert shown.reading.name.full == "NGUYỄN THỊ MINH ANH"


def test_a_scanner_that_was_unplugged_works_again_when_it_is_back(
    scanner: SimulatedScanner, ears, wait_until, tmp_path: Path
) -> None:
    beep_until_heard(scanner, ears, CODE, wait_until)
    scanner.unplug()
    wait_until(lambda: "device-lost" in (tmp_path / "journal").read_text())
    scanner.plug_in()
    shown = beep_until_heard(scanner, ears, b"https://shop.example/x", wait_until)
    while isinstance(shown.reading, Identity):
        shown = beep_until_heard(scanner, ears, b"https://shop.example/x", wait_until)
    assert shown.reading == Refusal(RefusalKind.WEB_LINK)
    assert (tmp_path / "journal").read_text().count("device-lost") == 1


def test_a_card_that_a_typing_scanner_cannot_bring_through_gets_a_word_for_its_owner(
    ears, journal: Journal, tmp_path: Path, wait_until
) -> None:
    keyboard = SimulatedKeyboard(tmp_path)
    reader = KeyboardScanner(keyboard.device, grab_device=lambda _: None)
    listener = code_listener("keyboard-scanner", reader, ears.post, journal)
    listener.start()
    wait_until(lambda: "device-ready" in (tmp_path / "journal").read_text())
    keyboard.beep(CODE.decode())
    assert ears.wait(DocumentShown).reading == Refusal(RefusalKind.NOT_UTF8)
    listener.close()
    keyboard.close()
    assert "device-garbage" in (tmp_path / "journal").read_text()


@pytest.fixture
def printer() -> Iterator[SimulatedPrinter]:
    with SimulatedPrinter.on_network() as simulated:
        yield simulated


def desk_for(printer: SimulatedPrinter, ears, journal: Journal) -> PrintDesk:
    driver = EscPosPrinter(NetworkTransport(*printer.address), delays=PrinterDelays(answer_s=0.2, confirmation_s=1))
    return PrintDesk(driver, lambda _: Raster(16, 2, b"\xff\x00\x00\xff"), post=ears.post, journal=journal)


def test_printed_is_said_only_when_paper_came_out(printer: SimulatedPrinter, ears, journal: Journal) -> None:
    desk = desk_for(printer, ears, journal)
    desk.do(PrintTicket(5, TICKET))
    assert ears.wait(PaperAnswered) == PaperAnswered(5, Paper.PRINTED)
    assert printer.wait_for_page().cut
    desk.close()


def test_no_paper_and_an_unplugged_printer_are_told_apart(printer: SimulatedPrinter, ears, journal: Journal) -> None:
    desk = desk_for(printer, ears, journal)
    printer.run_out_of_paper()
    desk.do(PrintTicket(5, TICKET))
    assert ears.wait(PaperAnswered).paper is Paper.NO_PAPER
    printer.unplug()
    desk.do(PrintTicket(6, TICKET))
    assert ears.wait(PaperAnswered, 2).paper is Paper.NOT_PRINTED
    assert printer.pages == []
    desk.close()


def test_a_kiosk_without_a_printer_says_not_printed(ears, journal: Journal) -> None:
    desk = PrintDesk(None, lambda _: Raster(8, 1, b"\x00"), post=ears.post, journal=journal)
    desk.do(PrintTicket(5, TICKET))
    assert ears.wait(PaperAnswered).paper is Paper.NOT_PRINTED
    desk.close()


def test_the_line_tells_when_it_breaks_and_when_it_is_back(ears, journal: Journal) -> None:
    answers: list[Catalogue | Unavailable] = [catalogue()]

    class Hospital:
        def catalogue(self) -> Catalogue | Unavailable:
            return answers[0]

        def health(self) -> Done | Unavailable:
            return Done() if isinstance(answers[0], Catalogue) else answers[0]

    restored: list[bool] = []
    known = LastKnown(now=lambda: NOW, post=ears.post, journal=journal)
    line = Line(Lazy(Hospital), known, post=ears.post, journal=journal, refresh_s=0.02, probe_s=0.02)
    line.restored = lambda: restored.append(True)
    line.start()
    assert ears.wait(CatalogueChanged).catalogue == catalogue()
    answers[0] = Unavailable("no connection")
    assert not ears.wait(LineChanged).online
    assert not line.online()
    answers[0] = catalogue()
    assert ears.wait(LineChanged, 2).online
    line.close()
    assert restored == [True]
