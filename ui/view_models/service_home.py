"""The menu's first page: which kiosk this is, how it is, and where to go."""

from datetime import datetime
from typing import assert_never

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.runtime.service_face import ServiceFace
from kiosk.staff.house import DeviceStanding, DirectorySeen, HouseSeen
from kiosk.staff.menu import events
from kiosk.staff.menu.pages import AtHome, AtVersions
from kiosk.values import dataclass
from ui.view_models.rows import Rows
from ui.view_models.service_base import FactRow, Glance, ServicePageModel
from ui.view_models.words import joined

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class HomeProps:
    """`queue`, `devices` and `machine` are what the tiles of that name say besides, with the tone of each."""

    known: bool = False
    title: str = ""
    lead: str = ""
    facts: tuple[FactRow, ...] = ()
    queue: str = ""
    queue_tone: str = ""
    devices: str = ""
    devices_tone: str = ""
    machine: str = ""
    flavour: str = ""


def derive(glance: Glance) -> HomeProps:
    """The page for this menu; the page of the versions has the same facts and more."""
    match glance.menu.page:
        case AtHome():
            more = False
        case AtVersions():
            more = True
        case _:
            return HomeProps()
    house, journey = glance.menu.house, glance.journey
    queue, queue_tone = queue_words(glance)
    if house is None:
        return HomeProps(title=journey.site.kiosk, queue=queue, queue_tone=queue_tone)
    troubled = sum(one.standing is not DeviceStanding.READY for one in house.devices)
    #: %1 is a number of devices
    devices = translate("ServiceHome", "%1 thiết bị cần xem").replace("%1", str(troubled)) if troubled else ""
    return HomeProps(
        True,
        f"{house.kiosk_id} · {house.name}",
        house.hospital,
        (versions if more else facts)(glance, house),
        queue,
        queue_tone,
        devices,
        "warn" if troubled else "",
        "" if house.closure is None else translate("ServiceHome", "đang ngừng phục vụ"),
        flavour_words(house.flavour),
    )


def facts(glance: Glance, house: HouseSeen) -> tuple[FactRow, ...]:
    """What a technician asks first."""
    online = glance.journey.online
    line = translate("ServiceHome", "Đang kết nối") if online else translate("ServiceHome", "Mất kết nối")
    rows = [
        FactRow("line", translate("ServiceHome", "Bệnh viện"), line, "good" if online else "warn"),
        FactRow("version", translate("ServiceHome", "Phiên bản"), joined(house.version, house.image)),
        FactRow("directory", translate("ServiceHome", "Danh mục khoa"), directory_words(house.directory)),
        FactRow("since", translate("ServiceHome", "Chạy từ"), moment_words(house.started_at)),
    ]
    if house.closure is not None:
        title = translate("ServiceHome", "Ngừng phục vụ")
        rows.insert(0, FactRow("closed", title, glance.say(house.closure.reason.said), "warn"))
    return tuple(rows)


def versions(glance: Glance, house: HouseSeen) -> tuple[FactRow, ...]:
    """Everything about what runs here."""
    directory = house.directory
    rows = [
        FactRow("version", translate("ServiceHome", "Phiên bản"), house.version),
        FactRow("flavour", translate("ServiceHome", "Loại bản cài"), flavour_words(house.flavour) or house.flavour),
        FactRow("image", translate("ServiceHome", "Mã ảnh hệ thống"), house.image or "–"),
        FactRow("built", translate("ServiceHome", "Đóng gói lúc"), house.built or "–"),
        FactRow("since", translate("ServiceHome", "Chạy từ"), moment_words(house.started_at)),
        FactRow("directory", translate("ServiceHome", "Danh mục khoa"), directory_words(directory)),
    ]
    if directory is not None and directory.refused is not None:
        #: %1 is the number of a version, %2 names of rules it breaks
        words = translate("ServiceHome", "Bản %1 không dùng được: %2").replace("%1", str(directory.refused))
        reasons = ", ".join(directory.reasons) or "–"
        title = translate("ServiceHome", "Bản bị từ chối")
        rows.append(FactRow("refused", title, words.replace("%2", reasons), "bad"))
    rows.append(FactRow("kiosk", translate("ServiceHome", "Kiosk"), f"{house.kiosk_id} · {house.name}"))
    rows.append(FactRow("hospital", translate("ServiceHome", "Bệnh viện"), glance.journey.site.hospital))
    return tuple(rows)


def queue_words(glance: Glance) -> tuple[str, str]:
    """What the tile of the queue says besides."""
    seen = glance.menu.seen
    if seen is None:
        return "", ""
    overview = seen.overview
    decide = overview.set_aside + overview.unopened
    if decide:
        #: %1 is a number of items
        return translate("ServiceHome", "%1 mục cần quyết định").replace("%1", str(decide)), "warn"
    if overview.waiting:
        #: %1 is a number of items
        return translate("ServiceHome", "%1 mục chờ gửi").replace("%1", str(overview.waiting)), ""
    return "", ""


def directory_words(directory: DirectorySeen | None) -> str:
    """Which directory of departments is on the glass."""
    match directory:
        case None:
            return translate("ServiceHome", "Theo hệ thống bệnh viện")
        case DirectorySeen(version=None, departments=count):
            #: %1 is a number of departments
            return translate("ServiceHome", "Tệp trên máy, %1 khoa").replace("%1", str(count))
        case DirectorySeen(version=version, departments=count):
            #: %1 is the number of a version, %2 a number of departments
            return translate("ServiceHome", "Bản %1, %2 khoa").replace("%1", str(version)).replace("%2", str(count))
        case _:
            assert_never(directory)


def flavour_words(flavour: str) -> str:
    """What a build that is not for patients is."""
    match flavour:
        case "production":
            return ""
        case "qa":
            return translate("ServiceHome", "Bản thử nghiệm, không dùng cho người bệnh")
        case _:
            return translate("ServiceHome", "Bản của người phát triển")


def moment_words(at: datetime) -> str:
    """A moment, for technicians: 24/11/2026 08:15."""
    return f"{at:%d/%m/%Y %H:%M}"


@QmlElement
class ServiceHomeModel(ServicePageModel):
    """The page's properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = HomeProps()

    def __init__(self, desk: ServiceFace, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._facts = Rows(FactRow, self)

    def _swapped(self) -> None:
        self._facts.show(self._props.facts)

    @Property(QObject, constant=True)
    def facts(self) -> Rows:
        """What there is to know."""
        return self._facts

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether the kiosk was looked at."""
        return self._props.known

    @Property(str, notify=changed)
    def title(self) -> str:
        """Which kiosk this is."""
        return self._props.title

    @Property(str, notify=changed)
    def lead(self) -> str:
        """Which hospital."""
        return self._props.lead

    @Property(str, notify=changed)
    def queue(self) -> str:
        """What the tile of the queue says besides."""
        return self._props.queue

    @Property(str, notify=changed)
    def queueTone(self) -> str:
        """How that looks."""
        return self._props.queue_tone

    @Property(str, notify=changed)
    def devices(self) -> str:
        """What the tile of the devices says besides."""
        return self._props.devices

    @Property(str, notify=changed)
    def devicesTone(self) -> str:
        """How that looks."""
        return self._props.devices_tone

    @Property(str, notify=changed)
    def machine(self) -> str:
        """What the tile of the machine says besides."""
        return self._props.machine

    @Property(str, notify=changed)
    def flavour(self) -> str:
        """What kind of build this is, where it is not for patients."""
        return self._props.flavour

    @Slot()
    def toChecks(self) -> None:
        """To the checks."""
        self._desk.tell(events.ChecksWanted())

    @Slot()
    def toDevices(self) -> None:
        """To the devices."""
        self._desk.tell(events.DevicesWanted())

    @Slot()
    def toQueue(self) -> None:
        """To the queue."""
        self._desk.tell(events.QueueWanted())

    @Slot()
    def toPrinters(self) -> None:
        """To the printers."""
        self._desk.tell(events.PrintingWanted())

    @Slot()
    def toVersions(self) -> None:
        """To the versions."""
        self._desk.tell(events.VersionsWanted())

    @Slot()
    def toLogs(self) -> None:
        """To the logs."""
        self._desk.tell(events.ExportWanted(logs=True))

    @Slot()
    def toScreen(self) -> None:
        """To the trial of the screen."""
        self._desk.tell(events.ScreenWanted())

    @Slot()
    def toUpdate(self) -> None:
        """To the releases on a stick."""
        self._desk.tell(events.UpdateWanted())

    @Slot()
    def toMachine(self) -> None:
        """To the machine."""
        self._desk.tell(events.MachineWanted())
