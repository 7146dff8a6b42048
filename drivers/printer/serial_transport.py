"""Printers on a serial port, or on a USB port that looks like one."""

import errno
import time
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from typing import TYPE_CHECKING

from drivers.device import DeviceBusy, DeviceError, DeviceTimeout, DeviceUnplugged

if TYPE_CHECKING:
    import serial

_SLICE = 512
_DRAIN_POLL_S = 0.002


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
            if reason == errno.ENOENT:
                raise DeviceUnplugged(f"there is no port {self._port}") from error
            if reason in (errno.ENOTTY, errno.EISDIR):
                raise DeviceError(f"{self._port} is no serial port") from error
            raise DeviceUnplugged(f"{self._port} is gone") from error
