"""Which printers hang on this computer, for technicians. Queues of CUPS are looked for elsewhere."""

from typing import TYPE_CHECKING, Any

from drivers.printer.found import FoundPrinter
from drivers.printer.serial_finding import find_serial_ports
from drivers.printer.usb_finding import find_usb_printers

if TYPE_CHECKING:
    from collections.abc import Iterable

    from serial.tools.list_ports_common import ListPortInfo


def find_printers(
    *, probe: bool = False, usb: Any = None, ports: "Iterable[ListPortInfo] | None" = None
) -> list[FoundPrinter]:
    """The printers on USB, then the serial ports. No printer is claimed, and none is written to without `probe`.

    With `probe` every serial port that is free is sent the three bytes that ask a printer for its status, at the usual
    speeds; what hangs there instead of a printer may not like them. `usb` stands for libusb and `ports` for the ports
    the system knows. Raises DeviceError where there is no libusb.
    """
    return find_usb_printers(usb) + find_serial_ports(ports, probe=probe)
