"""The devices as the running kiosk has them, and the trials: codes, cards."""

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.runtime.service_face import ServiceFace
from kiosk.staff.house import DeviceSeen, DeviceStanding
from kiosk.staff.menu import events
from kiosk.staff.menu.pages import AtDevices
from kiosk.values import dataclass
from ui.view_models.rows import Rows
from ui.view_models.service_base import FactRow, Glance, ServicePageModel
from ui.view_models.words import joined

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate
TONES = {
    DeviceStanding.READY: "good",
    DeviceStanding.STARTING: "info",
    DeviceStanding.IMPAIRED: "warn",
    DeviceStanding.SILENT: "off",
}


@dataclass(frozen=True, slots=True)
class DevicesProps:
    """`volume` is what the kiosk has now."""

    rows: tuple[FactRow, ...] = ()
    chip: bool = False
    volume: int = 0


def derive(glance: Glance) -> DevicesProps:
    """The page for this menu."""
    if not isinstance(glance.menu.page, AtDevices):
        return DevicesProps()
    devices = glance.menu.house.devices if glance.menu.house is not None else ()
    rows = tuple(device_row(glance, one) for one in devices)
    return DevicesProps(rows, any(one.name == "chip" for one in devices), glance.journey.ease.volume)


def device_row(glance: Glance, seen: DeviceSeen) -> FactRow:
    """One reader in words."""
    words = joined(glance.say(seen.standing.value), seen.detail)
    return FactRow(seen.name, device_words(seen.name), words, TONES.get(seen.standing, "bad"))


def device_words(name: str) -> str:
    """What a reader is called."""
    names = {
        "camera": translate("ServiceDevices", "Camera đọc mã"),
        "scanner": translate("ServiceDevices", "Máy quét"),
        "keyboard_scanner": translate("ServiceDevices", "Máy quét kiểu bàn phím"),
        "chip": translate("ServiceDevices", "Đầu đọc thẻ chip"),
    }
    return names.get(name, name)


@QmlElement
class ServiceDevicesModel(ServicePageModel):
    """The page's properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = DevicesProps()

    def __init__(self, desk: ServiceFace, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._rows = Rows(FactRow, self)

    def _swapped(self) -> None:
        self._rows.show(self._props.rows)

    @Property(QObject, constant=True)
    def rows(self) -> Rows:
        """The readers in their order."""
        return self._rows

    @Property(bool, notify=changed)
    def chip(self) -> bool:
        """Whether this kiosk reads chips."""
        return self._props.chip

    @Slot()
    def toScan(self) -> None:
        """To the trial of codes."""
        self._desk.tell(events.ScanWanted())

    @Slot()
    def toChip(self) -> None:
        """To the trial of cards."""
        self._desk.tell(events.ChipWanted())

    @Slot()
    def toPrinters(self) -> None:
        """To the printers."""
        self._desk.tell(events.PrintingWanted())

    @Slot()
    def toSound(self) -> None:
        """To the trial of sound."""
        self._desk.tell(events.SoundWanted(self._props.volume))

    @Slot()
    def toTouch(self) -> None:
        """To the trial of touch."""
        self._desk.tell(events.TouchWanted())

    @Slot()
    def toScreen(self) -> None:
        """To the trial of the screen."""
        self._desk.tell(events.ScreenWanted())
