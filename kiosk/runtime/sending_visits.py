"""Visits and their printed numbers on the way to the hospital.

An unknown outcome is looked up by our reference before anything is said. What the hospital refuses for good is set
aside for staff; the journey closes it when the patient heard the refusal and chose again.
"""

import time
from collections.abc import Callable
from typing import assert_never

from kiosk.hospital import payloads
from kiosk.hospital.keys import cancel_key, coverage_key, number_key, refusal_key
from kiosk.hospital.minimal import NOT_OFFERED
from kiosk.hospital.port import (
    BookingOutcome,
    Conflict,
    Done,
    HelpRequest,
    Hospital,
    LateCoverage,
    NotAllowed,
    OutcomeUnknown,
    Rejected,
    Unavailable,
)
from kiosk.journal import Journal, Level, Note
from kiosk.journey import BookingRefusal
from kiosk.journey.events import BookingDelayed, BookingDelivered, BookingRefused, Event
from kiosk.runtime import numbers
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.open_bookings import OpenBookings
from kiosk.runtime.settling import PATIENCE_S, Settling
from kiosk.visit import Booking, BookingRequest, Payer
from offline_queue import AlreadyDelivered, Item, NewItem, Outbox, OutboxError, Outcome, RetryLater, SetAside
from offline_queue import Done as Delivered

LOOK_AGAIN_S = 0.5
SOON = 4  # attempts that follow at once, while the patient may still stand here
_REFUSALS = {
    "session-full": BookingRefusal.FULL,
    "slot-taken": BookingRefusal.TAKEN,
    "slot-not-found": BookingRefusal.TAKEN,
    "department-closed": BookingRefusal.CLOSED,
    "not-eligible": BookingRefusal.NOT_ELIGIBLE,
}


class Visits:
    """Books, and tells which numbers were printed."""

    def __init__(
        self,
        hospital: Lazy[Hospital],
        outbox: Lazy[Outbox],
        still_open: OpenBookings,
        settling: Settling,
        *,
        post: Callable[[Event], None],
        journal: Journal,
    ) -> None:
        self._hospital = hospital
        self._outbox = outbox
        self._open = still_open
        self._settling = settling
        self._post = post
        self._journal = journal

    def book(self, item: Item, request: BookingRequest) -> Outcome[None]:
        """One attempt at a visit."""
        began = time.monotonic()
        outcome = self._booked(request)
        match outcome:
            case Booking():
                self._journal.note(Note.BOOKING_DELIVERED, seconds=time.monotonic() - began)
                return self._delivered(request, outcome)
            case Conflict(code="duplicate-visit", visit_id=str(visit_id)):
                return self._duplicate(item, request, visit_id)
            case Conflict(code=code) | Rejected(code=code):
                return self._refused(request, code)
            case Unavailable(reason=reason, retry_after_s=wait) as answer:
                if wait is None or wait > PATIENCE_S:
                    self.delay(request.key, reason)
                return self._settling.unavailable(answer)
            case NotAllowed(status=status):
                self.delay(request.key, f"status {status}")
                return self._settling.credentials_refused(status)
            case OutcomeUnknown():
                return self._settling.silent("outcome unknown", _soon(item))
            case _:
                assert_never(outcome)

    def _booked(self, request: BookingRequest) -> BookingOutcome:
        hospital = self._hospital.get()
        outcome = hospital.book(request)
        if isinstance(outcome, OutcomeUnknown):
            found = hospital.visit(request.reference)
            return found if isinstance(found, Booking) else outcome
        return outcome

    def delay(self, key: str, reason: str) -> None:
        """The patient, if it is theirs who stands here, gets a number of the kiosk's own."""
        booking = self._open.find(key=key)
        if booking is not None:
            self._journal.note(Note.BOOKING_DELAYED, Level.WARNING, reason=reason)
            self._post(BookingDelayed(booking.question))

    def keep_number(self, item: Item, keep: payloads.KeepNumberRequest) -> Outcome[None]:
        """The visit was delivered before, in order: it is found by our reference, or where it turned out to exist."""
        hospital = self._hospital.get()
        visit_id = keep.visit_id or self._open.elsewhere(keep.reference)
        visit = hospital.visit_by_id(visit_id) if visit_id else hospital.visit(keep.reference)
        match visit:
            case Booking(visit_id=visit_id):
                return self._settling.settle(item, hospital.keep_number(keep.key, visit_id, keep.ticket))
            case Unavailable() as silence:
                return self._settling.unavailable(silence)
            case None if keep.booking is not None and self._taken_back(keep.booking):
                return Delivered(None)  # nothing is there to be called by it, and nothing may be made again
            case None if keep.booking is not None and not visit_id:
                return self._keep_elsewhere(item, keep, keep.booking)
            case None:
                return self._settling.set_aside(item, "visit-not-found")
            case _:
                assert_never(visit)

    def _keep_elsewhere(self, item: Item, keep: payloads.KeepNumberRequest, booking: BookingRequest) -> Outcome[None]:
        """Asked for again, with its own key, the booking names the visit that was there before it."""
        match self._booked(booking):
            case Booking(visit_id=visit_id) | Conflict(code="duplicate-visit", visit_id=str(visit_id)):
                outcome = self._hospital.get().keep_number(keep.key, visit_id, keep.ticket)
                return self._settling.settle(item, outcome)
            case other:
                return self._settling.settle(item, other)

    def _refused(self, request: BookingRequest, code: str) -> Outcome[None]:
        """The patient is told, or, when they have left with a number, the desk."""
        self._journal.note(Note.BOOKING_REFUSED, Level.WARNING, code=code)
        if self._taken_back(request):
            return Delivered(None)  # nobody has to decide anything
        booking = self._open.find(key=request.key)
        if booking is not None:
            self._post(BookingRefused(booking.question, _REFUSALS.get(code, BookingRefusal.OTHER)))
        else:
            reason = f"refused {code}, patient holds {self._number_held(request)}"
            call = HelpRequest(refusal_key(request.key), request.kiosk_id, "Ticketed", reason)
            told = self._hospital.get().call_for_help(call)
            if not isinstance(told, Done | Conflict | Rejected):  # a hospital that takes no calls has the list alone
                return RetryLater("desk not told yet")
        return SetAside(code)

    def _taken_back(self, request: BookingRequest) -> bool:
        """Whether the patient does not want it any more; the word that says so waits behind it."""
        return self._outbox.get().get(cancel_key(request.key)) is not None

    def _number_held(self, request: BookingRequest) -> str:
        if request.offline_ticket is not None:
            return request.offline_ticket.number
        given = self._outbox.get().number_for(number_key(request.key))
        return numbers.label(given) if given is not None else "no number"

    def _duplicate(self, item: Item, request: BookingRequest, visit_id: str) -> Outcome[None]:
        """The patient has a visit there already: that one counts, and takes over a number that was printed for this.

        Not where this one was taken back: the number was called void then, and the other visit keeps its own.
        """
        if self._taken_back(request):
            return Delivered(None)
        hospital = self._hospital.get()
        existing = hospital.visit_by_id(visit_id)
        if isinstance(existing, Unavailable):
            return self._settling.silent(existing.reason, _soon(item))
        if existing is None:
            return self._refused(request, "duplicate-visit")
        if request.offline_ticket is not None:
            kept = hospital.keep_number(number_key(request.key), visit_id, request.offline_ticket)
            if kept == NOT_OFFERED:
                if self._tell_of_earlier(request, existing, visit_id, kept=False):
                    return self._settling.set_aside(item, "duplicate-visit")  # closed by who learns of it in time
                return self._refused(request, "duplicate-visit")
            if isinstance(kept, Conflict | Rejected):
                return self._refused(request, kept.code)
            if not isinstance(kept, Done):
                return self._settling.settle(item, kept)
        self._tell_of_earlier(request, existing, visit_id, kept=True)
        return Delivered(None)

    def _tell_of_earlier(self, request: BookingRequest, existing: Booking, visit_id: str, *, kept: bool) -> bool:
        """The earlier visit counts; with `kept` it took over the kiosk's number. Whether the patient is still there."""
        self._open.found_elsewhere(request.reference, visit_id)
        self._journal.note(Note.BOOKING_DELIVERED, earlier=True)
        booking = self._open.find(key=request.key)
        if booking is not None:
            self._post(BookingDelivered(booking.question, booking.stored, existing, earlier=True, kept=kept))
        return booking is not None

    def _delivered(self, request: BookingRequest, visit: Booking) -> Outcome[None]:
        booking = self._open.find(key=request.key)
        self._ask_coverage_later(request)
        if booking is not None:
            self._post(BookingDelivered(booking.question, booking.stored, visit))
        return Delivered(None)

    def _ask_coverage_later(self, request: BookingRequest) -> None:
        """Stored before the visit leaves the queue: whatever happens in between, the question is asked once."""
        intent, identity = request.intent, request.intent.identity
        if intent.payer is not Payer.INSURANCE or intent.evidence_id is not None:
            return
        if intent.coverage_report is not None and intent.coverage_report.code:
            return  # the portal was asked, and the hospital has its word
        if identity.name is None or identity.birth is None:
            return  # nothing to ask the portal with; staff check it at the desk
        key = coverage_key(request.key)
        later = LateCoverage(key, request.reference, identity, request.requested_at)
        # On its own in the queue: a silent portal must not keep back what else the patient wants.
        try:
            self._outbox.get().put(NewItem(key, key, payloads.LATE_COVERAGE, payloads.encode(later)))
        except AlreadyDelivered:
            return
        except OutboxError as error:  # the visit itself must leave; the hospital has a task for staff about it
            self._journal.note(
                Note.WRITE_SET_ASIDE, Level.WARNING, kind=payloads.LATE_COVERAGE, reason=type(error).__name__
            )


def _soon(item: Item) -> float | None:
    return LOOK_AGAIN_S if item.attempts < SOON else None
