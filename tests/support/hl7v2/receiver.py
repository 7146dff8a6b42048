"""An MLLP receiver that does what the test says, in order, and remembers what it was sent. No code of ours in it."""

import socket
import socketserver
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

Reaction = Callable[["Sent", socket.socket], None]


@dataclass(frozen=True, slots=True)
class Sent:
    """One message as it came, without its frame."""

    raw: bytes

    def segment(self, name: str) -> list[str]:
        """Fields of the first segment of this name; MSH is counted as the standard counts it."""
        for line in self.raw.decode().split("\r"):
            fields = line.split("|")
            if fields[0] == name:
                return ["MSH", "|", *fields[1:]] if name == "MSH" else fields
        return []

    @property
    def names(self) -> list[str]:
        return [line[:3] for line in self.raw.decode().split("\r") if line]

    @property
    def control_id(self) -> str:
        return self.segment("MSH")[10]


def frame(text: str | bytes) -> bytes:
    raw = text.encode() if isinstance(text, str) else text
    return b"\x0b" + raw + b"\x1c\r"


def ack(sent: Sent, word: str = "AA", *more: str, to: str | None = None, kind: str = "ACK") -> str:
    """An acknowledgement in original mode; `more` are segments behind MSA."""
    control_id = sent.control_id if to is None else to
    lines = [
        f"MSH|^~\\&|HIS|BV|KIOSK|BV|20261122081501+0700||{kind}|A{control_id}|P|2.5||||||UNICODE UTF-8",
        f"MSA|{word}|{control_id}",
        *more,
    ]
    return "".join(f"{line}\r" for line in lines)


def error(number: str, where: str = "PV1", severity: str = "E") -> str:
    return f"ERR||{where}^1|{number}^words about NGUYEN^HL70357|{severity}"


def says(word: str = "AA", *more: str, kind: str = "ACK") -> Reaction:
    return lambda sent, line: line.sendall(frame(ack(sent, word, *more, kind=kind)))


def sends(*make: Callable[[Sent], bytes]) -> Reaction:
    """Several pieces, each as it is."""

    def react(sent: Sent, line: socket.socket) -> None:
        for piece in make:
            line.sendall(piece(sent))

    return react


def hangs_up(sent: Sent, line: socket.socket) -> None:
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)


@dataclass(slots=True)
class Receiver:
    host: str = "127.0.0.1"
    port: int = 0
    sent: list[Sent] = field(default_factory=list)
    reactions: list[Reaction] = field(default_factory=list)
    connections: int = 0
    ending: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def does(self, *reactions: Reaction) -> None:
        """The last one for ever."""
        self.reactions[:] = reactions

    def silent(self, sent: Sent, line: socket.socket) -> None:
        """Says nothing until the test ends."""
        del sent, line
        self.ending.wait(20)

    def take(self, sent: Sent) -> Reaction:
        with self.lock:
            self.sent.append(sent)
            return self.reactions.pop(0) if len(self.reactions) > 1 else self.reactions[0]


@contextmanager
def receiver() -> Iterator[Receiver]:
    here = Receiver()

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            with here.lock:
                here.connections += 1
            buffer = b""
            try:
                while data := self.request.recv(65_536):
                    buffer += data
                    while b"\x1c\r" in buffer:
                        whole, buffer = buffer.split(b"\x1c\r", 1)
                        sent = Sent(whole.partition(b"\x0b")[2])
                        here.take(sent)(sent, self.request)
            except OSError:
                return

    class Server(socketserver.ThreadingTCPServer):
        allow_reuse_address = True
        request_queue_size = 64
        daemon_threads = True
        block_on_close = False

    server = Server(("127.0.0.1", 0), Handler)
    here.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield here
    finally:
        here.ending.set()
        server.shutdown()
        server.server_close()
        thread.join()
