"""Asking one printer how it is, also beside a kiosk that has its line."""

import socket
import struct
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address
from pathlib import Path
from typing import Final

from drivers.device import DeviceBusy, DeviceError
from drivers.printer import EscPosPrinter, PaperLow, PrinterIdentity, PrinterStatus, Ready, Unknown, Unreachable
from kiosk import settings as settings_of
from kiosk.composition.printers import driver_from, is_queue, line_from, place_of

_ESTABLISHED: Final = "01"


@dataclass(frozen=True, slots=True)
class InUse:
    """Another program has its line, most likely the running kiosk: nobody else can ask it anything."""


@dataclass(frozen=True, slots=True)
class Seen:
    """How one printer was found. `fault` is why its line cannot be opened, `confirms` whether it told so itself."""

    name: str
    printer: settings_of.Printer
    state: PrinterStatus | InUse
    identity: PrinterIdentity | None = None
    fault: DeviceError | None = None
    confirms: bool | None = None

    @property
    def vouches(self) -> bool:
        """Whether it can say that a ticket came out."""
        return self.printer.answers and not is_queue(self.printer) and self.confirms is not False

    @property
    def prints(self) -> bool:
        """Whether nothing is known that would keep a ticket from coming out now; of one in use its user knows."""
        silent = isinstance(self.state, Unknown) and not self.printer.answers
        return silent or isinstance(self.state, Ready | PaperLow | InUse)


def look_at(name: str, printer: settings_of.Printer) -> Seen:
    """Ask it; nothing is printed."""
    if printer.connection == "network" and connected_already(*place_of(printer.address)):
        return Seen(name, printer, InUse())
    driver = driver_from(printer)
    try:
        status = driver.status()
        if isinstance(status, Unreachable):
            driver.close()
            fault = _fault_of(printer) if printer.connection in ("usb", "serial") else None
            return Seen(name, printer, InUse() if isinstance(fault, DeviceBusy) else status, fault=fault)
        confirms = driver.confirms if isinstance(driver, EscPosPrinter) else None
        return Seen(name, printer, status, driver.identify(), confirms=confirms)
    finally:
        driver.close()


def connected_already(host: str, port: int) -> bool:
    """Whether a program of this machine is connected there: most printers serve one, and let others wait."""
    with suppress(OSError):
        places = {place[4][0] for place in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
        return any((address, port) in _connections() for address in places)
    return False


def _connections() -> set[tuple[str, int]]:
    """Where connections of this machine lead to (proc(5))."""
    found = set()
    for file in (Path("/proc/net/tcp"), Path("/proc/net/tcp6")):
        with suppress(OSError):
            for line in file.read_text("ascii").splitlines()[1:]:
                _, _, remote, state, *_ = line.split()
                if state == _ESTABLISHED:
                    address, _, port = remote.partition(":")
                    found.add((_address(address), int(port, 16)))
    return found


def _address(digits: str) -> str:
    """Four bytes at a time in this machine's order."""
    words = [int(digits[start : start + 8], 16) for start in range(0, len(digits), 8)]
    packed = struct.pack(f"={len(words)}I", *words)
    if len(packed) == 4:
        return str(IPv4Address(packed))
    long = IPv6Address(packed)
    return str(long.ipv4_mapped or long)


def _fault_of(printer: settings_of.Printer) -> DeviceError | None:
    line = line_from(printer)
    if line is None:
        return None
    try:
        line.open()
    except DeviceError as error:
        return error
    finally:
        line.close()
    return None
