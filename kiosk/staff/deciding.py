"""What a person decides: send again, or keep back. The running kiosk sees it at its next look, within 2 seconds."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kiosk.staff.seeing import Row
from kiosk.staff.words import BY_STAFF, State
from offline_queue import AlreadyDelivered, NoSuchItem, Outbox

LONGEST_REASON: Final = 500
"""Characters."""


@dataclass(frozen=True, slots=True)
class Decided:
    """Keys it was done for, and keys of items that were delivered meanwhile."""

    done: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


def to_send_again(rows: Iterable[Row], *, carried: bool) -> list[str]:
    """The keys "send everything again" means: what was set aside, and what was `carried` out only where it is said."""
    states = (State.SET_ASIDE, State.CARRIED) if carried else (State.SET_ASIDE,)
    return [row.key for row in rows if row.state in states]


def send_again(outbox: Outbox, keys: Iterable[str]) -> Decided:
    """Put items back in their places, due now. One sync each. Raises `OutboxError`; it may be done again."""
    done: list[str] = []
    gone: list[str] = []
    for key in keys:
        try:
            outbox.requeue(key)
        except (NoSuchItem, AlreadyDelivered):
            gone.append(key)
        else:
            done.append(key)
    return Decided(tuple(done), tuple(gone))


def keep_back(outbox: Outbox, key: str, reason: str) -> Decided:
    """Set an item aside, and with it all later ones of its patient. One sync. Raises `OutboxError`."""
    words = reason if reason.startswith(BY_STAFF) else f"{BY_STAFF}{reason[:LONGEST_REASON]}"
    try:
        outbox.set_aside(key, words)
    except (NoSuchItem, AlreadyDelivered):
        return Decided(gone=(key,))
    return Decided(done=(key,))
