"""An IPP printer of a few lines that says what a test wants it to; its bytes are written here, by nobody's library."""

import re
import socket
import ssl
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from support.raw_server import RawServer, raw_server

PRINT_JOB, CANCEL_JOB, GET_JOB, GET_JOBS, GET_PRINTER = 0x0002, 0x0008, 0x0009, 0x000A, 0x000B
PENDING, HELD, PROCESSING, STOPPED, CANCELLED, ABORTED, COMPLETED = 3, 4, 5, 6, 7, 8, 9

Value = str | int | bool | list[str]
Group = dict[str, Value]
Answer = Callable[[socket.socket], None]


def encoded(status: int, *groups: tuple[int, Group]) -> bytes:
    """An answer; groups are (2, job) and (4, printer)."""
    told = struct.pack(">bbHi", 1, 1, status, 1) + b"\x01"
    told += _one(0x47, "attributes-charset", b"utf-8") + _one(0x48, "attributes-natural-language", b"en")
    for tag, group in groups:
        told += bytes((tag,)) + b"".join(_attribute(name, value) for name, value in group.items())
    return told + b"\x03"


def _attribute(name: str, value: Value) -> bytes:
    match value:
        case bool():
            return _one(0x22, name, bytes((value,)))
        case int():
            return _one(0x23 if name.endswith("-state") else 0x21, name, struct.pack(">i", value))
        case str():
            return _one(0x44, name, value.encode())
    return b"".join(_one(0x44, "" if at else name, word.encode()) for at, word in enumerate(value))


def _one(tag: int, name: str, value: bytes) -> bytes:
    return struct.pack(f">BH{len(name)}sH{len(value)}s", tag, len(name), name.encode(), len(value), value)


def http(body: bytes, head: str = "200 OK\r\nContent-Type: application/ipp") -> bytes:
    """The answer as HTTP."""
    return f"HTTP/1.1 {head}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


@dataclass(slots=True)
class ScriptedPrinter:
    """`attributes` are what it tells of itself, `jobs` what it has; both may be changed at any time.

    A new job gets `outcome`. `instead` answers an operation in another way than a printer would.
    """

    printer: Group = field(
        default_factory=lambda: {
            "printer-state": 3,
            "printer-state-reasons": "none",
            "printer-is-accepting-jobs": True,
            "document-format-supported": ["application/octet-stream", "application/pdf"],
        }
    )
    outcome: Group = field(
        default_factory=lambda: {"job-state": COMPLETED, "job-state-reasons": "job-completed-successfully"}
    )
    jobs: list[Group] = field(default_factory=list)
    instead: dict[int, Answer] = field(default_factory=dict)
    asked: list[int] = field(default_factory=list)
    address: str = ""
    server: RawServer = field(default_factory=RawServer)
    trust: ssl.SSLContext | None = None

    def serve(self, connection: socket.socket, server: RawServer) -> None:
        if self.trust is not None:
            connection = self.trust.wrap_socket(connection, server_side=True)
        with connection:
            while request := server.hear(connection):
                body = request.partition(b"\r\n\r\n")[2]
                operation = int.from_bytes(body[2:4])
                self.asked.append(operation)
                if operation == PRINT_JOB:
                    self.take(body)
                if operation in self.instead:
                    self.instead[operation](connection)
                    return
                connection.sendall(http(self._answer(operation, body)))

    def take(self, body: bytes) -> None:
        """Has the job that is in a request."""
        name = _told(body, b"job-name").decode()
        self.jobs.append({"job-id": len(self.jobs) + 1, "job-name": name, **self.outcome})

    def _answer(self, operation: int, body: bytes) -> bytes:
        match operation:
            case 0x000B:
                return encoded(0, (4, self.printer))
            case 0x0002:
                return encoded(0, (2, self.jobs[-1]))
            case 0x000A:
                over = _told(body, b"which-jobs") == b"completed"
                return encoded(0, *((2, job) for job in self.jobs if (int(str(job["job-state"])) >= CANCELLED) == over))
        job = self.jobs[int.from_bytes(_told(body, b"job-id")) - 1]
        if operation == CANCEL_JOB:
            if int(str(job["job-state"])) >= CANCELLED:
                return encoded(0x0404)
            job["job-state"] = CANCELLED
            return encoded(0)
        return encoded(0, (2, job))


def _told(body: bytes, name: bytes) -> bytes:
    found = re.search(name + rb"(..)", body, re.DOTALL)
    assert found, f"the request has no {name!r}"
    return body[found.end() : found.end() + int.from_bytes(found[1])]


@contextmanager
def scripted_printer(trust: ssl.SSLContext | None = None) -> Iterator[ScriptedPrinter]:
    """A printer on the network that is well, and prints what it is given at once."""
    printer = ScriptedPrinter(trust=trust)

    def serve(connection: socket.socket, server: RawServer) -> None:
        with suppress(OSError):
            printer.serve(connection, server)

    with raw_server(serve) as server:
        printer.server = server
        scheme = "ipp" if trust is None else "ipps"
        printer.address = f"{scheme}://127.0.0.1:{server.port}/ipp/print"
        yield printer
