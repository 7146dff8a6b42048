"""A program with a window on the glass, watched over by systemd: `kiosk run`, and the set-up before it.

READY=1      once the first picture stands
STATUS=      what is on the glass
WATCHDOG=1   while pictures are drawn and what runs behind them gives signs of life
"""

from collections.abc import Callable, Sequence

from kiosk.journal import Journal
from kiosk.runtime.systemd import GlassFile, Notifier, Standing, Telling, Watchdog
from kiosk.runtime.systemd.signs import Look, RuntimeSigns
from kiosk.runtime.systemd.watchdog import Picture


class Supervised:
    """Made before the first picture, `stands` when it is there, `close` at the end. All on the GUI thread.

    `standing` says what is on the glass, `looks` how the parts behind it are asked for a sign of life; `whole` is
    whether the program is up altogether, for the update's health check.
    """

    def __init__(
        self,
        picture: Picture,
        standing: Callable[[], Standing],
        journal: Journal,
        *,
        looks: Sequence[Look] = (),
        whole: Callable[[], bool] = lambda: True,
        notifier: Notifier | None = None,
        file: GlassFile | None = None,
    ) -> None:
        self._notifier = notifier or Notifier.of_environment()
        self._whole = whole
        self._signs = RuntimeSigns(looks) if looks else None
        self.telling = Telling(self._notifier, standing, file or GlassFile())
        self._watchdog = Watchdog(self._notifier, picture, self._signs, journal, fed=self._fed)

    def stands(self) -> None:
        """The first picture stands."""
        self.telling.ready()
        self._watchdog.start()
        if self._signs is not None:
            self._signs.start()

    def close(self) -> None:
        """The program is about to end."""
        self._watchdog.close()
        if self._signs is not None:
            self._signs.close()
        self.telling.stopping()
        self._notifier.close()
        for part in (self._watchdog, self.telling):
            part.deleteLater()

    def _fed(self) -> None:
        if self._whole() and (self._signs is None or self._signs.answered):
            self.telling.proven()
