"""Who goes next, how long the others rest, and what a damaged queue, a pause or another process does to it."""

import io
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.journal import Journal
from kiosk.runtime.delivery import Delivery
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.pace import Pace, Rules
from kiosk.runtime.pausing import Pausing
from kiosk.runtime.turns import LONGEST_REST_S, Turns
from offline_queue import (
    Backoff,
    DiskFailing,
    Done,
    Item,
    Keyring,
    NewItem,
    Outbox,
    OutboxCorrupt,
    Outcome,
    Paused,
    RetryLater,
    SetAside,
)

KEYRING = Keyring({1: bytes(range(32))}, current=1)


def open_at(path: Path) -> Outbox:
    return Outbox.open(path, KEYRING, kiosk_id="K3")


def put(outbox: Outbox, *keys: str, subject: str = "") -> None:
    for key in keys:
        outbox.put(NewItem(key, subject or f"subject of {key}", "visit", b"{}"))


@dataclass
class Glass:
    """Somebody who waits for the answer to one item, or nobody."""

    key: str | None = None
    heard: list[str] = field(default_factory=list)

    def wanted(self) -> str | None:
        return self.key

    def answered(self, key: str) -> None:
        self.heard.append(key)
        if key == self.key:
            self.key = None


@dataclass
class Server:
    """Answers each item as told, else takes it; each answer takes `takes_s` of the bench's time."""

    takes_s: float = 0.01
    answers: dict[str, Outcome[None]] = field(default_factory=dict)
    every: Outcome[None] | None = None
    asked: list[str] = field(default_factory=list)
    now: float = 0.0
    after: Callable[[str], None] = lambda _key: None

    def send(self, item: Item) -> Outcome[None]:
        self.now += self.takes_s
        self.asked.append(item.key)
        self.after(item.key)
        return self.every or self.answers.get(item.key) or Done(None)


@dataclass
class Bench:
    """Turns with a clock turned by hand."""

    outbox: Outbox
    server: Server = field(default_factory=Server)
    glass: Glass = field(default_factory=Glass)
    held: list[tuple[str, float]] = field(default_factory=list)
    journal: io.StringIO = field(default_factory=io.StringIO)
    delivered: int = 0
    ending: bool = False

    def __post_init__(self) -> None:
        self.turns = Turns(
            self.server.send,
            self.glass,
            Pace(fraction=lambda: 0.0),
            Pausing(Journal(self.journal), lambda: self.server.now),
            clock=lambda: self.server.now,
            backoff=Backoff(fraction=lambda: 0.0),
            ending=lambda: self.ending,
            delivered=self._count,
            held=lambda key, seconds: self.held.append((key, seconds)),
        )

    def _count(self) -> None:
        self.delivered += 1

    def turn(self) -> float:
        return self.turns.take(self.outbox)

    def run(self, seconds: float) -> None:
        """Turn after turn, as long as something is to be done in these seconds."""
        until = self.server.now + seconds
        for _ in range(10_000):
            rest = self.turn()
            if self.server.now + rest > until:
                self.server.now = max(until, self.server.now)
                return
            self.server.now += rest
        raise AssertionError("it spins")

    @property
    def told(self) -> list[str]:
        return self.journal.getvalue().splitlines()


@pytest.fixture
def bench(outbox: Outbox) -> Bench:
    return Bench(outbox)


class TestWhoGoesNext:
    def test_the_backlog_goes_oldest_first_in_batches_while_the_hospital_is_at_ease(self, bench: Bench) -> None:
        bench.server.takes_s = 0.002
        keys = [f"item {n:02}" for n in range(20)]
        put(bench.outbox, *keys)
        bench.turn()
        assert bench.server.asked == keys
        assert bench.delivered == 1
        assert bench.glass.heard == keys

    def test_a_slow_hospital_is_asked_one_by_one_and_rests_in_between(self, bench: Bench) -> None:
        bench.server.takes_s = 0.8
        put(bench.outbox, "a", "b", "c")
        bench.turn()
        assert bench.server.asked == ["a"]
        assert bench.turn() == pytest.approx(0.8)
        assert bench.server.asked == ["a"]
        bench.run(10.0)
        assert bench.server.asked == ["a", "b", "c"]

    def test_the_person_in_front_goes_before_the_backlog_and_in_the_middle_of_a_rest(self, bench: Bench) -> None:
        bench.server.takes_s = 0.8
        put(bench.outbox, "a", "b", "c")
        bench.turn()
        put(bench.outbox, "front")
        bench.glass.key = "front"
        bench.turn()
        assert bench.server.asked == ["a", "front"]
        assert bench.turn() > 0.5
        assert bench.server.asked == ["a", "front"]

    def test_the_person_in_front_goes_next_in_the_middle_of_a_batch(self, bench: Bench) -> None:
        bench.server.takes_s = 0.002
        put(bench.outbox, "a", "b", "c", "front")

        def comes(key: str) -> None:
            if key == "a":
                bench.glass.key = "front"

        bench.server.after = comes
        bench.turn()
        assert bench.server.asked == ["a", "front", "b", "c"]

    def test_what_the_same_patient_left_before_goes_first(self, bench: Bench) -> None:
        put(bench.outbox, "a")
        put(bench.outbox, "theirs before", "front", subject="the same person")
        bench.glass.key = "front"
        bench.run(5.0)
        assert bench.server.asked == ["theirs before", "front", "a"]

    def test_while_the_person_in_front_waits_for_their_own_back_off_the_backlog_keeps_its_pace(
        self, bench: Bench
    ) -> None:
        bench.server.takes_s = 1.0
        bench.server.answers["front"] = RetryLater("busy", 0.5)
        put(bench.outbox, "front", *"abcdefgh")
        bench.glass.key = "front"
        bench.run(10.0)
        assert bench.server.asked.count("front") >= 3
        assert len(bench.server.asked) <= 8

    def test_closing_ends_a_batch_after_the_item_under_way(self, bench: Bench) -> None:
        bench.server.takes_s = 0.002
        put(bench.outbox, "a", "b", "c")
        bench.ending = True
        bench.turn()
        assert bench.server.asked == ["a"]

    def test_an_empty_queue_rests_long(self, bench: Bench) -> None:
        assert bench.turn() == LONGEST_REST_S


class TestTrouble:
    def test_a_hospital_that_fails_is_asked_ever_more_seldom(self, bench: Bench) -> None:
        bench.server.every = RetryLater("500")
        put(bench.outbox, *(f"item {n:02}" for n in range(40)))
        bench.run(600.0)
        assert 10 <= len(bench.server.asked) <= 40

    def test_one_that_recovers_gets_everything(self, bench: Bench) -> None:
        bench.server.every = RetryLater("500")
        put(bench.outbox, *(f"item {n:02}" for n in range(40)))
        bench.run(300.0)
        bench.server.every = None
        bench.run(120.0)
        assert bench.outbox.stats().waiting == 0

    def test_an_item_that_always_fails_neither_slows_the_others_nor_starves(self, bench: Bench) -> None:
        bench.server.answers["poison"] = RetryLater("500")
        put(bench.outbox, "poison", *(f"item {n:03}" for n in range(200)))
        bench.run(60.0)
        assert bench.outbox.stats().waiting == 1
        assert bench.server.asked.count("poison") >= 4
        del bench.server.answers["poison"]
        bench.run(60.0)
        assert bench.outbox.stats().waiting == 0

    def test_a_hundred_items_that_always_fail_keep_none_behind_them(self, bench: Bench) -> None:
        poison = [f"poison {n:03}" for n in range(100)]
        bench.server.answers = {key: RetryLater("500") for key in poison}
        put(bench.outbox, *poison)
        bench.run(600.0)
        put(bench.outbox, *(f"item {n:03}" for n in range(100)))
        bench.run(600.0)
        assert bench.outbox.stats().waiting == 100
        assert {item.key for item in bench.outbox.items()} == set(poison)

    def test_what_is_asked_again_and_again_keeps_nothing_new_behind_it(self, bench: Bench) -> None:
        """Notes of codes nobody paid, thousands of them after a long day, when the line comes back."""
        bench.server.takes_s = 0.05
        notes = [f"note {n:03}" for n in range(300)]
        bench.server.answers = {key: RetryLater("the money is looked for", 600.0) for key in notes}
        put(bench.outbox, *notes)
        bench.run(60.0)
        assert sorted(bench.server.asked) == notes
        put(bench.outbox, "booking", "its number")
        bench.turns.line_restored(bench.outbox)
        bench.run(5.0)
        assert bench.server.asked[300:302] == ["booking", "its number"]
        assert 302 < len(bench.server.asked) < 600

    def test_retry_after_holds_back_the_whole_queue_and_the_person_in_front_is_told_once(self, bench: Bench) -> None:
        bench.server.answers["a"] = Paused("429 too-many-requests", 30.0)
        put(bench.outbox, "a", "b", "front")
        bench.turn()
        bench.glass.key = "front"
        bench.turn()
        bench.run(29.0)
        assert bench.server.asked == ["a"]
        assert bench.held == [("front", pytest.approx(30.0))]
        del bench.server.answers["a"]
        bench.run(30.0)
        assert bench.server.asked == ["a", "front", "a", "b"]

    def test_an_item_with_a_time_of_its_own_says_nothing_of_the_hospital(self, bench: Bench) -> None:
        bench.server.answers = {key: RetryLater("the portal is silent", 300.0) for key in "abc"}
        put(bench.outbox, *"abcde")
        bench.run(2.0)
        assert bench.server.asked == list("abcde")

    def test_a_refused_item_lets_the_others_through(self, bench: Bench) -> None:
        bench.server.answers["a"] = SetAside("session-full")
        put(bench.outbox, "a", "b")
        bench.glass.key = "a"
        bench.run(2.0)
        assert bench.server.asked == ["a", "b"]
        assert bench.glass.key is None

    def test_after_the_line_is_back_the_backlog_waits_a_moment_and_the_person_in_front_does_not(
        self, outbox: Outbox
    ) -> None:
        bench = Bench(outbox)
        pace = Pace(fraction=lambda: 0.5)
        bench.turns = Turns(
            bench.server.send,
            bench.glass,
            pace,
            Pausing(Journal(bench.journal), lambda: bench.server.now),
            clock=lambda: bench.server.now,
            backoff=Backoff(),
            ending=lambda: False,
            delivered=lambda: None,
            held=lambda _key, _seconds: None,
        )
        put(outbox, "a", "front")
        bench.turns.line_restored(outbox)
        assert bench.turn() == pytest.approx(2.0)
        bench.glass.key = "front"
        bench.turn()
        assert bench.server.asked == ["front"]


class TestPauses:
    def test_a_pause_is_told_when_it_begins_and_when_it_ends(self, bench: Bench) -> None:
        bench.server.every = Paused("line down")
        put(bench.outbox, "a")
        for _ in range(50):
            assert bench.turn() == LONGEST_REST_S
            bench.server.now += 20.0
        bench.server.every = None
        bench.run(1.0)
        assert bench.told == ['<4>queue-paused reason="line down"', "<6>queue-resumed seconds=1000.500"]

    def test_a_new_reason_is_told_too(self, bench: Bench) -> None:
        put(bench.outbox, "a")
        for _ in range(3):
            for reason in ("line down", "credentials refused"):
                bench.server.every = Paused(reason)
                bench.turn()
        assert len(bench.told) == 2


@dataclass
class Running:
    """The thread itself, with a queue that can be opened anew."""

    delivery: Delivery
    outbox: Lazy[Outbox]
    server: Server
    glass: Glass
    opened: list[Outbox]
    journal: io.StringIO


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    opened: list[Outbox] = []
    server, glass, stream = Server(), Glass(), io.StringIO()

    def make() -> Outbox:
        opened.append(open_at(tmp_path / "queue" / "queue.db"))
        return opened[-1]

    outbox = Lazy(make)
    outbox.get()
    pace = Pace(Rules(spread=0.0))
    delivery = Delivery(outbox, server.send, Journal(stream), front=glass, pace=pace)
    yield Running(delivery, outbox, server, glass, opened, stream)
    delivery.close(seconds=5.0)
    outbox.get().close()


def test_what_another_process_puts_back_is_seen_without_being_woken(
    running: Running, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, wait_until
) -> None:
    monkeypatch.setattr("kiosk.runtime.delivery.LOOK_ELSEWHERE_S", 0.02)
    put(running.outbox.get(), "a")
    running.server.answers["a"] = SetAside("session-full")
    running.delivery.start()
    wait_until(lambda: running.outbox.get().stats().set_aside == 1)
    del running.server.answers["a"]
    with closing(open_at(tmp_path / "queue" / "queue.db")) as elsewhere:
        elsewhere.requeue("a")
    wait_until(lambda: running.server.asked == ["a", "a"], seconds=1.5)


def test_a_new_item_of_the_person_in_front_ends_a_rest_at_once(running: Running, wait_until) -> None:
    running.server.answers["a"] = RetryLater("500")
    put(running.outbox.get(), "a")
    running.delivery.start()
    wait_until(lambda: running.server.asked == ["a"])
    running.server.every = Paused("line down")
    put(running.outbox.get(), "front")
    running.glass.key = "front"
    running.delivery.wake()
    wait_until(lambda: "front" in running.server.asked, seconds=0.4)


def test_the_line_that_is_back_ends_a_pause(running: Running, wait_until) -> None:
    running.server.every = Paused("line down")
    put(running.outbox.get(), "a")
    running.delivery.start()
    wait_until(lambda: running.server.asked == ["a"])
    running.server.every = None
    running.delivery.line_restored()
    wait_until(lambda: running.outbox.get().stats().waiting == 0)


def test_closing_does_not_wait_for_a_rest(running: Running, wait_until) -> None:
    running.server.every = Paused("line down")
    put(running.outbox.get(), "a")
    running.delivery.start()
    wait_until(lambda: running.server.asked == ["a"])
    began = time.monotonic()
    running.delivery.close(seconds=5.0)
    assert time.monotonic() - began < 1.0


def test_a_queue_that_turns_out_damaged_is_moved_aside_and_delivery_goes_on(
    running: Running, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, wait_until
) -> None:
    monkeypatch.setattr("kiosk.runtime.delivery.AFTER_FAULT_S", 0.01)
    path = tmp_path / "queue" / "queue.db"
    put(running.outbox.get(), "a")
    spoil(path)
    running.delivery.start()
    wait_until(lambda: len(running.opened) == 2)
    assert running.opened[1].recovered_from == path.with_name("queue.db.corrupt-1")
    put(running.outbox.get(), "b")
    running.delivery.wake()
    wait_until(lambda: running.server.asked[-1:] == ["b"])
    told = running.journal.getvalue().splitlines()
    assert told[0] == "<3>queue-paused reason=OutboxCorrupt"
    wait_until(lambda: "queue-resumed" in running.journal.getvalue())


def spoil(path: Path) -> None:
    """A bad block under an open queue: what is in the log is gone into the file, and the file reads as rubbish."""
    with closing(sqlite3.connect(path)) as other:
        other.execute("pragma wal_checkpoint(truncate)").fetchall()
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xa5" * (size - 100))


def test_a_queue_another_thread_had_opened_anew_is_no_mistake(
    running: Running, monkeypatch: pytest.MonkeyPatch, wait_until
) -> None:
    mistakes: list[type[BaseException]] = []
    monkeypatch.setattr(threading, "excepthook", lambda arguments: mistakes.append(arguments.exc_type))
    first = running.outbox.get()
    put(first, "a")
    running.server.after = lambda _key: running.outbox.renew(first, Outbox.close)
    running.delivery.start()
    wait_until(lambda: len(running.opened) == 2)
    wait_until(lambda: running.outbox.get().stats().waiting == 0)
    assert mistakes == []
    assert running.server.asked == ["a", "a"]


def test_an_item_settled_while_it_was_under_way_stops_nothing(running: Running, wait_until) -> None:
    """A patient who hears a refusal may choose again before the delivering thread has written it down."""
    put(running.outbox.get(), "a", "b")
    running.server.answers["a"] = SetAside("session-full")
    running.server.after = lambda key: running.outbox.get().ack("a") if key == "a" else None
    running.delivery.start()
    wait_until(lambda: running.outbox.get().stats().waiting == 0, seconds=1.5)
    assert running.server.asked == ["a", "b"]
    assert running.journal.getvalue() == ""


def test_a_disk_that_fails_is_told_once_and_asked_again(
    running: Running, monkeypatch: pytest.MonkeyPatch, wait_until
) -> None:
    monkeypatch.setattr("kiosk.runtime.delivery.AFTER_FAULT_S", 0.01)
    failed: list[int] = []
    real = running.outbox.get().next_due

    def failing(now: float) -> float | None:
        failed.append(1)
        if len(failed) < 5:
            raise DiskFailing("the disk fails")
        return real(now)

    monkeypatch.setattr(running.outbox.get(), "next_due", failing)
    running.delivery.start()
    wait_until(lambda: "queue-resumed" in running.journal.getvalue())
    assert running.journal.getvalue().count("queue-paused") == 1
    assert len(running.opened) == 1


class TestLazy:
    def test_what_another_thread_made_anew_already_is_not_closed(self) -> None:
        made: list[object] = []
        closed: list[object] = []

        def make() -> object:
            made.append(object())
            return made[-1]

        lazy: Lazy[object] = Lazy(make)
        first = lazy.get()
        lazy.renew(first, closed.append)
        second = lazy.get()
        lazy.renew(first, closed.append)
        assert lazy.get() is second
        assert closed == [first]

    def test_what_cannot_be_closed_is_let_go_of_all_the_same(self) -> None:
        lazy: Lazy[object] = Lazy(object)
        first = lazy.get()

        def stuck(_: object) -> None:
            raise OutboxCorrupt

        with pytest.raises(OutboxCorrupt):
            lazy.renew(first, stuck)
        assert lazy.get() is not first
