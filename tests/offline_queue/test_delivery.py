import random
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offline_queue import (
    Attempted,
    Backoff,
    Busy,
    Done,
    Nothing,
    OutboxUnavailable,
    Paused,
    RetryLater,
    SetAside,
    deliver_once,
)

BACKOFF = Backoff(first_s=1.0, cap_s=60.0, longest_s=600.0, fraction=lambda: 0.5)


class Server:
    """Answers as it is told, and remembers what it was sent."""

    def __init__(self, *answers: object) -> None:
        self.answers = list(answers)
        self.sent: list[str] = []

    def __call__(self, item):
        self.sent.append(item.key)
        answer = self.answers.pop(0) if self.answers else Done(f"visit for {item.key}")
        if isinstance(answer, Exception):
            raise answer
        return answer


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_a_delivered_item_is_gone_and_its_answer_returned(outbox, new, clock):
    item = outbox.put(new())
    assert deliver_once(outbox, Server(), clock, BACKOFF) == Attempted(item, Done(f"visit for {item.key}"))
    assert outbox.stats().waiting == 0
    assert deliver_once(outbox, Server(), clock, BACKOFF) == Nothing(until=None)


def test_an_item_put_off_is_tried_again_after_growing_delays(outbox, new, clock):
    outbox.put(new())
    server = Server(*[RetryLater("his-unavailable")] * 9)
    waits = []
    while isinstance(deliver_once(outbox, server, clock, BACKOFF).outcome, RetryLater):
        idle = deliver_once(outbox, server, clock, BACKOFF)
        assert isinstance(idle, Nothing)
        waits.append(idle.until - clock.now)
        clock.now = idle.until
    assert waits == [0.75, 1.5, 3.0, 6.0, 12.0, 24.0, 45.0, 45.0, 45.0]
    assert len(server.sent) == 10


def test_an_item_that_falls_due_while_it_is_looked_for_is_told_of(outbox, new, clock):
    outbox.put(new())
    deliver_once(outbox, Server(RetryLater("his-unavailable")), clock, BACKOFF)

    def running() -> float:
        clock.now += 0.5
        return clock.now

    assert deliver_once(outbox, Server(), running, BACKOFF) == Nothing(until=100.75)


def test_the_servers_own_word_on_when_is_honoured(outbox, new, clock):
    outbox.put(new())
    deliver_once(outbox, Server(RetryLater("busy", after_s=120.0)), clock, BACKOFF)
    assert deliver_once(outbox, Server(), clock, BACKOFF) == Nothing(until=220.5)


def test_a_refused_item_is_set_aside_and_the_queue_goes_on(outbox, new, clock):
    refused, later, other = new(subject="one patient"), new(subject="one patient"), new()
    for item in (refused, later, other):
        outbox.put(item)
    server = Server(SetAside("coverage-invalid"))
    steps = [deliver_once(outbox, server, clock, BACKOFF) for _ in range(3)]
    assert server.sent == [refused.key, other.key]
    assert steps[2] == Nothing(until=None)
    assert outbox.get(refused.key).reason == "coverage-invalid"


def test_a_pause_writes_nothing_and_holds_nothing_back(outbox, new, clock):
    item = outbox.put(new())
    assert deliver_once(outbox, Server(Paused("credentials")), clock, BACKOFF) == Attempted(item, Paused("credentials"))
    assert outbox.peek(clock.now) == item


def test_a_mistake_in_the_sender_is_seen_and_loses_nothing(outbox, new, clock):
    first, second = outbox.put(new()), outbox.put(new())
    server = Server(ZeroDivisionError("a mistake"))
    with pytest.raises(ZeroDivisionError):
        deliver_once(outbox, server, clock, BACKOFF)
    assert outbox.get(first.key).attempts == 1
    deliver_once(outbox, server, clock, BACKOFF)
    clock.now += 1.0
    deliver_once(outbox, server, clock, BACKOFF)
    assert server.sent == [first.key, second.key, first.key]


def test_an_answer_that_cannot_be_recorded_is_asked_for_again(outbox, new, clock, monkeypatch):
    item = outbox.put(new())
    server = Server()

    def fail(keys: list[str]) -> None:
        raise OutboxUnavailable("the disk is away")

    with monkeypatch.context() as broken:
        broken.setattr(outbox, "ack_all", fail)
        with pytest.raises(OutboxUnavailable):
            deliver_once(outbox, server, clock, BACKOFF)
    deliver_once(outbox, server, clock, BACKOFF)
    assert server.sent == [item.key, item.key]


def test_only_one_thread_delivers_and_others_may_put_meanwhile(outbox, new, clock):
    first = outbox.put(new())
    sending, answer = threading.Event(), threading.Event()

    def slow(item):
        sending.set()
        assert answer.wait(10)
        return Done(None)

    steps = []
    worker = threading.Thread(target=lambda: steps.append(deliver_once(outbox, slow, clock, BACKOFF)))
    worker.start()
    assert sending.wait(10)
    assert deliver_once(outbox, Server(), clock, BACKOFF) == Busy()
    second = outbox.put(new())
    answer.set()
    worker.join(10)
    assert steps == [Attempted(first, Done(None))]
    assert outbox.peek(clock.now) == second


def test_what_an_attempt_shows_of_itself_holds_no_content(outbox, new):
    item = outbox.put(new(subject="Nguyễn Văn Bịa", payload=b"Nguyen Van Bia"))
    for outcome in (Done("Nguyen"), RetryLater("Nguyen"), SetAside("Nguyen"), Paused("Nguyen")):
        shown = repr(Attempted(item, outcome))
        assert item.key in shown
        assert "Nguy" not in shown


@given(attempts=st.integers(0, 10**9), fraction=st.floats(0, 1, exclude_max=True))
def test_delays_stay_within_their_bounds(attempts, fraction):
    delay = Backoff(first_s=2.0, cap_s=30.0, fraction=lambda: fraction).delay_s(attempts)
    assert 1.0 <= delay <= 30.0


@given(after=st.floats(), fraction=st.floats(0, 1, exclude_max=True))
def test_no_word_of_a_server_holds_an_item_for_ever(after, fraction):
    delay = Backoff(first_s=2.0, longest_s=600.0, fraction=lambda: fraction).delay_s(3, after)
    assert min(max(0.0, after), 600.0) <= delay <= 602.0


def test_two_kiosks_do_not_wait_equally_long():
    chance = random.Random(1)
    backoff = Backoff(fraction=chance.random)
    assert backoff.delay_s(5) != backoff.delay_s(5)
    assert backoff.delay_s(5, after_s=10.0) != backoff.delay_s(5, after_s=10.0)
