"""A code reader at the end of a file descriptor: what scanners on serial lines and scanners that type share."""

import errno
import os
import select
import termios
import threading
import time
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Sequence
from typing import Final

from drivers.device import (
    DeviceBusy,
    DeviceError,
    DeviceProtocolError,
    DeviceUnplugged,
    Faulty,
    Ready,
    Scan,
    Sighting,
    Starting,
    Status,
    Unplugged,
)

News = Scan | DeviceProtocolError
"""A code, or why something that came is none."""

PIECE_BYTES: Final = 4080
"""Read at once; a multiple of 24, the size of an input event, so that none is cut."""
_SLICE_S: Final = 0.1
_MOST_PIECES_FORGOTTEN: Final = 64


class LineReader(ABC):
    """Opening, waiting, losing and closing; what the bytes mean is left to the kinds of scanner.

    `where`: a path, best a stable one. `silence_s`: the gap that never happens inside a code. What waits when nobody
    listened for `stale_s` is dropped: it may be the patient's before.
    """

    def __init__(self, where: str, name: str, silence_s: float, stale_s: float) -> None:
        self._where = where
        self._name = name
        self._silence_s = silence_s
        self._stale_s = stale_s
        self._lock = threading.Lock()
        self._opened = threading.Event()
        self._fd: int | None = None
        self._poll = select.poll()
        self._news: deque[News] = deque()
        self._last_listened = 0.0
        self._status: Status = Starting()

    @property
    def name(self) -> str:
        """What technicians call it."""
        return self._name

    @property
    def status(self) -> Status:
        """How it is doing as of the last call."""
        return self._status

    def open(self) -> None:
        """Takes the device for this program alone and forgets what came before. Raises DeviceError."""
        if self._opened.is_set():
            return
        with self._lock:
            try:
                self._fd = self._connect()
            except (OSError, termios.error, ValueError) as error:
                self._status, problem = self._opening_problem(error)
                raise problem from error
            self._poll = select.poll()
            self._poll.register(self._fd, select.POLLIN)
            self._news.clear()
            self._forget()
            self._last_listened = time.monotonic()
            self._status = Ready()
            self._opened.set()

    def read(self, timeout_s: float) -> Sighting | None:
        """The next code. Raises DeviceUnplugged; the scanner is closed after it."""
        if not self._opened.is_set():
            raise DeviceUnplugged(f"{self._name} is not open")
        began = time.monotonic()
        if began - self._last_listened > self._stale_s:
            self._drop_what_waits()
        while self._opened.is_set():
            news = self._listen(max(0.0, min(_SLICE_S, began + timeout_s - time.monotonic())))
            self._last_listened = time.monotonic()
            if isinstance(news, DeviceProtocolError):
                raise news
            if news is not None:
                return Sighting((news,))
            if self._last_listened >= began + timeout_s:
                return None
        return None

    def close(self) -> None:
        """Gives the device back."""
        self._opened.clear()
        with self._lock:
            self._opened.clear()  # an `open` may have ended while this waited
            self._release(Starting())

    @abstractmethod
    def _connect(self) -> int:
        """Opens the device; its descriptor does not block. Raises OSError."""

    @abstractmethod
    def _disconnect(self, fd: int) -> None:
        """Closes it."""

    @abstractmethod
    def _arrived(self, data: bytes, now: float) -> Sequence[News]:
        """What bytes that arrived until `now` complete."""

    @abstractmethod
    def _quiet(self, now: float) -> Sequence[News]:
        """What the silence up to `now` completes; nothing waited on the line at that moment."""

    @abstractmethod
    def _forget(self) -> None:
        """Drops a code that has begun, and what is still to come of it."""

    @property
    @abstractmethod
    def _waiting(self) -> bool:
        """A code has begun and not ended."""

    @property
    @abstractmethod
    def _group(self) -> str:
        """The group of users who may use the device."""

    def _listen(self, wait_s: float) -> News | None:
        """The next news, if any come within a moment. `close` comes between two moments."""
        with self._lock:
            if self._fd is None:
                return None
            if not self._news:
                if self._waiting:
                    wait_s = min(wait_s, self._silence_s)
                try:
                    data = self._receive(self._fd, wait_s)
                    now = time.monotonic()
                    self._news.extend(self._quiet(now) if data is None else self._arrived(data, now))
                except (OSError, termios.error) as error:
                    raise self._lost() from error
            return self._news.popleft() if self._news else None

    def _receive(self, fd: int, wait_s: float) -> bytes | None:
        """A piece of what has come; None when the line was quiet all the time. OSError when the device is gone."""
        if not self._poll.poll(wait_s * 1000):
            return None
        try:
            data = os.read(fd, PIECE_BYTES)
        except BlockingIOError:
            return None
        if not data:
            raise OSError(errno.ENODEV, "the other end is gone")
        return data

    def _drop_what_waits(self) -> None:
        with self._lock:
            if self._fd is None:
                return
            try:
                for _ in range(_MOST_PIECES_FORGOTTEN):
                    data = self._receive(self._fd, 0.0)
                    if data is None:
                        break
                    self._arrived(data, time.monotonic())  # tells whether a code has begun whose end is still to come
            except (OSError, termios.error) as error:
                raise self._lost() from error
            self._forget()
            self._news.clear()

    def _lost(self) -> DeviceUnplugged:
        problem = DeviceUnplugged(f"{self._name} at {self._where} was unplugged")
        self._opened.clear()
        self._release(Unplugged(str(problem)))
        return problem

    def _release(self, status: Status) -> None:
        if self._fd is not None:
            self._disconnect(self._fd)
            self._status = status
        self._fd = None
        self._news.clear()

    def _opening_problem(self, error: Exception) -> tuple[Status, DeviceError]:
        what = f"{self._name} at {self._where}"
        match getattr(error, "errno", None):
            case errno.ENOENT | errno.ENODEV | errno.ENXIO | errno.EIO:
                problem: DeviceError = DeviceUnplugged(f"{what} is not there")
                return Unplugged(str(problem)), problem
            case errno.EBUSY | errno.EWOULDBLOCK:
                problem = DeviceBusy(f"{what} is used by another program")
            case errno.EACCES | errno.EPERM:
                problem = DeviceError(f"{what} may not be used by this user; it belongs to the group '{self._group}'")
            case _:
                problem = DeviceError(self._unusable(what))
        return Faulty(str(problem)), problem

    @abstractmethod
    def _unusable(self, what: str) -> str:
        """Why a device that is there cannot be used, in words for technicians."""
