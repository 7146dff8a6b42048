"""Which printer is meant on the command line, and what of it is set there."""

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from kiosk.commands import CannotStartError
from kiosk.commands.run import DEFAULT_CONFIG
from kiosk.settings import Printer, Settings, address_doubt, load

WIDTHS: Final = {80: {180: 512, 203: 576, 300: 848}, 58: {180: 360, 203: 384, 300: 560}}
"""What printers print on rolls of so many mm, in dots at so many per inch."""

USUAL_DOTS_PER_INCH: Final = 203


class NotUnderstoodError(Exception):
    """The command line names no printer there can be."""


@dataclass(frozen=True, slots=True)
class Target:
    """A printer by its name, and where it stands."""

    name: str
    printer: Printer
    hospital: str = ""
    kiosk: str = ""


def target_of(arguments: argparse.Namespace) -> Target:
    """Raises NotUnderstoodError, SettingsError, and CannotStartError where none is named."""
    settings = _settings(arguments.config)
    name, printer = _named(arguments, settings)
    target = Target(name, _on_paper(printer, arguments.paper, arguments.dpi))
    if settings is None:
        return target
    return Target(target.name, target.printer, settings.kiosk.hospital, settings.kiosk.name)


def printer_at(address: str, baudrate: int | None = None) -> Printer:
    """The printer at an address of the command line. Raises NotUnderstoodError."""
    scheme, _, rest = address.partition(":")
    scheme = scheme.lower()
    if scheme == "usb":
        printer = Printer("usb", rest)
    elif scheme == "serial" or address.startswith("/"):
        printer = Printer("serial", address if address.startswith("/") else rest)
    elif scheme in ("cups", "ipp", "ipps"):
        printer = Printer("cups", rest if scheme == "cups" else address)
    else:
        printer = Printer("network", address)
    if doubt := address_doubt(printer.connection, printer.address):
        raise NotUnderstoodError(f"{address}: the address of a {printer.connection} printer {doubt}")
    return printer if baudrate is None else msgspec.structs.replace(printer, baudrate=baudrate)


def _settings(config: Path | None) -> Settings | None:
    if config is None and not Path(DEFAULT_CONFIG).exists():
        return None
    return load(config or Path(DEFAULT_CONFIG))


def _named(arguments: argparse.Namespace, settings: Settings | None) -> tuple[str, Printer]:
    if arguments.to is not None:
        return arguments.to, printer_at(arguments.to, arguments.baudrate)
    known = {} if settings is None else settings.printers
    if arguments.printer is not None:
        if arguments.printer not in known:
            raise NotUnderstoodError(f"no printer is called {arguments.printer}; there is {', '.join(known) or 'none'}")
        return arguments.printer, known[arguments.printer]
    if known:
        return next(iter(known.items()))
    if arguments.out is not None:
        return "—", Printer("usb")
    raise CannotStartError(
        "no printer is configured; name one, for example kiosk print --test --to usb (`kiosk printers` tells which)"
    )


def _on_paper(printer: Printer, roll: int | None, dots_per_inch: int | None) -> Printer:
    if roll is None:
        return printer if dots_per_inch is None else msgspec.structs.replace(printer, dots_per_inch=dots_per_inch)
    dots_per_inch = dots_per_inch or printer.dots_per_inch or USUAL_DOTS_PER_INCH
    return msgspec.structs.replace(printer, width_dots=WIDTHS[roll][dots_per_inch], dots_per_inch=dots_per_inch)
