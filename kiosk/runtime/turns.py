"""One turn of delivery after another: who goes next, and how long to rest then.

What somebody at the glass waits for goes first and at once; the backlog follows, those tried least first, at the pace
the hospital bears (`Pace`). After a failure the newest of these has its turn, so that some that always fail do not keep
all others behind them.
"""

from collections.abc import Callable
from typing import Protocol, assert_never

from kiosk.journal import Level
from kiosk.runtime.pace import Pace
from kiosk.runtime.pausing import Pausing
from offline_queue import (
    Attempted,
    Backoff,
    Busy,
    Done,
    Item,
    Nothing,
    Outbox,
    Outcome,
    Paused,
    RetryLater,
    Sender,
    SetAside,
    Some,
    deliver_some,
)

LONGEST_REST_S = 20.0
BUSY_S = 2.0
OWN_TIME_S = 60.0
"""An item put off for longer than this was answered: it has a time of its own, and the hospital is well."""


class Front(Protocol):
    """Who stands at the glass."""

    def wanted(self) -> str | None:
        """The key of the item whose answer they wait for."""
        ...

    def answered(self, key: str) -> None:
        """The item with this key was taken or refused."""
        ...


class Nobody:
    """A kiosk nobody stands before."""

    def wanted(self) -> str | None:
        """Nothing."""
        return None

    def answered(self, key: str) -> None:
        """Nobody listens."""


class Turns:
    """Belongs to the delivering thread. `clock` is monotonic, in seconds.

    `delivered` is called when something left the queue; `held` once for each item somebody waits for that cannot go
    for so many seconds, because the hospital asked to be left alone.
    """

    def __init__(
        self,
        send: Sender[None],
        front: Front,
        pace: Pace,
        pausing: Pausing,
        *,
        clock: Callable[[], float],
        backoff: Backoff,
        ending: Callable[[], bool],
        delivered: Callable[[], None],
        held: Callable[[str, float], None],
    ) -> None:
        self._send = send
        self._front = front
        self._pace = pace
        self._pausing = pausing
        self._clock = clock
        self._backoff = backoff
        self._ending = ending
        self._delivered = delivered
        self._held = held
        self._told_held: str | None = None

    def line_restored(self, outbox: Outbox) -> None:
        """The hospital answers again: nothing waits for its back-off any more."""
        outbox.wake()
        self._pace.line_restored(self._clock())

    def take(self, outbox: Outbox) -> float:
        """Deliver what may go now; how long to rest after it, in seconds. Raises as the queue and the sender do."""
        now = self._clock()
        wanted = self._front.wanted()
        closed = self._pace.closed_s(now)
        if closed > 0:
            self._tell_held(wanted, closed)
            return closed
        rest = self._pace.rest_s(now)
        if rest > 0 and (wanted is None or outbox.peek_before(now, wanted) is None):
            due = outbox.next_due(now) if wanted else None
            return rest if due is None else min(rest, max(0.0, due - now))
        turn = outbox.peek_freshest() if self._pace.failing else None
        step = deliver_some(
            outbox,
            self._attempt,
            self._clock,
            self._backoff,
            first=lambda: self._front.wanted() or turn,
            go_on=self._goes_on,
        )
        match step:
            case Some(attempted=attempted):
                return self._settled(attempted)
            case Nothing(until=until):
                self._pausing.goes_on()
                return LONGEST_REST_S if until is None else min(LONGEST_REST_S, max(0.0, until - self._clock()))
            case Busy():
                return BUSY_S
            case _:
                assert_never(step)

    def _goes_on(self) -> bool:
        """Whether the batch may have another item; a rest ends it, and the next turn sees who waits."""
        return not self._ending() and self._pace.rest_s(self._clock()) == 0

    def _attempt(self, item: Item) -> Outcome[None]:
        began = self._clock()
        outcome = self._send(item)
        now = self._clock()
        match outcome:
            case Done() | SetAside():
                self._pace.answered(now, now - began, item.kind)
            case RetryLater(after_s=float(after_s)) if after_s >= OWN_TIME_S:
                self._pace.answered(now, now - began, item.kind)
            case RetryLater():
                self._pace.failed(now, now - began, tried_before=item.attempts > 0)
            case Paused(after_s=float(after_s)):
                self._pace.told_to_wait(now, after_s)
            case Paused():
                pass
            case _:
                assert_never(outcome)
        return outcome

    def _settled(self, attempted: tuple[Attempted[None], ...]) -> float:
        for each in attempted:
            if isinstance(each.outcome, Done | SetAside):
                self._front.answered(each.item.key)
        if any(isinstance(each.outcome, Done) for each in attempted):
            self._delivered()
        if any(not isinstance(each.outcome, Paused) for each in attempted):
            self._pausing.goes_on()
        match attempted[-1].outcome:
            case Paused(reason=reason, after_s=after_s):
                self._pausing.stands(reason, Level.WARNING)
                return LONGEST_REST_S if after_s is None else 0.0
            case _:
                return 0.0

    def _tell_held(self, wanted: str | None, seconds: float) -> None:
        if wanted is not None and wanted != self._told_held:
            self._told_held = wanted
            self._held(wanted, seconds)
