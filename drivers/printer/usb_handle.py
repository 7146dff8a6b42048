"""One USB printer, opened: its strings, its class requests, its endpoints. Every method may raise DeviceError."""

import errno
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from drivers.device import DeviceBusy, DeviceError, DeviceTimeout, DeviceUnplugged
from drivers.printer.usb_bus import UsbPrinter
from drivers.printer.usb_facts import DeviceId, PortStatus

if TYPE_CHECKING:
    from usb.backend import IBackend

_CONTROL_MS = 500
_FROM_DEVICE, _FROM_INTERFACE = 0x80, 0xA1
_GET_DESCRIPTOR, _GET_DEVICE_ID, _GET_PORT_STATUS = 6, 0, 1
_STRING_DESCRIPTOR = 0x0300

_DOES_NOT_KNOW = (errno.EPIPE, errno.ETIMEDOUT)
"""How a device refuses a request it does not know: most say so, some say nothing."""


class UsbHandle:
    """Opening it takes nothing from anybody: only `claim` keeps other programs and the kernel's driver out."""

    def __init__(self, backend: "IBackend", printer: UsbPrinter) -> None:
        self._backend = backend
        self._printer = printer
        self._claimed = False
        self._took_from_kernel = False
        with self._as_device_errors():
            self._handle = backend.open_device(printer.device)

    def claim(self) -> None:
        """Takes the printer for this program alone, from the kernel's own driver too."""
        way = self._printer.way
        with self._as_device_errors():
            if self._backend.is_kernel_driver_active(self._handle, way.number):
                self._backend.detach_kernel_driver(self._handle, way.number)
                self._took_from_kernel = True
            if self._backend.get_configuration(self._handle) != way.configuration:
                self._backend.set_configuration(self._handle, way.configuration)
            self._backend.claim_interface(self._handle, way.number)
            self._claimed = True
            if way.alternate:
                self._backend.set_interface_altsetting(self._handle, way.number, way.alternate)

    def close(self) -> None:
        """Gives the printer back to whom it was taken from."""
        number = self._printer.way.number
        try:
            if self._claimed:
                self._backend.release_interface(self._handle, number)
            if self._took_from_kernel:
                self._backend.attach_kernel_driver(self._handle, number)
        except (OSError, NotImplementedError):
            pass  # it was pulled out: there is nothing to give back
        finally:
            self._backend.close_device(self._handle)

    def string(self, index: int) -> str:
        """One of the texts in its descriptors; "" for number 0, which means that there is none."""
        if not index:
            return ""
        languages = self._control(_FROM_DEVICE, _GET_DESCRIPTOR, _STRING_DESCRIPTOR, 0, 255)
        if len(languages) < 4:
            return ""
        told = self._control(
            _FROM_DEVICE, _GET_DESCRIPTOR, _STRING_DESCRIPTOR | index, int.from_bytes(languages[2:4], "little"), 255
        )
        return told[2:].decode("utf-16-le", "replace").strip("\0 ")

    def device_id(self) -> DeviceId | None:
        """What it tells of itself as IEEE 1284 has it; None where it does not."""
        way = self._printer.way
        return DeviceId.parse(self._control(_FROM_INTERFACE, _GET_DEVICE_ID, 0, way.number << 8 | way.alternate, 1024))

    def port_status(self) -> PortStatus | None:
        """How it is, as a parallel port would tell it; None where it does not."""
        told = self._control(_FROM_INTERFACE, _GET_PORT_STATUS, 0, self._printer.way.number, 1)
        return PortStatus.parse(told[0]) if told else None

    def write(self, data: bytes, timeout_ms: int) -> int:
        """Sends what the printer takes in time, and tells how many bytes that was. Raises DeviceTimeout for none."""
        endpoint, number = self._printer.way.output, self._printer.way.number
        piece = array("B", data)
        return self._transfer(
            endpoint, lambda: self._backend.bulk_write(self._handle, endpoint, number, piece, timeout_ms)
        )

    def read(self, endpoint: int, timeout_ms: int) -> bytes:
        """One packet, which may be empty. Raises DeviceTimeout when none came in time."""
        number = self._printer.way.number
        packet = array("B", bytes(self._printer.way.packet))
        length = self._transfer(
            endpoint, lambda: self._backend.bulk_read(self._handle, endpoint, number, packet, timeout_ms)
        )
        return packet[:length].tobytes()

    def _control(self, kind: int, request: int, value: int, index: int, length: int) -> bytes:
        told = array("B", bytes(length))
        with self._as_device_errors():
            try:
                count = self._backend.ctrl_transfer(self._handle, kind, request, value, index, told, _CONTROL_MS)
            except OSError as error:
                if error.errno not in _DOES_NOT_KNOW:
                    raise
                count = 0
        return told[:count].tobytes()

    def _transfer(self, endpoint: int, transfer: Callable[[], int]) -> int:
        with self._as_device_errors():
            try:
                return transfer()
            except OSError as error:
                if error.errno != errno.EPIPE:
                    raise
            self._backend.clear_halt(self._handle, endpoint)
            return transfer()

    @contextmanager
    def _as_device_errors(self) -> Iterator[None]:
        name = f"the USB printer {self._printer.name}"
        try:
            yield
        except NotImplementedError as error:  # libusb's "not supported" in pyusb's words
            raise DeviceError(f"{name}: this machine's libusb cannot do it") from error
        except OSError as error:
            match error.errno:
                case errno.ETIMEDOUT:
                    raise DeviceTimeout(f"{name} takes no more bytes") from error
                case errno.EACCES | errno.EPERM:
                    raise DeviceError(f"no permission to open {name}: is this user in the group lp?") from error
                case errno.EBUSY:
                    raise DeviceBusy(f"another program holds {name}") from error
                case errno.ENODEV | errno.ENOENT | errno.EIO | errno.EPIPE:
                    raise DeviceUnplugged(f"{name} is gone") from error
                case _:
                    raise DeviceError(f"{name}: {error.strerror or error}") from error
