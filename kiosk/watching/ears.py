"""What the journal's notes are put down in, and the thread that takes them up.

Light to import and to make, for both happens on the thread that draws: all that counts is made by `make`, and imported,
on the watching thread.
"""

import queue
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from typing import Final, Protocol

from kiosk.journal import Fact, Journal, Level, Note, place_of

MOST_WAITING: Final = 10_000
"""Notes that wait to be counted; more are not. A kiosk makes a few a second."""

Put = tuple[Note, Level, Mapping[str, Fact], float, datetime]
"""A note, when by the machine's clock, and when by the hospital's."""


class Counts(Protocol):
    """Who counts them."""

    def run(self) -> None:
        """Until the ears are closed and everything is counted."""
        ...


class Ears:
    """`hear` is the journal's listener. `now` is the hospital's time of day, `clock` the machine's."""

    def __init__(
        self,
        journal: Journal,
        now: Callable[[], datetime],
        make: Callable[["Ears"], Counts],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._journal = journal
        self._now = now
        self._clock = clock
        self._make = make
        self._waiting: queue.Queue[Put | None] = queue.Queue(MOST_WAITING)
        self.closed = False
        self._thread = threading.Thread(target=self._run, name="watching", daemon=True)

    def hear(self, note: Note, level: Level, facts: Mapping[str, Fact]) -> None:
        """One note, on the thread that made it. Never waits."""
        if not self.closed:
            with suppress(queue.Full):
                self._waiting.put_nowait((note, level, facts, self._clock(), self._now()))

    def next(self, seconds: float) -> Put | None:
        """The next note; None when none came in time, or the ears were closed."""
        with suppress(queue.Empty):
            return self._waiting.get(timeout=seconds)
        return None

    @property
    def empty(self) -> bool:
        """Whether nothing waits."""
        return self._waiting.empty()

    def start(self) -> None:
        """Begin to count what was heard so far."""
        self._thread.start()

    def close(self, seconds: float = 3.0) -> None:
        """Hear no more, have the rest counted and kept."""
        self.closed = True
        with suppress(queue.Full):
            self._waiting.put_nowait(None)
        if self._thread.is_alive():
            self._thread.join(seconds)

    def _run(self) -> None:
        try:
            self._make(self).run()
        except Exception as error:  # figures are worth less than the kiosk
            self.closed = True
            place = place_of(error.__traceback__)
            self._journal.note(Note.WATCHING_FAILED, Level.WARNING, error=type(error).__name__, at=place)
