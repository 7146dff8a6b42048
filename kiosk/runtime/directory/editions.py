"""What patients choose from changes to another version of the directory between two visits, never within one."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.journey.events import CatalogueChanged
from kiosk.journey.state import Step
from kiosk.runtime.chronicle import AT_REST, is_over
from kiosk.runtime.directory.layer import Edition, Layer
from kiosk.runtime.engine import Engine


class Shutter:
    """Lets editions of the version in use through, and keeps the newest of a later version until a visit has ended.

    While nothing is shown yet, the first edition is. `show` puts one on the glass, `taken` hears of a new version.
    """

    def __init__(self, show: Callable[[Edition], None], taken: Callable[[Layer], None]) -> None:
        self._show = show
        self._taken = taken
        self._serial: int | None = None
        self._waiting: Edition | None = None

    def came(self, edition: Edition, step: Step) -> None:
        """Another edition, while the kiosk stands at `step`."""
        if self._serial is None or isinstance(step, AT_REST) or edition.serial == self._serial:
            self._take(edition)
        elif edition.serial > self._serial and (self._waiting is None or edition.serial >= self._waiting.serial):
            self._waiting = edition

    def moved(self, before: Step, after: Step) -> None:
        """The kiosk stands at `after` now."""
        waiting = self._waiting
        if waiting is not None and (isinstance(after, AT_REST) or is_over(before, after)):
            self._take(waiting)

    def _take(self, edition: Edition) -> None:
        before, serial = self._serial, edition.serial
        if before is not None and serial < before:
            return
        self._serial = serial
        if self._waiting is not None and self._waiting.serial <= serial:
            self._waiting = None
        self._show(edition)
        if edition.layer is not None and serial != before:
            self._taken(edition.layer)


class Editions(QObject):
    """The shutter of a running kiosk. Lives on the GUI thread; `post` may be called from any."""

    _posted = Signal(object)

    def __init__(self, engine: Engine, taken: Callable[[Layer], None]) -> None:
        super().__init__(engine)
        self._engine = engine
        self._step = engine.journey.step
        self._shutter = Shutter(self._show, taken)
        self._posted.connect(self._came)
        engine.changed.connect(self._look)

    def post(self, edition: Edition) -> None:
        """What is to be shown, now or after the visit that is under way."""
        if self._engine.bridge.is_open:
            self._posted.emit(edition)

    def _show(self, edition: Edition) -> None:
        self._engine.dispatch(CatalogueChanged(edition.catalogue))

    @Slot(object)
    def _came(self, edition: Edition) -> None:
        if self._engine.bridge.is_open:
            self._shutter.came(edition, self._engine.journey.step)

    @Slot()
    def _look(self) -> None:
        before, self._step = self._step, self._engine.journey.step
        self._shutter.moved(before, self._step)
