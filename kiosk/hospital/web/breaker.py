"""When to stop asking somebody who does not answer. Pure: told the time, asks nobody.

::

    Closed --- `opens_after` failures in a row ---> Open --- its rest is over, or it was reached ---> HalfOpen
      ^                                              ^                                                  |
      |                                              +---------------- the trial failed ----------------+
      +------------------------------------- any call that went well ----------------------------------+
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Rules:
    """Times in seconds. Every failed trial doubles the rest, from `first` up to `cap`, less up to `jitter` of it."""

    opens_after: int = 3
    first: float = 4.0
    cap: float = 60.0
    jitter: float = 0.3


class Admission(Enum):
    """Whether a call may go out; of TRIALs there is never more than one under way."""

    NORMAL = "normal"
    TRIAL = "trial"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Closed:
    """Calls go out; so many have failed in a row."""

    failures: int = 0


@dataclass(frozen=True, slots=True)
class Open:
    """No call goes out until then; `rest_s` is how long that is without its jitter."""

    until: float
    rest_s: float


@dataclass(frozen=True, slots=True)
class HalfOpen:
    """One call is under way as the trial."""

    rest_s: float


State = Closed | Open | HalfOpen


class Breaker:
    """The state for one dependency; times are on the caller's monotonic clock. For one thread at a time."""

    def __init__(self, rules: Rules | None = None, *, fraction: Callable[[], float] = random.random) -> None:
        self._rules = rules or Rules()
        self._fraction = fraction
        self._state: State = Closed()

    @property
    def state(self) -> State:
        """How it stands."""
        return self._state

    def admit(self, now: float) -> Admission:
        """Whether a call may go out now. Whoever is admitted says afterwards how it went."""
        match self._state:
            case Closed():
                return Admission.NORMAL
            case Open(until=until, rest_s=rest_s) if now >= until:
                self._state = HalfOpen(rest_s)
                return Admission.TRIAL
            case _:
                return Admission.REFUSED

    def went_well(self) -> None:
        """A call was answered, whenever it had gone out."""
        self._state = Closed()

    def failed(self, now: float, admission: Admission) -> None:
        """A call failed. One that had gone out before the opening says nothing new."""
        match self._state:
            case Closed(failures=failures) if failures + 1 < self._rules.opens_after:
                self._state = Closed(failures + 1)
            case Closed():
                self._open(now, self._rules.first)
            case HalfOpen(rest_s=rest_s) if admission is Admission.TRIAL:
                self._open(now, min(self._rules.cap, rest_s * 2))
            case _:
                pass

    def learned_nothing(self, now: float, admission: Admission) -> None:
        """A call ended before anybody was asked: the trial is still to be made."""
        if admission is Admission.TRIAL and isinstance(self._state, HalfOpen):
            self._state = Open(now, self._state.rest_s)

    def reached(self, now: float) -> None:
        """Somebody found it alive by another way: the next call is the trial."""
        if isinstance(self._state, Open):
            self._state = Open(now, self._state.rest_s)

    def _open(self, now: float, rest_s: float) -> None:
        self._state = Open(now + rest_s * (1.0 - self._rules.jitter * self._fraction()), rest_s)
