"""How soon a decoding process is started again after an accident. Pure.

The first accidents are made good at once: a patient stands there. When one follows the other, what stands before the
camera kills every process that looks at it, and each new one waits longer.
"""

from typing import Final

_AT_ONCE: Final = 2
_MOST_DOUBLINGS: Final = 20
_FORGOTTEN_S: Final = 30.0
_PROVEN_S: Final = 3.0


class Restarts:
    """Counts accidents. `first_wait_s` follows the third in a row and doubles up to `longest_wait_s`."""

    def __init__(self, first_wait_s: float, longest_wait_s: float) -> None:
        self._first_wait_s = first_wait_s
        self._longest_wait_s = longest_wait_s
        self._count = 0
        self._last = 0.0
        self._due = 0.0

    def accident(self, now: float) -> None:
        """One more; `now` in seconds."""
        self._count = 1 if now - self._last > _FORGOTTEN_S else self._count + 1
        self._last = now
        if self._count > _AT_ONCE:
            now += min(
                self._first_wait_s * 2.0 ** min(self._count - _AT_ONCE - 1, _MOST_DOUBLINGS), self._longest_wait_s
            )
        self._due = now

    def may_start(self, now: float) -> bool:
        """The wait is over."""
        return now >= self._due

    def proven(self, started: float, now: float) -> bool:
        """A process that came to life at `started` may be believed to work: at once, but not after many accidents."""
        return self._count <= _AT_ONCE or now - started >= _PROVEN_S
