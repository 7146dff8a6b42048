"""The thread that takes stored writes to the hospital, oldest first, as long as the line stands."""

import threading
import time
from collections.abc import Callable
from typing import assert_never

from kiosk.journal import Journal, Level, Note
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.workers import tell_of_mistake
from offline_queue import Attempted, Backoff, Busy, Done, Nothing, Outbox, OutboxError, Paused, Sender, deliver_once

LONGEST_REST_S = 20.0
AFTER_FAULT_S = 2.0


class Delivery:
    """Owns the delivering thread. `wake` when there is something new or the line is back."""

    def __init__(
        self,
        outbox: Lazy[Outbox],
        send: Sender[None],
        journal: Journal,
        *,
        delivered: Callable[[], None] = lambda: None,
        backoff: Backoff | None = None,
    ) -> None:
        self._outbox = outbox
        self._send = send
        self._journal = journal
        self._delivered = delivered
        self._backoff = backoff or Backoff()
        self._woken = threading.Event()
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run, name="delivery", daemon=True)

    def start(self) -> None:
        """Begin with whatever an earlier run left."""
        self._thread.start()

    def wake(self) -> None:
        """Look now."""
        self._woken.set()

    def line_restored(self) -> None:
        """The hospital answers again: nothing waits for its back-off any more."""
        outbox = self._outbox.peek()
        if outbox is not None:
            outbox.wake()
        self.wake()

    def close(self, seconds: float = 2.0) -> None:
        """Finish the delivery under way, for at most `seconds`; the rest is durable."""
        self._ending.set()
        self._woken.set()
        if self._thread.is_alive():
            self._thread.join(seconds)

    def _run(self) -> None:
        while not self._ending.is_set():
            self._woken.clear()
            try:
                rest = self._step()
            except (OutboxError, OSError) as error:
                self._journal.note(Note.QUEUE_PAUSED, Level.ERROR, reason=type(error).__name__)
                rest = AFTER_FAULT_S
            except Exception:  # without this thread no booking would ever leave
                tell_of_mistake()
                rest = AFTER_FAULT_S
            if rest > 0:
                self._woken.wait(rest)

    def _step(self) -> float:
        """One delivery; how long to rest after it, in seconds."""
        step = deliver_once(self._outbox.get(), self._send, time.monotonic, self._backoff)
        match step:
            case Attempted(outcome=Paused()):
                return LONGEST_REST_S
            case Attempted(outcome=Done()):
                self._delivered()
                return 0.0
            case Attempted():
                return 0.0
            case Nothing(until=until):
                return LONGEST_REST_S if until is None else min(LONGEST_REST_S, max(0.0, until - time.monotonic()))
            case Busy():
                return AFTER_FAULT_S
            case _:
                assert_never(step)
