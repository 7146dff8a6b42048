"""Which answer confirms which page. No line matters here: `test_printer_contract` has them all."""

from collections.abc import Iterator

import pytest

from drivers.printer import CoverOpen, NoPaper, Overheated, Printed, Raster, RasterPage, Unconfirmed
from support.printer_lobby import BRISK, CUT, Lobby, dark, picture, set_up


@pytest.fixture
def lobby() -> Iterator[Lobby]:
    yield from set_up("serial")


def test_a_picture_that_happens_to_ask_for_a_status_is_printed_all_the_same(lobby: Lobby) -> None:
    lobby.machine.paper_low()  # so that the answers differ
    row = b"\x10\x04\x04\x10\x04\x02\x10\x04\x01" + b"\x01" * 39
    page = RasterPage(Raster(384, 70, row * 70))
    assert lobby.printer(BRISK).print_page(page) == Printed()
    assert dark(lobby.machine.wait_for_page()) == page.raster.rows


def test_noise_of_a_line_that_loses_its_power_does_not_confirm_a_ticket(lobby: Lobby) -> None:
    def lose_power() -> None:
        lobby.machine.go_silent()
        lobby.line.add_noise(b"\x00")

    lobby.line.just_before(CUT, lose_power)
    assert isinstance(lobby.printer(BRISK).print_page(picture()), Unconfirmed)


def test_a_confirmation_told_without_paper_confirms_nothing(lobby: Lobby) -> None:
    lobby.line.just_before(CUT, lambda: lobby.line.add_noise(b"\x0f"))
    assert lobby.printer().print_page(picture(20)) == Unconfirmed(NoPaper())


def test_a_lost_confirmation_does_not_put_the_next_ticket_in_doubt(lobby: Lobby) -> None:
    printer = lobby.printer(BRISK)
    lobby.line.just_before(CUT, lobby.machine.go_silent)
    assert isinstance(printer.print_page(picture(20)), Unconfirmed)
    lobby.machine.answer_again()
    assert printer.print_page(picture(20)) == Printed()


def test_the_late_confirmation_of_one_ticket_does_not_confirm_the_next(lobby: Lobby) -> None:
    printer = lobby.printer(BRISK)
    lobby.line.just_before(CUT, lobby.machine.overheat)
    assert printer.print_page(picture(100)) == Unconfirmed(Overheated())
    lobby.machine.cool_down()
    lobby.machine.wait_for_page(1)
    lobby.line.just_before(CUT, lobby.machine.go_silent)
    assert isinstance(printer.print_page(picture(100)), Unconfirmed)


def test_printing_goes_on_as_usual_after_a_late_confirmation(lobby: Lobby) -> None:
    printer = lobby.printer()
    lobby.line.just_before(CUT, lobby.machine.open_cover)
    assert printer.print_page(picture(100)) == Unconfirmed(CoverOpen())
    lobby.machine.close_cover()
    assert printer.print_page(picture(120)) == Printed()
    assert [page.image.height for page in lobby.machine.pages] == [100, 120]


def test_asking_what_it_is_disturbs_no_confirmation(lobby: Lobby) -> None:
    printer = lobby.printer(BRISK)
    lobby.line.just_before(CUT, lobby.machine.go_silent)
    assert isinstance(printer.print_page(picture(100)), Unconfirmed)
    lobby.machine.answer_again()
    assert printer.identify() is not None
    assert isinstance(printer.revisit(), Unconfirmed)


def test_a_printer_that_is_always_ready_is_caught_by_its_confirmation(lobby: Lobby) -> None:
    lobby.machine.always_ready()
    lobby.machine.run_out_of_paper(after_mm=5)
    assert isinstance(lobby.printer(BRISK).print_page(picture(100)), Unconfirmed)
