from hypothesis import given
from hypothesis import strategies as st

from drivers.camera.capture.settling import Settling

FRAME_S = 1 / 30


def used(brightness: list[float], longest_s: float = 0.7, frame_s: float = FRAME_S) -> list[bool]:
    settling = Settling(longest_s)
    return [settling.over(value, number * frame_s) for number, value in enumerate(brightness)]


def test_frames_are_passed_over_until_the_exposure_is_at_rest() -> None:
    assert used([10, 40, 80, 110, 120, 121, 122, 121]) == [False] * 6 + [False, True]


def test_a_camera_that_is_at_rest_from_the_beginning_costs_three_frames() -> None:
    assert used([100] * 5) == [False, False, False, True, True]


def test_a_dark_hall_is_steady_too() -> None:
    assert used([1, 2, 1, 2]) == [False, False, False, True]


def test_an_exposure_that_never_rests_is_waited_for_ten_frames_at_most() -> None:
    assert used([50, 200] * 8).index(True) == 10


def test_at_slow_frames_the_time_ends_it() -> None:
    assert used([50, 200] * 8, frame_s=0.25).index(True) == 3


@given(brightness=st.lists(st.floats(0, 255), max_size=40), frame_s=st.floats(0.001, 1))
def test_once_over_it_stays_over_and_it_is_always_over_soon(brightness: list[float], frame_s: float) -> None:
    over = used(brightness, frame_s=frame_s)
    assert over == sorted(over)
    assert all(over[10:])
