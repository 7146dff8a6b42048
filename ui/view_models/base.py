"""What all view models share: they derive from the journey, then say so once."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk.journey import Journey
from kiosk.journey.events import Event

Dispatch = Callable[[Event], None]


class ScreenViewModel(QObject):
    """A screen's side of the journey.

    `follow` derives what the screen shows and emits `changed` when that differs from before. While
    another screen is shown the properties are those of an empty screen, so that no view model keeps
    anything of a patient.
    """

    def __init__(self, dispatch: Dispatch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dispatch = dispatch

    def follow(self, journey: Journey) -> None:
        """Show this journey."""
        raise NotImplementedError
