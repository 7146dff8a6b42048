"""What the doctor says of a camera's sharpness and light."""

import pytest

from drivers.camera.capture.scores import Scores
from drivers.camera.measuring import Measured
from drivers.device import DeviceBusy
from kiosk.doctor import Light
from kiosk.doctor.camera import _focus


@pytest.mark.parametrize(
    ("scores", "light", "words"),
    [
        (Scores(92, 45, 0), Light.GREEN, "focus 92 of 100, light 45 of 100"),
        (Scores(40, 45, 0), Light.YELLOW, "Out of focus"),
        (Scores(92, 5, 0), Light.YELLOW, "Too dark"),
        (Scores(92, 60, 40), Light.YELLOW, "Too bright"),
        (Scores(None, 45, 0), Light.GREEN, "not to be judged"),
    ],
)
def test_sharpness_and_light(scores: Scores, light: Light, words: str) -> None:
    found = _focus("/dev/video0", lambda *_: Measured(scores, 1920, 1080, 30.0))
    assert found.light is light
    assert words in found.what + found.remedy


def test_a_camera_that_another_program_has_is_not_measured() -> None:
    def busy(*_: object) -> Measured:
        raise DeviceBusy("another program uses it")

    assert _focus("/dev/video0", busy).light is Light.YELLOW
