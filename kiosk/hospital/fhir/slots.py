"""A time is claimed before anything is written for it: `PUT If-Match` lets one of many through.

The claim is our reference on the slot, so that a claim whose answer was lost is known again, and only its holder gives
the slot back.
"""

from typing import Any

from kiosk.hospital.fhir.elements import Stored, marked, unmarked
from kiosk.hospital.fhir.exchange import Exchange
from kiosk.hospital.fhir.faults import ConflictError, RefusedError
from kiosk.hospital.fhir.finding import read
from kiosk.hospital.fhir.resources import Slot
from kiosk.hospital.fhir.writing import Named, change

TENTATIVE = "busy-tentative"
_HELD = (TENTATIVE, "busy")


def claim(x: Exchange, slot_id: str, own: Named) -> Stored[Slot]:
    """The slot, ours. ConflictError("slot-taken") where somebody else was first."""
    slot = read(x, Slot, slot_id)
    if slot is None:
        raise RefusedError("slot-not-found")

    def taken(now: Stored[Slot]) -> dict[str, Any]:
        if now.seen.status != "free" or now.seen.overbooked:
            raise ConflictError("slot-taken")
        return marked(now.raw, own) | {"status": TENTATIVE}

    return change(x, slot, taken, done=lambda seen: _is_held(seen, own))


def keep(x: Exchange, slot: Stored[Slot], own: Named) -> None:
    """From tentative to busy, once the appointment stands. ConflictError where a server let somebody else in too."""
    slot = _still_held(x, slot.id, own)

    def busy(now: Stored[Slot]) -> dict[str, Any]:
        if not now.seen.bears(*own):
            raise ConflictError("slot-taken")
        return marked(now.raw, own) | {"status": "busy"}

    change(x, slot, busy, done=lambda seen: seen.status == "busy" and seen.bears(*own))
    _still_held(x, slot.id, own)


def _still_held(x: Exchange, slot_id: str, own: Named) -> Stored[Slot]:
    """The slot as it is now: some servers take every `If-Match`, and then the last one in has it."""
    slot = read(x, Slot, slot_id)
    if slot is None or not _is_held(slot.seen, own):
        raise ConflictError("slot-taken")
    return slot


def free(x: Exchange, slot_id: str, own: Named) -> None:
    """Give it back, if it is ours."""
    slot = read(x, Slot, slot_id)
    if slot is not None and slot.seen.bears(*own):
        change(x, slot, lambda now: unmarked(now.raw, own) | {"status": "free"}, done=lambda seen: not seen.bears(*own))


def _is_held(seen: Slot, own: Named) -> bool:
    return seen.status in _HELD and seen.bears(*own)
