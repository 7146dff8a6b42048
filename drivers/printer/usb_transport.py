"""Printers on USB, by libusb.

python-escpos's own lines are not used: its Usb takes fixed endpoints, resets the device at every opening and waits
for ever, and none of them can tell a printer that stalls from one that was pulled out.
"""

import math
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from drivers.device import DeviceError, DeviceTimeout, DeviceUnplugged
from drivers.printer.usb_bus import UsbAddress, UsbPrinter, default_backend, usb_printers
from drivers.printer.usb_facts import DeviceId, PortStatus
from drivers.printer.usb_handle import UsbHandle

if TYPE_CHECKING:
    from usb.backend import IBackend

_PIECE = 4096
_SHORTEST_WAIT_MS = 2
"""A full-speed bus is asked once a millisecond, and 0 would mean for ever."""
_SLICE_S = 0.5
"""While libusb waits, no signal is heard."""
_STALE_PACKETS = 64


class UsbTransport:
    """A printer on USB; `stall_s` is how long it may refuse bytes, `address` is as the settings have it.

    Every `open` looks for it anew: after a plugging it has another number on the bus. Raises ValueError for an address
    that is none.
    """

    def __init__(self, address: str = "", *, stall_s: float = 3.0, backend: "IBackend | None" = None) -> None:
        self._address = UsbAddress.parse(address)
        self._name = f"USB printer {address}".rstrip()
        self._stall_s = stall_s
        self._backend = backend
        self._handle: UsbHandle | None = None
        self._input: int | None = None
        self._received = b""

    def open(self) -> None:
        """Takes the printer for this program alone, from the kernel's own driver too."""
        self.close()
        backend = self._backend or default_backend()
        printer = self._find(backend)
        self._input = printer.way.input
        self._handle = UsbHandle(backend, printer)
        try:
            self._handle.claim()
            self._drop_stale_answers()
        except DeviceError:
            self.close()
            raise

    def write(self, data: bytes) -> None:
        """Returns once the printer has taken the bytes into its memory."""
        handle, timeout_ms = self._opened(), math.ceil(self._stall_s * 1000)
        for start in range(0, len(data), _PIECE):
            piece = data[start : start + _PIECE]
            while piece:
                taken = handle.write(piece, timeout_ms)
                if not taken:
                    raise DeviceTimeout(f"the {self._name} takes no more bytes")
                piece = piece[taken:]

    def read(self, n: int, timeout_s: float) -> bytes:
        """See `Transport.read`; a printer without a way to answer only takes the time."""
        handle = self._opened()
        if self._input is None:
            time.sleep(timeout_s)
            return b""
        deadline = time.monotonic() + timeout_s
        while not self._received:
            left = deadline - time.monotonic()
            with suppress(DeviceTimeout):
                self._received = handle.read(self._input, max(_SHORTEST_WAIT_MS, math.ceil(min(left, _SLICE_S) * 1000)))
            if time.monotonic() >= deadline:
                break
        data, self._received = self._received[:n], self._received[n:]
        return data

    def close(self) -> None:
        """Gives the printer back to the kernel's own driver, if it was taken from it."""
        handle, self._handle = self._handle, None
        self._received = b""
        if handle is not None:
            handle.close()

    def device_id(self) -> DeviceId | None:
        """What the printer tells of itself; None where it does not. Raises DeviceError."""
        return self._opened().device_id()

    def port_status(self) -> PortStatus | None:
        """How the printer is, without any command of its language; None where it does not tell. Raises DeviceError."""
        return self._opened().port_status()

    def _find(self, backend: "IBackend") -> UsbPrinter:
        trouble: DeviceError = DeviceUnplugged(f"no {self._name} is plugged in")
        for printer in usb_printers(backend):
            if not printer.may_be(self._address):
                continue
            if not self._address.serial:
                return printer
            try:
                if _serial(backend, printer) == self._address.serial:
                    return printer
            except DeviceError as error:
                trouble = error  # it may have been this one
        raise trouble

    def _drop_stale_answers(self) -> None:
        """A printer keeps what nobody fetched, also for the next program."""
        for _ in range(_STALE_PACKETS):
            if not self.read(1, 0):
                break
            self._received = b""

    def _opened(self) -> UsbHandle:
        if self._handle is None:
            raise DeviceUnplugged(f"the {self._name} is not open")
        return self._handle


def _serial(backend: "IBackend", printer: UsbPrinter) -> str:
    handle = UsbHandle(backend, printer)
    try:
        return handle.string(printer.serial)
    finally:
        handle.close()
