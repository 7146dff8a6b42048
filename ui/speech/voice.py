"""One thing after the other, in whatever languages, through the one speaker there is."""

from collections import deque
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.runtime.speaker_face import SpeakerFace, Speech
from kiosk.values import dataclass
from ui.speech.spoken import spoken

MOST_WAITING: Final = 8
"""Of more that is new while something is said the oldest is left out: it would be told long after it was true."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """Sentences as they are written, in one language. `key` names a recording, where the words are the same for all."""

    sentences: tuple[str, ...]
    language: str
    key: str = ""

    def __repr__(self) -> str:
        return f"Utterance(<{len(self.sentences)} sentences>, {self.language!r}, {self.key!r})"


class Voice(QObject):
    """Says utterances in turn. `ended`: the last one is over. `unsaid`: one could not be said in its language."""

    began = Signal()
    ended = Signal()
    unsaid = Signal(str)

    def __init__(self, speaker: SpeakerFace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._speaker = speaker
        self._waiting: deque[Utterance] = deque(maxlen=MOST_WAITING)
        self._now: Utterance | None = None
        self._asking = False
        speaker.changed.connect(self._speaker_changed)

    @property
    def speaking(self) -> bool:
        """Whether something is being said."""
        return self._now is not None

    def close(self) -> None:
        """Be silent, for good."""
        self._speaker.changed.disconnect(self._speaker_changed)
        self.stop()

    def can_say(self, language: str) -> bool:
        """Whether there is a voice for this language."""
        return self._speaker.says(language)

    def say(self, *utterances: Utterance) -> None:
        """These, instead of what is being said."""
        spoke = self.speaking
        self._waiting.clear()
        self._waiting.extend(utterances)
        if self._next():
            self.began.emit()
        elif spoke and not self.speaking:
            self._speaker.stop()

    def add(self, utterance: Utterance) -> None:
        """This, after what is being said."""
        self._waiting.append(utterance)
        if not self.speaking and self._next():
            self.began.emit()

    def stop(self) -> None:
        """Be silent, at once."""
        self._waiting.clear()
        if self._now is not None:
            self._now = None
            self._speaker.stop()

    def _next(self) -> bool:
        """Say what comes first and can be said; whether there was anything."""
        self._now = None
        while self._waiting:
            utterance = self._waiting.popleft()
            sentences = tuple(said for line in utterance.sentences if (said := spoken(line, utterance.language)))
            if not sentences:
                continue
            if not self._speaker.says(utterance.language, utterance.key):
                self.unsaid.emit(utterance.language)
                continue
            self._now, self._asking = utterance, True
            self._speaker.say(sentences, utterance.language, utterance.key)
            self._asking = False
            if self._speaker.speech is Speech.SPEAKING:
                return True
            self._now = None
            if self._speaker.speech is not Speech.SILENT:
                self.unsaid.emit(utterance.language)
        return False

    @Slot()
    def _speaker_changed(self) -> None:
        if self._now is None or self._asking or self._speaker.speech is Speech.SPEAKING:
            return
        language = self._now.language
        if self._speaker.speech is not Speech.SILENT:
            self.unsaid.emit(language)
        if not self._next():
            self.ended.emit()
