"""A running kiosk and somebody else on the same file: what one writes, the other sees at once."""

import subprocess
import sys

import pytest

from offline_queue import Outbox
from offline_queue.choosing import Choosing

STAFF = """
import sys
from pathlib import Path
from offline_queue import Keyring, Outbox

with Outbox.open(Path(sys.argv[1]), Keyring({1: b"1" * 32}, 1), kiosk_id="K3") as outbox:
    for word, key in zip(sys.argv[2::2], sys.argv[3::2]):
        if word == "retry":
            outbox.requeue(key)
        if word == "aside":
            outbox.set_aside(key, "by staff")
"""


@pytest.fixture
def staff(path):
    """Do something to items in another process."""
    return lambda *words: subprocess.run([sys.executable, "-c", STAFF, str(path), *words], check=True, timeout=60)


def test_an_item_retried_by_another_process_is_due_at_once_and_others_rest_on(outbox, new, staff):
    keys = [outbox.put(new()).key for _ in range(3)]
    for key in keys:
        outbox.retry_later(key, "busy", due=500.0)
    assert outbox.peek(0.0) is None
    staff("retry", keys[1])
    assert outbox.peek_keys(0.0, 9) == (keys[1],)
    assert outbox.peek(0.0).key == keys[1]
    assert (outbox.get(keys[1]).attempts, outbox.get(keys[1]).reason) == (1, "busy")
    assert outbox.next_due(0.0) == 500.0


def test_it_can_be_put_off_and_retried_again(outbox, new, staff):
    key = outbox.put(new()).key
    for due in (500.0, 600.0):
        outbox.retry_later(key, "busy", due=due)
        assert outbox.peek(0.0) is None
        staff("retry", key)
        assert outbox.peek(0.0).key == key


def test_what_another_process_set_aside_waits_and_goes_on_when_it_says_so(outbox, new, staff):
    keys = [outbox.put(new(subject="one patient")).key for _ in range(2)]
    staff("aside", keys[0])
    assert outbox.peek(0.0) is None
    staff("retry", keys[0])
    assert outbox.peek(0.0).key == keys[0]


def test_a_change_is_told_once_and_ones_own_is_none(outbox, new, staff):
    key = outbox.put(new()).key
    outbox.set_aside(key, "refused")
    assert not outbox.changed_elsewhere()
    staff("retry", key)
    assert outbox.changed_elsewhere()
    assert not outbox.changed_elsewhere()
    outbox.verify()
    outbox.ack(key)
    assert not outbox.changed_elsewhere()


def test_what_another_outbox_of_the_same_process_puts_is_seen(outbox, path, keyring, new):
    with Outbox.open(path, keyring, kiosk_id="K3") as other:
        key = other.put(new()).key
        assert outbox.changed_elsewhere()
        assert outbox.peek(0.0).key == key


def test_asking_costs_no_look_at_the_items_and_no_write(outbox, new, path):
    outbox.put(new())
    log = path.with_name(f"{path.name}-wal").stat().st_size
    statements = []
    with outbox._store.reading() as db:
        db.conn.set_trace_callback(statements.append)
    assert not outbox.changed_elsewhere()
    assert statements == ["pragma data_version"]
    assert path.with_name(f"{path.name}-wal").stat().st_size == log


def test_an_item_that_opens_again_is_delivered_after_another_wrote(outbox, path, keyring, new):
    key, other = outbox.put(new()).key, outbox.put(new()).key
    with Outbox.open(path, keyring, kiosk_id="K3") as mender:
        with mender._store.reading() as db:
            ((body,),) = db.execute("select body from waiting where key = ?", [key]).fetchall()
            db.execute("update waiting set body = zeroblob(100) where key = ?", [key])
        assert outbox.peek(0.0).key == other
        with mender._store.reading() as db:
            db.execute("update waiting set body = ? where key = ?", [body, key])
    assert outbox.peek(0.0).key == key


def test_a_reason_that_does_not_open_is_no_obstacle_to_a_retry(outbox, new):
    key = outbox.put(new()).key
    outbox.set_aside(key, "refused")
    with outbox._store.writing() as db:
        db.execute("update waiting set reason = zeroblob(40)")
    outbox.requeue(key)
    assert outbox.peek(0.0).key == key


@pytest.mark.parametrize("waited_for", [False, True])
def test_what_is_settled_elsewhere_while_the_next_is_looked_for_is_no_damage(
    outbox, new, staff, monkeypatch, waited_for
):
    items = [outbox.put(new()) for _ in range(2 if waited_for else 1)]
    look, meanwhile = Choosing.item, [items[-1].key]

    def look_late(self, db, now, key):
        while meanwhile:
            staff("aside", meanwhile.pop())
        return look(self, db, now, key)

    monkeypatch.setattr(Choosing, "item", look_late)
    assert outbox.peek(0.0, first=items[-1].key if waited_for else None) == items[-1]
    assert outbox.peek(0.0) == (items[0] if waited_for else None)
