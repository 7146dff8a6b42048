"""The line to a printer: bytes out, a few bytes back. A serial port, a USB port that looks like one, or TCP 9100.

Errors are those of `drivers.device`: DeviceUnplugged for a line that is gone, DeviceBusy for one another program
holds, DeviceTimeout for bytes the printer did not take, DeviceError for anything else the system refuses.
"""

import errno
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from typing import TYPE_CHECKING, Protocol

from drivers.device import DeviceBusy, DeviceError, DeviceTimeout, DeviceUnplugged

if TYPE_CHECKING:
    import serial

_SLICE = 512
_DRAIN_POLL_S = 0.002


class Transport(Protocol):
    """A byte line to one printer; used by one thread at a time."""

    def open(self) -> None:
        """Opens the line and drops what came in before. Raises DeviceError."""
        ...

    def write(self, data: bytes) -> None:
        """Sends all of `data`, waiting as long as the line's speed needs. Raises DeviceError."""
        ...

    def read(self, n: int, timeout_s: float) -> bytes:
        """Between 1 and `n` bytes as soon as any are there; b"" when none came in time. Raises DeviceError."""
        ...

    def close(self) -> None:
        """Closes the line; closing a closed one does nothing."""
        ...


class FlowControl(Enum):
    """How a serial printer says "wait"; it must match the printer's own setting.

    A printer's DTR signal is wired to the computer's CTS: Linux listens to no other line.
    """

    NONE = "none"
    RTS_CTS = "rts-cts"
    XON_XOFF = "xon-xoff"


class SerialTransport:
    """A printer on a serial line, eight data bits, no parity; `stall_s` is how long it may refuse bytes."""

    def __init__(
        self, port: str, baud: int = 115_200, *, flow: FlowControl = FlowControl.NONE, stall_s: float = 3.0
    ) -> None:
        self._port = port
        self._baud = baud
        self._flow = flow
        self._stall_s = stall_s
        self._serial: serial.Serial | None = None

    def open(self) -> None:
        """Takes the port for this program alone."""
        import serial  # noqa: PLC0415 - only a kiosk with a serial printer pays for it

        self.close()
        with self._as_device_errors():
            self._serial = serial.Serial(
                self._port,
                self._baud,
                write_timeout=_SLICE * 10 / self._baud + self._stall_s,
                rtscts=self._flow is FlowControl.RTS_CTS,
                xonxoff=self._flow is FlowControl.XON_XOFF,
                exclusive=True,
            )

    def write(self, data: bytes) -> None:
        """Returns once the bytes have left the computer: a request behind them is then answered within its time."""
        line = self._opened()
        with self._as_device_errors():
            for start in range(0, len(data), _SLICE):
                line.write(data[start : start + _SLICE])
            waiting, deadline = line.out_waiting, time.monotonic() + self._stall_s
            while waiting:
                time.sleep(_DRAIN_POLL_S)
                left = line.out_waiting
                if left < waiting:
                    waiting, deadline = left, time.monotonic() + self._stall_s
                elif time.monotonic() > deadline:
                    raise DeviceTimeout(f"the printer on {self._port} takes no more bytes")

    def read(self, n: int, timeout_s: float) -> bytes:
        """See `Transport.read`."""
        line = self._opened()
        with self._as_device_errors():
            line.timeout = timeout_s
            first: bytes = line.read(1)
            return first + line.read(min(n - 1, line.in_waiting)) if first else b""

    def close(self) -> None:
        """Drops bytes still waiting: a printer that refuses them would hold up the closing."""
        line, self._serial = self._serial, None
        if line is not None:
            try:
                with self._as_device_errors():
                    line.reset_output_buffer()
            except DeviceError:
                pass  # the port is gone already, and nothing waits in it
            finally:
                line.close()

    def _opened(self) -> "serial.Serial":
        if self._serial is None:
            raise DeviceUnplugged(f"{self._port} is not open")
        return self._serial

    @contextmanager
    def _as_device_errors(self) -> Iterator[None]:
        import termios  # noqa: PLC0415 - beside serial, whose posix half leaks its errors

        import serial  # noqa: PLC0415

        try:
            yield
        except serial.SerialTimeoutException as error:
            raise DeviceTimeout(f"the printer on {self._port} takes no more bytes") from error
        except (OSError, termios.error) as error:
            reason = error.args[0] if error.args else None
            if reason in (errno.EBUSY, errno.EAGAIN):
                raise DeviceBusy(f"another program holds {self._port}") from error
            if reason in (errno.EACCES, errno.EPERM):
                raise DeviceError(f"no permission to open {self._port}") from error
            raise DeviceUnplugged(f"{self._port} is gone") from error


class NetworkTransport:
    """A printer on the network, by the raw port that nearly all of them open."""

    def __init__(self, host: str, port: int = 9100, *, connect_s: float = 2.0, stall_s: float = 5.0) -> None:
        self._host = host
        self._port = port
        self._connect_s = connect_s
        self._stall_s = stall_s
        self._socket: socket.socket | None = None

    def open(self) -> None:
        """Connects; most printers serve one connection at a time and leave others waiting without an answer."""
        self.close()
        with self._as_device_errors():
            self._socket = socket.create_connection((self._host, self._port), self._connect_s)
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def write(self, data: bytes) -> None:
        """Returns once the system has taken the bytes, which is before the printer has."""
        line = self._opened()
        with self._as_device_errors():
            line.settimeout(self._stall_s)
            line.sendall(data)

    def read(self, n: int, timeout_s: float) -> bytes:
        """See `Transport.read`."""
        line = self._opened()
        with self._as_device_errors():
            line.settimeout(timeout_s)
            try:
                data = line.recv(n)
            except (TimeoutError, BlockingIOError):
                return b""
        if not data:
            raise DeviceUnplugged(f"the printer at {self._host}:{self._port} closed the connection")
        return data

    def close(self) -> None:
        """See `Transport.close`."""
        line, self._socket = self._socket, None
        if line is not None:
            line.close()

    def _opened(self) -> socket.socket:
        if self._socket is None:
            raise DeviceUnplugged(f"not connected to {self._host}:{self._port}")
        return self._socket

    @contextmanager
    def _as_device_errors(self) -> Iterator[None]:
        where = f"{self._host}:{self._port}"
        try:
            yield
        except TimeoutError as error:
            raise DeviceTimeout(f"the printer at {where} does not take bytes or connections") from error
        except OSError as error:
            raise DeviceUnplugged(f"no line to the printer at {where}: {error.strerror or error}") from error
