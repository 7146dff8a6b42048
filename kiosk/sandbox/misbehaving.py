"""Misbehaviour that was asked for: a hospital that is away, or that bears so many requests and no more.

What is turned away here did nothing.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from starlette.types import Scope

from kiosk.sandbox.counting import Counts, OwnCounts
from kiosk.sandbox.hospital import Controls, Limits
from kiosk.sandbox.problems import RefusalError

_READS = ("GET", "HEAD", "OPTIONS")
_ASKING = (":search", ":check")


class Gate:
    """Lets requests pass. Used by one event loop; `controls.counts` is given where several processes count together."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._own = OwnCounts()

    @contextmanager
    def passing(self, scope: Scope, controls: Controls) -> Iterator[RefusalError | None]:
        """For as long as the request is worked on; gives the refusal where it may not pass."""
        limits, counts = controls.limits, controls.counts or self._own
        if controls.unavailable:
            yield RefusalError("his-unavailable")
        elif self._too_many(scope, limits, counts):
            yield RefusalError("too-many-requests")
        elif not _writes(scope):
            yield None
        elif not counts.begin_write(limits.writes_at_once):
            yield RefusalError("his-unavailable")
        else:
            try:
                yield None
            finally:
                counts.end_write()

    def _too_many(self, scope: Scope, limits: Limits, counts: Counts) -> bool:
        if limits.requests_per_second is None:
            return False
        who = _kiosk(scope) if limits.per_kiosk else ""
        return counts.came(who, int(self._clock())) > limits.requests_per_second


def _writes(scope: Scope) -> bool:
    return scope["method"] not in _READS and not scope["path"].endswith(_ASKING)


def _kiosk(scope: Scope) -> str:
    """Who asks: by the credential, else by the address."""
    for name, value in scope["headers"]:
        if name == b"authorization":
            return bytes(value).decode("latin-1")
    return str((scope.get("client") or ("",))[0])
