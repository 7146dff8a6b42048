"""Printers that speak IPP: the queues of CUPS, and printers on the network themselves.

No error leaves this room: `IppPrinter` answers with a `PrinterStatus` or a `PrintOutcome`. pyipp writes and reads the
protocol, aiohttp carries it; both are loaded when a printer is first asked something.
"""

from drivers.printer.ipp.printer import IppPrinter
from drivers.printer.ipp.printing import IppWaits
from drivers.printer.ipp.queues import Queue, find_queues

__all__ = ["IppPrinter", "IppWaits", "Queue", "find_queues"]
