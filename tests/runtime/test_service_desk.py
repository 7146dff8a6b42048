"""The technicians' menu with real threads and timers, over a real queue."""

import io
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.journal import Journal
from kiosk.journey import Delays, OutOfServiceReason, events, state
from kiosk.runtime.engine import Engine
from kiosk.runtime.numbers import label
from kiosk.runtime.service_desk import ServiceDesk, ServiceWaits
from kiosk.runtime.service_ear import Ear
from kiosk.runtime.service_works import ServiceWorks
from kiosk.staff import Gate, Place, QueueWork, Trouble, pin, write_pin
from kiosk.staff.checks import Found, Light
from kiosk.staff.closing import ClosedFor, Closure
from kiosk.staff.house import HouseSeen
from kiosk.staff.logs import JournalRead, LogsWork, opened
from kiosk.staff.machine import MachineAsk, MachineWord
from kiosk.staff.menu import events as touches
from kiosk.staff.menu import jobs
from kiosk.staff.menu.pages import (
    AskingPin,
    AtCheck,
    AtChecks,
    AtExport,
    AtHome,
    AtMachine,
    AtPrinting,
    AtTouch,
    TouchStage,
)
from kiosk.staff.printing import PrintedWord, PrinterSeen, PrinterStanding, PrintingSeen
from kiosk.staff.touch import TARGETS, Matrix
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

    def print_report(self, found: tuple[Found, ...]) -> PrintedWord:
        self.asked.append(f"report of {', '.join(one.part for one in found)}")
        return self.word

    def new_roll(self, name: str) -> None:
        self.asked.append(f"new roll in {name}")


class House:
    """A kiosk that remembers, or whose disk takes nothing."""

    def __init__(self) -> None:
        self.closure: Closure | None = None
        self.writes = True

    def look(self) -> HouseSeen:
        return HouseSeen("K3", "Sảnh A", "Bệnh viện Mẫu", "1.4.0", "qa", NOW, closure=self.closure)

    def close_for_patients(self, closure: Closure) -> bool:
        self.closure = closure
        return self.writes

    def open_for_patients(self) -> bool:
        self.closure = None
        return self.writes


class Checks:
    """Two parts; the second is a mistake of ours when told so."""

    def __init__(self) -> None:
        self.looked: list[str] = []
        self.threads: set[str] = set()
        self.broken = ""

    def parts(self) -> tuple[str, ...]:
        return ("clock", "disk")

    def look(self, part: str) -> tuple[Found, ...]:
        self.looked.append(part)
        self.threads.add(threading.current_thread().name)
        if part == self.broken:
            raise RuntimeError("a mistake of ours")
        return (Found(part, Light.GREEN, f"look {len(self.looked)}"),)


class Machine:
    """A caretaker that does as it is told."""

    def __init__(self) -> None:
        self.asked: list[object] = []
        self.pins: list[str] = []
        self.word = MachineWord.DONE

    def ask(self, ask: MachineAsk, pin: str) -> MachineWord:
        self.asked.append(ask)
        self.pins.append(pin)
        return self.word

    def matrix(self) -> Matrix:
        return OLD

    def try_matrix(self, matrix: Matrix, instead_of: Matrix) -> MachineWord:
        self.asked.append(("try", rounded(matrix), rounded(instead_of)))
        return self.word

    def keep_matrix(self, matrix: Matrix) -> None:
        self.asked.append(("keep", rounded(matrix)))


def rounded(matrix: Matrix) -> tuple[float, ...]:
    return tuple(round(number, 6) + 0.0 for number in matrix)


OLD: Matrix = (2.0, 0.0, 0.0, 0.0, 1.0, 0.0)


@pytest.fixture
def printing() -> Printing:
    return Printing()


@pytest.fixture
def house() -> House:
    return House()


@pytest.fixture
def checks() -> Checks:
    return Checks()


@pytest.fixture
def machine() -> Machine:
    return Machine()


@pytest.fixture
def make(  # noqa: PLR0917 - fixtures
    engine: Engine,
    outbox: Outbox,
    printing: Printing,
    house: House,
    checks: Checks,
    machine: Machine,
    tmp_path: Path,
    log: io.StringIO,
    monkeypatch: pytest.MonkeyPatch,
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
        works = ServiceWorks(
            gate=Gate(tmp_path / "pin", tmp_path / "tries"),
            queue=work,
            printing=printing,
            house=house,
            checks=checks,
            machine=machine,
            logs=LogsWork(
                kiosk_id="K3",
                versions=lambda: "version: 1.4.0\n",
                settings=lambda: "",
                report=lambda: (),
                now=lambda: datetime.now(UTC),
                journal=lambda: JournalRead(("a line",)),
            ),
            ear=Ear(),
        )
        made.append(ServiceDesk(engine, works, Journal(log), waits=ServiceWaits(**waits)))
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
    qtbot.waitUntil(lambda: desk.menu.page == AtHome() and desk.menu.house is not None)
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


def test_what_the_checks_found_is_printed_and_noted(make: Make, printing: Printing, qtbot, log) -> None:
    desk = entered(make(), qtbot)
    desk.tell(touches.ChecksWanted())
    qtbot.waitUntil(lambda: desk.menu.examined.rounds == 1)
    printing.word = PrintedWord.UNCONFIRMED
    desk.tell(touches.ReportWanted())
    qtbot.waitUntil(lambda: desk.menu.page == AtChecks(word=PrintedWord.UNCONFIRMED))
    assert printing.asked == ["report of clock, disk"]
    assert "service-acted action=print-report items=1 outcome=unconfirmed" in log.getvalue()


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


def test_parts_are_checked_on_a_thread_of_their_own_and_again_after_a_pause(make: Make, checks: Checks, qtbot) -> None:
    desk = entered(make(checks=0.02), qtbot)
    desk.tell(touches.ChecksWanted())
    qtbot.waitUntil(lambda: desk.menu.examined.rounds >= 2)
    assert checks.looked[:4] == ["clock", "disk", "clock", "disk"]
    assert checks.threads == {"service-checks-0"}
    assert {one.part for one in desk.menu.examined.found} == {"clock", "disk"}
    desk.tell(touches.Back())
    looked = len(checks.looked)
    desk.tell(touches.DevicesWanted())
    qtbot.waitUntil(lambda: not desk.menu.busy)
    assert len(checks.looked) - looked <= 1, "only what was under way"


def test_a_check_that_is_broken_hides_no_other(make: Make, checks: Checks, qtbot, monkeypatch) -> None:
    told: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", told.append)
    checks.broken = "clock"
    desk = entered(make(), qtbot)
    desk.tell(touches.ChecksWanted())
    qtbot.waitUntil(lambda: desk.menu.examined.rounds == 1)
    assert [one.part for one in desk.menu.examined.found] == ["disk"]
    assert [one.exc_type for one in told] == [RuntimeError]


def test_who_waits_for_the_first_round_is_not_idle_and_who_forgot_the_page_is(
    make: Make, checks: Checks, qtbot, monkeypatch
) -> None:
    go_on = threading.Event()
    look = checks.look
    monkeypatch.setattr(checks, "look", lambda part: (go_on.wait(10), look(part))[1])
    desk = entered(make(idle=0.1, checks=0.01), qtbot)
    desk.tell(touches.ChecksWanted())
    waited = [False]
    desk._idle.timeout.connect(lambda: waited.__setitem__(0, True))
    qtbot.waitUntil(lambda: waited[0])
    assert isinstance(desk.menu.page, AtChecks)
    go_on.set()
    qtbot.waitUntil(lambda: desk.menu.page is None)


def test_out_of_service_is_told_kept_and_outlives_the_menu(
    make: Make, engine: Engine, house: House, qtbot, log
) -> None:
    desk = entered(make(), qtbot)
    desk.tell(touches.MachineWanted())
    desk.tell(touches.ClosingWanted())
    desk.tell(touches.ClosingChosen(ClosedFor.NO_PAPER))
    qtbot.waitUntil(lambda: desk.menu.page == AtMachine())
    assert house.closure is not None
    desk.tell(touches.Closed())
    assert engine.journey.step == state.OutOfService(OutOfServiceReason.NO_PAPER)
    engine.dispatch(events.DocumentShown(ANH))
    assert engine.journey.step == state.OutOfService(OutOfServiceReason.NO_PAPER)
    assert "out-of-service reason=no-paper by=staff" in log.getvalue()
    assert "service-acted action=close outcome=kept" in log.getvalue()
    desk = entered(desk, qtbot)
    desk.tell(touches.MachineWanted())
    desk.tell(touches.OpeningWanted())
    qtbot.waitUntil(lambda: house.closure is None and desk.menu.page == AtMachine())
    desk.tell(touches.Closed())
    assert engine.journey.step == state.Welcome()
    assert "back-in-service by=staff" in log.getvalue()


def test_a_disk_that_does_not_remember_is_told(make: Make, house: House, qtbot, log) -> None:
    house.writes = False
    desk = entered(make(), qtbot)
    for touch in (touches.MachineWanted(), touches.ClosingWanted(), touches.ClosingChosen(ClosedFor.MAINTENANCE)):
        desk.tell(touch)
    qtbot.waitUntil(lambda: desk.menu.page == AtMachine(kept=False))
    assert "action=close outcome=not-kept" in log.getvalue()


@pytest.mark.parametrize("word", [MachineWord.DONE, MachineWord.NO_CARETAKER])
def test_the_caretaker_is_asked_and_its_word_is_shown(make: Make, machine: Machine, qtbot, log, word) -> None:
    machine.word = word
    desk = entered(make(), qtbot)
    for touch in (
        touches.MachineWanted(),
        touches.PowerWanted(MachineAsk.REBOOT),
        touches.PowerConfirmed(MachineAsk.REBOOT),
    ):
        desk.tell(touch)
    qtbot.waitUntil(lambda: desk.menu.page == AtMachine(word=word))
    assert machine.asked == [MachineAsk.REBOOT]
    assert f"action=reboot outcome={word.name.lower()}" in log.getvalue()


def test_the_pin_of_the_door_goes_along_and_is_forgotten_when_the_menu_is_closed(make: Make, machine, qtbot) -> None:
    desk = entered(make(), qtbot)
    again = MachineAsk.SET_UP_AGAIN
    for touch in (touches.MachineWanted(), touches.PowerWanted(again), touches.PowerConfirmed(again)):
        desk.tell(touch)
    qtbot.waitUntil(lambda: machine.pins == [PIN])
    desk.tell(touches.Closed())
    desk._hands.do(jobs.AskCaretaker(again))
    qtbot.waitUntil(lambda: machine.pins == [PIN, ""])


def calibrated(desk: ServiceDesk, qtbot) -> None:
    desk.tell(touches.TouchWanted())
    desk.tell(touches.CalibrationWanted())
    for x, y in TARGETS:
        desk.tell(touches.TargetTouched((x, 0.5 + (y - 0.5) * 0.8)))
    qtbot.waitUntil(lambda: desk.menu.page is not None and getattr(desk.menu.page, "stage", None) is TouchStage.TRYING)


NEW = (2.0, 0.0, 0.0, 0.0, 1.25, -0.125)
"""What was measured over what lay there."""


def test_a_calibration_that_nobody_confirms_is_taken_back_by_the_clock(make: Make, machine: Machine, qtbot) -> None:
    desk = entered(make(keep=0.05), qtbot)
    calibrated(desk, qtbot)
    qtbot.waitUntil(lambda: desk.menu.page == AtTouch(TouchStage.TAKEN_BACK, word=MachineWord.DONE))
    assert machine.asked == [("try", NEW, OLD), ("try", OLD, NEW), ("keep", OLD)]


def test_a_calibration_that_is_confirmed_is_kept(make: Make, machine: Machine, qtbot, log) -> None:
    desk = entered(make(), qtbot)
    calibrated(desk, qtbot)
    desk.tell(touches.MatrixKept())
    qtbot.waitUntil(lambda: machine.asked[-1] == ("keep", NEW))
    assert desk.menu.page == AtTouch(TouchStage.KEPT)
    assert "action=calibrate-touch outcome=done" in log.getvalue()


def test_logs_are_written_sealed_with_the_key_that_was_shown(make: Make, tmp_path: Path, qtbot, log) -> None:
    desk = entered(make(), qtbot)
    desk.tell(touches.ExportWanted(logs=True))
    qtbot.waitUntil(lambda: isinstance(desk.menu.page, AtExport) and desk.menu.page.key is not None)
    desk.tell(touches.KeyKept())
    qtbot.waitUntil(lambda: isinstance(desk.menu.page, AtExport) and desk.menu.page.written == 1)
    page = desk.menu.page
    assert isinstance(page, AtExport)
    assert page.key is not None
    assert opened(tmp_path / "stick" / page.file, page.key)["journal.log"] == "a line\n"
    assert "action=save-logs items=1 outcome=carried-out" in log.getvalue()
