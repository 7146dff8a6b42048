"""The native adapter with short deadlines, so that a table of faults takes seconds, and with a port nobody takes."""

import socket
import time
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import Any
from urllib.parse import urlencode

from drivers.simulation.network import FaultProxy, Which
from kiosk.hospital.native import NativeHospital
from kiosk.hospital.native.insurance import Insurance
from kiosk.hospital.web import CircuitBreaker, Http, Reply, Rules

PATH = "/kiosk/v1"


NEVER_OPENS = partial(CircuitBreaker, Rules(opens_after=10**9))


class HastyHttp(Http):
    """Waits no longer than `most_s` for answers to `hasty` requests; what the line refuses goes where nobody listens.

    All others have their own time: a busy machine is no fault of the line.
    """

    def __init__(self, line: FaultProxy, refusing_port: int, most_s: float, hasty: Collection[Which]) -> None:
        host, port = line.address
        super().__init__(f"http://{host}:{port}{PATH}", breaker=NEVER_OPENS())
        self._nobody = Http(f"http://{host}:{refusing_port}{PATH}")
        self._line = line
        self._most_s = most_s
        self._hasty = hasty

    def _attempt(self, method: str, path: str, *, until: float, **how: Any) -> tuple[Reply, Mapping[str, str] | None]:
        query = f"?{urlencode(how['params'])}" if how.get("params") else ""
        start_line = f"{method} {PATH}{path}{query} HTTP/1.1"
        refused = self._line.take(start_line, refused=True)
        if any(which.is_begun_by(start_line) for which in self._hasty):
            until = min(until, time.monotonic() + self._most_s)
        if refused is not None:
            return self._nobody._attempt(method, path, until=until, **how)
        return super()._attempt(method, path, until=until, **how)


class HastyHospital(NativeHospital):
    """A hospital at the end of a pointed line."""

    def __init__(self, line: FaultProxy, refusing_port: int, most_s: float, hasty: Collection[Which]) -> None:
        super().__init__("http://unused.invalid")
        http = HastyHttp(line, refusing_port, most_s, hasty)
        self._speak_by(http)
        self._insurance = Insurance(http, NEVER_OPENS())


@contextmanager
def nobody_listens() -> Iterator[int]:
    """A port of this machine that refuses every connection for as long as the block lasts."""
    with socket.socket() as bound_but_not_listening:
        bound_but_not_listening.bind(("127.0.0.1", 0))
        yield bound_but_not_listening.getsockname()[1]
