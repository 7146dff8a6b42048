"""Full and failing disks: a small simulated one that counts real bytes, and SQLite's own limits."""

import errno
import os
import resource
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest

from offline_queue import Item, NewItem, Outbox, OutboxFull, OutboxUnavailable, carry_out

MB = 1 << 20


class SmallDisk:
    """Holds `capacity` bytes in one folder; refuses what would not fit, as ENOSPC and SQLITE_FULL do."""

    def __init__(self, folder: Path, capacity: int) -> None:
        self._folder = folder
        self.capacity = capacity
        self.has_quota = False

    def free(self) -> int:
        return self.capacity - sum(file.stat().st_size for file in self._folder.iterdir())

    def is_mapped(self) -> bool:
        return any(self._folder.glob("*-shm"))

    def fill(self) -> None:
        self.capacity -= self.free()

    def statvfs(self, _folder: Path) -> SimpleNamespace:
        """Tell the free room, as far as it is known: a quota does not show."""
        return SimpleNamespace(f_bavail=MB if self.has_quota else max(0, self.free()), f_frsize=1)

    def allocate(self, descriptor: int, offset: int, length: int) -> None:
        if self.free() < length:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        os.truncate(descriptor, offset + length)


class Connection(sqlite3.Connection):
    """A connection that needs a little room to be set up and to commit."""

    disk: SmallDisk | None = None

    def __init__(self, *arguments: object, **named: object) -> None:
        self.must_map = self.disk is not None and not self.disk.is_mapped()
        super().__init__(*arguments, **named)

    def execute(self, sql: str, *arguments: object) -> sqlite3.Cursor:
        if self.disk and self.disk.free() < 64 * 1024:
            if sql.startswith("PRAGMA journal_mode") and self.must_map:
                if not self.disk.has_quota:
                    raise AssertionError("a process that maps a file on a full disk is killed")
                raise self.refusal(sqlite3.SQLITE_IOERR_SHMSIZE)
            if sql == "COMMIT" and self.total_changes:
                raise self.refusal(sqlite3.SQLITE_FULL)
        return super().execute(sql, *arguments)

    @staticmethod
    def refusal(code: int) -> sqlite3.OperationalError:
        error = sqlite3.OperationalError("as SQLite would say it")
        error.sqlite_errorcode = code
        return error


@pytest.fixture
def disk(path: Path, monkeypatch: pytest.MonkeyPatch) -> SmallDisk:
    path.parent.mkdir()
    small = SmallDisk(path.parent, 5 * MB)
    monkeypatch.setattr(Connection, "disk", small)
    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=Connection))
    monkeypatch.setattr(os, "posix_fallocate", small.allocate)
    monkeypatch.setattr(os, "statvfs", small.statvfs)
    return small


@pytest.fixture
def stored(disk: SmallDisk, outbox: Outbox, new) -> Item:
    item = outbox.put(new())
    outbox.close()
    return item


@pytest.fixture(params=["free room is known", "a quota hides it"])
def full_disk(disk: SmallDisk, stored: Item, request: pytest.FixtureRequest) -> SmallDisk:
    disk.has_quota = request.param == "a quota hides it"
    disk.fill()
    return disk


def ballast_of(path: Path) -> Path:
    return path.with_name(f"{path.name}.ballast")


def fill_with_items(outbox, new) -> list[str]:
    keys: list[str] = []
    try:
        while len(keys) < 10_000:
            keys.append(outbox.put(new(payload=bytes(20_000))).key)
    except OutboxFull:
        return keys
    raise AssertionError("the disk never filled")


def test_a_megabyte_is_kept_beside_the_database(outbox, path):
    assert ballast_of(path).stat().st_size == MB


def test_a_queue_that_filled_the_disk_refuses_drains_and_takes_new_items_again(disk, outbox, path, new):
    keys = fill_with_items(outbox, new)
    assert len(keys) > 50
    assert ballast_of(path).exists(), "new items never use the room kept for delivering"
    for key in keys:
        assert outbox.peek(0.0).key == key
        outbox.ack(key)
    assert not ballast_of(path).exists()
    assert outbox.verify().sound
    outbox.put(new())
    assert ballast_of(path).stat().st_size == MB


def test_what_was_delivered_together_is_acknowledged_on_a_full_disk(disk, outbox, path, new):
    keys = fill_with_items(outbox, new)
    for start in range(0, len(keys), 32):
        assert outbox.peek_keys(0.0, 32) == tuple(keys[start : start + 32])
        outbox.ack_all(keys[start : start + 32])
    assert outbox.verify().sound
    outbox.put(new())
    assert ballast_of(path).stat().st_size == MB


def test_where_one_transaction_does_not_fit_each_item_is_acknowledged_alone(outbox, new, monkeypatch):
    keys = [outbox.put(new()).key for _ in range(3)]
    bury, sizes = outbox._settling._bury, []

    def bury_one_at_most(some, wall_now):
        sizes.append(len(some))
        if len(some) > 1:
            raise OutboxFull("the disk is full")
        return bury(some, wall_now)

    monkeypatch.setattr(outbox._settling, "_bury", bury_one_at_most)
    outbox.ack_all(keys)
    assert sizes == [3, 3, 1, 1, 1], "once more in the ballast's room, then one by one"
    assert outbox.stats().waiting == 0


def test_a_disk_filled_by_others_refuses_new_items_until_there_is_room(disk, outbox, path, new):
    stored = [outbox.put(new()).key for _ in range(3)]
    disk.fill()
    with pytest.raises(OutboxFull):
        outbox.put(new())
    outbox.retry_later(stored[0], "later", due=5.0)
    outbox.set_aside(stored[1], "refused")
    outbox.ack(stored[2])
    with pytest.raises(OutboxFull):
        outbox.put(new())
    assert (outbox.stats().waiting, outbox.stats().set_aside) == (1, 1)
    disk.capacity += 2 * MB
    outbox.put(new())
    assert ballast_of(path).exists()


def test_the_queue_of_a_full_disk_can_be_carried_to_another_kiosk(disk, outbox, path, new, tmp_path):
    for _ in range(150):
        outbox.put(new(payload=bytes(3000)))
    disk.fill()
    assert carry_out(outbox, tmp_path / "stick", b"c" * 32, kiosk_id="K3") == 150
    assert all(summary.carried for summary in outbox.items())
    assert not ballast_of(path).exists()


def test_where_one_transaction_does_not_fit_each_item_is_carried_alone(outbox, new, monkeypatch, tmp_path):
    for _ in range(3):
        outbox.put(new())
    carry, sizes = outbox._settling._carry, []

    def carry_one_at_most(statement, some):
        sizes.append(len(some))
        if len(some) > 1:
            raise OutboxFull("the disk is full")
        return carry(statement, some)

    monkeypatch.setattr(outbox._settling, "_carry", carry_one_at_most)
    assert carry_out(outbox, tmp_path / "stick", b"c" * 32, kiosk_id="K3") == 3
    assert sizes == [3, 3, 1, 1, 1]
    assert [summary.carried for summary in outbox.items()] == [True] * 3


def test_tombstones_can_be_forgotten_on_a_full_disk(disk, outbox, new):
    outbox.ack(outbox.put(new()).key)
    disk.fill()
    assert outbox.purge(-1) == 1


def test_a_full_disk_without_ballast_is_told_and_nothing_is_lost(disk, outbox, path, new):
    key = outbox.put(new()).key
    disk.fill()
    ballast_of(path).unlink()
    disk.capacity -= MB
    with pytest.raises(OutboxFull):
        outbox.ack(key)
    assert outbox.peek(0.0).key == key


def test_the_queue_opens_on_a_full_disk_with_what_it_holds(full_disk, stored, reopen, path, new):
    outbox = reopen()
    assert not ballast_of(path).exists()
    with pytest.raises(OutboxFull):
        outbox.put(new())
    assert outbox.peek(0.0) == stored
    outbox.ack(stored.key)


def test_a_full_disk_without_ballast_keeps_the_queue_closed_and_whole(full_disk, stored, reopen, path):
    ballast_of(path).unlink()
    full_disk.fill()
    with pytest.raises(OutboxFull):
        reopen()
    full_disk.capacity += 2 * MB
    assert reopen().peek(0.0) == stored


def test_a_queue_in_use_can_be_looked_into_on_a_full_disk(disk, outbox, path, keyring, new):
    item = outbox.put(new())
    ballast_of(path).unlink()
    disk.fill()
    with Outbox.open(path, keyring, kiosk_id="K3") as other:
        assert other.peek(0.0) == item


def test_half_laid_ballast_is_completed(outbox, reopen, path):
    os.truncate(ballast_of(path), 10)
    reopen()
    assert ballast_of(path).stat().st_size == MB


def test_a_database_at_its_page_limit_is_full_and_stays_whole(outbox, reopen, new):
    with outbox._store.reading() as db:
        (pages,) = db.execute("pragma page_count").fetchone()
        db.execute(f"pragma max_page_count = {pages + 10}").fetchall()
    keys = fill_with_items(outbox, new)
    assert 0 < len(keys) < 10
    assert [outbox.get(key).key for key in keys] == keys
    assert outbox.verify().sound
    assert reopen().stats().waiting == len(keys)


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """Make the kernel refuse to let any file grow past `size`: writing fails as on a broken disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_disk_that_fails_is_unavailable_and_what_was_stored_stays(outbox, path, new):
    first = outbox.put(new())
    item = NewItem("big", "somebody", "visit", bytes(200_000))
    log = path.with_name(f"{path.name}-wal")
    with largest_file(log.stat().st_size + 100), pytest.raises(OutboxUnavailable):
        outbox.put(item)
    assert outbox.peek(0.0) == first
    assert outbox.put(item).payload == item.payload
    assert outbox.verify().sound


def test_a_database_locked_by_another_is_unavailable(outbox, path, new):
    with outbox._store.reading() as db:
        db.execute("pragma busy_timeout = 10").fetchall()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("begin immediate")
    with pytest.raises(OutboxUnavailable):
        outbox.put(new())
    other.close()
    outbox.put(new())
