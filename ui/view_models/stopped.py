"""The visit cannot go on here."""

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import Journey, NumberKind, events
from kiosk.journey.state import Stopped
from kiosk.values import dataclass
from ui.view_models.base import PropsViewModel
from ui.view_models.failure_words import failure_words

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class StoppedProps:
    """What happened, what to do, and the code for the nurse on the phone."""

    title: str = ""
    text: str = ""
    picture: str = "desk"
    again: str = ""
    code: str = ""


def derive(journey: Journey) -> StoppedProps:
    """The stopped screen for this journey."""
    match journey.step:
        case Stopped(failure=failure):
            words = failure_words(failure)
            return StoppedProps(words.title, words.text, words.picture, words.again, failure.value)
        case _:
            return StoppedProps()


@QmlElement
class StoppedViewModel(PropsViewModel):
    """The stopped screen's properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = StoppedProps()

    @Property(str, notify=changed)
    def title(self) -> str:
        """What happened."""
        return self._props.title

    @Property(str, notify=changed)
    def text(self) -> str:
        """What to do now."""
        return self._props.text

    @Property(str, notify=changed)
    def picture(self) -> str:
        """Which picture shows it."""
        return self._props.picture

    @Property(str, notify=changed)
    def again(self) -> str:
        """What may be typed again: number, appointment or nothing."""
        return self._props.again

    @Property(str, notify=changed)
    def code(self) -> str:
        """The failure's code."""
        return self._props.code

    @Slot()
    def typeAgain(self) -> None:
        """Once more from the keypad."""
        kind = NumberKind.APPOINTMENT if self._props.again == "appointment" else NumberKind.DOCUMENT
        self._dispatch(events.TypeNumber(kind))

    @Slot()
    def help(self) -> None:
        """Somebody is called."""
        self._dispatch(events.HelpPressed())

    @Slot()
    def exit(self) -> None:
        """Back to the welcome screen."""
        self._dispatch(events.ExitPressed())
