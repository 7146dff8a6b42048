"""One step of delivery: peek, send, record.

The caller owns the thread and calls `deliver_once` again and again: at once after `Attempted`, unless it was paused;
later otherwise. A sender sends the same bytes each time it is handed an item. It may be handed one that the other side
already has (the answer was lost, or the power went before it was recorded), and the other side knows it by the key.

What the answers of a server become:
    2xx, or the replay of an earlier answer       Done
    408, 425, 429, 5xx, no answer                 RetryLater, with Retry-After if the server gave one
    401, 403; or the line is known to be down     Paused: it is not this item's fault, so nothing is written
    any other 4xx                                 SetAside
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar, assert_never

from offline_queue.backoff import Backoff
from offline_queue.items import Item

if TYPE_CHECKING:
    from offline_queue.outbox import Outbox

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Done(Generic[R]):
    """The other side has it; `result` is its answer."""

    result: R = field(repr=False)


@dataclass(frozen=True, slots=True)
class RetryLater:
    """Not now; `after_s` is the other side's own word on when, in seconds."""

    reason: str = field(repr=False)
    after_s: float | None = None


@dataclass(frozen=True, slots=True)
class SetAside:
    """Refused for good: a person must look at it."""

    reason: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Paused:
    """Nothing can be delivered at the moment, this item or another."""

    reason: str = field(repr=False)


Outcome = Done[R] | RetryLater | SetAside | Paused
Sender = Callable[[Item], Outcome[R]]


@dataclass(frozen=True, slots=True)
class Attempted(Generic[R]):
    """`item` was handed to the sender, and the outcome is recorded."""

    item: Item
    outcome: Outcome[R]


@dataclass(frozen=True, slots=True)
class Nothing:
    """No item is due; the next one to be will be at `until` on the caller's clock, if any waits for a time."""

    until: float | None


@dataclass(frozen=True, slots=True)
class Busy:
    """Another thread or process is delivering from this outbox."""


Step = Attempted[R] | Nothing | Busy


def deliver_once(
    outbox: "Outbox", sender: Sender[R], clock: Callable[[], float], backoff: Backoff, *, first: str | None = None
) -> Step[R]:
    """Deliver the oldest due item, if there is one; `clock` is monotonic, in seconds.

    With `first`, the key of an item that somebody waits for, what is due of its subject goes before all others, in its
    own order (see `Outbox.peek`); the rest follows when it is delivered, put off or set aside.

    Costs one sync per attempt, none when paused or idle. The outbox stays usable by other threads while the sender is
    at work. When the sender raises, the item is put off like any failure and the exception goes on to the caller.
    When the outcome cannot be recorded (`OutboxError`), the item stays as it was and will be sent again.
    """
    with outbox.replaying() as alone:
        if not alone:
            return Busy()
        now = clock()
        item = outbox.peek(now, first=first)
        if item is None:
            # At the same moment: an item that falls due between two looks would be told of by neither.
            return Nothing(until=outbox.next_due(now))
        try:
            outcome = sender(item)
        except Exception:
            # Not handled, only kept from stopping the whole queue: the mistake is still the caller's to see.
            outbox.retry_later(item.key, "the sender failed", due=clock() + backoff.delay_s(item.attempts))
            raise
        match outcome:
            case Done():
                outbox.ack(item.key)
            case RetryLater(reason, after_s):
                outbox.retry_later(item.key, reason, due=clock() + backoff.delay_s(item.attempts, after_s))
            case SetAside(reason):
                outbox.set_aside(item.key, reason)
            case Paused():
                pass
            case _:
                assert_never(outcome)
        return Attempted(item, outcome)
