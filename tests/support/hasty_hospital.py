"""The native adapter with short deadlines, so that a table of faults takes seconds, and with a port nobody takes."""

import socket
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import Any
from urllib.parse import urlencode

from drivers.simulation.network import FaultProxy
from kiosk.hospital.native import NativeHospital
from kiosk.hospital.native.insurance import Insurance
from kiosk.hospital.web import CircuitBreaker, Http, Reply, Rules

PATH = "/kiosk/v1"


NEVER_OPENS = partial(CircuitBreaker, Rules(opens_after=10**9))


class HastyHttp(Http):
    """Waits no longer than `most_s` for any answer; what the line refuses goes to a port where nobody listens."""

    def __init__(self, line: FaultProxy, refusing_port: int, most_s: float) -> None:
        host, port = line.address
        super().__init__(f"http://{host}:{port}{PATH}", breaker=NEVER_OPENS())
        self._nobody = Http(f"http://{host}:{refusing_port}{PATH}")
        self._line = line
        self._most_s = most_s

    def _attempt(self, method: str, path: str, *, until: float, **how: Any) -> tuple[Reply, Mapping[str, str] | None]:
        query = f"?{urlencode(how['params'])}" if how.get("params") else ""
        refused = self._line.take(f"{method} {PATH}{path}{query} HTTP/1.1", refused=True)
        until = min(until, time.monotonic() + self._most_s)
        if refused is not None:
            return self._nobody._attempt(method, path, until=until, **how)
        return super()._attempt(method, path, until=until, **how)


class HastyHospital(NativeHospital):
    """A hospital at the end of a pointed line."""

    def __init__(self, line: FaultProxy, refusing_port: int, most_s: float) -> None:
        super().__init__("http://unused.invalid")
        http = HastyHttp(line, refusing_port, most_s)
        self._speak_by(http)
        self._insurance = Insurance(http, NEVER_OPENS())


@contextmanager
def nobody_listens() -> Iterator[int]:
    """A port of this machine that refuses every connection for as long as the block lasts."""
    with socket.socket() as bound_but_not_listening:
        bound_but_not_listening.bind(("127.0.0.1", 0))
        yield bound_but_not_listening.getsockname()[1]
