"""Printers on the USB bus, and how the settings name them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from drivers.device import DeviceError
from drivers.printer.usb_descriptors import UsbInterface, ways_into

if TYPE_CHECKING:
    from usb.backend import IBackend

_ADDRESS = re.compile(r"(?P<vendor>[0-9a-fA-F]{4}):(?P<product>[0-9a-fA-F]{4})(:(?P<serial>.+))?")


@dataclass(frozen=True, slots=True)
class UsbAddress:
    """A printer as the settings name it: the first one found, those of a model, or one by its serial number."""

    model: tuple[int, int] | None = None
    serial: str = ""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads "", "04b8:0202" or "04b8:0202:SERIAL". Raises ValueError."""
        if not text:
            return cls()
        parts = _ADDRESS.fullmatch(text)
        if parts is None:
            raise ValueError(f"{text!r} names no USB printer: write 04b8:0202 or 04b8:0202:SERIAL, or nothing")
        return cls((int(parts["vendor"], 16), int(parts["product"], 16)), parts["serial"] or "")


@dataclass(frozen=True, slots=True)
class UsbPrinter:
    """A device on the bus that takes bytes to print.

    `device` is the backend's own word for it, `place` the bus and the ports it hangs on; `maker`, `product` and
    `serial` are the numbers of the strings it can be asked for.
    """

    device: Any
    place: tuple[int, ...]
    model: tuple[int, int]
    maker: int
    product: int
    serial: int
    way: UsbInterface

    @property
    def name(self) -> str:
        """As `lsusb` shows it."""
        vendor, product = self.model
        return f"{vendor:04x}:{product:04x}"

    def may_be(self, address: UsbAddress) -> bool:
        """Whether it is meant, as far as can be told without opening it."""
        return self.way.is_printer if address.model is None else self.model == address.model


def default_backend() -> "IBackend":
    """libusb. Raises DeviceError where it cannot be used."""
    from usb.backend import libusb1  # noqa: PLC0415 - only a kiosk with a printer on USB pays for it

    backend = libusb1.get_backend()
    if backend is None:
        raise DeviceError("libusb cannot be used here: is the package libusb-1.0-0 installed?")
    return backend


def usb_printers(backend: "IBackend") -> list[UsbPrinter]:
    """What takes bytes to print, by its place on the bus, so that the first one stays the first one.

    Raises DeviceError where the bus cannot be looked through.
    """
    try:
        return sorted(_printers(backend), key=lambda printer: printer.place)
    except (OSError, NotImplementedError) as error:
        raise DeviceError(f"the USB bus of this machine cannot be looked through: {error}") from error


def _printers(backend: "IBackend") -> Iterator[UsbPrinter]:
    for device in backend.enumerate_devices():
        if ways := ways_into(backend, device):
            told = backend.get_device_descriptor(device)
            yield UsbPrinter(
                device=device,
                place=(told.bus, *(told.port_numbers or ())),
                model=(told.idVendor, told.idProduct),
                maker=told.iManufacturer,
                product=told.iProduct,
                serial=told.iSerialNumber,
                way=ways[0],
            )
