"""The application as QML sees it: which screen, which notice, and a view model for each."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import Journey, Language
from kiosk.runtime.face import EngineFace
from ui.view_models.screen_models import ScreenModels
from ui.view_models.screens import is_coached, notice_of, screen_of
from ui.view_models.shell import ShellViewModel

if TYPE_CHECKING:
    from kiosk.runtime.service_face import ServiceFace
    from ui.camera_mirror import Look, MirrorSource
    from ui.view_models.guide import GuideViewModel
    from ui.view_models.service import ServiceViewModel
    from ui.view_models.ticket import FloorMap

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class AppModel(QObject):
    """Follows the engine's journey and lets every view model follow."""

    screenChanged = Signal()
    noticeChanged = Signal()
    coachedChanged = Signal()
    serviceChanged = Signal()
    guidedChanged = Signal()
    drawn = Signal()

    def __init__(
        self,
        engine: EngineFace,
        speak: Callable[[Language], None],
        parent: QObject | None = None,
        *,
        look: "Look | None" = None,
        service: "Callable[[], ServiceFace] | None" = None,
        logo: str = "",
        floor_map: "FloorMap | None" = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._speak = speak
        self._look = look
        self._mirror: MirrorSource | None = None
        self._make_desk = service
        self._service: ServiceViewModel | None = None
        self._language: Language | None = None
        self._screen = ""
        self._notice = ""
        self._coached = False
        self._guided = False
        self._models = ScreenModels(engine, self, floor_map)
        self._models.shell.brand(logo)
        self.follow()
        engine.changed.connect(self.follow)

    @Slot()
    def follow(self) -> None:
        """The journey changed. View models first, so that a screen is right from its first picture on."""
        journey = self._engine.journey
        if journey.language != self._language:
            self._language = journey.language
            self._speak(journey.language)
        self._models.need(screen_of(journey))
        if journey.notice:
            self._models.need(notice_of(journey))
        if is_coached(journey):
            self._models.need("coach")
        self._models.follow()
        if self._service is not None:
            self._service.follow()
        self._show(journey)

    def _show(self, journey: Journey) -> None:
        screen, notice = screen_of(journey), notice_of(journey)
        if screen != self._screen:
            self._screen = screen
            self.screenChanged.emit()
        if notice != self._notice:
            self._notice = notice
            self.noticeChanged.emit()
        if is_coached(journey) is not self._coached:
            self._coached = not self._coached
            self.coachedChanged.emit()
        if journey.ease.speaks is not self._guided:
            self._guided = not self._guided
            self.guidedChanged.emit()

    @Slot()
    def firstPicture(self) -> None:
        """The scene's first picture stands."""
        self.drawn.emit()

    def guide_model(self) -> "GuideViewModel":
        """What is shown of who leads by ear, for that one."""
        from ui.view_models.guide import GuideViewModel  # noqa: PLC0415 - long after the first picture

        guide = self._models.get("guide")
        if not isinstance(guide, GuideViewModel):
            raise TypeError("the guide's name belongs to another view model")
        return guide

    def make_one_more(self) -> bool:
        """Make a view model nobody has asked for yet; False when there is none left to make."""
        return self._models.make_one_more()

    def leave_engine(self) -> None:
        """Follow nothing any more: the scene is about to be dropped."""
        self._engine.changed.disconnect(self.follow)

    @Property(str, notify=screenChanged)
    def screen(self) -> str:
        """The name of the screen shown."""
        return self._screen

    @Property(str, notify=noticeChanged)
    def notice(self) -> str:
        """The name of the notice over it; nothing for none."""
        return self._notice

    @Property(bool, notify=coachedChanged)
    def coached(self) -> bool:
        """Whether the patient is being helped to hold a code."""
        return self._coached

    @Property(bool, notify=guidedChanged)
    def guided(self) -> bool:
        """Whether the glass is read out."""
        return self._guided

    @Property(QObject, constant=True)
    def guide(self) -> QObject:
        """What is shown of who leads by ear."""
        return self._models.get("guide")

    @Property(QObject, constant=True)
    def mirror(self) -> QObject | None:
        """What the camera sees; nothing on a kiosk without a camera."""
        if self._look is not None and self._mirror is None:
            from ui.camera_mirror import MirrorSource  # noqa: PLC0415 - long after the first picture

            self._mirror = MirrorSource(self._look, self)
        return self._mirror

    @Slot()
    def knock(self) -> None:
        """The hospital's name was held for long: technicians do so. Nothing where this kiosk has no menu."""
        if self._make_desk is None:
            return
        if self._service is None:
            from ui.view_models.service import ServiceViewModel  # noqa: PLC0415 - seldom needed

            self._service = ServiceViewModel(self._make_desk(), self._engine, self)
            self._service.changed.connect(self.serviceChanged)
            self.serviceChanged.emit()
        self._service.knock()

    @Property(QObject, notify=serviceChanged)
    def service(self) -> QObject | None:
        """The technicians' menu, once somebody knocked."""
        return self._service

    @Property(str, notify=serviceChanged)
    def servicePage(self) -> str:
        """The page of the technicians' menu; nothing while it is closed."""
        return "" if self._service is None else str(self._service.page)

    @Property(ShellViewModel, constant=True)
    def shell(self) -> ShellViewModel:
        """The frame around every screen."""
        return self._models.shell

    @Property(QObject, constant=True)
    def welcome(self) -> QObject:
        """The welcome screen."""
        return self._models.get("welcome")

    @Property(QObject, constant=True)
    def typing(self) -> QObject:
        """The keypad."""
        return self._models.get("typing")

    @Property(QObject, constant=True)
    def readingCard(self) -> QObject:
        """A card on the chip reader."""
        return self._models.get("reading-card")

    @Property(QObject, constant=True)
    def readProblem(self) -> QObject:
        """The reading help."""
        return self._models.get("read-problem")

    @Property(QObject, constant=True)
    def coach(self) -> QObject:
        """The help with holding a code."""
        return self._models.get("coach")

    @Property(QObject, constant=True)
    def chooseDocument(self) -> QObject:
        """The question whose visit it is."""
        return self._models.get("choose-document")

    @Property(QObject, constant=True)
    def identifying(self) -> QObject:
        """The looking-up screen."""
        return self._models.get("identifying")

    @Property(QObject, constant=True)
    def identity(self) -> QObject:
        """The identity screen."""
        return self._models.get("identity")

    @Property(QObject, constant=True)
    def consentText(self) -> QObject:
        """The whole text of what is agreed to."""
        return self._models.get("consent-text")

    @Property(QObject, constant=True)
    def curtain(self) -> QObject:
        """The curtain over a visit whose patient stepped away."""
        return self._models.get("curtain")

    @Property(QObject, constant=True)
    def checking(self) -> QObject:
        """The checking and the registering screen."""
        return self._models.get("checking")

    @Property(QObject, constant=True)
    def coverage(self) -> QObject:
        """The insurance screen."""
        return self._models.get("coverage")

    @Property(QObject, constant=True)
    def appointment(self) -> QObject:
        """The appointment screen."""
        return self._models.get("appointment")

    @Property(QObject, constant=True)
    def department(self) -> QObject:
        """The department screen."""
        return self._models.get("department")

    @Property(QObject, constant=True)
    def review(self) -> QObject:
        """The review."""
        return self._models.get("review")

    @Property(QObject, constant=True)
    def session(self) -> QObject:
        """Doctors and times."""
        return self._models.get("session")

    @Property(QObject, constant=True)
    def registered(self) -> QObject:
        """Today's visits of the patient."""
        return self._models.get("registered")

    @Property(QObject, constant=True)
    def paying(self) -> QObject:
        """The code to pay with."""
        return self._models.get("paying")

    @Property(QObject, constant=True)
    def priority(self) -> QObject:
        """The priority screen."""
        return self._models.get("priority")

    @Property(QObject, constant=True)
    def ticket(self) -> QObject:
        """The ticket screen."""
        return self._models.get("ticket")

    @Property(QObject, constant=True)
    def cancelling(self) -> QObject:
        """The screen of a visit taken back."""
        return self._models.get("cancelling")

    @Property(QObject, constant=True)
    def stopped(self) -> QObject:
        """The stopped screen."""
        return self._models.get("stopped")

    @Property(QObject, constant=True)
    def outOfService(self) -> QObject:
        """The out-of-service screen."""
        return self._models.get("out-of-service")

    @Property(QObject, constant=True)
    def notices(self) -> QObject:
        """The notices."""
        return self._models.get("notice")

    @Property(QObject, constant=True)
    def ease(self) -> QObject:
        """The panels of languages and of what makes the glass easier."""
        return self._models.get("ease")
