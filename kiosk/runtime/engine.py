"""The engine: holds the journey, feeds it events, has its effects performed, tells the screens."""

from collections import deque
from collections.abc import Callable
from datetime import date
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from kiosk.journal import Journal
from kiosk.journey import Deadline, Delays, Journey, deadlines
from kiosk.journey.effects import Effect
from kiosk.journey.events import DayChanged, Event, TimeUp
from kiosk.runtime.bridge import Bridge
from kiosk.runtime.chronicle import Chronicle
from kiosk.runtime.timers import Timers


class Hands(Protocol):
    """Whoever performs effects. `do` returns at once; what comes of it is posted as an event."""

    def do(self, effect: Effect) -> None:
        """Begin to perform one effect."""
        ...


class Engine(QObject):
    """Lives on the GUI thread. Other threads reach it through `bridge.post`."""

    changed = Signal()

    def __init__(
        self,
        journey: Journey,
        *,
        delays: Delays,
        journal: Journal,
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._journey = journey
        self._delays = delays
        self._today = today
        self._hands: Hands | None = None
        self._undone: list[Effect] = []
        self._events: deque[Event] = deque()
        self._busy = False
        self._chronicle = Chronicle(journal)
        self._timers = Timers(self._run_out, self)
        self.bridge = Bridge(self.dispatch, self)

    @property
    def journey(self) -> Journey:
        """Where the visit stands."""
        return self._journey

    def use(self, hands: Hands) -> None:
        """Who performs effects from now on, beginning with those asked for since the first picture."""
        self._hands = hands
        undone, self._undone = self._undone, []
        for effect in undone:
            hands.do(effect)

    def dispatch(self, event: Event) -> None:
        """Something happened. Events caused while one is handled wait their turn."""
        self._events.append(event)
        if self._busy:
            return
        self._busy = True
        try:
            while self._events:
                self._handle(self._events.popleft())
        finally:
            self._busy = False

    def close(self) -> None:
        """No event and no timer after this."""
        self.bridge.close()
        self._timers.follow(frozenset())
        self._hands = None
        self._undone.clear()

    def _handle(self, event: Event) -> None:
        from kiosk.journey.advancing import advance  # noqa: PLC0415 - most of the journey's code: after the first picture

        today = self._today()
        if today != self._journey.today:
            self._journey, _ = advance(self._journey, DayChanged(today), self._delays)
        before = self._journey
        self._journey, effects = advance(before, event, self._delays)
        self._timers.follow(deadlines(self._journey, self._delays))
        for effect in effects:
            if self._hands is None:
                self._undone.append(effect)
            else:
                self._hands.do(effect)
        if self._journey != before:
            self.changed.emit()
        self._chronicle.tell(before, event, self._journey)

    def _run_out(self, deadline: Deadline) -> None:
        self.dispatch(TimeUp(deadline))
