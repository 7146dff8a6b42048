"""When the server of the directory is asked, and what is told of it."""

import io
import threading
from itertools import pairwise

import pytest

from kiosk.hospital import Unavailable
from kiosk.hospital.directory_answers import WAIT_S, Fetched, Found, Mark, NotPublished, Unchanged, mark_of
from kiosk.journal import Journal
from kiosk.runtime.directory import fetching as module
from kiosk.runtime.directory.fetching import DirectoryFetching
from kiosk.runtime.directory.pace import POLL_S, Asked, DirectoryPace

NEWS = Fetched(b"x", Mark())


class Life:
    """Questions one after the other on a clock of their own."""

    def __init__(self) -> None:
        self.pace = DirectoryPace(lambda: 1.0)
        self.now = 0.0
        self.waits: list[int] = []

    def ask(self, found: Found, took: float) -> float:
        self.waits.append(self.pace.wait_s(self.now))
        began, self.now = self.now, self.now + took
        rest = self.pace.rest_s(Asked(began, self.now, found))
        self.now += rest
        return rest


def test_a_server_that_holds_its_answers_back_is_asked_again_at_once() -> None:
    life = Life()
    assert [life.ask(Unchanged(), 25.0) for _ in range(3)] == [0, 0, 0]
    assert life.waits == [WAIT_S] * 3


@pytest.mark.parametrize("found", [Unchanged(), NotPublished()])
def test_a_server_that_does_not_is_asked_every_fifteen_seconds(found: Found) -> None:
    life = Life()
    assert [life.ask(found, 0.25) for _ in range(3)] == [14.75] * 3


def test_news_are_followed_by_the_next_question_unless_every_answer_is_news() -> None:
    life = Life()
    assert [life.ask(NEWS, 0.1) for _ in range(7)] == [1.0] * 4 + [POLL_S] * 3
    life.now += 60
    assert life.ask(NEWS, 0.1) == 1.0


def test_a_server_in_trouble_is_asked_ever_more_seldom_but_never_less_than_every_fifteen_seconds() -> None:
    life = Life()
    assert [life.ask(Unavailable("no connection"), 0.0) for _ in range(6)] == [2, 4, 8, 15, 15, 15]
    assert life.ask(Unavailable("503", 40.0), 0.0) == 40
    life.ask(Unchanged(), 25.0)
    assert life.ask(Unavailable("no connection"), 0.0) == 2


def test_where_something_cuts_what_is_silent_answers_are_wanted_at_once_for_a_while() -> None:
    life = Life()
    life.ask(Unavailable("504"), 20.0)
    for _ in range(3):
        life.ask(Unchanged(), 0.1)
    assert life.waits == [WAIT_S, 0, 0, 0]
    life.now += 600
    life.ask(Unchanged(), 25.0)
    assert life.waits[-1] == WAIT_S


class Script:
    """A server that answers in order, and then never again."""

    def __init__(self, *answers: Found) -> None:
        self.answers = list(answers)
        self.marks: list[Mark] = []
        self.done = threading.Event()
        self.clock = 0.0
        self.lasts = 0.0

    def ask(self, mark: Mark, _wait_s: int, /) -> Found:
        self.clock += self.lasts
        if not self.answers:
            self.done.set()
            threading.Event().wait(0.01)
            return Unchanged()
        self.marks.append(mark)
        return self.answers.pop(0)


class Hasty(DirectoryPace):
    def rest_s(self, asked: Asked) -> float:
        super().rest_s(asked)
        return 0.0


def fetch(script: Script, version: int | None = None, doubts: bool = False) -> tuple[list[bytes], list[str]]:
    stream = io.StringIO()
    offers: list[bytes] = []

    def offer(envelope: bytes) -> None:
        offers.append(envelope)
        if doubts:
            fetching.doubt()

    fetching = DirectoryFetching(lambda: script, offer, Journal(stream), pace=Hasty(), monotonic=lambda: script.clock)
    fetching.start(version)
    assert script.done.wait(5)
    fetching.close()
    return offers, [line.partition(">")[2] for line in stream.getvalue().splitlines()]


def test_what_is_kept_is_not_fetched_again_and_each_version_is_offered_once() -> None:
    script = Script(Unchanged(), Fetched(b"8", mark_of(8)), Unchanged(), Fetched(b"8", Mark()), Fetched(b"9", Mark()))
    offers, told = fetch(script, 7)
    assert offers == [b"8", b"9"]
    assert script.marks == [mark_of(7), mark_of(7), mark_of(8), mark_of(8), Mark()]
    assert told == []


def test_trouble_is_told_once_when_it_lasts_and_once_when_it_ends() -> None:
    lost = Unavailable("no connection")
    _, told = fetch(Script(lost, Unchanged(), lost, lost, lost, Unchanged(), Unchanged()))
    assert told == ['directory-not-fetched reason="no connection"', "directory-fetched"]


def test_what_was_damaged_on_its_way_is_fetched_whole_again_but_ever_more_seldom() -> None:
    script = Script(*[Fetched(b"damaged", mark_of(8)) for _ in range(30)])
    script.lasts = 25.0
    offers, _ = fetch(script, 7, doubts=True)
    assert offers == [b"damaged"]
    anew = [number for number, mark in enumerate(script.marks) if mark == Mark()]
    assert len(anew) >= 3
    gaps = [later - sooner for sooner, later in pairwise(anew)]
    assert gaps == sorted(gaps)
    assert gaps[-1] > gaps[0]


def test_a_mistake_of_ours_does_not_end_the_asking(monkeypatch: pytest.MonkeyPatch) -> None:
    mistakes: list[int] = []
    monkeypatch.setattr(module, "tell_of_mistake", lambda: mistakes.append(1))
    monkeypatch.setattr(module, "POLL_S", 0.0)
    script = Script(Fetched(b"8", Mark()), Fetched(b"9", Mark()))
    offers: list[bytes] = []

    def offer(envelope: bytes) -> None:
        offers.append(envelope)
        raise KeyError

    fetching = DirectoryFetching(lambda: script, offer, Journal(io.StringIO()), pace=Hasty())
    fetching.start(None)
    assert script.done.wait(5)
    fetching.close()
    assert (offers, mistakes) == ([b"8", b"9"], [1, 1])
