"""What a kiosk tells the hospital of a ticket's paper."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

TICKET_PAPER: Final = "ticket-paper"
"""The feature of a hospital that wants to hear of it."""


class PaperState(StrEnum):
    """Never more than the printer confirmed."""

    PRINTED = "printed"
    UNCONFIRMED = "unconfirmed"
    NOT_PRINTED = "not-printed"


class PaperTrouble(StrEnum):
    """What stood in the way."""

    NO_PAPER = "no-paper"
    COVER_OPEN = "cover-open"
    CUTTER = "cutter"
    OVERHEATED = "overheated"
    OFFLINE = "offline"
    POWER = "power"
    INTERRUPTED = "interrupted"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PaperReport:
    """The ticket of this visit, as this kiosk knew it at that moment. Of several reports the latest counts."""

    kiosk_id: str
    visit_id: str
    state: PaperState
    at: datetime
    why: PaperTrouble | None = None
