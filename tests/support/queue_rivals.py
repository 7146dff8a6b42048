"""Other durable queues behind one face, for the benchmarks; none of them belongs to the project.

KIOSK_RIVALS, where it is set, names what `pip install --target <folder> persist-queue litequeue huey` has filled.
Run as a module it gives the recorder of power_cuts something to count: <folder> <name> <rounds>.
"""

import importlib
import os
import sys
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from offline_queue import Backoff, Done, Keyring, NewItem, Outbox, Some, deliver_some
from support.power_cuts import TOLD

if TYPE_CHECKING:
    from types import ModuleType

OURS = "offline_queue"
NAMES = (OURS, "persist-queue", "litequeue, FULL", "huey, fsync")


@dataclass(frozen=True, slots=True)
class Queue:
    """`put` stores one text durably; `deliver` takes the oldest and, where that can be said, acknowledges it.

    `deliver_some` does so with that many, as the queue is best at.
    """

    put: Callable[[str], object]
    deliver: Callable[[], object]
    acknowledges: bool
    close: Callable[[], object]
    together: Callable[[int], object] | None = None

    def deliver_some(self, count: int) -> None:
        if self.together is not None:
            self.together(count)
            return
        for _ in range(count):
            self.deliver()


def is_there() -> bool:
    return bool(os.environ.get("KIOSK_RIVALS"))


def open_queue(name: str, folder: Path) -> Queue:
    match name:
        case "offline_queue":
            return _ours(folder)
        case "persist-queue":
            return _persist_queue(folder)
        case "litequeue, FULL":
            return _litequeue(folder)
        case "huey, fsync":
            return _huey(folder)
    raise ValueError(name)


def _rival(module: str) -> "ModuleType":
    folder = os.environ["KIOSK_RIVALS"]
    if folder not in sys.path:
        sys.path.append(folder)
    return importlib.import_module(module)


def _ours(folder: Path) -> Queue:
    outbox = Outbox.open(folder / "queue.db", Keyring({1: bytes(range(32))}, 1), kiosk_id="K3", max_rows=1_000_000)

    def deliver() -> None:
        item = outbox.peek(0.0)
        assert item is not None
        outbox.ack(item.key)

    def put(text: str) -> None:
        outbox.put(NewItem(str(uuid.uuid4()), str(uuid.uuid4()), "visit", text.encode()))

    def deliver_some_of_ours(count: int) -> None:
        told = deliver_some(outbox, lambda _: Done(None), time.monotonic, Backoff(), most=count)
        assert isinstance(told, Some)
        assert len(told.attempted) == count

    return Queue(put, deliver, True, outbox.close, deliver_some_of_ours)


def _persist_queue(folder: Path) -> Queue:
    queue = _rival("persistqueue").SQLiteAckQueue(str(folder), auto_commit=True)
    return Queue(queue.put, lambda: queue.ack(queue.get()), True, queue.close)


def _litequeue(folder: Path) -> Queue:
    queue = _rival("litequeue").LiteQueue(str(folder / "queue.db"))
    queue.conn.execute("pragma synchronous = full")
    return Queue(queue.put, lambda: queue.done(queue.pop().message_id), True, queue.conn.close)


def _huey(folder: Path) -> Queue:
    storage = _rival("huey.storage").SqliteStorage(filename=str(folder / "queue.db"), fsync=True)
    return Queue(lambda text: storage.enqueue(text.encode()), storage.dequeue, False, storage.close)


if __name__ == "__main__":
    _folder, _name, _rounds = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    _told = os.open(_folder / TOLD, os.O_CREAT | os.O_WRONLY, 0o600)
    _queue = open_queue(_name, _folder)
    _queue.put("x")
    for _work in (lambda: _queue.put("x" * 2000), _queue.deliver):
        os.write(_told, b".")
        for _ in range(_rounds):
            _work()
    os.write(_told, b".")
    os._exit(0)
