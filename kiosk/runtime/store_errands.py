"""What goes into the durable queue beside visits and numbers: cancellations, calls, copies, payments."""

import uuid
from collections.abc import Callable
from datetime import datetime
from itertools import count

from kiosk.hospital import payloads
from kiosk.hospital.keys import cancel_key, number_key, payment_key
from kiosk.hospital.port import Cancellation, HelpRequest
from kiosk.journal import Journal, Level, Note
from kiosk.journey import CancelWord, PaymentRefusal
from kiosk.journey.effects import CallAboutMoney, CallHelp, CancelVisit, Reprint, StartPayment
from kiosk.journey.events import CancelAnswered, Event, HelpAnswered, PaymentAnswered
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.open_bookings import OpenBookings
from kiosk.runtime.refunds import refund_call
from kiosk.runtime.standing import subject_of
from kiosk.runtime.storing import put_surely
from offline_queue import Item, NewItem, Outbox, OutboxError


class ErrandStore:
    """Called on the store's thread alone."""

    def __init__(
        self,
        outbox: Lazy[Outbox],
        still_open: OpenBookings,
        *,
        kiosk_id: str,
        now: Callable[[], datetime],
        post: Callable[[Event], None],
        wake: Callable[[], None],
        journal: Journal,
    ) -> None:
        self._outbox = outbox
        self._open = still_open
        self._kiosk_id = kiosk_id
        self._now = now
        self._post = post
        self._wake = wake
        self._journal = journal

    def cancel(self, cancel: CancelVisit) -> None:
        """Behind the visit and its number, before what the patient chooses next."""
        stored, key = cancel.stored, cancel_key(cancel.stored.key)
        visit_id = cancel.visit_id or self._open.elsewhere(stored.reference)
        request = Cancellation(key, stored.reference, "patient", visit_id)
        self._open.add_cancel(key, cancel.question)
        stored_now = self._stored(NewItem(key, self._subject(cancel, key), payloads.CANCEL, payloads.encode(request)))
        stands = isinstance(stored_now, Item) and not stored_now.set_aside  # one asked for before may be settled
        self._post(CancelAnswered(cancel.question, CancelWord.SENDING if stands else CancelWord.UNCLEAR))
        if stands:
            self._open.cancel_stands(key)
            self._wake()  # a line that is down says so once more, now that it may be told

    def _subject(self, cancel: CancelVisit, key: str) -> str:
        """Whose order is kept: the visit's in the queue, else that of whoever stands here."""
        stored = cancel.stored
        try:
            before = self._outbox.get().get(stored.key) or self._outbox.get().get(number_key(stored.key))
        except OutboxError:
            before = None
        if before is not None:
            return before.subject
        if subject := self._open.subject_of(stored.key):
            return subject
        return key if cancel.identity is None else subject_of(cancel.identity, cancel.patient_id, self._now().date())

    def call_help(self, call: CallHelp) -> None:
        """Somebody pressed the button, or has to be helped."""
        key = str(uuid.uuid4())
        request = HelpRequest(key, self._kiosk_id, call.where, "asked-by-patient")
        self._open.add_help(key, call.question)
        if not self._put(NewItem(key, key, payloads.HELP, payloads.encode(request))):
            self._post(HelpAnswered(call.question, reached=False))

    def tell_of_copy(self, copy: Reprint) -> None:
        """Hospitals count the copies of a ticket."""
        key = str(uuid.uuid4())
        request = payloads.CopyPrinted(key, self._kiosk_id, copy.visit_id, "patient")
        self._put(NewItem(key, key, payloads.REPRINT, payloads.encode(request)))

    def start_payment(self, start: StartPayment) -> None:
        """The same attempt gives the same code as long as nobody has heard of it; one that was answered is used up."""
        stored = start.stored
        of = stored.key if stored.reference else f"{stored.key} at {self._kiosk_id}"
        for attempt in count(start.attempt):
            key = payment_key(of, attempt)
            request = payloads.CodeWanted(
                key, self._kiosk_id, start.visit_id, start.amount, code=start.code, number=start.number
            )
            self._open.add_payment(key, start.question)
            match self._stored(NewItem(key, key, payloads.PAYMENT, payloads.encode(request))):
                case Item():
                    return
                case OutboxError():
                    self._post(PaymentAnswered(start.question, PaymentRefusal.OTHER))
                    return
                case None:
                    self._open.drop_payment(key)

    def call_about_money(self, call: CallAboutMoney) -> None:
        """At once, while the patient stands here; the payment's note says the same, should this be lost."""
        request = refund_call(self._kiosk_id, call.payment_id, call.code, call.number)
        self._put(NewItem(request.key, request.key, payloads.HELP, payloads.encode(request)))

    def _put(self, item: NewItem) -> bool:
        return not isinstance(self._stored(item), OutboxError)

    def _stored(self, item: NewItem) -> Item | OutboxError | None:
        """How it stands now; None when it was stored and delivered before."""
        try:
            stands = put_surely(self._outbox, item.key, lambda outbox: outbox.put(item))
        except OutboxError as error:
            self._journal.note(Note.BOOKING_NOT_STORED, Level.ERROR, kind=item.kind, reason=type(error).__name__)
            return error
        self._wake()
        return stands
