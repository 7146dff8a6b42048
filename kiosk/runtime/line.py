"""The thread that watches the line to the hospital and keeps the department list fresh."""

import random
import threading
from collections.abc import Callable

from kiosk.departments import Catalogue
from kiosk.hospital.port import Done, Hospital, Unavailable
from kiosk.journal import Journal, Level, Note
from kiosk.journey.events import Event, LineChanged
from kiosk.runtime.last_known import LastKnown
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.workers import tell_of_mistake

REFRESH_S = 10.0
PROBE_S = 3.0


class Line:
    """Asks for the catalogue every few seconds. While it comes, or at least the hospital answers, the line stands.

    `restored` is called, on this thread, when the hospital answers again. A lobby of kiosks must not ask in step:
    every rest is spread by a third.
    """

    def __init__(
        self,
        hospital: Lazy[Hospital],
        known: LastKnown,
        *,
        post: Callable[[Event], None],
        journal: Journal,
        refresh_s: float = REFRESH_S,
        probe_s: float = PROBE_S,
    ) -> None:
        self._hospital = hospital
        self._known = known
        self._post = post
        self.restored: Callable[[], None] = lambda: None
        self._refresh_s = refresh_s
        self._probe_s = probe_s
        self._journal = journal
        self._online = True
        self._reason = ""
        self._nudged = threading.Event()
        self._ending = threading.Event()
        self._spread = random.Random()  # noqa: S311 - spreads load, keeps no secret
        self._thread = threading.Thread(target=self._run, name="line", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def online(self) -> bool:
        """Whether the hospital answered when it was last asked."""
        return self._online

    def nudge(self) -> None:
        """Ask now: the list is wanted, or a call just failed."""
        self._nudged.set()

    def close(self, seconds: float = 1.0) -> None:
        """Stop watching."""
        self._ending.set()
        self._nudged.set()
        if self._thread.is_alive():
            self._thread.join(seconds)

    def _run(self) -> None:
        while not self._ending.is_set():
            self._nudged.clear()
            try:
                self._look()
            except Exception:  # without this thread the kiosk would never know of the line
                tell_of_mistake()
            rest = self._refresh_s if self._online else self._probe_s
            self._nudged.wait(rest * self._spread.uniform(0.67, 1.33))

    def _look(self) -> None:
        hospital = self._hospital.get()
        catalogue = hospital.catalogue()
        online = isinstance(catalogue, Catalogue) or isinstance(hospital.health(), Done)
        reason = catalogue.reason if isinstance(catalogue, Unavailable) else ""
        if reason and reason != self._reason:
            self._journal.note(Note.LOOKUP_FAILED, Level.WARNING, what="catalogue", reason=reason)
        self._reason = reason
        if online != self._online:
            self._online = online
            self._post(LineChanged(online))
            if online:
                self.restored()
        if isinstance(catalogue, Catalogue):
            self._known.heard(catalogue)
        else:
            self._known.unheard()
