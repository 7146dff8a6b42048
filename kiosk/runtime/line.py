"""The thread that watches the line to the hospital and keeps the department list fresh."""

import threading
import time
from collections.abc import Callable

from kiosk.departments import Catalogue
from kiosk.hospital.port import Done, Hospital, Unavailable
from kiosk.journal import Journal, Level, Note
from kiosk.journey.events import Event, LineChanged
from kiosk.runtime.last_known import LastKnown
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.probing import Look, Probing, Rests
from kiosk.runtime.workers import tell_of_mistake

REFRESH_S = 10.0
PROBE_S = 2.0


class Line:
    """Asks for the catalogue every few seconds; while it comes, or at least the hospital answers, the line stands.

    While it is down only a light question goes out, soon at first and then ever more seldom (`Probing`); when that is
    answered, the catalogue is asked for once, and then the line counts as restored. Any answer to the light question
    is one: a hospital that only knows errors is reached, and each write learns for itself what becomes of it.

    `restored` is called, on this thread, when the hospital answers again; `answered` whenever its list came.
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
        self.answered: Callable[[], None] = lambda: None
        self._probing = Probing(Rests(refresh=refresh_s, first=probe_s))
        self._journal = journal
        self._online = True
        self._reason = ""
        self._woken = threading.Event()
        self._list_wanted = threading.Event()
        self._doubted = threading.Event()
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run, name="line", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def online(self) -> bool:
        """Whether the hospital answered when it was last asked."""
        return self._online

    def nudge(self) -> None:
        """Ask soon: the list is wanted."""
        self._list_wanted.set()
        self._woken.set()

    def doubt(self) -> None:
        """Ask soon whether the line still stands: a call just failed."""
        self._doubted.set()
        self._woken.set()

    def close(self, seconds: float = 1.0) -> None:
        """Stop watching."""
        self._ending.set()
        self._woken.set()
        if self._thread.is_alive():
            self._thread.join(seconds)

    def _run(self) -> None:
        while not self._ending.is_set():
            rest = self._probing.rest_s(time.monotonic())
            if rest > 0:
                self._woken.wait(rest)
                self._heed()
                continue
            try:
                self._look(self._probing.next_look(time.monotonic()))
            except Exception:  # without this thread the kiosk would never know of the line
                tell_of_mistake()
                self._probing.looked(time.monotonic(), stands=self._online, asked=True)

    def _heed(self) -> None:
        """Before the flags are looked at, for one may be raised at this moment."""
        self._woken.clear()
        now = time.monotonic()
        if self._list_wanted.is_set():
            self._list_wanted.clear()
            self._probing.list_wanted(now)
        if self._doubted.is_set():
            self._doubted.clear()
            self._probing.doubted(now)

    def _look(self, look: Look) -> None:
        hospital = self._hospital.get()
        healthy = None
        if not (self._online and look is Look.FULL):
            healthy = isinstance(hospital.health(), Done)
            if healthy == self._online and (healthy or look is Look.LIGHT):
                self._probing.looked(time.monotonic(), stands=healthy, asked=False)
                if not healthy:
                    self._known.unheard()
                return
        catalogue = self._ask(hospital)
        came = isinstance(catalogue, Catalogue)
        stands = came or (isinstance(hospital.health(), Done) if healthy is None else healthy)
        alone_s = catalogue.retry_after_s if isinstance(catalogue, Unavailable) else None
        self._probing.looked(time.monotonic(), stands=stands, asked=True, alone_s=alone_s)
        self._tell(catalogue, stands=stands)

    def _ask(self, hospital: Hospital) -> Catalogue | Unavailable:
        try:
            return hospital.catalogue()
        except Exception:  # a list this kiosk stumbles over must not hide that the hospital can be reached
            tell_of_mistake()
            return Unavailable("mistake")

    def _tell(self, catalogue: Catalogue | Unavailable, *, stands: bool) -> None:
        reason = catalogue.reason if isinstance(catalogue, Unavailable) else ""
        if reason and reason != self._reason:
            self._journal.note(Note.LOOKUP_FAILED, Level.WARNING, what="catalogue", reason=reason)
        self._reason = reason
        changed = stands != self._online
        self._online = stands
        if changed:
            self._post(LineChanged(stands))
            if stands:
                self.restored()
        if isinstance(catalogue, Catalogue):
            self._known.heard(catalogue)
            self.answered()
        else:
            self._known.unheard()
