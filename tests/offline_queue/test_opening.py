import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from offline_queue import (
    Keyring,
    NewItem,
    Number,
    Outbox,
    OutboxCorrupt,
    OutboxFull,
    OutboxUnavailable,
    Series,
    Undecipherable,
    WrongKeys,
)
from offline_queue.files import ProcessLock
from offline_queue.opening import open_files
from offline_queue.store import set_up

MONDAY = Series("K3", date(2026, 11, 23))


def numbered(key: str):
    return lambda number: NewItem(key, key, "visit", str(number.value).encode())


def damage(path: Path, at: int, length: int = 4096) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(b"\xa5" * length)


def page_of(path: Path, table: str) -> int:
    """Return where the first page of a table lies in a closed database."""
    with closing(sqlite3.connect(path)) as db:
        (page,) = db.execute("select rootpage from sqlite_schema where name = ?", [table]).fetchone()
        (size,) = db.execute("pragma page_size").fetchone()
    return (page - 1) * size


def test_all_files_are_private(outbox, path, new):
    outbox.put(new())
    assert path.parent.stat().st_mode & 0o777 == 0o700
    modes = {file.name: oct(file.stat().st_mode & 0o777) for file in path.parent.iterdir()}
    names = ("queue.db", "queue.db-wal", "queue.db-shm", "queue.db.ballast", "queue.db.owner", "queue.db.delivering")
    assert modes == dict.fromkeys(names, "0o600")


def test_a_file_that_became_public_is_made_private_again(outbox, path, reopen):
    path.chmod(0o644)
    reopen()
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_sound_file_is_not_recovered(outbox, reopen):
    assert outbox.recovered_from is None
    assert reopen().recovered_from is None


def test_a_folder_that_cannot_be_made_is_a_typed_error(tmp_path, keyring):
    (tmp_path / "file").touch()
    with pytest.raises(OutboxUnavailable):
        Outbox.open(tmp_path / "file" / "queue.db", keyring, kiosk_id="K3")


@pytest.mark.parametrize("where", ["header", "schema", "everything"])
def test_a_corrupt_file_is_moved_aside_and_a_new_one_begun(outbox, reopen, path, new, where):
    for _ in range(20):
        outbox.put(new())
    outbox.close()
    size = path.stat().st_size
    damage(path, *{"header": (0, 100), "schema": (100, 3900), "everything": (0, size)}[where])
    broken = path.read_bytes()

    outbox = reopen()
    assert outbox.recovered_from == path.with_name("queue.db.corrupt-1")
    assert outbox.recovered_from.read_bytes() == broken
    assert outbox.stats().waiting == 0
    outbox.put(new())
    outbox.close()

    damage(path, 0)
    assert reopen().recovered_from == path.with_name("queue.db.corrupt-2")
    assert path.with_name("queue.db.corrupt-1").read_bytes() == broken


@pytest.mark.parametrize("lost", ["emptied", "deleted"])
def test_a_log_that_lost_its_database_is_kept_for_rescue(outbox, path, keyring, new, lost):
    outbox.put(new())
    crashed = path.parent.with_name("crashed") / "queue.db"
    shutil.copytree(path.parent, crashed.parent, ignore=shutil.ignore_patterns("*-shm"))
    log = crashed.with_name("queue.db-wal").read_bytes()
    assert len(log) > 4096
    crashed.unlink()
    if lost == "emptied":
        crashed.touch()
    with Outbox.open(crashed, keyring, kiosk_id="K3") as recovered:
        assert recovered.recovered_from == crashed.with_name("queue.db.corrupt-1")
        assert recovered.stats().waiting == 0
    assert crashed.with_name("queue.db.corrupt-1-wal").read_bytes() == log


def test_numbers_go_on_after_damage_that_spared_them(outbox, reopen, path):
    for key in "abc":
        outbox.put_numbered(key, MONDAY, numbered(key))
    outbox.close()
    damage(path, page_of(path, "waiting"))
    outbox = reopen()
    assert outbox.recovered_from is not None
    assert outbox.get("a") is None
    assert outbox.put_numbered("d", MONDAY, numbered("d")).number == Number("K3", 4)


def test_damage_met_at_work_is_a_typed_error_and_the_next_opening_recovers(outbox, reopen, path, new):
    key = outbox.put(new()).key
    outbox.close()
    at = page_of(path, "waiting")
    outbox = reopen()
    with outbox._store.reading() as db:
        db.execute("pragma shrink_memory")
    damage(path, at)
    with pytest.raises(OutboxCorrupt):
        outbox.get(key)
    report = outbox.verify()
    assert report.damage
    assert not report.sound
    assert reopen().recovered_from is not None


def test_a_file_in_use_elsewhere_is_not_moved_away_under_its_user(outbox, path, keyring):
    outbox.close()
    with Outbox.open(path, keyring, kiosk_id="K3"):
        damage(path, 0)
        with pytest.raises(OutboxUnavailable, match="another process"):
            Outbox.open(path, keyring, kiosk_id="K3")
    assert not path.with_name("queue.db.corrupt-1").exists()


def test_it_is_not_moved_away_either_when_the_one_who_opened_it_first_has_gone(outbox, path, keyring):
    with Outbox.open(path, keyring, kiosk_id="K3") as other:
        outbox.close()
        with other.inside.store.reading() as db:
            db.execute("pragma wal_checkpoint(truncate)").fetchall()
        damage(path, 0)
        with pytest.raises(OutboxUnavailable, match="another process"):
            Outbox.open(path, keyring, kiosk_id="K3")
    assert not path.with_name("queue.db.corrupt-1").exists()
    with Outbox.open(path, keyring, kiosk_id="K3") as alone:
        assert alone.recovered_from == path.with_name("queue.db.corrupt-1")


def test_who_opens_waits_for_one_who_may_be_moving_the_file_aside(path, keyring, monkeypatch):
    path.parent.mkdir()
    with closing(ProcessLock(path.with_name("queue.db.owner"))) as opening:
        assert opening.acquire()
        monkeypatch.setattr("offline_queue.opening.OPENING_S", 0.0)
        with pytest.raises(OutboxUnavailable, match="another process is opening"):
            Outbox.open(path, keyring, kiosk_id="K3")
        assert opening.share()
        Outbox.open(path, keyring, kiosk_id="K3").close()


def test_two_openings_see_the_same_items_and_only_one_delivers(outbox, path, keyring, new):
    with Outbox.open(path, keyring, kiosk_id="K3") as other:
        item = other.put(new())
        assert outbox.peek(0.0) == item
        with outbox.replaying() as first, other.replaying() as second:
            assert (first, second) == (True, False)
        outbox.close()
        with other.replaying() as second:
            assert second


@pytest.mark.parametrize(
    "changes", [{"keyring": Keyring({1: b"x" * 32}, 1)}, {"keyring": Keyring({2: b"1" * 32}, 2)}, {"kiosk_id": "K4"}]
)
def test_wrong_keys_or_another_kiosk_are_refused_and_the_file_is_kept(outbox, reopen, new, changes):
    item = outbox.put(new())
    with pytest.raises(WrongKeys):
        reopen(**changes)
    assert reopen().get(item.key) == item


def test_keys_can_be_changed_while_items_wait(outbox, reopen, new):
    old = outbox.put(new(subject="one patient"))
    both = Keyring({1: b"1" * 32, 2: b"2" * 32}, current=2)
    outbox = reopen(keyring=both)
    outbox.put(new(subject="one patient"))
    assert outbox.peek(0.0) == old
    outbox.retry_later(old.key, "later", due=9.0)
    assert outbox.peek(0.0) is None, "one patient's items keep their order across a change of keys"

    outbox = reopen(keyring=Keyring({2: b"2" * 32}, current=2))
    assert outbox.verify().undecipherable == (old.key,)
    assert outbox.peek(0.0) is None
    assert reopen(keyring=both).peek(0.0).key == old.key
    assert reopen(keyring=both).verify().sound


def test_a_row_that_does_not_open_blocks_only_its_own_subject(outbox, path, new):
    bad, later, other = new(subject="one patient"), new(subject="one patient"), new()
    for item in (bad, later, other):
        outbox.put(item)
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("update waiting set body = zeroblob(100) where key = ?", [bad.key])
    assert outbox.peek(0.0).key == other.key
    outbox.ack(other.key)
    assert outbox.peek(0.0) is None
    assert outbox.stats().undecipherable == 1
    with pytest.raises(Undecipherable):
        outbox.get(bad.key)
    report = outbox.verify()
    assert (report.rows, report.damage, report.undecipherable) == (2, (), (bad.key,))
    outbox.set_aside(bad.key, "unreadable")
    assert (outbox.stats().undecipherable, outbox.stats().set_aside) == (0, 1)


def test_rows_cannot_be_exchanged(outbox, path, new):
    one, two = outbox.put(new()), outbox.put(new())
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("update waiting set key = 'x' where key = ?", [one.key])
        db.execute("update waiting set key = ? where key = ?", [one.key, two.key])
    with pytest.raises(Undecipherable):
        outbox.get(one.key)


def test_rows_of_another_kiosk_do_not_open(outbox, path, keyring, new):
    item = new()
    outbox.put(item)
    with Outbox.open(path.with_name("other.db"), keyring, kiosk_id="K4") as other:
        other.put(item)
        with closing(sqlite3.connect(path, isolation_level=None)) as db:
            db.execute("attach ? as other", [str(path.with_name("other.db"))])
            db.execute("update waiting set body = (select body from other.waiting)")
    with pytest.raises(Undecipherable):
        outbox.get(item.key)


def test_a_file_of_a_newer_release_is_left_alone(outbox, reopen, path):
    outbox.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("pragma user_version = 99")
    with pytest.raises(OutboxUnavailable, match="newer"):
        reopen()
    assert path.exists()


def without_the_order_of_turns(path: Path) -> None:
    """As a release left the file that delivered the oldest first."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.executescript("drop index waiting_by_turn; pragma incremental_vacuum;")


def test_a_file_without_the_order_of_turns_gets_it(outbox, reopen, path, new):
    tried, fresh = outbox.put(new()), outbox.put(new())
    outbox.retry_later(tried.key, "later", due=0.0)
    outbox.close()
    without_the_order_of_turns(path)
    outbox = reopen()
    with outbox._store.reading() as db:
        assert db.execute("select count(*) from sqlite_schema where name = 'waiting_by_turn'").fetchone() == (1,)
    assert outbox.peek(0.0).key == fresh.key
    assert outbox.verify().sound


def test_a_disk_too_full_for_the_order_of_turns_costs_time_and_nothing_else(outbox, reopen, path, new, monkeypatch):
    tried, fresh = outbox.put(new()), outbox.put(new())
    outbox.retry_later(tried.key, "later", due=0.0)
    outbox.close()
    without_the_order_of_turns(path)

    def set_up_full(db):
        set_up(db)
        (pages,) = db.execute("pragma page_count").fetchone()
        db.execute(f"pragma max_page_count = {pages}").fetchall()

    monkeypatch.setattr("offline_queue.store.set_up", set_up_full)
    outbox = reopen()
    with outbox._store.reading() as db:
        assert db.execute("select count(*) from sqlite_schema where name = 'waiting_by_turn'").fetchone() == (0,)
    assert (outbox.peek(0.0).key, outbox.peek_freshest()) == (fresh.key, fresh.key)
    outbox.ack(fresh.key)
    assert outbox.peek(0.0).key == tried.key


def test_a_second_replayer_in_the_same_process_is_told_at_once(outbox):
    with outbox.replaying() as outer, outbox.replaying() as inner:
        assert (outer, inner) == (True, False)
    with outbox.replaying() as again:
        assert again


def test_what_an_opening_has_to_write_may_use_the_room_kept_back(path):
    ballast = path.with_name("queue.db.ballast")

    def write(_db) -> str:
        if ballast.exists():
            raise OutboxFull("the disk is full")
        return "written"

    def fail(_db) -> None:
        raise OutboxFull("the disk is full")

    with closing(open_files(path)) as files:
        assert files.prepare(write) == "written"
        with pytest.raises(OutboxFull):
            files.prepare(fail)
