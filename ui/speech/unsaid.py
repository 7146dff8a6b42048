"""What cannot be said: told on the glass once per language, and said after all when its voice is ready."""

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.runtime.speaker_face import SpeakerFace
from ui.speech.voice import Voice
from ui.view_models.guide import GuideViewModel


class Unsaid(QObject):
    """`found`: the patient is being told. `over`: a voice that was still being made ready is there."""

    found = Signal()
    over = Signal()

    def __init__(self, voice: Voice, speaker: SpeakerFace, guide: GuideViewModel, parent: QObject) -> None:
        super().__init__(parent)
        self._voice = voice
        self._speaker = speaker
        self._guide = guide
        self._told: set[str] = set()
        self._awaited = ""
        voice.unsaid.connect(self._unsaid)
        speaker.changed.connect(self._speaker_changed)

    def close(self) -> None:
        """Follow nothing any more."""
        self._speaker.changed.disconnect(self._speaker_changed)

    def hide(self) -> None:
        """Another screen: who did not read it by now has seen it."""
        self._guide.show_unsaid(False)

    def forget(self) -> None:
        """Nobody listens any more; the next one is told anew."""
        self.hide()
        self._told.clear()
        self._awaited = ""

    @Slot(str)
    def _unsaid(self, language: str) -> None:
        if language in self._told:
            return
        self._told.add(language)
        self._awaited = "" if self._voice.can_say(language) else language
        self._guide.show_unsaid(True)
        self.found.emit()

    @Slot()
    def _speaker_changed(self) -> None:
        if self._awaited and self._voice.can_say(self._awaited):
            self.forget()
            self.over.emit()
