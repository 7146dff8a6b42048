"""Person, place and price on one page."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import events
from ui.view_models.base import Dispatch, PropsViewModel
from ui.view_models.review_words import FeeRow, ReviewProps, derive
from ui.view_models.rows import Rows

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ReviewViewModel(PropsViewModel):
    """The review's properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = ReviewProps()

    def __init__(self, dispatch: Dispatch, parent: QObject | None = None) -> None:
        super().__init__(dispatch, parent)
        self._fees = Rows(FeeRow, self)

    def _swapped(self) -> None:
        self._fees.show(self._props.fees)

    @Property(str, notify=changed)
    def name(self) -> str:
        """The patient's name."""
        return self._props.name

    @Property(str, notify=changed)
    def about(self) -> str:
        """Sex, birth and age."""
        return self._props.about

    @Property(str, notify=changed)
    def number(self) -> str:
        """The document's number, masked."""
        return self._props.number

    @Property(str, notify=changed)
    def helper(self) -> str:
        """Who registers the patient; nothing for the patient."""
        return self._props.helper

    @Property(str, notify=changed)
    def department(self) -> str:
        """Where to."""
        return self._props.department

    @Property(str, notify=changed)
    def place(self) -> str:
        """Room and floor."""
        return self._props.place

    @Property(str, notify=changed)
    def when(self) -> str:
        """When, as far as known."""
        return self._props.when

    @Property(str, notify=changed)
    def prices(self) -> str:
        """Whether prices are asked, known or unknown."""
        return self._props.prices

    @Property(QObject, constant=True)
    def fees(self) -> QObject:
        """The lines of the price as rows."""
        return self._fees

    @Property(str, notify=changed)
    def insurancePays(self) -> str:
        """What insurance is expected to pay; nothing where it pays nothing."""
        return self._props.insurance_pays

    @Property(str, notify=changed)
    def youPay(self) -> str:
        """What the patient is expected to pay."""
        return self._props.you_pay

    @Property(str, notify=changed)
    def payerNote(self) -> str:
        """Who pays, in a sentence."""
        return self._props.payer_note

    @Property(str, notify=changed)
    def payerTone(self) -> str:
        """How that sentence sounds."""
        return self._props.payer_tone

    @Property(str, notify=changed)
    def priority(self) -> str:
        """The patient's priority group; nothing for none."""
        return self._props.priority

    @Property(str, notify=changed)
    def doctor(self) -> str:
        """Which doctor, or that it does not matter; nothing where none is or can be chosen."""
        return self._props.doctor

    @Property(bool, notify=changed)
    def chosen(self) -> bool:
        """Whether a doctor or a time was chosen."""
        return self._props.chosen

    @Property(bool, notify=changed)
    def changeable(self) -> bool:
        """Whether another can be chosen now."""
        return self._props.changeable

    @Property(bool, notify=changed)
    def groups(self) -> bool:
        """Whether a priority group can be named."""
        return self._props.groups

    @Slot()
    def chooseDoctor(self) -> None:
        """Another doctor or time."""
        self._dispatch(events.DoctorWanted())

    @Slot()
    def askPriority(self) -> None:
        """The patient wants to name a group."""
        self._dispatch(events.PriorityWanted())

    @Slot()
    def register(self) -> None:
        """The one big button."""
        self._dispatch(events.PlanConfirmed())
