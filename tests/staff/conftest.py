"""A queue of invented items on disk."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.staff import Place, QueueWork
from offline_queue import Item, Keyring, NewItem, Number, Outbox, Series

NOW = datetime(2026, 11, 22, 8, 15, tzinfo=UTC)
Put = Callable[..., Item]


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    keyring = Keyring({1: bytes(range(32))}, current=1)
    with Outbox.open(tmp_path / "queue" / "queue.db", keyring, kiosk_id="K3") as outbox:
        yield outbox


@pytest.fixture
def put(outbox: Outbox) -> Put:
    def put(key: str, *, refused: str | None = None, subject: str | None = None) -> Item:
        new = NewItem(key, subject or key, "book", b"{}")
        item = outbox.put_numbered(key, Series("K3", NOW.date()), lambda _: new)
        if refused is not None:
            outbox.set_aside(key, refused)
        return item

    return put


@pytest.fixture
def stick(tmp_path: Path) -> Place:
    folder = tmp_path / "stick"
    folder.mkdir()
    return Place(folder, "stick", 10**9)


@pytest.fixture
def woken() -> list[bool]:
    return []


@pytest.fixture
def work(outbox: Outbox, stick: Place, woken: list[bool]) -> QueueWork:
    def printed(number: Number) -> str:
        return f"{number.series}-{number.value:02}"

    return QueueWork(
        lambda: outbox,
        kiosk_id="K3",
        printed=printed,
        wake=lambda: woken.append(True),
        now=lambda: NOW,
        find_places=lambda _: (stick,),
        longest_wait_s=0.2,
    )
