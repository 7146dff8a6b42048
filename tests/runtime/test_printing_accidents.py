"""What happens between two other things: kills while it is tried again, drivers that fail, clocks that are set."""

import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from drivers.printer import CANNOT_TELL, NoPaper, NotStarted, Printed, Ready, Unconfirmed, Unknown, Unreachable
from kiosk.journal import Journal
from kiosk.journey import Paper
from kiosk.journey.effects import CancelVisit, PrintConsent
from kiosk.journey.events import PaperAnswered
from kiosk.runtime.hands import AllHands
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.printing import NamedPrinter, PaperWord, PrintDesk, PrintJob, PrintWaits
from kiosk.ticket import ConsentSheet, Ticket
from offline_queue import JobBook, OutboxCorrupt, OutboxUnavailable
from support.printing import KEYRING, PrintShop, ScriptedPrinter, Sheet, receipt_job, ticket_job
from support.world import NOW

SILENT = Unconfirmed(Unknown("no answer"))
OFF = Unreachable("no such device")
CONSENT = ConsentSheet("Bệnh viện Ví Dụ", "Quầy 3", "2026-01", ())

Opener = Callable[..., PrintShop]


@pytest.fixture
def open_shop(tmp_path: Path, journal: Journal) -> Iterator[Opener]:
    shops: list[PrintShop] = []

    def open_it(*drivers: ScriptedPrinter, **settings: Any) -> PrintShop:
        places = ["", "Quầy tiếp đón"]
        named = [NamedPrinter(f"p{n}", driver, places[n]) for n, driver in enumerate(drivers)]
        shops.append(PrintShop(tmp_path, named, journal, **settings))
        return shops[-1]

    yield open_it
    for shop in shops:
        shop.close()


@pytest.fixture
def mistakes(monkeypatch: pytest.MonkeyPatch) -> list[type]:
    told: list[type] = []
    monkeypatch.setattr("threading.excepthook", lambda mistake: told.append(mistake.exc_type))
    return told


def kill() -> None:
    raise KeyboardInterrupt


def fail(*_: object) -> Any:
    raise ZeroDivisionError


def test_a_kill_while_a_ticket_is_tried_again_is_not_taken_for_one_that_was_never_begun(open_shop: Opener) -> None:
    printer = ScriptedPrinter(state=NoPaper())
    shop = open_shop(printer)
    shop.print(ticket_job())
    printer.state, printer.before_page = Ready(), kill
    with pytest.raises(KeyboardInterrupt):
        shop.wait(1)
    printer.before_page = lambda: None
    shop.crash()
    assert shop.words == [PaperWord.UNCONFIRMED]
    assert [kept.sure for kept in shop.shelf.kept] == [False]
    shop.print(ticket_job(7, "A 043"))
    assert "recover" in printer.asked, "the rest of it would stand on the next one's ticket"


@pytest.mark.parametrize("job", [PrintConsent(3, CONSENT), receipt_job()], ids=["consent", "receipt"])
def test_whatever_a_kill_left_in_a_printer_is_cleared_out_of_it(open_shop: Opener, job: PrintJob) -> None:
    printer = ScriptedPrinter(before_page=kill)
    shop = open_shop(printer)
    with pytest.raises(KeyboardInterrupt):
        shop.print(job)
    printer.before_page = lambda: None
    shop.crash()
    shop.print(ticket_job())
    assert "recover" in printer.asked
    shop.crash()
    assert "consent" not in dict(shop.in_book)


def test_a_torn_page_in_a_printer_is_known_after_a_kill_when_its_patient_had_left_before(open_shop: Opener) -> None:
    printer = ScriptedPrinter(script=[Unconfirmed(NoPaper(), torn=True, rows=300)])
    shop = open_shop(printer)
    shop.print(ticket_job())
    shop.leave()
    shop.wait(1)
    shop.crash()
    shop.crash()
    printer.state = Ready()
    shop.print(ticket_job(7, "A 043"))
    assert printer.asked[-2:] == ["recover", "print"]
    shop.crash()
    shop.print(ticket_job(8, "A 044"))
    assert printer.asked.count("recover") == 1


def test_a_kill_while_a_technician_prints_a_kept_one_is_known(open_shop: Opener) -> None:
    printer = ScriptedPrinter(state=NoPaper())
    shop = open_shop(printer)
    slip = shop.print(ticket_job())
    shop.leave()
    printer.state, printer.before_page = Ready(), kill
    with pytest.raises(KeyboardInterrupt):
        shop.room.reprint(slip)
    printer.before_page = lambda: None
    shop.crash()
    assert [kept.sure for kept in shop.shelf.kept] == [False]
    shop.wait(1)
    assert "recover" in printer.asked


@pytest.mark.parametrize("cause", ["layout", "printer"])
def test_a_ticket_that_is_refused_again_and_again_lets_the_glass_come_to_rest(
    open_shop: Opener, mistakes: list[type], cause: str
) -> None:
    """Each word to the glass starts the time anew after which the visit ends."""
    script: list[Any] = [NotStarted(Unknown("not cleared"))] * 1000
    printer = ScriptedPrinter(script=script if cause == "printer" else [])
    shop = open_shop(printer, **({"lay_out": fail} if cause == "layout" else {}))
    shop.print(ticket_job())
    shop.wait(300)
    assert len(shop.answers()) < 12
    assert shop.answers()[-1] is Paper.NOT_PRINTED
    shop.leave()
    assert shop.words == [PaperWord.NOT_PRINTED]


def test_a_driver_that_fails_is_a_printer_that_does_not_print_and_is_told_of_once(
    open_shop: Opener, mistakes: list[type], monkeypatch: pytest.MonkeyPatch
) -> None:
    broken, other = ScriptedPrinter(state=NoPaper()), ScriptedPrinter(state=NoPaper())
    shop = open_shop(broken, other)
    monkeypatch.setattr(broken, "status", fail)
    shop.wait(30)
    assert mistakes == [ZeroDivisionError]
    assert shop.watch.pause() > 0, "no thread that turns in circles"
    assert [state.word for state in shop.watch.states] == ["faulty", "no-paper"]
    shop.print(ticket_job())
    other.state = Ready()
    shop.wait(3)
    assert shop.answers()[-1] is Paper.PRINTED


def test_what_a_driver_says_of_the_page_before_is_not_said_of_one_it_failed_at(
    open_shop: Opener, mistakes: list[type]
) -> None:
    printer = ScriptedPrinter(before_page=fail, late=Printed(800))
    shop = open_shop(printer)
    shop.print(ticket_job())
    shop.wait(5)
    assert Paper.PRINTED not in shop.answers()
    shop.leave()
    assert shop.words == [PaperWord.UNCONFIRMED]


def test_a_driver_that_fails_when_asked_for_the_page_before_stops_no_ticket(
    open_shop: Opener, mistakes: list[type], monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = ScriptedPrinter(script=[SILENT])
    shop = open_shop(printer)
    monkeypatch.setattr(printer, "revisit", fail)
    shop.print(ticket_job())
    shop.wait(5)
    shop.leave()
    shop.print(ticket_job(7, "A 043"))
    assert shop.answers(7) == [Paper.PRINTED]
    assert mistakes == [ZeroDivisionError]


def test_a_printer_that_can_never_tell_prints_after_a_kill_and_for_technicians(open_shop: Opener) -> None:
    class Mute(ScriptedPrinter):
        def print_page(self, page: Any) -> Any:
            if self.state != CANNOT_TELL:
                return super().print_page(page)
            self.before_page()
            self.came_out.append(page.document)
            return Unconfirmed(CANNOT_TELL, blind=True)

    printer = Mute(state=CANNOT_TELL, before_page=kill)
    shop = open_shop(printer)
    with pytest.raises(KeyboardInterrupt):
        shop.print(ticket_job())
    printer.before_page = lambda: None
    shop.crash()
    shop.print(ticket_job(7, "A 043"))
    assert len(printer.came_out) == 1
    slip = shop.shelf.find(shop.shelf.kept[0].key)
    assert slip is not None
    shop.room.reprint(slip)
    assert len(printer.came_out) == 2


@pytest.mark.parametrize("error", [ValueError, OutboxUnavailable])
def test_a_book_that_fails_in_any_way_stops_no_ticket(
    open_shop: Opener, mistakes: list[type], error: type[Exception]
) -> None:
    def no_book() -> Any:
        raise error("the book")

    shop = open_shop(ScriptedPrinter(), book=no_book)
    shop.print(ticket_job())
    assert shop.answers() == [Paper.PRINTED]


def test_a_book_found_damaged_at_work_is_opened_anew(open_shop: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    printer = ScriptedPrinter()
    shop = open_shop(printer)
    book = shop.ledger._book.get()

    def damaged(*_: object, **__: object) -> None:
        raise OutboxCorrupt("damaged")

    monkeypatch.setattr(book, "begin", damaged)
    shop.print(ticket_job())
    assert shop.answers() == [Paper.PRINTED]
    shop.wait(31)
    printer.state = NoPaper()
    shop.print(ticket_job(7, "A 043"))
    assert shop.ledger._book.get() is not book
    assert shop.in_book == [("ticket", "pending")]


def test_what_was_kept_while_the_book_failed_is_written_down_when_it_works_again(
    open_shop: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop = open_shop(ScriptedPrinter(state=NoPaper()))
    book = shop.ledger._book.get()

    def busy(*_: object, **__: object) -> None:
        raise OutboxUnavailable("busy")

    with monkeypatch.context() as trouble:
        trouble.setattr(book, "begin", busy)
        shop.print(ticket_job())
        shop.leave()
    shop.wait(31)
    shop.crash()
    assert [kept.number for kept in shop.shelf.kept] == ["A 042"]


def test_one_that_came_out_meanwhile_is_not_written_down_as_kept(
    open_shop: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = ScriptedPrinter(state=NoPaper())
    shop = open_shop(printer)
    book = shop.ledger._book.get()

    def busy(*_: object, **__: object) -> None:
        raise OutboxUnavailable("busy")

    with monkeypatch.context() as trouble:
        trouble.setattr(book, "begin", busy)
        slip = shop.print(ticket_job())
        shop.leave()
        printer.state = Ready()
        shop.room.reprint(slip)
    shop.wait(31)
    assert (shop.in_book, shop.shelf.kept) == ([], ())


def test_a_late_confirmation_says_where_the_paper_lies_and_makes_up_for_a_ticket_that_was_missed(
    open_shop: Opener,
) -> None:
    other = ScriptedPrinter(script=[SILENT], late=Printed(800))
    shop = open_shop(ScriptedPrinter(state=OFF), other)
    job = ticket_job()
    shop.print(type(job)(job.question, job.ticket, job.stored, job.visit_id, missed=True))
    shop.wait(2)
    assert shop.heard[-1] == PaperAnswered(5, Paper.PRINTED, "Quầy tiếp đón")
    assert shop.words == [PaperWord.PRINTED_LATE]


@pytest.mark.parametrize("hours", [-26, 26])
def test_a_clock_that_is_set_neither_drops_what_is_kept_nor_keeps_it_longer(open_shop: Opener, hours: int) -> None:
    shop = open_shop(ScriptedPrinter(state=NoPaper()))
    shop.print(ticket_job())
    shop.leave()
    true = PrintShop.now
    shop.now = lambda: true(shop) + timedelta(hours=hours)  # type: ignore[method-assign]
    shop.shelf._now = shop.ledger._now = shop.now
    shop.watch._tidied -= 3600
    shop.wait(1)
    assert len(shop.shelf.kept) == 1
    shop.tick += 24 * 3600
    shop.wait(1)
    assert (shop.in_book, shop.shelf.kept) == ([], ())


def test_a_consent_asked_for_twice_while_there_was_no_paper_comes_out_once(open_shop: Opener) -> None:
    printer = ScriptedPrinter(state=NoPaper())
    shop = open_shop(printer)
    for question in (3, 4, 5):
        shop.print(PrintConsent(question, CONSENT))
    printer.state = Ready()
    shop.wait(3)
    assert len(printer.came_out) == 1
    assert shop.answers(5)[-1] is Paper.PRINTED


def test_a_printer_that_takes_long_to_say_no_is_asked_after_the_others(open_shop: Opener) -> None:
    slow, other = ScriptedPrinter(state=OFF), ScriptedPrinter()
    shop = open_shop(slow, other)
    shop.print(ticket_job())
    shop.presses[0]._took_s = 2.0
    slow.asked.clear()
    shop.print(ticket_job(7, "A 043"))
    assert slow.asked == []
    assert shop.answers(7) == [Paper.PRINTED]


def test_what_waits_behind_a_page_when_the_kiosk_is_stopped_is_kept_and_told(
    tmp_path: Path, ears: Any, journal: Journal
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    told: list[tuple[str, PaperWord]] = []

    def hold() -> None:
        begun.set()
        go_on.wait(5)

    def open_book() -> JobBook:
        return JobBook.open(tmp_path / "printing.db", KEYRING, name="K3/printing", now=NOW.timestamp())

    desk = PrintDesk(
        [NamedPrinter("slot", ScriptedPrinter(before_page=hold))],
        lambda document, _: Sheet(document),
        Lazy(open_book),
        post=ears.post,
        journal=journal,
        now=lambda: NOW,
        tell_hospital=lambda job, word, *_: told.append((job.ticket.number, word)),
        waits=PrintWaits(again=0.02, poll=0.02),
    )
    desk.do(ticket_job())
    desk.do(ticket_job(7, "A 043"))
    assert begun.wait(5)
    threading.Timer(0.05, go_on.set).start()
    desk.close()
    assert told == [("A 043", PaperWord.NOT_PRINTED)]
    book = open_book()
    assert [job.state.value for job in book.jobs()] == ["failed"]
    book.close()


def test_the_ticket_of_a_visit_that_was_taken_back_does_not_come_out_by_itself(open_shop: Opener) -> None:
    printer = ScriptedPrinter(state=NoPaper())
    shop = open_shop(printer)
    job = ticket_job()
    shop.print(job)
    others = dict.fromkeys(("lookups", "still_open", "line", "chip_desk", "places", "payment_watch"))
    bookings, desk = SimpleNamespace(do=lambda _: None), SimpleNamespace(forget=shop.leave)
    hands = AllHands(bookings=bookings, print_desk=desk, **others)  # type: ignore[arg-type]
    assert job.stored is not None
    hands.do(CancelVisit(6, job.stored))
    printer.state = Ready()
    shop.print(ticket_job(7, "A 043"))
    shop.wait(3)
    assert [page.number for page in printer.came_out if isinstance(page, Ticket)] == ["A 043"]
