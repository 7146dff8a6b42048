"""The desk with its thread, over a simulated printer on the network."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from drivers.printer import (
    EscPosPrinter,
    NetworkTransport,
    NoPaper,
    NotStarted,
    PaperSize,
    Printed,
    PrinterDelays,
    Raster,
    RasterPage,
    Ready,
)
from drivers.simulation.printer import SimulatedPrinter
from kiosk.journal import Journal
from kiosk.journey import Paper
from kiosk.journey.effects import PrintConsent
from kiosk.journey.events import PaperAnswered
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.printing import NamedPrinter, PaperWord, PrintDesk, PrintWaits
from kiosk.ticket import ConsentSheet, TechnicianSheet
from offline_queue import JobBook
from support.printing import KEYRING, ScriptedPrinter, Sheet, ticket_job
from support.world import NOW

QUICK = PrintWaits(again=0.02, poll=0.02)
DELAYS = PrinterDelays(answer_s=0.2, confirmation_s=1, settle_s=0.1)
SHEET = TechnicianSheet("Bệnh viện Ví Dụ", "Quầy 3", "", NOW)

OpenDesk = Callable[..., PrintDesk]


@pytest.fixture
def printer() -> Iterator[SimulatedPrinter]:
    with SimulatedPrinter.on_network() as simulated:
        yield simulated


@pytest.fixture
def told() -> list[PaperWord]:
    return []


@pytest.fixture
def open_desk(tmp_path: Path, ears: Any, journal: Journal, told: list[PaperWord]) -> Iterator[OpenDesk]:
    desks: list[PrintDesk] = []

    def open_book() -> JobBook:
        return JobBook.open(tmp_path / "printing.db", KEYRING, name="K3/printing", now=NOW.timestamp())

    def open_it(*printers: NamedPrinter, lay_out: Any = lambda document, _: Sheet(document)) -> PrintDesk:
        desk = PrintDesk(
            printers,
            lay_out,
            Lazy(open_book),
            post=ears.post,
            journal=journal,
            now=lambda: NOW,
            tell_hospital=lambda _, word, *__: told.append(word),
            waits=QUICK,
        )
        desks.append(desk)
        return desk

    yield open_it
    for desk in desks:
        desk.close()


def network(printer: SimulatedPrinter) -> NamedPrinter:
    return NamedPrinter("slot", EscPosPrinter(NetworkTransport(*printer.address), delays=DELAYS))


def dots(*_: object) -> RasterPage:
    return RasterPage(Raster(16, 2, b"\xff\x00\x00\xff"))


def test_printed_is_said_only_when_paper_came_out(printer: SimulatedPrinter, ears: Any, open_desk: OpenDesk) -> None:
    desk = open_desk(network(printer), lay_out=dots)
    desk.do(ticket_job())
    assert ears.wait(PaperAnswered) == PaperAnswered(5, Paper.PRINTED)
    assert printer.wait_for_page().cut


def test_a_consent_is_printed_and_never_kept(ears: Any, open_desk: OpenDesk, wait_until: Any, tmp_path: Path) -> None:
    printer = ScriptedPrinter()
    desk = open_desk(NamedPrinter("slot", printer))
    consent = ConsentSheet("Bệnh viện Ví Dụ", "Quầy 3", "2026-01", ())
    desk.do(PrintConsent(3, consent))
    assert ears.wait(PaperAnswered).paper is Paper.PRINTED
    wait_until(lambda: "consent-printed" in (tmp_path / "journal").read_text())
    printer.state = NoPaper()
    desk.do(PrintConsent(4, consent))
    ears.wait(PaperAnswered, 2)
    desk.forget()
    assert desk.print_again("another").result(5) is None, "all before it was done"
    assert desk.kept() == ()


def test_no_paper_and_an_unplugged_printer_are_told_apart(
    printer: SimulatedPrinter, ears: Any, open_desk: OpenDesk
) -> None:
    desk = open_desk(network(printer), lay_out=dots)
    printer.run_out_of_paper()
    desk.do(ticket_job())
    assert ears.wait(PaperAnswered).paper is Paper.NO_PAPER
    desk.forget()
    printer.unplug()
    desk.do(ticket_job(6))
    assert ears.wait(PaperAnswered, 2).paper is Paper.NOT_PRINTED
    assert printer.pages == []


def test_paper_that_comes_back_while_the_patient_waits_brings_the_ticket(
    printer: SimulatedPrinter, ears: Any, open_desk: OpenDesk
) -> None:
    desk = open_desk(network(printer), lay_out=dots)
    printer.run_out_of_paper()
    desk.do(ticket_job())
    assert ears.wait(PaperAnswered).paper is Paper.NO_PAPER
    printer.load_paper()
    assert ears.wait(PaperAnswered, 3).paper is Paper.PRINTED
    assert printer.wait_for_page().cut


def test_a_ticket_its_patient_left_without_is_kept_told_and_printed_again_by_staff(
    ears: Any, open_desk: OpenDesk, told: list[PaperWord], wait_until: Any
) -> None:
    printer = ScriptedPrinter(state=NoPaper())
    desk = open_desk(NamedPrinter("slot", printer))
    desk.do(ticket_job())
    ears.wait(PaperAnswered)
    desk.forget()
    wait_until(lambda: len(desk.kept()) == 1)
    assert told == [PaperWord.NOT_PRINTED]
    printer.state = Ready()
    assert isinstance(desk.print_again(desk.kept()[0].key).result(5), Printed)
    assert desk.kept() == ()
    assert desk.print_again("another").result(5) is None


def test_a_technicians_sheet_tells_what_the_printer_told(open_desk: OpenDesk) -> None:
    printer, other = ScriptedPrinter(), ScriptedPrinter()
    desk = open_desk(NamedPrinter("slot", printer), NamedPrinter("desk", other))
    desk.print_sheet("desk", SHEET).result(5)
    (page,) = other.came_out
    assert isinstance(page, TechnicianSheet)
    assert (page.printer, page.told) == ("desk", ("EPSON", "TM-T88VI", "10.1"))
    assert printer.came_out == []
    with pytest.raises(KeyError):
        desk.print_sheet("nowhere", SHEET)


def test_a_page_for_staff_comes_out_of_the_first_printer_that_prints(open_desk: OpenDesk) -> None:
    first, second = ScriptedPrinter(state=NoPaper()), ScriptedPrinter(paper=PaperSize(384))
    desk = open_desk(NamedPrinter("slot", first), NamedPrinter("desk", second))
    assert isinstance(desk.print_page(lambda paper: Sheet(replace(SHEET, told=(str(paper.width),)))).result(5), Printed)
    assert [page.told for page in second.came_out if isinstance(page, TechnicianSheet)] == [("384",)]
    assert first.came_out == []
    second.state = NoPaper()
    assert desk.print_page(lambda _: Sheet(SHEET)).result(5) == NotStarted(NoPaper())


def test_without_a_printer_a_page_for_staff_is_not_begun(open_desk: OpenDesk) -> None:
    assert isinstance(open_desk().print_page(lambda _: Sheet(SHEET)).result(5), NotStarted)


def test_printers_are_watched_before_anything_is_printed(open_desk: OpenDesk, wait_until: Any) -> None:
    printer = ScriptedPrinter()
    desk = open_desk(NamedPrinter("slot", printer, "Quầy 1"))
    assert [(state.name, state.place, state.word) for state in desk.states()] == [("slot", "Quầy 1", "unknown")]
    desk.start()
    wait_until(lambda: desk.states()[0].word == "ready")
    desk.new_roll("slot").result(5)


def test_a_mistake_in_one_errand_leaves_the_thread_to_the_next_patient(
    open_desk: OpenDesk, ears: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    mistakes: list[type] = []
    monkeypatch.setattr("threading.excepthook", lambda told: mistakes.append(told.exc_type))
    printer = ScriptedPrinter()
    monkeypatch.setattr(printer, "identify", lambda: {}["x"])
    desk = open_desk(NamedPrinter("slot", printer))
    with pytest.raises(KeyError):
        desk.print_sheet("slot", SHEET).result(5)
    desk.do(ticket_job())
    assert ears.wait(PaperAnswered).paper is Paper.PRINTED
    assert mistakes == [KeyError]


def test_a_page_under_way_comes_out_when_the_kiosk_is_stopped(open_desk: OpenDesk, ears: Any) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def hold() -> None:
        begun.set()
        go_on.wait(5)

    printer = ScriptedPrinter(before_page=hold)
    desk = open_desk(NamedPrinter("slot", printer))
    desk.do(ticket_job())
    assert begun.wait(5)
    threading.Timer(0.05, go_on.set).start()
    desk.close()
    assert ears.heard == [PaperAnswered(5, Paper.PRINTED)]
    assert printer.asked[-1] == "close"
