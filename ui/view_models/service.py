"""The technicians' menu as QML sees it: which page, what was just done, and a model for each page."""

from typing import assert_never

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import Language
from kiosk.journey import events as journey_events
from kiosk.runtime.face import EngineFace
from kiosk.runtime.service_face import ServiceFace
from kiosk.staff.menu import events, pages
from kiosk.staff.menu.pages import Did, News
from kiosk.values import dataclass
from ui.view_models.service_base import Glance, ServicePageModel
from ui.view_models.service_check import ServiceCheckModel
from ui.view_models.service_checks import ServiceChecksModel
from ui.view_models.service_devices import ServiceDevicesModel
from ui.view_models.service_door import ServiceDoorModel
from ui.view_models.service_export import ServiceExportModel
from ui.view_models.service_home import ServiceHomeModel
from ui.view_models.service_item import ServiceItemModel
from ui.view_models.service_list import ServiceListModel
from ui.view_models.service_machine import ServiceMachineModel
from ui.view_models.service_overview import ServiceOverviewModel
from ui.view_models.service_printing import ServicePrintingModel
from ui.view_models.service_reading import ServiceReadingModel
from ui.view_models.service_sound import ServiceSoundModel
from ui.view_models.service_touch import ServiceTouchModel
from ui.view_models.service_update import ServiceUpdateModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

PAGES: dict[type[pages.Page], str] = {
    pages.AskingPin: "door",
    pages.AtHome: "home",
    pages.AtChecks: "checks",
    pages.AtDevices: "devices",
    pages.AtVersions: "versions",
    pages.AtScan: "scan",
    pages.AtChip: "chip",
    pages.AtSound: "sound",
    pages.AtTouch: "touch",
    pages.AtScreen: "screen",
    pages.AtMachine: "machine",
    pages.AtClosing: "closing",
    pages.AtOverview: "overview",
    pages.AtList: "list",
    pages.AtItem: "item",
    pages.AskingReason: "reason",
    pages.Confirming: "confirm",
    pages.AtCheck: "check",
    pages.AtExport: "export",
    pages.AtPrinting: "printing",
    pages.AtUpdate: "update",
}


@dataclass(frozen=True, slots=True)
class ServiceProps:
    """`page` is empty while the menu is closed."""

    page: str = ""
    kiosk: str = ""
    language: str = Language.VI
    can_go_back: bool = False
    can_close: bool = True
    news: str = ""
    tone: str = "info"
    bare: bool = False


def derive(glance: Glance) -> ServiceProps:
    """The menu's frame."""
    menu, journey = glance.menu, glance.journey
    if menu.page is None:
        return ServiceProps()
    return ServiceProps(
        page=PAGES[type(menu.page)],
        kiosk=journey.site.kiosk,
        language=journey.language,
        can_go_back=len(menu.pages) > 1 and not menu.writing,
        can_close=not menu.writing,
        news=news_words(glance, menu.news),
        tone=_tone(menu.news),
        bare=menu.bare,
    )


def news_words(glance: Glance, news: News | None) -> str:
    """What was just done."""
    if news is None:
        return ""
    if news.trouble is not None:
        return glance.say(news.trouble.value)
    match news.did:
        case None:
            return ""
        case Did.SENT_AGAIN if news.count == 0:
            return translate("Service", "Không có mục nào cần gửi lại.")
        case Did.SENT_AGAIN:
            #: %1 is a number of items
            return translate("Service", "Đã đưa lại vào hàng chờ gửi: %1.").replace("%1", str(news.count))
        case Did.SET_ASIDE:
            return translate("Service", "Đã tạm giữ. Các mục sau của cùng người bệnh cũng chờ.")
        case Did.CLOSED:
            return translate("Service", "Đã đóng mục này; không gửi nữa.")
        case Did.GONE:
            return translate("Service", "Mục này vừa được gửi xong, không cần làm gì.")
        case _:
            assert_never(news.did)


def _tone(news: News | None) -> str:
    if news is None or news.did is Did.GONE or (news.did is Did.SENT_AGAIN and not news.count):
        return "info"
    return "bad" if news.trouble is not None else "good"


@QmlElement
class ServiceViewModel(QObject):
    """The menu's frame and pages. Follows desk and engine as long as it lives."""

    changed = Signal()

    def __init__(self, desk: ServiceFace, engine: EngineFace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._engine = engine
        self._props = ServiceProps()
        self._door = ServiceDoorModel(desk, self)
        self._overview = ServiceOverviewModel(desk, self)
        self._list = ServiceListModel(desk, self)
        self._item = ServiceItemModel(desk, self)
        self._check = ServiceCheckModel(desk, self)
        self._export = ServiceExportModel(desk, self)
        self._printing = ServicePrintingModel(desk, self)
        self._home = ServiceHomeModel(desk, self)
        self._checks = ServiceChecksModel(desk, self)
        self._devices = ServiceDevicesModel(desk, self)
        self._reading = ServiceReadingModel(desk, self)
        self._sound = ServiceSoundModel(desk, self)
        self._touch = ServiceTouchModel(desk, self)
        self._machine = ServiceMachineModel(desk, self)
        self._update = ServiceUpdateModel(desk, self)
        self._pages: tuple[ServicePageModel, ...] = (
            self._door,
            self._overview,
            self._list,
            self._item,
            self._check,
            self._export,
            self._printing,
            self._home,
            self._checks,
            self._devices,
            self._reading,
            self._sound,
            self._touch,
            self._machine,
            self._update,
        )
        desk.changed.connect(self.follow)
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Menu, journey or language changed. Pages first, so that one is right from its first picture on."""
        glance = Glance(self._desk.menu, self._engine.journey)
        for page in self._pages:
            page.follow(glance)
        props = derive(glance)
        if props != self._props:
            self._props = props
            self.changed.emit()

    def knock(self) -> None:
        """Somebody held the hospital's name long enough."""
        self._desk.knock()

    @Property(str, notify=changed)
    def page(self) -> str:
        """The page shown; nothing while the menu is closed."""
        return self._props.page

    @Property(str, notify=changed)
    def kiosk(self) -> str:
        """Where this kiosk stands."""
        return self._props.kiosk

    @Property(str, notify=changed)
    def language(self) -> str:
        """The language of the glass."""
        return self._props.language

    @Property(bool, notify=changed)
    def canGoBack(self) -> bool:
        """Whether there is a page to go back to."""
        return self._props.can_go_back

    @Property(bool, notify=changed)
    def canClose(self) -> bool:
        """Whether the menu may be left now."""
        return self._props.can_close

    @Property(str, notify=changed)
    def news(self) -> str:
        """What was just done."""
        return self._props.news

    @Property(str, notify=changed)
    def tone(self) -> str:
        """How that looks."""
        return self._props.tone

    @Property(QObject, constant=True)
    def door(self) -> QObject:
        """The PIN pad."""
        return self._door

    @Property(QObject, constant=True)
    def overview(self) -> QObject:
        """The first page."""
        return self._overview

    @Property(QObject, constant=True)
    def items(self) -> QObject:
        """The list."""
        return self._list

    @Property(QObject, constant=True)
    def item(self) -> QObject:
        """One item, and the questions about it."""
        return self._item

    @Property(QObject, constant=True)
    def check(self) -> QObject:
        """The check of the file."""
        return self._check

    @Property(QObject, constant=True)
    def export(self) -> QObject:
        """Carrying out."""
        return self._export

    @Property(QObject, constant=True)
    def printing(self) -> QObject:
        """The printers."""
        return self._printing

    @Property(bool, notify=changed)
    def bare(self) -> bool:
        """Whether the page takes the whole glass."""
        return self._props.bare

    @Property(QObject, constant=True)
    def home(self) -> QObject:
        """The first page, and the versions."""
        return self._home

    @Property(QObject, constant=True)
    def checks(self) -> QObject:
        """What the doctor finds."""
        return self._checks

    @Property(QObject, constant=True)
    def devices(self) -> QObject:
        """The devices."""
        return self._devices

    @Property(QObject, constant=True)
    def reading(self) -> QObject:
        """The trials of codes and cards."""
        return self._reading

    @Property(QObject, constant=True)
    def sound(self) -> QObject:
        """The trial of sound."""
        return self._sound

    @Property(QObject, constant=True)
    def touch(self) -> QObject:
        """The trials of touch and screen."""
        return self._touch

    @Property(QObject, constant=True)
    def machine(self) -> QObject:
        """The machine, and taking it out of service."""
        return self._machine

    @Property(QObject, constant=True)
    def update(self) -> QObject:
        """A new release from a stick."""
        return self._update

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        """The technician chose a language."""
        self._desk.touched()
        self._engine.dispatch(journey_events.LanguageChosen(Language(language)))

    @Slot()
    def back(self) -> None:
        """One page back."""
        self._desk.tell(events.Back())

    @Slot()
    def close(self) -> None:
        """Out of the menu."""
        self._desk.tell(events.Closed())

    @Slot()
    def touched(self) -> None:
        """The menu was touched anywhere."""
        self._desk.touched()
