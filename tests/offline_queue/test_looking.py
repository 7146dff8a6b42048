"""Looking into a queue beside a running kiosk, and into one that is damaged."""

import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from offline_queue import (
    Keyring,
    Look,
    NewItem,
    OutboxCorrupt,
    OutboxUnavailable,
    Report,
    Summary,
    Undecipherable,
    WrongKeys,
    rows,
)


def look(path, keyring=None, kiosk_id="K3") -> Look:
    return Look.open(path, keyring or Keyring({1: b"1" * 32}, 1), kiosk_id=kiosk_id)


def test_a_list_shows_each_item_oldest_first_and_nothing_of_a_patient(reopen):
    outbox = reopen(wall_clock=lambda: 1000.0)
    outbox.put(NewItem("a", "Nguyễn Văn Bịa", "visit", b"Nguyen Van Bia"))
    outbox.put(NewItem("b", "Trần Thị Bịa", "cancel", b"Tran Thi Bia"))
    outbox.retry_later("b", "later, Bia", due=5.0)
    outbox.set_aside("a", "refused, Bia")
    listed = list(outbox.items())
    assert listed == [
        Summary("a", "visit", None, 1000.0, 0, True, "refused, Bia", True),
        Summary("b", "cancel", None, 1000.0, 1, False, "later, Bia", True),
    ]
    assert [summary.key for summary in outbox.items(aside_only=True)] == ["a"]
    assert "B" not in repr(listed).replace("bool", "")


def test_an_age_is_never_negative(reopen, new):
    outbox = reopen(wall_clock=lambda: 1000.0)
    outbox.put(new())
    (listed,) = outbox.items()
    assert (listed.age_s(1060.0), listed.age_s(0.0)) == (60.0, 0.0)


def test_a_list_of_many_pages_leaves_nothing_out_and_holds_no_lock(outbox, new):
    keys = [outbox.put(new()).key for _ in range(70)]
    listed = []
    for summary in outbox.items():
        listed.append(summary.key)
        outbox.ack(summary.key)
    assert listed == keys
    assert list(outbox.items()) == []


def test_an_item_that_does_not_open_is_listed_as_such(outbox, new):
    item = outbox.put(new())
    with outbox._store.writing() as db:
        db.execute("update waiting set body = zeroblob(100)")
    (summary,) = outbox.items()
    assert (summary.key, summary.readable, summary.reason) == (item.key, False, "")


def test_a_look_beside_a_running_kiosk_sees_all_and_disturbs_nothing(outbox, path, new):
    item = outbox.put(new())
    outbox.set_aside(outbox.put(new()).key, "refused")
    with look(path) as other:
        assert list(other.items()) == list(outbox.items())
        assert (other.stats().waiting, other.stats().set_aside) == (1, 1)
        assert other.verify() == Report(2, (), ())
        outbox.ack(item.key)
        assert other.stats().waiting == 0
        with outbox.replaying() as alone:
            assert alone
        with pytest.raises(OutboxUnavailable), other._store.writing() as db:
            db.execute("delete from waiting")
    outbox.put(new())
    assert outbox.verify().sound


def test_one_item_can_be_looked_at(outbox, path, new):
    item = outbox.put(new())
    bad = outbox.put(new())
    with outbox._store.writing() as db:
        db.execute("update waiting set body = zeroblob(100) where key = ?", [bad.key])
    with look(path) as other:
        assert other.get(item.key) == item
        assert other.get("unknown") is None
        with pytest.raises(Undecipherable):
            other.get(bad.key)


def test_a_closed_queue_can_be_looked_into_and_opened_again(outbox, reopen, path, new):
    outbox.put(new())
    outbox.close()
    before = path.read_bytes()
    with look(path) as other:
        assert other.stats().waiting == 1
    assert path.read_bytes() == before
    assert reopen().stats().waiting == 1


def test_a_damaged_file_is_told_and_left_where_it_is(outbox, path, new):
    outbox.put(new())
    outbox.close()
    path.write_bytes(b"\xa5" * 8192)
    with pytest.raises(OutboxCorrupt):
        look(path)
    assert path.read_bytes() == b"\xa5" * 8192
    assert not path.with_name("queue.db.corrupt-1").exists()


def test_a_log_without_its_database_is_left_alone(outbox, path, tmp_path, new):
    outbox.put(new())
    lost = tmp_path / "queue.db"
    lost.touch()
    log = path.with_name("queue.db-wal").read_bytes()
    lost.with_name("queue.db-wal").write_bytes(log)
    with pytest.raises(OutboxCorrupt):
        look(lost)
    assert lost.with_name("queue.db-wal").read_bytes() == log


def test_damage_inside_is_part_of_the_report(outbox, path, new):
    for _ in range(50):
        outbox.put(new(payload=bytes(2000)))
    outbox.close()
    with path.open("r+b") as file:
        file.seek(-3 * 4096, 2)
        file.write(b"\xa5" * 4096)
    with look(path) as other:
        assert not other.verify().sound


@pytest.mark.parametrize(("key", "kiosk_id"), [(b"x", "K3"), (b"1", "K4")])
def test_wrong_keys_or_another_kiosk_are_told(outbox, path, key, kiosk_id):
    with pytest.raises(WrongKeys):
        look(path, Keyring({1: key * 32}, 1), kiosk_id)


def test_no_file_is_made_by_looking(tmp_path):
    with pytest.raises(OutboxUnavailable):
        look(tmp_path / "queue.db")
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_another_release_is_not_understood(outbox, path):
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("pragma user_version = 99")
    with pytest.raises(OutboxUnavailable, match="version"):
        look(path)


READ_ONLY = """
import sys
from pathlib import Path
from offline_queue import DiskReadOnly, Keyring, Look, Outbox
path, keyring = Path(sys.argv[1]), Keyring({1: b"1" * 32}, 1)
try:
    Outbox.open(path, keyring, kiosk_id="K3")
except DiskReadOnly as error:
    print(error)
with Look.open(path, keyring, kiosk_id="K3") as look:
    print(look.stats().waiting, look.verify().sound)
"""


def test_on_a_read_only_disk_nothing_opens_and_everything_can_be_seen(outbox, path, new):
    outbox.put(new())
    outbox.close()
    script = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"'
    inside = ["unshare", "-rm", "sh", "-c", script, str(path.parent)]
    if subprocess.run([*inside, "true"], check=False, capture_output=True, timeout=30).returncode:
        pytest.skip("no mount namespaces on this machine")
    done = subprocess.run(
        [*inside, sys.executable, "-c", READ_ONLY, str(path)], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.splitlines() == ["the disk is read-only", "1 True"]


@pytest.mark.parametrize(
    ("sql", "wanted"),
    [
        (rows.page(aside_only=False), "SEARCH waiting USING INTEGER PRIMARY KEY (rowid>?)"),
        (rows.page(aside_only=True), "SEARCH waiting USING INDEX waiting_aside (id>?)"),
        (rows.SELECT_PREFERRED, "SEARCH waiting USING INDEX waiting_by_subject (subject=?)"),
    ],
)
def test_lists_and_preferences_use_the_indexes(outbox, new, sql, wanted):
    for _ in range(50):
        outbox.put(new())
    with outbox._store.reading() as db:
        plan = "\n".join(row[3] for row in db.execute(f"explain query plan {sql}", [0] * sql.count("?")))
    assert wanted in plan
    assert "TEMP B-TREE" not in plan
