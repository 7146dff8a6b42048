"""Time in a simulated printer: how fast its motor goes, and how late its answers are."""

import time
from collections import deque


class Motor:
    """How many rows it can print in the time that passed; without a speed any number."""

    def __init__(self) -> None:
        self._rows_per_s: float | None = None
        self._since = 0.0

    @property
    def has_speed(self) -> bool:
        """Whether rows take time."""
        return self._rows_per_s is not None

    def run_at(self, rows_per_s: float | None) -> None:
        """Sets the speed; None for at once."""
        self._rows_per_s = rows_per_s
        self._since = time.monotonic()

    def rows(self, *, was_printing: bool) -> int | None:
        """The rows it may make now; standing still saves none up."""
        if self._rows_per_s is None:
            return None
        now = time.monotonic()
        if not was_printing:
            self._since = now
        rows = int((now - self._since) * self._rows_per_s)
        self._since += rows / self._rows_per_s
        return rows


class Answers:
    """What is on its way back, `delay_s` after it was said."""

    def __init__(self) -> None:
        self.delay_s = 0.0
        self._queue: deque[tuple[float, bytes]] = deque()

    def say(self, data: bytes) -> None:
        """Something to send."""
        if data:
            self._queue.append((time.monotonic() + self.delay_s, data))

    def due(self) -> bytes:
        """What has to be sent now."""
        now, ready = time.monotonic(), b""
        while self._queue and self._queue[0][0] <= now:
            ready += self._queue.popleft()[1]
        return ready

    def wait_s(self) -> float | None:
        """Until the next is due; None when nothing is."""
        return max(0.0, self._queue[0][0] - time.monotonic()) if self._queue else None

    def clear(self) -> None:
        """Forgets them."""
        self._queue.clear()
