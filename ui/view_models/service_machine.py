"""The machine: out of service and back, start anew, switch off; what is asked before, and what waits undelivered."""

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.runtime.service_face import ServiceFace
from kiosk.staff.closing import ClosedFor
from kiosk.staff.machine import MachineAsk, MachineWord
from kiosk.staff.menu import events
from kiosk.staff.menu.pages import AtClosing, AtMachine
from kiosk.values import dataclass
from ui.view_models.rows import Rows
from ui.view_models.service_base import Glance, ServicePageModel
from ui.view_models.service_sound import SoundRow

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class MachineProps:
    """`asking` is what is to be confirmed, with `question`, `hint` and `yes`; `waiting`: what is not delivered yet."""

    asking: str = ""
    question: str = ""
    hint: str = ""
    yes: str = ""
    waiting: str = ""
    running: bool = False
    closed: bool = False
    title: str = ""
    word: str = ""
    tone: str = "info"
    reasons: tuple[SoundRow, ...] = ()


def derive(glance: Glance) -> MachineProps:
    """The pages for this menu."""
    match glance.menu.page:
        case AtClosing():
            return MachineProps(reasons=tuple(SoundRow(one.value, glance.say(one.said)) for one in ClosedFor))
        case AtMachine() as page:
            return machine_props(glance, page)
        case _:
            return MachineProps()


def machine_props(glance: Glance, page: AtMachine) -> MachineProps:
    """The page of the machine."""
    closure = glance.menu.house.closure if glance.menu.house is not None else None
    word, tone = "", "info"
    if page.word is not None:
        word, tone = glance.say(page.word.value), "good" if page.word is MachineWord.DONE else "bad"
    elif not page.kept:
        word, tone = translate("ServiceMachine", "Ổ đĩa không ghi được: khởi động lại máy sẽ quên điều này."), "warn"
    question, yes = ("", "") if page.asking is None else ask_words(page.asking)
    #: %1 is why, in a few words
    closed = translate("ServiceMachine", "Đang ngừng phục vụ: %1")
    return MachineProps(
        asking="" if page.asking is None else page.asking.value,
        question=question,
        hint=hint_words() if page.asking is MachineAsk.SET_UP_AGAIN else "",
        yes=yes,
        waiting=waiting_words(glance),
        running=page.running,
        closed=closure is not None,
        title="" if closure is None else closed.replace("%1", glance.say(closure.reason.said)),
        word=word,
        tone=tone,
    )


def ask_words(ask: MachineAsk) -> tuple[str, str]:
    """The question before it is done, and the button that means it."""
    match ask:
        case MachineAsk.RESTART:
            return (
                translate("ServiceMachine", "Khởi động lại chương trình?"),
                translate("ServiceMachine", "Khởi động lại chương trình"),
            )
        case MachineAsk.REBOOT:
            return translate("ServiceMachine", "Khởi động lại máy?"), translate("ServiceMachine", "Khởi động lại máy")
        case MachineAsk.POWER_OFF:
            return translate("ServiceMachine", "Tắt máy?"), translate("ServiceMachine", "Tắt máy")
        case MachineAsk.SET_UP_AGAIN:
            return (
                translate("ServiceMachine", "Thiết lập lại máy?"),
                translate("ServiceMachine", "Mở màn hình thiết lập"),
            )


def hint_words() -> str:
    """What setting up again does, and the way back."""
    does = translate("ServiceMachine", "Máy ngừng phục vụ và hiện các bước thiết lập với câu trả lời hiện có.")
    back = translate(
        "ServiceMachine",
        "Chưa áp dụng thì chưa có gì thay đổi: bấm “Giữ như cũ”, để yên 30 phút hoặc khởi động lại máy là như trước.",
    )
    return f"{does} {back}"


def waiting_words(glance: Glance) -> str:
    """What is not delivered yet, and that nothing is lost by it."""
    seen = glance.menu.seen
    if seen is None:
        return translate("ServiceMachine", "Chưa biết còn bao nhiêu lượt chưa gửi. Tất cả được giữ trên ổ đĩa.")
    count = len(seen.rows)
    if not count:
        return translate("ServiceMachine", "Mọi lượt đăng ký đã gửi xong.")
    #: %1 is a number of registrations
    words = translate("ServiceMachine", "Còn %1 lượt chưa gửi. Không mất gì: máy giữ lại và gửi tiếp khi chạy lại.")
    return words.replace("%1", str(count))


@QmlElement
class ServiceMachineModel(ServicePageModel):
    """The pages' properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = MachineProps()

    def __init__(self, desk: ServiceFace, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._reasons = Rows(SoundRow, self)

    def _swapped(self) -> None:
        self._reasons.show(self._props.reasons)

    @Property(QObject, constant=True)
    def reasons(self) -> Rows:
        """Why a kiosk can be taken out of service."""
        return self._reasons

    @Property(str, notify=changed)
    def asking(self) -> str:
        """What is to be confirmed."""
        return self._props.asking

    @Property(str, notify=changed)
    def question(self) -> str:
        """The question before it."""
        return self._props.question

    @Property(str, notify=changed)
    def hint(self) -> str:
        """What it does, and the way back."""
        return self._props.hint

    @Property(str, notify=changed)
    def yes(self) -> str:
        """The button that means it."""
        return self._props.yes

    @Property(str, notify=changed)
    def waiting(self) -> str:
        """What is not delivered yet."""
        return self._props.waiting

    @Property(bool, notify=changed)
    def running(self) -> bool:
        """Whether it is being done."""
        return self._props.running

    @Property(bool, notify=changed)
    def closed(self) -> bool:
        """Whether staff took the kiosk out of service."""
        return self._props.closed

    @Property(str, notify=changed)
    def title(self) -> str:
        """That they did, and why."""
        return self._props.title

    @Property(str, notify=changed)
    def word(self) -> str:
        """What became of the last thing that was asked for."""
        return self._props.word

    @Property(str, notify=changed)
    def tone(self) -> str:
        """How that looks."""
        return self._props.tone

    @Slot()
    def toClosing(self) -> None:
        """Take it out of service: asks why."""
        self._desk.tell(events.ClosingWanted())

    @Slot(str)
    def closeFor(self, reason: str) -> None:
        """Out of service for this reason."""
        self._desk.tell(events.ClosingChosen(ClosedFor(reason)))

    @Slot()
    def reopen(self) -> None:
        """Back into service."""
        self._desk.tell(events.OpeningWanted())

    @Slot(str)
    def want(self, ask: str) -> None:
        """Start anew or switch off: asks whether that is meant."""
        self._desk.tell(events.PowerWanted(MachineAsk(ask)))

    @Slot()
    def confirm(self) -> None:
        """It is meant."""
        if self._props.asking:
            self._desk.tell(events.PowerConfirmed(MachineAsk(self._props.asking)))

    @Slot()
    def back(self) -> None:
        """Not after all."""
        self._desk.tell(events.Back())
