"""A big queue is looked through while the kiosk works."""

import io
from pathlib import Path

import pytest

from kiosk.composition import works
from kiosk.journal import Journal
from kiosk.runtime.lazy import Lazy
from offline_queue import Keyring, Outbox, OutboxUnavailable


def test_a_check_the_disk_does_not_allow_is_told_and_stops_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(_: Outbox) -> None:
        raise OutboxUnavailable

    told = io.StringIO()
    keyring = Keyring({1: bytes(range(32))}, current=1)
    with Outbox.open(tmp_path / "queue.db", keyring, kiosk_id="K3") as outbox:
        monkeypatch.setattr(Outbox, "checked", property(lambda _: False))
        monkeypatch.setattr(Outbox, "verify", busy)
        store = Lazy(lambda: outbox)
        works.check_store(store, Journal(told))
        assert store.peek() is outbox
    assert "queue-checked reason=OutboxUnavailable" in told.getvalue()
