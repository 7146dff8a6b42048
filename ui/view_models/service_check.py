"""The check of the whole queue file: under way, or what it found."""

from PySide6.QtCore import Property, QCoreApplication, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.staff.menu import events
from kiosk.staff.menu.pages import AtCheck, Checked
from kiosk.values import dataclass
from ui.view_models.service_base import Glance, ServicePageModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class CheckProps:
    """`tone` is empty as long as nothing was found out."""

    running: bool = False
    title: str = ""
    text: str = ""
    tone: str = ""


def derive(glance: Glance) -> CheckProps:
    """The page for this menu."""
    menu = glance.menu
    if not isinstance(menu.page, AtCheck):
        return CheckProps()
    if menu.busy or menu.checked is None:
        return CheckProps(running=menu.busy)
    return found(menu.checked)


def found(checked: Checked) -> CheckProps:
    """What a check found, and what to do."""
    if checked.sound:
        #: %1 is a number of items
        words = translate("ServiceCheck", "Đã đọc %1 mục, tất cả mở được bằng khóa hiện có.")
        title = translate("ServiceCheck", "Tệp nguyên vẹn")
        return CheckProps(title=title, text=words.replace("%1", str(checked.rows)), tone="good")
    if checked.damage:
        text = translate(
            "ServiceCheck",
            "Giữ nguyên tệp và khóa, đừng xóa gì. Xuất ra USB những gì còn đọc được, khởi động lại máy, báo kỹ thuật.",
        )
        return CheckProps(title=translate("ServiceCheck", "Tệp bị hỏng"), text=text, tone="bad")
    #: %1 is a number of items
    title = translate("ServiceCheck", "%1 mục không mở được").replace("%1", str(checked.unopened))
    text = translate("ServiceCheck", "Trả lại đúng tệp khóa cũ nếu khóa đã đổi; đừng xóa gì, báo kỹ thuật.")
    return CheckProps(title=title, text=text, tone="bad")


@QmlElement
class ServiceCheckModel(ServicePageModel):
    """The page's properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = CheckProps()

    @Property(bool, notify=changed)
    def running(self) -> bool:
        """Whether the file is being read."""
        return self._props.running

    @Property(str, notify=changed)
    def title(self) -> str:
        """What was found."""
        return self._props.title

    @Property(str, notify=changed)
    def text(self) -> str:
        """What that means."""
        return self._props.text

    @Property(str, notify=changed)
    def tone(self) -> str:
        """How that looks; nothing as long as nothing was found."""
        return self._props.tone

    @Slot()
    def again(self) -> None:
        """Read it once more."""
        self._desk.tell(events.CheckWanted())
