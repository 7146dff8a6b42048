"""From any thread to the GUI thread: the one place where events cross."""

import contextlib
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.journey.events import Event


class Bridge(QObject):
    """`post` may be called from any thread; `receive` runs on the thread this object was made on, in order."""

    _posted = Signal(object)

    def __init__(self, receive: Callable[[Event], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._receive: Callable[[Event], None] | None = receive
        # Queued when posted from another thread. Naming the connection type would make all of Qt's enums: 25 ms.
        self._posted.connect(self._arrived)

    def post(self, event: Event) -> None:
        """Something happened. After `close` it is let go."""
        if self._receive is not None:
            with contextlib.suppress(RuntimeError):  # the receiver was destroyed at this very moment
                self._posted.emit(event)

    @property
    def is_open(self) -> bool:
        """Whether anybody still listens."""
        return self._receive is not None

    def close(self) -> None:
        """Whatever still comes is not delivered any more."""
        self._receive = None

    @Slot(object)
    def _arrived(self, event: Event) -> None:
        if self._receive is not None:
            self._receive(event)
