"""Disks that fail, keys that are gone, clocks that jump: each has its own error, and nothing is lost by it."""

import errno
import os
import sqlite3
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from offline_queue import (
    AlreadyDelivered,
    DiskFailing,
    DiskReadOnly,
    KeyFileMissing,
    Keyring,
    Outbox,
    OutboxUnavailable,
    WrongKeys,
)

YEAR_S = 365 * 86_400.0


class Connection(sqlite3.Connection):
    """A connection whose commits fail as they are told to."""

    code: int | None = None

    def execute(self, sql: str, *arguments: object) -> sqlite3.Cursor:
        if sql == "COMMIT" and self.code is not None and self.total_changes:
            error = sqlite3.OperationalError("as SQLite would say it")
            error.sqlite_errorcode = self.code
            raise error
        return super().execute(sql, *arguments)

    def commit(self) -> None:
        self.execute("COMMIT")


@pytest.fixture
def failing(monkeypatch):
    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=Connection))
    return partial(monkeypatch.setattr, Connection, "code")


@pytest.mark.parametrize(
    ("code", "error"), [(sqlite3.SQLITE_IOERR_FSYNC, DiskFailing), (sqlite3.SQLITE_READONLY_DBMOVED, DiskReadOnly)]
)
def test_a_commit_the_disk_refuses_is_told_and_loses_nothing(failing, outbox, new, code, error):
    stored, item = outbox.put(new()), new()
    failing(code)
    with pytest.raises(error):
        outbox.put(item)
    with pytest.raises(error):
        outbox.ack(stored.key)
    failing(None)
    assert outbox.peek(0.0) == stored
    assert outbox.put(item).key == item.key
    assert outbox.verify().sound


SYNC_FAILS = """
import sys
from pathlib import Path
from offline_queue import DiskFailing, Keyring, NewItem, Outbox
with Outbox.open(Path(sys.argv[1]), Keyring({1: b"1" * 32}, 1), kiosk_id="K3") as outbox:
    stored = []
    for n in range(30):
        item = NewItem(f"{n}", "everybody", "visit", bytes(500))
        try:
            outbox.put(item)
        except DiskFailing:
            print("failed", end=" ")
            outbox.put(item)
        stored.append(item.key)
    print([summary.key for summary in outbox.items()] == stored, outbox.verify().sound)
"""


def test_a_sync_that_really_fails_is_told_and_the_put_can_be_repeated(path):
    path.parent.mkdir()
    inject = ["-e", "trace=fdatasync", "-e", "inject=fdatasync:error=EIO:when=20"]
    done = subprocess.run(
        ["strace", "-f", *inject, "-o", str(path.with_name("trace")), sys.executable, "-c", SYNC_FAILS, str(path)],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout.split() == ["failed", "True", "True"]


@pytest.mark.parametrize(("number", "error"), [(errno.EROFS, DiskReadOnly), (errno.EIO, DiskFailing)])
def test_a_disk_that_fails_at_opening_is_told(path, keyring, monkeypatch, number, error):
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "chmod", fail)
    with pytest.raises(error) as caught:
        Outbox.open(path, keyring, kiosk_id="K3")
    assert isinstance(caught.value, OutboxUnavailable)


def test_a_lost_key_is_told_and_a_new_one_does_not_open_or_harm_what_is_stored(outbox, reopen, path, new, tmp_path):
    item = outbox.put(new())
    outbox.close()
    with pytest.raises(KeyFileMissing):
        Keyring.from_file(tmp_path / "keys")
    before = path.read_bytes()
    with pytest.raises(WrongKeys):
        Outbox.open(path, Keyring.create(tmp_path / "keys"), kiosk_id="K3")
    assert path.read_bytes() == before
    assert reopen().peek(0.0) == item


def test_a_wall_clock_set_back_a_year_changes_no_order_and_no_age_is_negative(reopen, new):
    now = [2 * YEAR_S]
    outbox = reopen(wall_clock=lambda: now[0])
    first = outbox.put(new())
    now[0] -= YEAR_S
    second = outbox.put(new())
    assert outbox.stats().oldest_age_s == 0.0
    assert [summary.age_s(now[0]) for summary in outbox.items()] == [0.0, 0.0]
    assert outbox.peek(0.0) == first
    outbox.ack(first.key)
    assert outbox.purge(older_than_days=90) == 0
    with pytest.raises(AlreadyDelivered):
        outbox.retry_later(first.key, "why", due=1.0)
    outbox = reopen(wall_clock=lambda: now[0])
    assert outbox.peek(0.0) == second


def test_a_wall_clock_set_forward_holds_nothing_back(reopen, new):
    now = [0.0]
    outbox = reopen(wall_clock=lambda: now[0])
    item = outbox.put(new())
    outbox.retry_later(item.key, "later", due=10.0)
    now[0] += 100 * YEAR_S
    assert outbox.peek(9.0) is None
    assert outbox.peek(10.0).key == item.key
    assert outbox.stats().oldest_age_s == 100 * YEAR_S
