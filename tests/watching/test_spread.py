"""Drawers of durations against the durations themselves."""

import math

from hypothesis import given
from hypothesis import strategies as st

from kiosk.watching.spread import Drawers, put, quantile, together

durations = st.lists(st.floats(0.05, 80_000), min_size=1, max_size=200)


def drawers_of(seconds: list[float]) -> Drawers:
    drawers: Drawers = {}
    for one in seconds:
        put(drawers, one)
    return drawers


@given(durations, st.sampled_from([0.0, 0.5, 0.9, 1.0]))
def test_a_quantile_is_off_by_five_percent_at_most(seconds: list[float], share: float) -> None:
    true = sorted(seconds)[math.floor(share * (len(seconds) - 1))]
    told = quantile(drawers_of(seconds), share)
    assert told is not None
    assert abs(told - true) <= 0.05 * true


def test_nothing_measured_is_no_quantile() -> None:
    assert quantile({}, 0.5) is None


def test_what_took_no_time_or_for_ever_still_counts() -> None:
    drawers = drawers_of([0.0, -3.0, 1e9])
    assert sum(drawers.values()) == 3


@given(durations, durations)
def test_days_put_together_are_as_if_it_had_been_one(one: list[float], other: list[float]) -> None:
    assert together([drawers_of(one), drawers_of(other)]) == drawers_of(one + other)
