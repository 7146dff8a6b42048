"""The hospital publishes while somebody stands at the kiosk: the visit goes on as it began, the next one is new."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.composition.app import KioskApp, local_today
from kiosk.demo.director import Director
from kiosk.demo.stage import Stage
from kiosk.demo.visits import VISITS
from kiosk.journal import Journal
from kiosk.journey.state import Welcome
from kiosk.settings import DirectoryLine, Screen
from support.directories import KEY, signed, version_on
from support.directory_server import Noticeboard, noticeboard


@pytest.fixture
def stage(qapp: QCoreApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    stage = Stage(local_today())
    yield stage
    stage.close()


@pytest.fixture
def board() -> Iterator[Noticeboard]:
    with noticeboard() as board:
        yield board


def test_a_version_published_within_a_visit_is_shown_after_it(
    stage: Stage, board: Noticeboard, tmp_path: Path, qtbot: object
) -> None:
    line = DirectoryLine(url=board.url, key=KEY.public_line, kept=str(tmp_path / "kept" / "directory.json"))
    settings = msgspec.structs.replace(stage.settings(Screen(fullscreen=False)), directory=line)
    log, seen = io.StringIO(), []
    app = KioskApp(settings, Journal(log))

    def shown() -> int | None:
        catalogue = app.engine.journey.catalogue
        return version_on(catalogue) if catalogue else None

    def at_review(_: Stage) -> None:
        seen.append(shown())
        board.publish(signed(2))
        qtbot.waitUntil(lambda: app._works.directory.keeper.standing.version == 2)  # type: ignore[attr-defined,union-attr]
        seen.append(shown())

    steps: list[tuple[bool, int | None]] = []
    board.publish(signed(1))
    try:
        app.start_works(stage.devices(settings))
        qtbot.waitUntil(lambda: shown() == 1)  # type: ignore[attr-defined]
        app.engine.changed.connect(lambda: steps.append((isinstance(app.engine.journey.step, Welcome), shown())))
        summary = Director(app, stage, replace(VISITS["insured"], at_review=at_review), None).play()
        qtbot.waitUntil(lambda: shown() == 2)  # type: ignore[attr-defined]
        board.wait_for(lambda: any(report["running"] == 2 for report in board.reports.values()))
    finally:
        app.close()
    assert summary.outcome == "booked"
    assert seen == [1, 1]
    assert {version for at_rest, version in steps if not at_rest} == {1}
    assert steps[-1] == (True, 2)
    assert "directory-adopted version=2 departments=1" in log.getvalue()
