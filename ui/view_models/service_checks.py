"""What the doctor finds, part after part, while the kiosk runs."""

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.runtime.service_face import ServiceFace
from kiosk.staff import Said
from kiosk.staff.checks import Found, Light, PartName
from kiosk.staff.menu import events
from kiosk.staff.menu.pages import AtChecks
from kiosk.staff.printing import PrintedWord
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
    """`summary` tells of all; `tone` is that of the worst. `running` while the first round lasts.

    `printing` while the report comes out on paper; `word` what became of it.
    """

    rows: tuple[CheckRow, ...] = ()
    summary: str = ""
    tone: str = "info"
    running: bool = False
    printing: bool = False
    word: str = ""
    word_tone: str = "info"


def derive(glance: Glance) -> ChecksProps:
    """The page for this menu."""
    page = glance.menu.page
    if not isinstance(page, AtChecks):
        return ChecksProps()
    examined = glance.menu.examined
    rows: list[CheckRow] = []
    for part, found in examined.parts:
        running = part == examined.running
        if not found:
            rows.append(CheckRow(str(part), _name(glance, part), "", "", "off", running))
        rows += [_row(glance, part, number, one, running=running) for number, one in enumerate(found)]
    first = examined.rounds == 0
    summary, tone = _summary(examined.found)
    if first:
        done = sum(bool(found) for _, found in examined.parts)
        #: %1 of %2 parts of the machine
        words = translate("ServiceChecks", "Đang kiểm tra… %1/%2")
        summary, tone = words.replace("%1", str(done)).replace("%2", str(len(examined.parts))), "info"
    word = "" if page.word is None else glance.say(page.word.value)
    word_tone = "good" if page.word is PrintedWord.PRINTED else "warn"
    return ChecksProps(tuple(rows), summary, tone, first, page.printing, word, word_tone)


def _row(glance: Glance, part: str, number: int, one: Found, *, running: bool) -> CheckRow:
    told = one.vietnamese
    name = glance.say(Said(told.name or one.part, one.part))
    what = glance.say(Said(told.what or one.what, one.what))
    remedy = glance.say(Said(told.remedy or one.remedy, one.remedy))
    return CheckRow(f"{part}/{number}", name, what, remedy, TONES[one.light], running)


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


def _name(glance: Glance, part: str) -> str:
    """Of a part that was not looked at yet."""
    return glance.say(Said(part.vietnamese if isinstance(part, PartName) else str(part), str(part)))


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

    @Property(bool, notify=changed)
    def printing(self) -> bool:
        """Whether the report comes out now."""
        return self._props.printing

    @Property(str, notify=changed)
    def word(self) -> str:
        """What became of the report; empty before one was wanted."""
        return self._props.word

    @Property(str, notify=changed)
    def wordTone(self) -> str:
        """How that looks."""
        return self._props.word_tone

    @Slot()
    def printReport(self) -> None:
        """Print what was found as the readiness report."""
        self._desk.tell(events.ReportWanted())

    @Slot()
    def again(self) -> None:
        """Look at everything once more."""
        self._desk.tell(events.ChecksWanted())
