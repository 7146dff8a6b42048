"""Offices that give out what a test tells them, to a sandbox hospital that knows no better."""

import json
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field

from starlette.routing import BaseRoute

from kiosk.sandbox.database import DatabaseSilentError
from kiosk.sandbox.hospital import Hospital


def envelope(version: int) -> bytes:
    return json.dumps({"format": 1, "payload": f"{version:04d}", "signature": "AAAA"}).encode()


@dataclass
class ToldOffice:
    """Gives out what it is told, and counts who looks."""

    pages: Sequence[BaseRoute] = ()
    is_all: bool = False
    now: tuple[int, bytes] | None = None
    looks: int = 0
    silent: bool = False
    news: Callable[[], None] = field(default=lambda: None)
    looked: threading.Condition = field(default_factory=threading.Condition)

    def opened(self, _hospital: Hospital, news: Callable[[], None]) -> AbstractContextManager["ToldOffice"]:
        self.news = news

        @contextmanager
        def block() -> Iterator["ToldOffice"]:
            yield self

        return block()

    def released(self) -> tuple[int, bytes] | None:
        with self.looked:
            self.looks += 1
            self.looked.notify_all()
        if self.silent:
            raise DatabaseSilentError("silent")
        return self.now

    def publish(self, version: int, *, here: bool = True) -> None:
        """By this server process, or by another one."""
        self.now = (version, envelope(version))
        if here:
            self.news()

    def wait_for_looks(self, more: int) -> None:
        with self.looked:
            wanted = self.looks + more
            assert self.looked.wait_for(lambda: self.looks >= wanted, 20)


class StillOffice(ToldOffice):
    """One version, for ever."""

    def __init__(self) -> None:
        super().__init__(now=(7, envelope(7)))
