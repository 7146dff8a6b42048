"""A QR scanner on a serial line (RS-232, USB virtual COM port) as a code reader."""

import errno
import select
import termios
import threading
import time
from collections import deque
from typing import TYPE_CHECKING, Final

from drivers.device import (
    DeviceBusy,
    DeviceError,
    DeviceUnplugged,
    Faulty,
    Ready,
    Scan,
    Starting,
    Status,
    Unplugged,
)
from drivers.serial_scanner.framing import END_MARKS, Framer

if TYPE_CHECKING:
    import serial

_SLICE_S: Final = 0.1
_PIECE_BYTES: Final = 4096


class SerialScanner:
    """Reads what a scanner sends on a serial port, 8 data bits, no parity, 1 stop bit.

    `port` is best a stable path below /dev/serial/by-id. `end_marks`, `silence_s`: see `Framer`; an empty set of end
    marks is for a scanner that sends none. A code older than `stale_s` when it is read is dropped: it may be the
    patient's before.
    """

    def __init__(
        self,
        port: str,
        baudrate: int = 115_200,
        *,
        end_marks: frozenset[int] = END_MARKS,
        silence_s: float = 0.1,
        stale_s: float = 2.0,
        name: str = "scanner",
    ) -> None:
        self._port = port
        self._baudrate = baudrate
        self._end_marks = end_marks
        self._silence_s = silence_s
        self._stale_s = stale_s
        self._name = name
        self._lock = threading.Lock()
        self._opened = threading.Event()
        self._line: serial.Serial | None = None
        self._poll = select.poll()
        self._framer = Framer()
        self._codes: deque[bytes] = deque()
        self._last_listened = 0.0
        self._status: Status = Starting()

    @property
    def name(self) -> str:
        """What technicians call it."""
        return self._name

    @property
    def status(self) -> Status:
        """How it is doing as of the last call; Faulty while what it sends cannot be read."""
        return self._status

    def open(self) -> None:
        """Takes the port for this program alone and forgets what came before. Raises DeviceError."""
        import serial  # noqa: PLC0415 - only programs with a scanner pay for it

        if self._opened.is_set():
            return
        try:
            line = serial.Serial(self._port, self._baudrate, timeout=0, exclusive=True)
        except (OSError, termios.error, ValueError) as error:
            self._status, problem = self._opening_problem(error)
            raise problem from error
        with self._lock:
            self._line = line
            self._poll = select.poll()
            self._poll.register(line.fileno(), select.POLLIN)
            self._framer = Framer(self._end_marks, self._silence_s)
            self._codes.clear()
            self._last_listened = time.monotonic()
            self._status = Ready()
            self._opened.set()

    def read(self, timeout_s: float) -> Scan | None:
        """The next code the scanner sends. Raises DeviceUnplugged; the scanner is closed after it."""
        if not self._opened.is_set():
            raise DeviceUnplugged(f"{self._name} is not open")
        began = time.monotonic()
        if began - self._last_listened > self._stale_s:
            self._listen(0.0, forget=True)
        while self._opened.is_set():
            code = self._listen(max(0.0, min(_SLICE_S, began + timeout_s - time.monotonic())))
            self._last_listened = time.monotonic()
            if code is not None:
                return Scan(code, "", self._name)
            if self._last_listened >= began + timeout_s:
                return None
        return None

    def close(self) -> None:
        """Gives the port back."""
        self._opened.clear()
        with self._lock:
            self._release(Starting())

    def _listen(self, wait_s: float, *, forget: bool = False) -> bytes | None:
        """The next code, if one is complete within a moment. `close` comes between two moments."""
        with self._lock:
            line = self._line
            if line is None:
                return None
            if self._codes and not forget:
                return self._codes.popleft()
            if self._framer.waiting:
                wait_s = min(wait_s, self._silence_s)
            try:
                if forget:
                    line.reset_input_buffer()
                    self._framer.forget()
                    self._codes.clear()
                    return None
                data = line.read(_PIECE_BYTES) if self._poll.poll(wait_s * 1000) else b""
            except (OSError, termios.error) as error:
                problem = DeviceUnplugged(f"{self._name} at {self._port} was unplugged")
                self._opened.clear()
                self._release(Unplugged(str(problem)))
                raise problem from error
            dropped = self._framer.dropped
            now = time.monotonic()
            codes = self._framer.feed(data, now) if data else self._framer.flush(now)
            self._codes.extend(codes)
            if codes:
                self._status = Ready()
            elif self._framer.dropped > dropped:
                self._status = Faulty(f"{self._name} sends what is no code; is {self._baudrate} baud right?")
            return self._codes.popleft() if self._codes else None

    def _release(self, status: Status) -> None:
        if self._line is not None:
            self._line.close()
            self._status = status
        self._line = None
        self._codes.clear()

    def _opening_problem(self, error: Exception) -> tuple[Status, DeviceError]:
        what = f"{self._name} at {self._port}"
        match getattr(error, "errno", None):
            case errno.ENOENT | errno.ENODEV | errno.ENXIO | errno.EIO:
                problem: DeviceError = DeviceUnplugged(f"{what} is not there")
                return Unplugged(str(problem)), problem
            case errno.EBUSY | errno.EWOULDBLOCK:
                problem = DeviceBusy(f"{what} is used by another program")
            case errno.EACCES | errno.EPERM:
                problem = DeviceError(
                    f"{what} may not be used by this user; serial ports belong to the group 'dialout'"
                )
            case _:
                problem = DeviceError(f"{what} cannot be used as a serial port at {self._baudrate} baud")
        return Faulty(str(problem)), problem
