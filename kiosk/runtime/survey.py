"""Asks now and then what the hospital's system can do: it may be renewed while the kiosk runs."""

import time
from collections.abc import Callable
from typing import Final

from kiosk.hospital.port import Hospital, Unavailable
from kiosk.journal import Journal, Level, Note
from kiosk.runtime.last_known import LastKnown
from kiosk.runtime.lazy import Lazy

EVERY_S: Final = 600.0
AGAIN_S: Final = 60.0
"""After a question without an answer."""


class Survey:
    """`look` is called on the housekeeping thread whenever the hospital has just answered."""

    def __init__(
        self,
        hospital: Lazy[Hospital],
        known: LastKnown,
        journal: Journal,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._hospital = hospital
        self._known = known
        self._journal = journal
        self._monotonic = monotonic
        self._next = 0.0
        self._silent = False

    def look(self) -> None:
        """Ask, if it was long enough ago."""
        now = self._monotonic()
        if now < self._next:
            return
        able = self._hospital.get().capabilities()
        if isinstance(able, Unavailable):
            self._next = now + AGAIN_S
            if not self._silent:
                self._journal.note(Note.LOOKUP_FAILED, Level.WARNING, what="capabilities", reason=able.reason)
            self._silent = True
            return
        self._next, self._silent = now + EVERY_S, False
        self._known.surveyed(able)
