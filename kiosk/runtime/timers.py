"""Qt timers in seconds; those of a journey follow its deadlines: what is due runs, all others are gone."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.journey import Deadline


class Alarm(QTimer):
    """Calls `run_out` once, so many seconds after `set`; set again, it counts from then."""

    def __init__(self, run_out: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.timeout.connect(run_out)

    def set(self, seconds: float) -> None:
        """Count from now; a time that is over already is now."""
        self.start(max(0, round(seconds * 1000)))


class _Wait(Alarm):
    """One running deadline."""

    def __init__(self, deadline: Deadline, run_out: Callable[[Deadline], None], parent: QObject) -> None:
        super().__init__(self._is_up, parent)
        self._deadline = deadline
        self._run_out = run_out
        self.set(deadline.seconds)

    @Slot()
    def _is_up(self) -> None:
        self._run_out(self._deadline)


class Timers(QObject):
    """Follows the set of deadlines it is told; `run_out` is called with each that ends."""

    def __init__(self, run_out: Callable[[Deadline], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run_out = run_out
        self._waits: dict[Deadline, _Wait] = {}

    def follow(self, due: frozenset[Deadline]) -> None:
        """Start what is new, stop what is over, leave alone what goes on."""
        for deadline in self._waits.keys() - due:
            wait = self._waits.pop(deadline)
            wait.stop()
            wait.deleteLater()
        for deadline in due - self._waits.keys():
            self._waits[deadline] = _Wait(deadline, self._run_out, self)
