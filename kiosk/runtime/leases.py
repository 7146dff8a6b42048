"""Numbers the hospital lends while the line stands, so that what is printed without it is the hospital's own.

One small lease lies ready; the next is asked for when few of its numbers are left. Nothing of it is used online. What
is expired, or of another day, is given back. Hospitals that lend none leave the kiosk its own series.
"""

import time
import uuid
from collections.abc import Callable
from datetime import datetime
from typing import Final

from kiosk.hospital import payloads
from kiosk.hospital.keys import return_key
from kiosk.hospital.port import (
    Capabilities,
    Hospital,
    NotAllowed,
    NumberLease,
    OutcomeUnknown,
    ReturnedLease,
    Unavailable,
)
from kiosk.journal import Journal, Level, Note
from kiosk.runtime.lazy import Lazy
from offline_queue import Block, NewItem, Outbox, OutboxError, Series

SIZE: Final = 20
"""Numbers of a lease: some hours of one kiosk, or minutes of a queue of people before it."""
FEW: Final = 5
"""With fewer left the next lease is asked for."""
AGAIN_S: Final = 60.0
"""After a lease was refused or the store failed."""


class LeaseKeeper:
    """`tend` is called on the housekeeping thread whenever the hospital has just answered."""

    def __init__(
        self,
        hospital: Lazy[Hospital],
        outbox: Lazy[Outbox],
        able: Callable[[], Capabilities | None],
        *,
        kiosk_id: str,
        now: Callable[[], datetime],
        journal: Journal,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._hospital = hospital
        self._outbox = outbox
        self._able = able
        self._kiosk_id = kiosk_id
        self._now = now
        self._journal = journal
        self._monotonic = monotonic
        self._rest_until = 0.0
        self._trouble = ""
        self._key = str(uuid.uuid4())

    def tend(self) -> None:
        """See that a lease lies ready for today and nothing old is kept. Trouble is told to the journal."""
        now_s, outbox = self._monotonic(), self._outbox.peek()
        if outbox is None or now_s < self._rest_until:
            return
        self._rest_until = now_s + AGAIN_S
        able = self._able()
        if able is None or "number-leases" not in able.features or able.lease_series is None:
            self._rest_until = now_s
            return
        if able.lease_series.casefold() == self._kiosk_id.casefold():
            self._tell("series is this kiosk's own")  # two patients would hold one number
            return
        try:
            settled = self._tend(outbox, able.lease_series)
        except OutboxError as error:
            self._tell(type(error).__name__)
        else:
            if settled:
                self._rest_until = now_s
                self._tell("")

    def _tend(self, outbox: Outbox, series: str) -> bool:
        now, ready = self._now(), 0
        for held in outbox.blocks():
            if held.over or held.block.series != Series(series, now.date()) or held.block.expires_at <= now.timestamp():
                self._give_back(outbox, held.block.lease)
            else:
                ready += held.left
        return ready >= FEW or self._borrow(outbox, Series(series, now.date()))

    def _borrow(self, outbox: Outbox, series: Series) -> bool:
        # The same key as long as no answer came: the hospital gives the same lease again, not another.
        lease = self._hospital.get().lease_numbers(self._key, self._kiosk_id, series.name, series.day, SIZE)
        if isinstance(lease, Unavailable | OutcomeUnknown):
            self._tell(lease.reason if isinstance(lease, Unavailable) else "outcome unknown")
            return False
        self._key = str(uuid.uuid4())
        if not isinstance(lease, NumberLease):
            self._tell(f"status {lease.status}" if isinstance(lease, NotAllowed) else lease.code)
            return False
        try:
            block = Block(lease.id, series, lease.first, lease.last, lease.expires_at.timestamp())
        except ValueError:
            self._tell("no such numbers")
            return False
        if outbox.keep_block(block) is None:
            self._tell("lent before")
            return False
        self._journal.note(Note.NUMBERS_LENT, series=lease.series, numbers=lease.last - lease.first + 1)
        return True

    def _give_back(self, outbox: Outbox, lease: str) -> None:
        """Out of use here first, durably; the hospital hears of it by the queue, as of every write."""
        held = outbox.drop_block(lease)
        if held is None:
            return
        key = return_key(lease)
        request = ReturnedLease(key, lease, held.next if held.left else None)
        outbox.put(NewItem(key, key, payloads.RETURN_LEASE, payloads.encode(request)))
        self._journal.note(Note.NUMBERS_RETURNED, series=held.block.series.name, unused=held.left)

    def _tell(self, trouble: str) -> None:
        """Once when it begins."""
        if trouble and trouble != self._trouble:
            self._journal.note(Note.NUMBERS_NOT_LENT, Level.WARNING, reason=trouble)
        self._trouble = trouble
