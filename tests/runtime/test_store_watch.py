"""A store that takes nothing in stops registrations, and its recovery is noticed by itself."""

import threading
from pathlib import Path

import pytest

from kiosk.journey import OutOfServiceReason
from kiosk.journey.events import ServiceRestored, ServiceStopped
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.store_watch import StoreWatch
from offline_queue import (
    DiskFailing,
    DiskReadOnly,
    Keyring,
    NewItem,
    Outbox,
    OutboxError,
    OutboxFull,
    OutboxUnavailable,
)


@pytest.fixture
def outbox(tmp_path: Path):
    keyring = Keyring({1: bytes(range(32))}, current=1)
    with Outbox.open(tmp_path / "queue" / "queue.db", keyring, kiosk_id="K3", max_rows=1) as outbox:
        yield outbox


@pytest.fixture
def watch(outbox: Outbox, ears):
    lock = threading.Lock()

    def run(job) -> None:
        with lock:
            job()

    watch = StoreWatch(Lazy(lambda: outbox), run, ears.post, again_s=0.01)
    yield watch
    watch.close()


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (OutboxFull("full"), OutOfServiceReason.STORE_FULL),
        (DiskReadOnly("read-only"), OutOfServiceReason.STORE_BROKEN),
        (DiskFailing("input/output error"), OutOfServiceReason.STORE_BROKEN),
    ],
)
def test_a_disk_that_takes_nothing_stops_registrations_until_it_does(
    watch: StoreWatch, ears, error: OutboxError, reason: OutOfServiceReason
) -> None:
    watch.failed(error)
    assert ears.heard[0] == ServiceStopped(reason)
    ears.wait(ServiceRestored)


def test_as_long_as_nothing_is_taken_in_it_stays_out_of_service_and_says_so_once(
    watch: StoreWatch, ears, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = threading.Semaphore(0)

    def still_broken() -> None:
        tries.release()
        raise DiskReadOnly("read-only")

    monkeypatch.setattr(outbox, "rehearse", still_broken)
    watch.failed(DiskReadOnly("read-only"))
    for _ in range(3):
        assert tries.acquire(timeout=5)
    assert ears.heard == [ServiceStopped(OutOfServiceReason.STORE_BROKEN)]
    monkeypatch.undo()
    ears.wait(ServiceRestored)


def test_a_full_queue_is_open_again_when_something_left_it(watch: StoreWatch, ears, outbox: Outbox) -> None:
    outbox.put(NewItem("a", "a", "book", b""))
    with pytest.raises(OutboxFull):
        outbox.rehearse()
    watch.failed(OutboxFull("full"))
    outbox.ack("a")
    watch.room_again()
    ears.wait(ServiceRestored)
    outbox.rehearse()
    assert outbox.stats().waiting == 0


def test_an_error_of_one_write_alone_stops_nothing(watch: StoreWatch, ears) -> None:
    watch.failed(OutboxUnavailable("busy"))
    watch.room_again()
    assert ears.heard == []
