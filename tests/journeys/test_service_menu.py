"""A technician at the glass of a running kiosk whose line is down: in, look, carry the queue out, and out again."""

import argparse
import io
import json
import threading
from collections import deque
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QObject

from drivers.device import Ready, Scan, Sighting
from kiosk.commands.logs import configure as configure_logs
from kiosk.commands.logs import run as run_logs
from kiosk.composition.app import KioskApp
from kiosk.composition.parts import Devices
from kiosk.doctor.catalogue import place_of
from kiosk.journal import Journal
from kiosk.journey import OutOfServiceReason
from kiosk.journey.events import DocumentShown
from kiosk.journey.state import OutOfService, Welcome
from kiosk.runtime.service_desk import ServiceDesk
from kiosk.settings import Screen, Service, load
from kiosk.staff import KeepReason, pin, write_pin
from kiosk.staff.closing import ClosedFor
from kiosk.staff.house import DeviceStanding
from kiosk.staff.menu import events
from kiosk.staff.menu.pages import AtExport, AtHome, AtItem, AtMachine, AtOverview, AtScan
from kiosk.staff.trials import ScanKind
from support.queued import QueuedKiosk
from support.world import ANH, BAO

PIN = "280497"
CCCD = "001188990001|111222333|Nguyễn Thị Mẫu|01011988|Nữ|1 Phố Mẫu, Hà Nội|01012021"
MARKS = ("NGUYỄN", "MINH ANH", "BẢO", "001188990001", "001062990002")


@pytest.fixture
def kiosk(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> QueuedKiosk:
    monkeypatch.setattr(pin, "_COST", 16)
    write_pin(tmp_path / "service.pin", PIN)
    (tmp_path / "stick").mkdir()
    return QueuedKiosk(tmp_path / "k3", capsys).set_up()


@pytest.fixture
def log() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def app(qapp: QObject, kiosk: QueuedKiosk, tmp_path: Path, log: io.StringIO) -> Iterator[KioskApp]:
    kiosk.book(ANH)
    kiosk.book(BAO, refused="department-closed")
    settings = msgspec.structs.replace(
        load(kiosk.config),
        screen=Screen(fullscreen=False, scale=0.2),
        service=Service(pin_file=str(tmp_path / "service.pin"), export_folder=str(tmp_path / "stick")),
    )
    app = KioskApp(settings, Journal(log))
    app.start_works(Devices())
    yield app
    app.close()


def test_a_technician_carries_the_queue_out_of_a_kiosk_that_runs(app: KioskApp, kiosk, tmp_path, log, qtbot) -> None:
    qtbot.waitUntil(lambda: app.outbox() is not None)
    app.window.app.knock()
    desk = app._service
    assert desk is not None
    qtbot.waitUntil(lambda: app.window.app.servicePage == "door" and app.window.app.service.door.open)
    for digit in PIN:
        app.window.app.service.door.press(digit)
    app.window.app.service.door.enter()
    qtbot.waitUntil(lambda: desk.menu.page == AtHome() and desk.menu.seen is not None and desk.menu.house is not None)
    assert isinstance(app.engine.journey.step, OutOfService)
    app.engine.dispatch(DocumentShown(ANH))
    assert isinstance(app.engine.journey.step, OutOfService)

    app.window.app.service.home.toQueue()
    assert desk.menu.page == AtOverview()
    row = desk.menu.seen.rows[0]
    assert (row.number, row.code) == ("K3-02", "department-closed")
    desk.tell(events.ItemChosen(row.key))
    desk.tell(events.SetAsideWanted(row.key))
    desk.tell(events.ReasonChosen(KeepReason.ASK_FIRST))
    qtbot.waitUntil(lambda: not desk.menu.busy)
    assert desk.menu.page == AtItem(row.key)
    assert desk.menu.seen.row(row.key).words.what.vi == "Nhân viên tạm giữ: chờ hỏi lại người bệnh."
    desk.tell(events.Back())

    desk.tell(events.ExportWanted())
    qtbot.waitUntil(lambda: isinstance(desk.menu.page, AtExport) and desk.menu.page.place is not None)
    key = tmp_path / "typed.key"
    key.write_text(app.window.app.service.export.key, "ascii")
    desk.tell(events.KeyKept())
    qtbot.waitUntil(lambda: not desk.menu.page.running, timeout=20_000)
    assert (desk.menu.page.problem, desk.menu.page.written) == (None, 2)
    assert app.outbox().peek(0.0) is None, "nobody here delivers it any more"

    app.window.app.service.close()
    assert isinstance(app.engine.journey.step, Welcome)
    assert app.window.app.servicePage == ""

    [file] = (tmp_path / "stick").iterdir()
    other = QueuedKiosk(tmp_path / "k5", kiosk.capsys, "K5").set_up()
    assert json.loads(other.do("import", file, "--key-file", key, "--json").out)["new"] == 2
    for note in ("service-opened", "action=set-aside items=1", "action=export items=2", "service-closed by=touch"):
        assert note in log.getvalue()
    assert not [mark for mark in MARKS if mark in log.getvalue()]


def inside(app: KioskApp, qtbot) -> ServiceDesk:
    """Knocked, and the right PIN."""
    app.window.app.knock()
    qtbot.waitUntil(lambda: app.window.app.servicePage == "door" and app.window.app.service.door.open)
    for digit in PIN:
        app.window.app.service.door.press(digit)
    app.window.app.service.door.enter()
    desk = app._service
    assert desk is not None
    qtbot.waitUntil(lambda: desk.menu.house is not None)
    return desk


def test_a_kiosk_that_was_closed_is_closed_after_a_restart_until_it_is_put_back(
    app: KioskApp, log: io.StringIO, qtbot
) -> None:
    desk = inside(app, qtbot)
    for touch in (events.MachineWanted(), events.ClosingWanted(), events.ClosingChosen(ClosedFor.NO_PAPER)):
        desk.tell(touch)
    qtbot.waitUntil(lambda: desk.menu.page == AtMachine())
    app.window.app.service.close()
    assert app.engine.journey.step == OutOfService(OutOfServiceReason.NO_PAPER)

    again = KioskApp(app.settings, Journal(log))
    again.start_works(Devices())
    assert again.engine.journey.step == OutOfService(OutOfServiceReason.NO_PAPER)
    again.engine.dispatch(DocumentShown(ANH))
    assert again.engine.journey.step == OutOfService(OutOfServiceReason.NO_PAPER)
    desk = inside(again, qtbot)
    desk.tell(events.MachineWanted())
    desk.tell(events.OpeningWanted())
    qtbot.waitUntil(lambda: desk.menu.page == AtMachine() and desk.menu.house.closure is None)
    again.window.app.service.close()
    assert isinstance(again.engine.journey.step, Welcome)
    again.close()

    third = KioskApp(app.settings, Journal(log))
    third.start_works(Devices())
    assert isinstance(third.engine.journey.step, Welcome)
    third.close()
    assert log.getvalue().count("out-of-service reason=no-paper by=staff") == 2


class Camera:
    """Reads what is held before it."""

    name = "camera"
    status = Ready()

    def __init__(self) -> None:
        self.held: deque[Sighting] = deque()

    def open(self) -> None: ...

    def close(self) -> None: ...

    def read(self, timeout_s: float) -> Sighting | None:
        if self.held:
            return self.held.popleft()
        threading.Event().wait(timeout_s / 50)
        return None


def test_a_card_held_up_for_a_trial_is_no_visit_and_one_held_up_after_it_is(
    qapp: QObject, kiosk, tmp_path: Path, log: io.StringIO, qtbot
) -> None:
    settings = msgspec.structs.replace(
        load(kiosk.config),
        screen=Screen(fullscreen=False, scale=0.2),
        service=Service(pin_file=str(tmp_path / "service.pin"), export_folder=str(tmp_path / "stick")),
    )
    app, camera = KioskApp(settings, Journal(log)), Camera()
    app.start_works(Devices(camera=camera))
    try:
        desk = inside(app, qtbot)
        assert [one.standing for one in desk.menu.house.devices] == [DeviceStanding.READY]
        sighting = Sighting((Scan(CCCD.encode(), "QR", "zxing"),))
        app.window.app.service.home.toDevices()
        app.window.app.service.devices.toScan()
        camera.held.append(sighting)
        qtbot.waitUntil(lambda: desk.menu.page != AtScan())
        assert isinstance(desk.menu.page, AtScan)
        assert desk.menu.page.seen[0].kind is ScanKind.CITIZEN_CARD
        app.window.app.service.close()
        assert isinstance(app.engine.journey.step, Welcome)
        camera.held.append(sighting)
        qtbot.waitUntil(lambda: not isinstance(app.engine.journey.step, Welcome))
    finally:
        app.close()
    assert "001188990001" not in log.getvalue()


def test_the_doctors_parts_are_told_on_the_glass_of_a_kiosk_that_runs(app: KioskApp, log: io.StringIO, qtbot) -> None:
    desk = inside(app, qtbot)
    desk.tell(events.ChecksWanted())
    qtbot.waitUntil(lambda: len(desk.menu.examined.found) > 4, timeout=30_000)
    told = [one.part for one in desk.menu.examined.found]
    assert {"camera", "scanner"} <= set(told), "devices first, as on the report"
    assert told == sorted(told, key=place_of)


def test_the_logs_of_a_kiosk_that_runs_open_at_the_desk(app: KioskApp, tmp_path: Path, capsys, qtbot) -> None:
    desk = inside(app, qtbot)
    app.window.app.service.home.toLogs()
    qtbot.waitUntil(lambda: isinstance(desk.menu.page, AtExport) and desk.menu.page.key is not None)
    groups = app.window.app.service.export.key
    desk.tell(events.KeyKept())
    qtbot.waitUntil(lambda: not desk.menu.page.running, timeout=90_000)
    [file] = (tmp_path / "stick").glob("*.logs")
    capsys.readouterr()
    assert run_logs(parse(["open", str(file), "--key", groups])) == 0
    told = capsys.readouterr().out
    assert "--- doctor.txt" in told
    assert 'kiosk.id = "K3"' in told
    assert not [mark for mark in MARKS if mark in told]


def parse(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    configure_logs(parser)
    return parser.parse_args(words)
