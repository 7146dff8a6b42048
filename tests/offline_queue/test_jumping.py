"""Whoever stands in front of the kiosk goes first, and nobody's own order is broken."""

from offline_queue import Attempted, Backoff, Done, RetryLater, deliver_once


def test_the_newest_item_goes_first_when_somebody_waits_for_it(outbox, new):
    backlog, newest = [outbox.put(new()) for _ in range(3)], outbox.put(new())
    sent = []

    def send(item):
        sent.append(item.key)
        return Done(None)

    for _ in range(4):
        assert isinstance(deliver_once(outbox, send, lambda: 0.0, Backoff(), first=newest.key), Attempted)
    assert sent == [newest.key, *(item.key for item in backlog)]


def test_what_is_before_it_of_its_own_subject_goes_before_it(outbox, new):
    outbox.put(new())
    earlier, newest = outbox.put(new(subject="one patient")), outbox.put(new(subject="one patient"))
    assert outbox.peek(0.0, first=newest.key) == earlier
    outbox.ack(earlier.key)
    assert outbox.peek(0.0, first=newest.key) == newest


def test_it_does_not_pass_an_item_of_its_subject_that_rests_or_waits_for_a_person(outbox, new):
    other = outbox.put(new())
    earlier, newest = outbox.put(new(subject="one patient")), outbox.put(new(subject="one patient"))
    outbox.retry_later(earlier.key, "later", due=10.0)
    assert outbox.peek(0.0, first=newest.key) == other
    assert outbox.peek(10.0, first=newest.key).key == earlier.key
    outbox.set_aside(earlier.key, "refused")
    assert outbox.peek(10.0, first=newest.key) == other


def test_when_it_is_put_off_the_others_go_on(outbox, new):
    other, newest = outbox.put(new()), outbox.put(new())
    deliver_once(outbox, lambda _: RetryLater("busy"), lambda: 0.0, Backoff(), first=newest.key)
    assert outbox.peek(0.0, first=newest.key) == other


def test_a_key_unknown_or_delivered_changes_nothing(outbox, new):
    gone, oldest = outbox.put(new()), outbox.put(new())
    outbox.ack(gone.key)
    assert outbox.peek(0.0, first=gone.key) == outbox.peek(0.0, first="unknown") == oldest


def test_an_item_that_does_not_open_is_passed_over(outbox, new):
    other, bad = outbox.put(new()), outbox.put(new())
    with outbox._store.writing() as db:
        db.execute("update waiting set body = zeroblob(100) where key = ?", [bad.key])
    assert outbox.peek(0.0, first=bad.key) == other
    assert outbox.stats().undecipherable == 1
