"""A server of directories that holds its answers back, in this process."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

MOST_WAIT_S = 5.0


@dataclass
class Noticeboard:
    """Gives out whatever was published last, bytes of any kind; `served` counts by number of the publication."""

    url: str = ""
    number: int = 0
    body: bytes | None = None
    served: dict[int, int] = field(default_factory=dict)
    reports: dict[str, dict[str, Any]] = field(default_factory=dict)
    news: threading.Condition = field(default_factory=threading.Condition)
    over: bool = False

    def publish(self, body: bytes) -> int:
        with self.news:
            self.number, self.body = self.number + 1, body
            self.news.notify_all()
            return self.number

    def wait_for(self, condition: Callable[[], bool], seconds: float = 10.0) -> None:
        with self.news:
            assert self.news.wait_for(condition, seconds), (self.number, self.served, self.reports)

    def everybody_has(self, number: int, kiosks: int) -> None:
        self.wait_for(lambda: self.served.get(number, 0) >= kiosks)

    def after(self, etag: str | None, seconds: float) -> tuple[int, bytes] | None:
        with self.news:
            self.news.wait_for(lambda: self.over or (self.body is not None and etag != self.etag), seconds)
            return None if self.body is None or etag == self.etag else (self.number, self.body)

    @property
    def etag(self) -> str:
        return f'"publication-{self.number}"'


@contextmanager
def noticeboard() -> Iterator[Noticeboard]:
    board = Noticeboard()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            wait = float(parse_qs(urlsplit(self.path).query).get("wait", ["0"])[0])
            found = board.after(self.headers.get("If-None-Match"), min(wait, MOST_WAIT_S))
            number, body = found or (0, b"")
            self.send_response(200 if found else 304)
            if found:
                self.send_header("ETag", f'"publication-{number}"')
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
            with board.news:
                board.served[number] = board.served.get(number, 0) + 1
                board.news.notify_all()

        def do_POST(self) -> None:
            said = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            with board.news:
                board.reports[said["kioskId"]] = said
                board.news.notify_all()
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Nothing: tests read what was asked."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            """A kiosk that hung up."""

    server = Server(("127.0.0.1", 0), Handler)
    board.url = f"http://127.0.0.1:{server.server_port}/v1/directory"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield board
    finally:
        with board.news:
            board.over = True
            board.news.notify_all()
        server.shutdown()
        server.server_close()
        thread.join()
