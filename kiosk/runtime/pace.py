"""How long the delivering thread rests before the next item. Pure: told the time, sends nothing.

What somebody waits for goes at once, unless the hospital asked to be left alone. The backlog gives way: the longer
the hospital takes to answer, and the slower it is than it was at its best, the longer the rest after each answer.
Failures of the hospital double the rests; those of one item, which fails while others get through, do not.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass

_PAST = float("-inf")
_MOST_DOUBLINGS = 20


@dataclass(frozen=True, slots=True)
class Rules:
    """Times in seconds.

    `spread`: within this the kiosks of a lobby begin after the line is back. `at_ease`: answers that come quicker get
    less rest than they took. `crowded`: how many times slower than its best the hospital may be before it gets more,
    up to `most_shares` times as long as it worked. `least`: shorter rests are saved up. `first` and `cap`: the rest
    after failures. `longest`: the most that is believed of the hospital's own word.
    """

    spread: float = 4.0
    at_ease: float = 0.1
    crowded: float = 2.0
    most_shares: float = 8.0
    least: float = 0.02
    first: float = 1.0
    cap: float = 60.0
    longest: float = 3600.0


class Pace:
    """The rests of one kiosk; times are on the caller's monotonic clock. Belongs to one thread."""

    def __init__(self, rules: Rules | None = None, *, fraction: Callable[[], float] = random.random) -> None:
        self._rules = rules or Rules()
        self._fraction = fraction
        self._open_at = _PAST
        self._next_at = _PAST
        self._owed_s = 0.0
        self._best_s: dict[str, float] = {}
        self._failures = 0
        self._blamed = 0  # failures in this row that say nothing of the hospital
        self._gap_s = 0.0

    @property
    def failing(self) -> bool:
        """Whether the last attempt came to nothing."""
        return self._failures > 0

    def closed_s(self, now: float) -> float:
        """How long nothing may go, whoever waits for it: the hospital said so."""
        return max(0.0, self._open_at - now)

    def rest_s(self, now: float) -> float:
        """How long nothing of the backlog may go."""
        return max(0.0, self._open_at - now, self._next_at - now)

    def line_restored(self, now: float) -> None:
        """The hospital answers again, to all kiosks of the lobby: begin at some moment of the next seconds."""
        self._next_at = now + self._rules.spread * self._fraction()

    def answered(self, now: float, took_s: float, kind: str) -> None:
        """The hospital took an item of this kind, or refused it for good, after `took_s`."""
        self._failures = self._blamed = 0
        self._gap_s = self._gap_s * 0.9 if self._gap_s > self._rules.least else 0.0
        if took_s < 0.001:
            return  # nobody was asked
        best = self._best_s[kind] = min(took_s, self._best_s.get(kind, took_s) * 1.01)
        shares = min(1.0, took_s / self._rules.at_ease)
        shares *= min(self._rules.most_shares, max(1.0, took_s / best / self._rules.crowded))
        rest = min(took_s * shares, max(took_s, self._rules.cap))
        self._owe(now, max(rest, self._gap_s) * self._between(1.0, 1.3))

    def failed(self, now: float, took_s: float, *, tried_before: bool) -> None:
        """An attempt came to nothing after `took_s`; `tried_before` when it was not this item's first.

        An item that had failed before, and fails right after another got through, is itself to blame. When the next
        one fails too, it is the hospital after all.
        """
        if self._failures == 0 and tried_before:
            self._blamed = 1
        self._failures += 1
        if self._failures > self._blamed:
            # A time-out says more than a quick no, and what timed out may still be at work there.
            first = max(self._rules.first, took_s)
            doublings = min(self._failures - self._blamed - 1, _MOST_DOUBLINGS)
            rest = min(self._rules.cap, first * 2.0**doublings) * self._between(0.5, 1.0)
            self._owe(now, max(rest, took_s))

    def told_to_wait(self, now: float, after_s: float) -> None:
        """The hospital takes nothing for `after_s` (Retry-After)."""
        self._failures += 1
        wait = min(max(after_s, 0.0), self._rules.longest)
        self._open_at = max(self._open_at, now + wait + self._fraction() * max(1.0, wait / 10))
        self._widen()
        self._next_at = max(self._next_at, self._open_at + self._gap_s * self._fraction())

    def _widen(self) -> None:
        """The backlog was too much: at least this long between its items, until enough of them got through."""
        self._gap_s = min(self._rules.first * 8, max(self._rules.first / 4, self._gap_s * 2))

    def _owe(self, now: float, rest_s: float) -> None:
        """Rests too short to be kept are saved up; working does not count as resting."""
        self._owed_s += rest_s
        if self._owed_s >= self._rules.least:
            self._next_at = max(self._next_at, now + self._owed_s)
            self._owed_s = 0.0

    def _between(self, low: float, high: float) -> float:
        return low + (high - low) * self._fraction()
