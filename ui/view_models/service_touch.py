"""The trials of touch and screen: where it is touched, the targets of a calibration, colours and a ruler."""

from typing import Final, assert_never

from PySide6.QtCore import Property, QCoreApplication, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.staff.menu import events
from kiosk.staff.menu.pages import AtScreen, AtTouch, ScreenPicture, TouchStage
from kiosk.staff.touch import TARGETS
from kiosk.values import dataclass
from ui.view_models.service_base import Glance, ServicePageModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate
COLOURS: Final = (
    ScreenPicture.BLACK,
    ScreenPicture.WHITE,
    ScreenPicture.RED,
    ScreenPicture.GREEN,
    ScreenPicture.BLUE,
)
"""In this order, then back to the page."""


@dataclass(frozen=True, slots=True)
class TouchProps:
    """`target_x` and `target_y` are fractions of the picture; `picture` is empty while the page itself is shown."""

    stage: str = ""
    target_x: float = 0.5
    target_y: float = 0.5
    target: int = 0
    text: str = ""
    tone: str = "info"
    picture: str = ""


def derive(glance: Glance) -> TouchProps:
    """The page for this menu."""
    match glance.menu.page:
        case AtTouch(stage=TouchStage.TARGETS, touched=touched):
            x, y = TARGETS[len(touched)]
            return TouchProps("targets", x, y, len(touched) + 1)
        case AtTouch() as page:
            text, tone = stage_words(glance, page)
            return TouchProps(page.stage.value, text=text, tone=tone)
        case AtScreen(picture=picture):
            return TouchProps(picture="" if picture is None else picture.value)
        case _:
            return TouchProps()


def stage_words(glance: Glance, page: AtTouch) -> tuple[str, str]:
    """What is to be done now, or what came of it."""
    word = "" if page.word is None else glance.say(page.word.value)
    match page.stage:
        case TouchStage.DRAWING | TouchStage.TARGETS:
            return "", "info"
        case TouchStage.MISSED:
            return translate("ServiceTouch", "Chưa khớp: hãy chạm đúng giữa từng dấu. Cảm ứng chưa bị đổi."), "warn"
        case TouchStage.LAYING:
            return translate("ServiceTouch", "Đang đặt lại cảm ứng…"), "info"
        case TouchStage.TRYING:
            words = translate("ServiceTouch", "Bấm “Giữ lại” trong 15 giây; nếu không bấm được, máy tự trả về như cũ.")
            return words, "warn"
        case TouchStage.TAKING_BACK:
            return translate("ServiceTouch", "Đang trả cảm ứng về như cũ…"), "info"
        case TouchStage.KEPT:
            return translate("ServiceTouch", "Đã giữ lại chỉnh mới."), "good"
        case TouchStage.TAKEN_BACK:
            back = translate("ServiceTouch", "Đã trả cảm ứng về như cũ.")
            return (back, "info") if page.word is None or page.word.name == "DONE" else (word, "bad")
        case TouchStage.FAILED:
            return word, "bad"
        case _:
            assert_never(page.stage)


@QmlElement
class ServiceTouchModel(ServicePageModel):
    """The pages' properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = TouchProps()

    @Property(str, notify=changed)
    def stage(self) -> str:
        """How far the calibration is."""
        return self._props.stage

    @Property(float, notify=changed)
    def targetX(self) -> float:
        """Where the target stands, from 0 to 1."""
        return self._props.target_x

    @Property(float, notify=changed)
    def targetY(self) -> float:
        """Where the target stands, from 0 to 1."""
        return self._props.target_y

    @Property(int, notify=changed)
    def target(self) -> int:
        """Which target this is, from 1."""
        return self._props.target

    @Property(int, constant=True)
    def most(self) -> int:
        """How many targets there are."""
        return len(TARGETS)

    @Property(str, notify=changed)
    def text(self) -> str:
        """What is to be done, or what came of it."""
        return self._props.text

    @Property(str, notify=changed)
    def tone(self) -> str:
        """How that looks."""
        return self._props.tone

    @Property(str, notify=changed)
    def picture(self) -> str:
        """What fills the glass."""
        return self._props.picture

    @Slot()
    def calibrate(self) -> None:
        """Begin with the targets."""
        self._desk.tell(events.CalibrationWanted())

    @Slot(float, float)
    def hit(self, x: float, y: float) -> None:
        """The glass was touched here, as fractions of the picture."""
        self._desk.tell(events.TargetTouched((x, y)))

    @Slot()
    def keep(self) -> None:
        """It is right."""
        self._desk.tell(events.MatrixKept())

    @Slot()
    def takeBack(self) -> None:
        """The old one again."""
        self._desk.tell(events.MatrixDoubted())

    @Slot()
    def giveUp(self) -> None:
        """No calibration after all."""
        self._desk.tell(events.Back())

    @Slot()
    def colours(self) -> None:
        """The first colour over the whole glass."""
        self._desk.tell(events.PictureWanted(COLOURS[0]))

    @Slot()
    def ruler(self) -> None:
        """The ruler over the whole glass."""
        self._desk.tell(events.PictureWanted(ScreenPicture.RULER))

    @Slot()
    def next(self) -> None:
        """The next colour; after the last one, and after the ruler, the page."""
        shown = [colour.value for colour in COLOURS]
        place = shown.index(self._props.picture) + 1 if self._props.picture in shown else len(shown)
        self._desk.tell(events.PictureWanted(COLOURS[place] if place < len(COLOURS) else None))
