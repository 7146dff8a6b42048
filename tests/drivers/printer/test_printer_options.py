"""Printers that cannot answer, that buzz, that tell what they are, that print 300 dots per inch, and that lie."""

from collections.abc import Iterator

import pytest

from drivers.printer import (
    Cut,
    NotStarted,
    Page,
    Printed,
    PrinterIdentity,
    Raster,
    RasterPage,
    Unconfirmed,
    Unknown,
    Unreachable,
)
from drivers.simulation.printer import Identity
from support.printer_lobby import BAND, BRISK, Lobby, dark, picture, set_up

# Without answers


def test_a_printer_that_cannot_answer_is_never_asked(lobby: Lobby) -> None:
    printer, page = lobby.printer(answers=False), RasterPage(Raster(384, 400, b"\x55" * 48 * 400))
    assert printer.status() == Unknown("it cannot tell")
    assert printer.identify() is None
    outcome = printer.print_page(page)
    assert outcome == Unconfirmed(Unknown("it cannot tell"))
    assert printer.revisit() == outcome
    paper = lobby.machine.wait_for_page()
    assert dark(paper) == page.raster.rows
    assert all(question not in paper.raw for question in (b"\x10\x04", b"\x1dr", b"\x1dI"))
    assert isinstance(outcome, Unconfirmed)
    assert not outcome.torn
    assert outcome.blind
    assert outcome.rows == 400 + 120


def test_a_printer_that_cannot_answer_and_is_gone_is_not_started(lobby: Lobby) -> None:
    printer = lobby.printer(answers=False)
    lobby.machine.unplug()
    outcome = printer.print_page(picture())
    assert isinstance(outcome, NotStarted)
    assert isinstance(outcome.status, Unreachable)


def test_a_line_that_breaks_under_a_printer_that_cannot_answer_tears_the_page(lobby: Lobby) -> None:
    printer, page = lobby.printer(answers=False), picture()

    def pull_the_cable() -> None:
        lobby.machine.wait_for_bytes(48 * 64)
        lobby.machine.unplug()

    lobby.line.just_before(BAND, pull_the_cable, nth=3)
    outcome = printer.print_page(page)
    assert isinstance(outcome, Unconfirmed)
    assert outcome.torn
    assert not outcome.blind
    lobby.machine.plug_in()
    assert printer.print_page(page) == Unconfirmed(Unknown("it cannot tell"))
    lobby.machine.wait_for_page(2)
    assert dark(lobby.machine.pages[-1]) == page.raster.rows


# What it is


@pytest.fixture(params=["serial", "network", "usb"])
def lobby_with_a_named_printer(request: pytest.FixtureRequest) -> Iterator[Lobby]:
    yield from set_up(request.param, identity=Identity("Citizen", "CT-S801III", "2.01", "0815"))


def test_a_printer_tells_what_it_is(lobby_with_a_named_printer: Lobby) -> None:
    lobby = lobby_with_a_named_printer
    assert lobby.printer().identify() == PrinterIdentity("Citizen", "CT-S801III", "2.01", "0815")


def test_a_printer_that_does_not_know_the_question_is_not_known(lobby_with_a_cheap_printer: Lobby) -> None:
    lobby = lobby_with_a_cheap_printer
    printer = lobby.printer(BRISK)
    assert printer.identify() is None
    assert printer.print_page(picture(40)) == Printed()


# Buzzer and paper


def test_the_buzzer_sounds_once_a_page_where_it_is_wanted(lobby: Lobby) -> None:
    assert lobby.printer(buzzer=True).print_page(picture(40)) == Printed()
    lobby.machine.wait_until_buzzed(2)
    assert lobby.printer().print_page(picture(40)) == Printed()
    assert lobby.machine.buzzes == 2
    assert lobby.machine.not_understood == 0


def test_paper_that_went_by_is_told_with_the_margin_of_the_cut(lobby: Lobby) -> None:
    outcome = lobby.printer().print_page(picture(300))
    assert isinstance(outcome, Printed)
    assert outcome.rows == 300 + 120


@pytest.fixture(params=["serial", "network"])
def lobby_with_fine_dots(request: pytest.FixtureRequest) -> Iterator[Lobby]:
    yield from set_up(request.param, dots_per_inch=300, margin_mm=15)


@pytest.mark.parametrize("cut", [Cut.PARTIAL, Cut.NONE])
def test_300_dots_per_inch_come_out_dot_by_dot(lobby_with_fine_dots: Lobby, cut: Cut) -> None:
    lobby = lobby_with_fine_dots
    rows = b"\xa5" * 48 * 40 + bytes(48 * 300) + b"\x3c" * 48 * 30
    page = RasterPage(Raster(384, 370, rows))
    outcome = lobby.printer(cut=cut).print_page(page)
    assert outcome == Printed()
    lobby.machine.tear_off()
    assert dark(lobby.machine.wait_for_page())[: len(rows)] == rows
    assert isinstance(outcome, Printed)
    assert outcome.rows == 370 + 177
    assert lobby.machine.paper_used_mm == pytest.approx(outcome.rows / 300 * 25.4, abs=0.1)


# Drawing while printing


class SlowlyDrawn:
    """A page that tells what has already been received when each of its pieces is drawn."""

    def __init__(self, lobby: Lobby) -> None:
        self._lobby = lobby
        self._whole = picture(200)
        self.received: list[int] = []

    width, height = 384, 200

    def bands(self, rows: int) -> Iterator[Raster]:
        for band in self._whole.bands(rows):
            self.received.append(self._lobby.machine.bytes_received)
            yield band

    def pdf(self) -> bytes:
        return b""


def test_each_piece_has_left_before_the_next_is_drawn(lobby: Lobby) -> None:
    page = SlowlyDrawn(lobby)
    drawn: Page = page
    assert lobby.printer().print_page(drawn) == Printed()
    assert [received // (48 * 64) for received in page.received] == [0, 1, 2, 3]


# Time and lies


def test_a_printer_that_takes_its_time_is_waited_for(lobby: Lobby) -> None:
    lobby.machine.print_at(mm_per_s=300)
    assert lobby.printer().print_page(picture(240)) == Printed()
    assert lobby.machine.pages[0].image.height == 240


def test_late_answers_are_waited_for(lobby: Lobby) -> None:
    lobby.machine.answer_late(0.01)
    assert lobby.printer().print_page(picture(100)) == Printed()


def test_garbage_between_answers_is_passed_over(lobby: Lobby) -> None:
    lobby.machine.garbage_between_answers()
    assert lobby.printer().print_page(picture(100)) == Printed()


def test_answers_that_are_no_answers_start_nothing(lobby: Lobby) -> None:
    lobby.machine.wrong_fixed_bits()
    assert isinstance(lobby.printer(BRISK).print_page(picture(100)), NotStarted)


def test_what_cannot_be_known_a_confirmation_before_its_time_is_believed(lobby: Lobby) -> None:
    lobby.machine.confirms_too_early()
    lobby.machine.print_at(mm_per_s=10)
    assert lobby.printer().print_page(picture(100)) == Printed()
    assert lobby.machine.pages == []
