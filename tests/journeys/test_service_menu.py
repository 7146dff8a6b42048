"""A technician at the glass of a running kiosk whose line is down: in, look, carry the queue out, and out again."""

import io
import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QObject

from kiosk.composition.app import KioskApp
from kiosk.composition.parts import Devices
from kiosk.journal import Journal
from kiosk.journey.events import DocumentShown
from kiosk.journey.state import OutOfService, Welcome
from kiosk.settings import Screen, Service, load
from kiosk.staff import KeepReason, pin, write_pin
from kiosk.staff.menu import events
from kiosk.staff.menu.pages import AtExport, AtItem, AtOverview
from support.queued import QueuedKiosk
from support.world import ANH, BAO

PIN = "280497"
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
    qtbot.waitUntil(lambda: desk.menu.page == AtOverview() and desk.menu.seen is not None)
    assert isinstance(app.engine.journey.step, OutOfService)
    app.engine.dispatch(DocumentShown(ANH))
    assert isinstance(app.engine.journey.step, OutOfService)

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
