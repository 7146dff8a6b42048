"""A queue of one kiosk in a folder of its own, with invented items."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from offline_queue import Keyring, NewItem, Outbox

OpenOutbox = Callable[..., Outbox]
MakeItem = Callable[..., NewItem]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "queue" / "queue.db"


@pytest.fixture
def keyring() -> Keyring:
    return Keyring({1: b"1" * 32}, current=1)


@pytest.fixture
def reopen(path: Path, keyring: Keyring) -> Iterator[OpenOutbox]:
    """Open the queue; close the one opened before; keyword arguments replace the usual ones."""
    opened: list[Outbox] = []

    def open_it(**changes: object) -> Outbox:
        for outbox in opened:
            outbox.close()
        opened.clear()
        opened.append(Outbox.open(path, **{"keyring": keyring, "kiosk_id": "K3", **changes}))
        return opened[0]

    yield open_it
    for outbox in opened:
        outbox.close()


@pytest.fixture
def outbox(reopen: OpenOutbox) -> Outbox:
    return reopen()


@pytest.fixture
def new() -> MakeItem:
    """Make an item with a key of its own and, unless told otherwise, a subject of its own."""
    numbers = count(1)

    def make(key: str | None = None, subject: str | None = None, payload: bytes | None = None) -> NewItem:
        number = next(numbers)
        return NewItem(
            key=key or f"key-{number}",
            subject=subject or f"subject-{number}",
            kind="visit",
            payload=f"payload {number}".encode() if payload is None else payload,
        )

    return make
