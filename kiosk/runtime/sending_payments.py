"""Codes to pay with on the way from the hospital, and what becomes of the money after the patient left.

Before a code is shown the queue knows of it: the payment's note stands there until the hospital's word on it is final,
over power cuts and lines that are down. Money that comes late and counts is the hospital's to see; money that cannot
count brings somebody to the desk.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final, assert_never

from kiosk.hospital import payloads
from kiosk.hospital.keys import payment_note_key
from kiosk.hospital.port import (
    Conflict,
    Hospital,
    NotAllowed,
    OutcomeUnknown,
    PaymentRequest,
    Rejected,
    Unavailable,
)
from kiosk.journal import Journal, Level, Note
from kiosk.journey import PaymentRefusal
from kiosk.journey.events import Event, PaymentAnswered
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.open_bookings import OpenBookings
from kiosk.runtime.refunds import refund_call
from kiosk.runtime.settling import Settling
from kiosk.vietqr import VietQrError, parse
from kiosk.visit import Payment, PaymentState
from offline_queue import AlreadyDelivered, Item, NewItem, Outbox, OutboxError, Outcome, RetryLater
from offline_queue import Done as Delivered

LOOK_AGAIN_S: Final = 0.5
SOON: Final = 4  # attempts that follow at once, while the patient stands here
NOTE_AGAIN_S: Final = 60.0
"""A note asks when its code has ended, no sooner than this, then every `NOTE_SELDOM_S`: a lobby has many of them."""
NOTE_SELDOM_S: Final = 600.0
LATE_MONEY: Final = timedelta(minutes=30)
"""How long after a code ended money for it is still looked for."""
GIVEN_UP: Final = timedelta(days=1)
"""Nobody pays a code a day later that never ended."""
TO_GIVE_BACK: Final = "refund-required"


class Payments:
    """Called by the delivering thread alone. `now` is wall time with the kiosk's offset."""

    def __init__(
        self,
        hospital: Lazy[Hospital],
        outbox: Lazy[Outbox],
        still_open: OpenBookings,
        settling: Settling,
        *,
        now: Callable[[], datetime],
        post: Callable[[Event], None],
        journal: Journal,
    ) -> None:
        self._hospital = hospital
        self._outbox = outbox
        self._open = still_open
        self._settling = settling
        self._now = now
        self._post = post
        self._journal = journal

    def start(self, item: Item, wanted: payloads.CodeWanted) -> Outcome[None]:
        """A code for whoever stands there; for nobody it is not asked for."""
        question = self._open.payment(item.key)
        if question is None:
            return Delivered(None)
        request = PaymentRequest(wanted.key, wanted.kiosk_id, wanted.visit_id, wanted.amount)
        answer = self._hospital.get().start_payment(request)
        match answer:
            case Payment():
                if not _is_for(answer, wanted):
                    self._journal.note(Note.PAYMENT_REFUSED, Level.ERROR, code="other-visit-or-amount")
                    self._post(PaymentAnswered(question, PaymentRefusal.OTHER))
                    return Delivered(None)
                self._journal.note(Note.PAYMENT_STARTED, state=answer.state)
                told = answer if self._noted(wanted, answer) else PaymentRefusal.OTHER
                self._post(PaymentAnswered(question, told, self._now()))
                return Delivered(None)
            case Conflict(code=code) | Rejected(code=code):
                self._journal.note(Note.PAYMENT_REFUSED, Level.WARNING, code=code)
                paid = code == PaymentRefusal.ALREADY_PAID.value
                self._post(PaymentAnswered(question, PaymentRefusal.ALREADY_PAID if paid else PaymentRefusal.OTHER))
                return Delivered(None)  # the desk takes the money: no write waits for anybody
            case Unavailable():
                return self._settling.unavailable(answer)
            case NotAllowed(status=status):
                return self._settling.credentials_refused(status)
            case OutcomeUnknown():
                return self._settling.silent("outcome unknown", LOOK_AGAIN_S if item.attempts < SOON else None)
            case _:
                assert_never(answer)

    def follow(self, item: Item, note: payloads.PaymentNote) -> Outcome[None]:
        """What became of it; asked at its own times until it is final."""
        payment = self._hospital.get().payment(note.payment_id)
        match payment:
            case Payment(state=PaymentState.SUCCEEDED):
                return self._ended(payment.state.value)
            case Payment(state=PaymentState.REFUND_REQUIRED):
                return self._tell_desk(item, note)
            case Payment(state=state):
                return self._ended(state.value) if self._is_over(note, state) else self._later(note)
            case Unavailable():
                return self._settling.unavailable(payment)
            case None:
                return self._settling.set_aside(item, "payment-not-found")
            case _:
                assert_never(payment)

    def _noted(self, wanted: payloads.CodeWanted, payment: Payment) -> bool:
        """Whether what becomes of it will be known: a code whose money nobody would see is not shown."""
        if payment.state is PaymentState.SUCCEEDED:
            return True
        key = payment_note_key(payment.id)
        note = payloads.PaymentNote(
            key, wanted.kiosk_id, payment.id, self._now(), payment.expires_at, code=wanted.code, number=wanted.number
        )
        outbox = self._outbox.get()
        try:
            if outbox.get(key) is None:
                outbox.put(NewItem(key, key, payloads.PAYMENT_NOTE, payloads.encode(note)))
        except AlreadyDelivered:
            return True
        except OutboxError as error:
            self._journal.note(
                Note.BOOKING_NOT_STORED, Level.ERROR, kind=payloads.PAYMENT_NOTE, reason=type(error).__name__
            )
            return False
        return True

    def _tell_desk(self, item: Item, note: payloads.PaymentNote) -> Outcome[None]:
        call = refund_call(note.kiosk_id, note.payment_id, note.code, note.number)
        answer = self._hospital.get().call_for_help(call)
        if isinstance(answer, Conflict | Rejected):  # a hospital that takes no calls: staff find it in the list
            return self._settling.set_aside(item, TO_GIVE_BACK)
        outcome = self._settling.settle(item, answer)
        return self._ended(TO_GIVE_BACK) if isinstance(outcome, Delivered) else outcome

    def _is_over(self, note: payloads.PaymentNote, state: PaymentState) -> bool:
        now = self._now()
        if state in (PaymentState.EXPIRED, PaymentState.FAILED):
            return now - (note.expires_at or note.noted_at) >= LATE_MONEY
        return now - note.noted_at >= GIVEN_UP

    def _later(self, note: payloads.PaymentNote) -> Outcome[None]:
        left = (note.expires_at - self._now()).total_seconds() if note.expires_at else 0.0
        wait = max(NOTE_AGAIN_S, left) if left > 0 else NOTE_SELDOM_S
        return RetryLater("the money is looked for", min(wait, NOTE_SELDOM_S))

    def _ended(self, state: str) -> Outcome[None]:
        self._journal.note(Note.PAYMENT_ENDED, state=state)
        return Delivered(None)


def _is_for(payment: Payment, wanted: payloads.CodeWanted) -> bool:
    """Whether it asks for what this patient owes, in words and, where it can be read, in the code itself."""
    if (payment.visit_id, payment.amount) != (wanted.visit_id, wanted.amount):
        return False
    try:
        return payment.qr is None or parse(payment.qr).amount in (None, wanted.amount)
    except VietQrError:
        return True
