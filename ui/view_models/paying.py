"""A code to pay with, how the payment stands, and the way to the desk that is always open."""

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import events
from ui.view_models.base import PropsViewModel
from ui.view_models.paying_words import PayingProps, derive
from ui.visit_code import VisitCode

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

__all__ = ["PayingViewModel", "VisitCode"]


@QmlElement
class PayingViewModel(PropsViewModel):
    """The paying screen's properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = PayingProps()

    @Property(str, notify=changed)
    def state(self) -> str:
        """Asked, open, paid, again or desk."""
        return self._props.state

    @Property(str, notify=changed)
    def title(self) -> str:
        """How it stands."""
        return self._props.title

    @Property(str, notify=changed)
    def text(self) -> str:
        """What to do."""
        return self._props.text

    @Property(str, notify=changed)
    def amount(self) -> str:
        """How much."""
        return self._props.amount

    @Property(str, notify=changed)
    def number(self) -> str:
        """The number that is the patient's, paid or not."""
        return self._props.number

    @Property(str, notify=changed)
    def code(self) -> str:
        """The text of the VietQR; nothing where there is none to scan."""
        return self._props.code

    @Property(str, notify=changed)
    def doubt(self) -> str:
        """What to know while the hospital does not answer."""
        return self._props.doubt

    @Slot()
    def payAtDesk(self) -> None:
        """The ticket now; the money at the desk."""
        self._dispatch(events.PayAtDesk())

    @Slot()
    def newCode(self) -> None:
        """Another code."""
        self._dispatch(events.NewCodeWanted())
