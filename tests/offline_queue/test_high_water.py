"""The second record of the numbers: what a lost or restored queue file had given out is never given out again."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offline_queue import Block, HeldBlock, Keyring, NewItem, Number, Outbox, Series, carry_in, carry_out, salvage
from offline_queue.high_water import MOST_BYTES, HighWaterTrouble, _line, _mark
from offline_queue.numbering import Mark

MONDAY = date(2026, 11, 23)
OWN = Series("K3", MONDAY)
LENT = Block("lease-1", Series("T", MONDAY), 41, 49, expires_at=9e9)
ROOT = Path(__file__).resolve().parents[2]


def own(value: int) -> Number:
    return Number("K3", value)


def lent(value: int) -> Number:
    return Number("T", value, "lease-1")


@pytest.fixture
def water(tmp_path: Path) -> Path:
    return tmp_path / "key" / "numbers.high"


@pytest.fixture
def begin(reopen, water) -> Callable[[], Outbox]:
    """Open the queue with its second record."""
    return lambda: reopen(high_water=water, wall_clock=lambda: 0.0)


class Giver:
    made = 0

    def __call__(self, outbox: Outbox, count: int = 1, series: Series = OWN) -> list[Number | None]:
        found = []
        for _ in range(count):
            self.made += 1
            key = f"given-{self.made}"
            found.append(outbox.put_numbered(key, series, lambda _, key=key: NewItem(key, key, "visit", b"")).number)
        return found


@pytest.fixture
def give() -> Giver:
    return Giver()


def lose(path: Path) -> None:
    shutil.rmtree(path.parent)


def marks_in(water: Path) -> list[list[object]]:
    return [json.loads(line[9:]) for line in water.read_text().split("\n") if line]


def test_a_queue_file_that_was_deleted_gives_no_number_twice(begin, give, path, water):
    outbox = begin()
    give(outbox, 3)
    give(outbox, 1, Series("K3", date(2026, 11, 24)))
    outbox.close()
    lose(path)
    outbox = begin()
    assert give(outbox) == [own(4)]
    assert give(outbox, 1, Series("K3", date(2026, 11, 24))) == [own(2)]
    assert outbox.high_water_trouble is None
    assert water.stat().st_mode & 0o777 == 0o600


def test_a_queue_file_restored_from_a_backup_gives_no_number_twice(begin, give, path, tmp_path):
    outbox = begin()
    give(outbox, 2)
    outbox.keep_block(LENT)
    give(outbox)
    outbox.close()
    shutil.copytree(path.parent, tmp_path / "backup")
    outbox = begin()
    assert give(outbox, 3) == [lent(42), lent(43), lent(44)]
    assert give(outbox, 2, Series("K3", date(2026, 11, 24))) == [own(1), own(2)]
    outbox.close()
    lose(path)
    shutil.copytree(tmp_path / "backup", path.parent)
    outbox = begin()
    assert outbox.blocks() == (HeldBlock(LENT, 45),)
    assert give(outbox, 6) == [lent(45), lent(46), lent(47), lent(48), lent(49), own(3)]
    assert give(outbox, 1, Series("K3", date(2026, 11, 24))) == [own(3)]


def test_a_block_that_went_back_after_the_backup_gives_nothing_from_the_restored_file(begin, give, path, tmp_path):
    outbox = begin()
    outbox.keep_block(LENT)
    outbox.close()
    shutil.copytree(path.parent, tmp_path / "backup")
    outbox = begin()
    assert outbox.drop_block("lease-1") == HeldBlock(LENT, 41)
    outbox.close()
    lose(path)
    shutil.copytree(tmp_path / "backup", path.parent)
    outbox = begin()
    assert outbox.blocks() == ()
    assert give(outbox) == [own(1)]


def test_a_lease_that_a_lost_file_gave_of_gives_nothing_more(begin, give, path):
    outbox = begin()
    outbox.keep_block(LENT)
    give(outbox, 2)
    outbox.close()
    lose(path)
    outbox = begin()
    outbox.keep_block(LENT)
    assert outbox.blocks() == ()
    outbox.keep_block(Block("lease-2", LENT.series, 40, 44, 9e9))
    given_out = give(outbox, 4)
    assert [number.value for number in given_out] == [40, 43, 44, 1]


@pytest.mark.parametrize("whole", [False, True])
def test_a_queue_file_beyond_reading_gives_no_number_twice(begin, give, path, whole):
    outbox = begin()
    give(outbox, 5)
    outbox.close()
    path.write_bytes(b"no database" * 1000 if whole else b"\xa5" * 4096 + path.read_bytes()[4096:])
    outbox = begin()
    assert outbox.recovered_from is not None
    assert give(outbox) == [own(6)]


def test_a_record_that_is_missing_is_made_again_from_the_queue(begin, give, path, water):
    outbox = begin()
    give(outbox, 3)
    outbox.close()
    water.unlink()
    outbox = begin()
    assert outbox.high_water_trouble is None
    assert marks_in(water) == [["K3", "2026-11-23", 3, None, 1, 0]]
    water.unlink()
    give(outbox)
    assert marks_in(water) == [["K3", "2026-11-23", 4, None, 1, 0]]
    outbox.close()
    lose(path)
    assert give(begin()) == [own(5)]


@pytest.mark.parametrize("left", [_line(Mark("K3", "2026-11-23", 4))[:-4], bytes(45), b"\n", bytes(9) + b"23, 4"])
def test_what_the_power_left_of_a_line_spoils_no_other_and_is_no_alarm(begin, give, path, water, left):
    outbox = begin()
    give(outbox, 3)
    outbox.close()
    content = water.read_bytes()
    water.write_bytes(content + left)
    lose(path)
    outbox = begin()
    assert outbox.high_water_trouble is None
    assert give(outbox, 2) == [own(4), own(5)]
    assert [mark[2] for mark in marks_in(water)][-3:] == [3, 4, 5]


def test_a_damaged_line_is_told_of_and_the_others_count(begin, give, path, water):
    outbox = begin()
    give(outbox, 4)
    outbox.close()
    content = water.read_bytes()
    water.write_bytes(content[:30] + b"\x00" * 5 + content[35:])
    lose(path)
    outbox = begin()
    assert outbox.high_water_trouble is HighWaterTrouble.DAMAGED
    assert give(outbox) == [own(5)]
    assert outbox.high_water_trouble is None
    assert begin().high_water_trouble is None


@pytest.mark.parametrize("content", [b"\xff" * 4000, b"\n\n\n", b"{}" * 10, b"0" * (MOST_BYTES * 17)])
def test_a_record_of_nonsense_keeps_nobody_from_a_number(begin, give, water, content):
    water.parent.mkdir()
    water.write_bytes(content)
    outbox = begin()
    assert give(outbox, 2) == [own(1), own(2)]
    assert [mark[2] for mark in marks_in(water)] == [1, 2]


def test_a_record_that_cannot_be_read_is_told_of_left_alone_and_added_to(begin, give, path, water, monkeypatch):
    outbox = begin()
    give(outbox, 2)
    outbox.close()

    def fail(*_: object, **__: object) -> None:
        raise PermissionError

    before = water.read_bytes()
    with monkeypatch.context() as broken:
        broken.setattr(Path, "open", fail)
        outbox = begin()
    assert outbox.high_water_trouble is HighWaterTrouble.UNREADABLE
    assert give(outbox) == [own(3)]
    assert outbox.high_water_trouble is HighWaterTrouble.UNREADABLE
    assert water.read_bytes().startswith(before)
    outbox.close()
    lose(path)
    outbox = begin()
    assert outbox.high_water_trouble is None
    assert give(outbox) == [own(4)]


@pytest.mark.parametrize("call", ["write", "fdatasync"])
def test_a_record_that_cannot_be_written_keeps_nobody_from_a_number(begin, give, water, monkeypatch, call):
    outbox = begin()
    give(outbox)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(os, call, fail)
        broken.setattr(os, "fsync", fail)
        assert give(outbox, 2) == [own(2), own(3)]
        assert outbox.high_water_trouble is HighWaterTrouble.UNWRITABLE
    assert give(outbox) == [own(4)]
    assert outbox.high_water_trouble is None
    assert [mark[2] for mark in marks_in(water)] == [4]


def test_half_a_line_on_a_full_disk_is_told_of_and_repaired(begin, give, path, water, monkeypatch):
    outbox = begin()
    write = os.write
    with monkeypatch.context() as broken:
        broken.setattr(os, "write", lambda descriptor, line: write(descriptor, line[:10]))
        give(outbox)
    assert outbox.high_water_trouble is HighWaterTrouble.UNWRITABLE
    give(outbox)
    outbox.close()
    lose(path)
    outbox = begin()
    assert outbox.high_water_trouble is None
    assert give(outbox) == [own(3)]


def test_a_place_where_no_record_can_be_is_told_of(reopen, give, tmp_path):
    (tmp_path / "file").touch()
    outbox = reopen(high_water=tmp_path / "file" / "numbers.high")
    assert outbox.high_water_trouble is not None
    assert give(outbox, 2) == [own(1), own(2)]


def test_without_a_record_nothing_is_in_trouble(outbox, give):
    give(outbox)
    assert outbox.high_water_trouble is None


def test_a_record_does_not_grow_for_ever(begin, give, path, water, monkeypatch):
    monkeypatch.setattr("offline_queue.high_water.MOST_BYTES", 500)
    outbox = begin()
    give(outbox, 100)
    assert water.stat().st_size <= 600
    outbox.keep_block(LENT)
    give(outbox, 1)
    outbox.close()
    lose(path)
    outbox = begin()
    outbox.keep_block(LENT)
    assert give(outbox) == [own(101)]


def test_of_old_days_the_newest_hundred_are_kept(begin, give, water):
    outbox = begin()
    with outbox._store.writing() as db:
        for n in range(400):
            day = date.fromordinal(MONDAY.toordinal() - n).isoformat()
            db.execute("insert into series values ('K3', ?, 200)", [day])
    outbox = begin()
    days = [mark[1] for mark in marks_in(water)]
    assert (len(days), max(days)) == (100, MONDAY.isoformat())
    assert water.stat().st_size < MOST_BYTES / 4


def test_opening_a_second_time_writes_nothing(begin, give, water):
    outbox = begin()
    outbox.keep_block(LENT)
    give(outbox, 12)
    outbox.drop_block("lease-1")
    before = water.read_bytes(), water.stat().st_ino
    begin()
    assert (water.read_bytes(), water.stat().st_ino) == before


def test_what_was_taken_in_from_another_kiosk_is_on_record_too(begin, give, path, tmp_path):
    keyring = Keyring({9: b"9" * 32}, 9)
    with Outbox.open(tmp_path / "old" / "queue.db", keyring, kiosk_id="K3", wall_clock=lambda: 0.0) as old:
        give(old, 7)
        old.keep_block(LENT)
        give(old, 2)
        carry_out(old, tmp_path / "stick", b"c" * 32, kiosk_id="K3")
    outbox = begin()
    carry_in(outbox, tmp_path / "stick", b"c" * 32)
    outbox.close()
    lose(path)
    outbox = begin()
    outbox.keep_block(LENT)
    assert give(outbox) == [own(8)]


def test_what_was_salvaged_is_on_record_too(begin, give, path, keyring, tmp_path):
    with Outbox.open(tmp_path / "old" / "queue.db", keyring, kiosk_id="K3") as old:
        give(old, 7)
    outbox = begin()
    salvage(tmp_path / "old" / "queue.db", outbox, keyring, kiosk_id="K3")
    outbox.close()
    lose(path)
    assert give(begin()) == [own(8)]


def test_the_record_holds_nothing_of_a_patient(begin, water):
    outbox = begin()
    outbox.put_numbered("079099000001-key", OWN, lambda _: NewItem("079099000001-key", "NGUYEN", "visit", b"VAN BIA"))
    content = water.read_bytes()
    assert len(content) > 30
    for mark in (b"079099", b"NGUYEN", b"BIA"):
        assert mark not in content


def test_the_record_is_ahead_of_a_number_that_was_never_stored_and_the_next_open_passes_it_over(begin, give, water):
    outbox = begin()
    give(outbox)
    outbox.close()
    with water.open("ab") as file:
        file.write(_line(Mark("K3", "2026-11-23", 2)))
    assert give(begin()) == [own(3)]


SYNCS = """
import os, sys
from datetime import date
from pathlib import Path
from offline_queue import Block, Keyring, NewItem, Outbox, Series

counted = 0
for name in ("fsync", "fdatasync"):
    def count(descriptor, real=getattr(os, name)):
        global counted
        counted += 1
        return real(descriptor)
    setattr(os, name, count)
folder = Path(sys.argv[1])
series = Series("K3", date(2026, 11, 23))
with Outbox.open(folder / "queue.db", Keyring({1: bytes(32)}, 1), kiosk_id="K3", high_water=folder / "high") as outbox:
    outbox.keep_block(Block("lease-1", series, 1, 5, 9e9))
    for what in ("put", "numbered"):
        counted = 0
        for n in range(10):
            key = f"{what}-{n}"
            build = lambda *_: NewItem(key, key, "visit", b"x")
            outbox.put(build()) if what == "put" else outbox.put_numbered(key, series, build)
        print(what, counted)
"""


def test_a_number_costs_one_sync_of_the_record_and_an_item_without_one_costs_none(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", SYNCS, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    # SQLite's own are not among these: one per item, as test_cost.py counts.
    assert done.stdout.split() == ["put", "0", "numbered", "10"]


@given(st.binary(max_size=200))
def test_no_line_of_anything_is_more_than_passed_over(words):
    assert _mark(words) is None


@given(st.text(max_size=20), st.dates(), st.integers(0, 10**9), st.none() | st.text(min_size=1, max_size=20))
def test_every_mark_comes_back_from_its_line(series, day, last, lease):
    mark = Mark(series, day.isoformat(), last, lease)
    line = _line(mark).strip(b"\n")
    assert _mark(line) == mark
    assert _mark(line[:-1]) is None


def test_a_queue_of_an_older_record_is_not_set_back(begin, give, path, water):
    """The record was restored from a backup, the queue was not."""
    outbox = begin()
    give(outbox)
    outbox.close()
    old = water.read_bytes()
    outbox = begin()
    give(outbox, 4)
    outbox.close()
    water.write_bytes(old)
    outbox = begin()
    assert give(outbox) == [own(6)]
    outbox.close()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("select last from series").fetchall() == [(6,)]
    lose(path)
    assert give(begin()) == [own(7)]


def test_two_who_share_one_record_lose_nothing_when_one_writes_it_anew(begin, give, path, water, monkeypatch):
    monkeypatch.setattr("offline_queue.high_water.MOST_BYTES", 200)
    outbox = begin()
    keyring = Keyring({1: b"1" * 32}, 1)
    with Outbox.open(path, keyring, kiosk_id="K3", high_water=water, wall_clock=lambda: 0.0) as other:
        for _ in range(15):
            give(outbox)
            give(other)
        other.keep_block(LENT)
        assert give(outbox) == [lent(41)]
    outbox.close()
    lose(path)
    outbox = begin()
    assert outbox.high_water_trouble is None
    outbox.keep_block(LENT)
    assert give(outbox) == [own(31)]
