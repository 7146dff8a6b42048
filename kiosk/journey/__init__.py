"""What may happen when a patient stands at the kiosk. Pure: states, events, effects and `advance`.

The functions are loaded when first asked for: a screen can be drawn from a state alone.
"""

from typing import TYPE_CHECKING, Any

from kiosk.journey import effects, events, state
from kiosk.journey.delays import Delays
from kiosk.journey.ease import LOUDEST, TEXT_SIZES, Ease, Palette
from kiosk.journey.state import Journey
from kiosk.journey.timing import deadlines
from kiosk.journey.words import (
    LANGUAGES,
    Able,
    Asked,
    BookingRefusal,
    CancelWord,
    CardProblem,
    ChipRules,
    ChipState,
    CodeHint,
    Deadline,
    Feature,
    FindBy,
    Language,
    NoAnswer,
    NotHeld,
    NumberKind,
    OutOfServiceReason,
    Paper,
    PaymentRefusal,
    Picture,
    Site,
    Timer,
)

if TYPE_CHECKING:
    from kiosk.journey.advancing import advance
    from kiosk.journey.cancelling import may_cancel
    from kiosk.journey.choosing import offers_for
    from kiosk.journey.choosing_doctors import may_choose_doctor
    from kiosk.journey.curtain import owner_of
    from kiosk.journey.paying import may_pay

__all__ = [
    "LANGUAGES",
    "LOUDEST",
    "TEXT_SIZES",
    "Able",
    "Asked",
    "BookingRefusal",
    "CancelWord",
    "CardProblem",
    "ChipRules",
    "ChipState",
    "CodeHint",
    "Deadline",
    "Delays",
    "Ease",
    "Feature",
    "FindBy",
    "Journey",
    "Language",
    "NoAnswer",
    "NotHeld",
    "NumberKind",
    "OutOfServiceReason",
    "Palette",
    "Paper",
    "PaymentRefusal",
    "Picture",
    "Site",
    "Timer",
    "advance",
    "deadlines",
    "effects",
    "events",
    "may_cancel",
    "may_choose_doctor",
    "may_pay",
    "offers_for",
    "owner_of",
    "state",
]


_FUNCTIONS = {
    "advance": "advancing",
    "may_cancel": "cancelling",
    "offers_for": "choosing",
    "may_choose_doctor": "choosing_doctors",
    "may_pay": "paying",
    "owner_of": "curtain",
}


def __getattr__(name: str) -> Any:
    """The functions that bring most of the room's code along (PEP 562)."""
    if name not in _FUNCTIONS:
        raise AttributeError(name)
    from importlib import import_module  # noqa: PLC0415 - when first asked for

    return getattr(import_module(f"kiosk.journey.{_FUNCTIONS[name]}"), name)
