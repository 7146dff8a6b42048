"""What a USB device's descriptors tell of the ways to print on it; nothing is opened for that."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from usb.backend import IBackend

_PRINTER_CLASS, _VENDOR_CLASS = 7, 0xFF
_TRANSFER_TYPE, _BULK, _IN = 0x03, 0x02, 0x80
_PACKET_SIZE = 0x07FF

_PROTOCOLS = (2, 1, 3)
"""Of the printer class, the best first: both ways, one way, packets of IEEE 1284.4. The fourth speaks IPP only."""


@dataclass(frozen=True, slots=True)
class UsbInterface:
    """A way into a device: bytes to print go to the endpoint `output`, answers come from `input` if there is one.

    `configuration` is the value to select it by. `rank` is smaller for a better way. A device may also keep its class
    to itself: then it does not say that it `is_printer`, and yet may be one.
    """

    configuration: int
    number: int
    alternate: int
    rank: int
    is_printer: bool
    output: int
    input: int | None
    packet: int


def ways_into(backend: "IBackend", device: Any) -> list[UsbInterface]:
    """Every way to print on a device, the best first; none into one that is pulled out this moment."""
    try:
        return sorted(_ways(backend, device), key=lambda way: way.rank)
    except OSError:
        return []


def _ways(backend: "IBackend", device: Any) -> Iterator[UsbInterface]:
    for index in range(backend.get_device_descriptor(device).bNumConfigurations):
        configuration = backend.get_configuration_descriptor(device, index)
        for number in range(configuration.bNumInterfaces):
            for interface, endpoints in _alternates(backend, device, index, number):
                way = _way(configuration.bConfigurationValue, interface, endpoints)
                if way is not None:
                    yield way


def _alternates(backend: "IBackend", device: Any, index: int, number: int) -> Iterator[tuple[Any, list[Any]]]:
    alternate = 0
    while True:
        try:
            interface = backend.get_interface_descriptor(device, number, alternate, index)
        except IndexError:
            return
        yield (
            interface,
            [
                backend.get_endpoint_descriptor(device, endpoint, number, alternate, index)
                for endpoint in range(interface.bNumEndpoints)
            ],
        )
        alternate += 1


def _way(configuration: int, interface: Any, endpoints: list[Any]) -> UsbInterface | None:
    is_printer = interface.bInterfaceClass == _PRINTER_CLASS
    if is_printer and interface.bInterfaceProtocol in _PROTOCOLS:
        rank = _PROTOCOLS.index(interface.bInterfaceProtocol)
    elif interface.bInterfaceClass == _VENDOR_CLASS:
        rank = len(_PROTOCOLS)
    else:
        return None
    bulk = [endpoint for endpoint in endpoints if endpoint.bmAttributes & _TRANSFER_TYPE == _BULK]
    outputs = [endpoint for endpoint in bulk if not endpoint.bEndpointAddress & _IN]
    inputs = [endpoint for endpoint in bulk if endpoint.bEndpointAddress & _IN]
    if not outputs:
        return None
    return UsbInterface(
        configuration=configuration,
        number=interface.bInterfaceNumber,
        alternate=interface.bAlternateSetting,
        rank=rank,
        is_printer=is_printer,
        output=outputs[0].bEndpointAddress,
        input=inputs[0].bEndpointAddress if inputs else None,
        packet=inputs[0].wMaxPacketSize & _PACKET_SIZE if inputs else 0,
    )
