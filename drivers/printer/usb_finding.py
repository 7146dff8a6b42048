"""Printers on the USB bus, as far as they tell of themselves without being claimed."""

from collections import Counter
from typing import TYPE_CHECKING

from drivers.device import DeviceError
from drivers.printer.found import FoundPrinter
from drivers.printer.port import PrinterIdentity
from drivers.printer.profiles import guess_profile
from drivers.printer.usb_bus import UsbPrinter, default_backend, usb_printers
from drivers.printer.usb_facts import DeviceId
from drivers.printer.usb_handle import UsbHandle

if TYPE_CHECKING:
    from usb.backend import IBackend


def find_usb_printers(backend: "IBackend | None" = None) -> list[FoundPrinter]:
    """Those that say they are printers; the address holds the serial number only where it is needed."""
    backend = backend or default_backend()
    printers = [printer for printer in usb_printers(backend) if printer.way.is_printer]
    of_a_model = Counter(printer.name for printer in printers)
    return [_asked(backend, printer, is_alone=of_a_model[printer.name] == 1) for printer in printers]


def _asked(backend: "IBackend", printer: UsbPrinter, *, is_alone: bool) -> FoundPrinter:
    try:
        handle = UsbHandle(backend, printer)
    except DeviceError as error:
        return FoundPrinter("usb", printer.name, PrinterIdentity(), trouble=str(error))
    try:
        told = handle.device_id() or DeviceId()
        identity = PrinterIdentity(
            maker=handle.string(printer.maker) or told.maker,
            model=handle.string(printer.product) or told.model,
            serial=handle.string(printer.serial) or told.serial,
        )
        address_serial = "" if is_alone else handle.string(printer.serial)
    except DeviceError as error:
        return FoundPrinter("usb", printer.name, PrinterIdentity(), trouble=str(error))
    finally:
        handle.close()
    guess = guess_profile(told.model) or guess_profile(identity.model)
    return FoundPrinter(
        "usb",
        f"{printer.name}:{address_serial}" if address_serial else printer.name,
        identity,
        profile=guess.name if guess else "",
        commands=told.commands,
    )
