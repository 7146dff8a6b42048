"""Killing a kiosk at random moments of whole visits, on good days and bad ones, and keeping what it had printed."""

import random
import signal
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from statistics import median

from drivers.simulation.network import FaultProxy
from support.invented_patients import Wish, wishes
from support.kiosk_process import Job, KioskProcesses, Said
from support.visitors import PHASES
from support.witness import Slip

KIOSK_ID = "K3"
BOOKING_S = 0.15
"""How long a patient waits for the hospital here before a provisional number is given out."""
VISITS_BEFORE = 2.5
"""A kill falls at random into the start of the kiosk and so many visits."""
LONGEST_RUN_S = 3.0
LONGEST_DRAIN_S = 150.0


class Weather(Enum):
    """What the line does during a run."""

    CLEAR = "clear"
    DOWN = "down from the start"
    CUT_AT_REVIEW = "cut when the patient is about to register"
    CUT_WHILE_SENDING = "cut while the registration is sent"
    ANSWER_LOST = "the answer is lost after the hospital booked"
    SILENT = "requests are taken and lost"


@dataclass(slots=True)
class Evidence:
    """What is known of the runs: tickets in hand, who came, where kills fell, what went wrong besides."""

    slips: list[Slip] = field(default_factory=list)
    patients: set[int] = field(default_factory=set)
    kills: Counter[str] = field(default_factory=Counter)
    weathers: Counter[Weather] = field(default_factory=Counter)
    mistakes: list[str] = field(default_factory=list)

    def add(self, said: Said) -> None:
        match said:
            case ["printed", *words]:
                self.slips.append(Slip(*words))
            case ["begun", patient, _]:
                self.patients.add(patient)
            case ["mistake" | "stopped", text]:
                self.mistakes.append(text)
            case _:
                pass


class Killer:
    """Plays visits on one queue and kills the kiosk again and again; each wish is tried once only.

    `bank` is the hospital's own address, to which every other patient pays.
    """

    def __init__(
        self, kiosks: KioskProcesses, network: FaultProxy, folder: Path, chance: random.Random, bank: str
    ) -> None:
        self._kiosks = kiosks
        self._network = network
        self._folder = folder
        self._chance = chance
        self._bank = bank
        self._wishes = wishes(0, 9000)
        self._ahead: list[Wish] = []
        self._lengths: dict[str, float] = {}
        self._visit = self._until = 0.0
        self.evidence = Evidence()

    def learn(self, visits: int = 4) -> None:
        """How long a visit and its parts are, from undisturbed ones."""
        spent: dict[str, list[float]] = defaultdict(list)
        phase, since = "", time.monotonic()
        for said in self._run(Weather.CLEAR, visits, drain=True, borrow=True):
            if said[0] == "at":
                now = time.monotonic()
                spent[phase].append(now - since)
                phase, since = said[1], now
        assert len(self.evidence.slips) == visits, "an undisturbed visit ends with a ticket"
        (first,) = spent.pop("")
        usual = {phase: median(spent[phase]) for phase in PHASES}
        self._visit = sum(usual.values())
        self._lengths = usual | {"starting": first}

    def kill_one(self, run: int) -> None:
        """One run: of two kills one falls anywhere in the first visits, the other into the next part of one."""
        weather = self._chance.choice((Weather.CLEAR, *Weather))
        self.evidence.weathers[weather] += 1
        if run % 2:
            target = PHASES[run // 2 % len(PHASES)]
            left = 1 if weather is Weather.SILENT else self._chance.choice((1, 2, 2))
            wait = self._chance.random() * self._length(target, weather)
        else:
            target, left = PHASES[0], 0
            wait = self._chance.random() * (self._lengths["starting"] + VISITS_BEFORE * self._visit)
        self._until = time.monotonic() + (LONGEST_RUN_S if left else wait)
        phase = PHASES[0]
        for said in self._run(weather, 12):
            if said[0] == "at":
                phase = said[1]
                left -= phase == target
                if left == 0 and phase == target:
                    self._until = time.monotonic() + wait
        for said in self._kiosks.kill():
            self._hear(said)
            phase = said[1] if said[0] == "at" else phase
            assert said[0] != "ended" or said[1] == -signal.SIGKILL
        self.evidence.kills[phase] += 1
        self._network.normal()

    def _length(self, phase: str, weather: Weather) -> float:
        """How long this part may last."""
        silent = phase == "sending" and weather is not Weather.CLEAR
        return self._lengths[phase] + (BOOKING_S if silent else 0.0)

    def drain(self, *, empty: bool = False) -> None:
        """An undisturbed kiosk without patients, until its queue is delivered, or until nothing is in it at all."""
        for _ in self._run(Weather.CLEAR, 0, drain=True, empty=empty):
            pass

    def _run(
        self, weather: Weather, visits: int, *, drain: bool = False, borrow: bool = False, empty: bool = False
    ) -> Iterator[Said]:
        """What a kiosk says until it has ended, or without `drain` until the moment to kill it."""
        while len(self._ahead) < visits:
            self._ahead.append(next(self._wishes))
        wanted = tuple((wish.patient, wish.department) for wish in self._ahead[:visits])
        if weather is Weather.DOWN:
            self._network.cut()
        elif weather is Weather.ANSWER_LOST:
            self._network.drop_answer_after_commit(self._chance.randrange(1, 4))
        host, port = self._network.address
        url = f"http://{host}:{port}"
        job = Job(KIOSK_ID, str(self._folder), url, wanted, BOOKING_S, drain, borrow, empty, bank=self._bank)
        self._kiosks.start(job)
        while True:
            said = self._kiosks.hear(LONGEST_DRAIN_S if drain else self._until - time.monotonic())
            if said is None:
                assert not drain, "the kiosk neither speaks nor ends"
                return
            self._hear(said)
            self._blow(weather, said)
            yield said
            if said[0] == "ended":
                assert drain, f"a kiosk that was to be killed ended by itself: {said}, {self.evidence.mistakes}"
                assert said[1] == 0
                return

    def _blow(self, weather: Weather, said: Said) -> None:
        match weather, said:
            case Weather.CUT_AT_REVIEW, ["at", "reviewing"]:
                self._network.cut()
            case Weather.CUT_WHILE_SENDING, ["at", "sending"]:
                self._network.cut()
            case Weather.SILENT, ["at", "storing"]:
                self._network.stall()
            case _:
                pass

    def _hear(self, said: Said) -> None:
        self.evidence.add(said)
        if said[0] == "begun":
            self._ahead.remove(Wish(said[1], said[2]))
