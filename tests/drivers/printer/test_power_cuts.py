"""A printer that loses its power on a line that lives on comes back empty and willing: no such page is ever Printed."""

from collections.abc import Iterator

import pytest

from drivers.printer import NotStarted, Overheated, Printed, Ready, Unconfirmed, Unknown
from support.printer_lobby import BAND, BRISK, CUT, Lobby, dark, picture, set_up


@pytest.fixture
def lobby() -> Iterator[Lobby]:
    """A USB printer that loses its power leaves the bus; this line lives on."""
    yield from set_up("serial")


losing_or_holding = pytest.mark.parametrize("line_holds", [False, True], ids=["bytes are lost", "bytes wait"])


@losing_or_holding
def test_a_power_cut_in_mid_page_leaves_it_torn(lobby: Lobby, *, line_holds: bool) -> None:
    printer = lobby.printer(BRISK)
    lobby.line.just_after(BAND, lambda: lobby.machine.power_cut(line_holds=line_holds), nth=4 if line_holds else 1)
    outcome = printer.print_page(picture())
    assert isinstance(outcome, Unconfirmed)
    assert outcome.torn
    assert 0 < outcome.rows < 400
    lobby.machine.power_on()
    assert printer.status() == Ready()
    revisited = printer.revisit()
    assert isinstance(revisited, Unconfirmed)
    assert revisited.torn


@losing_or_holding
def test_after_a_power_cut_the_page_comes_out_whole_on_its_own_paper(lobby: Lobby, *, line_holds: bool) -> None:
    printer, page = lobby.printer(BRISK), picture()
    lobby.line.just_after(BAND, lambda: lobby.machine.power_cut(line_holds=line_holds), nth=3)
    printer.print_page(page)
    lobby.machine.power_on()
    assert printer.print_page(page) == Printed()
    assert dark(lobby.machine.pages[-1]) == page.raster.rows


@losing_or_holding
def test_a_power_cut_before_the_end_was_received_is_never_confirmed(lobby: Lobby, *, line_holds: bool) -> None:
    printer = lobby.printer(BRISK)
    lobby.line.just_before(CUT, lambda: lobby.machine.power_cut(line_holds=line_holds))
    outcome = printer.print_page(picture(100))
    assert isinstance(outcome, Unconfirmed)
    lobby.machine.power_on()
    for _ in range(2):
        assert isinstance(printer.revisit(), Unconfirmed)


def test_a_printer_that_comes_back_after_a_pause_is_not_believed(lobby: Lobby) -> None:
    """What waited for it is the end of the page and the question: it answers, and the rest is lost."""
    printer = lobby.printer(BRISK)

    def cut_power() -> None:
        lobby.machine.power_cut(line_holds=True)
        lobby.line.just_before(b"\x10\x04\x01", lobby.machine.power_on, nth=2)  # the first went unanswered

    lobby.line.just_before(CUT, cut_power)
    outcome = printer.print_page(picture(100))
    assert outcome == Unconfirmed(Unknown("it paused so long that it may have started again"))
    assert isinstance(printer.revisit(), Unconfirmed)


def test_a_confirmation_owed_over_a_power_cut_never_comes(lobby: Lobby) -> None:
    printer = lobby.printer(BRISK)
    lobby.line.just_before(CUT, lobby.machine.overheat)
    assert printer.print_page(picture(100)) == Unconfirmed(Overheated())
    lobby.machine.power_cut()
    lobby.machine.power_on()
    lobby.machine.cool_down()
    assert printer.status() == Ready()
    assert isinstance(printer.revisit(), Unconfirmed)
    assert printer.print_page(picture(50)) == Printed()
    assert lobby.machine.pages[-1].image.height == 50


def test_a_printer_whose_line_breaks_with_its_power_leaves_the_page_torn(lobby: Lobby) -> None:
    printer, page = lobby.printer(BRISK), picture()
    lobby.line.just_after(BAND, lambda: lobby.machine.power_cut(line_survives=False), nth=2)
    outcome = printer.print_page(page)
    assert isinstance(outcome, Unconfirmed)
    assert outcome.torn
    assert isinstance(printer.print_page(page), NotStarted)
    lobby.machine.power_on()
    assert printer.print_page(page) == Printed()
    assert dark(lobby.machine.pages[-1]) == page.raster.rows
