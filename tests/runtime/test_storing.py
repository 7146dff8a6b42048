"""Whether a write stands in the store is known, or said not to be."""

from pathlib import Path

import pytest

from kiosk.runtime.lazy import Lazy
from kiosk.runtime.storing import UnclearError, put_surely
from offline_queue import Item, Keyring, NewItem, Outbox, OutboxCorrupt, OutboxFull, OutboxUnavailable

ITEM = NewItem("key-1", "key-1", "book", b"{}")


@pytest.fixture
def store(tmp_path: Path) -> Lazy[Outbox]:
    keyring = Keyring({1: bytes(range(32))}, current=1)
    return Lazy(lambda: Outbox.open(tmp_path / "queue" / "queue.db", keyring, kiosk_id="K3"))


class Stumbling:
    """Raises as told, then puts."""

    def __init__(self, *errors: Exception, stores_all_the_same: bool = False) -> None:
        self.errors = list(errors)
        self.used: list[Outbox] = []
        self.stores = stores_all_the_same

    def __call__(self, outbox: Outbox) -> Item:
        self.used.append(outbox)
        if not self.errors:
            return outbox.put(ITEM)
        if self.stores:
            outbox.put(ITEM)
        raise self.errors.pop(0)


def test_a_store_that_turns_out_damaged_is_opened_anew_and_the_write_is_kept(store: Lazy[Outbox]) -> None:
    put = Stumbling(OutboxCorrupt("damaged"))
    first = store.get()
    stored = put_surely(store, "key-1", put)
    assert stored is not None
    assert put.used[0] is first
    assert put.used[1] is store.get() is not first
    assert store.get().stats().waiting == 1
    store.get().close()


def test_an_error_of_the_first_try_is_no_no(store: Lazy[Outbox]) -> None:
    put = Stumbling(OutboxUnavailable("?"), OutboxUnavailable("?"), stores_all_the_same=True)
    stored = put_surely(store, "key-1", put)
    assert stored is not None
    assert store.get().stats().waiting == 1
    store.get().close()


def test_what_is_proved_absent_is_told_as_that(store: Lazy[Outbox]) -> None:
    with pytest.raises(OutboxFull):
        put_surely(store, "key-1", Stumbling(OutboxFull("full"), OutboxFull("full")))
    store.get().close()


def test_a_store_that_cannot_be_asked_leaves_it_open(store: Lazy[Outbox], monkeypatch: pytest.MonkeyPatch) -> None:
    def silent(_: str) -> None:
        raise OutboxUnavailable("?")

    monkeypatch.setattr(store.get(), "get", silent)
    with pytest.raises(UnclearError):
        put_surely(store, "key-1", Stumbling(OutboxUnavailable("?"), OutboxUnavailable("?")))
    store.get().close()


def test_what_was_delivered_already_needs_no_second_time(store: Lazy[Outbox]) -> None:
    store.get().put(ITEM)
    store.get().ack("key-1")
    assert put_surely(store, "key-1", Stumbling()) is None
    store.get().close()
