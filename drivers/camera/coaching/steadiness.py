"""Turns what each frame suggests into words that stand still long enough to be read. Pure."""

import math
from collections import Counter, deque

from drivers.device import Hint

DWELL_S = 0.6
"""A hint stays at least as long, unless the code is read."""
_WINDOW_S = 0.4
_FEWEST = 4
_SHARE = 0.35
"""Of the frames of the window must show a cause."""
_MAJORITY = 0.6
"""Of those that show any cause must show this one."""
_GONE = 0.1
"""Nothing is there any more when fewer frames show something."""


class Steadiness:
    """Holds the hint that is shown. A code that is read is told at once, everything else when most frames agree."""

    def __init__(self) -> None:
        self._shown: Hint | None = None
        self._since = -math.inf
        self._votes: deque[tuple[float, Hint | None]] = deque()

    def settle(self, suggested: Hint | None, now: float) -> Hint | None:
        """Takes what one frame suggests and gives what to show; `now` in seconds, never running backwards."""
        self._votes.append((now, suggested))
        while len(self._votes) > _FEWEST and self._votes[0][0] < now - _WINDOW_S:
            self._votes.popleft()
        agreed = Hint.HELD if suggested is Hint.HELD else self._agreed()
        # what this frame no longer suggests is not begun: it would stand in the way of what comes next
        new = agreed is suggested and agreed is not self._shown
        if new and (agreed is Hint.HELD or now - self._since >= DWELL_S):
            self._shown, self._since = agreed, now
        return self._shown

    def _agreed(self) -> Hint | None:
        counts = Counter(hint for _, hint in self._votes if hint is not None)
        if len(self._votes) < _FEWEST:
            return self._shown
        if counts.total() <= _GONE * len(self._votes):
            return None
        most, count = counts.most_common(1)[0]
        clear = count >= max(_FEWEST, _SHARE * len(self._votes)) and count >= _MAJORITY * counts.total()
        return most if clear else self._shown
