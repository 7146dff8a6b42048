"""Whoever does not answer is left alone for a while; nobody sleeps here, the clock is turned by hand."""

import threading
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.hospital.web import OPEN, Answer, CircuitBreaker, Lost, NotSent, Problem, Reply, Rules
from kiosk.hospital.web.breaker import Admission, Breaker, Closed, HalfOpen, Open

RULES = Rules(opens_after=3, first=4.0, cap=60.0, jitter=0.5)
NORMAL, TRIAL, REFUSED = Admission.NORMAL, Admission.TRIAL, Admission.REFUSED


def opened(fraction: float = 0.0) -> Breaker:
    breaker = Breaker(RULES, fraction=lambda: fraction)
    for _ in range(3):
        breaker.failed(100.0, breaker.admit(100.0))
    return breaker


# --- the core ---------------------------------------------------------------------------------------------------------


def test_it_opens_after_failures_in_a_row_and_an_answer_between_them_begins_the_row_anew() -> None:
    breaker = Breaker(RULES)
    for _ in range(5):
        breaker.failed(0.0, breaker.admit(0.0))
        breaker.failed(0.0, breaker.admit(0.0))
        breaker.went_well()
    assert breaker.state == Closed()
    assert opened().admit(100.0) is REFUSED


def test_after_its_rest_one_call_tries_and_the_others_still_wait() -> None:
    breaker = opened()
    assert breaker.admit(103.9) is REFUSED
    assert [breaker.admit(104.0) for _ in range(3)] == [TRIAL, REFUSED, REFUSED]


def test_a_trial_that_goes_well_closes_it() -> None:
    breaker = opened()
    breaker.admit(104.0)
    breaker.went_well()
    assert (breaker.state, breaker.admit(104.0)) == (Closed(), NORMAL)


def test_every_failed_trial_doubles_the_rest_up_to_the_cap() -> None:
    breaker, rests, now = opened(), [], 100.0
    for _ in range(6):
        assert isinstance(breaker.state, Open)
        rests.append(breaker.state.until - now)
        now = breaker.state.until
        breaker.failed(now, breaker.admit(now))
    assert rests == [4.0, 8.0, 16.0, 32.0, 60.0, 60.0]


def test_kiosks_of_one_lobby_do_not_try_at_the_same_moment() -> None:
    untils = [state.until for fraction in (0.0, 0.4, 1.0) if isinstance(state := opened(fraction).state, Open)]
    assert untils == [104.0, 103.2, 102.0]


def test_a_call_that_went_out_before_the_opening_neither_prolongs_it_nor_ends_the_trial() -> None:
    breaker = opened()
    before = breaker.state
    breaker.failed(103.0, NORMAL)
    assert breaker.state == before
    breaker.admit(104.0)
    breaker.failed(105.0, NORMAL)
    assert breaker.state == HalfOpen(4.0)
    breaker.went_well()
    assert breaker.state == Closed()


def test_a_trial_that_asked_nobody_is_made_again_by_the_next_call() -> None:
    breaker = opened()
    breaker.learned_nothing(104.0, breaker.admit(104.0))
    assert breaker.admit(104.0) is TRIAL
    breaker.learned_nothing(104.0, NORMAL)
    assert breaker.state == HalfOpen(4.0)


def test_when_it_was_reached_by_another_way_the_next_call_tries_at_once() -> None:
    breaker = opened()
    breaker.reached(101.0)
    assert breaker.admit(101.0) is TRIAL
    breaker.reached(101.0)
    assert breaker.state == HalfOpen(4.0)


@given(st.lists(st.sampled_from(["well", "failed", "nothing", "reached", "wait"]), max_size=60))
def test_whatever_happens_at_most_one_trial_is_under_way_and_it_always_comes_back(events: list[str]) -> None:
    breaker, now, trials = Breaker(RULES), 0.0, 0
    for event in events:
        match event:
            case "wait":
                now += 7.0
            case "reached":
                breaker.reached(now)
            case _:
                admission = breaker.admit(now)
                trials += admission is TRIAL
                assert trials <= 1
                if admission is REFUSED:
                    continue
                if admission is TRIAL:
                    assert breaker.admit(now) is REFUSED
                    trials = 0
                match event:
                    case "well":
                        breaker.went_well()
                    case "failed":
                        breaker.failed(now, admission)
                    case "nothing":
                        breaker.learned_nothing(now, admission)
    assert breaker.admit(now + RULES.cap) in (NORMAL, TRIAL)


# --- shared, and told what answers mean -------------------------------------------------------------------------------


@dataclass(slots=True)
class Dependency:
    """Answers what it is told to, at a time that stands still."""

    now: float = 0.0
    asked: int = 0
    breaker: CircuitBreaker = field(init=False)

    def __post_init__(self) -> None:
        self.breaker = CircuitBreaker(RULES, clock=lambda: self.now)

    def ask(self, reply: Reply, *, write: bool = False, reached: bool = True) -> Reply:
        def attempt() -> tuple[Reply, bool]:
            self.asked += 1
            return reply, reached

        return self.breaker.call(attempt, write=write)


@pytest.mark.parametrize(
    "failure", [Lost("answer time-out"), NotSent("no connection"), Problem(500), Problem(503, "his-unavailable")]
)
def test_silence_and_5xx_open_it_and_then_nobody_waits(failure: Reply) -> None:
    dependency = Dependency()
    for _ in range(3):
        assert dependency.ask(failure) == failure
    assert dependency.ask(Answer(b"{}")) is OPEN
    assert dependency.asked == 3


@pytest.mark.parametrize("reply", [Problem(status) for status in (302, 304, 400, 401, 404, 409, 422, 429)])
def test_what_is_answered_with_4xx_opens_nothing(reply: Reply) -> None:
    dependency = Dependency()
    for _ in range(10):
        dependency.ask(reply)
    assert dependency.ask(Answer(b"{}")) == Answer(b"{}")


def test_a_write_the_hospital_stumbles_over_does_not_close_the_line_to_the_patients() -> None:
    dependency = Dependency()
    for _ in range(10):
        dependency.ask(Problem(500), write=True)
    assert dependency.ask(Answer(b"{}")) == Answer(b"{}")
    for _ in range(3):
        dependency.ask(Lost("answer time-out"), write=True)
    assert dependency.ask(Answer(b"{}"), write=True) is OPEN


def test_what_never_went_out_says_nothing_of_the_hospital() -> None:
    dependency = Dependency()
    for _ in range(10):
        dependency.ask(NotSent("token endpoint: 503"), reached=False)
    assert dependency.ask(Answer(b"{}")) == Answer(b"{}")


def test_it_comes_back_by_one_call_after_the_rest() -> None:
    dependency = Dependency()
    for _ in range(3):
        dependency.ask(Lost("answer time-out"))
    dependency.now = 4.0
    assert dependency.ask(Answer(b"{}")) == Answer(b"{}")
    assert dependency.ask(Answer(b"{}")) == Answer(b"{}")


def test_a_probe_goes_out_also_while_it_is_open_and_its_answer_lets_the_next_call_try() -> None:
    dependency = Dependency()
    for _ in range(3):
        dependency.ask(Lost("answer time-out"))
    assert dependency.breaker.pass_by(lambda: (Lost("answer time-out"), True)) == Lost("answer time-out")
    assert dependency.ask(Answer(b"{}")) is OPEN
    assert dependency.breaker.pass_by(lambda: (Answer(b"{}"), True)) == Answer(b"{}")
    assert dependency.ask(Answer(b"{}")) == Answer(b"{}")


def test_a_call_that_ends_by_a_mistake_of_ours_does_not_keep_the_trial_for_ever() -> None:
    dependency = Dependency()
    for _ in range(3):
        dependency.ask(Lost("answer time-out"))
    dependency.now = 10.0

    def mistaken() -> tuple[Reply, bool]:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        dependency.breaker.call(mistaken, write=False)
    assert dependency.ask(Answer(b"{}")) == Answer(b"{}")


def test_of_many_threads_one_makes_the_trial() -> None:
    dependency = Dependency()
    for _ in range(3):
        dependency.ask(Lost("answer time-out"))
    dependency.now, dependency.asked = 10.0, 0
    under_way, go_on, replies = threading.Event(), threading.Event(), []

    def trial() -> tuple[Reply, bool]:
        under_way.set()
        go_on.wait()
        return Answer(b"{}"), True

    trying = threading.Thread(target=lambda: replies.append(dependency.breaker.call(trial, write=False)))
    trying.start()
    under_way.wait()
    others = [threading.Thread(target=lambda: replies.append(dependency.ask(Answer(b"{}")))) for _ in range(8)]
    for other in others:
        other.start()
    for other in others:
        other.join()
    go_on.set()
    trying.join()
    assert replies == [OPEN] * 8 + [Answer(b"{}")]
    assert dependency.asked == 0
