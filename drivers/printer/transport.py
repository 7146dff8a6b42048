"""The line to a printer: bytes out, a few bytes back. Each kind of line has a module of its own.

Errors are those of `drivers.device`: DeviceUnplugged for a line that is gone, DeviceBusy for one another program
holds, DeviceTimeout for bytes the printer did not take, DeviceError for anything else the system refuses.
"""

from typing import Protocol


class Transport(Protocol):
    """A byte line to one printer; used by one thread at a time."""

    def open(self) -> None:
        """Opens the line and drops what came in before. Raises DeviceError."""
        ...

    def write(self, data: bytes) -> None:
        """Sends all of `data`, waiting as long as the line's speed needs. Raises DeviceError."""
        ...

    def read(self, n: int, timeout_s: float) -> bytes:
        """Between 1 and `n` bytes as soon as any are there; b"" when none came in time. Raises DeviceError."""
        ...

    def close(self) -> None:
        """Closes the line; closing a closed one does nothing."""
        ...
