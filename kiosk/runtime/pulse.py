"""How long the GUI thread was kept from its work: measured always, told when it was long enough to be felt."""

import time

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.journal import Journal, Level, Note

BEAT_MS = 10
FELT_MS = 50.0


class Pulse(QObject):
    """A timer that should beat every 10 ms; what is missing between two beats is the time something blocked."""

    def __init__(self, journal: Journal, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._journal = journal
        self._last = time.monotonic()
        self.longest_ms = 0.0
        self.felt = 0
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin to measure from now."""
        from PySide6.QtCore import Qt  # noqa: PLC0415 - makes all of Qt's enums: 25 ms nobody waits for here

        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._last = time.monotonic()
        self.longest_ms = 0.0
        self.felt = 0
        self._timer.start()

    @Slot()
    def _beat(self) -> None:
        now = time.monotonic()
        blocked = max(0.0, (now - self._last) * 1000 - BEAT_MS)
        self._last = now
        self.longest_ms = max(self.longest_ms, blocked)
        if blocked > FELT_MS:
            self.felt += 1
            self._journal.note(Note.SCREEN_STALLED, Level.WARNING, milliseconds=blocked)
