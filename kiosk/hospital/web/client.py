"""HTTP as the adapters need it: one server, its credentials, its circuit breaker."""

import time
from collections.abc import Mapping
from typing import Self

from kiosk.hospital.web.circuit import CircuitBreaker
from kiosk.hospital.web.credentials import Anonymous, Credentials
from kiosk.hospital.web.replies import BROKEN, TLS_BROKEN, Problem, Reply
from kiosk.hospital.web.tls import Pair, TlsFiles
from kiosk.hospital.web.transport import LARGEST_ANSWER, Params, Transport

LOOKUP_S = 3.0
COVERAGE_S = 6.0
WRITE_S = 8.0

_SAFE = ("GET", "HEAD")
_HEADERS = {"Accept": "application/json, application/problem+json", "Accept-Encoding": "identity"}


class Http:
    """One server's base address. For several threads; connections are kept per thread.

    Every call ends within its `seconds`, whatever the server does. A write is sent once. A GET whose connection broke
    is sent once more in the time that is left, for a kept connection may have been closed by the server. A call that
    was answered 401 is sent once more, the same bytes with the same key, if the credentials could be renewed.

    `base_url` and `path` never carry patient data but opaque ids. No answer of more than `largest` bytes is read.
    """

    def __init__(
        self,
        base_url: str,
        *,
        credentials: Credentials | None = None,
        ca_file: str | None = None,
        client_certificate: Pair | None = None,
        breaker: CircuitBreaker | None = None,
        largest: int = LARGEST_ANSWER,
    ) -> None:
        self._base_url = base_url.rstrip("/")
        self._credentials = credentials or Anonymous()
        self._transport = Transport(TlsFiles(ca_file, client_certificate), largest)
        self._breaker = breaker or CircuitBreaker()

    def behind(self, breaker: CircuitBreaker) -> Self:
        """The same server, connections and credentials; but what is asked here is a dependency of its own."""
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__)
        other._breaker = breaker
        return other

    def close(self) -> None:
        """Hang up; a later call connects anew."""
        self._transport.close()

    def get(
        self,
        path: str,
        *,
        params: Params | None = None,
        headers: Mapping[str, str] | None = None,
        seconds: float = LOOKUP_S,
    ) -> Reply:
        """A question in the address."""
        return self.send("GET", path, params=params, headers=headers, seconds=seconds)

    def post(
        self,
        path: str,
        body: bytes,
        *,
        headers: Mapping[str, str] | None = None,
        key: str | None = None,
        seconds: float = WRITE_S,
    ) -> Reply:
        """A question in the body, or a write when `key` is given."""
        return self.send("POST", path, body=body, headers=headers, key=key, seconds=seconds)

    def probe(self, path: str, *, seconds: float) -> Reply:
        """A GET that goes out also while the circuit is open; answered, it lets the next call try."""
        return self._breaker.pass_by(
            lambda: self._tried("GET", path, params=None, body=None, headers=_HEADERS, seconds=seconds)
        )

    def send(
        self,
        method: str,
        path: str,
        *,
        params: Params | None = None,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        key: str | None = None,
        seconds: float = WRITE_S,
    ) -> Reply:
        """Any method; `headers` go before the usual ones (JSON in and out). `key` is the idempotency key of a write."""
        full = dict(_HEADERS)
        if body is not None:
            full["Content-Type"] = "application/json"
        if key is not None:
            full["Idempotency-Key"] = key
        full.update(headers or {})
        write = key is not None or method not in (*_SAFE, "POST")
        return self._breaker.call(
            lambda: self._tried(method, path, params=params, body=body, headers=full, seconds=seconds), write=write
        )

    def _tried(
        self,
        method: str,
        path: str,
        *,
        params: Params | None,
        body: bytes | None,
        headers: Mapping[str, str],
        seconds: float,
    ) -> tuple[Reply, bool]:
        """The reply, and whether the server was asked at all."""
        until = time.monotonic() + seconds
        stale_once = method in _SAFE
        refused_once = True
        while True:
            reply, shown = self._attempt(method, path, params=params, body=body, headers=headers, until=until)
            asked = shown is not None
            if reply in (BROKEN, TLS_BROKEN) and stale_once and time.monotonic() < until:
                stale_once = False
            elif isinstance(reply, Problem) and reply.status == 401 and refused_once and shown is not None:
                refused_once = False
                if not self._credentials.refused(shown):
                    return reply, asked
            else:
                return reply, asked

    def _attempt(
        self,
        method: str,
        path: str,
        *,
        params: Params | None,
        body: bytes | None,
        headers: Mapping[str, str],
        until: float,
    ) -> tuple[Reply, Mapping[str, str] | None]:
        """One attempt: the reply, and what the credentials sent along, None when the server was not asked."""
        return self._transport.attempt(
            method,
            self._base_url + path,
            params=params,
            body=body,
            headers=headers,
            credentials=self._credentials,
            until=until,
        )
