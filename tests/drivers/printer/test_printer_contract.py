"""What every printer promises on every line. The lines are real; the machine at their end is simulated."""

import time
from collections.abc import Callable

import pytest

from drivers.printer import (
    CoverOpen,
    Cut,
    CutterError,
    Faulty,
    NoPaper,
    NotStarted,
    Overheated,
    PaperLow,
    Printed,
    PrinterStatus,
    Raster,
    RasterPage,
    Ready,
    Unconfirmed,
    Unknown,
    Unreachable,
)
from drivers.simulation.printer import SimulatedPrinter
from support.printer_lobby import BAND, BRISK, CUT, Lobby, dark, picture

# Status


def test_a_printer_that_is_well_is_ready(lobby: Lobby) -> None:
    assert lobby.printer().status() == Ready()


@pytest.mark.parametrize(
    ("accident", "status"),
    [
        (SimulatedPrinter.paper_low, PaperLow()),
        (SimulatedPrinter.run_out_of_paper, NoPaper()),
        (SimulatedPrinter.open_cover, CoverOpen()),
        (SimulatedPrinter.overheat, Overheated()),
        (SimulatedPrinter.break_down, Faulty("unrecoverable error")),
    ],
    ids=["paper low", "no paper", "cover open", "over-heated", "broken"],
)
def test_each_trouble_has_its_status(
    lobby: Lobby, accident: Callable[[SimulatedPrinter], None], status: PrinterStatus
) -> None:
    accident(lobby.machine)
    assert lobby.printer().status() == status


def test_trouble_that_was_mended_is_over(lobby: Lobby) -> None:
    printer = lobby.printer()
    lobby.machine.open_cover()
    assert printer.status() == CoverOpen()
    lobby.machine.close_cover()
    assert printer.status() == Ready()


def test_silence_is_unknown_and_takes_no_longer_than_one_answer(lobby: Lobby) -> None:
    printer = lobby.printer(BRISK)
    lobby.machine.go_silent()
    started = time.monotonic()
    assert printer.status() == Unknown("no answer to status request 1")
    assert time.monotonic() - started < 1.5


def test_a_printer_that_is_off_at_boot_is_found_when_it_is_switched_on(lobby: Lobby) -> None:
    printer = lobby.printer()
    lobby.machine.unplug()
    assert isinstance(printer.status(), Unreachable)
    lobby.machine.plug_in()
    assert printer.status() == Ready()


def test_a_cable_pulled_and_put_back_between_two_calls_is_not_noticed(lobby: Lobby) -> None:
    printer = lobby.printer()
    assert printer.status() == Ready()
    lobby.machine.unplug()
    lobby.machine.plug_in()
    assert printer.print_page(picture()) == Printed()


def test_closing_gives_the_line_back(lobby: Lobby) -> None:
    first, second = lobby.printer(), lobby.printer()
    assert first.status() == Ready()
    first.close()
    assert second.status() == Ready()


# Printing


def test_what_comes_out_is_the_raster_dot_by_dot(lobby: Lobby) -> None:
    page = picture()
    assert lobby.printer().print_page(page) == Printed()
    paper = lobby.machine.wait_for_page()
    assert paper.cut
    assert paper.image.size == (384, 400)
    assert dark(paper) == page.raster.rows
    assert lobby.machine.not_understood == 0


def test_every_ticket_is_a_page_of_its_own(lobby: Lobby) -> None:
    printer = lobby.printer()
    for height in (30, 200, 90):
        assert printer.print_page(picture(height)) == Printed()
    lobby.machine.wait_for_page(3)
    assert [page.image.height for page in lobby.machine.pages] == [30, 200, 90]


def test_a_ticket_is_printed_while_paper_is_low(lobby: Lobby) -> None:
    lobby.machine.paper_low()
    assert lobby.printer().print_page(picture()) == Printed()


def test_without_a_cutter_the_ticket_is_fed_to_the_tear_bar(lobby: Lobby) -> None:
    assert lobby.printer(cut=Cut.NONE).print_page(picture(40)) == Printed()
    lobby.machine.tear_off()
    paper = lobby.machine.wait_for_page()
    assert not paper.cut
    assert paper.image.height == 40 + 120


def test_a_raster_wider_than_the_paper_is_a_mistake(lobby: Lobby) -> None:
    with pytest.raises(ValueError, match="does not fit"):
        lobby.printer().print_page(RasterPage(Raster(576, 1, bytes(72))))


def test_a_slow_line_only_takes_longer(lobby: Lobby) -> None:
    lobby.machine.slow(115_200)
    assert lobby.printer().print_page(picture(40)) == Printed()


# Refusing to start


@pytest.mark.parametrize(
    ("accident", "status"),
    [
        (SimulatedPrinter.run_out_of_paper, NoPaper()),
        (SimulatedPrinter.open_cover, CoverOpen()),
        (SimulatedPrinter.go_silent, Unknown("no answer to status request 1")),
    ],
    ids=["no paper", "cover open", "silence"],
)
def test_nothing_is_sent_to_a_printer_that_cannot_print(
    lobby: Lobby, accident: Callable[[SimulatedPrinter], None], status: PrinterStatus
) -> None:
    accident(lobby.machine)
    assert lobby.printer(BRISK).print_page(picture()) == NotStarted(status)
    assert lobby.machine.bytes_received <= 4 * 3  # status requests
    assert lobby.machine.pages == []


def test_nothing_is_started_on_a_printer_that_is_gone(lobby: Lobby) -> None:
    lobby.machine.unplug()
    outcome = lobby.printer().print_page(picture())
    assert isinstance(outcome, NotStarted)
    assert isinstance(outcome.status, Unreachable)


# Trouble in mid-ticket


def test_paper_that_ends_in_mid_ticket_leaves_it_unconfirmed(lobby: Lobby) -> None:
    lobby.machine.run_out_of_paper(after_mm=20)
    assert lobby.printer().print_page(picture()) == Unconfirmed(NoPaper())


def test_after_a_roll_change_the_whole_ticket_comes_out_without_remains_of_the_old_one(lobby: Lobby) -> None:
    printer, page = lobby.printer(), picture()
    lobby.machine.run_out_of_paper(after_mm=20)
    printer.print_page(page)
    lobby.machine.load_paper()
    assert printer.recover() == Ready()
    assert printer.print_page(page) == Printed()
    assert dark(lobby.machine.pages[-1]) == page.raster.rows


def test_a_ticket_that_was_not_sent_to_its_end_never_runs_into_the_next(lobby: Lobby) -> None:
    printer, page = lobby.printer(), picture()
    lobby.machine.unplug(after_bytes=5_000)
    outcome = printer.print_page(page)
    assert isinstance(outcome, Unconfirmed)
    assert isinstance(outcome.reason, Unreachable)
    lobby.machine.plug_in()
    assert printer.print_page(page) == Printed()
    assert dark(lobby.machine.pages[-1]) == page.raster.rows


def test_a_printer_that_cannot_clear_its_buffers_is_sent_the_rest_in_white(
    lobby_with_a_cheap_printer: Lobby,
) -> None:
    lobby = lobby_with_a_cheap_printer
    printer, page = lobby.printer(), picture()
    lobby.machine.unplug(after_bytes=5_000)
    assert isinstance(printer.print_page(page), Unconfirmed)
    lobby.machine.plug_in()
    assert printer.print_page(page) == Printed()
    assert dark(lobby.machine.pages[-1]) == page.raster.rows


def test_a_cover_opened_in_mid_ticket_leaves_it_unconfirmed(lobby: Lobby) -> None:
    lobby.line.just_before(BAND, lobby.machine.open_cover)
    assert lobby.printer().print_page(picture()) == Unconfirmed(CoverOpen())


def test_a_jammed_cutter_leaves_the_ticket_unconfirmed_until_it_is_freed(lobby: Lobby) -> None:
    printer = lobby.printer()
    lobby.machine.jam_cutter()
    assert printer.print_page(picture()) == Unconfirmed(CutterError())
    assert printer.print_page(picture()) == NotStarted(CutterError())
    lobby.machine.free_cutter()
    assert printer.recover() == Ready()
    assert printer.print_page(picture()) == Printed()


def test_a_printer_that_falls_silent_in_mid_ticket_is_sent_no_more(lobby: Lobby) -> None:
    printer, page = lobby.printer(BRISK), picture(2_000)
    assert printer.status() == Ready()
    lobby.line.just_before(BAND, lobby.machine.go_silent)
    started = time.monotonic()
    assert printer.print_page(page) == Unconfirmed(Unknown("no answer to status request 1"))
    assert time.monotonic() - started < 3
    assert lobby.machine.bytes_received < len(page.raster.rows) / 2


def test_an_end_that_is_not_confirmed_is_never_called_printed(lobby: Lobby) -> None:
    lobby.line.just_before(CUT, lobby.machine.go_silent)
    started = time.monotonic()
    outcome = lobby.printer(BRISK).print_page(picture())
    assert isinstance(outcome, Unconfirmed)
    assert isinstance(outcome.reason, Unknown)
    assert time.monotonic() - started < 4


def test_a_printer_that_takes_no_more_bytes_does_not_hold_up_the_visit(lobby_with_a_small_buffer: Lobby) -> None:
    lobby = lobby_with_a_small_buffer
    lobby.line.just_before(BAND, lobby.machine.open_cover, nth=2)
    started = time.monotonic()
    outcome = lobby.printer(BRISK).print_page(picture(2_000))
    assert isinstance(outcome, Unconfirmed)
    assert isinstance(outcome.reason, Unknown | Unreachable)
    assert time.monotonic() - started < 5


def test_recovering_a_printer_that_is_gone_tells_so(lobby: Lobby) -> None:
    lobby.machine.unplug()
    assert isinstance(lobby.printer().recover(), Unreachable)
