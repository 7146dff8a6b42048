"""The durable queue as the program begins with it: opened, then looked through while the kiosk works."""

import time
from collections.abc import Callable
from contextlib import suppress

from kiosk.journal import Journal, Level, Note
from kiosk.journey import OutOfServiceReason
from kiosk.journey.events import ServiceRestored, ServiceStopped
from kiosk.runtime.engine import Engine
from kiosk.runtime.lazy import Lazy, ShutError
from offline_queue import Outbox, OutboxError

STORE_AGAIN_S = 10.0


def open_store(outbox: Lazy[Outbox], engine: Engine, store_stands: Callable[[], None], journal: Journal) -> None:
    """Open the durable queue; as long as it cannot be, the kiosk is out of service and tries again."""
    broken = False
    while engine.bridge.is_open:
        try:
            outbox.get()
        except ShutError:
            return
        except (OutboxError, OSError) as error:
            if not broken:
                journal.note(Note.OUT_OF_SERVICE, Level.ERROR, reason=type(error).__name__)
                engine.bridge.post(ServiceStopped(OutOfServiceReason.STORE_BROKEN))
            broken = True
            time.sleep(STORE_AGAIN_S)
        else:
            if broken:
                engine.bridge.post(ServiceRestored())
            with suppress(ShutError):
                store_stands()
            return


def check_store(outbox: Lazy[Outbox], journal: Journal) -> None:
    """A big queue is opened without reading all of it: that is done now, while the kiosk works."""
    opened = outbox.get()
    if opened.checked:
        return
    try:
        report = opened.verify()
    except OutboxError as error:  # what is in the way now is met by the next write too, and handled there
        journal.note(Note.QUEUE_CHECKED, Level.WARNING, reason=type(error).__name__)
        return
    if report.damage:
        journal.note(Note.QUEUE_DAMAGED, Level.ERROR, complaints=len(report.damage))
        outbox.renew(opened, Outbox.close)  # the next to use it opens it anew, which moves the file aside
    else:
        journal.note(Note.QUEUE_CHECKED, rows=report.rows, undecipherable=len(report.undecipherable))
