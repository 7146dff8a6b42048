"""The kiosk starts in the morning, the line is down, and a patient comes all the same."""

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.composition.app import KioskApp, local_today
from kiosk.composition.parts import last_known_file
from kiosk.demo.director import Director, Summary
from kiosk.demo.stage import Stage
from kiosk.demo.visits import VISITS, Visit
from kiosk.departments import RoomState
from kiosk.journal import Journal
from kiosk.journey import Journey
from kiosk.runtime.kept import decode, encode
from kiosk.settings import Screen, Settings
from kiosk.visit import UncheckedCoverage


@pytest.fixture
def stage(qapp: QCoreApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    stage = Stage(local_today())
    yield stage
    stage.close()


def play(stage: Stage, settings: Settings, visit: Visit, log: io.StringIO) -> tuple[Summary, list[Journey]]:
    """One start of the kiosk, one visit, and the end of it; with the journey as it stood at the review."""
    reviewed: list[Journey] = []
    app = KioskApp(settings, Journal(log))

    def at_review(stage: Stage) -> None:
        reviewed.append(app.engine.journey)
        visit.at_review(stage)

    try:
        app.start_works(stage.devices(settings))
        return Director(app, stage, replace(visit, at_review=at_review), None).play(), reviewed
    finally:
        app.close()


def test_a_visit_is_possible_after_a_cold_start_without_network(stage: Stage) -> None:
    settings, online, offline = stage.settings(Screen(fullscreen=False)), io.StringIO(), io.StringIO()
    play(stage, settings, VISITS["insured"], online)
    assert "last-known-used" not in online.getvalue()
    stage.network.cut()
    summary, (reviewed,) = play(stage, settings, VISITS["offline"], offline)
    assert (summary.outcome, summary.offline, summary.printed, summary.delivered) == ("provisional", True, True, True)
    assert summary.queue_number.startswith(("K3-", "T-"))
    assert summary.room, "the ticket says where to go"
    plan = reviewed.step.plan
    assert not reviewed.online
    assert isinstance(plan.person.coverage, UncheckedCoverage)
    assert plan.choice.waiting is plan.choice.minutes is None, "no wait is promised that nobody knows"
    assert plan.services, "the prices the hospital gave before"
    assert "last-known-used what=catalogue age_min=0" in offline.getvalue()
    assert "last-known-used what=services age_min=0" in offline.getvalue()
    assert "last-known-ignored" not in offline.getvalue()


def test_what_was_kept_yesterday_serves_this_morning(stage: Stage) -> None:
    settings, log = stage.settings(Screen(fullscreen=False)), io.StringIO()
    play(stage, settings, VISITS["insured"], io.StringIO())
    file = last_known_file(settings)
    kept = decode(file.load() or b"")
    evening = tuple(replace(room, state=RoomState.CLOSED) for room in kept.catalogue.rooms)
    yesterday = kept.read_at - timedelta(days=1)
    file.save(encode(replace(kept, catalogue=replace(kept.catalogue, rooms=evening), read_at=yesterday)))
    stage.network.cut()
    summary, _ = play(stage, settings, VISITS["offline"], log)
    assert summary.outcome == "provisional"
    assert "last-known-used what=catalogue age_min=1440" in log.getvalue()


def test_a_damaged_file_is_told_and_the_hospital_replaces_it(stage: Stage) -> None:
    settings, log = stage.settings(Screen(fullscreen=False)), io.StringIO()
    play(stage, settings, VISITS["insured"], io.StringIO())
    file = last_known_file(settings)
    file.path.write_bytes(file.path.read_bytes()[:-1])
    summary, _ = play(stage, settings, VISITS["insured"], log)
    assert summary.outcome == "booked"
    assert "last-known-ignored reason=Undecipherable" in log.getvalue()
    assert decode(file.load() or b"").catalogue.departments
