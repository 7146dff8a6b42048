"""The thread that takes stored writes to the hospital, as long as the line stands."""

import threading
import time
from collections.abc import Callable
from contextlib import suppress

from kiosk.journal import Journal, Level
from kiosk.runtime.lazy import Lazy, ShutError
from kiosk.runtime.pace import Pace
from kiosk.runtime.pausing import Pausing
from kiosk.runtime.turns import Front, Nobody, Turns
from kiosk.runtime.workers import tell_of_mistake
from offline_queue import AlreadyDelivered, Backoff, NoSuchItem, Outbox, OutboxCorrupt, OutboxError, Sender

AFTER_FAULT_S = 2.0
LOOK_ELSEWHERE_S = 2.0
CAP_S = 300.0


class Delivery:
    """Owns the delivering thread. `wake` when there is something new; `line_restored` when the line is back.

    `front` knows what somebody at the glass waits for; `delivered` and `held` are called on this thread (see `Turns`).
    A damaged queue is closed and opened anew, which moves the file aside. What another process writes to the queue is
    seen within `LOOK_ELSEWHERE_S`.
    """

    def __init__(
        self,
        outbox: Lazy[Outbox],
        send: Sender[None],
        journal: Journal,
        *,
        delivered: Callable[[], None] = lambda: None,
        held: Callable[[str, float], None] = lambda _key, _seconds: None,
        front: Front | None = None,
        backoff: Backoff | None = None,
        pace: Pace | None = None,
    ) -> None:
        self._outbox = outbox
        self._pausing = Pausing(journal, time.monotonic)
        self._woken = threading.Event()
        self._restored = threading.Event()
        self._ending = threading.Event()
        self._turns = Turns(
            send,
            front or Nobody(),
            pace or Pace(),
            self._pausing,
            clock=time.monotonic,
            backoff=backoff or Backoff(cap_s=CAP_S),
            ending=self._ending.is_set,
            delivered=delivered,
            held=held,
        )
        self._thread = threading.Thread(target=self._run, name="delivery", daemon=True)

    def start(self) -> None:
        """Begin with whatever an earlier run left."""
        self._thread.start()

    def wake(self) -> None:
        """Look now."""
        self._woken.set()

    def line_restored(self) -> None:
        """The hospital answers again: nothing waits for its back-off any more."""
        self._restored.set()
        self._woken.set()

    def close(self, seconds: float = 2.0) -> None:
        """Finish the delivery under way, for at most `seconds`; the rest is durable."""
        self._ending.set()
        self._woken.set()
        if self._thread.is_alive():
            self._thread.join(seconds)

    def _run(self) -> None:
        while not self._ending.is_set():
            self._woken.clear()
            self._rest(self._turn())

    def _rest(self, seconds: float) -> None:
        """Rest for so long, unless woken, or another process wrote to the queue."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            if self._woken.wait(min(left, LOOK_ELSEWHERE_S)) or self._changed_elsewhere():
                return

    def _changed_elsewhere(self) -> bool:
        outbox = self._outbox.peek()
        with suppress(Exception):  # the next turn meets it too, and says so
            return outbox is not None and outbox.changed_elsewhere()
        return False

    def _turn(self) -> float:
        """One turn, whatever happens in it; how long to rest after it, in seconds."""
        outbox = None
        try:
            outbox = self._outbox.get()
            if self._restored.is_set():
                self._restored.clear()
                self._turns.line_restored(outbox)
            return self._turns.take(outbox)
        except (AlreadyDelivered, NoSuchItem, ShutError):
            return 0.0  # somebody settled it while it was under way: the patient chose again, or staff decided
        except (OutboxError, OSError) as error:
            self._pausing.stands(type(error).__name__, Level.ERROR)
            if outbox is not None and isinstance(error, OutboxCorrupt):
                self._renew(outbox)
        except Exception:  # without this thread no booking would ever leave
            if outbox is not None and self._outbox.peek() is not outbox:
                return 0.0  # another thread had it opened anew, for it was damaged
            tell_of_mistake()
        return AFTER_FAULT_S

    def _renew(self, outbox: Outbox) -> None:
        try:
            self._outbox.renew(outbox, Outbox.close)
        except Exception:  # its files are let go of all the same
            tell_of_mistake()
