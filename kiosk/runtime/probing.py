"""When the hospital is asked next, and how much of it. Pure: told the time, asks nobody.

A lobby of kiosks loses the line in one moment and must not come back as one: every rest is random. A line that breaks
again soon after it was restored is asked as slowly as before it, so that a server that comes and goes is not stormed.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

NEVER = float("-inf")


class Look(Enum):
    """How the hospital is asked."""

    LIGHT = auto()
    """Whether it can be reached. Only when that changed anything, the catalogue."""
    FULL = auto()
    """The catalogue. Only while it is silent, also whether it can be reached; while the line is down, both."""


@dataclass(frozen=True, slots=True)
class Rests:
    """How long to rest between looks, in seconds.

    While the line stands about `refresh`. While it is down a random time between `least` and a bound that begins at
    `first` and doubles up to `cap`; a line that stood for `settled` begins anew. A nudge is heeded `nudged` after the
    last look. A silent health alone is not believed for longer than `doubted`: the catalogue may still come, slowly.
    The hospital's own wish to be left alone counts up to `alone`: patients wait for the line.
    """

    refresh: float = 10.0
    first: float = 2.0
    cap: float = 15.0
    least: float = 0.5
    settled: float = 30.0
    nudged: float = 1.0
    doubted: float = 45.0
    alone: float = 60.0


class Probing:
    """The plan of one kiosk's looks; times are on the caller's monotonic clock. Belongs to one thread."""

    def __init__(self, rests: Rests | None = None, *, fraction: Callable[[], float] = random.random) -> None:
        self._rests = rests or Rests()
        self._fraction = fraction
        self._stands = True
        self._stood_since = NEVER
        self._doublings = 0
        self._ended_at = NEVER
        self._full_at = NEVER  # while the line stands: when the catalogue is next due
        self._light_at = NEVER  # while it is down: the next probe; while it stands: a doubt to be settled
        self._asked_at = NEVER
        self._hurried = False

    def rest_s(self, now: float) -> float:
        """How long until the next look is due; 0.0 is now."""
        return max(0.0, min(self._light_at, self._full_at) - now)

    def next_look(self, now: float) -> Look:
        """What to ask when the rest is over."""
        if self._stands:
            return Look.FULL if now >= self._full_at else Look.LIGHT
        return Look.FULL if now - self._asked_at >= self._rests.doubted else Look.LIGHT

    def list_wanted(self, now: float) -> None:
        """Somebody wants the departments."""
        if self._stands:
            self._full_at = min(self._full_at, self._soon(now))
        else:
            self.doubted(now)

    def doubted(self, now: float) -> None:
        """A call failed, or somebody waits for the line."""
        soon = self._soon(now)
        if soon < self._light_at:
            self._light_at, self._hurried = soon, True

    def looked(self, now: float, *, stands: bool, asked: bool, alone_s: float | None = None) -> None:
        """A look is over: whether the line stands, and whether the catalogue was `asked` for.

        `alone_s` is how long the hospital wants to be left alone.
        """
        self._note(now, stands=stands)
        if asked:
            self._asked_at = now
        self._ended_at = now
        if alone_s is not None:
            # As if the look had ended later: neither a rest nor a nudge comes before that.
            self._ended_at += min(max(alone_s, 0.0), self._rests.alone) * self._between(1.0, 1.1)
        self._hurried = False
        if not stands:
            bound = min(self._rests.cap, self._rests.first * 2.0**self._doublings)
            self._light_at = self._ended_at + self._between(min(self._rests.least, bound / 4), bound)
            self._full_at = float("inf")
        else:
            self._light_at = float("inf")
            if asked or self._full_at == float("inf"):
                self._full_at = self._ended_at + self._rests.refresh * self._between(0.67, 1.33)

    def _note(self, now: float, *, stands: bool) -> None:
        if stands and not self._stands:
            self._stood_since = now
        elif not stands and self._stands and now - self._stood_since >= self._rests.settled:
            self._doublings = 0
        elif not stands and not self._hurried and self._rests.first * 2.0**self._doublings < self._rests.cap:
            self._doublings += 1
        self._stands = stands

    def _soon(self, now: float) -> float:
        return max(now, self._ended_at + self._rests.nudged * self._between(1.0, 1.3))

    def _between(self, low: float, high: float) -> float:
        return low + (high - low) * self._fraction()
