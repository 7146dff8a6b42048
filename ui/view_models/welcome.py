"""The screen nobody has touched yet: the ways in."""

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import Journey, NumberKind, events
from kiosk.journey.state import Welcome
from kiosk.values import dataclass
from ui.view_models.base import PropsViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class WelcomeProps:
    """`take_card` while a card of the last visit still lies on the reader, `chip` where such a reader works."""

    take_card: bool = False
    online: bool = True
    chip: bool = False


def derive(journey: Journey) -> WelcomeProps:
    """The welcome screen for this journey."""
    if not isinstance(journey.step, Welcome):
        return WelcomeProps()
    return WelcomeProps(journey.card_on_reader, journey.online, journey.site.chip is not None and journey.chip_works)


@QmlElement
class WelcomeViewModel(PropsViewModel):
    """The welcome screen's properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = WelcomeProps()

    @Property(bool, notify=changed)
    def takeCard(self) -> bool:
        """Whether somebody has to take their card first."""
        return self._props.take_card

    @Property(bool, notify=changed)
    def chip(self) -> bool:
        """Whether a card can be laid on a chip reader."""
        return self._props.chip

    @Property(bool, notify=changed)
    def online(self) -> bool:
        """Whether the hospital can be reached."""
        return self._props.online

    @Slot()
    def typeNumber(self) -> None:
        """The patient wants to type a document's number."""
        self._dispatch(events.TypeNumber(NumberKind.DOCUMENT))

    @Slot()
    def typeAppointmentCode(self) -> None:
        """The patient wants to type an appointment code."""
        self._dispatch(events.TypeNumber(NumberKind.APPOINTMENT))
