"""The thread that keeps the directory of this kiosk: takes versions, has doors closed by the clock, reports."""

import threading
import time
from collections import deque
from collections.abc import Callable
from datetime import datetime
from typing import Final

from kiosk.hospital.directory_answers import Report
from kiosk.hospital.port import Done, Unavailable
from kiosk.journal import Journal, Note
from kiosk.runtime.directory.layer import Layer
from kiosk.runtime.directory.local import LocalDirectory
from kiosk.runtime.directory.taking import Standing, Taking
from kiosk.runtime.last_known import LastKnown
from kiosk.runtime.workers import tell_of_mistake

LOOK_S: Final = 5.0
REPORT_EVERY_S: Final = 300.0
REPORT_AGAIN_S: Final = 30.0
MOST_WAITING: Final = 4

Tell = Callable[[Report], Done | Unavailable | None]


class DirectoryKeeper:
    """`offer` and `taken` may be called from any thread and wait for nothing.

    A published version outweighs `local`, which is looked at only as long as none was ever taken. `recalled` is told
    which version lay on the disk, once that is known.
    """

    def __init__(
        self,
        known: LastKnown,
        *,
        taking: Taking | None,
        local: LocalDirectory | None,
        report: Tell | None,
        journal: Journal,
        now: Callable[[], datetime],
        recalled: Callable[[int | None], None] = lambda _: None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._known = known
        self._taking = taking
        self._local = local
        self._report = report
        self._journal = journal
        self._now = now
        self._recalled = recalled
        self._monotonic = monotonic
        self._offers: deque[bytes] = deque(maxlen=MOST_WAITING)
        self._on_glass: Layer | None = None
        self._noted: Layer | None = None
        self._reported: Report | None = None
        self._report_at = self._not_before = float("-inf")
        self._news = threading.Event()
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run, name="directory", daemon=True)

    def start(self) -> None:
        """Begin with what lies on the disk."""
        self._thread.start()

    def close(self, seconds: float = 1.0) -> None:
        """Let the work under way end."""
        self._ending.set()
        self._news.set()
        if self._thread.is_alive():
            self._thread.join(seconds)

    def offer(self, envelope: bytes) -> None:
        """A version came."""
        self._offers.append(envelope)
        self._news.set()

    def taken(self, layer: Layer) -> None:
        """This version is on the glass."""
        self._on_glass = layer
        self._news.set()

    @property
    def running(self) -> Layer | None:
        """What is on the glass."""
        return self._on_glass

    @property
    def standing(self) -> Standing:
        """What was taken and what was not, of published versions."""
        return self._taking.standing if self._taking is not None else Standing()

    def begin(self) -> None:
        """Lay what was kept."""
        version = self._taking.recall() if self._taking is not None else None
        self._recalled(version)
        self.look()

    def look(self) -> None:
        """Everything that is to be done now. A mistake in one thing keeps none of the others."""
        for chore in (self._take, self._look_at_file, self._known.tick, self._tell):
            try:
                chore()
            except Exception:
                tell_of_mistake()

    def _run(self) -> None:
        try:
            self.begin()
        except Exception:
            tell_of_mistake()
        while not self._ending.is_set():
            self._news.wait(self._rest_s())
            self._news.clear()
            if not self._ending.is_set():
                self.look()

    def _rest_s(self) -> float:
        """Doors close when a minute begins."""
        now = self._now()
        return min(LOOK_S, 60.0 - now.second - now.microsecond / 1e6 + 0.01)

    def _take(self) -> None:
        if self._taking is None:
            return
        while self._offers:
            self._taking.offer(self._offers.popleft())
        self._taking.look_again()

    def _look_at_file(self) -> None:
        if self._local is not None and self.standing.version is None:
            self._local.look()

    def _tell(self) -> None:
        layer = self._on_glass
        if layer is not None and layer is not self._noted:
            self._noted = layer
            version = "file" if layer.version is None else layer.version
            self._journal.note(Note.DIRECTORY_ADOPTED, version=version, departments=len(layer.directory.departments))
        if self._report is not None:
            self._tell_hospital(self._report, layer)

    def _tell_hospital(self, tell: Tell, layer: Layer | None) -> None:
        now = self._monotonic()
        standing, at = self.standing, self._now()
        said = Report(at, layer.version if layer is not None else None, standing.refused, standing.reasons)
        before = self._reported
        same = before is not None and (before.running, before.refused, before.reasons) == (
            said.running,
            said.refused,
            said.reasons,
        )
        if now < self._not_before or (same and now < self._report_at):
            return
        answer = tell(said)
        if isinstance(answer, Unavailable):
            self._not_before = now + max(REPORT_AGAIN_S, min(answer.retry_after_s or 0.0, REPORT_EVERY_S))
        else:
            self._reported, self._report_at = said, now + REPORT_EVERY_S
