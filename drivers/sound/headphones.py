"""The headphone jack as Linux tells it: the switch SW_HEADPHONE_INSERT of an input device (linux/input-event-codes.h).

The jack of a sound card, and that of many USB keypads and handsets, is such a device. A keypad's keys are those of a
keyboard and need no driver.
"""

import errno
import fcntl
import os
import select
import time
from collections.abc import Callable
from typing import Final

from drivers.device import DeviceBusy, DeviceError, DeviceUnplugged, Faulty, Ready, Starting, Status, Unplugged
from drivers.keyboard_scanner.input_events import EV_SYN, SYN_DROPPED, parse

EV_SW: Final = 5
SW_HEADPHONE_INSERT: Final = 2
_EVIOCGSW: Final = 0x8002451B  # _IOC(_IOC_READ, 'E', 0x1b, 2): the state of 16 switches
_EVIOCGBIT_SW: Final = 0x80024525  # _IOC(_IOC_READ, 'E', 0x20 + EV_SW, 2): which of them it has
_BYTES: Final = 3840
_SLICE_S: Final = 0.1


def plugged_in(fd: int) -> bool:
    """How the switch stands. Raises OSError: ENOTTY for what is no input device, ENXIO where it has no such switch."""
    has, state = bytearray(2), bytearray(2)
    fcntl.ioctl(fd, _EVIOCGBIT_SW, has)
    if not has[0] >> SW_HEADPHONE_INSERT & 1:
        raise OSError(errno.ENOTTY, "no jack")
    fcntl.ioctl(fd, _EVIOCGSW, state)
    return bool(state[0] >> SW_HEADPHONE_INSERT & 1)


class HeadphoneJack:
    """`device` is best a stable path below /dev/input/by-path or by-id. `ask` asks a switch; tests have none."""

    name = "headphones"

    def __init__(self, device: str, *, ask: Callable[[int], bool] = plugged_in) -> None:
        self._device = device
        self._ask = ask
        self._fd: int | None = None
        self._cut_off = b""
        self._told: bool | None = None
        self._status: Status = Starting()

    @property
    def status(self) -> Status:
        """How it is doing as of the last call."""
        return self._status

    def open(self) -> None:
        """Takes the device, beside others who do; opening an open one does nothing. Raises DeviceError."""
        if self._fd is not None:
            return
        try:
            fd = os.open(self._device, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError as error:
            raise self._cannot(error) from error
        try:
            self._ask(fd)
        except OSError as error:
            os.close(fd)
            raise self._cannot(error) from error
        self._fd, self._cut_off, self._told = fd, b"", None
        self._status = Ready()

    def read(self, timeout_s: float) -> bool | None:
        """Whether headphones are in, at first and when it changes; None when nothing changed in time.

        Raises DeviceUnplugged; it is closed then.
        """
        until = time.monotonic() + timeout_s
        while self._fd is not None:
            state = self._state(self._fd, min(_SLICE_S, max(0.0, until - time.monotonic())))
            if state is not None and state is not self._told:
                self._told = state
                return state
            if time.monotonic() >= until:
                return None
        raise DeviceUnplugged(f"{self.name} is not open")

    def close(self) -> None:
        """Gives the device back."""
        if self._fd is not None:
            os.close(self._fd)
        self._fd = None
        if isinstance(self._status, Ready):
            self._status = Starting()

    def _state(self, fd: int, wait_s: float) -> bool | None:
        try:
            if self._told is None:
                return self._ask(fd)
            poll = select.poll()
            poll.register(fd, select.POLLIN)
            if not poll.poll(wait_s * 1000):
                return None
            data = os.read(fd, _BYTES)
            if not data:
                raise OSError(errno.ENODEV, "the other end is gone")
            return self._after(data, fd)
        except BlockingIOError:
            return None
        except OSError as error:
            self.close()
            problem = DeviceUnplugged(f"{self.name} at {self._device} was unplugged")
            self._status = Unplugged(str(problem))
            raise problem from error

    def _after(self, data: bytes, fd: int) -> bool | None:
        """The last word counts; where the kernel dropped some, the switch is asked."""
        events, self._cut_off = parse(self._cut_off + data)
        if any((event.kind, event.code) == (EV_SYN, SYN_DROPPED) for event in events):
            return self._ask(fd)
        words = [event.value != 0 for event in events if (event.kind, event.code) == (EV_SW, SW_HEADPHONE_INSERT)]
        return words[-1] if words else None

    def _cannot(self, error: OSError) -> DeviceError:
        what = f"{self.name} at {self._device}"
        match error.errno:
            case errno.ENOENT | errno.ENODEV | errno.ENXIO | errno.EIO:
                problem: DeviceError = DeviceUnplugged(f"{what} is not there")
                self._status = Unplugged(str(problem))
                return problem
            case errno.EBUSY:
                problem = DeviceBusy(f"{what} is used by another program")
            case errno.EACCES | errno.EPERM:
                problem = DeviceError(f"{what} may not be used by this user; it belongs to the group 'input'")
            case _:
                problem = DeviceError(f"{what} has no headphone switch")
        self._status = Faulty(str(problem))
        return problem
