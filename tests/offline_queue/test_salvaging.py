"""What a damaged file still holds comes back, in its place, once."""

import shutil
import sqlite3
from contextlib import closing
from datetime import date

import pytest

from offline_queue import (
    Keyring,
    NewItem,
    Number,
    Outbox,
    OutboxCorrupt,
    OutboxFull,
    Salvaged,
    Series,
    WrongKeys,
    carry_out,
    salvage,
)

MONDAY = Series("K3", date(2026, 11, 23))


def damage(path, at: int, length: int = 4096) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(b"\xa5" * length)


def recovered(outbox, keyring, kiosk_id: str = "K3") -> Salvaged:
    return salvage(outbox.recovered_from, outbox, keyring, kiosk_id=kiosk_id)


def keys_of(outbox) -> list[str]:
    return [summary.key for summary in outbox.items()]


@pytest.fixture
def stored(outbox, new):
    """40 items on many pages, one of them numbered, one put off, one refused; the file is closed."""
    items = [outbox.put(new(payload=bytes(1500))) for _ in range(37)]
    numbered = outbox.put_numbered("numbered", MONDAY, lambda n: NewItem("numbered", "one", "visit", b"%d" % n.value))
    items.append(numbered)
    items += [outbox.put(new(key="off")), outbox.put(new(key="refused"))]
    outbox.retry_later("off", "his-unavailable", due=5.0)
    outbox.set_aside("refused", "department-closed")
    outbox.close()
    return items


@pytest.mark.parametrize("where", [(0, 100), (100, 3996), (0, 4096)])
def test_a_file_whose_first_page_is_gone_gives_back_everything(stored, reopen, path, keyring, where):
    damage(path, *where)
    outbox = reopen()
    broken = outbox.recovered_from.read_bytes()
    assert recovered(outbox, keyring) == Salvaged(40, 0, 0)
    assert keys_of(outbox) == [item.key for item in stored]
    assert outbox.get(stored[0].key) == stored[0]
    assert outbox.get("numbered").number == outbox.number_for("numbered") == Number("K3", 1)
    assert (outbox.get("off").attempts, outbox.get("off").reason) == (1, "his-unavailable")
    assert (outbox.get("refused").set_aside, outbox.get("refused").reason) == (True, "department-closed")
    assert outbox.recovered_from.read_bytes() == broken
    assert not list(path.parent.glob("salvage-*"))
    assert outbox.verify().sound


def test_a_lost_page_costs_its_own_rows_and_they_are_counted(stored, reopen, path, keyring):
    damage(path, 13 * 4096)
    damage(path, 0, 100)
    outbox = reopen()
    found = recovered(outbox, keyring)
    assert found.recovered + found.lost == 40
    assert 30 <= found.recovered < 40
    assert outbox.stats().waiting + outbox.stats().set_aside == found.recovered


def test_salvaging_again_changes_nothing_even_after_delivery(stored, reopen, path, keyring):
    damage(path, 0)
    outbox = reopen()
    recovered(outbox, keyring)
    outbox.ack(stored[0].key)
    assert recovered(outbox, keyring) == Salvaged(0, 40, 0)
    assert outbox.get(stored[0].key) is None


def test_old_items_go_before_what_was_put_since(outbox, reopen, path, keyring, new):
    old = outbox.put(new(subject="one patient"))
    outbox.close()
    damage(path, 0)
    outbox = reopen()
    since = outbox.put(new(subject="one patient"))
    recovered(outbox, keyring)
    assert keys_of(outbox) == [old.key, since.key]
    assert outbox.peek(0.0) == old
    after = outbox.put(new())
    assert keys_of(outbox)[-1] == after.key


def test_what_follows_a_lost_item_of_the_same_subject_waits_for_a_person(outbox, reopen, path, keyring, new):
    lost, later, other = new(subject="one patient"), new(subject="one patient"), new()
    for item in (lost, later, other):
        outbox.put(item)
    with outbox._store.writing() as db:
        db.execute("update waiting set body = zeroblob(50) where key = ?", [lost.key])
    outbox.close()
    damage(path, 0)
    outbox = reopen()
    assert recovered(outbox, keyring) == Salvaged(2, 0, 1)
    assert outbox.get(later.key).set_aside
    assert outbox.peek(0.0).key == other.key


@pytest.fixture
def crashed(tmp_path):
    return tmp_path / "crashed" / "queue.db"


def crash(path, crashed) -> None:
    """Copy the files of an open queue as they lie there."""
    shutil.copytree(path.parent, crashed.parent, ignore=shutil.ignore_patterns("*-shm"))


@pytest.mark.parametrize("database", ["emptied", "deleted"])
def test_a_log_that_lost_its_database_gives_back_what_it_holds(outbox, crashed, keyring, new, database):
    keys = [outbox.put(new()).key for _ in range(5)]
    crash(outbox.inside.path, crashed)
    crashed.unlink()
    if database == "emptied":
        crashed.touch()
    with Outbox.open(crashed, keyring, kiosk_id="K3") as opened:
        assert recovered(opened, keyring) == Salvaged(5, 0, 0)
        assert keys_of(opened) == keys


def test_what_is_still_in_the_log_of_a_damaged_file_comes_back(outbox, crashed, keyring, new):
    keys = [outbox.put(new()).key]
    with outbox._store.reading() as db:
        db.execute("pragma wal_checkpoint(truncate)").fetchall()
    keys.append(outbox.put(new()).key)
    crash(outbox.inside.path, crashed)
    damage(crashed, 0, 4096)
    with Outbox.open(crashed, keyring, kiosk_id="K3") as opened:
        assert recovered(opened, keyring) == Salvaged(2, 0, 0)
        assert keys_of(opened) == keys


def test_a_file_of_nothing_but_damage_is_told(stored, reopen, path, keyring):
    damage(path, 0, path.stat().st_size)
    outbox = reopen()
    with pytest.raises(OutboxCorrupt):
        recovered(outbox, keyring)
    assert outbox.stats().waiting == 0


@pytest.mark.parametrize(("keys", "kiosk_id"), [({1: b"x" * 32}, "K3"), ({1: b"1" * 32}, "K4")])
def test_wrong_keys_are_told_from_damage(stored, reopen, path, keys, kiosk_id):
    damage(path, 0)
    outbox = reopen()
    with pytest.raises(WrongKeys):
        recovered(outbox, Keyring(keys, 1), kiosk_id)


def test_a_full_row_limit_does_not_hold_back_what_was_promised(stored, reopen, path, keyring, new):
    damage(path, 0)
    outbox = reopen(max_rows=1)
    outbox.put(new())
    assert recovered(outbox, keyring).recovered == 40
    with pytest.raises(OutboxFull):
        outbox.put(new())


def test_a_sound_file_gives_back_everything_too(stored, tmp_path, path, keyring):
    with Outbox.open(tmp_path / "new" / "queue.db", keyring, kiosk_id="K3") as outbox:
        assert salvage(path, outbox, keyring, kiosk_id="K3") == Salvaged(40, 0, 0)
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("select count(*) from waiting").fetchone() == (40,)


def test_what_was_carried_out_before_the_damage_is_not_delivered_here(outbox, reopen, keyring, tmp_path, new):
    item = outbox.put(new())
    carry_out(outbox, tmp_path / "carried", b"c" * 32, kiosk_id="K3")
    outbox.close()
    damage(outbox.inside.path, 0)
    outbox = reopen()
    assert recovered(outbox, keyring) == Salvaged(1, 0, 0)
    assert outbox.peek(0.0) is None
    assert "carried" in outbox.get(item.key).reason


def test_what_a_power_cut_left_of_an_earlier_try_is_cleared_away(stored, reopen, path, keyring):
    damage(path, 0)
    left = path.parent / "salvage-half-done"
    left.mkdir()
    (left / "copy.db").write_bytes(bytes(100))
    outbox = reopen()
    recovered(outbox, keyring)
    assert not left.exists()
