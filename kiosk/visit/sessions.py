"""Doctors' consulting hours, the times one can be seen at, and a place that is held for a moment."""

from dataclasses import field
from datetime import datetime

from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class Slot:
    """A time to be seen at; `remaining` places are free. Times carry the hospital's offset."""

    id: str
    starts_at: datetime
    ends_at: datetime
    remaining: int


@dataclass(frozen=True, slots=True)
class ClinicSession:
    """A doctor's hours in a room on one day. Without `slots` one queues there; `remaining` None is not limited."""

    id: str
    department_id: str
    queue_id: str | None
    room_name: str
    floor: str
    starts_at: datetime
    ends_at: datetime
    practitioner: str | None = None
    remaining: int | None = None
    slots: tuple[Slot, ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """A place is kept for this patient until `expires_at`, booked or not."""

    id: str = field(repr=False)
    expires_at: datetime
