"""The hospital is being asked who a typed number or an appointment code belongs to."""

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement

from kiosk.identity import AppointmentCode
from kiosk.journey import Journey
from kiosk.journey.state import Identifying
from kiosk.values import dataclass
from ui.view_models.base import PropsViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class IdentifyingProps:
    """What is looked for."""

    appointment: bool = False


def derive(journey: Journey) -> IdentifyingProps:
    """What is looked for in this journey."""
    match journey.step:
        case Identifying(subject=AppointmentCode()):
            return IdentifyingProps(appointment=True)
        case _:
            return IdentifyingProps()


@QmlElement
class IdentifyingViewModel(PropsViewModel):
    """The looking-up screen's properties."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = IdentifyingProps()

    @Property(bool, notify=changed)
    def appointment(self) -> bool:
        """Whether an appointment is looked for, not a patient."""
        return self._props.appointment
