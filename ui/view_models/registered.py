"""The visits a patient has today: their ticket once more, taking one back, or another department."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import events
from ui.view_models.base import Dispatch, PropsViewModel
from ui.view_models.registered_words import RegisteredProps, VisitRow, derive
from ui.view_models.rows import Rows

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class RegisteredViewModel(PropsViewModel):
    """The properties and touches of the screen of today's visits."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = RegisteredProps()

    def __init__(self, dispatch: Dispatch, parent: QObject | None = None) -> None:
        super().__init__(dispatch, parent)
        self._rows = Rows(VisitRow, self)

    def _swapped(self) -> None:
        self._rows.show(self._props.rows)

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Whether the visits may be shown: the patient showed a document."""
        return self._props.shown

    @Property(bool, notify=changed)
    def cancellable(self) -> bool:
        """Whether a visit can be taken back here."""
        return self._props.cancellable

    @Property(bool, notify=changed)
    def card(self) -> bool:
        """Whether this kiosk has a reader a card can be laid on."""
        return self._props.card

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many visits are shown."""
        return len(self._props.rows)

    @Property(QObject, constant=True)
    def visits(self) -> QObject:
        """The visits as rows."""
        return self._rows

    @Slot(str)
    def printAgain(self, key: str) -> None:
        """The ticket of this visit once more."""
        self._dispatch(events.CopyWanted(key))

    @Slot(str)
    def cancel(self, key: str) -> None:
        """Take this visit back."""
        self._dispatch(events.CancelWanted(key))

    @Slot()
    def registerMore(self) -> None:
        """Another department today."""
        self._dispatch(events.RegisterMore())

    @Slot()
    def anotherPerson(self) -> None:
        """Somebody else registers now."""
        self._dispatch(events.AnotherPerson())
