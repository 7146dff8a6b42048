import contextlib
import errno
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.camera.capture.v4l2 import Device, Mode, Setting, videodev2
from support import fake_v4l2 as fake
from support.fake_v4l2 import FakeCamera, FakeV4l2


@pytest.fixture
def node(tmp_path: Path) -> Path:
    return tmp_path / "video0"


def opened(node: Path, camera: FakeCamera) -> Device:
    return Device(node, FakeV4l2({node: camera}))


def test_the_numbers_of_the_requests_are_those_of_the_header() -> None:
    mine = {name: value for name, value in vars(videodev2).items() if name.startswith("VIDIOC_")}
    assert mine == {
        "VIDIOC_QUERYCAP": 0x80685600,
        "VIDIOC_ENUM_FMT": 0xC0405602,
        "VIDIOC_G_CTRL": 0xC008561B,
        "VIDIOC_S_CTRL": 0xC008561C,
        "VIDIOC_QUERYCTRL": 0xC0445624,
        "VIDIOC_QUERYMENU": 0xC02C5625,
        "VIDIOC_ENUM_FRAMESIZES": 0xC02C564A,
        "VIDIOC_ENUM_FRAMEINTERVALS": 0xC034564B,
    }


def test_a_webcam_says_what_it_is_and_what_it_can_send(node: Path) -> None:
    with opened(node, FakeCamera()) as device:
        capability = device.capability()
        assert (capability.driver, capability.name, capability.captures) == ("uvcvideo", "HD Webcam: HD Webcam", True)
        modes = device.modes()
    assert Mode("MJPG", 1920, 1080, 30.0) in modes
    assert Mode("YUYV", 1280, 720, 10.0) in modes
    assert len(modes) == 11


def test_the_node_beside_it_that_gives_only_metadata_does_not_capture(node: Path) -> None:
    with opened(node, FakeCamera(capabilities=0x04A00000)) as device:
        assert not device.capability().captures


def test_a_range_of_sizes_and_rates_becomes_the_usual_ones_in_it(node: Path) -> None:
    sizes = (32, 2592, 16, 32, 1944, 8)
    camera = FakeCamera(rates={"YUYV": {}}, stepwise_sizes=sizes, stepwise_intervals=(1, 60, 1, 5, 1, 60))
    with opened(node, camera) as device:
        modes = device.modes()
    assert {(mode.width, mode.height) for mode in modes} >= {(640, 480), (1280, 720), (1920, 1080), (2592, 1944)}
    assert {mode.rate for mode in modes} == {60.0, 30.0, 25.0, 20.0, 15.0, 10.0, 5.0}


def test_a_camera_that_does_not_tell_its_rates_has_modes_all_the_same(node: Path) -> None:
    with opened(node, FakeCamera(errors={fake.ENUM_FRAMEINTERVALS: errno.ENOTTY})) as device:
        assert Mode("MJPG", 1920, 1080, None) in device.modes()


def test_a_camera_that_lists_its_first_entry_for_ever_comes_to_an_end(node: Path) -> None:
    camera = FakeCamera(endless=True)
    with opened(node, camera) as device:
        assert len(device.modes()) < 20
    assert len(camera.asked) < 3000


@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOTTY, errno.EIO])
def test_a_camera_that_answers_no_question_has_no_modes_and_no_controls(node: Path, code: int) -> None:
    with opened(node, FakeCamera(errors={fake.ENUM_FMT: code, fake.QUERYCTRL: code})) as device:
        assert device.modes() == ()
        assert device.control(fake.FOCUS_AUTO) is None


@pytest.mark.parametrize("request_number", [fake.ENUM_FMT, fake.ENUM_FRAMESIZES, fake.ENUM_FRAMEINTERVALS])
def test_a_camera_pulled_out_while_it_is_asked_raises(node: Path, request_number: int) -> None:
    with opened(node, FakeCamera(errors={request_number: errno.ENODEV})) as device, pytest.raises(OSError) as caught:  # noqa: PT011
        device.modes()
    assert caught.value.errno == errno.ENODEV


def test_a_menu_has_only_the_choices_the_camera_really_has(node: Path) -> None:
    with opened(node, FakeCamera()) as device:
        control = device.control(fake.EXPOSURE_AUTO)
    assert control is not None
    assert dict(control.menu) == {1: "Manual Mode", 3: "Aperture Priority Mode"}
    assert [value for value in range(-1, 6) if control.allows(value)] == [1, 3]


def test_the_values_of_an_integer_menu_are_numbers(node: Path) -> None:
    camera = FakeCamera()
    menu = {0: -4000, 1: -2000, 2: 0, 3: 2000}
    camera.controls[fake.AUTO_EXPOSURE_BIAS] = fake.FakeControl("Bias", fake.INTEGER_MENU, 0, 3, 2, 2, menu=menu)
    with opened(node, camera) as device:
        control = device.control(fake.AUTO_EXPOSURE_BIAS)
    assert control is not None
    assert control.menu == menu


def test_a_menu_of_a_milliard_choices_is_cut_off(node: Path) -> None:
    camera = FakeCamera()
    camera.controls[fake.EXPOSURE_AUTO].maximum = 1 << 30
    with opened(node, camera) as device:
        assert device.control(fake.EXPOSURE_AUTO) is not None
    assert camera.asked.count(fake.QUERYMENU) < 100


def test_controls_are_set_and_read(node: Path) -> None:
    camera = FakeCamera()
    with opened(node, camera) as device:
        device.set(Setting(fake.BACKLIGHT_COMPENSATION, 2))
        assert device.get(fake.BACKLIGHT_COMPENSATION) == 2
        with pytest.raises(OSError, match="out of range"):
            device.set(Setting(fake.BACKLIGHT_COMPENSATION, 9))
    assert camera.written == [(fake.BACKLIGHT_COMPENSATION, 2)]


def test_a_name_cannot_steer_a_terminal(node: Path) -> None:
    with opened(node, FakeCamera(name=b"\x1b]0;owned\x07Cam\xff\n\0rest")) as device:
        assert device.capability().name == "]0;ownedCam�"


def test_a_closed_device_answers_nothing(node: Path) -> None:
    device = opened(node, FakeCamera())
    device.close()
    device.close()
    with pytest.raises(OSError):  # noqa: PT011 - whatever a closed descriptor gives
        device.capability()


@given(answers=st.lists(st.one_of(st.binary(max_size=104), st.sampled_from([errno.EINVAL, errno.EIO])), max_size=40))
def test_whatever_a_device_answers_it_comes_to_an_end(
    tmp_path_factory: pytest.TempPathFactory, answers: list[bytes | int]
) -> None:
    """Structures full of garbage: nothing raised but OSError, nothing endless, no size that cannot be."""
    told = iter(answers)

    def garbage(_descriptor: int, _request: int, structure: bytearray) -> None:
        answer = next(told, errno.EINVAL)
        if isinstance(answer, int):
            raise OSError(answer, "garbage")
        structure[: min(len(answer), len(structure))] = answer[: len(structure)]

    node = tmp_path_factory.getbasetemp() / "garbage"
    node.touch()
    with Device(node, garbage) as device:
        with contextlib.suppress(OSError):
            device.capability()
        modes = device.modes()
        device.control(fake.EXPOSURE_AUTO)
    assert len(modes) <= 1024
    assert all(0 < mode.width <= 1 << 14 and 0 < mode.height <= 1 << 14 for mode in modes)
    assert all(mode.pixel_format.isprintable() for mode in modes)
