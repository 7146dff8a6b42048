"""The arithmetic of a calibration: what was touched comes to lie on the targets."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.staff.touch import PLAIN, TARGETS, TURNED, Matrix, after, fitted, laid

SHIFTED: Matrix = (0.9, 0.02, 0.05, -0.01, 1.1, -0.04)


def test_a_panel_that_is_right_needs_nothing() -> None:
    assert fitted(TARGETS) == pytest.approx(PLAIN)


@pytest.mark.parametrize("wrong", [SHIFTED, *TURNED.values()])
def test_fingers_on_the_targets_undo_what_is_wrong_with_the_panel(wrong: Matrix) -> None:
    measured = fitted([laid(wrong, target) for target in TARGETS])
    assert measured is not None
    assert after(measured, wrong) == pytest.approx(PLAIN, abs=1e-9)


@given(st.lists(st.tuples(st.floats(-0.008, 0.008), st.floats(-0.008, 0.008)), min_size=5, max_size=5))
def test_a_finger_that_trembles_moves_no_target_by_more_than_it_trembled(trembled: list[tuple[float, float]]) -> None:
    touched = [(x + dx, y + dy) for (x, y), (dx, dy) in zip(TARGETS, trembled, strict=True)]
    measured = fitted(touched)
    assert measured is not None
    assert all(math.dist(laid(measured, one), target) < 0.025 for one, target in zip(touched, TARGETS, strict=True))


@pytest.mark.parametrize(
    "touched",
    [
        [(0.5, 0.5)] * 5,
        [(0.1 * n, 0.1 * n) for n in range(5)],
        [*TARGETS[:4], (0.9, 0.5)],
        [TARGETS[1], TARGETS[0], *TARGETS[2:]],
        list(TARGETS[:4]),
        [(x * 0.1 + 0.4, y * 0.1 + 0.4) for x, y in TARGETS],
    ],
    ids=["one place", "one line", "one far off", "two exchanged", "too few", "too near"],
)
def test_fingers_that_were_elsewhere_give_no_matrix(touched: list[tuple[float, float]]) -> None:
    assert fitted(touched) is None


def test_two_matrices_after_each_other_are_one() -> None:
    place = (0.3, 0.7)
    assert laid(after(SHIFTED, TURNED[90]), place) == pytest.approx(laid(SHIFTED, laid(TURNED[90], place)))


def test_a_quarter_four_times_is_none() -> None:
    quarter = TURNED[90]
    assert after(quarter, after(quarter, after(quarter, quarter))) == pytest.approx(PLAIN)
    assert after(TURNED[270], quarter) == pytest.approx(PLAIN)
    assert after(quarter, quarter) == pytest.approx(TURNED[180])
