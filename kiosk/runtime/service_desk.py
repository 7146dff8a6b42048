"""The technicians' menu at work: holds its state on the GUI thread, has everything slow done by its hands."""

import time
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.journal import Journal, Level, Note
from kiosk.journey import OutOfServiceReason
from kiosk.journey.events import PutBackInService, ServiceMenuClosed, ServiceMenuOpened, TakenOutOfService
from kiosk.journey.state import OutOfService, Welcome
from kiosk.runtime.face import EngineFace
from kiosk.runtime.service_hands import ServiceHands
from kiosk.runtime.service_sound import SoundTrial
from kiosk.runtime.service_trials import Trials
from kiosk.runtime.service_works import ServiceWorks
from kiosk.runtime.timers import Alarm
from kiosk.staff import MOST_DIGITS
from kiosk.staff.closing import Closure
from kiosk.staff.menu import Menu, advance, events, jobs, pages
from kiosk.staff.menu.pages import AtDevices, AtHome, AtMachine, AtPrinting, AtUpdate, UpdateStage

_SPARING = 10
SOMEBODY = (events.CodeSeen, events.CardKeyKnown, events.CardMoved, events.CardSeen)
"""Answers that tell that somebody is there: a code was held up, a card laid down."""


@dataclass(frozen=True, slots=True)
class ServiceWaits:
    """Seconds: how long the menu and its door stand open untouched, and how often the queue is looked at again.

    A queue that takes long to look through is looked at less often, so that it takes a tenth of the time at most.
    `keep`: how long a new calibration of the touch screen waits to be confirmed. `checks`: the pause between rounds.
    """

    idle: float = 120.0
    door: float = 30.0
    refresh: float = 5.0
    keep: float = 15.0
    checks: float = 20.0


class ServiceDesk(QObject):
    """Lives on the GUI thread. `changed` tells that `menu` is another one."""

    changed = Signal()
    _answered = Signal(object)

    def __init__(
        self,
        engine: EngineFace,
        works: ServiceWorks,
        journal: Journal,
        *,
        waits: ServiceWaits = ServiceWaits(),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._journal = journal
        self._waits = waits
        self._menu = Menu()
        self._typed = ""
        self._looking: float | None = None
        self._answered.connect(self._hear)
        self._hands = ServiceHands(works, journal, self._answered.emit)
        self._ear = works.ear
        self._trials = Trials(works.chip, self._answered.emit)
        self._sound = SoundTrial(works.speaker, self._answered.emit, lambda: engine.journey.ease.volume, self)
        self._idle = Alarm(self._nobody_touches, self)
        self._door = Alarm(self._door_waited, self)
        self._refresh = Alarm(self._look_again, self)
        self._keep = Alarm(self._nobody_kept, self)
        self._checks = Alarm(self._checks_due, self)
        engine.changed.connect(self._journey_changed)

    @property
    def menu(self) -> Menu:
        """What the menu shows."""
        return self._menu

    def knock(self) -> None:
        """Somebody held the hospital's name: the door, unless a visit is under way."""
        if self._at_rest():
            self.tell(events.Knocked())

    def press(self, digit: str) -> None:
        """A key of the pad. The digits stay in here."""
        if len(digit) == 1 and digit in "0123456789" and len(self._typed) < MOST_DIGITS:
            self._type(self._typed + digit)

    def erase(self) -> None:
        """The pad's erase key."""
        self._type(self._typed[:-1])

    def touched(self) -> None:
        """Somebody is still there."""
        if self._menu.page is None:
            self._idle.stop()
        else:
            self._idle.set(self._waits.idle if self._menu.inside else self._waits.door)

    def tell(self, event: events.Event) -> None:
        """Something was touched."""
        self._go(event)
        self.touched()

    def close(self) -> None:
        """The kiosk stops: let what is under way end."""
        self._stop_timers()
        self._ear.shut()
        self._sound.close()
        self._engine.changed.disconnect(self._journey_changed)
        self._typed = ""
        self._hands.close()

    def _type(self, typed: str) -> None:
        self.tell(events.Typed(len(typed)))
        page = self._menu.page
        if isinstance(page, pages.AskingPin) and page.typed == len(typed) and not page.checking:
            self._typed = typed

    def _go(self, event: events.Event) -> None:
        before = self._menu
        self._menu, work = advance(before, event)
        for job in work:
            self._begin(job)
        if self._menu.inside is not before.inside:
            self.touched()
        if self._menu != before:
            self.changed.emit()

    def _begin(self, job: jobs.Job) -> None:
        match job:
            case jobs.ForgetTyped():
                self._typed = ""
            case jobs.WaitAtGate(seconds=seconds):
                self._door.set(seconds + 0.05)
            case jobs.Enter():
                self._enter()
            case jobs.Leave(entered=entered, idle=idle):
                self._leave(entered=entered, idle=idle)
            case jobs.LookAtGate():
                self._hands.look_at_gate()
            case jobs.TryPin():
                typed, self._typed = self._typed, ""
                self._hands.try_pin(typed)
            case jobs.Listen(cards=cards):
                self._trials.listen(cards=cards)
            case jobs.StopListening():
                self._trials.stop()
            case jobs.PlayTone() | jobs.SaySentence() | jobs.SetVolume() | jobs.Hush():
                self._sound.do(job)
            case jobs.WaitForKeeping():
                self._keep.set(self._waits.keep)
            case _:
                self._hands.do(job)

    def _enter(self) -> None:
        self._engine.dispatch(ServiceMenuOpened())
        if not self._engine.journey.in_service:
            self._menu = Menu(checked=self._menu.checked)  # a visit began at this very moment
            return
        self._journal.note(Note.SERVICE_OPENED, Level.WARNING)
        self._ear.open(self._trials.hear)
        self._refresh.set(self._waits.refresh)

    def _leave(self, *, entered: bool, idle: bool) -> None:
        self._stop_timers()
        self._ear.shut()
        self._hands.forget_pin()
        if entered:
            self._journal.note(Note.SERVICE_CLOSED, by="idleness" if idle else "touch")
            self._engine.dispatch(ServiceMenuClosed())

    def _at_rest(self) -> bool:
        journey = self._engine.journey
        return isinstance(journey.step, Welcome | OutOfService) and journey.notice is None

    @Slot(object)
    def _hear(self, event: events.Event) -> None:
        """An answer. It is no touch: a queue that changes by itself keeps no menu open."""
        if isinstance(event, events.QueueSeen | events.Failed) and self._looking is not None:
            took, self._looking = time.monotonic() - self._looking, None
            if self._refresh.isActive():
                self._refresh.set(max(self._waits.refresh, took * _SPARING))
        if isinstance(event, events.ClosureChanged):
            self._serve(event.closure)
        elif isinstance(event, events.PartChecked):
            self._checks.set(self._waits.checks)
        elif isinstance(event, SOMEBODY):
            self.touched()
        self._go(event)

    def _serve(self, closure: Closure | None) -> None:
        if closure is None:
            self._journal.note(Note.BACK_IN_SERVICE, by="staff")
            self._engine.dispatch(PutBackInService())
        else:
            self._journal.note(Note.OUT_OF_SERVICE, Level.WARNING, reason=closure.reason, by="staff")
            self._engine.dispatch(TakenOutOfService(OutOfServiceReason(closure.reason.value)))

    @Slot()
    def _journey_changed(self) -> None:
        """A patient goes before a technician who has not yet got in."""
        if self._menu.page is not None and not self._menu.inside and not self._at_rest():
            self._go(events.Closed(idle=True))

    @Slot()
    def _nobody_touches(self) -> None:
        if self._menu.at_work:
            self.touched()
        else:
            self._go(events.Closed(idle=True))

    @Slot()
    def _door_waited(self) -> None:
        self._go(events.GateWaited())

    @Slot()
    def _look_again(self) -> None:
        self._refresh.set(self._waits.refresh)
        if isinstance(self._menu.page, AtPrinting):
            self._begin(jobs.LookAtPrinting())
        elif isinstance(self._menu.page, AtHome | AtDevices | AtMachine):
            self._begin(jobs.LookAtHouse())
        elif isinstance(self._menu.page, AtUpdate) and self._menu.page.stage is UpdateStage.INSTALLING:
            self._look_at_update(self._menu.page)
        if not self._menu.busy and self._looking is None:
            self._looking = time.monotonic()
            self._begin(jobs.LookAtQueue())

    def _look_at_update(self, page: AtUpdate) -> None:
        if page.chosen is not None:
            self._begin(jobs.LookAtUpdate(page.chosen))

    @Slot()
    def _nobody_kept(self) -> None:
        self._go(events.MatrixDoubted())

    @Slot()
    def _checks_due(self) -> None:
        self._go(events.ChecksDue())

    def _stop_timers(self) -> None:
        for timer in (self._idle, self._door, self._refresh, self._keep, self._checks):
            timer.stop()
