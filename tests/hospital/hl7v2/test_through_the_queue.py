"""A visit on its way from the durable queue to a hospital that loses answers: one visit, whatever happens."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.hospital import payloads
from kiosk.hospital.hl7v2 import Hl7Hospital
from kiosk.hospital.keys import cancel_key
from kiosk.hospital.port import Cancellation
from kiosk.journal import Journal
from kiosk.runtime import numbers
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.open_bookings import OpenBookings
from kiosk.runtime.sending import Sending
from offline_queue import Done, Item, Keyring, NewItem, Outbox, RetryLater, Series, SetAside
from support.hl7v2.hospital import request
from support.hl7v2.receiver import Receiver, error, hangs_up, says
from support.world import NOW, TODAY


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    with Outbox.open(
        tmp_path / "queue" / "queue.db", Keyring({1: bytes(range(32))}, current=1), kiosk_id="K3"
    ) as outbox:
        yield outbox


def sending(hospital: Hl7Hospital, outbox: Outbox, journal: io.StringIO) -> Sending:
    return Sending(
        Lazy(lambda: hospital),
        Lazy(lambda: outbox),
        OpenBookings(),
        kiosk_id="K3",
        now=lambda: NOW,
        post=lambda _: None,
        online=lambda: True,
        line_doubted=lambda: None,
        journal=Journal(journal),
    )


def stored(outbox: Outbox) -> Item:
    """As the kiosk stores it where the hospital gives no numbers: intent and number together."""

    def item(number: Any) -> NewItem:
        wanted = request(ticket=numbers.ticket(number, NOW))
        return NewItem(wanted.key, "subject", payloads.BOOK, payloads.encode(wanted))

    return outbox.put_numbered("key-1", Series("K3", TODAY), item)


def cancelled(outbox: Outbox) -> Item:
    key = cancel_key("key-1")
    word = Cancellation(key, "ref-1", "patient")
    return outbox.put(NewItem(key, "subject", payloads.CANCEL, payloads.encode(word)))


def test_a_lost_answer_leads_to_the_same_message_and_never_to_a_second_visit(
    his: Receiver, make: Callable[..., Hl7Hospital], outbox: Outbox
) -> None:
    his.does(hangs_up, hangs_up, says())
    journal = io.StringIO()
    send, item = sending(make(), outbox, journal).send, stored(outbox)
    assert isinstance(send(item), RetryLater)
    assert isinstance(send(item), RetryLater)
    assert isinstance(send(item), Done)
    assert len({sent.raw for sent in his.sent}) == 1
    assert his.sent[0].segment("PV1")[50].startswith("K3-01^")
    assert "NGUY" not in journal.getvalue()
    assert "0011" not in journal.getvalue()


def test_a_visit_is_taken_back_after_a_restart(his: Receiver, make: Callable[..., Hl7Hospital], outbox: Outbox) -> None:
    item = stored(outbox)
    assert isinstance(sending(make(), outbox, io.StringIO()).send(item), Done)
    outbox.ack(item.key)
    assert isinstance(sending(make(), outbox, io.StringIO()).send(cancelled(outbox)), Done)
    assert [sent.segment("MSH")[9][:7] for sent in his.sent] == ["ADT^A04", "ADT^A11"]
    assert his.sent[0].segment("PV1")[19] == his.sent[1].segment("PV1")[19]


def test_a_visit_that_was_never_accepted_needs_no_taking_back(
    his: Receiver, make: Callable[..., Hl7Hospital], outbox: Outbox
) -> None:
    his.does(says("AE", error("101", "PID")))
    send, item = sending(make(), outbox, io.StringIO()).send, stored(outbox)
    assert isinstance(send(item), SetAside | RetryLater)
    outbox.ack(item.key)
    assert isinstance(send(cancelled(outbox)), Done)
    assert len(his.sent) == 1
