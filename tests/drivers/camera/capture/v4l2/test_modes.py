import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from drivers.camera.capture.v4l2 import MJPEG, YUYV, Mode, choose_mode
from support.fake_v4l2 import WEBCAM_RATES

WEBCAM = [
    Mode(code, width, height, float(rate))
    for code, sizes in WEBCAM_RATES.items()
    for (width, height), rates in sizes.items()
    for rate in rates
]

formats = st.sampled_from([MJPEG, YUYV, "H264", "NV12"])
sizes = st.sampled_from([(320, 240), (640, 480), (1024, 768), (1280, 720), (1920, 1080), (2592, 1944), (3840, 2160)])
rates = st.sampled_from([None, 0.5, 5.0, 7.5, 10.0, 15.0, 24.0, 29.97, 30.0, 60.0, 120.0])
modes = st.lists(st.builds(lambda code, size, rate: Mode(code, *size, rate), formats, sizes, rates), max_size=30)


@pytest.mark.parametrize(
    ("wanted", "chosen"),
    [
        ((1920, 1080), Mode(MJPEG, 1920, 1080, 30.0)),
        ((1280, 720), Mode(MJPEG, 1280, 720, 30.0)),
        ((640, 480), Mode(YUYV, 640, 480, 30.0)),
        ((2592, 1944), Mode(MJPEG, 2592, 1944, 15.0)),
        ((3840, 2160), Mode(MJPEG, 2592, 1944, 15.0)),
    ],
)
def test_what_a_usual_webcam_is_asked_for(wanted: tuple[int, int], chosen: Mode) -> None:
    assert choose_mode(WEBCAM, wanted) == chosen


def test_without_compression_lines_come_before_frames_as_long_as_there_are_some() -> None:
    raw = [mode for mode in WEBCAM if mode.pixel_format == YUYV]
    assert choose_mode(raw) == Mode(YUYV, 1280, 720, 10.0)
    assert choose_mode([Mode(YUYV, 640, 480, 30.0), Mode(YUYV, 1920, 1080, 2.0)]) == Mode(YUYV, 640, 480, 30.0)


def test_uncompressed_pictures_are_taken_when_they_come_fast_enough() -> None:
    fast = [Mode(MJPEG, 1920, 1080, 30.0), Mode(YUYV, 1920, 1080, 30.0)]
    slow = [Mode(MJPEG, 1920, 1080, 30.0), Mode(YUYV, 1920, 1080, 24.0)]
    assert choose_mode(fast) == fast[1]
    assert choose_mode(slow) == slow[0]


def test_a_camera_that_sends_only_other_formats_has_no_mode_for_reading() -> None:
    assert choose_mode([Mode("H264", 1920, 1080, 30.0)]) is None
    assert choose_mode([]) is None


def does(mode: Mode) -> bool:
    return mode.pixel_format in (MJPEG, YUYV) and mode.height >= 720 and (mode.rate is None or mode.rate >= 15)


@given(modes=modes, wanted=sizes)
def test_it_is_one_of_those_there_are_and_the_order_of_the_list_does_not_matter(
    modes: list[Mode], wanted: tuple[int, int]
) -> None:
    chosen = choose_mode(modes, wanted)
    assert chosen == choose_mode(modes[::-1], wanted)
    readable = [mode for mode in modes if mode.pixel_format in (MJPEG, YUYV)]
    assert chosen in readable if readable else chosen is None


@given(modes=modes)
def test_720_lines_at_15_frames_are_taken_whenever_there_are_such(modes: list[Mode]) -> None:
    assume(any(does(mode) for mode in modes))
    chosen = choose_mode(modes)
    assert chosen is not None
    assert does(chosen)


@given(modes=modes, code=st.sampled_from([MJPEG, YUYV]), wanted=sizes)
def test_the_very_size_at_30_frames_is_taken_when_it_is_there(
    modes: list[Mode], code: str, wanted: tuple[int, int]
) -> None:
    chosen = choose_mode([*modes, Mode(code, *wanted, 30.0)], wanted)
    assert chosen is not None
    assert (chosen.width, chosen.height) == wanted
    assert chosen.rate is None or round(chosen.rate) == 30


@given(modes=modes, wanted=sizes)
def test_uncompressed_is_never_slower_than_compressed_of_the_same_size(
    modes: list[Mode], wanted: tuple[int, int]
) -> None:
    chosen = choose_mode(modes, wanted)
    if chosen is None or chosen.pixel_format != YUYV or chosen.rate is None:
        return
    same = [m for m in modes if m.pixel_format == MJPEG and (m.width, m.height) == (chosen.width, chosen.height)]
    assert not any(m.rate is not None and round(chosen.rate) < m.rate <= 30 for m in same)
