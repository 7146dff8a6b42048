"""A few threads for slow calls. Daemons: a hospital that does not answer never keeps the kiosk from stopping."""

import sys
import threading
from collections.abc import Callable
from queue import SimpleQueue

Job = Callable[[], None]


class Workers:
    """Runs jobs in the order given, `count` at a time. An exception of a job reaches `threading.excepthook`."""

    def __init__(self, count: int, name: str) -> None:
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._threads = [threading.Thread(target=self._work, name=f"{name}-{n}", daemon=True) for n in range(count)]
        self._started = False
        self._closed = False

    def run(self, job: Job) -> None:
        """As soon as a thread is free."""
        if not self._started:
            self._started = True
            for thread in self._threads:
                thread.start()
        self._jobs.put(job)

    def close(self, seconds: float = 1.0) -> None:
        """Let running jobs end for at most `seconds`; what waits is not begun."""
        self._closed = True
        if not self._started:
            return
        for _ in self._threads:
            self._jobs.put(None)
        for thread in self._threads:
            thread.join(seconds / len(self._threads))

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None and not self._closed:
            try:
                job()
            except Exception:
                tell_of_mistake()  # this thread has other jobs to do
            del job  # it may hold a patient, and the next one may be hours away


def tell_of_mistake() -> None:
    """Hand the exception being handled to `threading.excepthook`, from a thread that goes on."""
    kind, error, trace = sys.exc_info()
    if kind is not None:
        threading.excepthook(threading.ExceptHookArgs((kind, error, trace, threading.current_thread())))
