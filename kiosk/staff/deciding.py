"""What a person decides: send again, keep back, close. The running kiosk sees it at its next look, within 2 seconds."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kiosk.hospital.keys import cancel_key, number_key
from kiosk.staff.seeing import Row
from kiosk.staff.words import BY_STAFF, KeepReason, State
from offline_queue import AlreadyDelivered, NoSuchItem, Outbox

LONGEST_REASON: Final = 500
"""Characters."""


@dataclass(frozen=True, slots=True)
class Decided:
    """Keys it was done for, and keys of items that were delivered meanwhile."""

    done: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


def to_send_again(rows: Iterable[Row], *, carried: bool) -> list[str]:
    """The keys "send everything again" means: what the hospital refused, and what was `carried` out where it is said.

    What a person set aside ("registered at the desk", "the patient left") is sent again by name alone.
    """
    return [
        row.key
        for row in rows
        if (row.state is State.SET_ASIDE and not row.by_staff) or (carried and row.state is State.CARRIED)
    ]


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


def decide(outbox: Outbox, key: str, reason: str) -> Decided:
    """Close an item where the reason leaves nothing to do, else set it aside. Raises `OutboxError`."""
    known = next((each for each in KeepReason if reason == each.stored), None)
    return close(outbox, key) if known is not None and known.is_settled else keep_back(outbox, key, reason)


def close(outbox: Outbox, key: str) -> Decided:
    """End an item for good, with what follows from it: it was settled elsewhere, and keeps back nothing of its patient.

    What follows goes first, in the same sync: alone it would ask for the visit anew. Raises `OutboxError`.
    """
    following = [each for each in (cancel_key(key), number_key(key)) if outbox.get(each) is not None]
    try:
        outbox.ack_all([*following, key])
    except (NoSuchItem, AlreadyDelivered):
        return Decided(gone=(key,))
    return Decided(done=(key,))


def keep_back(outbox: Outbox, key: str, reason: str) -> Decided:
    """Set an item aside, and with it all later ones of its patient. One sync. Raises `OutboxError`."""
    words = reason if reason.startswith(BY_STAFF) else f"{BY_STAFF}{reason[:LONGEST_REASON]}"
    try:
        outbox.set_aside(key, words)
    except (NoSuchItem, AlreadyDelivered):
        return Decided(gone=(key,))
    return Decided(done=(key,))
