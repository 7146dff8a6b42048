"""A TCP port on this machine that keeps its number while the server behind it comes and goes."""

import socket
import struct


class StablePort:
    """A port nobody else gets, a free one when `port` is 0. While a `listen`ed socket is open connections are taken."""

    def __init__(self, port: int = 0) -> None:
        # Bound and never listening: it keeps the number while no listener is there, and connecting to it is refused.
        self._reservation = socket.socket()
        if port:  # one that was used a moment ago is taken again; a free one is chosen without this
            self._reservation.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._reservation.bind(("127.0.0.1", port))
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
