"""Makes a large hospital's departments ready to be found, a few at a time between frames: nobody waits for it."""

from typing import Final

from PySide6.QtCore import QObject, QTimer

from kiosk.departments import Catalogue
from kiosk.journey import Journey, Language, finding

FEW: Final = 500
"""So many are ready within the first keystroke."""
AT_ONCE: Final = 64
PAUSE_MS: Final = 8
"""Between two parts: time to draw a frame."""


class Readying(QObject):
    """Follows what can be looked for; keeps nothing of a patient."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._what: tuple[Catalogue, Language] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._go_on)

    def follow(self, journey: Journey) -> None:
        """Begin anew where the departments or the language are others."""
        known, catalogue = self._what, journey.catalogue
        if catalogue is None or len(catalogue.departments) < FEW:
            return
        if known is None or known[0] is not catalogue or known[1] != journey.language:
            self._what = catalogue, journey.language
            self._timer.start()

    def _go_on(self) -> None:
        if self._what is None or finding.prepared(*self._what, AT_ONCE):
            self._timer.stop()
