"""Dark hours: nobody registers at night, and a bright glass wakes the ward and wears out.

The picture goes black; the panel stays on. Switched off, it would take seconds to come back and many lose their touch
screen meanwhile, whereas this is lit at once by whoever touches it or shows a card or a code.
"""

import time
from collections.abc import Callable, Sequence
from datetime import datetime
from datetime import time as Clock  # noqa: N812 - the time of day, beside the module of that name
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.journal import Journal, Note
from kiosk.journey.state import OutOfService, Welcome
from kiosk.runtime.face import EngineFace

QUIET_S: Final = 60.0
LOOK_S: Final = 2.0


class DarkHours(QObject):
    """Lives on the GUI thread. `changed` tells that `dark` is another one.

    Dark is a kiosk at rest, in these hours, where nothing happened for `quiet_s`: no touch, no card, no code, no
    technician. `now` is the hospital's time of day; the quiet is counted by a clock that nobody sets.
    """

    changed = Signal()

    def __init__(
        self,
        engine: EngineFace,
        spans: Sequence[tuple[Clock, Clock]],
        journal: Journal,
        *,
        now: Callable[[], datetime],
        busy: Callable[[], bool] = lambda: False,
        clock: Callable[[], float] = time.monotonic,
        quiet_s: float = QUIET_S,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._spans = tuple(spans)
        self._journal = journal
        self._now = now
        self._busy = busy
        self._clock = clock
        self._quiet_s = quiet_s
        self._mark = self._traces()
        self._last = clock()
        self._dark = False
        self._timer = QTimer(self)
        self._timer.setInterval(round(LOOK_S * 1000))
        self._timer.timeout.connect(self.look)
        engine.changed.connect(self._journey_changed)

    @property
    def dark(self) -> bool:
        """Whether the glass is to be black."""
        return self._dark

    def start(self) -> None:
        """Begin to look at the clock; without spans there is nothing to look for."""
        if self._spans:
            self._timer.start()

    @Slot()
    def look(self) -> None:
        """Is it time?"""
        if self._busy():
            self._last = self._clock()
        quiet = self._clock() - self._last >= self._quiet_s
        self._become(dark=quiet and self._at_rest() and self._in_hours(), by="clock")

    @Slot()
    def wake(self) -> None:
        """The glass was touched."""
        self._last = self._clock()
        self._become(dark=False, by="touch")

    def close(self) -> None:
        """The kiosk stops."""
        self._timer.stop()
        self._engine.changed.disconnect(self._journey_changed)

    @Slot()
    def _journey_changed(self) -> None:
        """News of the hospital change the journey too; only somebody's doing lights the glass."""
        traces = self._traces()
        if traces != self._mark:
            self._mark = traces
            self._last = self._clock()
            self._become(dark=False, by="journey")

    def _traces(self) -> tuple[object, ...]:
        """What differs once somebody touched, showed or plugged in something."""
        journey = self._engine.journey
        return (
            journey.mark,
            type(journey.step),
            journey.notice,
            journey.in_service,
            journey.card_on_reader,
            journey.headphones,
            journey.hint,
        )

    def _at_rest(self) -> bool:
        journey = self._engine.journey
        resting = isinstance(journey.step, Welcome | OutOfService) and journey.notice is None
        return resting and not journey.in_service

    def _in_hours(self) -> bool:
        now = self._now().time().replace(tzinfo=None)
        return any(
            begins <= now < ends if begins < ends else now >= begins or now < ends for begins, ends in self._spans
        )

    def _become(self, *, dark: bool, by: str) -> None:
        if dark is self._dark:
            return
        self._dark = dark
        if dark:
            self._journal.note(Note.SCREEN_DARK)
        else:
            self._journal.note(Note.SCREEN_LIT, by=by)
        self.changed.emit()
