"""The number, where to go with it, and the truth about the paper."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import events
from ui.view_models.base import Dispatch, PropsViewModel
from ui.view_models.ticket_words import TicketProps, derive
from ui.visit_code import VisitCode

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

FloorMap = Callable[[str], Path | None]
"""The picture of a floor by what the hospital calls it."""

__all__ = ["FloorMap", "TicketViewModel", "VisitCode"]


@QmlElement
class TicketViewModel(PropsViewModel):
    """The ticket screen's properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = TicketProps()

    def __init__(self, dispatch: Dispatch, parent: QObject | None = None) -> None:
        super().__init__(dispatch, parent)
        self._find: FloorMap | None = None
        self._map = ""

    def find_maps(self, find: FloorMap) -> None:
        """From now on this finds the pictures of the floors."""
        self._find = find
        self._swapped()

    def _swapped(self) -> None:
        floor = self._props.floor
        picture = self._find(floor) if self._find is not None and floor else None
        self._map = "" if picture is None else picture.as_uri()

    @Property(str, notify=changed)
    def kind(self) -> str:
        """Confirmed, earlier, provisional or late."""
        return self._props.kind

    @Property(str, notify=changed)
    def headline(self) -> str:
        """What the number is."""
        return self._props.headline

    @Property(str, notify=changed)
    def number(self) -> str:
        """The number that is called."""
        return self._props.number

    @Property(str, notify=changed)
    def department(self) -> str:
        """Where to."""
        return self._props.department

    @Property(str, notify=changed)
    def place(self) -> str:
        """Room and floor."""
        return self._props.place

    @Property(str, notify=changed)
    def hint(self) -> str:
        """How to walk there; nothing where the hospital does not say it."""
        return self._props.hint

    @Property(str, notify=changed)
    def map(self) -> str:
        """The address of the picture of that floor; nothing for none."""
        return self._map

    @Property(str, notify=changed)
    def waitIcon(self) -> str:
        """The drawing beside how many wait, or beside the time."""
        return self._props.wait_icon

    @Property(str, notify=changed)
    def wait(self) -> str:
        """How many wait before, or the time of the appointment."""
        return self._props.wait

    @Property(str, notify=changed)
    def minutes(self) -> str:
        """How long it may take."""
        return self._props.minutes

    @Property(str, notify=changed)
    def note(self) -> str:
        """What is special about this number."""
        return self._props.note

    @Property(str, notify=changed)
    def priority(self) -> str:
        """The patient's priority group; nothing for none."""
        return self._props.priority

    @Property(str, notify=changed)
    def code(self) -> str:
        """The text of the QR."""
        return self._props.code

    @Property(bool, notify=changed)
    def page(self) -> bool:
        """Whether a phone that reads the QR opens the visit's page."""
        return self._props.page

    @Property(bool, notify=changed)
    def cancellable(self) -> bool:
        """Whether the visit can be taken back here."""
        return self._props.cancellable

    @Property(str, notify=changed)
    def payment(self) -> str:
        """What is known of the money; nothing where there is nothing to say."""
        return self._props.payment

    @Property(str, notify=changed)
    def paymentTone(self) -> str:
        """How that sounds."""
        return self._props.payment_tone

    @Property(bool, notify=changed)
    def payable(self) -> bool:
        """Whether it can be paid here."""
        return self._props.payable

    @Property(bool, notify=changed)
    def takeCard(self) -> bool:
        """Whether the patient's card still lies on the reader."""
        return self._props.take_card

    @Property(str, notify=changed)
    def paperTone(self) -> str:
        """How the news of the paper sounds."""
        return self._props.paper.tone

    @Property(str, notify=changed)
    def paperIcon(self) -> str:
        """The drawing beside it."""
        return self._props.paper.icon

    @Property(str, notify=changed)
    def paperTitle(self) -> str:
        """The news of the paper."""
        return self._props.paper.title

    @Property(str, notify=changed)
    def paperText(self) -> str:
        """What to do about it."""
        return self._props.paper.text

    @Slot()
    def cancel(self) -> None:
        """The patient wants to take the visit back."""
        self._dispatch(events.CancelWanted())

    @Slot()
    def pay(self) -> None:
        """Pay here and now."""
        self._dispatch(events.PayWanted())

    @Slot()
    def anotherPerson(self) -> None:
        """Somebody else registers now, in the same language."""
        self._dispatch(events.AnotherPerson())

    @Slot()
    def done(self) -> None:
        """The next person may come."""
        self._dispatch(events.ExitPressed())
