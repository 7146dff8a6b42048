"""When the durable store takes nothing in, the kiosk takes no registrations; and it notices when that is over."""

import threading
from collections.abc import Callable
from typing import Final

from kiosk.journey import OutOfServiceReason
from kiosk.journey.events import Event, ServiceRestored, ServiceStopped
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.workers import Job
from offline_queue import DiskFailing, DiskReadOnly, Outbox, OutboxError, OutboxFull

AGAIN_S: Final = 30.0


class StoreWatch:
    """Belongs to the thread that stores, which `run` gives work to."""

    def __init__(
        self,
        outbox: Lazy[Outbox],
        run: Callable[[Job], None],
        post: Callable[[Event], None],
        *,
        again_s: float = AGAIN_S,
    ) -> None:
        self._outbox = outbox
        self._run = run
        self._post = post
        self._again_s = again_s
        self._reason: OutOfServiceReason | None = None
        self._timer: threading.Timer | None = None

    def failed(self, error: OutboxError) -> None:
        """A write was not taken. A disk that is full, failing or read-only takes the next patient's neither."""
        reason = _reason_of(error)
        if reason is None:
            return
        if reason is not self._reason:
            self._reason = reason
            self._post(ServiceStopped(reason))
        self._look_later()

    def room_again(self) -> None:
        """Something left the store: if it was full, registrations go on. From any thread."""
        if self._reason is OutOfServiceReason.STORE_FULL:
            self._restore()

    def close(self) -> None:
        """Look no more."""
        if self._timer is not None:
            self._timer.cancel()

    def _look_later(self) -> None:
        self.close()
        self._timer = threading.Timer(self._again_s, lambda: self._run(self._look))
        self._timer.daemon = True
        self._timer.start()

    def _look(self) -> None:
        if self._reason is None:
            return
        try:
            self._outbox.get().rehearse()
        except OutboxError as error:
            self.failed(error)
            self._look_later()  # also after one that alone would stop nothing
        else:
            self._restore()

    def _restore(self) -> None:
        self._reason = None
        self._post(ServiceRestored())


def _reason_of(error: OutboxError) -> OutOfServiceReason | None:
    match error:
        case OutboxFull():
            return OutOfServiceReason.STORE_FULL
        case DiskReadOnly() | DiskFailing():
            return OutOfServiceReason.STORE_BROKEN
        case _:
            return None
