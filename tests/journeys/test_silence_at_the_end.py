"""A kiosk that is stopped in the middle of a sentence."""

import io
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from drivers.simulation.sound import Heard, SimulatedCard, SimulatedVoice
from kiosk.composition.app import KioskApp, local_today
from kiosk.composition.parts import Devices
from kiosk.demo.stage import Stage
from kiosk.journal import Journal
from kiosk.runtime.narration import Loudspeaker
from kiosk.settings import Screen


def test_a_kiosk_that_is_stopped_is_silent_before_it_waits_for_anything(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    card, stage = SimulatedCard(), Stage(local_today())
    heard_while_stopping: list[tuple[Heard, ...]] = []
    app = KioskApp(stage.settings(Screen(fullscreen=False)), Journal(io.StringIO()))
    try:
        card.hold()
        app.start_works(Devices(speaker=Loudspeaker(card, (SimulatedVoice(),))))
        assert app._works is not None
        app._works.stop.insert(0, lambda: heard_while_stopping.append(card.playing))
        app.speaker.say(["Nguyễn Thị Ví Dụ"], "vi")
        qtbot.waitUntil(lambda: bool(card.playing))
    finally:
        app.close()
        stage.close()
    assert heard_while_stopping == [()]
