"""What may happen when a patient stands at the kiosk. Pure: states, events, effects and `advance`.

`advance` and `offers_for` are loaded when first asked for: a screen can be drawn from a state alone.
"""

from typing import TYPE_CHECKING, Any

from kiosk.journey import effects, events, state
from kiosk.journey.delays import Delays
from kiosk.journey.state import Journey
from kiosk.journey.timing import deadlines
from kiosk.journey.words import (
    Asked,
    BookingRefusal,
    CancelWord,
    CardProblem,
    ChipRules,
    ChipState,
    CodeHint,
    Deadline,
    Language,
    NoAnswer,
    NumberKind,
    OutOfServiceReason,
    Paper,
    Picture,
    Site,
    Timer,
)

if TYPE_CHECKING:
    from kiosk.journey.advancing import advance
    from kiosk.journey.choosing import offers_for

__all__ = [
    "Asked",
    "BookingRefusal",
    "CancelWord",
    "CardProblem",
    "ChipRules",
    "ChipState",
    "CodeHint",
    "Deadline",
    "Delays",
    "Journey",
    "Language",
    "NoAnswer",
    "NumberKind",
    "OutOfServiceReason",
    "Paper",
    "Picture",
    "Site",
    "Timer",
    "advance",
    "deadlines",
    "effects",
    "events",
    "offers_for",
    "state",
]


def __getattr__(name: str) -> Any:
    """The two functions that bring most of the room's code along (PEP 562)."""
    if name == "advance":
        from kiosk.journey.advancing import advance  # noqa: PLC0415 - when first asked for

        return advance
    if name == "offers_for":
        from kiosk.journey.choosing import offers_for  # noqa: PLC0415 - when first asked for

        return offers_for
    raise AttributeError(name)
