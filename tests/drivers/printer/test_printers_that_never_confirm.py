"""Printers that tell how they are and never that a page is done: of use all the same, and never called Printed."""

from collections.abc import Iterator

import pytest

from drivers.printer import NoPaper, NotStarted, Printed, Unconfirmed
from support.printer_lobby import BAND, BRISK, CUT, Lobby, dark, picture, set_up


@pytest.fixture
def lobby() -> Iterator[Lobby]:
    for lobby in set_up("network"):
        lobby.machine.never_confirms()
        yield lobby


def test_every_page_comes_out_on_its_own_paper(lobby: Lobby) -> None:
    printer = lobby.printer(BRISK)
    for height in (30, 90, 60):
        outcome = printer.print_page(picture(height))
        assert isinstance(outcome, Unconfirmed)
        assert outcome.blind
        assert not outcome.torn
        lobby.machine.open_cover()
        assert printer.revisit() is outcome
        lobby.machine.close_cover()
    assert [page.image.height for page in lobby.machine.pages] == [30, 90, 60]
    assert lobby.machine.not_understood == 0


def test_it_is_known_as_soon_as_it_was_asked_how_it_is(lobby: Lobby) -> None:
    printer = lobby.printer(BRISK)
    assert printer.confirms is None
    printer.status()
    assert printer.confirms is False
    lobby.machine.tell_the_truth()
    printer.close()
    printer.status()
    assert printer.confirms is True
    assert printer.print_page(picture(30)) == Printed()


def test_trouble_it_does_tell_is_told(lobby: Lobby) -> None:
    printer, page = lobby.printer(BRISK), picture(100)
    lobby.line.just_before(CUT, lobby.machine.run_out_of_paper)
    outcome = printer.print_page(page)
    assert outcome == Unconfirmed(NoPaper())
    assert isinstance(outcome, Unconfirmed)
    assert outcome.torn
    assert not outcome.blind
    assert printer.print_page(page) == NotStarted(NoPaper())
    lobby.machine.load_paper()
    printer.print_page(page)
    assert dark(lobby.machine.pages[-1]) == page.raster.rows


def test_a_page_that_was_torn_is_cleared_before_the_next(lobby: Lobby) -> None:
    printer, page = lobby.printer(BRISK), picture(200)
    lobby.line.just_before(BAND, lobby.machine.unplug, nth=3)
    torn = printer.print_page(page)
    assert isinstance(torn, Unconfirmed)
    assert torn.torn
    lobby.machine.plug_in()
    outcome = printer.print_page(page)
    assert isinstance(outcome, Unconfirmed)
    assert outcome.blind
    assert dark(lobby.machine.pages[-1]) == page.raster.rows


def test_one_that_stops_confirming_puts_off_one_page_and_goes_on(lobby: Lobby) -> None:
    printer = lobby.printer(BRISK)
    lobby.machine.tell_the_truth()
    assert printer.print_page(picture(30)) == Printed()
    lobby.machine.never_confirms()
    outcome = printer.print_page(picture(40))
    assert isinstance(outcome, Unconfirmed)
    assert not outcome.blind
    assert isinstance(printer.print_page(picture(50)), NotStarted)
    outcome = printer.print_page(picture(50))
    assert isinstance(outcome, Unconfirmed)
    assert outcome.blind
    lobby.machine.tell_the_truth()
    assert lobby.machine.pages[-1].image.height == 50


def test_one_that_was_only_busy_when_it_was_tried_is_believed_again(lobby: Lobby) -> None:
    printer = lobby.printer(BRISK)
    printer.status()
    lobby.machine.tell_the_truth()
    outcomes = [printer.print_page(picture(30)) for _ in range(3)]
    assert outcomes[-1] == Printed()
    assert len(lobby.machine.pages) >= 3


def test_one_that_says_everything_twice_is_never_believed() -> None:
    for lobby in set_up("network"):
        lobby.machine.says_twice()
        printer = lobby.printer(BRISK)
        for height in (30, 90):
            outcome = printer.print_page(picture(height))
            assert isinstance(outcome, Unconfirmed)
            assert outcome.blind
        assert printer.confirms is False
        assert [page.image.height for page in lobby.machine.pages] == [30, 90]
        printer.close()
