"""A new release from a stick: what lies there, the question before it, and how far it is."""

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.runtime.service_face import ServiceFace
from kiosk.staff.menu import events
from kiosk.staff.menu.pages import AtUpdate, UpdateStage
from kiosk.staff.updates import UpdateFound, UpdateStanding
from kiosk.values import dataclass
from ui.view_models.rows import Rows
from ui.view_models.service_base import Glance, ServicePageModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate
_TONES = {
    UpdateStanding.RUNNING: "warn",
    UpdateStanding.INSTALLED: "good",
    UpdateStanding.FAILED: "bad",
    UpdateStanding.UNKNOWN: "warn",
}


@dataclass(frozen=True, slots=True)
class UpdateRow:
    """A release on a stick; `usable` where it is newer than the one of now."""

    key: str
    text: str
    usable: bool


@dataclass(frozen=True, slots=True)
class UpdateProps:
    """`word` is what to know now, and `tone` how it looks; `question` asks before it is installed."""

    stage: str = ""
    running: str = ""
    question: str = ""
    word: str = ""
    tone: str = "info"
    installed: bool = False
    found: tuple[UpdateRow, ...] = ()


def derive(glance: Glance) -> UpdateProps:
    """The page for this menu."""
    page = glance.menu.page
    if not isinstance(page, AtUpdate):
        return UpdateProps()
    word, tone = update_words(glance, page)
    #: %1 is the version of the program
    running = translate("ServiceUpdate", "Bản đang chạy: %1").replace("%1", page.running) if page.running else ""
    question = ""
    if page.stage is UpdateStage.ASKING and page.chosen is not None:
        #: %1 is the version of a new release
        question = translate("ServiceUpdate", "Cài bản %1?").replace("%1", page.chosen.version)
    rows = tuple(update_row(one) for one in page.found) if page.stage is UpdateStage.CHOOSING else ()
    return UpdateProps(
        stage=page.stage.value,
        running=running,
        question=question,
        word=word,
        tone=tone,
        installed=page.standing is UpdateStanding.INSTALLED,
        found=rows,
    )


def update_row(found: UpdateFound) -> UpdateRow:
    """One release in words."""
    #: %1 is a version, %2 the name of a folder on a stick
    newer = translate("ServiceUpdate", "Bản %1 · %2")
    #: %1 is a version that is not newer than the one of now, %2 the name of a folder on a stick
    older = translate("ServiceUpdate", "Bản %1 · %2 · không mới hơn")
    words = (newer if found.newer else older).replace("%1", found.version).replace("%2", found.folder.name)
    return UpdateRow(str(found.folder), words, found.newer)


def update_words(glance: Glance, page: AtUpdate) -> tuple[str, str]:
    """What to know now, and how it looks."""
    match page.stage:
        case UpdateStage.LOOKING:
            return translate("ServiceUpdate", "Đang tìm bản mới trên USB…"), "info"
        case UpdateStage.NO_IMAGE:
            return translate("ServiceUpdate", "Máy này không chạy từ ảnh đĩa: cập nhật gói kiosk của nó."), "info"
        case UpdateStage.CHOOSING if not page.found:
            return translate("ServiceUpdate", "Không thấy bản nào trên USB. Cần thư mục “.update” đủ tệp."), "warn"
        case UpdateStage.CHOOSING if not any(one.newer for one in page.found):
            return translate("ServiceUpdate", "Không có bản nào mới hơn bản đang chạy."), "info"
        case UpdateStage.BEGINNING:
            return translate("ServiceUpdate", "Đang bắt đầu… Đừng rút USB."), "warn"
        case UpdateStage.NOT_BEGUN if page.word is not None:
            return glance.say(page.word.value), "bad"
        case UpdateStage.INSTALLING | UpdateStage.ENDED if page.standing is not None:
            return glance.say(page.standing.value), _TONES[page.standing]
        case _:
            return "", "info"


@QmlElement
class ServiceUpdateModel(ServicePageModel):
    """The page's properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = UpdateProps()

    def __init__(self, desk: ServiceFace, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._found = Rows(UpdateRow, self)

    def _swapped(self) -> None:
        self._found.show(self._props.found)

    @Property(QObject, constant=True)
    def found(self) -> Rows:
        """What lies on the sticks."""
        return self._found

    @Property(str, notify=changed)
    def stage(self) -> str:
        """How far it is."""
        return self._props.stage

    @Property(str, notify=changed)
    def running(self) -> str:
        """The release of now."""
        return self._props.running

    @Property(str, notify=changed)
    def question(self) -> str:
        """What is asked before it."""
        return self._props.question

    @Property(str, notify=changed)
    def word(self) -> str:
        """What to know now."""
        return self._props.word

    @Property(str, notify=changed)
    def tone(self) -> str:
        """How that looks."""
        return self._props.tone

    @Property(bool, notify=changed)
    def installed(self) -> bool:
        """Whether the next start runs the new release."""
        return self._props.installed

    @Slot()
    def lookAgain(self) -> None:
        """Look for sticks again."""
        self._desk.tell(events.UpdateWanted())

    @Slot(str)
    def choose(self, key: str) -> None:
        """This release: asks whether it is meant."""
        page = self._desk.menu.page
        if isinstance(page, AtUpdate):
            for found in page.found:
                if str(found.folder) == key:
                    self._desk.tell(events.UpdateChosen(found))

    @Slot()
    def confirm(self) -> None:
        """It is meant."""
        self._desk.tell(events.UpdateConfirmed())

    @Slot()
    def back(self) -> None:
        """Not after all."""
        self._desk.tell(events.Back())

    @Slot()
    def toMachine(self) -> None:
        """Where the machine is started anew."""
        self._desk.tell(events.MachineWanted())
