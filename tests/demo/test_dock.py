"""A person plays with the dock: real buttons of the dock, real drivers on simulated wires, a real sandbox hospital."""

import io
import json
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from datetime import date

import psutil
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.composition.service_start import caretaker_of
from kiosk.demo.menu import PIN
from kiosk.demo.on_desk import HandPlay
from kiosk.demo.stage import Stage
from kiosk.demo.touch import find, touch
from kiosk.identity import ProofLevel
from kiosk.journal import Journal
from kiosk.journey import CardProblem, CodeHint
from kiosk.journey.state import Confirmed, Confirming, Provisional, ReadProblem, Reviewing, Ticketed
from kiosk.staff.machine import MachineAsk, MachineWord
from kiosk.ticket import TicketPayment
from kiosk.visit import UncheckedCoverage

TODAY = date(2026, 11, 22)
PATIENCE_S = 15.0


class Player:
    """Touches both windows and waits until what should happen has happened."""

    def __init__(self, stage: Stage) -> None:
        self.log = io.StringIO()
        self.stage = stage
        self.play = HandPlay(self.stage, Journal(self.log))
        self.play.dock_window.window.setHeight(1100)  # nothing has to be scrolled
        self.dock = self.play.dock
        self.kiosk = self.play.app
        self.deeds: list[bool] = []
        self.dock.deedChanged.connect(lambda: self.deeds.append(self.dock.deedFailed))
        self.wait(lambda: self.kiosk.engine.journey.catalogue is not None, "the departments")
        self.wait(lambda: self.log.getvalue().count("device-ready") == 3, "camera, scanner and chip reader")

    def close(self) -> None:
        self.play.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def wait(self, condition: Callable[[], bool], what: str) -> None:
        deadline = time.monotonic() + PATIENCE_S
        while not condition():
            assert time.monotonic() < deadline, f"waited for {what} in vain, {self.kiosk.window.screen_name} is shown"
            loop = QEventLoop()
            QTimer.singleShot(5, loop.quit)
            loop.exec()

    def forget_visits(self) -> None:
        """Nobody is registered any more."""
        address = f"{self.stage.hospital.url.rstrip('/')}/sandbox/reset"
        with urllib.request.urlopen(urllib.request.Request(address, method="POST"), timeout=10):  # noqa: S310
            pass

    def problem(self) -> object:
        """Why nothing could be read, as the glass says it."""
        step = self.kiosk.engine.journey.step
        assert isinstance(step, ReadProblem)
        return step.problem

    def press(self, gesture: str) -> None:
        """A button of the dock, and until the dock says that it is done."""
        before = len(self.deeds)
        self._touch(self.play.dock_window.window, gesture)
        self.wait(lambda: len(self.deeds) > before, gesture)
        assert self.deeds[before:] == [False]

    def choose(self, person: str) -> None:
        self.dock.choose(person)
        assert self.dock.person == person

    def touch(self, name: str) -> None:
        self.wait(lambda: self.kiosk.window.settled, "the screen to rest")
        self._touch(self.kiosk.window.window, name)

    def sees(self, screen: str) -> None:
        self.wait(lambda: self.kiosk.window.screen_name == screen and self.kiosk.window.settled, screen)

    def leave(self) -> None:
        self.touch("exitButton")
        self.sees("welcome")

    def says(self, device: str) -> str:
        """What the dock says of a device."""
        panels = self.dock.panels
        roles = {bytes(name.data()).decode(): role for role, name in panels.roleNames().items()}
        rows = [panels.index(number, 0) for number in range(panels.rowCount())]
        return next(row.data(roles["news"]) for row in rows if row.data(roles["key"]) == device)

    def offers(self, gesture: str) -> bool:
        return find(self.play.dock_window.window, gesture) is not None

    def _touch(self, window: QQuickWindow, name: str) -> None:
        self.wait(lambda: find(window, name) is not None, name)
        item = find(window, name)
        assert item is not None
        touch(window, item)

    def go_to_review(self) -> None:
        """From the identity to the last question, through the general department."""
        self.sees("identity")
        self.touch("confirmIdentity")
        self.sees("department")
        catalogue = self.kiosk.engine.journey.catalogue
        assert catalogue is not None
        self.touch("department-" + next(one.id for one in catalogue.departments if one.code == "NTQ"))
        self.sees("review")


@pytest.fixture(scope="module")
def player() -> Iterator[Player]:
    _app = QGuiApplication.instance() or QGuiApplication([])
    threads, children = set(threading.enumerate()), set(psutil.Process().children())
    stage = Stage(TODAY)
    try:
        player = Player(stage)
        yield player
        player.close()
    finally:
        stage.close()
    assert set(threading.enumerate()) <= threads
    assert set(psutil.Process().children()) <= children


@pytest.fixture(autouse=True)
def _a_new_visitor(player: Player) -> Iterator[None]:
    player.choose("insured")
    player.sees("welcome")
    tickets = player.dock.tickets
    yield
    if player.offers("hold-nothing"):
        player.press("hold-nothing")
    if player.offers("take-card"):
        player.press("take-card")
    if find(player.kiosk.window.window, "exitButton") is not None:
        player.leave()
    if player.dock.tickets > tickets:
        player.forget_visits()


def test_the_menu_opens_by_the_gesture_and_the_pin_that_the_demo_tells(player: Player) -> None:
    glass = player.kiosk.window.window
    [knock] = glass.findChildren(QObject, "serviceKnock")
    assert knock.property("longPressThreshold") == 4
    knock.setProperty("longPressThreshold", 0.05)
    names = knock.parent()
    assert isinstance(names, QQuickItem)
    at = names.mapToScene(QPointF(names.width() / 4, names.height() / 2)).toPoint()
    QTest.mousePress(glass, Qt.MouseButton.LeftButton, pos=at)
    player.wait(lambda: find(glass, "key7") is not None, "the pad")
    QTest.mouseRelease(glass, Qt.MouseButton.LeftButton, pos=at)
    for digit in PIN:
        player.touch(f"key{digit}")
    player.touch("keyEnter")
    player.wait(lambda: find(glass, "homeDevices") is not None, "the first page of the menu")
    player.touch("serviceClose")
    player.sees("welcome")


def test_a_card_on_the_reader_starts_a_visit_and_its_ticket_is_shown_on_the_dock(player: Player) -> None:
    before = player.dock.tickets
    player.press("lay-card")
    assert player.says("chip") == "Thẻ của Anh"
    player.sees("reading-card")
    player.press("beep-citizen")
    player.sees("identity")
    step = player.kiosk.engine.journey.step
    assert isinstance(step, Confirming)
    assert step.person.identity.proof is not None
    assert step.person.identity.proof.level is ProofLevel.ISSUER_VERIFIED
    player.go_to_review()
    player.touch("registerButton")
    player.wait(lambda: player.dock.tickets == before + 1, "the ticket")
    step = player.kiosk.engine.journey.step
    assert isinstance(step, Ticketed)
    assert isinstance(step.result, Confirmed)
    picture = player.dock.picture
    assert picture.width() == 576
    shades = {picture.pixelColor(x, y).lightness() for x in range(0, 576, 7) for y in range(0, picture.height(), 5)}
    assert {0, 255} <= shades
    player.press("take-card")
    assert player.says("chip") == "Trống"
    player.sees("ticket")
    player.touch("doneButton")
    player.sees("welcome")


def test_a_card_snatched_away_mid_read_is_asked_for_again(player: Player) -> None:
    player.press("pull-card")
    player.sees("read-problem")
    assert player.problem() is CardProblem.PULLED_EARLY
    assert player.says("chip") == "Trống"
    player.press("lay-card")
    player.sees("identity")


@pytest.mark.parametrize(
    ("gesture", "problem"),
    [
        ("lay-bank", CardProblem.NO_ID_CARD),
        ("lay-two", CardProblem.TWO_CARDS),
        ("lay-askew", CardProblem.WEAK_FIELD),
    ],
)
def test_what_is_wrong_on_the_reader_is_named_on_the_glass(player: Player, gesture: str, problem: CardProblem) -> None:
    player.press(gesture)
    player.sees("read-problem")
    assert player.problem() is problem


def test_a_tampered_card_goes_to_the_desk(player: Player) -> None:
    player.press("lay-forged")
    player.sees("reading-card")
    player.press("beep-citizen")
    player.sees("read-problem")
    assert player.problem() is CardProblem.NOT_GENUINE


def test_an_unplugged_chip_reader_is_said_and_comes_back(player: Player) -> None:
    player.press("lay-card")
    player.sees("reading-card")
    player.press("unplug-chip")
    player.sees("read-problem")
    assert player.problem() is CardProblem.READER_LOST
    ready = player.log.getvalue().count("device-ready device=chip-reader")
    player.press("plug-in-chip")
    player.wait(lambda: player.log.getvalue().count("device-ready device=chip-reader") > ready, "the reader")


@pytest.mark.parametrize("gesture", ["hold-card", "hold-phone"])
def test_a_code_held_before_the_camera_starts_a_visit(player: Player, gesture: str) -> None:
    player.choose("vneid")
    player.press(gesture)
    player.sees("identity")
    assert player.says("camera").endswith("của Bảo")


def test_what_is_still_held_can_be_shown_again(player: Player) -> None:
    player.press("hold-card")
    player.sees("identity")
    player.leave()
    player.press("hold-card")
    player.sees("identity")


def test_the_slip_is_offered_only_to_who_has_an_appointment_and_leads_to_it(player: Player) -> None:
    assert not player.offers("hold-slip")
    player.choose("appointment")
    player.press("hold-slip")
    player.sees("identity")


def test_a_shops_code_is_refused(player: Player) -> None:
    player.press("hold-shop")
    player.sees("read-problem")
    assert isinstance(player.kiosk.engine.journey.step, ReadProblem)


def test_garbage_from_the_scanner_does_nothing_and_the_next_beep_is_read(player: Player) -> None:
    before = player.log.getvalue()
    player.press("beep-garbage")
    quiet_at = time.monotonic() + 0.3  # nobody scans again sooner, and what ends garbage is a quiet line
    player.wait(lambda: time.monotonic() > quiet_at, "a quiet line")
    player.press("beep-insurance")
    player.sees("identity")
    told = player.log.getvalue().removeprefix(before)
    assert told.count("visit-started") == told.count("identity-read") == 1
    assert "read-refused" not in told


def test_a_card_held_too_far_away_is_coached_nearer(player: Player) -> None:
    known = time.monotonic() + 1.5
    player.wait(lambda: time.monotonic() > known, "the camera to know the empty desk")
    player.press("hold-far")
    player.wait(lambda: player.kiosk.engine.journey.hint is CodeHint.TOO_FAR, "a word of help")
    assert player.kiosk.window.screen_name == "welcome"
    player.press("hold-card")
    player.sees("identity")


def test_who_has_no_insurance_card_cannot_beep_one(player: Player) -> None:
    assert player.offers("beep-insurance")
    player.choose("uninsured")
    assert not player.offers("beep-insurance")
    assert player.offers("beep-citizen")


def test_a_scanner_plugged_in_again_reads(player: Player) -> None:
    ready = player.log.getvalue().count("device-ready device=scanner")
    player.press("unplug-scanner")
    assert player.says("scanner") == "Đã rút cáp"
    assert not player.offers("beep-citizen")
    player.press("plug-in-scanner")
    player.wait(lambda: player.log.getvalue().count("device-ready device=scanner") > ready, "the scanner to be back")
    player.press("beep-citizen")
    player.sees("identity")


def test_the_printer_is_as_the_dock_says(player: Player) -> None:
    printer = player.stage.printer
    player.press("no-paper")
    assert (printer.paper_mm, player.says("printer")) == (0, "Hết giấy")
    player.press("open-cover")
    assert player.says("printer") == "Nắp đang mở"
    player.press("close-cover")
    player.press("load-paper")
    assert printer.paper_mm > 0
    assert player.says("printer") == "Sẵn sàng"
    player.press("unplug-printer")
    assert player.says("printer") == "Đã rút cáp"
    player.press("plug-in-printer")
    assert player.says("printer") == "Sẵn sàng"


def test_a_roll_that_ends_by_itself_is_noticed(player: Player) -> None:
    player.stage.printer.run_out_of_paper()
    player.wait(lambda: player.says("printer") == "Hết giấy", "the dock to notice")
    player.press("load-paper")


def test_the_insurance_portal_goes_down_and_comes_back(player: Player) -> None:
    player.press("portal-down")
    assert player.says("hospital") == "Cổng BHYT ngắt"
    player.press("hold-card")
    player.go_to_review()
    step = player.kiosk.engine.journey.step
    assert isinstance(step, Reviewing)
    assert isinstance(step.plan.person.coverage, UncheckedCoverage)
    player.press("portal-up")
    assert player.says("hospital") == "Hoạt động"


def test_the_hospital_stops_and_starts_again(player: Player) -> None:
    def unavailable() -> bool:
        address = f"{player.stage.hospital.url.rstrip('/')}/sandbox/behaviour"
        with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310
            return bool(json.load(answer)["unavailable"])

    player.press("hospital-down")
    assert unavailable()
    assert player.says("hospital") == "Ngừng phục vụ"
    player.press("hospital-up")
    assert not unavailable()


def test_what_could_not_be_done_is_said_and_changes_nothing(player: Player, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(player.stage.outside, "url", "http://127.0.0.1:9/")
    before = len(player.deeds)
    player.dock.perform("portal-down")
    player.wait(lambda: len(player.deeds) > before, "the attempt")
    assert player.dock.deedFailed
    assert player.dock.deed == "Bệnh viện: Ngắt cổng BHYT – không làm được"
    assert player.says("hospital") == "Hoạt động"


def test_money_is_asked_for_first_and_comes_when_the_dock_says_so(player: Player) -> None:
    player.press("pay-first")
    assert player.says("hospital") == "Thu tiền trước"
    tickets = player.dock.tickets
    player.press("hold-card")
    player.go_to_review()
    player.touch("registerButton")
    player.sees("paying")
    player.wait(lambda: find(player.kiosk.window.window, "payingCode") is not None, "the code to pay with")
    player.press("pay")
    player.sees("ticket")
    player.wait(lambda: player.dock.tickets == tickets + 2, "the ticket and its receipt")
    step = player.kiosk.engine.journey.step
    assert isinstance(step, Ticketed)
    assert step.payment is TicketPayment.PAID
    player.press("pay-as-usual")
    player.press("hold-nothing")
    player.touch("doneButton")
    player.sees("welcome")


def test_money_nobody_asked_for_cannot_come(player: Player) -> None:
    before = len(player.deeds)
    player.dock.perform("pay")
    player.wait(lambda: len(player.deeds) > before, "the attempt")
    assert player.dock.deed == "Bệnh viện: Tiền đến – không làm được"


def test_a_cut_network_makes_a_provisional_ticket_and_is_noticed(player: Player) -> None:
    tickets = player.dock.tickets
    player.press("hold-card")
    player.go_to_review()
    player.press("cut")
    player.touch("registerButton")
    player.wait(lambda: player.dock.tickets == tickets + 1, "the provisional ticket")
    step = player.kiosk.engine.journey.step
    assert isinstance(step, Ticketed)
    assert isinstance(step.result, Provisional)
    player.wait(lambda: not player.kiosk.engine.journey.online, "the kiosk to notice")
    player.press("restore")
    player.wait(lambda: player.kiosk.engine.journey.online, "the line to be back")
    outbox = player.kiosk.outbox()
    assert outbox is not None
    player.wait(lambda: outbox.stats().waiting == 0, "the registration to arrive")
    player.press("hold-nothing")
    player.touch("doneButton")
    player.sees("welcome")


def test_a_slow_network_is_slow_until_it_is_restored(player: Player) -> None:
    player.press("slow")
    assert player.says("network") == "Chậm 3 giây"
    player.press("lose-answer")
    player.press("restore")
    assert player.says("network") == "Bình thường"


def test_closing_either_window_ends_the_play(player: Player) -> None:
    ended: list[bool] = []
    player.play.ended.connect(lambda: ended.append(True))
    for count, window in enumerate((player.play.dock_window.window, player.kiosk.window.window), start=1):
        window.close()
        assert len(ended) == count
        window.show()
    player.sees("welcome")


def test_one_card_laid_in_place_of_another_is_noticed(player: Player) -> None:
    player.press("lay-bank")
    player.sees("read-problem")
    player.press("lay-card")
    player.sees("reading-card")
    player.press("beep-citizen")
    player.sees("identity")


def test_a_bank_card_on_the_reader_keeps_nobody_who_shows_the_code(player: Player) -> None:
    player.press("lay-bank")
    player.sees("read-problem")
    player.press("beep-citizen")
    player.sees("identity")


def test_two_cards_and_the_code_of_one_say_what_helps_and_may_be_left(player: Player) -> None:
    player.press("lay-two")
    player.sees("read-problem")
    player.press("beep-citizen")
    player.wait(lambda: find(player.kiosk.window.window, "skipChip") is not None, "the way on without the chip")
    player.touch("skipChip")
    player.sees("identity")


def test_without_its_reader_the_kiosk_invites_nobody_to_lay_a_card(player: Player) -> None:
    player.press("unplug-chip")
    player.wait(lambda: not player.kiosk.engine.journey.chip_works, "the reader to be missed")
    player.press("beep-citizen")
    player.sees("identity")
    player.leave()
    player.press("plug-in-chip")
    player.wait(lambda: player.kiosk.engine.journey.chip_works, "the reader")


def test_who_practises_the_menu_starts_no_machine_anew(player: Player, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the package is installed and root plays."""

    def asked(*_: object, **__: object) -> None:
        raise AssertionError("the machine's own caretaker was asked")

    monkeypatch.setattr("kiosk.runtime.service_caretaker.ask", asked)
    machine = caretaker_of(player.kiosk.settings, player.kiosk._asking)
    for wish in MachineAsk:
        assert machine.ask(wish, PIN) is MachineWord.NO_CARETAKER
