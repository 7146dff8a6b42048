"""Calls for help, cancellations, late insurance checks, copies and returned leases on the way to the hospital."""

import time
from collections.abc import Callable
from datetime import datetime
from typing import assert_never

from kiosk.hospital import payloads
from kiosk.hospital.keys import refusal_key
from kiosk.hospital.port import (
    Cancellation,
    Conflict,
    Done,
    HelpRequest,
    Hospital,
    LateCoverage,
    Rejected,
    Reprint,
    ReturnedLease,
    Unavailable,
)
from kiosk.journal import Journal, Note
from kiosk.journey import CancelWord
from kiosk.journey.events import CancelAnswered, Event, HelpAnswered
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.open_bookings import OpenBookings
from kiosk.runtime.settling import Settling
from kiosk.visit import Booking, Covered, NotCovered, NotCoveredReason, UncheckedCoverage
from offline_queue import Done as Delivered
from offline_queue import Item, Outcome, RetryLater, SetAside

HELP_IS_STALE_S = 900.0
LATE_COVERAGE = "late-coverage"
CANCELLED = "already-cancelled"
TOO_LATE = ("already-called", "already-paid")
PORTAL_AGAIN_S = 300.0
"""How long a silent insurance portal is left alone."""
_REFUSED = {
    NotCoveredReason.EXPIRED: "coverage-expired",
    NotCoveredReason.NOT_FOUND: "coverage-not-found",
    NotCoveredReason.MISMATCH: "coverage-mismatch",
    NotCoveredReason.OTHER: "coverage-invalid",
}


class Errands:
    """What is neither a visit nor its number."""

    def __init__(
        self,
        hospital: Lazy[Hospital],
        still_open: OpenBookings,
        settling: Settling,
        *,
        kiosk_id: str,
        now: Callable[[], datetime],
        post: Callable[[Event], None],
        journal: Journal,
    ) -> None:
        self._hospital = hospital
        self._open = still_open
        self._settling = settling
        self._kiosk_id = kiosk_id
        self._now = now
        self._post = post
        self._journal = journal

    def call_help(self, item: Item, request: HelpRequest) -> Outcome[None]:
        """A call from long ago brings nobody any more: it is noted, not delivered."""
        if time.time() - item.put_at > HELP_IS_STALE_S:
            self._journal.note(Note.HELP_EXPIRED, step=request.step)
            return Delivered(None)
        outcome = self._settling.settle(item, self._hospital.get().call_for_help(request))
        question = self._open.take_help(item.key)
        if question is not None:
            self._post(HelpAnswered(question, reached=isinstance(outcome, Delivered)))
        return outcome

    def cancel(self, item: Item, request: Cancellation) -> Outcome[None]:
        """The visit was delivered before, in order; where the hospital does not have it there is nothing to cancel."""
        outcome = self._cancelled(item, request)
        question = self._open.cancel(item.key)
        if question is not None:
            self._post(CancelAnswered(question, _word(outcome)))
        return outcome

    def _cancelled(self, item: Item, request: Cancellation) -> Outcome[None]:
        hospital = self._hospital.get()
        known = request.visit_id or self._open.elsewhere(request.reference)
        visit = hospital.visit(request.reference) if known is None else hospital.visit_by_id(known)
        match visit:
            case Booking():
                return self._settling.settle(item, hospital.cancel_visit(request.key, visit, request.reason))
            case None:
                return self._settling.settle(item, Done())
            case Unavailable() as silence:
                return self._settling.unavailable(silence)
            case _:
                assert_never(visit)

    def return_lease(self, item: Item, request: ReturnedLease) -> Outcome[None]:
        """A lease the hospital has forgotten needs no return, and no person."""
        outcome = self._hospital.get().return_lease(request.key, request.lease_id, request.unused_from)
        return self._settling.settle(item, Done() if isinstance(outcome, Rejected) else outcome)

    def tell_of_copy(self, item: Item, copied: payloads.CopyPrinted) -> Outcome[None]:
        """A copy that the hospital does not count (the visit is over, or gone) needs no person."""
        outcome = self._hospital.get().reprint(
            copied.key, copied.kiosk_id, copied.visit_id, copied.reason, at=copied.at
        )
        if isinstance(outcome, Reprint | Conflict | Rejected):
            self._journal.note(Note.TICKET_COPIED, counted=isinstance(outcome, Reprint))
            return Delivered(None)
        return self._settling.settle(item, outcome)

    def check_coverage(self, item: Item, request: LateCoverage) -> Outcome[None]:
        """Insurance is asked once the visit is there. The next day it is too late: staff have checked by then."""
        if self._now().date() > request.requested_at.date():
            return self._answered(item, "too-late")
        hospital = self._hospital.get()
        visit = hospital.visit(request.reference)
        if isinstance(visit, Unavailable):
            return self._settling.unavailable(visit)
        if visit is None:
            return self._answered(item, "visit-not-found")
        able = hospital.capabilities()
        if isinstance(able, Unavailable):
            return self._settling.unavailable(able)
        if LATE_COVERAGE not in able.features:
            return self._answered(item, "not-offered")
        coverage = hospital.check_coverage(request.identity, None)
        match coverage:
            case Covered(evidence_id=evidence):
                if evidence is None:  # asked by this kiosk alone: the hospital's own task for staff stands
                    return self._answered(item, "covered-without-evidence")
                answer = hospital.attach_coverage(request.key, visit.visit_id, evidence)
                if isinstance(answer, Conflict) and answer.code == CANCELLED:
                    return self._answered(item, CANCELLED)  # nobody has to decide anything
                outcome = self._settling.settle(item, answer)
                return self._answered(item, "covered") if isinstance(outcome, Delivered) else outcome
            case NotCovered(reason=reason):
                return self._tell_desk(item, request, visit, reason)
            case UncheckedCoverage():
                return RetryLater("the portal is silent", PORTAL_AGAIN_S)
            case Unavailable() as silence:
                return self._settling.unavailable(silence)
            case _:
                assert_never(coverage)

    def _tell_desk(self, item: Item, request: LateCoverage, visit: Booking, reason: NotCoveredReason) -> Outcome[None]:
        """The patient has left and believes to be insured: somebody has to speak with them before the cashier does."""
        words = f"coverage {reason.value}, visit {visit.code}, number {visit.place.number}"
        call = HelpRequest(refusal_key(request.key), self._kiosk_id, "Ticketed", words)
        answer = self._hospital.get().call_for_help(call)
        if isinstance(answer, Conflict | Rejected):  # a hospital that takes no calls: staff find it in the list
            return self._settling.set_aside(item, _REFUSED[reason])
        outcome = self._settling.settle(item, answer)
        return self._answered(item, reason.value) if isinstance(outcome, Delivered) else outcome

    def _answered(self, item: Item, answer: str) -> Outcome[None]:
        self._journal.note(Note.COVERAGE_CHECKED_LATE, answer=answer, attempts=item.attempts)
        return Delivered(None)


def _word(outcome: Outcome[None]) -> CancelWord:
    match outcome:
        case Delivered():
            return CancelWord.DONE
        case SetAside(reason=reason):
            return CancelWord.TOO_LATE if reason in TOO_LATE else CancelWord.UNCLEAR
        case _:
            return CancelWord.LATER
