"""The wires a simulated printer hangs on: a pseudo-terminal that stands for a serial port, or a TCP port."""

import os
import pty
import socket
import tempfile
import tty
from pathlib import Path
from typing import Protocol

from drivers.simulation.ports import StablePort, reset_on_close


class Wire(Protocol):
    """One line to one computer, used by the printer's own thread; reading and writing never block."""

    def plug(self) -> None:
        """Connects the line; it has the same name as before."""
        ...

    def pull(self) -> None:
        """Pulls the cable: whoever talks to the printer notices at once."""
        ...

    def listening(self) -> list[int]:
        """File descriptors on which somebody may connect."""
        ...

    def receiving(self) -> list[int]:
        """File descriptors on which bytes may arrive."""
        ...

    def connect(self) -> None:
        """Takes the connection that is waiting."""
        ...

    def receive(self, limit: int) -> bytes:
        """What arrived, at most `limit` bytes; b"" when there is nothing or the computer hung up."""
        ...

    def send(self, data: bytes) -> None:
        """Answers; what nobody takes is lost, as on a real line."""
        ...

    def close(self) -> None:
        """Removes the line for good."""
        ...


class PseudoTerminal:
    """A serial line. `path` is a link that points to another device after each plugging, as udev's links do."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="printer-")
        self.path = Path(self._folder.name) / "tty"
        self._ends: tuple[int, int] | None = None

    def plug(self) -> None:
        """See `Wire.plug`."""
        ours, theirs = pty.openpty()
        tty.setraw(theirs)
        os.set_blocking(ours, False)
        self.path.symlink_to(os.ttyname(theirs))
        self._ends = ours, theirs  # theirs stays open, or the line would hang up with every program that closes it

    def pull(self) -> None:
        """See `Wire.pull`."""
        if self._ends is not None:
            self.path.unlink()
            for end in self._ends:
                os.close(end)
            self._ends = None

    def listening(self) -> list[int]:
        """See `Wire.listening`."""
        return []

    def receiving(self) -> list[int]:
        """See `Wire.receiving`."""
        return [self._ends[0]] if self._ends else []

    def connect(self) -> None:
        """A serial line has no connections."""

    def receive(self, limit: int) -> bytes:
        """See `Wire.receive`."""
        try:
            return os.read(self._ends[0], limit) if self._ends else b""
        except BlockingIOError:
            return b""

    def send(self, data: bytes) -> None:
        """See `Wire.send`."""
        if self._ends:
            try:
                os.write(self._ends[0], data)
            except BlockingIOError:
                return

    def close(self) -> None:
        """See `Wire.close`."""
        self.pull()
        self._folder.cleanup()


class NetworkPort:
    """A raw printing port. As most printers do, it serves one connection and lets others wait unanswered."""

    def __init__(self) -> None:
        self._port = StablePort()
        self.address = self._port.address
        self._listener: socket.socket | None = None
        self._connection: socket.socket | None = None

    def plug(self) -> None:
        """See `Wire.plug`."""
        self._listener = self._port.listen()
        self._listener.setblocking(False)

    def pull(self) -> None:
        """See `Wire.pull`."""
        self._hang_up(reset=True)
        if self._listener is not None:
            self._listener.close()
            self._listener = None

    def listening(self) -> list[int]:
        """See `Wire.listening`."""
        return [self._listener.fileno()] if self._listener and not self._connection else []

    def receiving(self) -> list[int]:
        """See `Wire.receiving`."""
        return [self._connection.fileno()] if self._connection else []

    def connect(self) -> None:
        """See `Wire.connect`."""
        if self._listener and not self._connection:
            try:
                self._connection, _ = self._listener.accept()
            except (BlockingIOError, ConnectionError):
                return  # gone before it was served
            self._connection.setblocking(False)
            self._connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def receive(self, limit: int) -> bytes:
        """See `Wire.receive`."""
        if self._connection is None:
            return b""
        try:
            data = self._connection.recv(limit)
        except BlockingIOError:
            return b""
        except ConnectionError:
            data = b""
        if not data:
            self._hang_up(reset=False)
        return data

    def send(self, data: bytes) -> None:
        """See `Wire.send`."""
        if self._connection is not None:
            try:
                self._connection.send(data)
            except (BlockingIOError, ConnectionError):
                return

    def close(self) -> None:
        """See `Wire.close`."""
        self.pull()
        self._port.close()

    def _hang_up(self, *, reset: bool) -> None:
        if self._connection is not None:
            if reset:
                reset_on_close(self._connection)
            self._connection.close()
            self._connection = None
