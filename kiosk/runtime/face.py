"""What the screens know of the engine: the journey as it stands, and a way to tell it what happened."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from kiosk.journey import Journey
from kiosk.journey.events import Event


class EngineFace(Protocol):
    """Implemented by `kiosk.runtime.engine.Engine`, and by a few lines in tests of the screens."""

    changed: SignalInstance
    """Emitted without arguments after the journey changed, on the GUI thread."""

    @property
    def journey(self) -> Journey:
        """Where the visit stands."""
        ...

    def dispatch(self, event: Event) -> None:
        """Something happened. Called on the GUI thread."""
        ...
