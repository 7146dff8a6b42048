"""What a sender says of an item, and what a delivery tells of what it did.

What the answers of a server become:
    2xx, or the replay of an earlier answer       Done
    408, 425, 429, 5xx, no answer                 RetryLater, with Retry-After if the server gave one
    401, 403; the line is known to be down;       Paused: it is not this item's fault, so nothing is written
      the server asks to be left alone
    any other 4xx                                 SetAside
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from offline_queue.items import Item

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
    """Nothing can be delivered at the moment, this item or another; it does not count as an attempt.

    `after_s` is how long the other side asked to be left alone, in seconds; `Backoff.delay_s` bounds it.
    """

    reason: str = field(repr=False)
    after_s: float | None = None


Outcome = Done[R] | RetryLater | SetAside | Paused
Sender = Callable[[Item], Outcome[R]]


@dataclass(frozen=True, slots=True)
class Attempted(Generic[R]):
    """`item` was handed to the sender, and the outcome is recorded."""

    item: Item
    outcome: Outcome[R]


@dataclass(frozen=True, slots=True)
class Some(Generic[R]):
    """At least one item was handed to the sender; all outcomes are recorded. Only the last can be a pause."""

    attempted: tuple[Attempted[R], ...]


@dataclass(frozen=True, slots=True)
class Nothing:
    """No item is due; the next one to be will be at `until` on the caller's clock, if any waits for a time."""

    until: float | None


@dataclass(frozen=True, slots=True)
class Busy:
    """Another thread or process is delivering from this outbox."""


Step = Attempted[R] | Nothing | Busy
