"""What the hospital's answer to a write means for the queue, whichever write it was."""

from collections.abc import Callable
from typing import assert_never

from kiosk.hospital.port import Conflict, Done, NotAllowed, OutcomeUnknown, Rejected, Unavailable, WriteOutcome
from kiosk.journal import Journal, Level, Note
from kiosk.journey import CancelWord, NoAnswer
from kiosk.journey.events import CancelAnswered, Event, HelpAnswered, PaymentAnswered
from kiosk.runtime.open_bookings import OpenBookings
from offline_queue import Done as Delivered
from offline_queue import Item, Outcome, Paused, RetryLater, SetAside

PATIENCE_S = 3.0
"""Who stands at the glass may be kept waiting this long before they hear that it takes longer."""


class Settling:
    """Shared by all that hand an item to the hospital. Called by the delivering thread alone."""

    def __init__(
        self,
        still_open: OpenBookings,
        *,
        post: Callable[[Event], None],
        line_doubted: Callable[[], None],
        journal: Journal,
    ) -> None:
        self._open = still_open
        self._post = post
        self._line_doubted = line_doubted
        self._journal = journal

    def settle(self, item: Item, outcome: WriteOutcome) -> Outcome[None]:
        """What becomes of a write nobody waits for."""
        match outcome:
            case Done():
                self._journal.note(Note.WRITE_DELIVERED, kind=item.kind)
                return Delivered(None)
            case Conflict(code=code) | Rejected(code=code):
                return self.set_aside(item, code)
            case Unavailable() as answer:
                return self.unavailable(answer)
            case NotAllowed(status=status):
                return self.credentials_refused(status)
            case OutcomeUnknown():
                return self.silent("outcome unknown")
            case _:
                assert_never(outcome)

    def unavailable(self, answer: Unavailable) -> Outcome[None]:
        """Certainly not done. A hospital that asks to be left alone is, by the whole queue."""
        if answer.retry_after_s is None:
            return self.silent(answer.reason)
        self._line_doubted()
        if answer.retry_after_s > PATIENCE_S:
            self.nobody_waits_longer()
        return Paused(answer.reason, answer.retry_after_s)

    def silent(self, reason: str, wait_s: float | None = None) -> Outcome[None]:
        """No answer that counts: the line is looked at, and the write is tried again."""
        self._line_doubted()
        return RetryLater(reason, wait_s)

    def set_aside(self, item: Item, code: str) -> Outcome[None]:
        """A person has to decide."""
        self._journal.note(Note.WRITE_SET_ASIDE, Level.WARNING, kind=item.kind, reason=code)
        return SetAside(code)

    def credentials_refused(self, status: int) -> Outcome[None]:
        """The hospital does not know this kiosk any more: no write is to blame, and none goes out."""
        return self.paused(f"credentials refused ({status})")

    def paused(self, reason: str) -> Outcome[None]:
        """Nothing goes out now: whoever waits for the hospital's word must not wait for one that cannot come."""
        self.nobody_waits_longer()
        return Paused(reason)

    def nobody_waits_longer(self) -> None:
        """Whoever waits for the hospital's word hears that it takes longer."""
        for question in self._open.take_all_help():
            self._post(HelpAnswered(question, reached=False))
        for question in self._open.stored_cancels():
            self._post(CancelAnswered(question, CancelWord.LATER))
        for question in self._open.payments():
            self._post(PaymentAnswered(question, NoAnswer()))
