"""A whole kiosk with its glass through thousands of visits and accidents: nothing lost, nothing doubled, nothing grows.

What a kiosk lives through in 72 hours is 20 000 visits here, without the pauses between them.
"""

import math
import os
import random
import signal
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import psutil
import pytest

from kiosk.composition.app import local_today
from kiosk.demo.stage import Stage
from support.bank import Bank, money_faults
from support.glass import Glass, Lobby, Orders, Said
from support.witness import Slip, books_of, faults

SOAK_VISITS = int(os.environ.get("KIOSK_SOAK_VISITS", "20000"))
SILENT_S = 180.0
LONGEST_REST_S = 900.0
"""What waits for the insurer's portal is asked again after five minutes, and may fail then once more."""
KIOSK_ID = "K3"
LONGEST_ACCIDENT = 4
MOST_GROWTH = 1.10
MOST_KINDS = 15


@dataclass(frozen=True, slots=True)
class Held:
    """What the program holds at one moment; memory in MB that is its own (USS)."""

    visits: int
    memory: float
    threads: int
    files: int
    children: int


@dataclass(slots=True)
class Days:
    """What came of a long run."""

    slips: list[Slip] = field(default_factory=list)
    begun: list[tuple[int, str]] = field(default_factory=list)
    ticketed: set[tuple[int, str]] = field(default_factory=set)
    words: list[str] = field(default_factory=list)
    mistakes: list[str] = field(default_factory=list)
    accidents: Counter[str] = field(default_factory=Counter)
    held: list[Held] = field(default_factory=list)
    status: int | None = None

    def hear(self, said: Said) -> None:
        """One line of the program."""
        match said:
            case ["printed", *words]:
                self.slips.append(Slip(*words))
            case ["begun", int(patient), str(department)]:
                self.begun.append((patient, department))
            case ["at", "printing" | "holding", int(patient), str(department)]:
                self.ticketed.add((patient, department))
            case ["stopped", word]:
                self.words.append(word)
            case ["mistake", text]:
                self.mistakes.append(text)
            case ["ended", int(status)]:
                self.status = status
            case _:
                pass


class Play:
    """Plays a long run: shows documents, has accidents happen, weighs the program."""

    def __init__(self, lobby: Lobby, kiosk: Glass, *, accident_every: int, weigh_every: int) -> None:
        self._lobby = lobby
        self._kiosk = kiosk
        self._accident_every = accident_every
        self._weigh_every = weigh_every
        self._bank = Bank(lobby.stage.hospital.url)
        self._left, self._left_since = math.inf, 0.0
        self._remedy: Callable[[], None] | None = None
        self._until = 0
        self._lately: deque[Said | str] = deque(maxlen=40)
        self._accidents = lobby.accidents(kiosk)
        self.days = Days()

    def through(self) -> Days:
        """Until the program has ended by itself."""
        while self.days.status is None:
            said = self._kiosk.hear(SILENT_S)
            if said is None:
                self._kiosk.process.send_signal(signal.SIGABRT)  # where each of its threads stands, on standard error
            assert said is not None, f"silent after {len(self.days.begun)} visits; {[*self._lately]}"
            self._lately.append(said)
            self.days.hear(said)
            if said[0] == "come":
                self._lobby.show(said[1])
            if said[0] == "begun":
                self._pass(len(self.days.begun))
            if said[0] == "left":
                self._drains(said[1])
        return self.days

    def _drains(self, left: int) -> None:
        """Everybody left: what still waits becomes less."""
        self.mend()
        if left < self._left:
            self._left, self._left_since = left, time.monotonic()
        assert time.monotonic() - self._left_since < LONGEST_REST_S, f"{left} items wait and do not become less"

    def _pass(self, visit: int) -> None:
        if visit % self._weigh_every == 0:
            held = held_by(self._kiosk.process, visit)
            self.days.held.append(held)
            self._lobby.stage.printer.take_pages()  # a picture of each paper: 7 GB of 20 000
            if self._remedy is None:
                self._lobby.stage.printer.load_paper()  # a roll is 500 tickets
                self.pay()
            print(held, flush=True)
        if self._remedy is not None and visit >= self._until:
            self.mend()
        if self._remedy is None and visit % self._accident_every == 0:
            name = self._lobby.chance.choice(sorted(self._accidents))
            happens, self._remedy = self._accidents[name]
            self._until = visit + self._lobby.chance.randint(1, LONGEST_ACCIDENT)
            self.days.accidents[name] += 1
            self._lately.append(name)
            happens()

    def pay(self) -> None:
        """Whoever left with a code they had not paid pays it now."""
        self._bank.origin = self._lobby.stage.hospital.url  # another one after it was killed
        self._bank.pay_what_is_open(KIOSK_ID)

    @property
    def paid(self) -> dict[str, int]:
        """VND by payment."""
        return self._bank.paid

    def mend(self) -> None:
        """End what still is wrong."""
        if self._remedy is not None:
            self._remedy()
            self._remedy = None
            self._lately.append("mended")


def held_by(process: psutil.Process, visits: int) -> Held:
    with process.oneshot():
        memory = process.memory_full_info().uss / 1e6
        return Held(visits, memory, process.num_threads(), process.num_fds(), len(process.children(recursive=True)))


@pytest.fixture
def stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    stage = Stage(local_today())
    try:
        yield stage
    finally:
        stage.close()


@pytest.mark.timeout(240)
def test_30_visits_with_accidents_lose_and_double_nothing(stage: Stage) -> None:
    days = live_through(stage, visits=30, seed=20261123, accident_every=8, weigh_every=15)
    assert days.accidents.total() > 1


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_the_visits_of_72_hours_with_accidents_leave_nothing_behind(stage: Stage) -> None:
    days = live_through(
        stage, visits=SOAK_VISITS, seed=72, accident_every=SOAK_VISITS // 200, weigh_every=SOAK_VISITS // 80
    )
    warm, last = days.held[8:16], days.held[-8:]
    figures = {
        what: (median(getattr(one, what) for one in warm), median(getattr(one, what) for one in last))
        for what in ("memory", "threads", "files", "children")
    }
    print(figures)
    assert len(days.accidents) > MOST_KINDS
    assert figures["memory"][1] <= figures["memory"][0] * MOST_GROWTH
    for what in ("threads", "files", "children"):
        assert figures[what][1] <= figures[what][0] + 2, what


def live_through(stage: Stage, *, visits: int, seed: int, accident_every: int, weigh_every: int) -> Days:
    lobby = Lobby(stage, random.Random(seed))
    settings = lobby.settings_file()
    lobby.make_room()
    began = time.monotonic()
    kiosk = Glass(settings, Orders(str(stage.folder.parent / "kiosk.log"), visits=visits, drain=True))
    play = Play(lobby, kiosk, accident_every=accident_every, weigh_every=weigh_every)
    try:
        days = play.through()
    finally:
        play.mend()
        kiosk.close()
    seconds = time.monotonic() - began
    print(
        f"{visits} visits in {seconds:.0f} s; {dict(days.accidents)}; shown {lobby.shown}; said {Counter(days.words)}"
    )
    print(f"{len(play.paid)} codes paid")
    books = books_of(stage.hospital.url, {patient for patient, _ in days.begun})
    arrived = {(visit.patient, visit.department) for visit in books.visits}
    assert days.status == 0
    assert days.mistakes == []
    assert len(days.begun) == visits
    assert faults(days.slips, books) == []
    assert money_faults(stage.hospital.url, play.paid, [KIOSK_ID]) == []
    assert days.ticketed - arrived == set(), "somebody was shown a number the hospital never heard of"
    without = [wish for wish in days.begun if wish not in days.ticketed]
    assert len(without) <= len(days.words), f"{without} left without a ticket and without a word"
    assert len(days.slips) > visits / 2
    return days
