"""Misbehaviour that was asked for: a hospital that is away, or that bears so many requests and no more.

What is turned away here did nothing.
"""

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from starlette.types import Scope

from kiosk.sandbox.hospital import Controls, Limits
from kiosk.sandbox.problems import RefusalError

_READS = ("GET", "HEAD", "OPTIONS")
_ASKING = (":search", ":check")


class Gate:
    """Lets requests pass. Used by one event loop, so plain numbers count."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._second = 0
        self._came: Counter[str] = Counter()
        self._writing = 0

    @contextmanager
    def passing(self, scope: Scope, controls: Controls) -> Iterator[RefusalError | None]:
        """For as long as the request is worked on; gives the refusal where it may not pass."""
        limits = controls.limits
        if controls.unavailable:
            yield RefusalError("his-unavailable")
        elif self._too_many(scope, limits):
            yield RefusalError("too-many-requests")
        elif not _writes(scope):
            yield None
        elif limits.writes_at_once is not None and self._writing >= limits.writes_at_once:
            yield RefusalError("his-unavailable")
        else:
            self._writing += 1
            try:
                yield None
            finally:
                self._writing -= 1

    def _too_many(self, scope: Scope, limits: Limits) -> bool:
        if limits.requests_per_second is None:
            return False
        if (second := int(self._clock())) != self._second:
            self._second = second
            self._came.clear()
        who = _kiosk(scope) if limits.per_kiosk else ""
        self._came[who] += 1
        return self._came[who] > limits.requests_per_second


def _writes(scope: Scope) -> bool:
    return scope["method"] not in _READS and not scope["path"].endswith(_ASKING)


def _kiosk(scope: Scope) -> str:
    """Who asks: by the credential, else by the address."""
    for name, value in scope["headers"]:
        if name == b"authorization":
            return bytes(value).decode("latin-1")
    return str((scope.get("client") or ("",))[0])
