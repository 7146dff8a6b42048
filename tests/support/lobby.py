"""A lobby of kiosks and one hospital in virtual time: who asks when, and what the hospital bears.

No threads and no clocks: `Probing` and `Pace` are told the time.
"""

import heapq
import random
from collections import Counter
from dataclasses import dataclass, field

from kiosk.runtime.pace import Pace
from kiosk.runtime.probing import Look, Probing
from offline_queue import Backoff

DEADLINE_S = 8.0
LONGEST_S = 3600.0


@dataclass(slots=True)
class Outage:
    """A hospital that is silent from `begins` to `ends`; a call to it then fails after `fails_s`."""

    begins: float
    ends: float
    fails_s: float = 0.005
    health_s: float = 0.02
    catalogue_s: float = 0.1

    def stands(self, at: float) -> bool:
        return not self.begins <= at < self.ends


@dataclass(slots=True)
class Watched:
    """What reached the hospital, and when the kiosks knew."""

    health: list[float] = field(default_factory=list)
    catalogue: list[float] = field(default_factory=list)
    lost: list[float] = field(default_factory=list)
    restored: list[float] = field(default_factory=list)

    def per_second(self, begins: float, ends: float) -> list[int]:
        """Questions of either kind in each second, the fullest last."""
        full = Counter(int(at - begins) for at in self.health + self.catalogue if begins <= at < ends)
        return sorted(full[second] for second in range(max(1, int(ends - begins))))


def watch(kiosks: int, outage: Outage, until: float, seed: int = 1) -> Watched:
    """Every kiosk's line over one outage, as `Line` asks: nobody nudges."""
    spread = random.Random(seed)
    watched = Watched()
    for _ in range(kiosks):
        _watch_one(Probing(fraction=spread.random), outage, spread.uniform(0, 10), until, watched)
    return watched


def _watch_one(probing: Probing, outage: Outage, now: float, until: float, watched: Watched) -> None:
    online = True
    while now < until:
        look = probing.next_look(now)
        asked = False
        stands = online
        if not (online and look is Look.FULL):
            stands = outage.stands(now)
            watched.health.append(now)
            now += outage.health_s if stands else outage.fails_s
        if stands != online or look is Look.FULL:
            asked = True
            watched.catalogue.append(now)
            came = outage.stands(now)
            now += outage.catalogue_s if came else outage.fails_s
            if not came and online and look is Look.FULL:
                watched.health.append(now)
                came = outage.stands(now)
                now += outage.health_s if came else outage.fails_s
            stands = came
        if stands != online:
            (watched.restored if stands else watched.lost).append(now)
        online = stands
        probing.looked(now, stands=stands, asked=asked)
        now += probing.rest_s(now)


@dataclass(slots=True)
class Hospital:
    """Serves `workers` calls at a time, each for `service_s`.

    More than `most` calls inside are answered 503 at once, with Retry-After, and more than `rate` in a second 429.
    Until `down` it answers 500 at once. What it did and could not tell in time costs a tenth when it is asked again.
    """

    workers: int
    service_s: float
    most: int | None = None
    rate: int | None = None
    retry_after_s: float = 5.0
    down: float = 0.0
    inside: list[float] = field(default_factory=list)
    free: list[float] = field(default_factory=list)
    peak: int = 0
    refused: int = 0
    failed: int = 0
    served: int = 0
    arrivals: Counter[int] = field(default_factory=Counter)
    answer_s: list[float] = field(default_factory=list)
    did: set[object] = field(default_factory=set)

    def call(self, now: float, item: object, spread: random.Random) -> tuple[str, float]:
        """The outcome, and how long it takes."""
        self.arrivals[int(now)] += 1
        if now < self.down:
            self.failed += 1
            return "500", 0.01
        while self.inside and self.inside[0] <= now:
            heapq.heappop(self.inside)
        over = self.rate is not None and self.arrivals[int(now)] > self.rate
        if over or (self.most is not None and len(self.inside) >= self.most):
            self.refused += 1
            return "429", 0.005
        if not self.free:
            self.free = [0.0] * self.workers
        work = self.service_s * spread.uniform(0.7, 1.3) * (0.1 if item in self.did else 1.0)
        done = max(now, heapq.heappop(self.free)) + work
        heapq.heappush(self.free, done)
        heapq.heappush(self.inside, done)
        self.peak = max(self.peak, len(self.inside))
        self.served += 1
        if done - now > DEADLINE_S:
            self.failed += 1
            self.did.add(item)
            return "lost", DEADLINE_S
        self.answer_s.append(done - now)
        return "200", done - now


@dataclass(slots=True)
class Drained:
    """How a lobby emptied its queues."""

    hospital: Hospital
    ends: list[float] = field(default_factory=list)
    front_s: list[float] = field(default_factory=list)
    attempts: int = 0
    left: int = 0


class Unpaced(Pace):
    """As before there was a pace: one after another, Retry-After for the item alone."""

    def rest_s(self, now: float) -> float:
        return 0.0 * now

    def closed_s(self, now: float) -> float:
        return 0.0 * now


class Kiosk:
    """The delivering thread of one kiosk, as `Turns` goes: what somebody waits for first, the backlog at its pace."""

    def __init__(self, pace: Pace, items: int, drained: Drained, patient_s: float, spread: random.Random) -> None:
        self.pace = pace
        self.backoff = Backoff(cap_s=300.0, fraction=spread.random)
        self.due = dict.fromkeys(range(items), 0.0)
        self.tried: Counter[int] = Counter()
        self.drained = drained
        self.patient_s = patient_s
        self.spread = spread
        self.comes_at = spread.expovariate(1 / patient_s)
        self.front: tuple[float, float, int] | None = None  # came at, due at, attempts
        pace.line_restored(0.0)

    def turn(self, now: float) -> float:
        """One turn at `now`; when the next is."""
        if self.front is not None and now - self.front[0] > DEADLINE_S:
            self._leave(*self.front)
        if self.front is None and self.comes_at <= now:
            self.front = (self.comes_at, self.comes_at, 0)
        if closed := self.pace.closed_s(now):
            return now + closed
        if self.front is not None and self.front[1] <= now:
            return self._serve(now, *self.front)
        wakes = self.front[1] if self.front else self.comes_at
        if rest := self.pace.rest_s(now):
            return min(now + rest, wakes)
        ready = [item for item, due in self.due.items() if due <= now]
        if not ready:
            return min([wakes, *self.due.values()])
        item = min(ready, key=lambda item: self.tried[item]) if self.pace.failing else ready[0]
        ended, outcome = self._call(now, (id(self), item), self.tried[item] > 0)
        if outcome == "200":
            del self.due[item]
            if not self.due:
                self.drained.ends.append(ended)
        else:
            after = self.drained.hospital.retry_after_s if outcome == "429" else None
            paused = outcome == "429" and not isinstance(self.pace, Unpaced)
            if not paused:
                self.due[item] = ended + self.backoff.delay_s(self.tried[item], after)
                self.tried[item] += 1
        return ended

    def _leave(self, came: float, due: float, attempts: int) -> None:
        """With a number of the kiosk's own; the visit joins the backlog."""
        self.drained.left += 1
        key = len(self.tried) + 1_000_000
        self.due[key], self.tried[key] = due, attempts
        self.front, self.comes_at = None, came + DEADLINE_S + self.spread.expovariate(1 / self.patient_s)

    def _serve(self, now: float, came: float, _due: float, attempts: int) -> float:
        ended, outcome = self._call(now, (id(self), came), attempts > 0)
        if outcome == "200":
            self.drained.front_s.append(ended - came)
            self.front, self.comes_at = None, ended + self.spread.expovariate(1 / self.patient_s)
        else:
            after = self.drained.hospital.retry_after_s if outcome == "429" else None
            self.front = (came, ended + self.backoff.delay_s(attempts, after), attempts + 1)
        return ended

    def _call(self, now: float, item: object, again: bool) -> tuple[float, str]:
        outcome, took = self.drained.hospital.call(now, item, self.spread)
        self.drained.attempts += 1
        ended = now + took
        if outcome == "200":
            self.pace.answered(ended, took, "visit")
        elif outcome == "429":
            self.pace.told_to_wait(ended, self.drained.hospital.retry_after_s)
        else:
            self.pace.failed(ended, took, tried_before=again)
        return ended, outcome


def drain(
    kiosks: int, items: int, hospital: Hospital, *, paced: bool = True, patient_s: float = 180.0, seed: int = 1
) -> Drained:
    """At 0.0 all learn that the line is back, with `items` to deliver each; a patient comes every `patient_s` or so."""
    spread = random.Random(seed)
    drained = Drained(hospital)
    lobby = [
        Kiosk((Pace if paced else Unpaced)(fraction=spread.random), items, drained, patient_s, spread)
        for _ in range(kiosks)
    ]
    ready = [(0.0, n) for n in range(kiosks)]
    while len(drained.ends) < kiosks:
        now, n = heapq.heappop(ready)
        heapq.heappush(ready, (max(lobby[n].turn(now), now + 1e-6), n))
        if now > LONGEST_S:
            break
    return drained
