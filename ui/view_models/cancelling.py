"""A visit the patient takes back."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import events
from ui.view_models.base import Dispatch, PropsViewModel
from ui.view_models.cancelling_words import CancellingProps, derive
from ui.view_models.checking import Errand
from ui.view_models.rows import Rows

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class CancellingViewModel(PropsViewModel):
    """The properties and touches of the screen that takes a visit back."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = CancellingProps()

    def __init__(self, dispatch: Dispatch, parent: QObject | None = None) -> None:
        super().__init__(dispatch, parent)
        self._errands = Rows(Errand, self)

    def _swapped(self) -> None:
        self._errands.show(self._props.errands)

    @Property(str, notify=changed)
    def title(self) -> str:
        """What happens or happened."""
        return self._props.title

    @Property(str, notify=changed)
    def text(self) -> str:
        """What it means for the number, and what to do now."""
        return self._props.text

    @Property(str, notify=changed)
    def number(self) -> str:
        """The number that was taken back."""
        return self._props.number

    @Property(str, notify=changed)
    def picture(self) -> str:
        """Which picture shows it: errands, void or desk."""
        return self._props.picture

    @Property(str, notify=changed)
    def tone(self) -> str:
        """How the news sounds."""
        return self._props.tone

    @Property(bool, notify=changed)
    def over(self) -> bool:
        """Whether the patient may go."""
        return self._props.over

    @Property(bool, notify=changed)
    def again(self) -> bool:
        """Whether another department can be chosen."""
        return self._props.again

    @Property(bool, notify=changed)
    def takeCard(self) -> bool:
        """Whether the patient's card still lies on the reader."""
        return self._props.take_card

    @Property(QObject, constant=True)
    def errands(self) -> QObject:
        """What is being done, as rows."""
        return self._errands

    @Slot()
    def chooseAgain(self) -> None:
        """Another department."""
        self._dispatch(events.ChooseAgain())

    @Slot()
    def done(self) -> None:
        """The next person may come."""
        self._dispatch(events.ExitPressed())
