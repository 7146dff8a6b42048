"""What types cannot say of printers."""

import re
from collections.abc import Iterator
from typing import Final

from kiosk.settings.lines import Key, dotted
from kiosk.settings.sections import Printer

NAME: Final = r"[A-Za-z0-9][A-Za-z0-9_-]{0,29}"
SPEEDS: Final = (2400, 4800, 9600, 19200, 38400, 57600, 115200, 230400, 460800, 921600)
RESOLUTIONS: Final = (180, 203, 300)

_USB: Final = "takes 04b8:0202 as lsusb tells it, 04b8:0202:SERIAL, or nothing for the first printer found"
_SERIAL: Final = "takes a serial port, for example /dev/serial/by-id/…; `kiosk printers` lists them"
_NETWORK: Final = "takes host or host:port, for example 192.0.2.20:9100"
_CUPS: Final = "takes a queue as `lpstat -e` names it, or ipp://host/ipp/print; `kiosk printers` lists them"


def about_printers(printers: dict[str, Printer]) -> list[tuple[Key, str]]:
    """What cannot be."""
    doubts: list[tuple[Key, str]] = []
    lines: dict[tuple[str, str], str] = {}
    for name, printer in printers.items():
        doubts += [(("printers", name, *key), words) for key, words in _about(name, printer)]
        line = (printer.connection, _without_what_is_usual(printer))
        if line in lines:
            same = f"is the printer of [{dotted(('printers', lines[line]))}] again: give each its own address"
            doubts.append((("printers", name, "address"), same))
        lines[line] = name
    return doubts


def address_doubt(connection: str, address: str) -> str:
    """What is wrong with an address for this kind of connection; "" for a good one."""
    match connection:
        case "usb":
            return "" if not address or re.fullmatch(r"[0-9A-Fa-f]{4}:[0-9A-Fa-f]{4}(:.+)?", address) else _USB
        case "serial":
            return "" if re.fullmatch(r"/\S+", address) else _SERIAL
        case "network":
            return "" if is_place(address) else _NETWORK
        case _:
            is_printer = re.fullmatch(r"[^\s/#?'\"\\:]{1,127}|ipps?://[^\s/?#@]+(/[^\s?#]*)?", address)
            return "" if is_printer else _CUPS


def is_place(text: str) -> bool:
    """host, host:port, or an IPv6 address, in brackets where a port follows."""
    shape = re.fullmatch(r"(?:\[([0-9A-Fa-f:.]+)\]|([^\s/:@\[\]]+))(?::([0-9]{1,5}))?", text)
    if shape is None:
        return _is_ipv6(text)
    v6, host, port = shape.groups()
    return (_is_ipv6(v6) if v6 else _is_host(host)) and (port is None or 0 < int(port) < 65536)


def _without_what_is_usual(printer: Printer) -> str:
    """The same for two ways to write one address."""
    if printer.connection == "serial":
        return printer.address
    return printer.address.lower().removesuffix(":9100" if printer.connection == "network" else "")


def _about(name: str, printer: Printer) -> Iterator[tuple[Key, str]]:
    if not re.fullmatch(NAME, name):
        yield (), "is no name for a printer: take letters a to z, digits and hyphens, for example khe-in"
    if doubt := address_doubt(printer.connection, printer.address):
        yield ("address",), doubt
    if printer.profile is not None and (doubt := _profile_doubt(printer.profile)):
        yield ("profile",), doubt
    if printer.width_dots is not None and not 320 <= printer.width_dots <= 1280:
        yield ("width_dots",), "takes 576 for 80 mm paper or 384 for 58 mm, at 203 dots per inch; from 320 to 1280"
    if printer.dots_per_inch is not None and printer.dots_per_inch not in RESOLUTIONS:
        yield ("dots_per_inch",), "takes 180, 203 or 300; the printer's self-test or data sheet tells"
    if printer.baudrate not in SPEEDS:
        yield ("baudrate",), f"takes the speed the printer's self-test tells: {', '.join(map(str, SPEEDS))}"
    if printer.certificate is not None and not (
        printer.certificate.startswith("/") and printer.address.lower().startswith("ipps://")
    ):
        yield ("certificate",), "takes the path of a PEM file that begins with /, beside an address of ipps://"
    if not 1 <= printer.roll_metres <= 500:
        yield ("roll_metres",), "takes the metres on a new roll, from 1 to 500; its wrapping tells"


def _profile_doubt(name: str) -> str:
    from drivers.printer import UnknownProfile, profile  # noqa: PLC0415 - only where a printer names a model

    try:
        model = profile(name)
    except UnknownProfile as error:
        return f"{error}; `kiosk printers profiles` lists them"
    return "" if model.is_supported else "is of a model that prints no pictures, as tickets are; leave the key out"


def _is_ipv6(text: str) -> bool:
    import ipaddress  # noqa: PLC0415 - not at every start

    try:
        return ipaddress.ip_address(text).version == 6
    except ValueError:
        return False


def _is_host(name: str) -> bool:
    """A name that can be asked for."""
    try:
        name.encode("idna")
    except UnicodeError:
        return False
    return True
