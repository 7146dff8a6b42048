"""The technicians' menu with real threads and timers, over a real queue."""

import io
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.journal import Journal
from kiosk.journey import Delays, events, state
from kiosk.runtime.engine import Engine
from kiosk.runtime.numbers import label
from kiosk.runtime.service_desk import ServiceDesk, ServiceWaits
from kiosk.staff import Gate, Place, QueueWork, Trouble, pin, write_pin
from kiosk.staff.menu import events as touches
from kiosk.staff.menu.pages import AskingPin, AtCheck, AtExport, AtOverview, AtPrinting
from kiosk.staff.printing import PrintedWord, PrinterSeen, PrinterStanding, PrintingSeen
from offline_queue import NewItem, Outbox, Series
from support.world import ANH, NOW, TODAY, journey

PIN = "280497"


@pytest.fixture
def log() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def engine(qapp, log: io.StringIO) -> Iterator[Engine]:
    engine = Engine(journey(), delays=Delays(), journal=Journal(log), today=lambda: TODAY)
    yield engine
    engine.close()


Make = Callable[..., ServiceDesk]


class Printing:
    """Printers that do as they are told."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.word = PrintedWord.PRINTED

    def look(self) -> PrintingSeen:
        return PrintingSeen((PrinterSeen(f"asked {len(self.asked)}", PrinterStanding.READY),))

    def print_sheet(self, name: str) -> PrintedWord:
        self.asked.append(f"sheet on {name}")
        return self.word

    def print_again(self, key: str) -> PrintedWord:
        self.asked.append(f"again {key}")
        if key == "broken":
            raise RuntimeError("a mistake of ours")
        return self.word

    def new_roll(self, name: str) -> None:
        self.asked.append(f"new roll in {name}")


@pytest.fixture
def printing() -> Printing:
    return Printing()


@pytest.fixture
def make(  # noqa: PLR0917 - fixtures
    engine: Engine, outbox: Outbox, printing: Printing, tmp_path: Path, log: io.StringIO, monkeypatch
) -> Iterator[Make]:
    monkeypatch.setattr(pin, "_COST", 16)
    write_pin(tmp_path / "pin", PIN)
    stick = tmp_path / "stick"
    stick.mkdir()
    made: list[ServiceDesk] = []

    def make(opened: Outbox | None = outbox, **waits: float) -> ServiceDesk:
        work = QueueWork(
            lambda: opened,
            kiosk_id="K3",
            printed=label,
            wake=lambda: None,
            now=lambda: datetime.now(UTC),
            find_places=lambda _: (Place(stick, "stick", 1),),
        )
        gate = Gate(tmp_path / "pin", tmp_path / "tries")
        made.append(ServiceDesk(engine, gate, work, printing, Journal(log), waits=ServiceWaits(**waits)))
        return made[-1]

    yield make
    for desk in made:
        desk.close()


@pytest.fixture
def put(outbox: Outbox) -> Callable[..., None]:
    def put(key: str, refused: str | None = None) -> None:
        outbox.put_numbered(key, Series("K3", NOW.date()), lambda _: NewItem(key, key, "book", b"{}"))
        if refused is not None:
            outbox.set_aside(key, refused)

    return put


def typed(desk: ServiceDesk, digits: str, qtbot) -> None:
    desk.knock()
    qtbot.waitUntil(lambda: desk.menu.page == AskingPin())
    for digit in digits:
        desk.press(digit)
    desk.tell(touches.PinEntered())


def entered(desk: ServiceDesk, qtbot) -> ServiceDesk:
    typed(desk, PIN, qtbot)
    qtbot.waitUntil(lambda: desk.menu.page == AtOverview() and not desk.menu.busy)
    return desk


def test_the_right_pin_opens_and_closing_gives_the_kiosk_back(make: Make, engine: Engine, qtbot, log) -> None:
    desk = entered(make(), qtbot)
    assert engine.journey.in_service
    engine.dispatch(events.DocumentShown(ANH))
    assert isinstance(engine.journey.step, state.OutOfService)
    desk.tell(touches.Closed())
    assert engine.journey.step == state.Welcome()
    assert "service-opened" in log.getvalue()
    assert "service-closed by=touch" in log.getvalue()


def test_a_wrong_pin_is_noted_without_a_digit_and_nothing_of_it_is_kept(make: Make, engine: Engine, qtbot, log) -> None:
    desk = make()
    typed(desk, "135790", qtbot)
    qtbot.waitUntil(lambda: getattr(desk.menu.page, "answer", None) is not None)
    assert not engine.journey.in_service
    assert "service-refused wrong=1 wait_s=0" in log.getvalue()
    assert "135790" not in log.getvalue() + repr(desk.menu) + repr(vars(desk))


def test_digits_are_erased_and_no_more_than_a_pin_has_are_taken(make: Make, qtbot) -> None:
    desk = make()
    desk.knock()
    qtbot.waitUntil(lambda: desk.menu.page == AskingPin())
    for digit in f"{PIN}9xé١":
        desk.press(digit)
    desk.erase()
    assert desk.menu.page == AskingPin(len(PIN))
    desk.tell(touches.PinEntered())
    qtbot.waitUntil(lambda: desk.menu.inside)


def test_the_door_is_not_shown_in_the_middle_of_a_visit_and_gives_way_to_one(make: Make, engine: Engine, qtbot) -> None:
    desk = make()
    desk.knock()
    assert desk.menu.page is not None
    engine.dispatch(events.DocumentShown(ANH))
    assert desk.menu.page is None
    desk.knock()
    assert desk.menu.page is None
    assert isinstance(engine.journey.step, state.Confirming)


def test_nobody_touches_it_and_it_closes_by_itself(make: Make, engine: Engine, qtbot, log) -> None:
    desk = make(idle=0.15, refresh=0.02)
    entered(desk, qtbot)
    qtbot.waitUntil(lambda: desk.menu.page is None)
    assert engine.journey.step == state.Welcome()
    assert "service-closed by=idleness" in log.getvalue()


def test_what_happens_in_the_queue_is_seen_while_the_menu_is_open(make: Make, put, qtbot) -> None:
    desk = entered(make(refresh=0.02), qtbot)
    put("a")
    qtbot.waitUntil(lambda: desk.menu.seen is not None and desk.menu.seen.overview.waiting == 1)


def test_an_item_is_sent_again_and_that_is_noted(make: Make, put, outbox: Outbox, qtbot, log) -> None:
    put("a", "session-full")
    desk = entered(make(), qtbot)
    desk.tell(touches.SendAgainWanted("a"))
    qtbot.waitUntil(lambda: desk.menu.news is not None)
    assert outbox.peek(0.0) is not None
    assert "service-acted action=send-again items=1 outcome=sent-again" in log.getvalue()


def test_the_file_is_checked_away_from_the_screens_thread(make: Make, put, outbox, qtbot, monkeypatch) -> None:
    put("a")
    threads: list[threading.Thread] = []
    verify = outbox.verify
    monkeypatch.setattr(outbox, "verify", lambda: (threads.append(threading.current_thread()), verify())[1])
    desk = entered(make(), qtbot)
    desk.tell(touches.CheckWanted())
    assert desk.menu.busy
    qtbot.waitUntil(lambda: desk.menu.checked is not None)
    assert desk.menu.page == AtCheck()
    assert threads != [threading.main_thread()]


def test_everything_is_carried_out_after_the_key_was_seen(make: Make, put, tmp_path: Path, qtbot, log) -> None:
    put("a")
    desk = entered(make(), qtbot)
    desk.tell(touches.ExportWanted())
    qtbot.waitUntil(lambda: isinstance(desk.menu.page, AtExport) and desk.menu.page.key is not None)
    assert list((tmp_path / "stick").iterdir()) == []
    desk.tell(touches.KeyKept())
    qtbot.waitUntil(lambda: isinstance(desk.menu.page, AtExport) and desk.menu.page.written == 1)
    page = desk.menu.page
    assert isinstance(page, AtExport)
    assert page.key is not None
    assert [file.name for file in (tmp_path / "stick").iterdir()] == [page.file]
    assert "action=export items=1 outcome=carried-out" in log.getvalue()
    assert page.key.secret.hex() not in log.getvalue()


def test_a_mistake_of_ours_leaves_the_menu_usable(make: Make, outbox, qtbot, monkeypatch) -> None:
    told: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", told.append)
    monkeypatch.setattr(outbox, "verify", lambda: 1 / 0)
    desk = entered(make(), qtbot)
    desk.tell(touches.CheckWanted())
    qtbot.waitUntil(lambda: desk.menu.news is not None)
    assert desk.menu.news is not None
    assert desk.menu.news.trouble is Trouble.OTHER
    assert not desk.menu.busy
    assert [one.exc_type for one in told] == [ZeroDivisionError]


def at_printers(make: Make, qtbot, **waits: float) -> ServiceDesk:
    desk = entered(make(**waits), qtbot)
    desk.tell(touches.PrintingWanted())
    qtbot.waitUntil(lambda: isinstance(desk.menu.page, AtPrinting) and desk.menu.page.seen is not None)
    return desk


def printing_page(desk: ServiceDesk) -> AtPrinting:
    assert isinstance(desk.menu.page, AtPrinting)
    return desk.menu.page


def test_paper_that_is_asked_for_comes_and_is_noted(make: Make, printing: Printing, qtbot, log) -> None:
    desk = at_printers(make, qtbot)
    desk.tell(touches.PrintAgainWanted("k"))
    assert printing_page(desk).running
    qtbot.waitUntil(lambda: printing_page(desk).word is PrintedWord.PRINTED)
    printing.word = PrintedWord.UNCONFIRMED
    desk.tell(touches.SheetWanted("khe-in"))
    qtbot.waitUntil(lambda: printing_page(desk).word is PrintedWord.UNCONFIRMED)
    desk.tell(touches.NewRollWanted("khe-in"))
    qtbot.waitUntil(lambda: len(printing.asked) == 3)
    assert printing.asked == ["again k", "sheet on khe-in", "new roll in khe-in"]
    assert "service-acted action=print-again items=1 outcome=printed" in log.getvalue()
    assert "action=print-sheet items=1 outcome=unconfirmed" in log.getvalue()


def test_the_printers_are_looked_at_again_while_their_page_is_open(make: Make, printing: Printing, qtbot) -> None:
    desk = at_printers(make, qtbot, refresh=0.02)
    printing.asked.append("by somebody else")
    seen = PrintingSeen((PrinterSeen("asked 1", PrinterStanding.READY),))
    qtbot.waitUntil(lambda: printing_page(desk).seen == seen)


def test_a_mistake_while_printing_leaves_the_page_usable(make: Make, qtbot, monkeypatch) -> None:
    told: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", told.append)
    desk = at_printers(make, qtbot)
    desk.tell(touches.PrintAgainWanted("broken"))
    qtbot.waitUntil(lambda: printing_page(desk).word is PrintedWord.NOT_PRINTED)
    assert not printing_page(desk).running
    assert [one.exc_type for one in told] == [RuntimeError]


def test_printers_that_cannot_be_looked_at_are_not_looked_at_in_a_circle(
    make: Make, printing: Printing, qtbot, monkeypatch
) -> None:
    told: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", told.append)
    desk = at_printers(make, qtbot)
    monkeypatch.setattr(printing, "look", lambda: 1 / 0)
    desk.tell(touches.PrintAgainWanted("k"))
    qtbot.waitUntil(lambda: printing_page(desk).seen == PrintingSeen())
    assert printing_page(desk).word is PrintedWord.PRINTED
    assert len(told) == 1


def test_a_queue_that_is_not_open_yet_is_told(make: Make, qtbot) -> None:
    desk = make(None)
    typed(desk, PIN, qtbot)
    qtbot.waitUntil(lambda: desk.menu.news is not None)
    assert desk.menu.news is not None
    assert desk.menu.news.trouble is Trouble.NOT_OPEN
