"""systemd's watchdog, fed from the GUI thread: only while pictures are drawn and the runtime gives signs of life.

That the timer's slot is called proves that the event loop turns; that the frame it asked for was swapped proves that
the scene, the renderer and the compositor still work. Without a display there is nothing to swap, and the event loop
alone has to do: a panel that was switched off overnight is no frozen kiosk.
"""

from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.journal import Journal, Level, Note
from kiosk.runtime.systemd.notifying import Notifier
from kiosk.runtime.systemd.signs import RuntimeSigns

USUAL_S: Final = 2.0
PER_INTERVAL: Final = 5
"""Signs asked for in the time that systemd waits: one that comes late does no harm."""


class Picture(Protocol):
    """The window, as far as it is watched."""

    @property
    def frames(self) -> int:
        """How many pictures were swapped since the program began."""
        ...

    @property
    def is_on_a_display(self) -> bool:
        """Whether there is a display to draw on."""
        ...

    def draw(self) -> None:
        """Ask for one more picture, though nothing changed."""
        ...


class Watchdog(QObject):
    """Lives on the GUI thread. `fed` is called each time everything gave its sign."""

    def __init__(
        self,
        notifier: Notifier,
        picture: Picture,
        signs: RuntimeSigns | None,
        journal: Journal,
        *,
        fed: Callable[[], None] = lambda: None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._notifier = notifier
        self._picture = picture
        self._signs = signs
        self._journal = journal
        self._fed = fed
        self._frames = -1
        self._silent = ""
        self._timer = QTimer(self)
        interval = USUAL_S if notifier.watchdog_s is None else notifier.watchdog_s / PER_INTERVAL
        self._timer.setInterval(round(interval * 1000))
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """From the first picture on."""
        self._notifier.alive()
        self._timer.start()
        self._ask()

    def close(self) -> None:
        """The program ends."""
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Feed it when all signs are there, and ask for the next ones."""
        drawn = self._picture.frames != self._frames or not self._picture.is_on_a_display
        self._ask()
        if drawn and self._runtime_lives():
            self._notifier.alive()
            self._fed()

    def _ask(self) -> None:
        self._frames = self._picture.frames
        self._picture.draw()

    def _runtime_lives(self) -> bool:
        silent = self._signs.silent if self._signs is not None else ""
        if silent and silent != self._silent:
            self._journal.note(Note.RUNTIME_SILENT, Level.ERROR, part=silent)
        self._silent = silent
        return not silent
