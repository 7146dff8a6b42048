"""A queue on disk, a hospital in memory, and ears for events."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.journal import Journal
from kiosk.journey.events import Event
from offline_queue import Keyring, Outbox


class Ears:
    """Collects posted events from any thread."""

    def __init__(self) -> None:
        self.heard: list[Event] = []
        self._news = threading.Condition()

    def post(self, event: Event) -> None:
        with self._news:
            self.heard.append(event)
            self._news.notify_all()

    def wait(self, kind: type, count: int = 1, seconds: float = 5.0) -> Event:
        """The `count`-th event of a kind."""

        def there() -> bool:
            return sum(isinstance(event, kind) for event in self.heard) >= count

        with self._news:
            assert self._news.wait_for(there, seconds), f"no {kind.__name__} among {self.heard}"
            return [event for event in self.heard if isinstance(event, kind)][count - 1]


def until(condition: Callable[[], bool], seconds: float = 5.0) -> None:
    """Wait for something that has no event."""
    deadline = time.monotonic() + seconds
    pause = threading.Event()
    while not condition():
        assert time.monotonic() < deadline, "it never happened"
        pause.wait(0.005)


@pytest.fixture
def ears() -> Ears:
    return Ears()


@pytest.fixture
def wait_until() -> Callable[..., None]:
    return until


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with (tmp_path / "journal").open("w", encoding="utf-8") as stream:
        yield Journal(stream)


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    keyring = Keyring({1: bytes(range(32))}, current=1)
    with Outbox.open(tmp_path / "queue" / "queue.db", keyring, kiosk_id="K3") as outbox:
        yield outbox
