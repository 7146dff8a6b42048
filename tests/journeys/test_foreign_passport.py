"""A foreigner lays a passport on the reader: opened by its zone, registered by its number, seen by staff."""

import io
import json
import urllib.request
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication

from drivers.simulation.chip_card.card import EmulatedCard
from drivers.simulation.chip_card.personalisation import Traveller, personalise_passport
from kiosk.composition.app import KioskApp, local_today
from kiosk.demo.director import Director
from kiosk.demo.stage import Stage
from kiosk.demo.visits import Visit
from kiosk.journal import Journal
from kiosk.settings import Screen

TRAVELLER = Traveller("X99000017", "Mustermann", "Ví Dụ", date(1984, 8, 12), "F", issuer="UTO")


def lay_passport(stage: Stage, _slug: str) -> None:
    stage.reader.lay(EmulatedCard(personalise_passport(TRAVELLER)))


def scan_zone(stage: Stage, _slug: str) -> None:
    stage.scanner.beep(TRAVELLER.zone.encode())


def staff_see(stage: Stage) -> list[dict[str, Any]]:
    with urllib.request.urlopen(f"{stage.hospital.url.rstrip('/')}/sandbox/visits", timeout=10) as answer:  # noqa: S310 - the stage's own server
        return json.load(answer)["items"]


@pytest.mark.parametrize("line", ["online", "offline"])
def test_a_passport_registers_its_owner(
    line: str, qapp: QCoreApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    offline = line == "offline"
    visit = Visit(
        "passport",
        "a foreigner",
        lay_passport,
        opens=scan_zone,
        at_review=(lambda stage: stage.network.cut()) if offline else lambda _stage: None,
        after=(lambda stage: stage.network.restore()) if offline else lambda _stage: None,
    )
    log = io.StringIO()
    stage = Stage(local_today())
    try:
        settings = stage.settings(Screen(fullscreen=False))
        app = KioskApp(settings, Journal(log))
        try:
            app.start_works(stage.devices(settings))
            summary = Director(app, stage, visit, None).play()
        finally:
            app.close()
        assert summary.outcome == ("provisional" if offline else "booked")
        assert list(summary.seconds) == [
            "welcome",
            "reading-card",
            "identity",
            "coverage",
            "department",
            "review",
            *([] if offline else ["paying"]),
            "ticket",
        ]
        how = staff_see(stage)[-1]["identification"]
        assert (how["document"], how["proof"]) == ("passport", "unaltered")
        assert "signature=passed" in how["checks"]
    finally:
        stage.close()
    for mark in ("MUSTERMANN", "X99000017", "840812"):
        assert mark not in log.getvalue().upper()
