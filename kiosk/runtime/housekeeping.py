"""The thread for what is asked of the hospital now and then. Nobody waits for it, least of all news of the line."""

import threading
from collections.abc import Callable, Sequence

from kiosk.runtime.workers import tell_of_mistake

Chore = Callable[[], None]


class Housekeeping:
    """Does its chores, one after the other, each time it is nudged: whenever the hospital has just answered.

    Each chore knows itself how seldom it has something to do. A mistake in one keeps none of the others.
    """

    def __init__(self, chores: Sequence[Chore]) -> None:
        self._chores = tuple(chores)
        self._nudged = threading.Event()
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run, name="housekeeping", daemon=True)

    def start(self) -> None:
        """Begin to wait for a nudge."""
        self._thread.start()

    def nudge(self) -> None:
        """The hospital answers. Those that come while the chores are done count as one."""
        self._nudged.set()

    def close(self, seconds: float = 1.0) -> None:
        """Let the chore under way end."""
        self._ending.set()
        self._nudged.set()
        if self._thread.is_alive():
            self._thread.join(seconds)

    def _run(self) -> None:
        while self._nudged.wait() and not self._ending.is_set():
            self._nudged.clear()
            for chore in self._chores:
                if self._ending.is_set():
                    return
                try:
                    chore()
                except Exception:  # the others are to be done all the same
                    tell_of_mistake()
