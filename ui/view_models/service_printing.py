"""The printers in the technicians' menu: how they are, how long their paper lasts, what is to be printed again."""

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import Language
from kiosk.runtime.service_face import ServiceFace
from kiosk.staff.menu import events
from kiosk.staff.menu.pages import AtPrinting
from kiosk.staff.printing import KeptSeen, PrintedWord, PrinterSeen, PrinterStanding
from kiosk.values import dataclass
from ui.view_models.rows import Rows
from ui.view_models.service_base import Glance, ServicePageModel
from ui.view_models.words import joined, time_words

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

MOST_ROWS = 24
"""Of a day on which nothing came out nobody prints hundreds again."""


@dataclass(frozen=True, slots=True)
class PrinterRow:
    """One printer."""

    key: str
    title: str
    standing: str
    tone: str
    paper: str


@dataclass(frozen=True, slots=True)
class KeptRow:
    """One page that did not come out surely."""

    key: str
    title: str
    about: str


@dataclass(frozen=True, slots=True)
class PrintingProps:
    """`known` once the printers were looked at; `word` is what became of the last paper."""

    known: bool = False
    running: bool = False
    word: str = ""
    tone: str = "info"
    count: int = 0
    printers: tuple[PrinterRow, ...] = ()
    kept: tuple[KeptRow, ...] = ()


def derive(glance: Glance) -> PrintingProps:
    """The page for this menu."""
    page = glance.menu.page
    if not isinstance(page, AtPrinting):
        return PrintingProps()
    word = "" if page.word is None else glance.say(page.word.value)
    tone = "good" if page.word in (PrintedWord.PRINTED, PrintedWord.NEW_ROLL) else "warn"
    if page.seen is None:
        return PrintingProps(running=page.running, word=word, tone=tone)
    return PrintingProps(
        True,
        page.running,
        word,
        tone,
        len(page.seen.kept),
        tuple(printer_row(glance, one) for one in page.seen.printers),
        tuple(kept_row(one) for one in page.seen.kept[: -MOST_ROWS - 1 : -1]),
    )


def printer_row(glance: Glance, seen: PrinterSeen) -> PrinterRow:
    """One printer in words."""
    tone = {PrinterStanding.READY: "good", PrinterStanding.PAPER_LOW: "warn", PrinterStanding.UNKNOWN: "off"}
    return PrinterRow(
        seen.name,
        joined(seen.name, seen.place),
        glance.say(seen.standing.value),
        tone.get(seen.standing, "bad"),
        paper_words(seen, glance.journey.language),
    )


def paper_words(seen: PrinterSeen, language: str) -> str:
    """How long the roll lasts; of a printer nothing was measured on yet said as a guess."""
    if seen.tickets_left is None:
        return translate("ServicePrinting", "Chưa biết còn bao nhiêu giấy.")
    if seen.sure:
        #: %1 is a number of tickets
        words = translate("ServicePrinting", "Còn khoảng %1 phiếu")
    else:
        #: %1 is a number of tickets
        words = translate("ServicePrinting", "Ước chừng còn %1 phiếu, chưa đo được")
    words = words.replace("%1", str(seen.tickets_left))
    if seen.runs_out_at is None:
        return f"{words}."
    at = seen.runs_out_at
    month_first = f"{at.day} {at:%b}" if language == Language.EN else f"{at.day}/{at.month}"
    #: %1 is a time of day, %2 a day and month
    ends = translate("ServicePrinting", "hết vào khoảng %1 ngày %2.")
    return joined(words, ends.replace("%1", time_words(at)).replace("%2", month_first))


def kept_row(seen: KeptSeen) -> KeptRow:
    """One page in words."""
    if seen.is_ticket:
        #: %1 is a queue number
        title = translate("ServicePrinting", "Phiếu số %1")
    else:
        #: %1 is a queue number
        title = translate("ServicePrinting", "Giấy về tiền khám, số %1")
    if seen.unsure:
        why = translate("ServicePrinting", "chưa chắc đã ra giấy")
    else:
        why = translate("ServicePrinting", "chưa ra giấy")
    return KeptRow(seen.key, title.replace("%1", seen.number), joined(time_words(seen.at), why))


@QmlElement
class ServicePrintingModel(ServicePageModel):
    """The page's properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = PrintingProps()

    def __init__(self, desk: ServiceFace, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._printers = Rows(PrinterRow, self)
        self._kept = Rows(KeptRow, self)

    def _swapped(self) -> None:
        self._printers.show(self._props.printers)
        self._kept.show(self._props.kept)

    @Property(QObject, constant=True)
    def printers(self) -> Rows:
        """The printers in their order."""
        return self._printers

    @Property(QObject, constant=True)
    def kept(self) -> Rows:
        """What is to be printed again, the newest first."""
        return self._kept

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether the printers were looked at."""
        return self._props.known

    @Property(bool, notify=changed)
    def running(self) -> bool:
        """Whether paper is coming out."""
        return self._props.running

    @Property(str, notify=changed)
    def word(self) -> str:
        """What became of the last paper."""
        return self._props.word

    @Property(str, notify=changed)
    def tone(self) -> str:
        """How that looks."""
        return self._props.tone

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many pages are to be printed again."""
        return self._props.count

    @Slot(str)
    def sheet(self, name: str) -> None:
        """A sheet that shows what the printer can do."""
        self._desk.tell(events.SheetWanted(name))

    @Slot(str)
    def newRoll(self, name: str) -> None:
        """A new roll was put in."""
        self._desk.tell(events.NewRollWanted(name))

    @Slot(str)
    def again(self, key: str) -> None:
        """Print this once more."""
        self._desk.tell(events.PrintAgainWanted(key))
