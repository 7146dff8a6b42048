import argparse
import json
from pathlib import Path

import pytest

from drivers.camera.advice import advice
from drivers.camera.capture.scores import Scores
from drivers.camera.capture.v4l2 import ClosedCamera, FoundCamera
from drivers.camera.capture.v4l2 import cameras as found_cameras
from drivers.camera.measuring import Measured
from drivers.device import DeviceBusy
from kiosk.commands import cameras
from support.fake_v4l2 import FakeCamera, FakeV4l2

GOOD = Measured(Scores(95, 45, 0), 1920, 1080, 29.97)


@pytest.fixture
def webcam(tmp_path: Path) -> FoundCamera:
    [camera] = found_cameras(tmp_path, FakeV4l2({tmp_path / "video0": FakeCamera()}))
    assert isinstance(camera, FoundCamera)
    return camera


def run(monkeypatch: pytest.MonkeyPatch, found: list[FoundCamera | ClosedCamera], look: object, *words: str) -> int:
    def measured(*_: object) -> object:
        if isinstance(look, Exception):
            raise look
        return look

    monkeypatch.setattr(cameras, "cameras", lambda: found)
    monkeypatch.setattr(cameras, "measure", measured)
    parser = argparse.ArgumentParser()
    cameras.configure(parser)
    return cameras.run(parser.parse_args(words))


def test_no_camera_is_said_plainly(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, [], GOOD) == 1
    assert "no camera found" in capsys.readouterr().err
    assert run(monkeypatch, [], GOOD, "--json") == 1
    assert json.loads(capsys.readouterr().out) == []


def test_a_good_camera_is_described_for_a_technician(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], webcam: FoundCamera
) -> None:
    assert run(monkeypatch, [webcam], GOOD) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == str(webcam.path)
    assert "    MJPG 1920x1080 at 30, 15" in told
    assert "    taken for reading: MJPG 1920x1080 at 30 frames/s" in told
    assert "    Power Line Frequency: 60 Hz" in told
    assert "    seen: 1920x1080 at 30 frames/s" in told
    assert told[-1] == "    → good"


def test_the_same_as_json(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], webcam: FoundCamera
) -> None:
    assert run(monkeypatch, [webcam], GOOD, "--json") == 0
    [record] = json.loads(capsys.readouterr().out)
    assert record["chosen"] == {"format": "MJPG", "width": 1920, "height": 1080, "rate": 30.0}
    assert record["measured"] == {
        "focus": 95, "light": 45, "glare": 0, "width": 1920, "height": 1080, "rate": 29.97,
    }  # fmt: skip
    assert record["controls"]["Auto Exposure"] == "Aperture Priority Mode"
    assert len(record["modes"]) == 11
    assert record["advice"] == []


def test_a_camera_in_use_and_one_that_may_not_be_used_say_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], webcam: FoundCamera
) -> None:
    closed = ClosedCamera(Path("/dev/video4"), Path("/dev/video4"))
    assert run(monkeypatch, [webcam, closed], DeviceBusy("another program uses it")) == 1
    told = capsys.readouterr().out
    assert "    → another program uses it" in told
    assert "/dev/video4\n    → this user may not use it" in told


@pytest.mark.parametrize(
    ("measured", "words"),
    [
        (GOOD, []),
        (Measured(Scores(95, 8, 0), 1920, 1080, 30), ["too dark: add light"]),
        (Measured(Scores(95, 92, 0), 1920, 1080, 30), ["too bright"]),
        (Measured(Scores(95, 60, 40), 1920, 1080, 30), ["too bright"]),
        (Measured(Scores(40, 50, 0), 1920, 1080, 30), ["out of focus: clean the lens, hold a card 12 cm"]),
        (Measured(Scores(None, 5, 0), 640, 480, 30), ["too dark", "nothing to focus on", "only 480 lines"]),
    ],
)
def test_what_to_do_about_a_picture(measured: Measured, words: list[str]) -> None:
    told = advice(measured)
    assert len(told) == len(words)
    assert all(said.startswith(word) for said, word in zip(told, words, strict=True))
