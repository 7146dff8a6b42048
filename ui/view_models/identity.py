"""Who the kiosk thinks stands here, and the question whether that is right."""

from dataclasses import field

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import Journey, events
from kiosk.journey.state import Confirming
from kiosk.values import dataclass
from ui.view_models.base import PropsViewModel
from ui.view_models.person_words import NO_NEWS, News, about_words, coverage_words, name_words, number_words

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

SURVEY = "survey"


@dataclass(frozen=True, slots=True)
class IdentityProps:
    """The person as shown. `guardian` where an adult registers a child."""

    name: str = field(default="", repr=False)
    about: str = field(default="", repr=False)
    number: str = field(default="", repr=False)
    coverage: News = NO_NEWS
    guardian: bool = False
    survey: bool = False


def derive(journey: Journey) -> IdentityProps:
    """The identity screen for this journey."""
    match journey.step:
        case Confirming(person=person):
            return IdentityProps(
                name_words(person),
                about_words(person, journey.language),
                number_words(person),
                coverage_words(person, journey.language),
                person.needs_guardian,
                SURVEY in person.purposes,
            )
        case _:
            return IdentityProps()


@QmlElement
class IdentityViewModel(PropsViewModel):
    """The identity screen's properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = IdentityProps()

    @Property(str, notify=changed)
    def name(self) -> str:
        """The patient's name, masked where no document shows it."""
        return self._props.name

    @Property(str, notify=changed)
    def about(self) -> str:
        """Sex, birth and age."""
        return self._props.about

    @Property(str, notify=changed)
    def number(self) -> str:
        """The document's number, masked."""
        return self._props.number

    @Property(str, notify=changed)
    def coverageTone(self) -> str:
        """How the insurance news sounds; nothing while it is on its way."""
        return self._props.coverage.tone

    @Property(str, notify=changed)
    def coverage(self) -> str:
        """The insurance news."""
        return self._props.coverage.text

    @Property(bool, notify=changed)
    def guardian(self) -> bool:
        """Whether an adult has to register this patient."""
        return self._props.guardian

    @Property(bool, notify=changed)
    def survey(self) -> bool:
        """Whether the patient agreed to be asked for an opinion later."""
        return self._props.survey

    @Slot()
    def confirm(self) -> None:
        """It is them, and they agree to be registered."""
        self._dispatch(events.IdentityConfirmed())

    @Slot()
    def notMe(self) -> None:
        """It is somebody else: nothing of it stays."""
        self._dispatch(events.ExitPressed())

    @Slot()
    def toggleSurvey(self) -> None:
        """The secondary purpose is chosen or left."""
        self._dispatch(events.PurposeToggled(SURVEY))
