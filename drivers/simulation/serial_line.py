"""A serial QR scanner at the end of a pseudo-terminal; the real driver opens it like any port."""

import os
import threading
import time
import tty
from pathlib import Path
from typing import Final

_NOISE_BYTES: Final = 6000


class SimulatedScanner:
    """A scanner to be told what to read and how to misbehave.

    `port` is a link in `directory` that comes and goes with the plug and keeps its name, as udev's stable names do.
    It is plugged in from the start; `close()` when done.
    """

    def __init__(self, directory: Path, name: str = "scanner") -> None:
        self._link = directory / name
        self._lock = threading.Lock()
        self._ends: tuple[int, int] | None = None
        self._stalled = False
        self.plug_in()

    @property
    def port(self) -> str:
        """Where the driver finds it."""
        return os.fspath(self._link)

    @property
    def plugged_in(self) -> bool:
        """The cable is in."""
        return self._ends is not None

    def plug_in(self) -> None:
        """Puts the cable in; a scanner that stalled wakes up."""
        with self._lock:
            if self._ends is not None:
                return
            inner, outer = os.openpty()
            tty.setraw(outer)
            os.set_blocking(inner, False)
            fresh = self._link.with_name(f".{self._link.name}.new")
            fresh.unlink(missing_ok=True)
            fresh.symlink_to(os.ttyname(outer))
            fresh.replace(self._link)
            self._ends, self._stalled = (inner, outer), False

    def unplug(self) -> None:
        """Pulls the cable: the port goes away, a program that has it open gets an error."""
        with self._lock:
            if self._ends is None:
                return
            self._link.unlink(missing_ok=True)
            for end in self._ends:
                os.close(end)
            self._ends = None

    def close(self) -> None:
        """Ends the simulation."""
        self.unplug()

    def beep(self, payload: bytes, terminator: bytes = b"\r") -> None:
        """Reads a code and sends it."""
        self._send(payload + terminator)

    def split(self, payload: bytes, at: int, terminator: bytes = b"\r", pause_s: float = 0.02) -> None:
        """Reads a code and sends it in two pieces, as USB does."""
        self._send(payload[:at])
        time.sleep(pause_s)
        self._send(payload[at:] + terminator)

    def garble(self, length: int = _NOISE_BYTES) -> None:
        """Sends noise without sense or end, as at a wrong speed; one line end comes last."""
        self._send(bytes(0x80 + (i * 37) % 0x7D for i in range(length)) + b"\r")

    def stall(self) -> None:
        """Hangs: stays plugged in and sends nothing any more, until `recover()` or its cable is pulled."""
        self._stalled = True

    def recover(self) -> None:
        """Wakes up again; what it was told to read meanwhile is lost."""
        self._stalled = False

    def _send(self, data: bytes) -> None:
        with self._lock:
            if self._ends is None or self._stalled:
                return
            while data:
                try:
                    data = data[os.write(self._ends[0], data) :]
                except BlockingIOError:
                    return  # nobody takes what it sends, and its own memory is full
