"""The printers the settings name: what is set there outweighs the model's profile, and that what is usual."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk import settings as settings_of
from kiosk.settings import Settings

if TYPE_CHECKING:
    from drivers.printer import Cut, PagePrinter, PaperSize, PrinterProfile, Transport
    from kiosk.runtime.printing import NamedPrinter

RAW_PORT: Final = 9100
USUAL_WIDTH: Final = 576
USUAL_DOTS_PER_INCH: Final = 203


def printers_from(settings: Settings) -> "tuple[NamedPrinter, ...]":
    """Every printer of this kiosk, the one that prints first. Nothing is opened here."""
    from kiosk.runtime.printing import NamedPrinter  # noqa: PLC0415 - brings the drivers

    return tuple(
        NamedPrinter(name, driver_from(printer, settings.kiosk.id), printer.place, printer.roll_metres)
        for name, printer in settings.printers.items()
    )


def driver_from(printer: settings_of.Printer, kiosk_id: str = "") -> "PagePrinter":
    """The driver of one of them; `kiosk_id` tells this kiosk's jobs from those of others on the same CUPS."""
    line = line_from(printer)
    if line is None:
        from drivers.printer.ipp import IppPrinter  # noqa: PLC0415 - brings an HTTP library

        owner = f"kiosk-{kiosk_id}" if kiosk_id else ""
        certificate = Path(printer.certificate) if printer.certificate else None
        return IppPrinter(printer.address, paper=paper_of(printer), owner=owner, certificate=certificate)
    from drivers.printer import EscPosPrinter  # noqa: PLC0415

    return EscPosPrinter(
        line, paper=paper_of(printer), cut=cut_of(printer), answers=printer.answers, buzzer=printer.buzzer
    )


def line_from(printer: settings_of.Printer) -> "Transport | None":
    """The line ESC/POS goes over; None for a printer of CUPS or IPP, which has a language of its own."""
    match printer.connection:
        case "usb":
            from drivers.printer import UsbTransport  # noqa: PLC0415

            return UsbTransport(printer.address)
        case "serial":
            from drivers.printer import FlowControl, SerialTransport  # noqa: PLC0415

            return SerialTransport(printer.address, printer.baudrate, flow=FlowControl(printer.flow))
        case "network":
            from drivers.printer import NetworkTransport  # noqa: PLC0415

            return NetworkTransport(*place_of(printer.address))
        case "cups":
            return None


def is_queue(printer: settings_of.Printer) -> bool:
    """Whether CUPS stands between, here or on another computer: it knows only that it handed a ticket over."""
    if printer.connection != "cups":
        return False
    return "://" not in printer.address or re.match(r"\w+://[^/]+/(printers|classes)/", printer.address) is not None


def place_of(address: str) -> tuple[str, int]:
    """Host and port of a printer on the network."""
    if address.startswith("["):
        host, _, port = address[1:].partition("]")
        return host, int(port.removeprefix(":") or RAW_PORT)
    if address.count(":") != 1:
        return address, RAW_PORT
    host, _, port = address.partition(":")
    return host, int(port)


def profile_of(printer: settings_of.Printer) -> "PrinterProfile | None":
    """The model that is named; None where none is. Raises UnknownProfile."""
    if printer.profile is None:
        return None
    from drivers.printer import profile  # noqa: PLC0415

    return profile(printer.profile)


def paper_of(printer: settings_of.Printer) -> "PaperSize":
    """What is laid out for it."""
    from drivers.printer import PaperSize  # noqa: PLC0415

    model = profile_of(printer)
    width = printer.width_dots or (model and model.width) or USUAL_WIDTH
    return PaperSize(width, printer.dots_per_inch or (model and model.dots_per_inch) or USUAL_DOTS_PER_INCH)


def cut_of(printer: settings_of.Printer) -> "Cut":
    """How its tickets end."""
    from drivers.printer import Cut  # noqa: PLC0415

    if printer.cut is not None:
        return Cut(printer.cut)
    model = profile_of(printer)
    if model is None or model.partial_cut:
        return Cut.PARTIAL
    return Cut.FULL if model.full_cut else Cut.NONE
