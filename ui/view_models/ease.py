"""The panels of languages and of what makes the glass easier."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import LOUDEST, TEXT_SIZES, Ease, Journey, Language, Palette, events
from kiosk.values import dataclass
from ui.languages import LanguageRow, can_be_written, rows_of
from ui.view_models.base import Dispatch, PropsViewModel
from ui.view_models.rows import Rows

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class EaseProps:
    """How the glass is now, and the languages it can speak."""

    ease: Ease = Ease()
    language: Language = Language.VI
    languages: tuple[Language, ...] = ()
    can_speak: bool = True


def derive(journey: Journey) -> EaseProps:
    """The panels for this journey."""
    return EaseProps(journey.ease, journey.language, journey.site.languages, journey.site.speaks)


@QmlElement
class EaseViewModel(PropsViewModel):
    """The panels' properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = EaseProps()

    def __init__(self, dispatch: Dispatch, parent: QObject | None = None) -> None:
        super().__init__(dispatch, parent)
        self._languages = Rows(LanguageRow, self)

    def _swapped(self) -> None:
        self._languages.show(rows_of(tuple(filter(can_be_written, self._props.languages))))

    @Property(QObject, constant=True)
    def languages(self) -> Rows:
        """Every language of this kiosk whose letters it has."""
        return self._languages

    @Property(str, notify=changed)
    def language(self) -> str:
        """The visit's language."""
        return self._props.language

    @Property(int, constant=True)
    def textSizes(self) -> int:
        """How many sizes of letters there are."""
        return TEXT_SIZES

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

    @Property(bool, notify=changed)
    def spoken(self) -> bool:
        """Whether screens are read out."""
        return self._props.ease.spoken

    @Property(bool, notify=changed)
    def eyesFree(self) -> bool:
        """Whether it is operated without looking."""
        return self._props.ease.eyes_free

    @Property(bool, notify=changed)
    def blanked(self) -> bool:
        """Whether nothing is shown."""
        return self._props.ease.blanked

    @Property(bool, notify=changed)
    def canSpeak(self) -> bool:
        """Whether this kiosk has a voice."""
        return self._props.can_speak

    @Property(int, constant=True)
    def loudest(self) -> int:
        """The greatest volume."""
        return LOUDEST

    @Property(int, notify=changed)
    def volume(self) -> int:
        """How loud, from 0."""
        return self._props.ease.volume

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        """This language; the panel closes."""
        self._dispatch(events.LanguageChosen(Language(language)))
        self._dispatch(events.NoticeDismissed())

    @Slot(int)
    def chooseTextSize(self, size: int) -> None:
        """Letters of this size."""
        self._dispatch(events.TextSizeChosen(size))

    @Slot(str)
    def choosePalette(self, palette: str) -> None:
        """These colours."""
        self._dispatch(events.PaletteChosen(Palette(palette)))

    @Slot()
    def toggleLow(self) -> None:
        """Down, or up again."""
        self._dispatch(events.LowToggled())

    @Slot()
    def toggleSpeech(self) -> None:
        """Read out, or no longer."""
        self._dispatch(events.SpeechToggled())

    @Slot()
    def toggleEyesFree(self) -> None:
        """Without looking, or with looking again."""
        self._dispatch(events.EyesFreeToggled())

    @Slot()
    def toggleBlank(self) -> None:
        """Nothing is shown, or something again."""
        self._dispatch(events.BlankToggled())

    @Slot(int)
    def chooseVolume(self, volume: int) -> None:
        """As loud as this."""
        self._dispatch(events.VolumeChosen(volume))

    @Slot()
    def dismiss(self) -> None:
        """The panel is closed."""
        self._dispatch(events.NoticeDismissed())
