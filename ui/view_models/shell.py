"""The frame around every screen: hospital, languages, progress, and the ways that are always open."""

from PySide6.QtCore import Property, QElapsedTimer, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import Ease, Journey, Language, events
from kiosk.journey.state import Cancelling, Curtained, OutOfService, Paying, Registering, Ticketed, Welcome
from kiosk.values import dataclass
from ui.languages import LanguageRow, can_be_written, family_of, own_name, rows_of
from ui.view_models.base import Dispatch, PropsViewModel
from ui.view_models.rows import Rows
from ui.view_models.screens import part_of

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

TOUCH_PAUSE_MS = 1000
NEAR_LANGUAGES = 2
"""Languages with a button of their own in the frame; the others are one touch further."""


@dataclass(frozen=True, slots=True)
class ShellProps:
    """What the frame shows. `part` is 1 to 5, or 0 where no visit is under way."""

    hospital: str = ""
    kiosk: str = ""
    language: str = Language.VI
    part: int = 0
    can_go_back: bool = False
    can_exit: bool = False
    languages: tuple[Language, ...] = ()
    can_speak: bool = True
    ease: Ease = Ease()


def derive(journey: Journey) -> ShellProps:
    """The frame for this journey. Once a registration is on its way there is no way back, only on."""
    step = journey.step
    may_turn = not isinstance(step, Welcome | OutOfService | Registering | Paying | Ticketed | Cancelling | Curtained)
    return ShellProps(
        hospital=journey.site.hospital,
        kiosk=journey.site.kiosk,
        language=journey.language,
        part=part_of(journey),
        can_go_back=may_turn,
        can_exit=may_turn,
        languages=journey.site.languages,
        can_speak=journey.site.speaks,
        ease=journey.ease,
    )


@QmlElement
class ShellViewModel(PropsViewModel):
    """The frame's properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = ShellProps()

    def __init__(self, dispatch: Dispatch, parent: QObject | None = None) -> None:
        super().__init__(dispatch, parent)
        self._since_touch = QElapsedTimer()
        self._logo = ""
        self._near = Rows(LanguageRow, self)

    def _swapped(self) -> None:
        self._near.show(rows_of(self._written[:NEAR_LANGUAGES]))

    @property
    def _written(self) -> tuple[Language, ...]:
        return tuple(filter(can_be_written, self._props.languages))

    def brand(self, logo: str) -> None:
        """The hospital's mark, before the scene is made."""
        self._logo = logo

    @Property(str, notify=changed)
    def hospital(self) -> str:
        """The hospital's name."""
        return self._props.hospital

    @Property(str, notify=changed)
    def kiosk(self) -> str:
        """Where this kiosk stands."""
        return self._props.kiosk

    @Property(str, notify=changed)
    def language(self) -> str:
        """The visit's language."""
        return self._props.language

    @Property(int, notify=changed)
    def part(self) -> int:
        """The part of the visit under way."""
        return self._props.part

    @Property(bool, notify=changed)
    def canGoBack(self) -> bool:
        """Whether there is a step to go back to."""
        return self._props.can_go_back

    @Property(bool, notify=changed)
    def canExit(self) -> bool:
        """Whether the visit can be ended here."""
        return self._props.can_exit

    @Property(QObject, constant=True)
    def nearLanguages(self) -> Rows:
        """The languages that have a button in the frame."""
        return self._near

    @Property(bool, notify=changed)
    def manyLanguages(self) -> bool:
        """Whether there are more than have a button."""
        return len(self._written) > NEAR_LANGUAGES

    @Property(str, notify=changed)
    def languageName(self) -> str:
        """What the visit's language calls itself."""
        return own_name(Language(self._props.language))

    @Property(str, notify=changed)
    def farLanguage(self) -> str:
        """The own name of the visit's language where it has no button."""
        language = self._props.language
        return "" if language in self._written[:NEAR_LANGUAGES] else own_name(Language(language))

    @Property(str, constant=True)
    def logo(self) -> str:
        """The address of the hospital's mark; nothing where it has none."""
        return self._logo

    @Property(int, notify=changed)
    def textSize(self) -> int:
        """The size of letters, from 0."""
        return self._props.ease.text_size

    @Property(str, notify=changed)
    def palette(self) -> str:
        """The colours: light, dark or high-contrast."""
        return self._props.ease.palette.value

    @Property(bool, notify=changed)
    def low(self) -> bool:
        """Whether everything stands within reach of somebody who sits."""
        return self._props.ease.low

    @Property(str, notify=changed)
    def family(self) -> str:
        """The typeface the language is written in."""
        return family_of(Language(self._props.language))

    @Property(bool, notify=changed)
    def spoken(self) -> bool:
        """Whether screens are read out."""
        return self._props.ease.speaks

    @Property(bool, notify=changed)
    def canSpeak(self) -> bool:
        """Whether this kiosk has a voice."""
        return self._props.can_speak

    @Slot()
    def wantLanguages(self) -> None:
        """All languages are to be shown."""
        self._dispatch(events.LanguagesWanted())

    @Slot()
    def wantEase(self) -> None:
        """What makes the glass easier is to be shown."""
        self._dispatch(events.EaseWanted())

    @Slot()
    def toggleSpeech(self) -> None:
        """Read out, or no longer."""
        self._dispatch(events.SpeechToggled())

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        """The patient chose a language."""
        self._dispatch(events.LanguageChosen(Language(language)))

    @Slot()
    def back(self) -> None:
        """One step back."""
        self._dispatch(events.BackPressed())

    @Slot()
    def exit(self) -> None:
        """The visit ends."""
        self._dispatch(events.ExitPressed())

    @Slot()
    def help(self) -> None:
        """Somebody is called."""
        self._dispatch(events.HelpPressed())

    @Slot()
    def emergency(self) -> None:
        """The way to the emergency room."""
        self._dispatch(events.EmergencyPressed())

    @Slot()
    def touched(self) -> None:
        """The glass was touched anywhere; said at most once a second."""
        if self._since_touch.isValid() and self._since_touch.elapsed() < TOUCH_PAUSE_MS:
            return
        self._since_touch.start()
        self._dispatch(events.Touched())
