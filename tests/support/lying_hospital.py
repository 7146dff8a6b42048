"""A hospital that answers what the test says, in order, and remembers what it was asked."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came."""

    line: str
    headers: dict[str, str]
    body: bytes


@dataclass(slots=True)
class LyingHospital:
    """The last answer is given for ever."""

    url: str = ""
    asked: list[Asked] = field(default_factory=list)
    answers: list[tuple[int, bytes, dict[str, str]]] = field(default_factory=list)

    def says(self, *answers: tuple[int, Any] | tuple[int, Any, dict[str, str]]) -> str:
        """Status, JSON (or bytes) and perhaps headers of each answer; gives the address."""
        self.answers[:] = [
            (status, body if isinstance(body, bytes) else json.dumps(body).encode(), headers[0] if headers else {})
            for status, body, *headers in answers
        ]
        return self.url


@contextmanager
def lying_hospital() -> Iterator[LyingHospital]:
    hospital = LyingHospital()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            hospital.asked.append(Asked(f"{self.command} {self.path}", dict(self.headers), body))
            status, answer, headers = hospital.answers.pop(0) if len(hospital.answers) > 1 else hospital.answers[0]
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def do_POST(self) -> None:
            self.do_GET()

        def do_PUT(self) -> None:
            self.do_GET()

        def do_DELETE(self) -> None:
            self.do_GET()

        def log_message(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        request_queue_size = 64  # several threads connect at once; a full queue would cost them a second each

    server = Server(("127.0.0.1", 0), Handler)
    hospital.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield hospital
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
