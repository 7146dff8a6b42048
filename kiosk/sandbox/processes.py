"""Several server processes on one address and one database: started, watched, started again, and stopped together.

What they must know alike is in the database. Orders of the control surface are no part of the hospital's data: they lie
in a file of their own (`kiosk.sandbox.orders`).
"""

import os
import signal
import socket
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_context, parent_process, resource_tracker
from multiprocessing.connection import Connection, wait
from pathlib import Path
from types import FrameType

from kiosk.sandbox.orders import Alike
from kiosk.sandbox.serving import Plan, Server, ServerError

STOP_SECONDS = 8.0
FIRST_PAUSE_SECONDS = 0.1
LONGEST_PAUSE_SECONDS = 5.0
HEALTHY_SECONDS = 10.0
"""A process that served so long died of something new: the next is started without delay."""

NEVER = float("inf")

_spawn = get_context("spawn")


class CannotServeError(ServerError):
    """The processes do not come up."""


def serve(listeners: list[socket.socket], plan: Plan, announce: Callable[[], None]) -> None:
    """One process for each socket, until SIGINT or SIGTERM.

    `announce` is called when all serve for the first time. Raises CannotServeError and UnusableDatabaseError.
    """
    with plan.hospital():  # migrated, seeded and known to be there before anybody else looks
        pass
    with tempfile.TemporaryDirectory(prefix="kiosk-hospital-") as folder, _told_to_stop() as told:
        children = [_Child(listener, plan, Path(folder)) for listener in listeners]
        try:
            _watch(children, told, announce)
        finally:
            _stop(children)
    if told.signal == signal.SIGTERM:
        signal.raise_signal(signal.SIGTERM)


class _Child:
    """One process; its socket stays open here, so that connections wait while it is started again."""

    def __init__(self, listener: socket.socket, plan: Plan, folder: Path) -> None:
        self._task = (listener, plan, folder)
        self._pause = FIRST_PAUSE_SECONDS
        self.has_served = False
        self.start()

    def start(self) -> None:
        self._heard, said = _spawn.Pipe(duplex=False)
        self.process = _spawn.Process(target=_work, args=(*self._task, said), name="kiosk-hospital", daemon=True)
        with _deaf_to_the_terminal():
            self.process.start()
        said.close()
        self._started = time.monotonic()
        self._ready = False
        self.start_at = NEVER

    @property
    def news(self) -> list[int | Connection]:
        """What to wait for."""
        if self.start_at != NEVER:
            return []
        return [self.process.sentinel] if self._ready else [self.process.sentinel, self._heard]

    def look(self) -> None:
        """Take note of what happened. Raises CannotServeError when it never served."""
        now = time.monotonic()
        if self.start_at != NEVER:
            if now >= self.start_at:
                self.start()
            return
        if not self._ready and self._heard.poll():
            with suppress(EOFError):
                self._heard.recv()
                self._ready = self.has_served = True
        if self.process.is_alive():
            return
        if not self.has_served:
            raise CannotServeError("a server process ended before it served")
        if now - self._started > HEALTHY_SECONDS:
            self._pause = FIRST_PAUSE_SECONDS
        self.start_at = now + self._pause
        self._pause = min(2 * self._pause, LONGEST_PAUSE_SECONDS)


@contextmanager
def _deaf_to_the_terminal() -> Iterator[None]:
    """Who is started meanwhile never hears Ctrl+C: whoever watches does, and stops all in good order."""
    resource_tracker.ensure_running()  # its own start would unblock the signal
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class _Told:
    """Which signal asked to stop; `pipe` can be read from when one did."""

    def __init__(self) -> None:
        self.signal: int | None = None
        self.pipe, self._other_end = _spawn.Pipe(duplex=False)

    def __call__(self, number: int, _frame: FrameType | None) -> None:
        self.signal = number
        self._other_end.send(number)


@contextmanager
def _told_to_stop() -> Iterator[_Told]:
    told = _Told()
    before = {number: signal.signal(number, told) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield told
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _watch(children: list[_Child], told: _Told, announce: Callable[[], None]) -> None:
    announced = False
    while told.signal is None:
        for child in children:
            child.look()
        if not announced and all(child.has_served for child in children):
            announce()
            announced = True
        soonest = min(child.start_at for child in children)
        news = [each for child in children for each in child.news]
        wait([told.pipe, *news], None if soonest == NEVER else max(0.0, soonest - time.monotonic()))


def _stop(children: list[_Child]) -> None:
    for child in children:
        child.process.terminate()
    deadline = time.monotonic() + STOP_SECONDS
    for child in children:
        child.process.join(max(0.0, deadline - time.monotonic()))
        child.process.kill()
        child.process.join()


def _work(listener: socket.socket, plan: Plan, folder: Path, said: Connection) -> None:
    """A server process. It ends with the one that started it, however that ended."""
    threading.Thread(target=_stop_when_alone, name="parent", daemon=True).start()
    with listener, plan.hospital() as hospital:
        application = Alike(plan.application(hospital), hospital, folder)
        Server(application, hospital, lambda: said.send(None)).run(sockets=[listener])


def _stop_when_alone() -> None:
    parent = parent_process()
    assert parent is not None  # noqa: S101 - this is a child
    parent.join()
    os.kill(os.getpid(), signal.SIGTERM)
