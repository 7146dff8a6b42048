"""The first page of the wizard: what this machine is, the ways to set it up, and the files within reach."""

from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.runtime.setup_face import SetupFace
from kiosk.setup import FileFound, Given, Step, events, given_of
from kiosk.staff import Said
from kiosk.values import dataclass
from ui.view_models.rows import Rows
from ui.view_models.setup_base import SetupGlance, SetupPageModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

FILE: Final = Said("Dùng tệp cho kiosk %1", "Use the file for kiosk %1")
PARTS_LEFT: Final = Said("QR: còn thiếu mã số %1", "QR: number %1 is still missing")


@dataclass(frozen=True, slots=True)
class FileRow:
    """A provisioning file. `usable` false: `about` says why it is not taken."""

    key: str
    title: str
    about: str
    usable: bool
    icon: str


@dataclass(frozen=True, slots=True)
class StartProps:
    """`begun`: some answers were kept, so that the way step by step goes on.

    `kiosk` is the one this machine is already, empty where it is none; `leaving`: it is to be that again as it was,
    and `trouble` is why it is not.
    """

    begun: bool = False
    kiosk: str = ""
    leaving: bool = False
    trouble: str = ""
    found: bool = False
    files: tuple[FileRow, ...] = ()


def derive(glance: SetupGlance) -> StartProps:
    """The page for this state."""
    setup = glance.setup
    if setup.step is not Step.START:
        return StartProps()
    standing = setup.standing
    if standing is not None:
        name = standing.settings.kiosk
        begun = setup.given != given_of(standing.settings, setup.given.language)
        trouble = "" if standing.problem is None else glance.say(standing.problem.value, standing.fact)
        files = () if standing.leaving else tuple(file_row(glance, file) for file in setup.files)
        found = any(row.usable for row in files)
        return StartProps(begun, f"{name.id} · {name.name}", standing.leaving, trouble, found, files)
    fresh = Given(language=setup.given.language, rotation=setup.given.rotation)
    files = tuple(file_row(glance, file) for file in setup.files)
    return StartProps(begun=setup.given != fresh, found=any(row.usable for row in files), files=files)


def file_row(glance: SetupGlance, file: FileFound) -> FileRow:
    """One file in words."""
    icon = "qr" if file.from_code else "save"
    if file.missing:
        return FileRow(file.key, glance.say(PARTS_LEFT, ", ".join(map(str, file.missing))), "", usable=False, icon=icon)
    if file.refused is not None:
        return FileRow(file.key, file.name, glance.say(Said(file.refused.vi, file.refused.en)), usable=False, icon=icon)
    return FileRow(file.key, glance.say(FILE, file.kiosk_id), file.name, file.usable, icon)


@QmlElement
class SetupStartModel(SetupPageModel):
    """The page's properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = StartProps()

    def __init__(self, desk: SetupFace, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._files = Rows(FileRow, self)

    def _swapped(self) -> None:
        self._files.show(self._props.files)

    @Property(QObject, constant=True)
    def files(self) -> Rows:
        """Those within reach."""
        return self._files

    @Property(bool, notify=changed)
    def begun(self) -> bool:
        """Whether some answers were kept."""
        return self._props.begun

    @Property(bool, notify=changed)
    def found(self) -> bool:
        """Whether a file can be used."""
        return self._props.found

    @Property(str, notify=changed)
    def kiosk(self) -> str:
        """The kiosk this machine is already."""
        return self._props.kiosk

    @Property(bool, notify=changed)
    def leaving(self) -> bool:
        """Whether it is to be that again, as it was."""
        return self._props.leaving

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why it is not."""
        return self._props.trouble

    @Slot(str)
    def choose(self, key: str) -> None:
        """This file."""
        self._desk.tell(events.FileChosen(key))

    @Slot()
    def keep(self) -> None:
        """The kiosk as it is."""
        self._desk.tell(events.KeepWanted())

    @Slot()
    def byHand(self) -> None:
        """Step by step."""
        self._desk.tell(events.Next())
