"""One attempt over HTTP: bounded, with a whole deadline, and "not sent" told apart from "no answer"."""

import logging
import time
from collections.abc import Mapping, Sequence
from ssl import SSLContext
from threading import Lock, local
from typing import Any
from weakref import WeakSet

import requests
from requests.adapters import HTTPAdapter
from urllib3.exceptions import HTTPError, NewConnectionError, ReadTimeoutError
from urllib3.util import Timeout

from kiosk.hospital.web.credentials import Credentials, Outgoing
from kiosk.hospital.web.deadline import POOLS, TlsRefusedError
from kiosk.hospital.web.replies import BROKEN, TLS_BROKEN, Lost, NotSent, Reply, read_reply
from kiosk.hospital.web.tls import TlsFiles

CONNECT_S = 1.0
LARGEST_ANSWER = 8_000_000
CHUNK = 65_536

NOWHERE = NotSent("no such address")

Params = Mapping[str, str] | Sequence[tuple[str, str]]

# urllib3 writes whole addresses to its log, and some portals want secrets in theirs.
logging.getLogger("urllib3").setLevel(logging.CRITICAL)
for _name in ("connectionpool", "connection", "poolmanager", "util.retry"):
    logging.getLogger(f"urllib3.{_name}").setLevel(logging.CRITICAL)


class _TooMuchError(Exception):
    """The answer is larger than any honest one."""


class _Line(HTTPAdapter):
    """The kept connection of one thread."""

    def __init__(self, context: SSLContext | None) -> None:
        self.context = context
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=0)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **kwargs: Any) -> None:
        """With connections that keep deadlines."""
        super().init_poolmanager(connections, maxsize, block, ssl_context=self.context, **kwargs)
        self.poolmanager.pool_classes_by_scheme = POOLS

    def cert_verify(self, conn: Any, *_: Any) -> None:
        """The context knows whom to trust."""
        conn.cert_reqs = "CERT_REQUIRED"


class Transport:
    """Makes attempts; connections are kept per thread. No redirect is followed, no proxy of the environment used."""

    def __init__(self, tls: TlsFiles, largest: int = LARGEST_ANSWER) -> None:
        self._tls = tls
        self._largest = largest
        self._threads = local()
        self._lock = Lock()
        self._lines: WeakSet[_Line] = WeakSet()

    def attempt(
        self,
        method: str,
        url: str,
        *,
        params: Params | None,
        body: bytes | None,
        headers: Mapping[str, str],
        credentials: Credentials,
        until: float,
    ) -> tuple[Reply, Mapping[str, str] | None]:
        """The reply, and what the credentials sent along: None when the server was not asked."""
        request = requests.PreparedRequest()
        try:
            request.prepare(method, url, dict(headers), data=body, params=params)
        except (requests.exceptions.RequestException, ValueError):
            return NOWHERE, None
        left = until - time.monotonic()
        shown = credentials.headers(Outgoing(method, request.path_url, body or b"", left))
        if isinstance(shown, NotSent):
            return shown, None
        request.headers.update(shown)
        if time.monotonic() >= until:
            return NotSent("no time left"), None
        return self._exchanged(request, until), shown

    def close(self) -> None:
        """Hang up on every thread's behalf; a later attempt connects anew."""
        with self._lock:
            lines = list(self._lines)
        for line in lines:
            line.close()

    def _exchanged(self, request: requests.PreparedRequest, until: float) -> Reply:
        try:
            line = self._line(request.url or "")
        except OSError as error:
            return NotSent(f"{error.strerror or 'not readable'}: ca_file or client certificate")
        try:
            left = max(until - time.monotonic(), 0.001)
            timeout: Any = Timeout(connect=min(CONNECT_S, left), total=left)
            with line.send(request, stream=True, timeout=timeout) as response:
                return read_reply(response, _body(response, self._largest))
        except requests.exceptions.InvalidURL:
            return NOWHERE
        except requests.exceptions.ConnectTimeout:
            return NotSent("connect time-out")
        except requests.exceptions.SSLError:
            self._tls.forget(line.context)
            return TLS_BROKEN
        except requests.exceptions.ConnectionError as error:
            return self._unconnected(line, error)
        except (requests.exceptions.Timeout, ReadTimeoutError):
            return Lost("answer time-out")
        except _TooMuchError:
            return Lost("answer too large")
        except (requests.exceptions.RequestException, HTTPError) as error:
            return Lost(type(error).__name__)

    def _unconnected(self, line: _Line, error: requests.exceptions.ConnectionError) -> Reply:
        cause: Any = error.args[0] if error.args else None
        reason = getattr(cause, "reason", None)
        if isinstance(reason, TlsRefusedError):
            self._tls.forget(line.context)
            return NotSent("TLS refused")
        return NotSent("no connection") if isinstance(reason, NewConnectionError) else BROKEN

    def _line(self, url: str) -> _Line:
        context = self._tls.context() if url.startswith("https:") else None
        line: _Line | None = getattr(self._threads, "line", None)
        if line is None or line.context is not context:
            line = self._threads.line = _Line(context)
            with self._lock:
                self._lines.add(line)
        return line


def _body(response: requests.Response, largest: int) -> bytes:
    parts: list[bytes] = []
    size = 0
    while part := response.raw.read1(CHUNK):  # what has come, without waiting for the chunk to be full
        parts.append(part)
        size += len(part)
        if size > largest:
            raise _TooMuchError
    return b"".join(parts)
