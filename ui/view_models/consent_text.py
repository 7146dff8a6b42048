"""The whole text of what is agreed to, and what became of it on paper."""

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import Journey, Paper, events
from kiosk.journey.state import ConsentText
from kiosk.values import dataclass
from ui.view_models.base import Dispatch, PropsViewModel
from ui.view_models.consent_words import Clause, clauses, title_words, version_words
from ui.view_models.person_words import NO_NEWS, News
from ui.view_models.rows import Rows

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ConsentTextProps:
    """`may_print` until it is under way or came out; `paper` is the news of that."""

    title: str = ""
    version: str = ""
    clauses: tuple[Clause, ...] = ()
    paper: News = NO_NEWS
    may_print: bool = False


def derive(journey: Journey) -> ConsentTextProps:
    """The text for this journey."""
    match journey.notice:
        case ConsentText(paper=paper):
            site = journey.site
            return ConsentTextProps(
                title_words(translate),
                version_words(translate, site.consent_version),
                clauses(translate, site.hospital, site.purposes),
                _paper_words(paper),
                paper in (None, Paper.NO_PAPER, Paper.NOT_PRINTED),
            )
        case _:
            return ConsentTextProps()


def _paper_words(paper: Paper | None) -> News:
    match paper:
        case None:
            return NO_NEWS
        case Paper.PRINTING | Paper.PRINTING_AGAIN:
            return News("info", translate("ConsentText", "Đang in…"))
        case Paper.PRINTED:
            return News("good", translate("ConsentText", "Đã in xong. Mời bạn lấy giấy."))
        case Paper.UNCONFIRMED:
            return News("info", translate("ConsentText", "Nếu giấy chưa ra, xin hỏi quầy hướng dẫn một bản."))
        case Paper.NO_PAPER | Paper.NOT_PRINTED:
            return News("warn", translate("ConsentText", "Máy chưa in được. Quầy hướng dẫn có bản in sẵn."))


@QmlElement
class ConsentTextViewModel(PropsViewModel):
    """The text's properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = ConsentTextProps()

    def __init__(self, dispatch: Dispatch, parent: QObject | None = None) -> None:
        super().__init__(dispatch, parent)
        self._rows = Rows(Clause, self)

    def _swapped(self) -> None:
        self._rows.show(self._props.clauses)

    @Property(str, notify=changed)
    def title(self) -> str:
        """What the text is called."""
        return self._props.title

    @Property(str, notify=changed)
    def version(self) -> str:
        """Which words these are."""
        return self._props.version

    @Property(QObject, constant=True)
    def clauses(self) -> QObject:
        """The text as rows."""
        return self._rows

    @Property(str, notify=changed)
    def paperTone(self) -> str:
        """How the news of the print sounds; nothing before one."""
        return self._props.paper.tone

    @Property(str, notify=changed)
    def paper(self) -> str:
        """The news of the print."""
        return self._props.paper.text

    @Property(bool, notify=changed)
    def mayPrint(self) -> bool:
        """Whether it can be printed now."""
        return self._props.may_print

    @Slot()
    def printIt(self) -> None:
        """The text on paper."""
        self._dispatch(events.ConsentPrintWanted())

    @Slot()
    def close(self) -> None:
        """Back to the question."""
        self._dispatch(events.NoticeDismissed())
