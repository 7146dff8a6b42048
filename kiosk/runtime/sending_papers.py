"""What became of tickets' paper, on its way to the hospital: behind its visit, and in the way of nothing else."""

from contextlib import suppress
from dataclasses import replace
from typing import assert_never

from kiosk.hospital import payloads
from kiosk.hospital.keys import apart_key
from kiosk.hospital.paper import TICKET_PAPER, PaperReport
from kiosk.hospital.port import Conflict, Done, Hospital, Rejected, Unavailable
from kiosk.journal import Journal, Note
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.open_bookings import OpenBookings
from kiosk.runtime.settling import Settling
from kiosk.visit import Booking
from offline_queue import AlreadyDelivered, Item, NewItem, Outbox, Outcome, RetryLater
from offline_queue import Done as Delivered


class Papers:
    """Called by the delivering thread alone."""

    def __init__(
        self,
        hospital: Lazy[Hospital],
        outbox: Lazy[Outbox],
        still_open: OpenBookings,
        settling: Settling,
        *,
        journal: Journal,
    ) -> None:
        self._hospital = hospital
        self._outbox = outbox
        self._open = still_open
        self._settling = settling
        self._journal = journal

    def tell(self, item: Item, told: payloads.PaperTold) -> Outcome[None]:
        """What the hospital does not want to hear, or cannot take any more, is noted and needs no person."""
        hospital = self._hospital.get()
        able = hospital.capabilities()
        if isinstance(able, Unavailable):
            return self._settling.unavailable(able)
        if TICKET_PAPER not in able.features:
            return self._over(told, "not-offered")
        visit_id = self._visit_id(hospital, told)
        if isinstance(visit_id, Unavailable):
            return self._later(item, told, self._settling.unavailable(visit_id))
        if visit_id is None:
            return self._over(told, "visit-not-found")
        report = PaperReport(told.kiosk_id, visit_id, told.state, told.at, told.why)
        answer = hospital.tell_of_paper(told.key, report)
        match answer:
            case Done():
                return self._over(told, "taken")
            case Conflict(code=code) | Rejected(code=code):
                return self._over(told, code)
            case _:
                return self._later(item, replace(told, visit_id=visit_id), self._settling.settle(item, answer))

    def _later(self, item: Item, told: payloads.PaperTold, outcome: Outcome[None]) -> Outcome[None]:
        """The visit is there. What fails from here on must not keep what the patient wanted next."""
        if not isinstance(outcome, RetryLater) or item.subject == item.key:
            return outcome
        key = apart_key(told.key)
        with suppress(AlreadyDelivered):
            self._outbox.get().put(NewItem(key, key, payloads.PAPER, payloads.encode(told)))
        return Delivered(None)

    def _visit_id(self, hospital: Hospital, told: payloads.PaperTold) -> str | Unavailable | None:
        known = told.visit_id or self._open.elsewhere(told.reference)
        if known is not None:
            return known
        visit = hospital.visit(told.reference)
        match visit:
            case Booking(visit_id=visit_id):
                return visit_id
            case Unavailable() | None:
                return visit
            case _:
                assert_never(visit)

    def _over(self, told: payloads.PaperTold, answer: str) -> Outcome[None]:
        self._journal.note(Note.PAPER_TOLD, state=told.state, answer=answer)
        return Delivered(None)
