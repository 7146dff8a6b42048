"""Tells systemd and `/run/kiosk/glass.json` what stands on the glass, whenever that becomes another thing."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from kiosk.runtime.systemd.glass_file import GlassFile
from kiosk.runtime.systemd.notifying import Notifier
from kiosk.runtime.systemd.standing import Standing


class Telling(QObject):
    """Lives on the GUI thread; connect `follow` to whatever changes the glass. Says nothing before `ready`."""

    def __init__(
        self,
        notifier: Notifier,
        standing: Callable[[], Standing],
        file: GlassFile,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._notifier = notifier
        self._standing = standing
        self._file = file
        self._told: Standing | None = None
        self._proven = False
        self._up = False

    def ready(self) -> None:
        """The first picture stands."""
        self._up = True
        self._notifier.ready()
        self.follow()

    def proven(self) -> None:
        """Glass and runtime both gave their sign."""
        self._proven = True
        self.follow()

    def stopping(self) -> None:
        """The program ends."""
        self._up = False
        self._notifier.stopping()

    @Slot()
    def follow(self) -> None:
        """The glass may show something else."""
        if not self._up:
            return
        standing = self._standing()
        if standing != self._told:
            self._told = standing
            self._notifier.status(standing.line)
        self._file.tell(standing, proven=self._proven)
