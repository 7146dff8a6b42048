import threading
from datetime import date

import pytest

from offline_queue import AlreadyDelivered, KeyReused, NewItem, Number, OutboxFull, Series

MONDAY = Series("K3", date(2026, 11, 23))


def test_an_item_comes_back_as_it_went_in(outbox, new):
    item = new(payload=b"\x00\xff opaque")
    stored = outbox.put(item)
    assert (stored.key, stored.subject, stored.kind, stored.payload) == (item.key, item.subject, "visit", item.payload)
    assert outbox.get(item.key) == stored
    assert outbox.peek(0.0) == stored


def test_an_item_survives_closing_and_opening(outbox, reopen, new):
    stored = outbox.put(new())
    assert reopen().get(stored.key) == stored


def test_putting_the_same_item_again_returns_the_stored_one(outbox, new):
    item = new()
    first = outbox.put(item)
    outbox.retry_later(item.key, "later", due=5.0)
    again = outbox.put(item)
    assert (again.put_at, again.attempts) == (first.put_at, 1)
    assert outbox.stats().waiting == 1


@pytest.mark.parametrize(
    "other",
    [
        NewItem("key", "subject", "visit", b"other"),
        NewItem("key", "other", "visit", b"payload"),
        NewItem("key", "subject", "other", b"payload"),
    ],
)
def test_a_key_cannot_stand_for_other_content(outbox, other):
    item = NewItem("key", "subject", "visit", b"payload")
    outbox.put(item)
    with pytest.raises(KeyReused):
        outbox.put(other)
    assert outbox.get("key").payload == b"payload"
    outbox.ack("key")
    with pytest.raises(KeyReused):
        outbox.put(other)


def test_a_delivered_item_cannot_be_put_again(outbox, reopen, new):
    item = new()
    outbox.put(item)
    outbox.ack(item.key)
    with pytest.raises(AlreadyDelivered):
        reopen().put(item)


def test_an_item_without_a_key_is_a_mistake():
    with pytest.raises(ValueError, match="key"):
        NewItem("", "subject", "visit", b"")


def test_a_full_queue_refuses_new_items_and_still_knows_its_own(reopen, new):
    outbox = reopen(max_rows=2)
    first, second = new(), new()
    outbox.put(first)
    outbox.put(second)
    with pytest.raises(OutboxFull):
        outbox.put(new())
    assert outbox.put(first).key == first.key
    outbox.ack(first.key)
    outbox.put(new())
    assert outbox.stats().waiting == 2


def test_an_old_item_set_aside_does_not_make_the_queue_look_full(reopen, new):
    outbox = reopen(max_rows=3)
    outbox.put(new(key="old"))
    outbox.set_aside("old", "refused")
    before = outbox.put(new())
    for _ in range(10):
        after = outbox.put(new())
        outbox.ack(before.key)
        before = after
    outbox.put(new())
    with pytest.raises(OutboxFull):
        outbox.put(new())
    assert outbox.stats().waiting == 2


def numbered(key: str):
    return lambda number: NewItem(key, f"subject of {key}", "visit", f"{key} has {number.value}".encode())


def test_numbers_start_at_one_and_stand_in_the_payload(outbox):
    items = [outbox.put_numbered(key, MONDAY, numbered(key)) for key in ("a", "b", "c")]
    assert [item.number for item in items] == [Number("K3", 1), Number("K3", 2), Number("K3", 3)]
    assert outbox.get("c").payload == b"c has 3"


def test_each_day_and_each_name_has_its_own_numbers(outbox):
    tuesday = Series("K3", date(2026, 11, 24))
    other = Series("K4", date(2026, 11, 23))
    given = [outbox.put_numbered(str(n), s, numbered(str(n))).number for n, s in enumerate([MONDAY, tuesday, other])]
    assert given == [Number("K3", 1), Number("K3", 1), Number("K4", 1)]
    assert outbox.put_numbered("3", MONDAY, numbered("3")).number.value == 2


def test_numbers_go_on_after_opening_and_after_delivery(outbox, reopen):
    outbox.put_numbered("a", MONDAY, numbered("a"))
    outbox.ack("a")
    outbox = reopen()
    assert outbox.put_numbered("b", MONDAY, numbered("b")).number == Number("K3", 2)
    given = [outbox.number_for(key) for key in ("a", "b", "c")]
    assert given == [Number("K3", 1), Number("K3", 2), None]


def test_a_repeated_put_keeps_its_number_even_after_midnight(outbox):
    outbox.put_numbered("a", MONDAY, numbered("a"))
    assert outbox.put_numbered("a", Series("K3", date(2026, 11, 24)), numbered("a")).number == Number("K3", 1)
    assert outbox.put_numbered("b", MONDAY, numbered("b")).number == Number("K3", 2)
    outbox.ack("a")
    with pytest.raises(AlreadyDelivered) as caught:
        outbox.put_numbered("a", MONDAY, numbered("a"))
    assert caught.value.number == Number("K3", 1)


def test_a_number_is_not_used_up_when_the_item_cannot_be_built(outbox):
    def fail(number: Number) -> NewItem:
        raise LookupError(number)

    with pytest.raises(LookupError):
        outbox.put_numbered("a", MONDAY, fail)
    with pytest.raises(ValueError, match="key"):
        outbox.put_numbered("a", MONDAY, numbered("b"))
    assert outbox.put_numbered("a", MONDAY, numbered("a")).number == Number("K3", 1)


def test_a_key_put_without_a_number_cannot_get_one_later(outbox):
    item = NewItem("a", "subject", "visit", b"the same whatever the number")
    outbox.put(item)
    with pytest.raises(KeyReused):
        outbox.put_numbered("a", MONDAY, lambda _: item)


def test_threads_put_at_once_and_nothing_is_lost_or_doubled(outbox):
    threads, each = 6, 20
    numbers: list[int] = []
    failures: list[BaseException] = []

    def put_some(thread: int) -> None:
        try:
            for n in range(each):
                outbox.put(NewItem(f"shared-{n}", "everybody", "visit", b"the same from all"))
                key = f"{thread}-{n}"
                numbers.append(outbox.put_numbered(key, MONDAY, numbered(key)).number.value)
                if n % 2:
                    outbox.ack(key)
        except BaseException as error:
            failures.append(error)
            raise

    workers = [threading.Thread(target=put_some, args=[n]) for n in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert not failures
    assert sorted(numbers) == list(range(1, threads * each + 1))
    assert outbox.stats().waiting == each + threads * each // 2
    assert outbox.verify().sound
