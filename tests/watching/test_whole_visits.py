"""Whole visits of a marked patient through a whole kiosk: counted, and nothing of the patient in any figure."""

import io
import socket
import urllib.request
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication
from watching.world import until

from drivers.simulation.camera_scene import card_picture
from kiosk.composition.app import KioskApp, local_today
from kiosk.demo.cards import OnReader
from kiosk.demo.director import Director
from kiosk.demo.stage import Stage
from kiosk.demo.visits import VISITS, Visit
from kiosk.journal import Journal
from kiosk.sandbox.people import Person, citizen_qr
from kiosk.settings import Metrics, Screen, Status

NAME, NUMBER, ADDRESS = "MẠC ẨN DANH KÍN", "001185987654", "Ngõ Không Dấu Vết"
MARKS = (NAME, "MẠC", NUMBER, NUMBER[-6:], ADDRESS, "1985", "30121985")


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def stranger(stage: Stage) -> Person:
    return replace(stage.people["stranger"], name=NAME, citizen_number=NUMBER, birth="1985-12-30", address=ADDRESS)


def by_the_stranger(visit: Visit) -> Visit:
    def hold(stage: Stage, _slug: str) -> None:
        stage.camera.hold(card_picture(citizen_qr(stranger(stage))))

    def lay(stage: Stage, _slug: str) -> None:
        stage.lay(OnReader.CARD, stranger(stage))

    if visit.opens is None:
        return replace(visit, show=hold)
    return replace(visit, show=lay, opens=hold)  # a code held up at once may be read before the chip is felt


class Broker:
    """Takes every byte it is told, and answers nothing but that it is one."""

    def __init__(self) -> None:
        self.door = socket.create_server(("127.0.0.1", 0))
        self.port: int = self.door.getsockname()[1]


@pytest.mark.parametrize("name", ["chip", pytest.param("offline", marks=pytest.mark.soak)])
def test_figures_of_a_whole_visit_hold_nothing_of_its_patient(
    name: str, qapp: QCoreApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    log, port, broker = io.StringIO(), free_port(), Broker()
    stage = Stage(local_today())
    try:
        settings = msgspec.structs.replace(
            stage.settings(Screen(fullscreen=False, motion=False, scale=0.2)),
            metrics=Metrics(listen=f"127.0.0.1:{port}"),
            status=Status(broker=f"mqtt://127.0.0.1:{broker.port}"),
        )
        app = KioskApp(settings, Journal(log))
        try:
            app.start_works(stage.devices(settings))
            summary = Director(app, stage, by_the_stranger(VISITS[name]), None).play()
            assert summary.outcome == VISITS[name].outcome
            until(lambda: f'kiosk_visits_total{{outcome="{summary.outcome}"}} 1.0' in figures(port))
            text = figures(port)
        finally:
            app.close()
        kept = "".join(file.read_text("utf-8") for file in stage.folder.rglob("quality-*.json"))
    finally:
        stage.close()
        broker.door.close()
    assert f'"{summary.outcome}":1' in kept
    assert "kiosk_ticket_seconds_count 1.0" in text
    assert ('kiosk_reads_total{device="chip-reader",result="first-try"} 1.0' in text) is (name == "chip")
    assert 'kiosk_reads_total{device="camera",result="first-try"} 1.0' in text
    assert "watching-failed" not in log.getvalue()
    told = f"{text}\n{kept}"
    assert [mark for mark in MARKS if mark in told] == []


def figures(port: int) -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=10) as answer:
        said: str = answer.read().decode()
        return said
