"""What becomes of a document: over all printers, while its patient stands here and afterwards."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from drivers.printer import (
    CoverOpen,
    CutterError,
    NoPaper,
    NotStarted,
    PaperLow,
    Printed,
    Ready,
    Unconfirmed,
    Unknown,
    Unreachable,
)
from kiosk.journal import Journal
from kiosk.journey import Paper
from kiosk.journey.events import PaperAnswered
from kiosk.runtime.printing import NamedPrinter, PaperWord
from kiosk.ticket import PaymentReceipt, Ticket
from offline_queue import OutboxUnavailable
from support.printing import ROWS, PrintShop, ScriptedPrinter, receipt_job, ticket_job

TORN = Unconfirmed(NoPaper(), torn=True, rows=300)
SILENT = Unconfirmed(Unknown("no answer"))
OFF = Unreachable("no such device")

Opener = Callable[..., PrintShop]


@pytest.fixture
def open_shop(tmp_path: Path, journal: Journal) -> Iterator[Opener]:
    shops: list[PrintShop] = []

    def open_it(*drivers: ScriptedPrinter, **settings: Any) -> PrintShop:
        places = ["", "Quầy tiếp đón", "Phòng 2"]
        named = [NamedPrinter(f"p{n}", driver, places[n]) for n, driver in enumerate(drivers)]
        shops.append(PrintShop(tmp_path, named, journal, **settings))
        return shops[-1]

    yield open_it
    for shop in shops:
        shop.close()


def test_a_ticket_that_simply_comes_out_leaves_nothing_behind(open_shop: Opener) -> None:
    printer = ScriptedPrinter()
    shop = open_shop(printer)
    shop.print(ticket_job())
    shop.leave()
    assert shop.answers() == [Paper.PRINTED]
    assert printer.asked == ["print"], "no status goes before the first byte"
    assert (shop.in_book, shop.shelf.kept, shop.told) == ([], (), [])


def test_it_stands_in_the_book_before_the_first_byte(open_shop: Opener) -> None:
    seen: list[tuple[str, str]] = []
    printer = ScriptedPrinter(before_page=lambda: seen.extend(shop.in_book))
    shop = open_shop(printer)
    shop.print(ticket_job())
    assert seen == [("ticket", "sending")]


def test_the_next_printer_prints_where_the_first_cannot_and_the_patient_hears_where(open_shop: Opener) -> None:
    other = ScriptedPrinter()
    shop = open_shop(ScriptedPrinter(state=NoPaper()), other)
    shop.print(ticket_job())
    assert shop.heard == [PaperAnswered(5, Paper.PRINTED, "Quầy tiếp đón")]
    assert [page.copy for page in other.came_out if isinstance(page, Ticket)] == [False]


def test_a_torn_ticket_comes_out_whole_and_marked_on_the_next_printer_at_once(open_shop: Opener) -> None:
    other = ScriptedPrinter()
    shop = open_shop(ScriptedPrinter(script=[TORN]), other)
    shop.print(ticket_job())
    assert shop.answers() == [Paper.PRINTING_AGAIN, Paper.PRINTED]
    (page,) = other.came_out
    assert isinstance(page, Ticket)
    assert (page.number, page.copy) == ("A 042", True)
    assert shop.in_book == []


def test_a_torn_ticket_is_printed_whole_as_soon_as_there_is_paper_again(open_shop: Opener) -> None:
    printer = ScriptedPrinter(script=[TORN])
    shop = open_shop(printer)
    shop.print(ticket_job())
    shop.wait(3)
    assert shop.answers() == [Paper.NO_PAPER]
    printer.state = Ready()
    shop.wait(1)
    assert shop.answers() == [Paper.NO_PAPER, Paper.PRINTING_AGAIN, Paper.PRINTED]
    assert printer.asked.index("recover") > printer.asked.index("print")
    assert [page.copy for page in printer.came_out if isinstance(page, Ticket)] == [True]
    shop.leave()
    assert shop.told == []


def test_a_ticket_of_which_nothing_came_out_is_printed_unmarked_when_a_printer_is_back(open_shop: Opener) -> None:
    printer = ScriptedPrinter(state=OFF)
    shop = open_shop(printer)
    shop.print(ticket_job())
    assert shop.in_book == [("ticket", "pending")]
    shop.wait(2)
    printer.state = Ready()
    shop.wait(1)
    assert shop.answers() == [Paper.NOT_PRINTED, Paper.PRINTING, Paper.PRINTED]
    assert [page.copy for page in printer.came_out if isinstance(page, Ticket)] == [False]
    assert shop.in_book == []


def test_nothing_comes_out_by_itself_once_the_patient_has_left(open_shop: Opener) -> None:
    printer = ScriptedPrinter(state=NoPaper())
    shop = open_shop(printer)
    shop.print(ticket_job())
    assert shop.told == []
    shop.leave()
    printer.state = Ready()
    shop.wait(30)
    assert printer.came_out == []
    assert (shop.words, shop.reasons) == ([PaperWord.NOT_PRINTED], ["no-paper"])
    (kept,) = shop.shelf.kept
    assert (kept.number, kept.kind, kept.why, kept.sure) == ("A 042", "ticket", "no-paper", True)
    assert shop.in_book == [("ticket", "failed")]


def test_an_unconfirmed_ticket_is_never_sent_again_by_itself(open_shop: Opener) -> None:
    printer, other = ScriptedPrinter(script=[SILENT]), ScriptedPrinter()
    shop = open_shop(printer, other)
    shop.print(ticket_job())
    shop.wait(30)
    shop.leave()
    shop.wait(30)
    assert shop.answers() == [Paper.UNCONFIRMED]
    assert printer.asked.count("print") == 1
    assert other.came_out == []
    assert shop.words == [PaperWord.UNCONFIRMED]
    assert shop.in_book == [("ticket", "unconfirmed")]


def test_what_a_printer_that_never_tells_was_given_is_neither_kept_nor_told(open_shop: Opener) -> None:
    blind = Unconfirmed(Unknown("cannot tell"), rows=ROWS, blind=True)
    shop = open_shop(ScriptedPrinter(script=[blind]))
    shop.print(ticket_job())
    assert shop.answers() == [Paper.UNCONFIRMED]
    shop.leave()
    assert (shop.told, shop.in_book, shop.shelf.kept) == ([], [], ())


def test_the_hospital_hears_of_a_ticket_it_was_told_to_miss(open_shop: Opener) -> None:
    shop = open_shop(ScriptedPrinter())
    shop.print(replace(ticket_job(), missed=True))
    assert shop.words == [PaperWord.PRINTED_LATE]
    assert shop.answers() == [Paper.PRINTED]


def test_a_late_confirmation_counts_while_the_patient_stands_there(open_shop: Opener) -> None:
    printer = ScriptedPrinter(script=[SILENT], late=SILENT)
    shop = open_shop(printer)
    shop.print(ticket_job())
    shop.wait(2)
    printer.late = Printed(ROWS)
    shop.wait(1)
    shop.leave()
    assert shop.answers() == [Paper.UNCONFIRMED, Paper.PRINTED]
    assert (shop.told, shop.in_book, shop.shelf.kept) == ([], [], ())


def test_a_late_confirmation_counts_after_the_patient_left_too(open_shop: Opener) -> None:
    printer = ScriptedPrinter(script=[SILENT], late=SILENT)
    shop = open_shop(printer)
    shop.print(ticket_job())
    shop.leave()
    shop.wait(60)
    printer.late = Printed(ROWS)
    shop.wait(1)
    assert shop.words == [PaperWord.UNCONFIRMED, PaperWord.PRINTED_LATE]
    assert (shop.in_book, shop.shelf.kept) == ([], ())


def test_after_ten_minutes_nobody_asks_any_more(open_shop: Opener) -> None:
    printer = ScriptedPrinter(script=[SILENT], late=SILENT)
    shop = open_shop(printer)
    shop.print(ticket_job())
    shop.leave()
    shop.wait(700)
    asked = printer.asked.count("revisit")
    shop.wait(60)
    assert printer.asked.count("revisit") == asked


def test_the_last_chance_of_a_late_confirmation_is_before_the_next_page(open_shop: Opener) -> None:
    printer = ScriptedPrinter(script=[SILENT], late=Printed(ROWS))
    shop = open_shop(printer)
    shop.print(ticket_job())
    shop.leave()
    shop.print(ticket_job(7, "A 043"))
    assert shop.words == [PaperWord.UNCONFIRMED, PaperWord.PRINTED_LATE]
    assert printer.asked.index("revisit") < len(printer.asked) - 1 - printer.asked[::-1].index("print")
    printer.late = SILENT
    shop.wait(5)
    assert shop.answers(7) == [Paper.PRINTED]


def test_a_page_found_torn_later_is_printed_whole_for_the_one_who_waits(open_shop: Opener) -> None:
    printer = ScriptedPrinter(script=[SILENT])
    shop = open_shop(printer)
    shop.print(ticket_job())
    printer.late = TORN
    shop.wait(2)
    assert shop.answers() == [Paper.UNCONFIRMED, Paper.NO_PAPER, Paper.PRINTING_AGAIN, Paper.PRINTED]
    assert "recover" in printer.asked


def test_a_receipt_comes_after_its_ticket_also_when_that_waits(open_shop: Opener) -> None:
    printer = ScriptedPrinter(state=NoPaper())
    shop = open_shop(printer)
    shop.print(ticket_job())
    shop.print(receipt_job())
    assert shop.answers(6) == [Paper.NO_PAPER]
    printer.state = Ready()
    shop.wait(1)
    assert [type(page) for page in printer.came_out] == [Ticket, PaymentReceipt]
    assert shop.answers(6)[-1] is Paper.PRINTED


def test_the_hospital_hears_of_tickets_and_not_of_receipts(open_shop: Opener) -> None:
    shop = open_shop(ScriptedPrinter(state=NoPaper()))
    shop.print(receipt_job())
    shop.leave()
    assert shop.told == []
    assert [kept.kind for kept in shop.shelf.kept] == ["receipt"]


def test_what_the_patient_before_left_torn_is_cleared_before_the_next_one(open_shop: Opener) -> None:
    printer = ScriptedPrinter(script=[TORN])
    shop = open_shop(printer)
    shop.print(ticket_job())
    shop.leave()
    printer.state = Ready()
    shop.print(ticket_job(7, "A 043"))
    assert printer.asked.index("recover") < len(printer.asked) - 1
    assert [page.number for page in printer.came_out if isinstance(page, Ticket)] == ["A 043"]


def test_a_cutter_that_was_freed_is_told_to_go_on(open_shop: Opener) -> None:
    printer = ScriptedPrinter(state=CutterError())
    shop = open_shop(printer)
    shop.wait(1)
    assert printer.asked == ["status", "recover"]


def test_a_printer_that_tears_every_page_is_not_fed_for_ever(open_shop: Opener) -> None:
    class Shredder(ScriptedPrinter):
        def print_page(self, _: Any) -> Any:
            self.asked.append("print")
            return Unconfirmed(CoverOpen(), torn=True, rows=100)

    printer = Shredder()
    shop = open_shop(printer)
    shop.print(ticket_job())
    shop.wait(60)
    assert printer.asked.count("print") == 4
    shop.leave()
    assert shop.words == [PaperWord.UNCONFIRMED]


def test_paper_asked_for_long_before_its_patient_left_is_not_begun(open_shop: Opener) -> None:
    printer = ScriptedPrinter()
    shop = open_shop(printer)
    shop.visitor.left_at = shop.tick - 60
    shop.print(ticket_job())
    assert printer.came_out == []
    assert shop.words == [PaperWord.NOT_PRINTED]


def test_a_kiosk_without_a_printer_says_not_printed_and_troubles_nobody(open_shop: Opener) -> None:
    shop = open_shop()
    shop.print(ticket_job())
    shop.leave()
    assert shop.answers() == [Paper.NOT_PRINTED]
    assert (shop.told, shop.shelf.kept) == ([], ())


def test_a_page_that_cannot_be_laid_out_is_a_mistake_that_is_told(
    open_shop: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    mistakes: list[type] = []
    monkeypatch.setattr("threading.excepthook", lambda told: mistakes.append(told.exc_type))

    def broken(*_: object) -> Any:
        raise ZeroDivisionError

    shop = open_shop(ScriptedPrinter(), lay_out=broken)
    shop.print(ticket_job())
    assert shop.answers() == [Paper.NOT_PRINTED]
    assert mistakes == [ZeroDivisionError]
    shop.leave()
    assert shop.words == [PaperWord.NOT_PRINTED]


def test_a_driver_that_fails_in_mid_page_leaves_it_unconfirmed(
    open_shop: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    mistakes: list[type] = []
    monkeypatch.setattr("threading.excepthook", lambda told: mistakes.append(told.exc_type))

    def fail() -> None:
        raise KeyError("x")

    printer = ScriptedPrinter(before_page=fail)
    shop = open_shop(printer)
    shop.print(ticket_job())
    assert shop.answers() == [Paper.UNCONFIRMED]
    assert mistakes == [KeyError]
    printer.before_page = lambda: None
    shop.leave()
    shop.print(ticket_job(7, "A 043"))
    assert "recover" in printer.asked


def test_a_book_that_cannot_be_opened_stops_no_ticket(open_shop: Opener, tmp_path: Path) -> None:
    def no_book() -> Any:
        raise OutboxUnavailable("the disk is in the way")

    printer = ScriptedPrinter()
    shop = open_shop(printer, book=no_book)
    shop.print(ticket_job())
    assert shop.answers() == [Paper.PRINTED]
    printer.state = NoPaper()
    shop.print(ticket_job(7, "A 043"))
    shop.leave()
    assert [kept.number for kept in shop.shelf.kept] == ["A 043"], "it is known as long as the program runs"
    assert shop.words == [PaperWord.NOT_PRINTED]
    assert (tmp_path / "journal").read_text().count("print-book") == 1


def test_a_book_that_can_be_opened_later_is_read_before_it_is_written(
    open_shop: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = ScriptedPrinter(state=OFF)
    shop = open_shop(printer)
    shop.presses[0].new_roll()
    shop.print(ticket_job())
    shop.ledger.close()
    real = shop._book
    trouble = [True]

    def sometimes() -> Any:
        if trouble:
            raise OutboxUnavailable("not yet")
        return real()

    shop._open_book = sometimes
    shop.crash()
    assert (shop.shelf.kept, shop.told) == ((), [])
    trouble.clear()
    shop.wait(31)
    assert [kept.why for kept in shop.shelf.kept] == ["interrupted"]
    assert shop.words == [PaperWord.NOT_PRINTED]


def test_what_a_failing_book_missed_is_made_up_for(open_shop: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    shop = open_shop(ScriptedPrinter())
    book = shop.ledger._book.get()
    move = book.move

    def fail(*_: object, **__: object) -> None:
        raise OutboxUnavailable("busy")

    monkeypatch.setattr(book, "move", fail)
    shop.print(ticket_job())
    assert shop.answers() == [Paper.PRINTED]
    assert shop.in_book == [("ticket", "sending")]
    monkeypatch.setattr(book, "move", move)
    shop.wait(31)
    assert shop.in_book == []


@pytest.mark.parametrize(
    ("script", "word", "sure"), [([SILENT], PaperWord.UNCONFIRMED, False), ([], PaperWord.NOT_PRINTED, True)]
)
def test_a_kill_while_somebody_waits_is_known_at_the_next_start(
    open_shop: Opener, script: list[Any], word: PaperWord, sure: bool
) -> None:
    printer = ScriptedPrinter(script=script, state=Ready() if script else OFF)
    shop = open_shop(printer)
    shop.print(ticket_job())
    printed_at = shop.now()
    printer.state = Ready()
    shop.tick += 3600
    shop.crash()
    assert (shop.words, shop.reasons) == ([word], ["interrupted"])
    assert shop.told_at == [printed_at], "a copy that came out elsewhere since is the later word"
    (kept,) = shop.shelf.kept
    assert (kept.number, kept.why, kept.sure) == ("A 042", "interrupted", sure)
    shop.wait(1)
    assert ("recover" in printer.asked) is not sure
    shop.crash()
    assert shop.words == [word], "once"
    assert len(shop.shelf.kept) == 1


def test_a_kill_before_the_hospital_was_told_of_the_kill_before_is_made_up_for(
    open_shop: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop = open_shop(ScriptedPrinter(script=[SILENT]))
    shop.print(ticket_job())

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as once:
        once.setattr(shop, "tell", killed)
        with pytest.raises(KeyboardInterrupt):
            shop.crash()
    shop.crash()
    assert shop.words == [PaperWord.UNCONFIRMED]
    shop.crash()
    assert shop.words == [PaperWord.UNCONFIRMED]
    assert [kept.why for kept in shop.shelf.kept] == ["interrupted"]


def test_a_technician_prints_a_kept_one_marked_and_it_is_gone(open_shop: Opener) -> None:
    printer = ScriptedPrinter(state=NoPaper())
    shop = open_shop(printer)
    slip = shop.print(ticket_job())
    shop.leave()
    shop.heard.clear()
    kept = shop.shelf.find(slip.key)
    assert kept is not None
    assert shop.room.reprint(kept) == NotStarted(NoPaper())
    assert len(shop.shelf.kept) == 1
    printer.state = Ready()
    assert isinstance(shop.room.reprint(kept), Printed)
    (page,) = printer.came_out
    assert isinstance(page, Ticket)
    assert (page.number, page.copy) == ("A 042", True)
    assert (shop.in_book, shop.shelf.kept, shop.heard) == ([], (), [])
    assert shop.words == [PaperWord.NOT_PRINTED, PaperWord.PRINTED_LATE]


def test_what_was_kept_goes_with_the_day(open_shop: Opener) -> None:
    shop = open_shop(ScriptedPrinter(state=NoPaper()))
    shop.print(ticket_job())
    shop.leave()
    shop.tick += 25 * 3600
    shop.wait(1)
    assert (shop.in_book, shop.shelf.kept) == ([], ())


def test_idle_printers_are_looked_at_and_told_of_once(open_shop: Opener, tmp_path: Path) -> None:
    printer, other = ScriptedPrinter(), ScriptedPrinter(state=OFF)
    shop = open_shop(printer, other)
    shop.wait(60)
    assert [state.word for state in shop.watch.states] == ["ready", "unreachable"]
    assert printer.asked.count("status") == pytest.approx(12, abs=2)
    printer.state = PaperLow()
    other.state = Ready()
    shop.wait(12)
    assert [state.word for state in shop.watch.states] == ["paper-low", "ready"]
    told = [line for line in (tmp_path / "journal").read_text().splitlines() if "printer-status" in line]
    assert len(told) == 4


def test_the_forecast_is_known_after_a_kill(open_shop: Opener, tmp_path: Path) -> None:
    shop = open_shop(ScriptedPrinter())
    shop.presses[0].new_roll()
    for number in range(10):
        shop.print(ticket_job(number, f"A {number:03}"))
    left = shop.watch.states[0].forecast.tickets_left
    assert left == round(80_000 / 25.4 * 203) // ROWS - 10
    shop.crash()
    assert shop.watch.states[0].forecast.tickets_left == left


def test_a_roll_that_was_printed_to_its_end_and_changed_calibrates_the_forecast(
    open_shop: Opener, tmp_path: Path
) -> None:
    printer = ScriptedPrinter()
    shop = open_shop(printer)
    shop.presses[0].new_roll()
    for number in range(450):
        shop.print(ticket_job(number, "A 042"))
    printer.state = NoPaper()
    shop.wait(6)
    assert shop.watch.states[0].forecast.tickets_left == 0
    printer.state = Ready()
    shop.wait(6)
    forecast = shop.watch.states[0].forecast
    assert (forecast.tickets_left, forecast.sure) == (450, True)
    assert "roll-changed" in (tmp_path / "journal").read_text()


def test_a_damaged_record_of_the_roll_is_ignored_with_a_note(open_shop: Opener, tmp_path: Path) -> None:
    shop = open_shop(ScriptedPrinter())
    shop.ledger.keep({"roll/p0": b'{"rates": {"means": [1]}}'})
    shop.crash()
    shop.print(ticket_job())
    assert "roll-ignored" in (tmp_path / "journal").read_text()
    assert shop.answers() == [Paper.PRINTED]
