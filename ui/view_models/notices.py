"""What may lie over a screen: are you still there, help was called, cancel the visit, the way to the emergency room."""

from dataclasses import field

from PySide6.QtCore import Property, QCoreApplication, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.departments import Catalogue, ClinicRoom, once
from kiosk.journey import Journey, Language, events
from kiosk.journey.state import AlreadyRegistered, CancelAsked, Emergency, HelpCalled, Ticketed
from kiosk.values import dataclass
from ui.view_models.base import PropsViewModel
from ui.view_models.department_icons import folded
from ui.view_models.words import place_of, unbroken

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class NoticeProps:
    """`tone`, `title` and `text` of the news; `place` of the emergency room, where the hospital named it."""

    tone: str = "info"
    title: str = ""
    text: str = field(default="", repr=False)
    place: str = ""


def derive(journey: Journey) -> NoticeProps:
    """The notice of this journey."""
    match journey.notice:
        case HelpCalled(reached=None):
            return NoticeProps(
                "info",
                translate("Notice", "Đang báo cho nhân viên…"),
                translate("Notice", "Xin chờ một chút. Bạn cứ tiếp tục nếu muốn."),
            )
        case HelpCalled(reached=True):
            return NoticeProps(
                "good",
                translate("Notice", "Nhân viên đã được báo"),
                translate("Notice", "Xin đứng chờ tại máy này, nhân viên sẽ đến với bạn. Bạn cứ tiếp tục nếu muốn."),
            )
        case HelpCalled():
            return NoticeProps(
                "warn",
                translate("Notice", "Chưa báo được cho nhân viên"),
                translate("Notice", "Mời bạn đến quầy hướng dẫn. Nhân viên ở đó sẽ giúp bạn."),
            )
        case CancelAsked():
            number = _number_to_cancel(journey)
            text = translate("Notice", "Số %1 sẽ không được gọi nữa. Nếu vẫn muốn khám, bạn sẽ cần lấy số mới.")
            title = translate("Notice", "Hủy lượt khám này?")
            return NoticeProps("warn", title, text.replace("%1", unbroken(number)))
        case Emergency():
            return NoticeProps("bad", place=emergency_place(journey, journey.language))
        case _:
            return NoticeProps()


def _number_to_cancel(journey: Journey) -> str:
    match journey.step, journey.notice:
        case Ticketed(number=number), CancelAsked():
            return number
        case AlreadyRegistered(visits=visits), CancelAsked(visit_id=visit_id):
            return next((visit.place.number for visit in visits if visit.visit_id == visit_id), "")
        case _:
            return ""


def emergency_place(journey: Journey, language: Language) -> str:
    """Room and floor of the emergency department, where the hospital's list names one."""
    room = _emergency_room(journey.catalogue) if journey.catalogue else None
    return place_of(room, language) if room else ""


@once
def _emergency_room(catalogue: Catalogue) -> ClinicRoom | None:
    emergency = {one.id for one in catalogue.departments if "cap cuu" in folded(one.name)}
    return next((room for room in catalogue.rooms if room.department_id in emergency), None)


@QmlElement
class NoticeViewModel(PropsViewModel):
    """The notices' properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = NoticeProps()

    @Property(str, notify=changed)
    def tone(self) -> str:
        """How the news sounds."""
        return self._props.tone

    @Property(str, notify=changed)
    def title(self) -> str:
        """The news, or what is asked."""
        return self._props.title

    @Property(str, notify=changed)
    def text(self) -> str:
        """What to do."""
        return self._props.text

    @Property(str, notify=changed)
    def place(self) -> str:
        """Where the emergency room is."""
        return self._props.place

    @Slot()
    def dismiss(self) -> None:
        """The notice is closed."""
        self._dispatch(events.NoticeDismissed())

    @Slot()
    def cancelVisit(self) -> None:
        """The visit is to be taken back."""
        self._dispatch(events.CancelConfirmed())

    @Slot()
    def stillHere(self) -> None:
        """Somebody is here."""
        self._dispatch(events.Touched())
