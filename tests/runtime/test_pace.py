"""The rests between deliveries, told the time by hand."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.runtime.pace import Pace
from support.lobby import Hospital, drain


def paced() -> Pace:
    return Pace(fraction=lambda: 0.0)


def test_nothing_rests_before_anything_was_sent() -> None:
    assert paced().rest_s(0.0) == 0.0


def test_a_hospital_at_ease_gets_the_backlog_fast() -> None:
    pace, now, rested = paced(), 0.0, 0.0
    for _ in range(40):
        now += 0.005
        pace.answered(now, 0.005, "visit")
        rest = pace.rest_s(now)
        now, rested = now + rest, rested + rest
    assert rested < 0.1


@pytest.mark.parametrize("took", [0.1, 0.5, 2.9, 8.0])
def test_a_slow_hospital_rests_at_least_as_long_as_it_worked(took: float) -> None:
    pace = paced()
    pace.answered(0.0, took, "visit")
    assert pace.rest_s(0.0) >= took


def test_a_hospital_slower_than_at_its_best_is_given_more() -> None:
    pace = paced()
    pace.answered(0.0, 0.1, "visit")
    pace.answered(50.0, 1.0, "visit")
    assert 4.0 <= pace.rest_s(50.0) <= 8.0


def test_errands_that_always_take_long_are_measured_by_themselves() -> None:
    pace = paced()
    pace.answered(0.0, 0.05, "help")
    pace.answered(100.0, 2.0, "late-coverage")
    assert pace.rest_s(100.0) == pytest.approx(2.0)


def test_what_was_settled_without_asking_the_hospital_says_nothing_of_it() -> None:
    pace = paced()
    pace.answered(0.0, 0.0001, "visit")
    assert pace.rest_s(0.0) == 0.0
    pace.answered(100.0, 0.5, "visit")
    assert pace.rest_s(100.0) == pytest.approx(0.5)


def test_failures_of_the_hospital_double_the_rest_up_to_a_minute_and_a_success_ends_it() -> None:
    pace, rests = Pace(fraction=lambda: 1.0), []
    for n in range(10):
        pace.failed(1000.0 * n, 0.01, tried_before=False)
        rests.append(pace.rest_s(1000.0 * n))
    assert rests == pytest.approx([1, 2, 4, 8, 16, 32, 60, 60, 60, 60])
    assert pace.failing
    pace.answered(20_000.0, 0.01, "visit")
    assert not pace.failing
    assert pace.rest_s(20_000.0) < 0.1


def test_a_time_out_is_followed_by_a_longer_rest_than_a_quick_no() -> None:
    quick, slow = paced(), paced()
    quick.failed(0.0, 0.01, tried_before=False)
    slow.failed(0.0, 8.0, tried_before=False)
    assert slow.rest_s(0.0) >= 8.0 > quick.rest_s(0.0)


def test_time_outs_in_a_row_double_from_what_they_took() -> None:
    pace = Pace(fraction=lambda: 1.0)
    pace.failed(0.0, 8.0, tried_before=False)
    pace.failed(100.0, 8.0, tried_before=False)
    assert pace.rest_s(100.0) == 16.0


def test_one_item_that_always_fails_does_not_slow_the_others() -> None:
    pace = paced()
    for n in range(1, 100):
        pace.answered(100.0 * n, 0.01, "visit")
        pace.failed(100.0 * n + 50, 0.01, tried_before=True)
        assert pace.rest_s(100.0 * n + 50) == 0.0


def test_old_items_that_fail_one_after_another_are_the_hospitals_failure() -> None:
    pace = paced()
    pace.failed(0.0, 0.01, tried_before=True)
    pace.failed(10.0, 0.01, tried_before=True)
    pace.failed(20.0, 0.01, tried_before=True)
    assert pace.rest_s(20.0) > 0.9


def test_the_hospitals_word_counts_for_everything_and_at_most_an_hour() -> None:
    pace = paced()
    pace.told_to_wait(0.0, 120.0)
    assert pace.closed_s(0.0) == 120.0
    assert pace.rest_s(0.0) >= 120.0
    assert pace.closed_s(120.0) == 0.0
    pace.told_to_wait(200.0, 1e9)
    assert pace.closed_s(200.0) == 3600.0
    pace.told_to_wait(4000.0, -5.0)
    assert pace.closed_s(4000.0) == 0.0


def test_a_lobby_told_to_wait_does_not_come_back_as_one() -> None:
    spread = random.Random(1)
    back = []
    for _ in range(65):
        pace = Pace(fraction=spread.random)
        pace.told_to_wait(0.0, 60.0)
        back.append(pace.closed_s(0.0))
    assert min(back) >= 60.0
    assert max(sum(1 for at in back if second <= at < second + 1) for second in range(60, 68)) < 25


def test_after_the_line_is_back_the_lobby_begins_within_seconds_and_not_as_one() -> None:
    spread = random.Random(1)
    begins = []
    for _ in range(65):
        pace = Pace(fraction=spread.random)
        pace.line_restored(0.0)
        begins.append(pace.rest_s(0.0))
        assert pace.closed_s(0.0) == 0.0
    assert max(begins) < 5.0
    assert max(begins) - min(begins) > 3.0


def test_a_line_that_is_back_does_not_shorten_what_the_hospital_asked_for() -> None:
    pace = paced()
    pace.told_to_wait(0.0, 120.0)
    pace.line_restored(10.0)
    assert pace.rest_s(10.0) == 110.0


def test_a_limit_that_was_met_leaves_a_gap_that_melts() -> None:
    pace = paced()
    for _ in range(3):
        pace.told_to_wait(0.0, 1.0)
    pace.answered(10.0, 0.005, "visit")
    assert pace.rest_s(10.0) > 0.5
    for n in range(100):
        pace.answered(20.0 + n, 0.005, "visit")
    assert pace.rest_s(119.0) < 0.1


@given(
    st.lists(
        st.tuples(st.sampled_from(["ok", "no", "wait", "back"]), st.floats(0, 60), st.booleans()),
        min_size=1,
        max_size=80,
    ),
    st.integers(0, 1000),
)
def test_whatever_happens_no_rest_is_negative_or_longer_than_the_hospital_may_ask_for(
    happened: list[tuple[str, float, bool]], seed: int
) -> None:
    pace, now = Pace(fraction=random.Random(seed).random), 0.0
    for what, seconds, again in happened:
        now += seconds
        match what:
            case "ok":
                pace.answered(now, seconds, "visit")
            case "no":
                pace.failed(now, seconds, tried_before=again)
            case "wait":
                pace.told_to_wait(now, seconds * 100)
            case _:
                pace.line_restored(now)
        assert 0.0 <= pace.closed_s(now) <= pace.rest_s(now) <= 3600.0 * 1.1 + 8.0 + 80.0


@pytest.mark.parametrize(
    ("workers", "service_s", "most"), [(32, 0.02, None), (8, 0.1, None), (4, 0.5, None), (8, 0.1, 16)]
)
def test_a_lobby_with_a_full_backlog_drains_and_patients_are_served_meanwhile(
    workers: int, service_s: float, most: int | None
) -> None:
    hospital = Hospital(workers, service_s, most)
    told = drain(65, 40, hospital)
    assert len(told.ends) == 65
    assert max(told.ends) < 1.3 * 65 * 40 * service_s / workers + 15
    assert hospital.refused < 65 * 40 / 10
    assert hospital.failed == 0
    assert told.left <= 2
