"""How long a failed delivery waits."""

import random
from collections.abc import Callable
from dataclasses import dataclass

# Two to this power times any sensible first delay is past any sensible cap, and still far from overflowing.
_MOST_DOUBLINGS = 30


@dataclass(frozen=True, slots=True)
class Backoff:
    """Doubling delays with jitter, in seconds.

    The n-th delay lies between half and all of `first_s * 2**n`, at most `cap_s`. A server's own word (Retry-After)
    counts instead, up to `longest_s`, plus up to `first_s` so that a lobby of kiosks does not come back as one.
    `fraction` gives numbers in [0, 1).
    """

    first_s: float = 1.0
    cap_s: float = 60.0
    longest_s: float = 3600.0
    fraction: Callable[[], float] = random.random

    def delay_s(self, attempts: int, after_s: float | None = None) -> float:
        """Return the delay after an attempt that `attempts` failed ones went before.

        A pause (`Paused.after_s`) is bounded in the same way: with 0 attempts.
        """
        if after_s is not None:
            return min(max(0.0, after_s), self.longest_s) + self.fraction() * self.first_s
        whole = min(self.cap_s, self.first_s * 2.0 ** min(attempts, _MOST_DOUBLINGS))
        return whole / 2 + self.fraction() * whole / 2
