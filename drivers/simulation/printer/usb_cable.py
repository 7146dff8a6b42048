"""The USB cable of a simulated printer, with the printer's memory for bytes on their way at both ends of it."""

import os
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from drivers.simulation.printer.usb_device import UsbMake

if TYPE_CHECKING:
    from drivers.simulation.printer.usb_bus import SimulatedUsbBus

_MEMORY = 4096
_UNFETCHED = 512


class UsbCable:
    """A `Wire` for the printer, and for the bus the endpoints that end in it.

    What the printer has taken into its memory but not processed is lost when the cable is pulled; what nobody fetched
    stays for whoever comes next.
    """

    def __init__(self, bus: "SimulatedUsbBus", make: UsbMake) -> None:
        self.bus = bus
        self._changed = threading.Condition()
        self._to_printer = bytearray()
        self._to_host = bytearray()
        self._plugging = 0
        self._plugged = False
        self._arrived = os.eventfd(0, os.EFD_NONBLOCK | os.EFD_CLOEXEC)
        self.port = bus.attach(make, self)

    @property
    def plugging(self) -> int | None:
        """Which plugging this is, counted from 1; None while it is out."""
        with self._changed:
            return self._plugging if self._plugged else None

    def plug(self) -> None:
        """See `Wire.plug`."""
        with self._changed:
            self._plugging += 1
            self._plugged = True

    def pull(self) -> None:
        """See `Wire.pull`."""
        with self._changed:
            self._plugged = False
            self._to_host.clear()
            self._take(len(self._to_printer))
            self._changed.notify_all()

    def listening(self) -> list[int]:
        """See `Wire.listening`: nobody connects on USB."""
        return []

    def receiving(self) -> list[int]:
        """See `Wire.receiving`."""
        return [self._arrived]

    def connect(self) -> None:
        """See `Wire.connect`."""

    def receive(self, limit: int) -> bytes:
        """See `Wire.receive`."""
        with self._changed:
            return self._take(limit)

    def send(self, data: bytes) -> None:
        """See `Wire.send`."""
        with self._changed:
            self._to_host += data[: _UNFETCHED - len(self._to_host)]
            self._changed.notify_all()

    def close(self) -> None:
        """See `Wire.close`."""
        self.pull()
        os.close(self._arrived)

    def write(self, plugging: int, data: bytes, timeout_s: float | None) -> int:
        """Brings bytes into the printer's memory as it gets room; how many until the time was up.

        Raises ConnectionError when it is, or gets, pulled out.
        """
        written = 0

        def write_more() -> bool:
            nonlocal written
            room = _MEMORY - len(self._to_printer)
            if room and self._is_in(plugging):
                if not self._to_printer:
                    os.eventfd_write(self._arrived, 1)
                self._to_printer += data[written : written + room]
                written += min(room, len(data) - written)
            return written == len(data)

        self._wait(plugging, write_more, timeout_s)
        return written

    def read(self, plugging: int, limit: int, timeout_s: float | None) -> bytes:
        """Fetches what the printer answered, once there is any; b"" when the time is up. Raises ConnectionError."""
        self._wait(plugging, lambda: bool(self._to_host), timeout_s)
        with self._changed:
            data = bytes(self._to_host[:limit])
            del self._to_host[:limit]
            return data

    def _wait(self, plugging: int, is_done: Callable[[], bool], timeout_s: float | None) -> None:
        with self._changed:
            self._changed.wait_for(lambda: not self._is_in(plugging) or is_done(), timeout_s)
            if not self._is_in(plugging):
                raise ConnectionError("pulled out")

    def _is_in(self, plugging: int) -> bool:
        return self._plugged and self._plugging == plugging

    def _take(self, limit: int) -> bytes:
        data = bytes(self._to_printer[:limit])
        del self._to_printer[:limit]
        if data and not self._to_printer:
            os.eventfd_read(self._arrived)
        self._changed.notify_all()
        return data
