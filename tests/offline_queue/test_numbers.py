"""Numbers of the kiosk's own series and of blocks that were lent to it: none twice, whatever happens."""

import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

import pytest

from offline_queue import (
    AlreadyDelivered,
    Block,
    HeldBlock,
    Item,
    Keyring,
    NewItem,
    Number,
    Outbox,
    Series,
    carry_in,
    carry_out,
    salvage,
)
from offline_queue.carry_file import _FIRST_VERSION, _Cipher, _write
from offline_queue.schema import MIGRATIONS
from support.migrated import first_version

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
OWN = Series("K3", MONDAY)
LENT = Block("lease-1", Series("T", MONDAY), 41, 43, expires_at=1000.0)
CARRY_KEY = b"c" * 32


class Clock:
    """A wall clock that stands where it was put."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def outbox(reopen, clock) -> Outbox:
    return reopen(wall_clock=clock)


def build(key: str):
    return lambda number: NewItem(key, key, "visit", repr(number).encode())


def give(outbox: Outbox, count: int = 1, series: Series = OWN) -> list[Number | None]:
    """Give out numbers to items that were never seen before."""
    found = []
    for _ in range(count):
        give.made += 1
        key = f"given-{give.made}"
        found.append(outbox.put_numbered(key, series, build(key)).number)
    return found


give.made = 0


def lent(value: int, lease: str = "lease-1") -> Number:
    return Number("T", value, lease)


def own(value: int, name: str = "K3") -> Number:
    return Number(name, value)


def test_a_lent_block_is_given_out_before_the_kiosks_own_series(outbox):
    assert give(outbox) == [own(1)]
    outbox.keep_block(LENT)
    assert give(outbox, 5) == [lent(41), lent(42), lent(43), own(2), own(3)]


def test_the_number_and_its_lease_stand_with_the_item_and_after_its_delivery(outbox, reopen):
    outbox.keep_block(LENT)
    outbox.put_numbered("a", OWN, build("a"))
    outbox = reopen()
    assert outbox.get("a").number == outbox.number_for("a") == lent(41)
    assert outbox.get("a").payload == repr(lent(41)).encode()
    assert [summary.number for summary in outbox.items()] == [lent(41)]
    outbox.ack("a")
    assert outbox.number_for("a") == lent(41)
    with pytest.raises(AlreadyDelivered) as caught:
        outbox.put_numbered("a", OWN, build("a"))
    assert caught.value.number == lent(41)


def test_the_oldest_block_is_used_up_first(outbox):
    outbox.keep_block(replace(LENT, lease="lease-2", first=1, last=2))
    outbox.keep_block(LENT)
    assert give(outbox, 3) == [lent(1, "lease-2"), lent(2, "lease-2"), lent(41)]
    assert outbox.blocks() == (
        HeldBlock(replace(LENT, lease="lease-2", first=1, last=2), 3),
        HeldBlock(LENT, 42),
    )
    assert [held.left for held in outbox.blocks()] == [0, 2]


def test_a_block_serves_its_own_day_alone(outbox):
    outbox.keep_block(LENT)
    assert give(outbox, series=Series("K3", TUESDAY)) == [own(1)]
    assert give(outbox) == [lent(41)]
    assert give(outbox, series=Series("K3", TUESDAY)) == [own(2)]


def test_a_block_that_has_expired_gives_nothing_even_when_the_clock_goes_back(outbox, reopen, clock):
    outbox.keep_block(LENT)
    clock.now = 999.0
    assert give(outbox) == [lent(41)]
    clock.now = 1000.0
    assert outbox.blocks() == (HeldBlock(LENT, 42, over=True),)
    assert give(outbox) == [own(1)]
    clock.now = 500.0
    assert give(outbox) == [own(2)]
    assert reopen(wall_clock=clock).blocks() == (HeldBlock(LENT, 42, over=True),)


def test_a_key_stored_again_keeps_its_number_after_its_block_expired_or_went_back(outbox, clock):
    outbox.keep_block(LENT)
    outbox.put_numbered("a", OWN, build("a"))
    clock.now = 2000.0
    assert outbox.put_numbered("a", OWN, build("a")).number == lent(41)
    outbox.drop_block("lease-1")
    assert outbox.put_numbered("a", OWN, build("a")).number == lent(41)
    assert give(outbox) == [own(1)]


def test_a_dropped_block_gives_nothing_any_more_and_says_again_and_again_where_it_stood(outbox, reopen):
    outbox.keep_block(LENT)
    give(outbox)
    assert outbox.drop_block("lease-1") == HeldBlock(LENT, 42)
    assert outbox.blocks() == ()
    assert outbox.keep_block(LENT) is None
    assert give(outbox) == [own(1)]
    outbox = reopen(wall_clock=Clock())
    outbox.keep_block(replace(LENT, first=1, last=500))
    assert outbox.blocks() == ()
    assert give(outbox) == [own(2)]
    assert outbox.drop_block("lease-1") == HeldBlock(LENT, 42)


def test_a_lease_nobody_knows_cannot_be_dropped(outbox):
    assert outbox.drop_block("lease-9") is None


def test_a_block_kept_again_does_not_begin_again(outbox, reopen):
    assert outbox.keep_block(LENT) == HeldBlock(LENT, 41)
    give(outbox, 2)
    assert outbox.keep_block(LENT) == HeldBlock(LENT, 43)
    outbox.keep_block(replace(LENT, first=1, last=99, expires_at=9e9))
    assert reopen(wall_clock=Clock()).blocks() == (HeldBlock(LENT, 43),)


def test_a_number_of_a_block_is_not_used_up_when_the_item_cannot_be_built(outbox):
    def fail(number: Number) -> NewItem:
        raise LookupError(number)

    outbox.keep_block(LENT)
    with pytest.raises(LookupError):
        outbox.put_numbered("a", OWN, fail)
    assert outbox.blocks() == (HeldBlock(LENT, 41),)
    assert give(outbox) == [lent(41)]


@pytest.mark.parametrize("overlapping", [("T", 40, 50), ("T", 41, 41), ("K3", 1, 9)])
def test_leases_that_overlap_by_the_hospitals_mistake_give_no_number_twice(outbox, overlapping):
    name, first, last = overlapping
    given = give(outbox, 2)
    outbox.keep_block(LENT)
    given += give(outbox, 2)
    outbox.keep_block(Block("lease-2", Series(name, MONDAY), first, last, 1000.0))
    given += give(outbox, 20)
    assert len({(number.series, number.value) for number in given}) == len(given) == 24


def test_numbers_that_went_back_may_be_lent_again_under_another_lease(outbox):
    outbox.keep_block(LENT)
    give(outbox)
    back = outbox.drop_block("lease-1")
    outbox.keep_block(replace(LENT, lease="lease-2", first=back.next))
    assert give(outbox, 3) == [lent(42, "lease-2"), lent(43, "lease-2"), own(1)]


@pytest.mark.parametrize(
    "change",
    [
        {"first": 0},
        {"first": 44},
        {"last": 10**12},
        {"lease": ""},
        {"lease": "x" * 5000},
        {"lease": "no text: \ud800"},
        {"series": Series("\udfff", MONDAY)},
        {"expires_at": float("nan")},
    ],
)
def test_what_cannot_be_a_block_is_a_mistake(change):
    with pytest.raises(ValueError, match="block"):
        replace(LENT, **change)


def test_a_moment_is_no_day_for_a_series_that_would_begin_anew_with_each():
    with pytest.raises(TypeError, match="day"):
        Series("K3", datetime(2026, 11, 23, 8, 15, tzinfo=UTC))


def test_threads_that_share_a_block_never_share_a_number(outbox):
    outbox.keep_block(replace(LENT, first=1, last=50))
    given: list[Number | None] = []

    def work(thread: int) -> None:
        for n in range(20):
            key = f"{thread}-{n}"
            given.append(outbox.put_numbered(key, OWN, build(key)).number)

    workers = [threading.Thread(target=work, args=[n]) for n in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(set(given)) == 80
    assert sum(number.lease is not None for number in given if number) == 50


def test_two_processes_see_the_same_block(outbox, path, keyring, clock):
    outbox.keep_block(LENT)
    with Outbox.open(path, keyring, kiosk_id="K3", wall_clock=clock) as other:
        assert give(outbox) + give(other) + give(outbox) == [lent(41), lent(42), lent(43)]
        other.drop_block("lease-1")
    assert outbox.blocks() == ()


# Carried


@pytest.fixture
def stick(tmp_path):
    return tmp_path / "queue.carried"


@pytest.fixture
def other(tmp_path, clock):
    """The kiosk that takes over, of the same name: its disk was changed."""
    keyring = Keyring({9: b"9" * 32}, 9)
    with Outbox.open(tmp_path / "other" / "queue.db", keyring, kiosk_id="K3", wall_clock=clock) as opened:
        yield opened


def test_numbers_travel_with_series_and_lease(outbox, other, stick):
    outbox.keep_block(replace(LENT, last=41))
    outbox.put_numbered("a", OWN, build("a"))
    outbox.put_numbered("b", OWN, build("b"))
    outbox.put(NewItem("c", "c", "visit", b""))
    carry_out(outbox, stick, CARRY_KEY, kiosk_id="K3")
    assert carry_in(other, stick, CARRY_KEY).new == 3
    assert [other.get(key).number for key in "abc"] == [lent(41), own(1), None]


def test_who_takes_a_queue_in_gives_out_nothing_that_was_given_out_there(outbox, other, stick):
    outbox.keep_block(LENT)
    outbox.put_numbered("delivered", OWN, build("delivered"))
    outbox.ack("delivered")
    give(outbox, 4)
    carry_out(outbox, stick, CARRY_KEY, kiosk_id="K3")
    carry_in(other, stick, CARRY_KEY)
    other.keep_block(LENT)
    assert other.blocks() == ()
    assert give(other, 2) == [own(3), own(4)]


def test_ones_own_queue_taken_in_again_leaves_blocks_as_they_are(outbox, stick):
    outbox.keep_block(LENT)
    give(outbox)
    carry_out(outbox, stick, CARRY_KEY, kiosk_id="K3")
    give(outbox)
    carry_in(outbox, stick, CARRY_KEY)
    assert outbox.blocks() == (HeldBlock(LENT, 43),)
    assert give(outbox, 2) == [lent(43), own(1)]


def test_a_carried_file_of_the_first_release_is_read_and_its_numbers_get_the_kiosks_name(other, stick):
    file = BytesIO()
    header = _FIRST_VERSION + bytes(16) + (2).to_bytes(4, "big") + b"K7"
    cipher = _Cipher(CARRY_KEY, header)
    file.write(header)
    words = b'["a", "s", "visit", 7, 5.0, 1, false, null]'
    _write(file, cipher.seal(0, len(words).to_bytes(4, "big") + words + b"payload"))
    words = b'["b", "s", "visit", null, 5.0, 1, true, "refused"]'
    _write(file, cipher.seal(1, len(words).to_bytes(4, "big") + words + b"payload"))
    _write(file, cipher.seal(2, b"", last=True))
    stick.write_bytes(file.getvalue())
    found = carry_in(other, stick, CARRY_KEY)
    assert (found.new, found.kiosk_id) == (2, "K7")
    assert other.get("a") == Item("a", "s", "visit", b"payload", own(7, "K7"), 5.0, 1)
    assert (other.get("b").number, other.get("b").set_aside) == (None, True)


# Damaged


def damage(path, table: str | None = None) -> None:
    """Make a file unreadable: its first page, or where one table begins."""
    at = 0
    if table is not None:
        with closing(sqlite3.connect(path)) as db:
            (page,) = db.execute("select rootpage from sqlite_schema where name = ?", [table]).fetchone()
        at = (page - 1) * 4096
    with path.open("r+b") as file:
        file.seek(at)
        file.write(b"\xa5" * 4096)


@pytest.mark.parametrize("table", ["waiting", "series", "blocks"])
def test_after_damage_a_lease_gives_nothing_more_and_the_series_goes_on(outbox, reopen, clock, path, table):
    outbox.keep_block(LENT)
    given = give(outbox, 5)
    outbox.close()
    damage(path, table)
    outbox = reopen(wall_clock=clock)
    assert outbox.recovered_from is not None
    outbox.keep_block(LENT)
    assert outbox.blocks() == ()
    assert give(outbox) == [own(3)]
    assert lent(43) in given


def test_what_is_salvaged_brings_its_numbers_with_it(outbox, reopen, clock, path, keyring):
    outbox.keep_block(LENT)
    outbox.put_numbered("a", OWN, build("a"))
    give(outbox, 4)
    outbox.close()
    damage(path)
    outbox = reopen(wall_clock=clock)
    salvage(outbox.recovered_from, outbox, keyring, kiosk_id="K3")
    outbox.keep_block(LENT)
    assert outbox.get("a").number == lent(41)
    assert outbox.blocks() == ()
    assert give(outbox) == [own(3)]
    with outbox._store.reading() as db:
        assert set(db.execute("select day from waiting").fetchall()) == {("2026-11-23",)}


# Older releases


def test_a_file_of_the_first_release_is_brought_up_to_date_with_its_numbers(path, keyring, reopen):
    first_version(path, keyring, [NewItem("a", "s", "visit", b"1"), NewItem("b", "s", "visit", b"2")], series=OWN)
    outbox = reopen()
    assert [outbox.get(key).number for key in "ab"] == [own(1), own(2)]
    outbox.ack("a")
    assert outbox.number_for("a") == own(1)
    assert give(outbox) == [own(3)]
    assert outbox.verify().sound
    assert len(MIGRATIONS) >= 2


def test_bringing_a_file_up_to_date_rewrites_no_row(path, keyring, reopen):
    items = [NewItem(str(n), "s", "visit", bytes(4000)) for n in range(150)]
    first_version(path, keyring, items, series=Series("it's K3", MONDAY))
    outbox = reopen()
    assert path.with_name("queue.db-wal").stat().st_size < 100_000 < path.stat().st_size
    assert outbox.get("149").number == own(150, "it's K3")
    outbox.put(NewItem("new", "s", "visit", b""))
    assert outbox.get("new").number is None


def test_a_damaged_file_of_the_first_release_is_salvaged_with_its_numbers(path, keyring, reopen):
    items = [NewItem(str(n), "s", "visit", bytes(2000)) for n in range(20)]
    first_version(path, keyring, items, series=OWN)
    damage(path, "waiting_by_subject")
    outbox = reopen()
    found = salvage(outbox.recovered_from, outbox, keyring, kiosk_id="K3")
    assert (found.recovered, found.lost) == (20, 0)
    assert [outbox.get(str(n)).number for n in range(20)] == [own(n + 1) for n in range(20)]
    assert give(outbox) == [own(21)]


def test_a_file_of_the_first_release_whose_first_page_is_gone_is_salvaged(path, keyring, reopen):
    items = [NewItem(str(n), "s", "visit", bytes(2000)) for n in range(20)]
    first_version(path, keyring, items, series=OWN)
    damage(path)
    outbox = reopen()
    found = salvage(outbox.recovered_from, outbox, keyring, kiosk_id="K3")
    assert (found.recovered, found.lost) == (20, 0)
    assert [outbox.get(str(n)).number for n in range(20)] == [own(n + 1) for n in range(20)]
    assert give(outbox) == [own(21)]
