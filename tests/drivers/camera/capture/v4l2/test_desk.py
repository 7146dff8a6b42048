import errno
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from drivers.camera.capture.bracketing import Exposure
from drivers.camera.capture.v4l2 import DeskCamera, Device
from support import fake_v4l2 as fake
from support.fake_v4l2 import FakeCamera, FakeControl, FakeV4l2

Desk = Callable[[FakeCamera], DeskCamera]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    devices = []

    def made(camera: FakeCamera) -> DeskCamera:
        devices.append(Device(tmp_path / "video0", FakeV4l2({tmp_path / "video0": camera})))
        return DeskCamera(devices[-1])

    yield made
    for device in devices:
        device.close()


def values(camera: FakeCamera) -> dict[int, int]:
    return {identity: control.value for identity, control in camera.controls.items()}


def test_a_camera_is_set_up_for_a_desk_in_vietnam(desk: Desk) -> None:
    camera = FakeCamera()
    desk(camera)
    assert values(camera) == {
        fake.FOCUS_AUTO: 1,
        fake.FOCUS_ABSOLUTE: 60,
        fake.EXPOSURE_AUTO: fake.APERTURE_PRIORITY,
        fake.EXPOSURE_ABSOLUTE: 250,
        fake.EXPOSURE_AUTO_PRIORITY: 0,
        fake.GAIN: 0,
        fake.POWER_LINE_FREQUENCY: 1,
        fake.BACKLIGHT_COMPENSATION: 0,
    }


def test_a_camera_without_controls_is_left_alone(desk: Desk) -> None:
    camera = FakeCamera(controls={})
    made = desk(camera)
    made.expose(Exposure.QUARTER)
    made.restore()
    assert camera.written == []


def test_what_a_killed_process_left_in_the_middle_of_bracketing_is_taken_back_at_opening(desk: Desk) -> None:
    camera = FakeCamera()
    desk(camera).expose(Exposure.SIXTEENTH)
    assert camera.controls[fake.EXPOSURE_AUTO].value == fake.MANUAL
    second = desk(camera)
    assert camera.controls[fake.EXPOSURE_AUTO].value == fake.APERTURE_PRIORITY
    second.restore()
    assert camera.controls[fake.EXPOSURE_AUTO].value == fake.APERTURE_PRIORITY


def test_shorter_exposures_are_parts_of_what_the_automatic_had_chosen(desk: Desk) -> None:
    camera = FakeCamera(automatic_time=320)
    made = desk(camera)
    seen = []
    for exposure in (Exposure.QUARTER, Exposure.SIXTEENTH, Exposure.HELD):
        made.expose(exposure)
        assert camera.controls[fake.EXPOSURE_AUTO].value == fake.MANUAL
        seen.append(camera.controls[fake.EXPOSURE_ABSOLUTE].value)
    assert seen == [80, 20, 320]
    made.expose(Exposure.AUTOMATIC)
    assert camera.controls[fake.EXPOSURE_AUTO].value == fake.APERTURE_PRIORITY


def test_no_exposure_is_shorter_than_the_camera_can(desk: Desk) -> None:
    camera = FakeCamera(automatic_time=20)
    made = desk(camera)
    made.expose(Exposure.SIXTEENTH)
    assert camera.controls[fake.EXPOSURE_ABSOLUTE].value == 3


def test_the_same_exposure_again_asks_nothing_of_the_camera(desk: Desk) -> None:
    camera = FakeCamera()
    made = desk(camera)
    made.expose(Exposure.QUARTER)
    before = len(camera.asked)
    made.expose(Exposure.QUARTER)
    assert len(camera.asked) == before


def test_a_camera_without_manual_times_aims_lower(desk: Desk) -> None:
    camera = FakeCamera()
    del camera.controls[fake.EXPOSURE_ABSOLUTE]
    menu = {0: -3000, 1: -2000, 2: -1000, 3: 0, 4: 1000}
    camera.controls[fake.AUTO_EXPOSURE_BIAS] = FakeControl("Bias", fake.INTEGER_MENU, 0, 4, 3, 4, menu=menu)
    made = desk(camera)
    seen = [camera.controls[fake.AUTO_EXPOSURE_BIAS].value]
    for exposure in (Exposure.QUARTER, Exposure.SIXTEENTH, Exposure.HELD, Exposure.AUTOMATIC):
        made.expose(exposure)
        seen.append(camera.controls[fake.AUTO_EXPOSURE_BIAS].value)
    assert [menu[index] for index in seen] == [0, -2000, -3000, 0, 0]


def test_a_camera_with_nothing_but_gain_lowers_that(desk: Desk) -> None:
    camera = FakeCamera(controls={fake.GAIN: FakeControl("Gain", fake.INTEGER, 0, 255, 128, 128)})
    made = desk(camera)
    seen = []
    for exposure in (Exposure.QUARTER, Exposure.SIXTEENTH, Exposure.AUTOMATIC):
        made.expose(exposure)
        seen.append(camera.controls[fake.GAIN].value)
    assert seen == [32, 8, 128]


def test_a_camera_that_refuses_a_shorter_exposure_stays_automatic_and_is_not_asked_again(desk: Desk) -> None:
    camera = FakeCamera()
    made = desk(camera)
    camera.errors_of_controls[fake.EXPOSURE_ABSOLUTE] = errno.EIO
    made.expose(Exposure.QUARTER)
    assert camera.controls[fake.EXPOSURE_AUTO].value == fake.APERTURE_PRIORITY
    before = len(camera.asked)
    made.expose(Exposure.SIXTEENTH)
    assert len(camera.asked) == before


def test_one_control_that_fails_does_not_keep_the_others_from_being_set(desk: Desk) -> None:
    camera = FakeCamera(errors_of_controls={fake.FOCUS_AUTO: errno.EIO})
    desk(camera)
    assert camera.controls[fake.POWER_LINE_FREQUENCY].value == 1


def test_closing_gives_back_what_was_found_but_leaves_exposure_automatic(desk: Desk) -> None:
    camera = FakeCamera()
    camera.controls[fake.EXPOSURE_AUTO].value = fake.MANUAL
    made = desk(camera)
    made.expose(Exposure.QUARTER)
    made.restore()
    found = values(camera)
    assert (found[fake.FOCUS_AUTO], found[fake.POWER_LINE_FREQUENCY], found[fake.BACKLIGHT_COMPENSATION]) == (0, 2, 3)
    assert found[fake.EXPOSURE_AUTO_PRIORITY] == 1
    assert found[fake.EXPOSURE_AUTO] == fake.APERTURE_PRIORITY


def test_a_camera_that_is_gone_raises_but_needs_no_restoring(desk: Desk) -> None:
    camera = FakeCamera()
    made = desk(camera)
    camera.errors = {fake.S_CTRL: errno.ENODEV, fake.G_CTRL: errno.ENODEV}
    with pytest.raises(OSError) as caught:  # noqa: PT011
        made.expose(Exposure.QUARTER)
    assert caught.value.errno == errno.ENODEV
    made.restore()
