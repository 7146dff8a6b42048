"""A marked patient comes and goes; afterwards nothing on this machine remembers them."""

import io
import resource
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from drivers.simulation.camera_scene import card_picture
from kiosk.composition.app import KioskApp, local_today
from kiosk.composition.process import keep_no_memory_dumps
from kiosk.demo.cards import OnReader
from kiosk.demo.director import Director
from kiosk.demo.stage import Stage
from kiosk.demo.visits import VISITS, Visit
from kiosk.journal import Journal
from kiosk.sandbox.people import citizen_qr
from kiosk.settings import Screen

NAME = "MẠC ẨN DANH KÍN"
NUMBER = "001185987654"
ADDRESS = "Ngõ Không Dấu Vết"


def marks() -> list[bytes]:
    """What must not be found, in every form it could be written in."""
    found = []
    for text in (NAME, NUMBER, ADDRESS, "19851230", "30121985", "1985-12-30", "30/12/1985"):
        found += [text.encode(), text.encode("utf-16-le"), text.encode().hex().encode()]
    return found


def traces(folder: Path) -> Iterator[str]:
    """Files below a folder that hold a mark. The hospital's own database is the hospital's."""
    for path in folder.rglob("*"):
        if path.is_file() and not path.name.startswith("hospital.db"):
            data = path.read_bytes()
            yield from (f"{path.name} holds {mark!r}" for mark in marks() if mark in data)


def stranger(visit: Visit, looked_at: list[str]) -> Visit:
    """A visit by the marked patient, who looks for traces when leaving, before anything is delivered."""

    def show(stage: Stage, _slug: str) -> None:
        marked = replace(
            stage.people["stranger"], name=NAME, citizen_number=NUMBER, birth="1985-12-30", address=ADDRESS
        )
        stage.camera.hold(card_picture(citizen_qr(marked)))
        if visit.opens is not None:
            stage.lay(OnReader.CARD, marked)

    def leave(stage: Stage) -> None:
        files = [path.name for path in (stage.folder / "queue").rglob("*")]
        assert "queue.db" in files, "there was no queue to search"
        looked_at.append("left")
        assert list(traces(stage.folder)) == []
        visit.after(stage)

    return replace(visit, show=show, opens=None, after=leave)


@pytest.mark.parametrize("name", ["insured", "offline", "chip"])
def test_nothing_of_the_patient_is_left_in_log_queue_or_temporary_files(
    name: str, qapp: QCoreApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    log, looked_at = io.StringIO(), []
    stage = Stage(local_today())
    assert stage.folder.is_relative_to(tmp_path)
    try:
        settings = stage.settings(Screen(fullscreen=False))
        app = KioskApp(settings, Journal(log))
        try:
            app.start_works(stage.devices(settings))
            summary = Director(app, stage, stranger(VISITS[name], looked_at), None).play()
        finally:
            app.close()
        assert summary.outcome == VISITS[name].outcome
        assert looked_at == ["left"]
        assert list(traces(tmp_path)) == []
    finally:
        stage.close()
    text = log.getvalue()
    assert "visit-ended" in text
    assert ("chip-read proof=issuer-verified" in text) is (name == "chip")
    assert [mark for mark in marks() if mark.decode("utf-8", "replace") in text] == []


def test_the_search_itself_finds_marks(tmp_path: Path) -> None:
    (tmp_path / "leak").write_text(f"patient {NAME}", "utf-8")
    assert list(traces(tmp_path))


def test_a_crash_leaves_no_memory_dump() -> None:
    before = resource.getrlimit(resource.RLIMIT_CORE)
    try:
        keep_no_memory_dumps()
        assert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)
    finally:
        if before[1] == 0:
            resource.setrlimit(resource.RLIMIT_CORE, before)
