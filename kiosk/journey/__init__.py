"""What may happen when a patient stands at the kiosk. Pure: states, events, effects and `advance`."""

from kiosk.journey import effects, events, state
from kiosk.journey.advance import advance
from kiosk.journey.choosing import offers_for
from kiosk.journey.delays import Delays
from kiosk.journey.state import Journey
from kiosk.journey.timing import deadlines
from kiosk.journey.words import (
    Asked,
    BookingRefusal,
    CardProblem,
    Deadline,
    Language,
    NoAnswer,
    NumberKind,
    OutOfServiceReason,
    Paper,
    Site,
    Timer,
)

__all__ = [
    "Asked",
    "BookingRefusal",
    "CardProblem",
    "Deadline",
    "Delays",
    "Journey",
    "Language",
    "NoAnswer",
    "NumberKind",
    "OutOfServiceReason",
    "Paper",
    "Site",
    "Timer",
    "advance",
    "deadlines",
    "effects",
    "events",
    "offers_for",
    "state",
]
