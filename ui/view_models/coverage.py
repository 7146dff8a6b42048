"""Insurance does not pay: why, what that means, and how to go on."""

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import Journey, events
from kiosk.journey.state import CoverageProblem
from kiosk.values import dataclass
from ui.view_models.base import PropsViewModel
from ui.view_models.coverage_words import card_words, desk_can_help, promise_words, reason_words

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class CoverageProps:
    """The reason and what it means; what the patient may count on; which card may still help.

    `desk_first`: staff can put it right in a minute, so that is the way to go on which is offered first.
    """

    title: str = ""
    text: str = ""
    promise_title: str = ""
    promise: str = ""
    other_card: str = ""
    desk_first: bool = False


def derive(journey: Journey) -> CoverageProps:
    """The insurance screen for this journey."""
    match journey.step:
        case CoverageProblem(coverage=coverage):
            title, text = reason_words(coverage, journey.language)
            promise_title, promise = promise_words(coverage)
            return CoverageProps(title, text, promise_title, promise, card_words(coverage), desk_can_help(coverage))
        case _:
            return CoverageProps()


@QmlElement
class CoverageViewModel(PropsViewModel):
    """The insurance screen's properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = CoverageProps()

    @Property(str, notify=changed)
    def title(self) -> str:
        """The reason."""
        return self._props.title

    @Property(str, notify=changed)
    def text(self) -> str:
        """The reason explained."""
        return self._props.text

    @Property(str, notify=changed)
    def promiseTitle(self) -> str:
        """What the patient may count on."""
        return self._props.promise_title

    @Property(str, notify=changed)
    def promise(self) -> str:
        """The same explained."""
        return self._props.promise

    @Property(str, notify=changed)
    def otherCard(self) -> str:
        """Which card would help."""
        return self._props.other_card

    @Property(bool, notify=changed)
    def deskFirst(self) -> bool:
        """Whether the desk is the first way to go on."""
        return self._props.desk_first

    @Slot()
    def payMyself(self) -> None:
        """The patient goes on without insurance."""
        self._dispatch(events.PayMyself())

    @Slot()
    def help(self) -> None:
        """Somebody is called."""
        self._dispatch(events.HelpPressed())
