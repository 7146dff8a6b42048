"""The life of a simulated printer on its wire: a thread that takes bytes at the line's speed and sends answers."""

import os
import select
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from drivers.simulation.printer.mechanism import Mechanism
from drivers.simulation.printer.tempo import Answers, Motor
from drivers.simulation.printer.wires import Wire

_BITS_PER_BYTE = 10
_SLOW_SLICE_S = 0.01
_MOTOR_STEP_S = 0.005
_LARGEST_READ = 4096
_CABLE_TIMEOUT_S = 5.0


class Service:
    """Joins a mechanism to a wire. Only its own thread touches the wire; the mechanism is touched under its lock."""

    def __init__(self, wire: Wire, mechanism: Mechanism, *, receive_buffer: int) -> None:
        self._wire = wire
        self._mechanism = mechanism
        self._receive_buffer = receive_buffer
        self._changed = threading.Condition()
        self._received = 0
        self._answers = Answers()
        self._motor = Motor()
        self._silent = False
        self._holds = False
        self._baud: int | None = None
        self._next_read = 0.0
        self._pull_at: int | None = None
        self._plugged = True
        self._closed = False
        self._wire.plug()
        self._woken, self._wake = os.pipe()
        self._thread = threading.Thread(target=self._serve, name="simulated printer", daemon=True)
        self._thread.start()

    @property
    def bytes_received(self) -> int:
        """Bytes received so far."""
        with self._changed:
            return self._received

    @property
    def is_plugged(self) -> bool:
        """Whether its cable is in."""
        with self._changed:
            return self._plugged

    @contextmanager
    def looking(self) -> Iterator[Mechanism]:
        """The mechanism, to look at while it stands still."""
        with self._changed:
            yield self._mechanism

    @contextmanager
    def changing(self) -> Iterator[Mechanism]:
        """The mechanism, to change it; when it is given back it has gone on as far as it can."""
        with self._changed:
            yield self._mechanism
            self._answers.say(self._mechanism.resume())
            self._changed.notify_all()
        self._wake_up()

    def wait(self, condition: Callable[[], bool], timeout_s: float, complaint: str) -> None:
        """Waits for something to happen to the printer. Raises TimeoutError."""
        with self._changed:
            if not self._changed.wait_for(condition, timeout_s):
                raise TimeoutError(f"{complaint} within {timeout_s:g} s")

    def wait_for_bytes(self, n: int, timeout_s: float) -> None:
        """Waits until `n` bytes have arrived in all. Raises TimeoutError."""
        self.wait(lambda: self._received >= n, timeout_s, f"fewer than {n} bytes arrived")

    def keep_silent(self, *, silent: bool) -> None:
        """Whether answers are dropped."""
        with self._changed:
            self._silent = silent

    def limit_speed(self, baud: int | None) -> None:
        """Takes bytes no faster than a serial line of `baud`; None for as fast as they come."""
        with self._changed:
            self._baud = baud
        self._wake_up()

    def delay_answers(self, seconds: float) -> None:
        """How late each answer is sent."""
        with self._changed:
            self._answers.delay_s = seconds

    def print_at(self, rows_per_s: float | None) -> None:
        """How fast the motor is; None for at once."""
        with self.changing() as mechanism:
            self._motor.run_at(rows_per_s)
            mechanism.rows_allowed = self._motor.rows(was_printing=False)

    def lose_power(self, *, holds: bool) -> None:
        """The printer goes off; bytes that come meanwhile are lost, or wait on the line."""
        with self._changed:
            self._mechanism.lose_power()
            self._answers.clear()
            self._holds = holds
        self._wake_up()

    def restore_power(self) -> None:
        """The printer is on again."""
        with self.changing() as mechanism:
            mechanism.restore_power()
            self._holds = False

    def pull(self, after_bytes: int) -> None:
        """Pulls the cable once `after_bytes` more bytes have arrived."""
        with self._changed:
            self._pull_at = self._received + after_bytes
        self._wake_up()
        if not after_bytes:
            self.wait(lambda: not self._plugged, _CABLE_TIMEOUT_S, "the cable was not pulled")

    def plug(self) -> None:
        """Puts the cable back."""
        with self._changed:
            self._pull_at = None
        self._wake_up()
        self.wait(lambda: self._plugged, _CABLE_TIMEOUT_S, "the cable was not put back")

    def close(self) -> None:
        """Ends the thread and removes the wire; closing twice does nothing."""
        with self._changed:
            if self._closed:
                return
            self._closed = True
            os.write(self._wake, b"\0")
        self._thread.join()
        os.close(self._wake)
        os.close(self._woken)

    def _wake_up(self) -> None:
        with self._changed:
            if not self._closed:
                os.write(self._wake, b"\0")

    def _serve(self) -> None:
        try:
            while not self._closed:
                self._follow_cable()
                self._serve_once()
        finally:
            self._wire.close()

    def _serve_once(self) -> None:
        listening, receiving = self._wire.listening(), self._wire.receiving()
        limit, timeout_s = self._appetite()
        timeout_s = self._soonest(timeout_s)
        watched = [self._woken, *listening, *(receiving if limit else [])]
        ready, _, _ = select.select(watched, [], [], timeout_s)
        if self._woken in ready:
            os.read(self._woken, _LARGEST_READ)
        if any(fd in ready for fd in listening):
            self._wire.connect()
        limit, _ = self._appetite()  # it may have changed meanwhile
        self._take(self._wire.receive(limit) if limit and any(fd in ready for fd in receiving) else b"")

    def _soonest(self, timeout_s: float | None) -> float | None:
        """When something is to be done although nothing arrives."""
        with self._changed:
            moving = _MOTOR_STEP_S if self._motor.has_speed and self._mechanism.is_printing else None
            waits = [wait for wait in (timeout_s, moving, self._answers.wait_s()) if wait is not None]
        return min(waits, default=None)

    def _follow_cable(self) -> None:
        with self._changed:
            wanted = self._pull_at is None or self._received < self._pull_at
            if wanted == self._plugged:
                return
            if wanted:
                self._wire.plug()
            else:
                self._wire.pull()
            self._plugged = wanted
            self._changed.notify_all()

    def _appetite(self) -> tuple[int, float | None]:
        """How many bytes to read next; when none may be read yet, also how long to wait."""
        with self._changed:
            limit = 0 if self._holds else _LARGEST_READ
            if self._mechanism.condition.offline or self._mechanism.is_printing:
                limit = min(limit, self._receive_buffer - self._mechanism.waiting)
            if self._pull_at is not None:
                limit = min(limit, self._pull_at - self._received)
            if self._baud is None or limit <= 0:
                return max(0, limit), None
            wait_s = self._next_read - time.monotonic()
            if wait_s > 0:
                return 0, wait_s
            return max(1, min(limit, int(self._baud / _BITS_PER_BYTE * _SLOW_SLICE_S))), None

    def _take(self, data: bytes) -> None:
        with self._changed:
            self._received += len(data)
            if self._baud is not None:
                earliest = max(self._next_read, time.monotonic() - _SLOW_SLICE_S)  # a late wake-up is made up for
                self._next_read = earliest + len(data) * _BITS_PER_BYTE / self._baud
            self._mechanism.rows_allowed = self._motor.rows(was_printing=self._mechanism.is_printing)
            self._answers.say(self._mechanism.receive(data))
            due = self._answers.due()
            if due and not self._silent:
                self._wire.send(due)
            self._changed.notify_all()
