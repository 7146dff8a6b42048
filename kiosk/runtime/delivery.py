"""The thread that takes writes to the hospital, and the meaning of each answer for queue and patient.

An unknown outcome is looked up by our reference before anything is said. What the hospital refuses for good is set
aside for staff; the journey closes it when the patient heard the refusal and chose again.
"""

import threading
import time
from collections.abc import Callable
from typing import assert_never

from kiosk.hospital import payloads
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
from kiosk.runtime.bookings import Open, OpenBookings
from kiosk.runtime.lazy import Lazy
from kiosk.visit import Booking, BookingRequest
from offline_queue import (
    Attempted,
    Backoff,
    Busy,
    Item,
    Nothing,
    Outbox,
    OutboxError,
    Paused,
    RetryLater,
    SetAside,
    deliver_once,
)
from offline_queue import Done as Delivered
from offline_queue import Outcome as QueueOutcome

LONGEST_REST_S = 20.0
AFTER_FAULT_S = 2.0
LOOK_AGAIN_S = 0.5
_REFUSALS = {
    "session-full": BookingRefusal.FULL,
    "slot-taken": BookingRefusal.FULL,
    "department-closed": BookingRefusal.CLOSED,
    "not-eligible": BookingRefusal.NOT_ELIGIBLE,
}


class Delivery:
    """Owns the delivering thread. `wake` when there is something new or the line is back."""

    def __init__(
        self,
        outbox: Lazy[Outbox],
        hospital: Lazy[Hospital],
        still_open: OpenBookings,
        *,
        post: Callable[[Event], None],
        online: Callable[[], bool],
        line_doubted: Callable[[], None],
        journal: Journal,
        backoff: Backoff | None = None,
    ) -> None:
        self._outbox = outbox
        self._hospital = hospital
        self._open = still_open
        self._post = post
        self._online = online
        self._line_doubted = line_doubted
        self._journal = journal
        self._backoff = backoff or Backoff()
        self._woken = threading.Event()
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run, name="delivery", daemon=True)

    def start(self) -> None:
        """Begin with whatever an earlier run left."""
        self._thread.start()

    def wake(self) -> None:
        """Look now."""
        self._woken.set()

    def line_restored(self) -> None:
        """The hospital answers again: nothing waits for its back-off any more."""
        outbox = self._outbox.peek()
        if outbox is not None:
            outbox.wake()
        self.wake()

    def close(self, seconds: float = 2.0) -> None:
        """Finish the delivery under way, for at most `seconds`; the rest is durable."""
        self._ending.set()
        self._woken.set()
        if self._thread.is_alive():
            self._thread.join(seconds)

    def _run(self) -> None:
        while not self._ending.is_set():
            self._woken.clear()
            try:
                rest = self._step()
            except OutboxError as error:
                self._journal.note(Note.QUEUE_PAUSED, Level.ERROR, reason=type(error).__name__)
                rest = AFTER_FAULT_S
            if rest > 0:
                self._woken.wait(rest)

    def _step(self) -> float:
        """One delivery; how long to rest after it, in seconds."""
        step = deliver_once(self._outbox.get(), self._send, time.monotonic, self._backoff)
        match step:
            case Attempted(outcome=Paused()):
                return LONGEST_REST_S
            case Attempted():
                return 0.0
            case Nothing(until=until):
                return LONGEST_REST_S if until is None else min(LONGEST_REST_S, max(0.0, until - time.monotonic()))
            case Busy():
                return AFTER_FAULT_S
            case _:
                assert_never(step)

    def _send(self, item: Item) -> QueueOutcome[None]:
        if not self._online():
            self._delay(self._open.find(key=item.key), "line down")
            return Paused("line down")
        try:
            if item.kind == payloads.BOOK:
                return self._book(payloads.decode(item.payload, BookingRequest))
            hospital = self._hospital.get()
            if item.kind == payloads.KEEP_NUMBER:
                keep = payloads.decode(item.payload, payloads.KeepNumberRequest)
                return self._settled(item, hospital.keep_number(keep.key, keep.reference, keep.ticket))
            if item.kind == payloads.HELP:
                return self._help(item, payloads.decode(item.payload, HelpRequest))
        except payloads.PayloadError:
            pass
        self._journal.note(Note.WRITE_SET_ASIDE, Level.ERROR, kind=item.kind, reason="unreadable")
        return SetAside("unreadable")

    def _book(self, request: BookingRequest) -> QueueOutcome[None]:
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
                return self._duplicate(hospital, booking, visit_id)
            case Conflict(code=code) | Rejected(code=code):
                self._journal.note(Note.BOOKING_REFUSED, Level.WARNING, code=code)
                self._tell(booking, lambda b: BookingRefused(b.question, _REFUSALS.get(code, BookingRefusal.OTHER)))
                return SetAside(code)
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
                return RetryLater("outcome unknown", LOOK_AGAIN_S)
            case _:
                assert_never(outcome)

    def _duplicate(self, hospital: Hospital, booking: Open | None, visit_id: str) -> QueueOutcome[None]:
        existing = hospital.visit_by_id(visit_id)
        if isinstance(existing, Booking):
            self._journal.note(Note.BOOKING_DELIVERED, earlier=True)
            return self._delivered(booking, existing, earlier=True)
        if isinstance(existing, Unavailable):
            return RetryLater(existing.reason, LOOK_AGAIN_S)
        self._journal.note(Note.BOOKING_REFUSED, Level.WARNING, code="duplicate-visit")
        self._tell(booking, lambda b: BookingRefused(b.question, BookingRefusal.OTHER))
        return SetAside("duplicate-visit")

    def _delivered(self, booking: Open | None, visit: Booking, *, earlier: bool) -> QueueOutcome[None]:
        self._tell(booking, lambda b: BookingDelivered(b.question, b.stored, visit, earlier))
        return Delivered(None)

    def _delay(self, booking: Open | None, reason: str) -> None:
        if booking is not None:
            self._journal.note(Note.BOOKING_DELAYED, Level.WARNING, reason=reason)
            self._post(BookingDelayed(booking.question))

    def _tell(self, booking: Open | None, event: Callable[[Open], Event]) -> None:
        if booking is not None:
            self._post(event(booking))

    def _help(self, item: Item, request: HelpRequest) -> QueueOutcome[None]:
        outcome = self._settled(item, self._hospital.get().call_for_help(request))
        question = self._open.take_help(item.key)
        if question is not None:
            self._post(HelpAnswered(question, reached=isinstance(outcome, Delivered)))
        return outcome

    def _settled(self, item: Item, outcome: WriteOutcome) -> QueueOutcome[None]:
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

    def _credentials_refused(self, status: int) -> QueueOutcome[None]:
        self._journal.note(Note.QUEUE_PAUSED, Level.ERROR, reason=f"credentials refused ({status})")
        return Paused("credentials refused")
