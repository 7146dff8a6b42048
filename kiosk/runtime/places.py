"""Places held for a moment while a patient looks their choice over. No durable promise: a hold ends by itself."""

import uuid
from collections.abc import Callable
from typing import Final

from kiosk.hospital.port import Conflict, HoldOutcome, Hospital, NotAllowed, OutcomeUnknown, Rejected, Unavailable
from kiosk.journal import Journal, Level, Note
from kiosk.journey import NoAnswer, NotHeld
from kiosk.journey.effects import HoldPlace, ReleaseHold
from kiosk.journey.events import Event, HoldAnswered
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.workers import Workers
from kiosk.visit import Held

HELD_FOR_S: Final = 300
"""Long enough to look a choice over, short enough for those who come after somebody who walked away."""
_TAKEN: Final = ("slot-taken", "session-full", "slot-not-found")


class Places:
    """Holds and gives back, on worker threads."""

    def __init__(
        self,
        hospital: Lazy[Hospital],
        workers: Workers,
        post: Callable[[Event], None],
        journal: Journal,
        *,
        kiosk_id: str,
    ) -> None:
        self._hospital = hospital
        self._workers = workers
        self._post = post
        self._journal = journal
        self._kiosk_id = kiosk_id

    def do(self, effect: HoldPlace | ReleaseHold) -> None:
        """Begin."""
        if isinstance(effect, HoldPlace):
            self._workers.run(lambda: self._hold(effect))
        else:
            self._workers.run(lambda: self._release(effect.hold))

    def _hold(self, effect: HoldPlace) -> None:
        hospital, key = self._hospital.get(), str(uuid.uuid4())
        outcome = hospital.hold(key, self._kiosk_id, effect.slot_id, HELD_FOR_S)
        if isinstance(outcome, OutcomeUnknown):  # a place held without our knowing would stand against our own booking
            outcome = hospital.hold(key, self._kiosk_id, effect.slot_id, HELD_FOR_S)
        self._post(HoldAnswered(effect.question, self._answer(outcome)))

    def _answer(self, outcome: HoldOutcome) -> Held | NotHeld | NoAnswer:
        match outcome:
            case Held():
                return outcome
            case Conflict(code=code) | Rejected(code=code) if code in _TAKEN:
                return NotHeld.TAKEN
            case Conflict(code=code) | Rejected(code=code) | Unavailable(reason=code):
                return self._not_known(code)
            case NotAllowed(status=status):
                return self._not_known(f"status {status}")
            case OutcomeUnknown():
                return self._not_known("outcome unknown")

    def _not_known(self, reason: str) -> NoAnswer:
        """The booking itself claims the place."""
        self._journal.note(Note.PLACE_NOT_HELD, Level.WARNING, reason=reason)
        return NoAnswer()

    def _release(self, hold: Held) -> None:
        """What does not get there ends by itself."""
        self._hospital.get().release(hold.id)
