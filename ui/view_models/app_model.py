"""The application as QML sees it: which screen, which notice, and a view model for each.

Only the frame's and the welcome screen's view models are made before the first picture; the others
are made when their screen is. All are children of the `AppModel` and live as long as it does.
"""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import Journey, Language
from kiosk.runtime.face import EngineFace
from ui.view_models.base import ScreenViewModel
from ui.view_models.screens import is_coached, notice_of, screen_of
from ui.view_models.shell import ShellViewModel
from ui.view_models.welcome import WelcomeViewModel

if TYPE_CHECKING:
    from kiosk.runtime.service_face import ServiceFace
    from ui.camera_mirror import Look, MirrorSource
    from ui.view_models.service import ServiceViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

_MODELS = {
    "typing": ("typing_number", "TypingViewModel"),
    "reading-card": ("reading_card", "ReadingCardViewModel"),
    "read-problem": ("read_problem", "ReadProblemViewModel"),
    "coach": ("coach", "CoachViewModel"),
    "choose-document": ("choose_document", "ChooseDocumentViewModel"),
    "identifying": ("identifying", "IdentifyingViewModel"),
    "identity": ("identity", "IdentityViewModel"),
    "checking": ("checking", "CheckingViewModel"),
    "coverage": ("coverage", "CoverageViewModel"),
    "appointment": ("appointment", "AppointmentViewModel"),
    "department": ("department", "DepartmentViewModel"),
    "review": ("review", "ReviewViewModel"),
    "priority": ("priority", "PriorityViewModel"),
    "ticket": ("ticket", "TicketViewModel"),
    "cancelling": ("cancelling", "CancellingViewModel"),
    "stopped": ("stopped", "StoppedViewModel"),
    "out-of-service": ("out_of_service", "OutOfServiceViewModel"),
    "notice": ("notices", "NoticeViewModel"),
}
"""The module and class of each view model that is made when it is first needed."""

_SHARED = {"registering": "checking"}
"""Screens that show another screen's view model."""


@QmlElement
class AppModel(QObject):
    """Follows the engine's journey and lets every view model follow."""

    screenChanged = Signal()
    noticeChanged = Signal()
    coachedChanged = Signal()
    serviceChanged = Signal()
    drawn = Signal()

    def __init__(
        self,
        engine: EngineFace,
        speak: Callable[[Language], None],
        parent: QObject | None = None,
        look: "Look | None" = None,
        service: "Callable[[], ServiceFace] | None" = None,
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
        self._shell = ShellViewModel(engine.dispatch, self)
        self._welcome = WelcomeViewModel(engine.dispatch, self)
        self._models: dict[str, ScreenViewModel] = {"shell": self._shell, "welcome": self._welcome}
        self.follow()
        engine.changed.connect(self.follow)

    @Slot()
    def follow(self) -> None:
        """The journey changed. View models first, so that a screen is right from its first picture on."""
        journey = self._engine.journey
        if journey.language is not self._language:
            self._language = journey.language
            self._speak(journey.language)
        self._model(self._needed(screen_of(journey)))
        if journey.notice:
            self._model("notice")
        if is_coached(journey):
            self._model("coach")
        for model in self._models.values():
            model.follow(journey)
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

    @Slot()
    def firstPicture(self) -> None:
        """The scene's first picture stands."""
        self.drawn.emit()

    def make_one_more(self) -> bool:
        """Make a view model nobody has asked for yet; False when there is none left to make.

        Types are registered while a module is imported, and QML must not be in the middle of loading then.
        """
        missing = next((name for name in _MODELS if name not in self._models), None)
        if missing is not None:
            self._model(missing)
        return missing is not None

    def leave_engine(self) -> None:
        """Follow nothing any more: the scene is about to be dropped."""
        self._engine.changed.disconnect(self.follow)

    @staticmethod
    def _needed(screen: str) -> str:
        """The view model a screen shows; "shell" for a screen that has none of its own."""
        name = _SHARED.get(screen, screen)
        return name if name in _MODELS else "shell"

    def _model(self, name: str) -> ScreenViewModel:
        if name not in self._models:
            module_name, class_name = _MODELS[name]
            view_model = getattr(import_module(f"ui.view_models.{module_name}"), class_name)
            made: ScreenViewModel = view_model(self._engine.dispatch, self)
            made.follow(self._engine.journey)
            self._models[name] = made
        return self._models[name]

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
        return self._shell

    @Property(QObject, constant=True)
    def welcome(self) -> QObject:
        """The welcome screen."""
        return self._model("welcome")

    @Property(QObject, constant=True)
    def typing(self) -> QObject:
        """The keypad."""
        return self._model("typing")

    @Property(QObject, constant=True)
    def readingCard(self) -> QObject:
        """A card on the chip reader."""
        return self._model("reading-card")

    @Property(QObject, constant=True)
    def readProblem(self) -> QObject:
        """The reading help."""
        return self._model("read-problem")

    @Property(QObject, constant=True)
    def coach(self) -> QObject:
        """The help with holding a code."""
        return self._model("coach")

    @Property(QObject, constant=True)
    def chooseDocument(self) -> QObject:
        """The question whose visit it is."""
        return self._model("choose-document")

    @Property(QObject, constant=True)
    def identifying(self) -> QObject:
        """The looking-up screen."""
        return self._model("identifying")

    @Property(QObject, constant=True)
    def identity(self) -> QObject:
        """The identity screen."""
        return self._model("identity")

    @Property(QObject, constant=True)
    def checking(self) -> QObject:
        """The checking and the registering screen."""
        return self._model("checking")

    @Property(QObject, constant=True)
    def coverage(self) -> QObject:
        """The insurance screen."""
        return self._model("coverage")

    @Property(QObject, constant=True)
    def appointment(self) -> QObject:
        """The appointment screen."""
        return self._model("appointment")

    @Property(QObject, constant=True)
    def department(self) -> QObject:
        """The department screen."""
        return self._model("department")

    @Property(QObject, constant=True)
    def review(self) -> QObject:
        """The review."""
        return self._model("review")

    @Property(QObject, constant=True)
    def priority(self) -> QObject:
        """The priority screen."""
        return self._model("priority")

    @Property(QObject, constant=True)
    def ticket(self) -> QObject:
        """The ticket screen."""
        return self._model("ticket")

    @Property(QObject, constant=True)
    def cancelling(self) -> QObject:
        """The screen of a visit taken back."""
        return self._model("cancelling")

    @Property(QObject, constant=True)
    def stopped(self) -> QObject:
        """The stopped screen."""
        return self._model("stopped")

    @Property(QObject, constant=True)
    def outOfService(self) -> QObject:
        """The out-of-service screen."""
        return self._model("out-of-service")

    @Property(QObject, constant=True)
    def notices(self) -> QObject:
        """The notices."""
        return self._model("notice")
