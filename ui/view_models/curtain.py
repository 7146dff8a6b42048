"""The curtain over a visit whose patient stepped away: nothing of theirs, two ways back, and a new visit."""

from dataclasses import field

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import Journey, events, owner_of
from kiosk.journey.state import Curtained
from kiosk.values import dataclass
from ui.view_models.base import KeypadViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

HIDDEN = "•"


@dataclass(frozen=True, slots=True)
class CurtainProps:
    """`year` shows how many digits were typed, and never which."""

    by_year: bool = False
    year: str = field(default="", repr=False)
    wrong: bool = False


def derive(journey: Journey) -> CurtainProps:
    """The curtain for this journey."""
    match journey.step:
        case Curtained(text=text, wrong=wrong) as step if owner_of(step).birth is not None:
            return CurtainProps(True, HIDDEN * len(text), wrong > 0 and not text)
        case _:
            return CurtainProps()


@QmlElement
class CurtainViewModel(KeypadViewModel):
    """The curtain's properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = CurtainProps()

    @Property(bool, notify=changed)
    def byYear(self) -> bool:
        """Whether the year of birth leads back."""
        return self._props.by_year

    @Property(str, notify=changed)
    def year(self) -> str:
        """How much of it was typed."""
        return self._props.year

    @Property(bool, notify=changed)
    def wrong(self) -> bool:
        """Whether the last one was another."""
        return self._props.wrong

    @Slot()
    def beginAnew(self) -> None:
        """Somebody else is here: the visit behind the curtain is over."""
        self._dispatch(events.ExitPressed())
