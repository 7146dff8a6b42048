"""The menu's first page: how many items wait, the line, the last check; and what can be done about all of them."""

import time

from PySide6.QtCore import Property, QCoreApplication, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.staff import age_of
from kiosk.staff.menu import events
from kiosk.staff.menu.pages import AtOverview, Checked
from kiosk.values import dataclass
from ui.view_models.service_base import Glance, ServicePageModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class OverviewProps:
    """`known` once the queue was looked at."""

    known: bool = False
    online: bool = True
    waiting: int = 0
    set_aside: int = 0
    carried: int = 0
    unopened: int = 0
    oldest: str = ""
    checked: str = ""
    sound: bool = True
    busy: bool = False


def derive(glance: Glance) -> OverviewProps:
    """The page for this menu."""
    menu = glance.menu
    if not isinstance(menu.page, AtOverview):
        return OverviewProps()
    sound = menu.checked is None or menu.checked.sound
    checked = checked_words(menu.checked)
    if menu.seen is None:
        return OverviewProps(online=glance.journey.online, checked=checked, sound=sound, busy=menu.busy)
    overview = menu.seen.overview
    oldest = "" if overview.oldest_at is None else glance.say(age_of(menu.seen.at - overview.oldest_at))
    return OverviewProps(
        known=True,
        online=glance.journey.online,
        waiting=overview.waiting,
        set_aside=overview.set_aside,
        carried=overview.carried,
        unopened=overview.unopened,
        oldest=oldest,
        checked=checked,
        sound=sound,
        busy=menu.busy,
    )


def checked_words(checked: Checked | None) -> str:
    """When the file was read last, and whether it was whole."""
    if checked is None:
        return translate("ServiceOverview", "Tệp chưa được kiểm tra từ khi máy khởi động.")
    if checked.sound:
        #: %1 is a time of day
        words = translate("ServiceOverview", "Tệp nguyên vẹn lúc %1.")
    else:
        #: %1 is a time of day
        words = translate("ServiceOverview", "Tệp có lỗi lúc %1: xem trang kiểm tra.")
    return words.replace("%1", time.strftime("%H:%M", time.localtime(checked.at)))


@QmlElement
class ServiceOverviewModel(ServicePageModel):
    """The page's properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = OverviewProps()

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether the queue was looked at."""
        return self._props.known

    @Property(bool, notify=changed)
    def online(self) -> bool:
        """Whether the hospital can be reached."""
        return self._props.online

    @Property(int, notify=changed)
    def waiting(self) -> int:
        """Items that are sent by themselves."""
        return self._props.waiting

    @Property(int, notify=changed)
    def setAside(self) -> int:
        """Items a person has to decide on."""
        return self._props.set_aside

    @Property(int, notify=changed)
    def carried(self) -> int:
        """Items that went out in a file."""
        return self._props.carried

    @Property(int, notify=changed)
    def unopened(self) -> int:
        """Items that do not open."""
        return self._props.unopened

    @Property(str, notify=changed)
    def oldest(self) -> str:
        """How long the oldest waits; nothing where none does."""
        return self._props.oldest

    @Property(str, notify=changed)
    def checked(self) -> str:
        """The last check of the file."""
        return self._props.checked

    @Property(bool, notify=changed)
    def sound(self) -> bool:
        """Whether it found nothing wrong, or there was none."""
        return self._props.sound

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._props.busy

    @Slot(bool)
    def showList(self, aside: bool) -> None:
        """To the items; only those a person has to decide on, or all."""
        self._desk.tell(events.ListWanted(aside))

    @Slot()
    def sendAll(self) -> None:
        """Send everything again that was set aside."""
        self._desk.tell(events.SendAgainWanted())

    @Slot()
    def check(self) -> None:
        """Read the whole file."""
        self._desk.tell(events.CheckWanted())

    @Slot()
    def export(self) -> None:
        """Carry everything out."""
        self._desk.tell(events.ExportWanted())

    @Slot()
    def printing(self) -> None:
        """To the printers."""
        self._desk.tell(events.PrintingWanted())
