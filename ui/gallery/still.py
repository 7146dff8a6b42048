"""Engines that stand still: a picture needs no world."""

from PySide6.QtCore import QObject, Signal

from kiosk.journey import Journey, advance
from kiosk.journey.events import Event


class StillEngine(QObject):
    """Shows one journey until it is given another; touches move it on as they would in a visit, without the world."""

    changed = Signal()

    def __init__(self, journey: Journey) -> None:
        super().__init__()
        self._journey = journey

    @property
    def journey(self) -> Journey:
        """Where the visit stands."""
        return self._journey

    def dispatch(self, event: Event) -> None:
        """Something happened; effects are left undone."""
        self.show(advance(self._journey, event)[0])

    def show(self, journey: Journey) -> None:
        """Go on from here."""
        self._journey = journey
        self.changed.emit()
