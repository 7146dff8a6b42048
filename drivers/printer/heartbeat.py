"""Telling whether a printer lost its power while its line did not break."""

import time
from collections.abc import Callable

from drivers.printer.conversation import Conversation
from drivers.printer.strips import BAND_ROWS

_FIRST_BYTES = 512
_FEWEST_ROWS = 4
_PART_OF_THE_LONGEST = 3
_SHORTEST_S = 1e-4


class Heartbeat:
    """Asks so often that a printer cannot have started again between two answers.

    On a serial line, or behind a box that makes one out of a network, a printer that lost its power comes back with an
    empty buffer, well and willing, and bytes that waited for it reach it as if nothing had been. No standard command
    tells that it started again. But starting takes a printer more than `longest_s`; so while its answers come at
    shorter intervals, each behind the bytes sent before, everything acknowledged so far is in one and the same memory.
    """

    def __init__(self, line: Conversation, *, longest_s: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._line = line
        self._longest_s = longest_s
        self._clock = clock
        self._heard_at = clock()
        self._sent_at = self._heard_at
        self._missed = False
        self._bytes_at_once = float(_FIRST_BYTES)

    @property
    def missed(self) -> bool:
        """Whether there was a pause in which it may have started again."""
        return self._missed

    def begin(self) -> None:
        """What was before does not matter."""
        self._heard_at = self._clock()
        self._missed = False

    def send(self, data: bytes) -> None:
        """Sends printing commands; an `ask` has to follow."""
        self._sent_at = self._clock()
        self._line.send(data)

    def ask(self, n: int, *, behind: int = 0) -> int | None:
        """The answer to DLE EOT `n`, sent behind so many bytes; None when there was none in time."""
        answer = self._line.ask(n, self._longest_s)
        heard_at = self._clock() if answer is None else self._line.heard_at
        if answer is None or heard_at - self._heard_at > self._longest_s:
            self._missed = True
        elif behind:
            took = max(heard_at - self._sent_at, _SHORTEST_S)
            self._bytes_at_once = behind * self._longest_s / _PART_OF_THE_LONGEST / took
        self._heard_at = heard_at
        return answer

    def rows_at_once(self, stride: int) -> int:
        """How many rows of so many bytes may be sent before the next question, as fast as the line was lately."""
        return max(_FEWEST_ROWS, min(BAND_ROWS, int(self._bytes_at_once / stride)))
