import pytest

from offline_queue import AlreadyDelivered, NoSuchItem, Stats

DAY_S = 86_400.0


def keys_in_order(outbox) -> list[str]:
    keys = []
    while item := outbox.peek(0.0):
        keys.append(item.key)
        outbox.ack(item.key)
    return keys


def test_an_empty_queue_has_nothing_to_deliver(outbox):
    assert outbox.peek(0.0) is None
    assert outbox.get("unknown") is None
    assert outbox.stats() == Stats(waiting=0, set_aside=0, undecipherable=0, oldest_age_s=None)


def test_items_come_out_oldest_first(outbox, new):
    keys = [outbox.put(new()).key for _ in range(5)]
    assert keys_in_order(outbox) == keys


def test_those_tried_least_come_out_first_and_of_them_the_oldest(outbox, reopen, new):
    twice, once, other, never = (outbox.put(new()).key for _ in range(4))
    for key in (twice, twice, once, other):
        outbox.retry_later(key, "later", due=0.0)
    assert outbox.peek_freshest() == never
    assert keys_in_order(reopen()) == [never, once, other, twice]


def test_the_freshest_is_the_newest_of_those_tried_least_that_wait_for_nobody(outbox, new):
    assert outbox.peek_freshest() is None
    tried, older, newer, refused = (outbox.put(new()).key for _ in range(4))
    outbox.retry_later(tried, "later", due=9.0)
    outbox.set_aside(refused, "full")
    assert outbox.peek_freshest() == newer
    outbox.ack_all([older, newer])
    assert outbox.peek_freshest() == tried


def test_looking_takes_nothing_away(outbox, new):
    outbox.put(new())
    assert outbox.peek(0.0) == outbox.peek(0.0)


def test_acknowledging_erases_the_item_and_may_be_repeated(outbox, reopen, new):
    key = outbox.put(new()).key
    outbox.ack(key)
    outbox.ack(key)
    assert outbox.get(key) is None
    assert outbox.stats().waiting == 0
    reopen().ack(key)


def test_several_are_acknowledged_together_in_one_transaction(outbox, new):
    keys = [outbox.put(new()).key for _ in range(4)]
    outbox.ack(keys[1])
    commits = []
    with outbox._store.reading() as db:
        db.conn.set_trace_callback(lambda sql: commits.append(sql) if sql == "COMMIT" else None)
    outbox.ack_all(keys)
    assert len(commits) == 1
    assert outbox.stats().waiting == 0
    outbox.ack_all([])


def test_a_key_never_put_keeps_no_other_from_being_acknowledged(outbox, new):
    keys = [outbox.put(new()).key for _ in range(2)]
    with pytest.raises(NoSuchItem) as caught:
        outbox.ack_all([keys[0], "unknown", keys[1]])
    assert caught.value.key == "unknown"
    assert outbox.stats().waiting == 0


@pytest.mark.parametrize("settle", ["ack", "retry_later", "set_aside", "requeue"])
def test_a_key_never_put_cannot_be_settled(outbox, settle):
    arguments = {"retry_later": (("why",), {"due": 1.0}), "set_aside": (("why",), {})}
    positional, named = arguments.get(settle, ((), {}))
    with pytest.raises(NoSuchItem):
        getattr(outbox, settle)("unknown", *positional, **named)


def test_a_delivered_item_can_only_be_acknowledged(outbox, new):
    key = outbox.put(new()).key
    outbox.ack(key)
    with pytest.raises(AlreadyDelivered):
        outbox.retry_later(key, "why", due=1.0)
    with pytest.raises(AlreadyDelivered):
        outbox.set_aside(key, "why")
    with pytest.raises(AlreadyDelivered):
        outbox.requeue(key)


def test_a_failed_item_rests_while_others_go_on(outbox, new):
    first, second = outbox.put(new()), outbox.put(new())
    outbox.retry_later(first.key, "his-unavailable", due=10.0)
    assert outbox.peek(9.9).key == second.key
    outbox.ack(second.key)
    assert outbox.peek(9.9) is None
    assert outbox.peek(10.0).key == first.key
    assert outbox.next_due(9.9) == 10.0
    assert outbox.next_due(10.0) is None


def test_attempts_and_reason_survive_opening_and_due_times_do_not(outbox, reopen, new):
    key = outbox.put(new()).key
    outbox.retry_later(key, "first", due=1e9)
    outbox.retry_later(key, "second", due=1e9)
    assert outbox.peek(0.0) is None
    item = reopen().peek(0.0)
    assert (item.key, item.attempts, item.reason, item.set_aside) == (key, 2, "second", False)


def test_later_items_of_a_resting_subject_wait(outbox, new):
    first = outbox.put(new(subject="one patient"))
    outbox.put(new(subject="one patient"))
    other = outbox.put(new())
    outbox.retry_later(first.key, "later", due=10.0)
    assert outbox.peek(0.0).key == other.key
    outbox.ack(other.key)
    assert outbox.peek(0.0) is None


def test_later_items_of_a_subject_set_aside_wait_and_others_go_on(outbox, reopen, new):
    first = outbox.put(new(subject="one patient"))
    later = outbox.put(new(subject="one patient"))
    other = outbox.put(new())
    outbox.set_aside(first.key, "duplicate-visit")
    outbox = reopen()
    assert outbox.peek(0.0).key == other.key
    outbox.ack(other.key)
    assert outbox.peek(0.0) is None
    found = outbox.get(first.key)
    assert (found.set_aside, found.reason) == (True, "duplicate-visit")
    outbox.requeue(first.key)
    assert keys_in_order(outbox) == [first.key, later.key]


def test_an_item_set_aside_can_still_be_found_delivered(outbox, new):
    first, later = outbox.put(new(subject="one patient")), outbox.put(new(subject="one patient"))
    outbox.set_aside(first.key, "refused")
    outbox.ack(first.key)
    assert outbox.peek(0.0).key == later.key


def test_requeueing_makes_a_resting_item_due(outbox, new):
    key = outbox.put(new()).key
    outbox.retry_later(key, "later", due=10.0)
    outbox.requeue(key)
    assert outbox.peek(0.0).key == key


def test_waking_makes_everything_due(outbox, new):
    keys = [outbox.put(new()).key for _ in range(3)]
    for key in keys:
        outbox.retry_later(key, "later", due=10.0)
    assert outbox.peek(0.0) is None
    outbox.wake()
    assert keys_in_order(outbox) == keys


def test_the_count_tells_waiting_from_set_aside_and_how_old_the_oldest_is(reopen, new):
    now = [1000.0]
    outbox = reopen(wall_clock=lambda: now[0])
    first = outbox.put(new())
    now[0] = 1030.0
    outbox.put(new())
    outbox.set_aside(first.key, "refused")
    now[0] = 1060.0
    assert outbox.stats() == Stats(waiting=1, set_aside=1, undecipherable=0, oldest_age_s=60.0)
    now[0] = 0.0
    assert outbox.stats().oldest_age_s == 0.0


def test_purging_forgets_old_tombstones_only(reopen, new):
    now = [0.0]
    outbox = reopen(wall_clock=lambda: now[0])
    old, recent, waiting = new(), new(), new()
    outbox.put(waiting)
    outbox.put(old)
    outbox.ack(old.key)
    now[0] = 50 * DAY_S
    outbox.put(recent)
    outbox.ack(recent.key)
    now[0] = 100 * DAY_S
    assert outbox.purge(older_than_days=90) == 1
    assert outbox.stats().waiting == 1
    with pytest.raises(AlreadyDelivered):
        outbox.put(recent)
    assert outbox.put(old).key == old.key
