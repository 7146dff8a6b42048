"""Signs of life of what runs behind the glass: a thread of its own looks at every part again and again.

A part may be slow, for hospitals and disks are; it may not be silent for longer than `PATIENCE_S`, which is more than
the longest call that any of them makes (15 s to a hospital, a sync of a worn-out disk).
"""

import threading
import time
from collections.abc import Callable, Sequence
from typing import Final, Protocol

from kiosk.runtime.workers import Job, tell_of_mistake
from offline_queue import Outbox, OutboxError

PATIENCE_S: Final = 30.0
EVERY_S: Final = 1.0
LASTING: Final = frozenset({"delivery", "housekeeping", "line"})
"""Threads that run as long as the program: one that has ended takes the kiosk's work with it, unseen on the glass."""
NO_KEY: Final = "sign-of-life"


class Look(Protocol):
    """One part: comes back when it lives, whatever else is wrong with it; False when it is gone for good."""

    name: str

    def __call__(self) -> bool:
        """Look now. May block."""
        ...


class StoreLook:
    """Reads one row of the durable queue, under the lock that every booking takes. Not yet open, it is not asked."""

    name = "store"

    def __init__(self, outbox: Callable[[], Outbox | None]) -> None:
        self._outbox = outbox

    def __call__(self) -> bool:
        """A queue that answers with an error lives: that trouble is told and mended elsewhere."""
        outbox = self._outbox()
        if outbox is not None:
            try:
                outbox.number_for(NO_KEY)
            except OutboxError:
                return True
        return True


class ThreadsLook:
    """Threads that were once seen to run run still."""

    name = "threads"

    def __init__(self, lasting: frozenset[str] = LASTING) -> None:
        self._lasting = lasting
        self._seen: set[str] = set()

    def __call__(self) -> bool:
        """False when one has ended."""
        running = {thread.name for thread in threading.enumerate()}
        self._seen |= self._lasting & running
        return self._seen <= running


class RoundTripLook:
    """A job goes through the worker threads and is done."""

    name = "workers"

    def __init__(self, run: Callable[[Job], None]) -> None:
        self._run = run

    def __call__(self) -> bool:
        """Waits for a free thread."""
        done = threading.Event()
        self._run(done.set)
        done.wait()
        return True


class RuntimeSigns:
    """Owns the thread. `silent` names the part that keeps it waiting, or is gone; nothing while all is well."""

    def __init__(
        self,
        looks: Sequence[Look],
        *,
        patience_s: float = PATIENCE_S,
        every_s: float = EVERY_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._looks = tuple(looks)
        self._patience_s = patience_s
        self._every_s = every_s
        self._clock = clock
        self._at = ""
        self._last = clock()
        self._answered = False
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run, name="signs", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._last = self._clock()
        self._thread.start()

    @property
    def answered(self) -> bool:
        """Whether every part gave a sign at least once."""
        return self._answered

    @property
    def silent(self) -> str:
        """The part that has not answered for longer than it may."""
        return self._at if self._clock() - self._last > self._patience_s else ""

    def close(self, seconds: float = 0.2) -> None:
        """Look no more; one that hangs is left behind."""
        self._ending.set()
        if self._thread.is_alive():
            self._thread.join(seconds)

    def _run(self) -> None:
        while not self._ending.wait(self._every_s):
            if all(map(self._lives, self._looks)):
                self._last = self._clock()
                self._answered = True

    def _lives(self, look: Look) -> bool:
        self._at = look.name
        try:
            return look()
        except Exception:  # a mistake is told by itself; restarting the machine's program would not mend it
            tell_of_mistake()
            return True
