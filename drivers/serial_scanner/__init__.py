"""QR scanners on a serial line."""

from drivers.serial_scanner.framing import Framer
from drivers.serial_scanner.scanner import SerialScanner

__all__ = ["Framer", "SerialScanner"]
