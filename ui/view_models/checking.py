"""The answers the visit waits for, one by one as they come in."""

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.journey import Asked, Journey, NoAnswer
from kiosk.journey.state import Checking, Registering
from kiosk.values import dataclass
from ui.view_models.base import Dispatch, ScreenViewModel
from ui.view_models.rows import Rows

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Errand:
    """Something being done: `progress` is done, doing, waiting, or missed where no answer came."""

    key: str
    text: str
    progress: str


def derive(journey: Journey) -> tuple[Errand, ...]:
    """The errands of this journey, in the order they are done."""
    match journey.step:
        case Checking(person=person):
            return (
                _errand("patient", translate("Checking", "Tìm hồ sơ người bệnh"), person.patient),
                _errand("coverage", translate("Checking", "Kiểm tra BHYT"), person.coverage),
                _errand("appointments", translate("Checking", "Xem lịch hẹn hôm nay"), person.appointments),
            )
        case Registering(numbering=int(), word=word):
            return (
                Errand("store", translate("Checking", "Lưu đăng ký"), "done"),
                Errand("own-number", translate("Checking", "Máy cấp số"), "doing"),
                Errand("send", translate("Checking", "Gửi đến bệnh viện"), "done" if word else "waiting"),
            )
        case Registering(stored=stored):
            return (
                Errand("store", translate("Checking", "Lưu đăng ký"), "done" if stored else "doing"),
                Errand("send", translate("Checking", "Gửi đến bệnh viện"), "doing" if stored else "waiting"),
                Errand("number", translate("Checking", "Nhận số khám"), "waiting"),
            )
        case _:
            return ()


def is_slow(journey: Journey) -> bool:
    """Whether the hospital is so slow that the kiosk gives a number of its own."""
    return isinstance(journey.step, Registering) and journey.step.numbering is not None


def _errand(key: str, text: str, answer: object) -> Errand:
    match answer:
        case Asked():
            return Errand(key, text, "doing")
        case NoAnswer():
            return Errand(key, text, "missed")
        case _:
            return Errand(key, text, "done")


@QmlElement
class CheckingViewModel(ScreenViewModel):
    """The errands of the checking and the registering screen."""

    changed = Signal()

    def __init__(self, dispatch: Dispatch, parent: QObject | None = None) -> None:
        super().__init__(dispatch, parent)
        self._rows = Rows(Errand, self)
        self._slow = False

    def follow(self, journey: Journey) -> None:
        """Show this journey."""
        self._rows.show(derive(journey))
        slow = is_slow(journey)
        if slow is not self._slow:
            self._slow = slow
            self.changed.emit()

    @Property(bool, notify=changed)
    def slow(self) -> bool:
        """Whether the kiosk is giving a number of its own."""
        return self._slow

    @Property(QObject, constant=True)
    def errands(self) -> QObject:
        """The errands as rows."""
        return self._rows
