"""What goes into the durable queue beside visits and numbers: cancellations, calls, copies, paper, payments."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from itertools import count

from kiosk.hospital import payloads
from kiosk.hospital.keys import cancel_key, number_key, paper_key, payment_key
from kiosk.hospital.paper import TICKET_PAPER, PaperState, PaperTrouble
from kiosk.hospital.port import Cancellation, Capabilities, HelpRequest
from kiosk.journal import Journal, Level, Note
from kiosk.journey import CancelWord, PaymentRefusal
from kiosk.journey.effects import CallAboutMoney, CallHelp, CancelVisit, Reprint, StartPayment
from kiosk.journey.events import CancelAnswered, Event, HelpAnswered, PaymentAnswered
from kiosk.journey.state import Stored
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.open_bookings import OpenBookings
from kiosk.runtime.refunds import refund_call
from kiosk.runtime.standing import subject_of
from kiosk.runtime.storing import put_surely
from offline_queue import Item, NewItem, Outbox, OutboxError


@dataclass(frozen=True, slots=True)
class TellPaper:
    """The hospital is to hear how a ticket stood at that moment.

    The visit is the one with `visit_id` where that is known, else the one `stored`. That a ticket came out is told only
    where this kiosk or another may have told otherwise before.
    """

    stored: Stored | None
    visit_id: str | None
    state: PaperState
    why: PaperTrouble | None
    at: datetime


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
        able: Callable[[], Capabilities | None] = lambda: None,
    ) -> None:
        self._outbox = outbox
        self._open = still_open
        self._kiosk_id = kiosk_id
        self._now = now
        self._post = post
        self._wake = wake
        self._journal = journal
        self._able = able

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
        if subject := self._waiting_subject(stored.key) or self._open.subject_of(stored.key):
            return subject
        return key if cancel.identity is None else subject_of(cancel.identity, cancel.patient_id, self._now().date())

    def _waiting_subject(self, booking_key: str) -> str:
        """That of the visit or its number while one of them is still here; "" else."""
        try:
            before = self._outbox.get().get(booking_key) or self._outbox.get().get(number_key(booking_key))
        except OutboxError:
            return ""
        return before.subject if before is not None else ""

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
        request = payloads.CopyPrinted(key, self._kiosk_id, copy.visit_id, "patient", self._now())
        self._put(NewItem(key, key, payloads.REPRINT, payloads.encode(request)))

    def tell_of_paper(self, tell: TellPaper) -> None:
        """Behind the visit as long as that waits, else in nobody's order. Nothing where the hospital does not ask."""
        able = self._able()
        if able is not None and TICKET_PAPER not in able.features:
            return
        reference = tell.stored.reference if tell.stored is not None else ""
        visit_id = tell.visit_id or self._open.elsewhere(reference)
        if not reference and visit_id is None:
            return
        of = tell.stored.key if tell.stored is not None else f"visit {visit_id}"
        key = paper_key(of, tell.state.value, tell.at)
        request = payloads.PaperTold(key, self._kiosk_id, reference, tell.state, tell.at, tell.why, visit_id)
        self._put(NewItem(key, self._waiting_subject(of) or key, payloads.PAPER, payloads.encode(request)))

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
