"""What became of a ticket's paper."""

from typing import Literal

from kiosk.sandbox.wire.base import Id, Instant, Question, Word


class TicketPaper(Question):
    """The last that is known of it; `why` says what stood in the way, in a kiosk's word."""

    kiosk_id: Id
    state: Literal["printed", "unconfirmed", "not-printed"]
    at: Instant
    why: Word | None = None
