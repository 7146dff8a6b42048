"""Ticket printers: ESC/POS over USB, a serial or a network line, and the truth about paper.

No device error leaves this room: `EscPosPrinter` answers with a `PrinterStatus` or a `PrintOutcome`.
"""

from drivers.printer.delays import PrinterDelays
from drivers.printer.escpos import Cut
from drivers.printer.finding import find_printers
from drivers.printer.found import FoundPrinter
from drivers.printer.network_transport import NetworkTransport
from drivers.printer.outcome import NotStarted, Printed, PrintOutcome, Unconfirmed
from drivers.printer.page import Page, PaperSize, RasterPage
from drivers.printer.port import PagePrinter, PrinterIdentity
from drivers.printer.printer import EscPosPrinter
from drivers.printer.profiles import PrinterProfile, UnknownProfile, guess_profile, profile, profiles
from drivers.printer.raster import Raster
from drivers.printer.serial_transport import FlowControl, SerialTransport
from drivers.printer.silent import CANNOT_TELL
from drivers.printer.status import (
    CoverOpen,
    CutterError,
    Faulty,
    NoPaper,
    Overheated,
    PaperLow,
    PrinterStatus,
    Ready,
    Unknown,
    Unreachable,
)
from drivers.printer.transport import Transport
from drivers.printer.usb_facts import DeviceId, PortStatus
from drivers.printer.usb_transport import UsbTransport

__all__ = [
    "CANNOT_TELL",
    "CoverOpen",
    "Cut",
    "CutterError",
    "DeviceId",
    "EscPosPrinter",
    "Faulty",
    "FlowControl",
    "FoundPrinter",
    "NetworkTransport",
    "NoPaper",
    "NotStarted",
    "Overheated",
    "Page",
    "PagePrinter",
    "PaperLow",
    "PaperSize",
    "PortStatus",
    "PrintOutcome",
    "Printed",
    "PrinterDelays",
    "PrinterIdentity",
    "PrinterProfile",
    "PrinterStatus",
    "Raster",
    "RasterPage",
    "Ready",
    "SerialTransport",
    "Transport",
    "Unconfirmed",
    "Unknown",
    "UnknownProfile",
    "Unreachable",
    "UsbTransport",
    "find_printers",
    "guess_profile",
    "profile",
    "profiles",
]
