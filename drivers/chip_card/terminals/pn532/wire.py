"""The serial port a PN532 is connected to: bytes out, bytes in, and its speed.

Errors are those of `drivers.device`: DeviceUnplugged for a port that is gone, DeviceBusy for one another program holds,
DeviceTimeout for bytes it does not take, DeviceError for anything else the system refuses.
"""

import errno
import os
import select
import termios
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from drivers.device import DeviceBusy, DeviceError, DeviceTimeout, DeviceUnplugged

_PIECE: Final = 4096
_WRITE_S: Final = 1.0
_OUTPUT_SPEED: Final = 5
_GONE: Final = frozenset({errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.EIO, errno.EBADF, None})


class Wire:
    """An open port for this program alone, 8N1, without flow control.

    DTR and RTS stay as the system sets them: modules do not use them, and some adapters pass a change on as a reset.
    """

    def __init__(self, port: str, speed: int) -> None:
        import serial  # noqa: PLC0415 - only a kiosk with a serial device pays for it

        self._port = port
        with self._as_device_errors():
            self._serial = serial.Serial(port, speed, timeout=0, write_timeout=_WRITE_S, exclusive=True)
        self._poll = select.poll()
        self._poll.register(self._serial.fileno(), select.POLLIN)
        self.speed = speed

    def write(self, data: bytes) -> None:
        """Sends all of it."""
        with self._as_device_errors():
            self._serial.write(data)

    def read(self, wait_s: float) -> bytes:
        """What has come, as soon as anything has; b"" when nothing came in time."""
        with self._as_device_errors():
            if not self._poll.poll(max(0.0, wait_s) * 1000):
                return b""
            try:
                data = os.read(self._serial.fileno(), _PIECE)
            except BlockingIOError:
                return b""
            if not data:
                raise OSError(errno.ENODEV, "the other end is gone")
            return data

    def drain(self) -> None:
        """Waits until everything has left the computer."""
        with self._as_device_errors():
            self._serial.flush()

    def set_speed(self, speed: int) -> bool:
        """Whether the port can be used at that speed (baud); if not, it stays at the one before."""
        before = self.speed
        with self._as_device_errors():
            if self._takes(speed):
                self.speed = speed
                return True
            self._takes(before)
            return False

    def close(self) -> None:
        """Gives the port back."""
        self._serial.close()

    def _takes(self, speed: int) -> bool:
        try:
            self._serial.baudrate = speed
        except (ValueError, NotImplementedError):
            return False
        except OSError as error:
            if error.errno == errno.EINVAL:
                return False
            raise
        wanted = getattr(termios, f"B{speed}", None)  # a driver may take another speed than it was asked for
        return wanted is None or termios.tcgetattr(self._serial.fileno())[_OUTPUT_SPEED] == wanted

    @contextmanager
    def _as_device_errors(self) -> Iterator[None]:
        import serial  # noqa: PLC0415

        try:
            yield
        except serial.SerialTimeoutException as error:
            raise DeviceTimeout(f"the module on {self._port} takes no bytes") from error
        except (OSError, termios.error) as error:
            reason = _reason(error)
            if reason in (errno.EBUSY, errno.EWOULDBLOCK):
                raise DeviceBusy(f"another program holds {self._port}") from error
            if reason in (errno.EACCES, errno.EPERM):
                raise DeviceError(
                    f"{self._port} may not be used by this user; it belongs to the group 'dialout'"
                ) from error
            if reason in _GONE:
                raise DeviceUnplugged(f"{self._port} is gone") from error
            raise DeviceError(f"{self._port} cannot be used as a serial port") from error
        except ValueError as error:
            raise DeviceError(f"{self._port} cannot be used as a serial port") from error


def _reason(error: BaseException) -> int | None:
    """The system's error number; pyserial hides some behind a text of its own."""
    for one in (error, error.__context__):
        if one is not None and one.args and isinstance(one.args[0], int):
            return one.args[0]
    return None
