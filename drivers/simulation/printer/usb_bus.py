"""A USB bus in software, with the face that libusb has for pyusb: `usb.backend.IBackend`."""

import errno
import os
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from usb.backend import IBackend
from usb.core import USBError, USBTimeoutError

from drivers.simulation.printer import usb_device
from drivers.simulation.printer.usb_device import KEYBOARD, Descriptor, UsbMake
from drivers.simulation.printer.usb_port import UsbPort

if TYPE_CHECKING:
    from drivers.simulation.printer.usb_cable import UsbCable

_GET_STRING, _GET_DEVICE_ID, _GET_PORT_STATUS = (0x80, 6), (0xA1, 0), (0xA1, 1)


@dataclass(frozen=True, eq=False, slots=True)
class _Device:
    """A device in one plugging: pulled out and put back it is another one."""

    port: UsbPort
    plugging: int


@dataclass(eq=False, slots=True)
class _Handle:
    device: _Device
    claimed: set[int] = field(default_factory=set)

    @property
    def port(self) -> UsbPort:
        """Where it hangs. Raises USBError when it was pulled out since."""
        if not self.is_plugged_in:
            raise _error(errno.ENODEV)
        return self.device.port

    @property
    def is_plugged_in(self) -> bool:
        """Whether this plugging still lasts."""
        return self.device.port.plugging == self.device.plugging


class SimulatedUsbBus(IBackend):  # type: ignore[misc]  # pyusb has no types
    """Printers can be attached to it; a keyboard hangs on it already. Faults are those libusb has on Linux."""

    def __init__(self) -> None:
        self._ports = [UsbPort(1, KEYBOARD)]
        self._handles: list[_Handle] = []

    @property
    def open_handles(self) -> int:
        """How many devices are open."""
        return len(self._handles)

    def attach(self, make: UsbMake, cable: "UsbCable") -> UsbPort:
        """A place for a printer at the end of `cable`."""
        port = UsbPort(len(self._ports) + 1, make, cable)
        self._ports.append(port)
        return port

    # What pyusb asks for

    def enumerate_devices(self) -> Iterator[_Device]:
        """See `IBackend`; what was plugged in last comes first, as it may in libusb."""
        for port in reversed(self._ports):
            if (plugging := port.plugging) is not None:
                yield _Device(port, plugging)

    def get_device_descriptor(self, dev: _Device) -> Descriptor:
        """See `IBackend`."""
        return usb_device.device(dev.port.make, address=dev.port.number + 10 * dev.plugging, port=dev.port.number)

    def get_configuration_descriptor(self, dev: _Device, config: int) -> Descriptor:
        """See `IBackend`."""
        return usb_device.configuration(dev.port.make, config)

    def get_interface_descriptor(self, dev: _Device, intf: int, alt: int, config: int) -> Descriptor:  # noqa: ARG002
        """See `IBackend`."""
        return usb_device.interface(dev.port.make, intf, alt)

    def get_endpoint_descriptor(self, dev: _Device, ep: int, intf: int, alt: int, config: int) -> Descriptor:  # noqa: ARG002
        """See `IBackend`."""
        return usb_device.endpoint(dev.port.make, ep, intf)

    def open_device(self, dev: _Device) -> _Handle:
        """See `IBackend`."""
        handle = _Handle(dev)
        if handle.port.is_forbidden:
            raise _error(errno.EACCES)
        self._handles.append(handle)
        return handle

    def close_device(self, dev_handle: _Handle) -> None:
        """See `IBackend`."""
        self._handles.remove(dev_handle)

    def get_configuration(self, dev_handle: _Handle) -> int:
        """See `IBackend`."""
        return dev_handle.port.configuration

    def set_configuration(self, dev_handle: _Handle, config_value: int) -> None:
        """See `IBackend`."""
        dev_handle.port.configuration = config_value

    def is_kernel_driver_active(self, dev_handle: _Handle, intf: int) -> bool:
        """See `IBackend`."""
        return dev_handle.port.kernel_driver_is_active and intf == dev_handle.port.make.interface

    def detach_kernel_driver(self, dev_handle: _Handle, intf: int) -> None:
        """See `IBackend`."""
        if not self.is_kernel_driver_active(dev_handle, intf):
            raise _error(errno.ENOENT)
        dev_handle.port.detach_kernel_driver()

    def attach_kernel_driver(self, dev_handle: _Handle, intf: int) -> None:
        """See `IBackend`."""
        if self._is_claimed(dev_handle.device, intf):
            raise _error(errno.EBUSY)
        dev_handle.port.attach_kernel_driver()

    def claim_interface(self, dev_handle: _Handle, intf: int) -> None:
        """See `IBackend`."""
        busy = dev_handle.port.is_taken or self._is_claimed(dev_handle.device, intf)
        if busy or self.is_kernel_driver_active(dev_handle, intf):
            raise _error(errno.EBUSY)
        dev_handle.claimed.add(intf)

    def release_interface(self, dev_handle: _Handle, intf: int) -> None:
        """See `IBackend`."""
        if not dev_handle.is_plugged_in:
            raise _error(errno.ENODEV)
        if intf not in dev_handle.claimed:
            raise _error(errno.ENOENT)
        dev_handle.claimed.discard(intf)

    def bulk_write(self, dev_handle: _Handle, ep: int, intf: int, data: "array[int]", timeout: int) -> int:
        """See `IBackend`; 0 waits for ever."""
        port, cable = self._endpoint(dev_handle, ep, intf, dev_handle.port.make.output)
        try:
            count = cable.write(dev_handle.device.plugging, data.tobytes()[: port.largest_transfer], _seconds(timeout))
        except ConnectionError as error:
            raise _error(errno.ENODEV) from error
        if not count:
            raise _error(errno.ETIMEDOUT)
        return count

    def bulk_read(self, dev_handle: _Handle, ep: int, intf: int, buff: "array[int]", timeout: int) -> int:
        """See `IBackend`; a packet that the buffer has no room for is lost."""
        port, cable = self._endpoint(dev_handle, ep, intf, dev_handle.port.make.input)
        try:
            told = cable.read(dev_handle.device.plugging, port.make.packet, _seconds(timeout))
        except ConnectionError as error:
            raise _error(errno.ENODEV) from error
        if not told:
            raise _error(errno.ETIMEDOUT)
        if len(told) > len(buff):
            raise _error(errno.EOVERFLOW)
        buff[: len(told)] = array("B", told)
        return len(told)

    def clear_halt(self, dev_handle: _Handle, ep: int) -> None:  # noqa: ARG002
        """See `IBackend`."""
        dev_handle.port.halts -= 1

    def ctrl_transfer(  # noqa: PLR0917
        self,
        dev_handle: _Handle,
        bmRequestType: int,  # noqa: N803 - the names are those of the specification
        bRequest: int,  # noqa: N803
        wValue: int,  # noqa: N803
        wIndex: int,  # noqa: N803
        data: "array[int]",
        timeout: int,  # noqa: ARG002
    ) -> int:
        """See `IBackend`: strings, and what printers are asked; anything else halts until the next request."""
        port = dev_handle.port
        try:
            match (bmRequestType, bRequest):
                case kind if kind == _GET_STRING and wValue >> 8 == 3:
                    told = usb_device.string(port.make, wValue & 0xFF)
                case kind if kind == _GET_DEVICE_ID and wIndex == port.make.interface << 8 and port.make.device_id:
                    told = usb_device.ieee_1284(port.make)
                case kind if kind == _GET_PORT_STATUS and wIndex == port.make.interface and port.make.device_id:
                    told = bytes([port.status])
                case _:
                    raise _error(errno.EPIPE)
        except IndexError as error:
            raise _error(errno.EPIPE) from error
        told = told[: len(data)]
        data[: len(told)] = array("B", told)
        return len(told)

    def _is_claimed(self, device: _Device, interface: int) -> bool:
        others = (handle for handle in self._handles if handle.device.port is device.port)
        return any(interface in handle.claimed for handle in others)

    def _endpoint(
        self, handle: _Handle, endpoint: int, interface: int, expected: int | None
    ) -> "tuple[UsbPort, UsbCable]":
        port = handle.port
        if endpoint != expected or interface not in handle.claimed or not port.configuration or port.cable is None:
            raise _error(errno.EINVAL)
        if port.refusal is not None:
            raise _error(port.refusal)
        if port.halts > 0:
            raise _error(errno.EPIPE)
        return port, port.cable


def _seconds(timeout_ms: int) -> float | None:
    return timeout_ms / 1000 if timeout_ms else None


def _error(number: int) -> USBError:
    kind = USBTimeoutError if number == errno.ETIMEDOUT else USBError
    return kind(os.strerror(number), None, number)
