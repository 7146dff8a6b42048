"""The hospital of a simulated lobby as its kiosks meet it: a line, a server that works at some pace, and their faults.

Requests are counted as they are made by the adapter of the native contract: two for the list of departments, two for a
visit whose patient has first to be found.
"""

import heapq
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import Enum, auto
from typing import Any

from kiosk.departments import Catalogue
from kiosk.hospital.port import Capabilities, Done, NotAllowed, OutcomeUnknown, Unavailable
from kiosk.identity import Identity
from kiosk.visit import Booking, BookingRequest, Covered, OfflineTicket, UncheckedCoverage
from support.lobby_books import LEASE_SERIES, Books
from support.lobby_time import VirtualTime

CONNECT_S, READ_S, WRITE_S = 1.0, 3.0, 8.0
ABLE = Capabilities("1.0", frozenset({0, 1, 2}), frozenset({"number-leases", "late-coverage"}), LEASE_SERIES)


class Fault(Enum):
    """What is wrong with the hospital for a while."""

    LINE = auto()
    """Nothing gets through."""
    HIS = auto()
    """The door answers, 503, for what is behind it does not."""
    ANSWERS = auto()
    """Every other write is done and its answer lost; of what is read, every fourth."""
    SLOW = auto()
    """All work takes 120 times as long: writes about as long as a kiosk waits for them."""


@dataclass(frozen=True, slots=True)
class Outage:
    """A fault from `begins` to `ends`, for all kiosks or only for the first `kiosks`."""

    fault: Fault
    begins: float
    ends: float
    kiosks: int | None = None


@dataclass(frozen=True, slots=True)
class Strength:
    """What the server bears: it answers 429 to more than `most` requests inside it."""

    workers: int = 8
    write_s: float = 0.06
    read_s: float = 0.015
    most: int = 64
    retry_after_s: float = 5.0


@dataclass(slots=True)
class Server:
    """Serves requests in the order in which they come, `workers` at a time.

    `asked` counts what the kiosks send in each second, also what does not get through.
    """

    time: VirtualTime
    outage: Outage
    strength: Strength = field(default_factory=Strength)
    spread: random.Random = field(default_factory=lambda: random.Random(1))
    asked: Counter[int] = field(default_factory=Counter)
    refused: int = 0
    _free: list[float] = field(default_factory=list)
    _inside: int = 0

    def stands(self, fault: Fault, kiosk: int = 0) -> bool:
        """Whether this fault is there now."""
        outage = self.outage
        return (
            outage.fault is fault
            and outage.begins <= self.time.now < outage.ends
            and (outage.kiosks is None or kiosk < outage.kiosks)
        )

    def ask(self, kiosk: int, work_s: float, act: Callable[[], Any], *, writes: bool = False) -> Any:
        """One request: the answer, Unavailable, or OutcomeUnknown."""
        self.asked[int(self.time.now)] += 1
        if self.stands(Fault.LINE, kiosk):
            self.time.sleep(CONNECT_S)
            return Unavailable("connect")
        self.time.sleep(0.002)
        if self.stands(Fault.HIS):
            self.time.sleep(0.005)
            return Unavailable("503 his-unavailable", self.strength.retry_after_s)
        if self._inside >= self.strength.most:
            self.refused += 1
            return Unavailable("429", self.strength.retry_after_s)
        answer: list[Any] = []
        began, ends = self.time.now, self._work(work_s)
        self.time.at(ends, lambda: self._done(act, answer))
        deadline_s = WRITE_S if writes else READ_S
        lost = self.stands(Fault.ANSWERS) and self.spread.random() < (0.5 if writes else 0.25)
        self.time.sleep(min(ends - began, deadline_s))
        if answer and not lost and not self.stands(Fault.LINE, kiosk):
            return answer[0]
        self.time.sleep(began + deadline_s - self.time.now if self.spread.random() < 0.5 else 0.0)
        return OutcomeUnknown("") if writes else Unavailable("lost")

    def _work(self, work_s: float) -> float:
        """When it will be done."""
        self._free = self._free or [0.0] * self.strength.workers
        self._inside += 1
        slow = 120.0 if self.stands(Fault.SLOW) else 1.0
        ends = max(self.time.now, heapq.heappop(self._free)) + work_s * slow * self.spread.uniform(0.7, 1.3)
        heapq.heappush(self._free, ends)
        return ends

    def _done(self, act: Callable[[], Any], answer: list[Any]) -> None:
        self._inside -= 1
        answer.append(act())


@dataclass(slots=True)
class Door:
    """The port of the hospital for one kiosk: every call takes its time on the kiosk's own thread."""

    server: Server
    books: Books
    kiosk: int
    begin: datetime
    list: Catalogue
    portal_silent: float = 0.1

    @property
    def _now(self) -> datetime:
        return self.begin + timedelta(seconds=self.server.time.now)

    def _read(self, act: Callable[[], Any], requests: int = 1) -> Any:
        answer = Unavailable("nothing asked")
        for number in range(requests):
            last = number == requests - 1
            answer = self.server.ask(self.kiosk, self.server.strength.read_s, act if last else Done)
            if isinstance(answer, Unavailable):
                break
        return answer

    def _write(self, act: Callable[[], Any]) -> Any:
        return self.server.ask(self.kiosk, self.server.strength.write_s, act, writes=True)

    def capabilities(self) -> Capabilities | Unavailable:
        return self._read(lambda: ABLE)

    def health(self) -> Done | Unavailable:
        """Any answer is one."""
        answer = self.server.ask(self.kiosk, 0.002, Done)
        reached = isinstance(answer, Done) or answer.retry_after_s is not None
        return Done() if reached else answer

    def catalogue(self) -> Catalogue | Unavailable:
        return self._read(lambda: self.list, requests=2)

    def check_coverage(self, _identity: Identity, _record: object) -> Covered | UncheckedCoverage | Unavailable:
        silent = self.server.spread.random() < self.portal_silent
        return self._read(lambda: UncheckedCoverage() if silent else Covered("ev", 80, None))

    def book(self, request: BookingRequest) -> Any:
        """The patient is looked for first."""
        found = self._read(Done)
        if isinstance(found, Unavailable):
            return found
        outcome = self._write(lambda: self.books.book(request, self._now, self.server.time.now))
        return OutcomeUnknown(request.reference) if isinstance(outcome, OutcomeUnknown) else outcome

    def visit(self, reference: str) -> Booking | Unavailable | None:
        return self._read(lambda: self.books.visit(reference))

    def visit_by_id(self, visit_id: str) -> Booking | Unavailable | None:
        return self._read(lambda: self.books.visit_by_id(visit_id))

    def keep_number(self, _key: str, visit_id: str, ticket: OfflineTicket) -> Any:
        return self._write(lambda: self.books.keep_number(visit_id, ticket, self.server.time.now))

    def attach_coverage(self, _key: str, visit_id: str, _evidence_id: str) -> Any:
        return self._write(lambda: self.books.attach_coverage(visit_id))

    def lease_numbers(self, key: str, _kiosk_id: str, _series: str, day: date, count: int) -> Any:
        return self._write(lambda: self.books.lend(key, day, count, self._now))

    def return_lease(self, _key: str, lease_id: str, _unused_from: int | None) -> Any:
        return self._write(lambda: self.books.give_back(lease_id))

    def call_for_help(self, _request: object) -> Done | NotAllowed:
        raise AssertionError("nobody is refused here: nobody has to be called")
