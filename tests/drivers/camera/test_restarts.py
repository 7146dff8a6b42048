from hypothesis import given
from hypothesis import strategies as st

from drivers.camera.restarts import Restarts


def waits(restarts: Restarts, accidents: int, every_s: float = 0.1) -> list[float]:
    """How long each of so many accidents in a row keeps the next start waiting."""
    found = []
    now = 1000.0
    for _ in range(accidents):
        restarts.accident(now)
        begun = now
        while not restarts.may_start(now):
            now += 0.0625
        found.append(now - begun)
        now += every_s
    return found


def test_the_first_accidents_are_made_good_at_once_and_the_waits_double_up_to_a_limit() -> None:
    assert waits(Restarts(0.5, 5.0), 8) == [0, 0, 0.5, 1, 2, 4, 5, 5]


def test_an_accident_long_after_the_last_is_a_first_one() -> None:
    assert waits(Restarts(0.5, 5.0), 5, every_s=31) == [0] * 5


def test_hundreds_of_accidents_wait_no_longer_than_the_limit() -> None:
    restarts = Restarts(0.5, 5.0)
    for number in range(3000):
        restarts.accident(float(number))
    assert restarts.may_start(2999 + 5.0)


def test_it_is_believed_at_once_but_after_a_row_of_accidents_only_when_it_has_lived() -> None:
    restarts = Restarts(0.5, 5.0)
    for _ in range(2):
        restarts.accident(10)
    assert restarts.proven(started=11, now=11)
    restarts.accident(12)
    assert not restarts.proven(started=13, now=14)
    assert restarts.proven(started=13, now=16)


@given(st.lists(st.floats(0, 100), max_size=40))
def test_it_never_waits_longer_than_the_limit(pauses: list[float]) -> None:
    restarts, now = Restarts(0.5, 5.0), 0.0
    for pause in pauses:
        now += pause
        restarts.accident(now)
        assert restarts.may_start(now + 5.0)
