"""A queue carried by hand to another kiosk: all of it or nothing, and nothing twice."""

from datetime import date

import pytest

from offline_queue import (
    CarryError,
    KeyReused,
    Keyring,
    NewItem,
    Number,
    Outbox,
    OutboxFull,
    Series,
    carry_in,
    carry_out,
    new_carry_key,
)
from offline_queue.carry_file import write_items

KEY = b"c" * 32


@pytest.fixture
def stick(tmp_path):
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick" / "queue.carried"


@pytest.fixture
def other(tmp_path):
    with Outbox.open(tmp_path / "other" / "queue.db", Keyring({9: b"9" * 32}, 9), kiosk_id="K4") as opened:
        yield opened


def delivered_in_order(outbox) -> list[str]:
    keys = []
    while item := outbox.peek(0.0):
        keys.append(item.key)
        outbox.ack(item.key)
    return keys


def out(outbox, stick) -> int:
    return carry_out(outbox, stick, KEY, kiosk_id="K3")


def test_what_is_carried_is_delivered_elsewhere_in_its_order_and_no_more_here(outbox, other, stick, new):
    items = [outbox.put(new(subject=subject)) for subject in ("one", "two", "one")]
    outbox.retry_later(items[0].key, "his-unavailable", due=0.0)
    assert out(outbox, stick) == 3
    assert outbox.peek(1e9) is None
    assert [summary.carried for summary in outbox.items()] == [True] * 3
    found = carry_in(other, stick, KEY)
    assert (found.new, found.known, found.kiosk_id) == (3, 0, "K3")
    first = other.get(items[0].key)
    assert (first.subject, first.payload, first.put_at) == ("one", items[0].payload, items[0].put_at)
    assert (first.attempts, first.reason) == (1, "his-unavailable")
    assert delivered_in_order(other) == [items[1].key, items[0].key, items[2].key]  # as here: the untried one first


def test_numbers_and_what_waits_for_a_person_go_along(outbox, other, stick, new):
    numbered = outbox.put_numbered(
        "a", Series("K3", date(2026, 11, 23)), lambda n: NewItem("a", "s", "visit", b"%d" % n.value)
    )
    refused = outbox.put(new())
    outbox.set_aside(refused.key, "department-closed")
    out(outbox, stick)
    carry_in(other, stick, KEY)
    assert other.number_for("a") == numbered.number == Number("K3", 1)
    assert other.get(refused.key).set_aside
    assert other.get(refused.key).reason == "department-closed"
    assert delivered_in_order(other) == ["a"]


def test_carrying_in_again_changes_nothing_even_after_delivery(outbox, other, stick, new):
    keys = [outbox.put(new()).key for _ in range(3)]
    out(outbox, stick)
    carry_in(other, stick, KEY)
    other.ack(keys[0])
    again = carry_in(other, stick, KEY)
    assert (again.new, again.known) == (0, 3)
    assert delivered_in_order(other) == keys[1:]


def test_carrying_out_again_carries_the_same_and_what_came_since(outbox, other, stick, new):
    outbox.put(new())
    out(outbox, stick)
    outbox.put(new())
    assert out(outbox, stick) == 2
    assert carry_in(other, stick, KEY).new == 2


def test_a_lost_stick_is_made_good_by_requeueing(outbox, stick, new):
    item = outbox.put(new())
    out(outbox, stick)
    outbox.requeue(item.key)
    assert outbox.peek(0.0) == item


def test_what_is_carried_stays_carried_after_opening(outbox, reopen, stick, new):
    outbox.put(new())
    out(outbox, stick)
    assert reopen().peek(0.0) is None


def test_what_is_put_in_the_place_of_one_that_was_settled_meanwhile_is_not_held_back(outbox, stick, new, monkeypatch):
    """Places are used anew; the stick may be slow, and patients come while it is written."""
    carried, settled = (outbox.put(new()).key for _ in range(2))
    came: list[str] = []

    def slowly(*given):
        written = write_items(*given)
        outbox.ack(settled)
        came.append(outbox.put(new()).key)
        return written

    monkeypatch.setattr("offline_queue.carrying.write_items", slowly)
    assert out(outbox, stick) == 2
    assert {summary.key: summary.carried for summary in outbox.items()} == {carried: True, came[0]: False}
    assert delivered_in_order(outbox) == came


def test_a_file_for_which_there_is_no_room_leaves_everything_deliverable(outbox, tmp_path, new):
    item = outbox.put(new())
    with pytest.raises(CarryError):
        out(outbox, tmp_path / "no such folder" / "file")
    assert outbox.peek(0.0) == item


def test_a_stick_pulled_at_the_last_moment_leaves_everything_deliverable(outbox, stick, new):
    before, item = outbox.put(new()), None
    out(outbox, stick)
    item = outbox.put(new())
    stick.unlink()
    stick.mkdir()
    with pytest.raises(CarryError):
        out(outbox, stick)
    assert outbox.peek(0.0) == item, "and what was carried before stays carried"
    assert [summary.key for summary in outbox.items(aside_only=True)] == [before.key]
    assert [file.name for file in stick.parent.iterdir()] == [stick.name]


def test_a_name_that_may_not_last_holds_the_items_back_until_it_is_done_again(outbox, other, stick, new, monkeypatch):
    def fail(_folder) -> None:
        raise OSError(5, "Input/output error")

    outbox.put(new())
    with monkeypatch.context() as broken:
        broken.setattr("offline_queue.carrying.sync_directory", fail)
        with pytest.raises(CarryError, match="again"):
            out(outbox, stick)
    assert outbox.peek(0.0) is None
    assert out(outbox, stick) == carry_in(other, stick, KEY).new == 1


def test_nothing_is_carried_while_somebody_delivers(outbox, stick, new):
    item = outbox.put(new())
    with outbox.replaying(), pytest.raises(CarryError, match="delivered"):
        out(outbox, stick)
    assert not stick.exists()
    assert outbox.peek(0.0) == item


@pytest.mark.parametrize(
    "change", ["cut short", "last record cut off", "one bit", "header", "longer", "empty", "swapped"]
)
def test_a_file_that_is_not_whole_brings_nothing_in(outbox, other, stick, new, change):
    for _ in range(3):
        outbox.put(new(payload=bytes(100)))
    out(outbox, stick)
    content = stick.read_bytes()
    records = content[30:]
    size = 4 + int.from_bytes(records[:4], "big")
    changed = {
        "cut short": content[:-30],
        "last record cut off": content[:-20],
        "one bit": content[:200] + bytes([content[200] ^ 1]) + content[201:],
        "header": content[:29] + b"9" + content[30:],
        "longer": content + b"x",
        "empty": b"",
        "swapped": content[:30] + records[size : 2 * size] + records[:size] + records[2 * size :],
    }[change]
    assert changed != content
    stick.write_bytes(changed)
    with pytest.raises(CarryError):
        carry_in(other, stick, KEY)
    assert other.stats().waiting == 0


@pytest.mark.parametrize("key", [b"d" * 32, b"short"])
def test_another_key_opens_nothing(outbox, other, stick, new, key):
    outbox.put(new())
    out(outbox, stick)
    with pytest.raises(CarryError, match="key"):
        carry_in(other, stick, key)
    assert len(new_carry_key()) == 32
    assert new_carry_key() != new_carry_key()


def test_a_missing_file_is_a_typed_error(other, stick):
    with pytest.raises(CarryError, match="cannot be read"):
        carry_in(other, stick, KEY)


def test_a_key_that_stands_for_something_else_stops_the_whole_import(outbox, other, stick, new):
    outbox.put(new())
    item = outbox.put(new())
    other.put(NewItem(item.key, "somebody", "visit", b"other"))
    out(outbox, stick)
    with pytest.raises(KeyReused):
        carry_in(other, stick, KEY)
    assert other.stats().waiting == 1


def test_more_than_may_wait_is_refused_whole(outbox, tmp_path, keyring, stick, new):
    for _ in range(3):
        outbox.put(new())
    out(outbox, stick)
    with Outbox.open(tmp_path / "small" / "q.db", keyring, kiosk_id="K5", max_rows=2) as small:
        with pytest.raises(OutboxFull):
            carry_in(small, stick, KEY)
        assert small.stats().waiting == 0


def test_an_item_that_does_not_open_stays_and_what_follows_it_waits_for_a_person(outbox, other, stick, new):
    bad, later, last = (outbox.put(new(subject="one patient")) for _ in range(3))
    with outbox._store.writing() as db:
        db.execute("update waiting set body = zeroblob(100) where key = ?", [bad.key])
    assert out(outbox, stick) == 2
    carry_in(other, stick, KEY)
    assert other.peek(0.0) is None
    assert other.get(later.key).set_aside
    other.requeue(later.key)
    assert delivered_in_order(other) == [later.key, last.key]
    assert next((summary.key, summary.readable, summary.carried) for summary in outbox.items()) == (
        bad.key,
        False,
        False,
    )


def test_the_file_is_private_and_shows_nothing_of_a_patient(outbox, stick):
    outbox.put(NewItem("key", "079099000001-BIA", "visit", b"NGUYEN VAN BIA" * 20))
    outbox.set_aside("key", "TRAN THI BIA")
    out(outbox, stick)
    content = stick.read_bytes()
    assert len(content) > 300
    assert stick.stat().st_mode & 0o777 == 0o600
    for mark in (b"BIA", b"079099", b"TRAN"):
        assert mark not in content
