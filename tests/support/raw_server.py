"""A server of bare bytes: each connection is handled by what the test gives, and counted."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

Serve = Callable[[socket.socket, "RawServer"], None]
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"


@dataclass(slots=True)
class RawServer:
    """`requests` are those whose head came; `over` is set when the test is over, `sockets` are shut."""

    port: int = 0
    connections: int = 0
    requests: list[bytes] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)
    sockets: list[socket.socket] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def hear(self, connection: socket.socket) -> bytes:
        """One whole request; nothing when the client has gone."""
        heard = b""
        while b"\r\n\r\n" not in heard:
            if not (part := connection.recv(65_536)):
                return b""
            heard += part
        head, _, body = heard.partition(b"\r\n\r\n")
        wanted = next(
            (int(line[15:]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")), 0
        )
        while len(body) < wanted:
            body += connection.recv(65_536)
        self.requests.append(head + b"\r\n\r\n" + body)
        return self.requests[-1]

    def drip(self, connection: socket.socket, message: bytes) -> None:
        """One byte every 20 ms, as long as anybody listens."""
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for byte in message:
            if self.over.wait(0.02):
                return
            connection.sendall(bytes((byte,)))


@contextmanager
def raw_server(serve: Serve) -> Iterator[RawServer]:
    state = RawServer()
    listener = socket.create_server(("127.0.0.1", 0))
    state.port = listener.getsockname()[1]
    threads: list[threading.Thread] = []

    def handle(connection: socket.socket) -> None:
        with connection, suppress(OSError):
            serve(connection, state)

    def accept() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            state.connections += 1
            state.sockets.append(connection)
            threads.append(threading.Thread(target=handle, args=(connection,)))
            threads[-1].start()

    accepting = threading.Thread(target=accept)
    accepting.start()
    try:
        yield state
    finally:
        state.over.set()
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        accepting.join()
        for connection in state.sockets:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in threads:
            thread.join()
