"""Carrying out: which stick, the key to be kept apart from it, and when the stick may be pulled."""

from dataclasses import field

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.runtime.service_face import ServiceFace
from kiosk.staff import Place
from kiosk.staff.menu import events
from kiosk.staff.menu.pages import AtExport
from kiosk.values import dataclass
from ui.view_models.rows import Rows
from ui.view_models.service_base import Glance, ServicePageModel
from ui.visit_code import VisitCode

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate
CODE = VisitCode
"""The QR of the key: known to QML once this module is."""
MOST_STICKS = 4


@dataclass(frozen=True, slots=True)
class StickRow:
    """A stick to choose."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class ExportProps:
    """`stage` is looking, none, choose, key, writing, waiting, done; `key` and `code` are the carry key."""

    stage: str = ""
    stick: str = ""
    key: str = field(default="", repr=False)
    code: str = field(default="", repr=False)
    count: int = 0
    file: str = ""
    problem: str = ""
    sticks: tuple[StickRow, ...] = ()
    logs: bool = False


def derive(glance: Glance) -> ExportProps:
    """The page for this menu."""
    page = glance.menu.page
    if not isinstance(page, AtExport):
        return ExportProps()
    problem = glance.say(page.problem.value) if page.problem is not None else ""
    if page.places is None:
        return ExportProps("looking", logs=page.logs)
    if page.place is None or page.key is None:
        sticks = tuple(StickRow(str(place.folder), stick_words(place)) for place in page.places[:MOST_STICKS])
        return ExportProps("choose" if len(sticks) > 1 else "none", problem=problem, sticks=sticks, logs=page.logs)
    stage = "key"
    if page.running:
        stage = "waiting" if page.waiting else "writing"
    elif page.written is not None:
        stage = "done"
    return ExportProps(
        stage,
        stick=page.place.name,
        key=" ".join(page.key.groups),
        code=page.key.line,
        count=page.written or 0,
        file=page.file,
        problem=problem,
        logs=page.logs,
    )


def stick_words(place: Place) -> str:
    """A stick's name, and the room on it."""
    megabytes = place.free // 1_000_000
    room = f"{megabytes / 1000:.1f} GB" if megabytes >= 1000 else f"{megabytes} MB"
    #: %1 is the name of a USB stick, %2 the free room on it
    return translate("ServiceExport", "%1 · còn trống %2").replace("%1", place.name).replace("%2", room)


@QmlElement
class ServiceExportModel(ServicePageModel):
    """The page's properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = ExportProps()

    def __init__(self, desk: ServiceFace, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._sticks = Rows(StickRow, self)

    def _swapped(self) -> None:
        self._sticks.show(self._props.sticks)

    @Property(QObject, constant=True)
    def sticks(self) -> Rows:
        """The sticks to choose from."""
        return self._sticks

    @Property(str, notify=changed)
    def stage(self) -> str:
        """How far it is."""
        return self._props.stage

    @Property(str, notify=changed)
    def stick(self) -> str:
        """The stick that is written to."""
        return self._props.stick

    @Property(str, notify=changed)
    def key(self) -> str:
        """The carry key: groups with spaces between them."""
        return self._props.key

    @Property(str, notify=changed)
    def code(self) -> str:
        """The carry key for the QR."""
        return self._props.code

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many items the file holds."""
        return self._props.count

    @Property(str, notify=changed)
    def file(self) -> str:
        """The file's name."""
        return self._props.file

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why nothing was carried out."""
        return self._props.problem

    @Property(bool, notify=changed)
    def logs(self) -> bool:
        """Whether it is the machine's logs that are carried out, not the queue."""
        return self._props.logs

    @Slot()
    def lookAgain(self) -> None:
        """Look for sticks once more."""
        self._desk.tell(events.ExportWanted())

    @Slot(str)
    def choose(self, folder: str) -> None:
        """This stick."""
        page = self._desk.menu.page
        if isinstance(page, AtExport) and page.places:
            for place in page.places:
                if str(place.folder) == folder:
                    self._desk.tell(events.PlaceChosen(place))

    @Slot()
    def write(self) -> None:
        """The key was kept: write the file."""
        self._desk.tell(events.KeyKept())
