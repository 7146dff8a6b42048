"""The simulated crowd keeps to the laws of queues."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from kiosk.sandbox.crowd import BURST, Crowd, Pace

MIDNIGHT = datetime(2026, 11, 23, tzinfo=timezone(timedelta(hours=7)))
crowds = st.builds(Crowd, st.integers(0, 10_000))
paces = st.builds(Pace, minutes=st.integers(1, 30), busy=st.integers(0, 30))
queue_ids = st.text(min_size=1, max_size=10)
minutes = st.integers(0, 24 * 60 - 1)


@given(crowds, queue_ids, paces, minutes, minutes)
def test_within_a_day_the_board_and_the_numbers_never_run_backwards(
    crowd: Crowd, queue_id: str, pace: Pace, one: int, other: int
) -> None:
    earlier, later = (MIDNIGHT + timedelta(minutes=minute) for minute in sorted((one, other)))

    assert crowd.served(queue_id, pace, earlier) <= crowd.served(queue_id, pace, later)
    assert crowd.issued(queue_id, pace, earlier) <= crowd.issued(queue_id, pace, later)


@given(crowds, queue_ids, paces, minutes)
def test_about_as_many_wait_as_the_room_is_busy(crowd: Crowd, queue_id: str, pace: Pace, minute: int) -> None:
    waiting = crowd.waiting(queue_id, pace, MIDNIGHT + timedelta(minutes=minute))

    assert waiting >= 0
    assert pace.busy - BURST < waiting <= pace.busy + BURST or waiting == 0


@given(crowds, queue_ids, paces, minutes, minutes)
def test_who_was_there_before_is_called_one_by_one_until_nobody_is_ahead(
    crowd: Crowd, queue_id: str, pace: Pace, one: int, other: int
) -> None:
    since, now = (MIDNIGHT + timedelta(minutes=minute) for minute in sorted((one, other)))

    at_first = crowd.ahead(queue_id, pace, since, since)
    assert at_first == crowd.waiting(queue_id, pace, since)
    assert 0 <= crowd.ahead(queue_id, pace, since, now) <= at_first
    after_all = since + timedelta(minutes=(at_first + 1) * pace.minutes)
    assert crowd.ahead(queue_id, pace, since, after_all) == 0
    assert crowd.ahead(queue_id, pace, since, now + timedelta(days=1)) == 0


@given(crowds, queue_ids, paces, minutes)
def test_the_same_seed_and_moment_give_the_same_crowd(crowd: Crowd, queue_id: str, pace: Pace, minute: int) -> None:
    moment = MIDNIGHT + timedelta(minutes=minute)
    elsewhere = moment.astimezone(UTC)

    assert crowd.waiting(queue_id, pace, moment) == Crowd(crowd.seed).waiting(queue_id, pace, elsewhere)


def test_another_seed_is_another_crowd() -> None:
    pace = Pace(5, 10)
    moments = [MIDNIGHT + timedelta(minutes=minute) for minute in range(0, 600, 5)]

    one, other = ([Crowd(seed).waiting("q", pace, moment) for moment in moments] for seed in (1, 2))

    assert one != other
    assert len(set(one)) > 3, "it moves"
