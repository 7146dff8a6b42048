"""A place kept for a moment."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from kiosk.sandbox.wire.base import Answer, Id, Instant, OptionalId, Question

SHORTEST_SECONDS = 30
LONGEST_SECONDS = 900


class NewHold(Question):
    """A place of a slot, or of a queue, wanted for so long."""

    kiosk_id: Id
    slot_id: OptionalId = None
    queue_id: OptionalId = None
    ttl_seconds: Annotated[int, Field(ge=SHORTEST_SECONDS, le=LONGEST_SECONDS)]

    @model_validator(mode="after")
    def _wants_one_thing(self) -> Self:
        if (self.slot_id is None) == (self.queue_id is None):
            raise ValueError("exactly one of slotId and queueId")
        return self


class Hold(Answer):
    """A place that nobody else gets until `expires_at`."""

    hold_id: str
    slot_id: str | None
    queue_id: str | None
    expires_at: Instant
