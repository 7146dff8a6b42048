"""The door of the technicians' menu: how many digits were typed, never which."""

from typing import assert_never

from PySide6.QtCore import Property, QCoreApplication, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.staff import MOST_DIGITS, Unusable, Wait, Wrong
from kiosk.staff.menu import events
from kiosk.staff.menu.pages import AskingPin
from kiosk.values import dataclass
from ui.view_models.service_base import Glance, ServicePageModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class DoorProps:
    """`open` while digits are taken; `shut` while none will be, for some time."""

    typed: int = 0
    open: bool = False
    shut: bool = False
    message: str = ""


def derive(glance: Glance) -> DoorProps:
    """The door for this menu."""
    match glance.menu.page:
        case AskingPin(typed=typed, checking=checking, answer=answer):
            shut = isinstance(answer, Wait | Unusable)
            return DoorProps(typed, not checking and not shut, shut, answer_words(answer))
        case _:
            return DoorProps()


def answer_words(answer: Wrong | Wait | Unusable | None) -> str:
    """What became of the last try."""
    match answer:
        case None:
            return ""
        case Wrong(left=left):
            #: %1 is how many more PINs can be tried at once
            return translate("ServiceDoor", "Mã chưa đúng. Còn thử được %1 lần.").replace("%1", str(left))
        case Wait(seconds=seconds) if seconds <= 90:
            #: %1 is a number of seconds
            words = translate("ServiceDoor", "Mã chưa đúng nhiều lần. Thử lại sau %1 giây.")
            return words.replace("%1", str(max(1, round(seconds))))
        case Wait(seconds=seconds):
            #: %1 is a number of minutes
            words = translate("ServiceDoor", "Mã chưa đúng nhiều lần. Thử lại sau %1 phút.")
            return words.replace("%1", str(round(seconds / 60)))
        case Unusable():
            return translate("ServiceDoor", "Tệp mã PIN không dùng được. Chạy lệnh: kiosk config pin")
        case _:
            assert_never(answer)


@QmlElement
class ServiceDoorModel(ServicePageModel):
    """The door's properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = DoorProps()

    @Property(int, notify=changed)
    def typed(self) -> int:
        """How many digits were typed."""
        return self._props.typed

    @Property(int, constant=True)
    def most(self) -> int:
        """How many digits a PIN has at most."""
        return MOST_DIGITS

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Whether digits are taken."""
        return self._props.open

    @Property(bool, notify=changed)
    def shut(self) -> bool:
        """Whether no PIN is looked at for some time."""
        return self._props.shut

    @Property(str, notify=changed)
    def message(self) -> str:
        """What became of the last try."""
        return self._props.message

    @Slot(str)
    def press(self, digit: str) -> None:
        """A key with a digit."""
        self._desk.press(digit)

    @Slot()
    def erase(self) -> None:
        """The erase key."""
        self._desk.erase()

    @Slot()
    def enter(self) -> None:
        """The go-on key."""
        self._desk.tell(events.PinEntered())
