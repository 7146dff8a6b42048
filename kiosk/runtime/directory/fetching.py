"""The thread that asks the hospital's server for a newer version of the directory."""

import threading
import time
from collections.abc import Callable
from hashlib import sha256
from typing import Protocol

from kiosk.hospital.directory_answers import Fetched, Found, Mark, mark_of
from kiosk.hospital.port import Unavailable
from kiosk.journal import Journal, Level, Note
from kiosk.runtime.directory.pace import POLL_S, Asked, DirectoryPace
from kiosk.runtime.workers import tell_of_mistake

TOLD_AFTER = 2
"""One question without an answer may be a server that was just restarted."""
DOUBTED_S = 60.0
MOST_DOUBTED_S = 600.0
"""What was damaged on its way is fetched anew after `DOUBTED_S`, then ever more seldom."""


class Server(Protocol):
    """`kiosk.hospital.directory.DirectoryServer`."""

    def ask(self, mark: Mark, wait_s: int, /) -> Found:
        """What is published, held back for up to `wait_s` while it is as marked."""
        ...


class DirectoryFetching:
    """Hands every answer on to `offer` that differs from the one before; what it is worth is judged there."""

    def __init__(
        self,
        server: Callable[[], Server],
        offer: Callable[[bytes], None],
        journal: Journal,
        *,
        pace: DirectoryPace | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._server = server
        self._offer = offer
        self._journal = journal
        self._pace = pace or DirectoryPace()
        self._monotonic = monotonic
        self._mark = Mark()
        self._seen = b""
        self._again_s = 0.0
        self._again_at: float | None = None
        self._told = False
        self._ending = threading.Event()
        self._asking = False
        self._thread = threading.Thread(target=self._run, name="directory-line", daemon=True)

    def start(self, version: int | None) -> None:
        """Begin to ask for what is not this version."""
        if version is not None:
            self._mark = mark_of(version)
        self._thread.start()

    def doubt(self) -> None:
        """What came last was not as the hospital signed it: the whole of it is asked for again, whatever its mark."""
        self._again_s = DOUBTED_S
        self._again_at = self._monotonic() + DOUBTED_S

    def close(self, seconds: float = 1.0) -> None:
        """Stop asking. An answer that is still held back is not waited for: the thread ends when it comes."""
        self._ending.set()
        if self._thread.is_alive() and not self._asking:
            self._thread.join(seconds)

    def _run(self) -> None:
        while not self._ending.is_set():
            try:
                rest = self._ask()
            except Exception:  # without this thread no version would ever come
                tell_of_mistake()
                rest = POLL_S
            self._ending.wait(rest)

    def _ask(self) -> float:
        began = self._monotonic()
        if self._again_at is not None and began >= self._again_at:
            self._mark, self._again_at = Mark(), None
        self._asking = True
        try:
            found = self._server().ask(self._mark, self._pace.wait_s(began))
        finally:
            self._asking = False
        if self._ending.is_set():
            return 0.0
        rest = self._pace.rest_s(Asked(began, self._monotonic(), found))
        self._tell(found)
        if isinstance(found, Fetched):
            self._take(found)
        return rest

    def _take(self, found: Fetched) -> None:
        self._mark = found.mark
        came = sha256(found.envelope).digest()
        if came == self._seen and self._again_s and self._again_at is None:
            self._again_s = min(self._again_s * 2, MOST_DOUBTED_S)
            self._again_at = self._monotonic() + self._again_s
        elif came != self._seen:
            self._seen, self._again_s, self._again_at = came, 0.0, None
            self._offer(found.envelope)

    def _tell(self, found: Found) -> None:
        """Once when it begins, once when it ends."""
        if isinstance(found, Unavailable):
            if not self._told and self._pace.failures >= TOLD_AFTER:
                self._told = True
                self._journal.note(Note.DIRECTORY_NOT_FETCHED, Level.WARNING, reason=found.reason)
        elif self._told:
            self._told = False
            self._journal.note(Note.DIRECTORY_FETCHED)
