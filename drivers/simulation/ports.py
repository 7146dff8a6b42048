"""A TCP port on this machine that keeps its number while the server behind it comes and goes."""

import socket
import struct


class StablePort:
    """A port nobody else gets. Between `listen` and `refuse` connections are taken, otherwise refused."""

    def __init__(self) -> None:
        # Bound and never listening: it keeps the number while no listener is there, and connecting to it is refused.
        self._reservation = socket.socket()
        self._reservation.bind(("127.0.0.1", 0))
        self._reservation.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        host, port = self._reservation.getsockname()
        self.address: tuple[str, int] = (host, port)

    def listen(self) -> socket.socket:
        """A new listening socket on the port; the caller closes it."""
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(self.address)
        listener.listen()
        return listener

    def close(self) -> None:
        """Gives the number back."""
        self._reservation.close()


def reset_on_close(connection: socket.socket) -> None:
    """Makes closing `connection` a reset, as when the other machine lost its power."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
