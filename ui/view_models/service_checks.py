"""What the doctor finds, part after part, while the kiosk runs."""

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.runtime.service_face import ServiceFace
from kiosk.staff.checks import Found, Light
from kiosk.staff.menu import events
from kiosk.staff.menu.pages import AtChecks
from kiosk.values import dataclass
from ui.view_models.rows import Rows
from ui.view_models.service_base import Glance, ServicePageModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate
TONES = {Light.GREEN: "good", Light.YELLOW: "warn", Light.RED: "bad", Light.GREY: "off"}


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One finding, or a part that was not looked at yet (tone `off`, nothing found)."""

    key: str
    part: str
    what: str
    remedy: str
    tone: str
    running: bool


@dataclass(frozen=True, slots=True)
class ChecksProps:
    """`summary` tells of all; `tone` is that of the worst. `running` is the part looked at in the first round."""

    rows: tuple[CheckRow, ...] = ()
    summary: str = ""
    tone: str = "info"
    running: bool = False


def derive(glance: Glance) -> ChecksProps:
    """The page for this menu."""
    if not isinstance(glance.menu.page, AtChecks):
        return ChecksProps()
    examined = glance.menu.examined
    rows: list[CheckRow] = []
    for part, found in examined.parts:
        running = part == examined.running
        if not found:
            rows.append(CheckRow(part, part_words(part), "", "", "off", running))
        rows += [_row(part, number, one, running=running) for number, one in enumerate(found)]
    first = examined.rounds == 0
    summary, tone = _summary(examined.found)
    if first:
        done = sum(bool(found) for _, found in examined.parts)
        #: %1 of %2 parts of the machine
        words = translate("ServiceChecks", "Đang kiểm tra… %1/%2")
        summary, tone = words.replace("%1", str(done)).replace("%2", str(len(examined.parts))), "info"
    return ChecksProps(tuple(rows), summary, tone, first)


def _row(part: str, number: int, one: Found, *, running: bool) -> CheckRow:
    return CheckRow(f"{part}/{number}", part_words(one.part), one.what, one.remedy, TONES[one.light], running)


def _summary(found: tuple[Found, ...]) -> tuple[str, str]:
    red = sum(one.light is Light.RED for one in found)
    yellow = sum(one.light is Light.YELLOW for one in found)
    if red:
        #: %1 and %2 are numbers of parts
        words = translate("ServiceChecks", "%1 phần không chạy, %2 phần cần chú ý")
        return words.replace("%1", str(red)).replace("%2", str(yellow)), "bad"
    if yellow:
        #: %1 is a number of parts
        return translate("ServiceChecks", "%1 phần cần chú ý").replace("%1", str(yellow)), "warn"
    return translate("ServiceChecks", "Mọi phần đều tốt"), "good"


def part_words(part: str) -> str:
    """A part's name; one that is not known here as the doctor has it."""
    names = {
        "version": translate("ServiceChecks", "Phiên bản"),
        "system": translate("ServiceChecks", "Hệ điều hành"),
        "user": translate("ServiceChecks", "Người dùng"),
        "clock": translate("ServiceChecks", "Đồng hồ"),
        "time zone": translate("ServiceChecks", "Múi giờ"),
        "memory": translate("ServiceChecks", "Bộ nhớ"),
        "heat": translate("ServiceChecks", "Nhiệt độ"),
        "touch": translate("ServiceChecks", "Cảm ứng"),
        "program": translate("ServiceChecks", "Chương trình"),
        "libraries": translate("ServiceChecks", "Thư viện"),
        "fonts": translate("ServiceChecks", "Phông chữ"),
        "files": translate("ServiceChecks", "Tệp và quyền"),
        "groups": translate("ServiceChecks", "Quyền thiết bị"),
        "device names": translate("ServiceChecks", "Tên thiết bị"),
        "camera": translate("ServiceChecks", "Camera"),
        "scanner": translate("ServiceChecks", "Máy quét"),
        "chip": translate("ServiceChecks", "Đầu đọc thẻ"),
        "printer": translate("ServiceChecks", "Máy in"),
        "sound": translate("ServiceChecks", "Âm thanh"),
        "screen": translate("ServiceChecks", "Màn hình"),
        "disk": translate("ServiceChecks", "Ổ đĩa"),
        "queue": translate("ServiceChecks", "Hàng đợi"),
        "numbers": translate("ServiceChecks", "Số thứ tự"),
        "service menu": translate("ServiceChecks", "Trang bảo trì"),
        "network": translate("ServiceChecks", "Mạng"),
        "hospital": translate("ServiceChecks", "Hệ thống bệnh viện"),
        "certificate": translate("ServiceChecks", "Chứng thư máy"),
        "authorities": translate("ServiceChecks", "Chứng thư thẻ"),
        "insurance": translate("ServiceChecks", "Cổng bảo hiểm"),
        "last known": translate("ServiceChecks", "Dữ liệu lưu sẵn"),
        "directory": translate("ServiceChecks", "Danh mục khoa"),
        "open ports": translate("ServiceChecks", "Cổng mạng mở"),
    }
    return names.get(part, part)


@QmlElement
class ServiceChecksModel(ServicePageModel):
    """The page's properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = ChecksProps()

    def __init__(self, desk: ServiceFace, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._rows = Rows(CheckRow, self)

    def _swapped(self) -> None:
        self._rows.show(self._props.rows)

    @Property(QObject, constant=True)
    def rows(self) -> Rows:
        """The findings in the doctor's order."""
        return self._rows

    @Property(str, notify=changed)
    def summary(self) -> str:
        """All of them in one line."""
        return self._props.summary

    @Property(str, notify=changed)
    def tone(self) -> str:
        """How that looks."""
        return self._props.tone

    @Property(bool, notify=changed)
    def running(self) -> bool:
        """Whether the first round is under way."""
        return self._props.running

    @Slot()
    def again(self) -> None:
        """Look at everything once more."""
        self._desk.tell(events.ChecksWanted())
