"""The wizard as QML sees it: which page, how far, the panel it is shown on, and a model for each kind of page."""

from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.release import Release
from kiosk.runtime.setup_face import SetupFace
from kiosk.setup import Setup, Step, events
from kiosk.setup.pages import Applying, Opening, Picking, Summary, Touching, Trying, Typing
from kiosk.staff import Said
from kiosk.values import dataclass
from ui.camera_mirror import Look
from ui.view_models.setup_base import SetupGlance, SetupPageModel
from ui.view_models.setup_form import SetupFormModel
from ui.view_models.setup_pad import SetupPadModel
from ui.view_models.setup_start import SetupStartModel
from ui.view_models.setup_test import SetupApplyModel, SetupTestModel, SetupTouchModel
from ui.view_models.setup_typing import SetupTypingModel
from ui.window import WindowOptions

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

PAGES: Final = {
    Typing: "typing",
    Picking: "form",
    Trying: "test",
    Touching: "touch",
    Opening: "pad",
    Summary: "form",
    Applying: "apply",
}
LOST: Final = Said(
    "Không ghi được bản nháp: nếu mất điện, phải nhập lại.",
    "The draft cannot be kept: after a power cut, type it anew.",
)


@dataclass(frozen=True, slots=True)
class SetupProps:
    """`part` of `parts` is under way, 0 before the first and over the file's way."""

    page: str = "start"
    scene: str = "start"
    part: int = 0
    name: str = ""
    language: str = "vi"
    can_go_back: bool = False
    width: float = 1080.0
    height: float = 1920.0
    unit: float = 4.0
    real_unit: float = 4.0
    rotation: int = 0
    text_size: int = 0
    warning: str = ""


def derive(glance: SetupGlance) -> SetupProps:
    """The wizard's frame."""
    setup, given = glance.setup, glance.setup.given
    options = panel_of(setup)
    page = _page(setup)
    by_file = isinstance(setup.over, Opening | Summary) or (
        isinstance(setup.over, Applying) and setup.step is Step.START
    )
    return SetupProps(
        page=page,
        scene=f"{page}-{setup.step.name}-{type(setup.over).__name__}",
        part=0 if by_file else list(Step).index(setup.step),
        name="" if by_file or setup.step is Step.START else glance.say(setup.step.value),
        language=given.language,
        can_go_back=_can_go_back(setup),
        width=options.width,
        height=options.height,
        unit=options.unit,
        real_unit=options.pixels_per_mm,
        rotation=(given.rotation - setup.panel.turned) % 360,
        text_size=given.text_size,
        warning=glance.say(LOST) if setup.draft_lost else "",
    )


def panel_of(setup: Setup) -> WindowOptions:
    """The panel as it was answered so far: letters and buttons follow at once."""
    told = setup.panel.diagonals
    inches = setup.given.diagonal or (told[0] if told else 21.5)
    width, height = setup.panel.width, setup.panel.height
    if setup.given.rotation in (90, 270):
        width, height = height, width
    return WindowOptions(width, height, diagonal_inches=inches)


def _page(setup: Setup) -> str:
    if setup.over is not None:
        return PAGES[type(setup.over)]
    if setup.step is Step.START:
        return "start"
    return "pad" if setup.step is Step.PIN else "form"


def _can_go_back(setup: Setup) -> bool:
    if isinstance(setup.over, Applying):
        return setup.over.problem is not None
    return setup.over is not None or setup.step is not Step.START


@QmlElement
class SetupViewModel(QObject):
    """The wizard's frame and pages. Follows the desk as long as it lives."""

    changed = Signal()
    languageChanged = Signal()
    drawn = Signal()

    def __init__(
        self,
        desk: SetupFace,
        release: Release,
        *,
        demo: bool = False,
        look: Look | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._release = release
        self._demo = demo
        self._props = SetupProps()
        self._start = SetupStartModel(desk, self)
        self._form = SetupFormModel(desk, self)
        self._typing = SetupTypingModel(desk, self)
        self._pad = SetupPadModel(desk, self)
        self._test = SetupTestModel(desk, look, self)
        self._touch = SetupTouchModel(desk, self)
        self._apply = SetupApplyModel(desk, self)
        self._pages: tuple[SetupPageModel, ...] = (
            self._start,
            self._form,
            self._typing,
            self._pad,
            self._test,
            self._touch,
            self._apply,
        )
        desk.changed.connect(self.follow)
        self.follow()

    @Slot()
    def follow(self) -> None:
        """The wizard changed. Pages first, so that one is right from its first picture on."""
        glance = SetupGlance(self._desk.setup)
        for page in self._pages:
            page.follow(glance)
        props = derive(glance)
        if props != self._props:
            spoke = props.language != self._props.language
            self._props = props
            self.changed.emit()
            if spoke:
                self.languageChanged.emit()

    def leave(self) -> None:
        """Follow no longer."""
        self._desk.changed.disconnect(self.follow)

    @Property(str, notify=changed)
    def page(self) -> str:
        """The kind of page shown."""
        return self._props.page

    @Property(str, notify=changed)
    def scene(self) -> str:
        """Another word whenever another page is shown, also of the same kind."""
        return self._props.scene

    @Property(int, notify=changed)
    def part(self) -> int:
        """Which step, from 1; 0 for none."""
        return self._props.part

    @Property(int, constant=True)
    def parts(self) -> int:
        """How many steps."""
        return len(Step) - 1

    @Property(str, notify=changed)
    def name(self) -> str:
        """The step's name."""
        return self._props.name

    @Property(str, notify=changed)
    def language(self) -> str:
        """Of the glass."""
        return self._props.language

    @Property(bool, notify=changed)
    def canGoBack(self) -> bool:
        """Whether there is a way back."""
        return self._props.can_go_back

    @Property(float, notify=changed)
    def panelWidth(self) -> float:
        """Pixels, as the picture is turned."""
        return self._props.width

    @Property(float, notify=changed)
    def panelHeight(self) -> float:
        """Pixels, as the picture is turned."""
        return self._props.height

    @Property(float, notify=changed)
    def unit(self) -> float:
        """Pixels for a millimetre of the layout."""
        return self._props.unit

    @Property(float, notify=changed)
    def realUnit(self) -> float:
        """Pixels of a real millimetre, if the size is right."""
        return self._props.real_unit

    @Property(int, notify=changed)
    def rotation(self) -> int:
        """Degrees, clockwise."""
        return self._props.rotation

    @Property(int, notify=changed)
    def textSize(self) -> int:
        """0 to 3."""
        return self._props.text_size

    @Property(str, notify=changed)
    def warning(self) -> str:
        """What is wrong with the wizard itself."""
        return self._props.warning

    @Property(str, constant=True)
    def release(self) -> str:
        """Version, image and flavour."""
        return self._release.words

    @Property(bool, constant=True)
    def forPatients(self) -> bool:
        """Whether this build may serve patients."""
        return self._release.for_patients

    @Property(bool, constant=True)
    def demo(self) -> bool:
        """Whether nothing here is real."""
        return self._demo

    @Property(QObject, constant=True)
    def start(self) -> QObject:
        """The first page."""
        return self._start

    @Property(QObject, constant=True)
    def form(self) -> QObject:
        """The steps that are forms."""
        return self._form

    @Property(QObject, constant=True)
    def typing(self) -> QObject:
        """The keyboard."""
        return self._typing

    @Property(QObject, constant=True)
    def pad(self) -> QObject:
        """The pads."""
        return self._pad

    @Property(QObject, constant=True)
    def test(self) -> QObject:
        """A device under test."""
        return self._test

    @Property(QObject, constant=True)
    def touch(self) -> QObject:
        """The touch test."""
        return self._touch

    @Property(QObject, constant=True)
    def apply(self) -> QObject:
        """Applying."""
        return self._apply

    @Slot()
    def back(self) -> None:
        """One page back."""
        self._desk.tell(events.Back())

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        """The technician's language."""
        self._desk.tell(events.Chosen("language", language))

    @Slot()
    def turnPicture(self) -> None:
        """A quarter further: a panel may hang on its side from the start."""
        self._desk.tell(events.Chosen("rotation", str((self._desk.setup.given.rotation + 90) % 360)))

    @Slot()
    def firstPicture(self) -> None:
        """The first frame stands."""
        self.drawn.emit()
