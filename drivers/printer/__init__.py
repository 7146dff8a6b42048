"""Ticket printers: ESC/POS over a serial or a network line, and the truth about paper.

No device error leaves this room: `EscPosPrinter` answers with a `PrinterStatus` or a `PrintOutcome`.
"""

from drivers.printer.escpos import Cut
from drivers.printer.outcome import NotStarted, Printed, PrintOutcome, Unconfirmed
from drivers.printer.page import Page, PaperSize, RasterPage
from drivers.printer.port import PagePrinter, PrinterIdentity
from drivers.printer.printer import EscPosPrinter, PrinterDelays
from drivers.printer.raster import Raster
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
from drivers.printer.transport import FlowControl, NetworkTransport, SerialTransport, Transport

__all__ = [
    "CoverOpen",
    "Cut",
    "CutterError",
    "EscPosPrinter",
    "Faulty",
    "FlowControl",
    "NetworkTransport",
    "NoPaper",
    "NotStarted",
    "Overheated",
    "Page",
    "PagePrinter",
    "PaperLow",
    "PaperSize",
    "PrintOutcome",
    "Printed",
    "PrinterDelays",
    "PrinterIdentity",
    "PrinterStatus",
    "Raster",
    "RasterPage",
    "Ready",
    "SerialTransport",
    "Transport",
    "Unconfirmed",
    "Unknown",
    "Unreachable",
]
