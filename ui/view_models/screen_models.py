"""The view models of the screens, each made when its screen is first needed.

Only the frame's and the welcome screen's are made before the first picture. All are children of the `AppModel` and
live as long as it does.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.runtime.face import EngineFace
from ui.view_models.base import ScreenViewModel
from ui.view_models.shell import ShellViewModel
from ui.view_models.welcome import WelcomeViewModel

if TYPE_CHECKING:
    from ui.view_models.ticket import FloorMap

_MODELS = {
    "typing": ("typing_number", "TypingViewModel"),
    "reading-card": ("reading_card", "ReadingCardViewModel"),
    "read-problem": ("read_problem", "ReadProblemViewModel"),
    "coach": ("coach", "CoachViewModel"),
    "choose-document": ("choose_document", "ChooseDocumentViewModel"),
    "identifying": ("identifying", "IdentifyingViewModel"),
    "identity": ("identity", "IdentityViewModel"),
    "consent-text": ("consent_text", "ConsentTextViewModel"),
    "curtain": ("curtain", "CurtainViewModel"),
    "checking": ("checking", "CheckingViewModel"),
    "coverage": ("coverage", "CoverageViewModel"),
    "appointment": ("appointment", "AppointmentViewModel"),
    "department": ("department", "DepartmentViewModel"),
    "review": ("review", "ReviewViewModel"),
    "session": ("session", "SessionViewModel"),
    "registered": ("registered", "RegisteredViewModel"),
    "priority": ("priority", "PriorityViewModel"),
    "paying": ("paying", "PayingViewModel"),
    "ticket": ("ticket", "TicketViewModel"),
    "cancelling": ("cancelling", "CancellingViewModel"),
    "stopped": ("stopped", "StoppedViewModel"),
    "out-of-service": ("out_of_service", "OutOfServiceViewModel"),
    "notice": ("notices", "NoticeViewModel"),
    "ease": ("ease", "EaseViewModel"),
    "guide": ("guide", "GuideViewModel"),
}
"""The module and class of each view model that is made when it is first needed."""

_SHARED = {
    "registering": "checking",
    "languages": "ease",
    **dict.fromkeys(("still-there", "help", "cancel-asked", "emergency"), "notice"),
}
"""Screens and notices that show a view model of another name."""


class ScreenModels:
    """Makes them, and lets them follow the journey."""

    def __init__(self, engine: EngineFace, parent: QObject, floor_map: "FloorMap | None" = None) -> None:
        self._engine = engine
        self._floor_map = floor_map
        self._parent = parent
        self.shell = ShellViewModel(engine.dispatch, parent)
        welcome = WelcomeViewModel(engine.dispatch, parent)
        self._made: dict[str, ScreenViewModel] = {"shell": self.shell, "welcome": welcome}

    def get(self, name: str) -> ScreenViewModel:
        """The view model of this name, made now if need be."""
        if name not in self._made:
            module_name, class_name = _MODELS[name]
            view_model = getattr(import_module(f"ui.view_models.{module_name}"), class_name)
            made: ScreenViewModel = view_model(self._engine.dispatch, self._parent)
            if name == "ticket" and self._floor_map is not None:
                made.find_maps(self._floor_map)  # type: ignore[attr-defined]  # a TicketViewModel
            made.follow(self._engine.journey)
            self._made[name] = made
        return self._made[name]

    def need(self, screen: str) -> None:
        """See that what this screen shows is there; some screens have nothing but the frame."""
        name = _SHARED.get(screen, screen)
        if name in _MODELS:
            self.get(name)

    def follow(self) -> None:
        """The journey changed."""
        for model in self._made.values():
            model.follow(self._engine.journey)

    def make_one_more(self) -> bool:
        """Make one nobody has asked for yet; False when there is none left to make.

        Types are registered while a module is imported, and QML must not be in the middle of loading then.
        """
        missing = next((name for name in _MODELS if name not in self._made), None)
        if missing is not None:
            self.get(missing)
        return missing is not None
