"""What an item of the queue is, who in the hospital takes it, and what each answer means for queue and patient.

An unknown outcome is looked up by our reference before anything is said. What the hospital refuses for good is set
aside for staff; the journey closes it when the patient heard the refusal and chose again.
"""

import time
from collections.abc import Callable
from typing import assert_never

from kiosk.hospital import payloads
from kiosk.hospital.keys import number_key, refusal_key
from kiosk.hospital.port import (
    Conflict,
    Done,
    HelpRequest,
    Hospital,
    NotAllowed,
    OutcomeUnknown,
    Rejected,
    Unavailable,
    WriteOutcome,
)
from kiosk.journal import Journal, Level, Note
from kiosk.journey import BookingRefusal
from kiosk.journey.events import BookingDelayed, BookingDelivered, BookingRefused, Event, HelpAnswered
from kiosk.runtime.bookings import label
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.open_bookings import Open, OpenBookings
from kiosk.visit import Booking, BookingRequest
from offline_queue import Done as Delivered
from offline_queue import Item, Outcome, Paused, RetryLater, SetAside

LOOK_AGAIN_S = 0.5
SOON = 4  # attempts that follow at once, while the patient may still stand here
HELP_IS_STALE_S = 900.0
_REFUSALS = {
    "session-full": BookingRefusal.FULL,
    "slot-taken": BookingRefusal.FULL,
    "department-closed": BookingRefusal.CLOSED,
    "not-eligible": BookingRefusal.NOT_ELIGIBLE,
}


class Sending:
    """Hands one item to the hospital. Called by the delivering thread alone."""

    def __init__(
        self,
        hospital: Lazy[Hospital],
        still_open: OpenBookings,
        *,
        post: Callable[[Event], None],
        online: Callable[[], bool],
        line_doubted: Callable[[], None],
        journal: Journal,
    ) -> None:
        self._hospital = hospital
        self._open = still_open
        self._post = post
        self._online = online
        self._line_doubted = line_doubted
        self._journal = journal
        self._elsewhere: dict[str, str] = {}  # our reference -> the visit that was there before it

    def send(self, item: Item) -> Outcome[None]:
        """One attempt."""
        if not self._online():
            self._delay(self._open.find(key=item.key), "line down")
            return self._paused("line down")
        try:
            if item.kind == payloads.BOOK:
                return self._book(item, payloads.decode(item.payload, BookingRequest))
            if item.kind == payloads.KEEP_NUMBER:
                return self._keep_number(item, payloads.decode(item.payload, payloads.KeepNumberRequest))
            if item.kind == payloads.HELP:
                return self._help(item, payloads.decode(item.payload, HelpRequest))
        except payloads.PayloadError:
            pass
        self._journal.note(Note.WRITE_SET_ASIDE, Level.ERROR, kind=item.kind, reason="unreadable")
        return SetAside("unreadable")

    def _book(self, item: Item, request: BookingRequest) -> Outcome[None]:
        hospital = self._hospital.get()
        booking = self._open.find(key=request.key)
        began = time.monotonic()
        outcome = hospital.book(request)
        if isinstance(outcome, OutcomeUnknown):
            found = hospital.visit(request.reference)
            outcome = found if isinstance(found, Booking) else outcome
        match outcome:
            case Booking():
                self._journal.note(Note.BOOKING_DELIVERED, seconds=time.monotonic() - began)
                return self._delivered(booking, outcome, earlier=False)
            case Conflict(code="duplicate-visit", visit_id=str(visit_id)):
                return self._duplicate(item, request, visit_id)
            case Conflict(code=code) | Rejected(code=code):
                return self._refused(item, request, code)
            case Unavailable(reason=reason, retry_after_s=wait):
                self._line_doubted()
                if wait is None:
                    self._delay(booking, reason)
                return RetryLater(reason, wait)
            case NotAllowed(status=status):
                self._delay(booking, f"status {status}")
                return self._credentials_refused(status)
            case OutcomeUnknown():
                self._line_doubted()
                return RetryLater("outcome unknown", LOOK_AGAIN_S if item.attempts < SOON else None)
            case _:
                assert_never(outcome)

    def _refused(self, item: Item, request: BookingRequest, code: str) -> Outcome[None]:
        """The patient is told, or, when they have left with a number, the desk."""
        self._journal.note(Note.BOOKING_REFUSED, Level.WARNING, code=code)
        booking = self._open.find(key=request.key)
        if booking is not None:
            self._post(BookingRefused(booking.question, _REFUSALS.get(code, BookingRefusal.OTHER)))
        else:
            key = refusal_key(request.key)
            reason = f"refused {code}, patient holds {label(request.kiosk_id, item.number)}"
            told = self._hospital.get().call_for_help(HelpRequest(key, request.kiosk_id, "Ticketed", reason))
            if not isinstance(told, Done):
                return RetryLater("desk not told yet")
        return SetAside(code)

    def _duplicate(self, item: Item, request: BookingRequest, visit_id: str) -> Outcome[None]:
        """The patient has a visit there already: that one counts, and takes over a number that was printed for this."""
        hospital = self._hospital.get()
        existing = hospital.visit_by_id(visit_id)
        if isinstance(existing, Unavailable):
            return RetryLater(existing.reason, LOOK_AGAIN_S if item.attempts < SOON else None)
        if existing is None:
            return self._refused(item, request, "duplicate-visit")
        if request.offline_ticket is not None:
            kept = hospital.keep_number(number_key(request.key), visit_id, request.offline_ticket)
            if isinstance(kept, Conflict | Rejected):
                return self._refused(item, request, kept.code)
            if not isinstance(kept, Done):
                return self._settled(item, kept)
        self._elsewhere[request.reference] = visit_id
        self._journal.note(Note.BOOKING_DELIVERED, earlier=True)
        return self._delivered(self._open.find(key=request.key), existing, earlier=True)

    def _delivered(self, booking: Open | None, visit: Booking, *, earlier: bool) -> Outcome[None]:
        self._tell(booking, lambda b: BookingDelivered(b.question, b.stored, visit, earlier))
        return Delivered(None)

    def _delay(self, booking: Open | None, reason: str) -> None:
        if booking is not None:
            self._journal.note(Note.BOOKING_DELAYED, Level.WARNING, reason=reason)
            self._post(BookingDelayed(booking.question))

    def _tell(self, booking: Open | None, event: Callable[[Open], Event]) -> None:
        if booking is not None:
            self._post(event(booking))

    def _keep_number(self, item: Item, keep: payloads.KeepNumberRequest) -> Outcome[None]:
        """The visit was delivered before, in order: it is found by our reference, or where it turned out to exist."""
        hospital = self._hospital.get()
        known = self._elsewhere.get(keep.reference)
        visit = hospital.visit_by_id(known) if known else hospital.visit(keep.reference)
        match visit:
            case Booking(visit_id=visit_id):
                return self._settled(item, hospital.keep_number(keep.key, visit_id, keep.ticket))
            case Unavailable():
                return self._settled(item, visit)
            case None:
                return self._settled(item, Rejected("visit-not-found"))

    def _help(self, item: Item, request: HelpRequest) -> Outcome[None]:
        """A call from long ago brings nobody any more: it is noted, not delivered."""
        if time.time() - item.put_at > HELP_IS_STALE_S:
            self._journal.note(Note.HELP_EXPIRED, step=request.step)
            return Delivered(None)
        outcome = self._settled(item, self._hospital.get().call_for_help(request))
        question = self._open.take_help(item.key)
        if question is not None:
            self._post(HelpAnswered(question, reached=isinstance(outcome, Delivered)))
        return outcome

    def _paused(self, reason: str) -> Outcome[None]:
        """Nothing goes out now: whoever called for help must not wait for a word that cannot come."""
        for question in self._open.take_all_help():
            self._post(HelpAnswered(question, reached=False))
        return Paused(reason)

    def _settled(self, item: Item, outcome: WriteOutcome) -> Outcome[None]:
        """What becomes of a write nobody waits for."""
        match outcome:
            case Done():
                self._journal.note(Note.WRITE_DELIVERED, kind=item.kind)
                return Delivered(None)
            case Conflict(code=code) | Rejected(code=code):
                self._journal.note(Note.WRITE_SET_ASIDE, Level.WARNING, kind=item.kind, reason=code)
                return SetAside(code)
            case Unavailable(reason=reason, retry_after_s=wait):
                self._line_doubted()
                return RetryLater(reason, wait)
            case NotAllowed(status=status):
                return self._credentials_refused(status)
            case OutcomeUnknown():
                self._line_doubted()
                return RetryLater("outcome unknown")
            case _:
                assert_never(outcome)

    def _credentials_refused(self, status: int) -> Outcome[None]:
        self._journal.note(Note.QUEUE_PAUSED, Level.ERROR, reason=f"credentials refused ({status})")
        return self._paused("credentials refused")
