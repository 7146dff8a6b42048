"""The wizard at work: holds its state on the GUI thread, has everything slow done by its hands, and keeps the time."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.journal import Journal, Note
from kiosk.runtime.setup_face import SetupWorld
from kiosk.runtime.setup_hands import SetupHands
from kiosk.runtime.timers import Alarm
from kiosk.setup import Part, Setup, advance, events, jobs
from kiosk.setup.pages import Applying, ApplyProblem


@dataclass(frozen=True, slots=True)
class SetupWaits:
    """Seconds: how long each test may take, the caretaker too, and how long the last words stand.

    A person has to fetch a code or a card for the tests that wait for one. `alone`: how long a wizard that nobody
    touches stays on a machine that is a kiosk already.
    """

    line: float = 40.0
    shown: float = 90.0
    paper: float = 60.0
    apply: float = 180.0
    find: float = 60.0
    farewell: float = 5.0
    look_again: float = 2.0
    alone: float = 1800.0

    def of(self, part: Part) -> float:
        """For the test of one part."""
        match part:
            case Part.NETWORK | Part.HOSPITAL:
                return self.line
            case Part.PRINTER | Part.SOUND:
                return self.paper
            case _:
                return self.shown


class SetupDesk(QObject):
    """Lives on the GUI thread. `changed` tells that `setup` is another one, `finished` that the program may end."""

    changed = Signal()
    finished = Signal()
    _answered = Signal(object)

    def __init__(
        self,
        setup: Setup,
        world: SetupWorld,
        journal: Journal,
        *,
        waits: SetupWaits = SetupWaits(),
        alone_for: float = 0.0,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._setup = setup
        self._waits = waits
        self._journal = journal
        self._answered.connect(self._hear)
        self._hands = SetupHands(world, journal, self._answered.emit, look_again_s=waits.look_again)
        self._ends: dict[Part, tuple[float, int]] = {}
        self._closed = False
        self._limit = Alarm(self._time_is_up, self)
        self._patience = Alarm(self._caretaker_is_silent, self)
        self._farewell = Alarm(self.finished.emit, self)
        self._finding = Alarm(self._finders_are_silent, self)
        self._alone = Alarm(self._nobody_touches, self)
        if setup.standing is not None:  # after a crash only what is left of it
            self._alone.set(max(0.0, waits.alone - alone_for))

    @property
    def setup(self) -> Setup:
        """What the wizard shows."""
        return self._setup

    def start(self) -> None:
        """Look for sticks and codes from now on."""
        self._begin(jobs.WatchForFiles())

    def tell(self, event: events.Event) -> None:
        """Something was touched."""
        if self._setup.standing is not None:
            self._alone.set(self._waits.alone)
        self._go(event)

    def run_behind(self, job: Callable[[], None]) -> None:
        """On the thread that keeps the draft: a sign of life of what works behind the glass."""
        self._hands.run(job)

    def close(self) -> None:
        """Let go of every device."""
        self._closed = True
        for timer in (self._limit, self._patience, self._farewell, self._finding, self._alone):
            timer.stop()
        self._hands.close()

    @Slot(object)
    def _hear(self, event: events.Event) -> None:
        if not self._closed:
            self._go(event)

    def _go(self, event: events.Event) -> None:
        before = self._setup
        self._setup, work = advance(before, event)
        for job in work:
            self._begin(job)
        self._ends = {part: end for part, end in self._ends.items() if self._setup.trial(part).running}
        if self._setup != before:
            if self._setup.step is not before.step:
                self._journal.note(Note.SETUP_STEP, step=self._setup.step.name.lower())
            self.changed.emit()

    def _begin(self, job: jobs.Job) -> None:
        match job:
            case jobs.Try(part=part, number=number):
                self._ends[part] = (time.monotonic() + self._waits.of(part), number)
                self._wait_for_the_next()
            case jobs.Apply() | jobs.ApplyFile():
                self._patience.set(self._waits.apply)
            case jobs.FindDevices():
                self._finding.set(self._waits.find)
            case jobs.Finish():
                self._patience.stop()
                self._farewell.set(self._waits.farewell)
            case _:
                pass
        self._hands.do(job)

    def _wait_for_the_next(self) -> None:
        if self._ends:
            left = min(end for end, _ in self._ends.values()) - time.monotonic()
            self._limit.set(left + 0.001)

    @Slot()
    def _time_is_up(self) -> None:
        now = time.monotonic()
        for part, (end, number) in tuple(self._ends.items()):
            if end <= now:
                self._go(events.TookTooLong(part, number))
        self._wait_for_the_next()

    @Slot()
    def _caretaker_is_silent(self) -> None:
        if isinstance(self._setup.over, Applying):
            self._go(events.NotApplied(ApplyProblem.NO_ANSWER))

    @Slot()
    def _finders_are_silent(self) -> None:
        """A device that hangs keeps the others from being told: the technician may look again."""
        if self._setup.looking:
            self._go(events.DevicesSeen(self._setup.devices or ()))

    @Slot()
    def _nobody_touches(self) -> None:
        self.tell(events.KeepWanted())
