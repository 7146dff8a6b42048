"""The trial of the loudspeaker: tones, sentences, how loud."""

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.runtime.service_face import ServiceFace
from kiosk.staff.menu import events
from kiosk.staff.menu.pages import AtSound, SoundWord
from kiosk.values import dataclass
from ui.languages import own_name
from ui.view_models.rows import Rows
from ui.view_models.service_base import Glance, ServicePageModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SoundRow:
    """Something to be heard."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class SoundProps:
    """`word` is what became of the last sound."""

    volume: int = 0
    word: str = ""
    tone: str = "info"
    tones: tuple[SoundRow, ...] = ()
    languages: tuple[SoundRow, ...] = ()


def derive(glance: Glance) -> SoundProps:
    """The page for this menu."""
    page = glance.menu.page
    if not isinstance(page, AtSound):
        return SoundProps()
    bad = page.word in (SoundWord.NO_SOUND, SoundWord.NO_VOICE)
    return SoundProps(
        page.volume,
        "" if page.word is None else glance.say(page.word.value),
        "bad" if bad else "info",
        tone_rows(),
        tuple(SoundRow(str(code), own_name(code)) for code in glance.journey.site.languages),
    )


def tone_rows() -> tuple[SoundRow, ...]:
    """The short sounds."""
    return (
        SoundRow("touch", translate("ServiceSound", "Tiếng chạm")),
        SoundRow("good", translate("ServiceSound", "Tiếng báo tốt")),
        SoundRow("trouble", translate("ServiceSound", "Tiếng báo lỗi")),
        SoundRow("ask", translate("ServiceSound", "Tiếng hỏi còn ở đây không")),
    )


@QmlElement
class ServiceSoundModel(ServicePageModel):
    """The page's properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = SoundProps()

    def __init__(self, desk: ServiceFace, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._tones = Rows(SoundRow, self)
        self._languages = Rows(SoundRow, self)

    def _swapped(self) -> None:
        self._tones.show(self._props.tones)
        self._languages.show(self._props.languages)

    @Property(QObject, constant=True)
    def tones(self) -> Rows:
        """The short sounds."""
        return self._tones

    @Property(QObject, constant=True)
    def languages(self) -> Rows:
        """The languages patients may choose."""
        return self._languages

    @Property(int, notify=changed)
    def volume(self) -> int:
        """How loud, from 0 to 4."""
        return self._props.volume

    @Property(str, notify=changed)
    def word(self) -> str:
        """What became of the last sound."""
        return self._props.word

    @Property(str, notify=changed)
    def tone(self) -> str:
        """How that looks."""
        return self._props.tone

    @Slot(str)
    def play(self, tone: str) -> None:
        """This short sound."""
        self._desk.tell(events.ToneWanted(tone))

    @Slot(str)
    def say(self, language: str) -> None:
        """The sentence in this language."""
        self._desk.tell(events.SentenceWanted(language))

    @Slot(int)
    def setVolume(self, volume: int) -> None:
        """So loud."""
        self._desk.tell(events.VolumeWanted(volume))
