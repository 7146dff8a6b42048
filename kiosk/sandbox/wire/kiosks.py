"""What a kiosk is to be, and how it is."""

from typing import Annotated

from pydantic import Field, StringConstraints

from kiosk.sandbox.wire.base import Amount, Answer, Instant, Question, Word


class KioskConfiguration(Answer):
    """What the hospital says of a kiosk; None leaves it to the kiosk."""

    kiosk_id: str
    name: str | None
    department_ids: list[str] | None
    heartbeat_seconds: Annotated[int, Field(ge=1)] | None


class WaitingWrites(Question):
    """What the kiosk could not deliver yet."""

    waiting: Amount
    set_aside: Amount
    oldest_seconds: Annotated[float, Field(ge=0)] | None = None


class DeviceStatus(Question):
    """One device in words of the program; of a printer how long its paper lasts."""

    kind: Word
    status: Word
    tickets_left: Amount | None = None
    paper_until: Instant | None = None


class Heartbeat(Question):
    """A kiosk is alive."""

    at: Instant
    version: Annotated[str, StringConstraints(min_length=1, max_length=64)]
    queue: WaitingWrites
    devices: list[DeviceStatus] = Field(default_factory=list, max_length=40)
