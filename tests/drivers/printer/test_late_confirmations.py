"""What becomes of a page whose end was not confirmed in time."""

from collections.abc import Iterator

import pytest

from drivers.printer import CoverOpen, NoPaper, Overheated, Printed, Unconfirmed
from support.printer_lobby import BAND, BRISK, CUT, Lobby, dark, picture, set_up


@pytest.fixture
def lobby() -> Iterator[Lobby]:
    yield from set_up("usb")


def test_a_late_confirmation_makes_it_printed(lobby: Lobby) -> None:
    printer = lobby.printer(BRISK)
    assert printer.revisit() is None
    lobby.line.just_before(CUT, lobby.machine.overheat)
    outcome = printer.print_page(picture(100))
    assert outcome == Unconfirmed(Overheated())
    assert not outcome.torn
    assert printer.revisit() == outcome
    lobby.machine.cool_down()
    lobby.machine.wait_for_page()
    assert printer.revisit() == Printed()
    assert printer.revisit() == Printed()


def test_a_page_whose_paper_ends_while_it_is_waited_for_is_torn_for_ever(lobby: Lobby) -> None:
    printer = lobby.printer(BRISK)
    lobby.line.just_before(CUT, lobby.machine.overheat)
    printer.print_page(picture(100))
    lobby.machine.run_out_of_paper()
    torn = printer.revisit()
    assert torn == Unconfirmed(NoPaper())
    assert isinstance(torn, Unconfirmed)
    assert torn.torn
    lobby.machine.load_paper()
    lobby.machine.cool_down()
    lobby.machine.wait_for_page()
    assert printer.revisit() == torn


def test_a_cover_opened_before_the_end_tears_the_page(lobby: Lobby) -> None:
    printer = lobby.printer(BRISK)
    lobby.line.just_before(CUT, lobby.machine.open_cover)
    outcome = printer.print_page(picture(100))
    assert outcome == Unconfirmed(CoverOpen())
    assert isinstance(outcome, Unconfirmed)
    assert outcome.torn
    lobby.machine.close_cover()
    lobby.machine.wait_for_page()
    assert printer.revisit() == outcome


def test_a_line_that_broke_after_the_end_leaves_the_page_unconfirmed_for_ever(lobby: Lobby) -> None:
    printer = lobby.printer(BRISK)
    lobby.line.just_before(CUT, lobby.machine.overheat)
    assert printer.print_page(picture(100)) == Unconfirmed(Overheated())
    lobby.machine.unplug()
    assert isinstance(printer.revisit(), Unconfirmed)
    lobby.machine.plug_in()
    lobby.machine.cool_down()
    lobby.machine.wait_for_page()
    outcome = printer.revisit()
    assert isinstance(outcome, Unconfirmed)
    assert not outcome.torn


def test_a_head_that_is_too_hot_in_mid_page_is_waited_for(lobby: Lobby) -> None:
    def overheat() -> None:
        lobby.machine.overheat()
        lobby.line.just_after(b"\x10\x04\x03", lobby.machine.cool_down)

    page = picture()
    lobby.line.just_after(BAND, overheat, nth=2)
    assert lobby.printer().print_page(page) == Printed()
    assert dark(lobby.machine.wait_for_page()) == page.raster.rows
