"""The book of print jobs as the desk uses it: what it cannot write down never stops a ticket."""

import math
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime

from kiosk.journal import Journal, Level, Note
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.printing.slips import Slip, encode
from kiosk.runtime.printing.words import CONSENT
from kiosk.runtime.workers import tell_of_mistake
from offline_queue import JobBook, JobState, OutboxCorrupt, OutboxError


class Ledger:
    """Used by the desk's thread alone. A book that failed is left alone for `rest_s`; what it missed is made up for."""

    def __init__(
        self,
        book: Lazy[JobBook],
        journal: Journal,
        now: Callable[[], datetime],
        *,
        rest_s: float,
        tick: Callable[[], float] = time.monotonic,
    ) -> None:
        self._book = book
        self._journal = journal
        self._now = now
        self._rest_s = rest_s
        self._tick = tick
        self._rests_until = -math.inf
        self._trouble = ""
        self._missed: dict[str, Callable[[JobBook], object]] = {}
        self._facts: dict[str, bytes] = {}
        self._is_read = False
        self.read: Callable[[JobBook], None] = lambda _: None
        """Called with the book before anything is written into it."""

    def open(self) -> None:
        """Take the book, if it is there to be taken."""
        self._try(lambda _: None)

    def begin(self, slip: Slip) -> None:
        """Write it down before the first of it moves paper, each time that happens."""
        payload = encode(slip.job) if slip.kind != CONSENT else b""  # only that one was begun has to be known
        at, put = self._at(), JobState.SENDING
        begun = self._try(lambda book: book.begin(slip.key, slip.kind, payload, at=at, state=put))
        slip.in_book = begun or slip.in_book

    def waits(self, slip: Slip) -> None:
        """Nothing of it came out, and it will be tried again."""
        if slip.in_book:
            self._sure(slip.key, lambda book: book.move(slip.key, JobState.PENDING, at=self._at(), note=slip.why))

    def done(self, slip: Slip, facts: Mapping[str, bytes]) -> None:
        """It came out."""
        self._missed.pop(slip.key, None)
        if not slip.in_book:
            self.keep(facts)
            return
        self._facts |= facts
        if self._sure(slip.key, lambda book: book.move(slip.key, JobState.CONFIRMED, at=self._at(), facts=self._facts)):
            self._facts = {}

    def shelve(self, slip: Slip) -> None:
        """It did not surely come out, and nobody waits for it any more."""
        state = JobState.FAILED if slip.sure else JobState.UNCONFIRMED
        why, payload = slip.why, encode(slip.job)

        def write(book: JobBook) -> None:
            if not slip.in_book:
                book.begin(slip.key, slip.kind, payload, at=self._at(), state=state)
                slip.in_book = True
            book.move(slip.key, state, at=self._at(), note=why)

        self._sure(slip.key, write)

    def keep(self, facts: Mapping[str, bytes]) -> None:
        """Facts alone. What is missed is kept with the next ones."""
        self._facts |= facts
        if self._facts and self._try(lambda book: book.keep_facts(self._facts)):
            self._facts = {}

    def tend(self) -> None:
        """Make up for what was missed."""
        if (self._missed or not self._is_read) and self._tick() >= self._rests_until:
            self._try(lambda _: None)

    def close(self) -> None:
        """Let go of the file."""
        book = self._book.peek()
        if book is not None:
            _let_go(book)

    def _at(self) -> float:
        return self._now().timestamp()

    def _sure(self, key: str, action: Callable[[JobBook], object]) -> bool:
        done = self._try(action)
        if not done:
            self._missed[key] = action
        return done

    def _try(self, action: Callable[[JobBook], object]) -> bool:
        if self._tick() < self._rests_until:
            return False
        try:
            book = self._book.get()
            if not self._is_read:
                self.read(book)
                self._is_read = True
            while self._missed:
                key = next(iter(self._missed))
                self._missed[key](book)
                del self._missed[key]
            action(book)
        except Exception as error:
            if not isinstance(error, OutboxError):
                tell_of_mistake()
            if isinstance(error, OutboxCorrupt) and (broken := self._book.peek()) is not None:
                self._book.renew(broken, _let_go)
                self._is_read = False
            self._rests_until = self._tick() + self._rest_s
            self._tell(type(error).__name__)
            return False
        self._tell("")
        return True

    def _tell(self, trouble: str) -> None:
        """Once when it starts, once when it ends."""
        if trouble != self._trouble:
            self._trouble = trouble
            level = Level.WARNING if trouble else Level.INFO
            self._journal.note(Note.PRINT_BOOK, level, trouble=trouble or "none")


def _let_go(book: JobBook) -> None:
    with suppress(OutboxError):
        book.close()
