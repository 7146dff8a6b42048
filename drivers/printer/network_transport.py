"""Printers on the network, by TCP."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager

from drivers.device import DeviceTimeout, DeviceUnplugged


class NetworkTransport:
    """A printer on the network, by the raw port that nearly all of them open."""

    def __init__(self, host: str, port: int = 9100, *, connect_s: float = 2.0, stall_s: float = 5.0) -> None:
        self._host = host
        self._port = port
        self._connect_s = connect_s
        self._stall_s = stall_s
        self._socket: socket.socket | None = None

    def open(self) -> None:
        """Connects; most printers serve one connection at a time and leave others waiting without an answer."""
        self.close()
        with self._as_device_errors():
            self._socket = socket.create_connection((self._host, self._port), self._connect_s)
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def write(self, data: bytes) -> None:
        """Returns once the system has taken the bytes, which is before the printer has."""
        line = self._opened()
        with self._as_device_errors():
            line.settimeout(self._stall_s)
            line.sendall(data)

    def read(self, n: int, timeout_s: float) -> bytes:
        """See `Transport.read`."""
        line = self._opened()
        with self._as_device_errors():
            line.settimeout(timeout_s)
            try:
                data = line.recv(n)
            except (TimeoutError, BlockingIOError):
                return b""
        if not data:
            raise DeviceUnplugged(f"the printer at {self._host}:{self._port} closed the connection")
        return data

    def close(self) -> None:
        """See `Transport.close`."""
        line, self._socket = self._socket, None
        if line is not None:
            line.close()

    def _opened(self) -> socket.socket:
        if self._socket is None:
            raise DeviceUnplugged(f"not connected to {self._host}:{self._port}")
        return self._socket

    @contextmanager
    def _as_device_errors(self) -> Iterator[None]:
        where = f"{self._host}:{self._port}"
        try:
            yield
        except TimeoutError as error:
            raise DeviceTimeout(f"the printer at {where} does not take bytes or connections") from error
        except OSError as error:
            raise DeviceUnplugged(f"no line to the printer at {where}: {error.strerror or error}") from error
