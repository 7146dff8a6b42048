"""A printer in software: a wire, an interpreter written from the manual, and paper one can look at."""

from drivers.simulation.printer.machine import SimulatedPrinter
from drivers.simulation.printer.manners import Identity
from drivers.simulation.printer.mechanism import Mechanism, Page
from drivers.simulation.printer.usb_device import UsbMake
from drivers.simulation.printer.wires import NetworkPort, PseudoTerminal

__all__ = ["Identity", "Mechanism", "NetworkPort", "Page", "PseudoTerminal", "SimulatedPrinter", "UsbMake"]
