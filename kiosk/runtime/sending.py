"""What an item of the queue is, and who takes it to the hospital."""

from collections.abc import Callable
from datetime import datetime

from kiosk.hospital import payloads
from kiosk.hospital.port import Cancellation, HelpRequest, Hospital, LateCoverage, ReturnedLease
from kiosk.journal import Journal
from kiosk.journey.events import Event
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.open_bookings import OpenBookings
from kiosk.runtime.sending_errands import Errands
from kiosk.runtime.sending_papers import Papers
from kiosk.runtime.sending_payments import Payments
from kiosk.runtime.sending_visits import Visits
from kiosk.runtime.settling import PATIENCE_S, Settling
from kiosk.visit import BookingRequest
from offline_queue import Item, Outbox, Outcome


class Sending:
    """Hands one item to the hospital. Called by the delivering thread alone."""

    def __init__(
        self,
        hospital: Lazy[Hospital],
        outbox: Lazy[Outbox],
        still_open: OpenBookings,
        *,
        kiosk_id: str,
        now: Callable[[], datetime],
        post: Callable[[Event], None],
        online: Callable[[], bool],
        line_doubted: Callable[[], None],
        journal: Journal,
    ) -> None:
        self._online = online
        self._settling = Settling(still_open, post=post, line_doubted=line_doubted, journal=journal)
        self._visits = Visits(hospital, outbox, still_open, self._settling, post=post, journal=journal)
        self._errands = Errands(
            hospital, still_open, self._settling, kiosk_id=kiosk_id, now=now, post=post, journal=journal
        )
        self._papers = Papers(hospital, outbox, still_open, self._settling, journal=journal)
        self._payments = Payments(hospital, outbox, still_open, self._settling, now=now, post=post, journal=journal)

    def send(self, item: Item) -> Outcome[None]:
        """One attempt."""
        if not self._online():
            self._visits.delay(item.key, "line down")
            return self._settling.paused("line down")
        try:
            return self._send(item)
        except payloads.PayloadError:
            return self._settling.set_aside(item, "unreadable")

    def held(self, key: str, seconds: float) -> None:
        """The hospital asked to be left alone for so long, and somebody waits for this item."""
        if seconds > PATIENCE_S:
            self._visits.delay(key, "asked to wait")
            self._settling.nobody_waits_longer()

    def _send(self, item: Item) -> Outcome[None]:
        match item.kind:
            case payloads.BOOK:
                return self._visits.book(item, payloads.decode(item.payload, BookingRequest))
            case payloads.KEEP_NUMBER:
                return self._visits.keep_number(item, payloads.decode(item.payload, payloads.KeepNumberRequest))
            case payloads.HELP:
                return self._errands.call_help(item, payloads.decode(item.payload, HelpRequest))
            case payloads.CANCEL:
                return self._errands.cancel(item, payloads.decode(item.payload, Cancellation))
            case payloads.LATE_COVERAGE:
                return self._errands.check_coverage(item, payloads.decode(item.payload, LateCoverage))
            case payloads.RETURN_LEASE:
                return self._errands.return_lease(item, payloads.decode(item.payload, ReturnedLease))
            case payloads.REPRINT:
                return self._errands.tell_of_copy(item, payloads.decode(item.payload, payloads.CopyPrinted))
            case payloads.PAPER:
                return self._papers.tell(item, payloads.decode(item.payload, payloads.PaperTold))
            case payloads.PAYMENT:
                return self._payments.start(item, payloads.decode(item.payload, payloads.CodeWanted))
            case payloads.PAYMENT_NOTE:
                return self._payments.follow(item, payloads.decode(item.payload, payloads.PaymentNote))
            case _:
                return self._settling.set_aside(item, "unreadable")
