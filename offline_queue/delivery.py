"""Delivery: peek, send, record.

The caller owns the thread and calls `deliver_some` again and again: at once after `Some`, unless it ends with a pause;
later otherwise. A sender sends the same bytes each time it is handed an item. It may be handed one that the other side
already has (the answer was lost, or the power went before it was recorded), and the other side knows it by the key.
"""

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Generic, assert_never

from offline_queue.backoff import Backoff
from offline_queue.errors import AlreadyDelivered, NoSuchItem
from offline_queue.items import Item
from offline_queue.outcomes import (
    Attempted,
    Busy,
    Done,
    Nothing,
    Outcome,
    Paused,
    R,
    RetryLater,
    Sender,
    SetAside,
    Some,
    Step,
)

if TYPE_CHECKING:
    from offline_queue.outbox import Outbox

# A round that has handed over this much ends, so that the items it tells of do not pile up in memory.
ROUND_BYTES = 1 << 20
# So many keys are looked up together.
LOOK_AHEAD = 32


def deliver_once(
    outbox: "Outbox", sender: Sender[R], clock: Callable[[], float], backoff: Backoff, *, first: str | None = None
) -> Step[R]:
    """Deliver the next due item, if there is one, as `deliver_some` does, for one sync per attempt.

    With `first`, the key of an item that somebody waits for, what is due of its subject goes before all others, in its
    own order (see `Outbox.peek`); the rest follows when it is delivered, put off or set aside.
    """
    told = deliver_some(outbox, sender, clock, backoff, first=lambda: first, most=1)
    return told.attempted[0] if isinstance(told, Some) else told


def deliver_some(
    outbox: "Outbox",
    sender: Sender[R],
    clock: Callable[[], float],
    backoff: Backoff,
    *,
    first: Callable[[], str | None] = lambda: None,
    most: int = 32,
    seconds: float = 0.5,
    go_on: Callable[[], bool] = lambda: True,
) -> Some[R] | Nothing | Busy:
    """Deliver due items, those tried least first, one after another; `clock` is monotonic, in seconds.

    Ends after `most` items or a megabyte, when `seconds` are over, when nothing more is due, after a pause, or when
    `go_on` says no. Before each item `first` may name one that somebody waits for: what is due of its subject goes
    before all others, in its own order. Neither is asked for longer than it takes to answer: no waiting in them.

    What was done is recorded together, for one sync: at the end, and before another outcome (one sync each; a pause
    costs none) or a later item of the same subject. A crash before that, or an error of the disk, leaves items waiting
    that were done: each is sent again, with the same key and bytes, and the other side knows it.

    The outbox stays usable by other threads meanwhile; an item set aside or carried out before its turn is not sent.
    When the sender raises, the item is put off like any failure, what was done before is recorded, and the exception
    goes on to the caller. What somebody else settles while it is under way stays as they settled it. When an outcome
    cannot be recorded (`OutboxError`), its item stays as it was.
    """
    with outbox.replaying() as alone:
        if not alone:
            return Busy()
        started = now = clock()
        a_round = _Round(outbox, sender, clock, backoff, first)
        try:
            while a_round.step(now):
                now = clock()
                if len(a_round.attempted) >= most or now - started >= seconds or not a_round.has_room or not go_on():
                    break
        finally:
            a_round.record()
        # At the same moment: an item that falls due between two looks would be told of by neither.
        return Some(tuple(a_round.attempted)) if a_round.attempted else Nothing(until=outbox.next_due(now))


class _Round(Generic[R]):
    """One call of `deliver_some`: what is ahead, what was attempted, and what of it is done but not recorded."""

    def __init__(
        self,
        outbox: "Outbox",
        sender: Sender[R],
        clock: Callable[[], float],
        backoff: Backoff,
        first: Callable[[], str | None],
    ) -> None:
        self._outbox = outbox
        self._sender = sender
        self._clock = clock
        self._backoff = backoff
        self._first = first
        self._ahead: deque[str] = deque()
        self._done: list[str] = []
        self._tried: set[str] = set()
        self._bytes = 0
        self.attempted: list[Attempted[R]] = []

    @property
    def has_room(self) -> bool:
        return self._bytes < ROUND_BYTES

    def step(self, now: float) -> bool:
        """Deliver one item; return whether there may be another."""
        item = self._next(now)
        if item is None:
            return False
        outcome = self._send(item)
        self.attempted.append(Attempted(item, outcome))
        return not isinstance(outcome, Paused)

    def record(self) -> None:
        """Write down what is done."""
        if self._done:
            with _settled_by_others():
                self._outbox.ack_all(self._done)
            self._done.clear()

    def _next(self, now: float) -> Item | None:
        wanted = self._first()
        if wanted is not None and wanted not in self._tried:
            item = self._before(now, wanted)
            if item is not None:
                return item
        item = self._from_ahead(now)
        if item is not None:
            return item
        if self._tried:
            self._ahead.extend(self._outbox.peek_keys(now, LOOK_AHEAD + len(self._done)))
            item = self._from_ahead(now)
            if item is not None:
                return item
        # What waits behind an item that is done comes to light when that is recorded.
        self.record()
        return self._outbox.peek(now)

    def _before(self, now: float, wanted: str) -> Item | None:
        key = self._outbox.peek_before(now, wanted)
        if key in self._done:
            self.record()
            key = self._outbox.peek_before(now, wanted)
        return None if key is None else self._outbox.peek_at(now, key)

    def _from_ahead(self, now: float) -> Item | None:
        while self._ahead:
            key = self._ahead.popleft()
            item = None if key in self._done else self._outbox.peek_at(now, key)
            if item is not None:
                return item
        return None

    def _send(self, item: Item) -> Outcome[R]:
        self._tried.add(item.key)
        self._bytes += len(item.payload)
        try:
            outcome = self._sender(item)
        except Exception:
            # Not handled, only kept from stopping the whole queue: the mistake is still the caller's to see.
            self._put_off(item, "the sender failed", None)
            raise
        match outcome:
            case Done():
                self._done.append(item.key)
            case RetryLater(reason, after_s):
                self._put_off(item, reason, after_s)
            case SetAside(reason):
                self.record()
                with _settled_by_others():
                    self._outbox.set_aside(item.key, reason)
            case Paused():
                pass
            case _:
                assert_never(outcome)
        return outcome

    def _put_off(self, item: Item, reason: str, after_s: float | None) -> None:
        self.record()
        due = self._clock() + self._backoff.delay_s(item.attempts, after_s)
        with _settled_by_others():
            self._outbox.retry_later(item.key, reason, due=due)


def _settled_by_others() -> suppress:
    """While it was under way somebody settled it, or forgot it: there is nothing left to write down."""
    return suppress(AlreadyDelivered, NoSuchItem)
