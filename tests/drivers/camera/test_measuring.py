import json
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.camera import measuring
from drivers.camera.capture.scores import Scores
from drivers.camera.measuring import Measured, measure, measured_from
from drivers.device import DeviceBusy, DeviceError, DeviceProtocolError, DeviceTimeout, DeviceUnplugged

SIZE = (1280, 720)
GOOD = {"focus": 93, "light": 41, "glare": 0, "width": 1920, "height": 1080, "rate": 29.9}


def test_a_picture_held_before_the_camera_is_measured_by_a_child_process(tmp_path: Path, card_png: bytes) -> None:
    (tmp_path / "card.png").write_bytes(card_png)
    measured = measure(tmp_path, SIZE)
    assert (measured.width, measured.height) == SIZE
    assert 0 < measured.rate < 60
    assert measured.scores.focus == 100
    assert 10 < measured.scores.light < 90


def test_a_source_that_is_not_there_is_unplugged_and_one_that_is_no_camera_busy(tmp_path: Path) -> None:
    with pytest.raises(DeviceUnplugged):
        measure(tmp_path / "camera", SIZE)
    with pytest.raises(DeviceBusy):
        measure(os.devnull, SIZE)


def test_a_source_that_does_not_answer_in_time_is_given_up(tmp_path: Path) -> None:
    with pytest.raises(DeviceTimeout):
        measure(tmp_path, SIZE, timeout_s=0.01)


def test_the_answer_of_a_sound_child() -> None:
    line = json.dumps(GOOD).encode()
    assert measured_from(line, "camera") == Measured(Scores(93, 41, 0), 1920, 1080, 29.9)
    assert measured_from(json.dumps(GOOD | {"focus": None}).encode(), "camera").scores.focus is None


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"[]",
        b'"trouble"',
        b'{"trouble": "other"}',
        json.dumps(GOOD | {"light": 101}).encode(),
        json.dumps(GOOD | {"light": True}).encode(),
        json.dumps(GOOD | {"rate": float("nan")}).encode(),
        json.dumps(GOOD | {"rate": "fast"}).encode(),
        json.dumps(GOOD | {"width": -1}).encode(),
        b"[" * 100_000,
    ],
)
def test_an_answer_of_another_kind_is_refused(line: bytes) -> None:
    with pytest.raises(DeviceProtocolError):
        measured_from(line, "camera")


json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*GOOD, "trouble"]), inner),
)


@given(answer=st.one_of(st.binary(max_size=200), json_values.map(lambda value: json.dumps(value).encode())))
def test_whatever_a_child_says_only_typed_errors_come_of_it(answer: bytes) -> None:
    try:
        assert isinstance(measured_from(answer, "camera"), Measured)
    except DeviceError as error:
        assert "camera" in str(error) or "decoded" in str(error)  # noqa: PT017 - both outcomes are right


def test_a_child_that_talks_without_end_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    endless = tmp_path / "yes"
    endless.write_text("#!/bin/sh\nexec yes\n")
    endless.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(endless))
    monkeypatch.setattr(measuring, "_ENDING_S", 0.1)
    with pytest.raises(DeviceTimeout):
        measure(tmp_path, SIZE)
