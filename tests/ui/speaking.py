"""A speaker that writes down what it is told to say."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtTest import QTest

from kiosk.runtime.speaker_face import Speech, Tone


class FakeSpeaker(QObject):
    """Speaks until it is told that the sound is over, or at once where `patient` is False."""

    changed = Signal()

    def __init__(self, *languages: str) -> None:
        super().__init__()
        self.languages = languages or ("vi", "en")
        self.speech = Speech.SILENT
        self.said: list[str] = []
        self.keys: list[str] = []
        self.spoken_in: list[str] = []
        self.tones: list[Tone] = []
        self.volume = -1
        self.stops = 0

    def says(self, language: str, _key: str = "") -> bool:
        return language in self.languages

    def say(self, sentences: Sequence[str], language: str, key: str = "") -> None:
        self.said += sentences
        self.spoken_in += [language] * len(sentences)
        self.keys.append(key)
        self.speech = Speech.SPEAKING
        self.changed.emit()

    def finish(self) -> None:
        """The sound is over; what was waiting is said, and so on."""
        while self.speech is Speech.SPEAKING:
            self.speech = Speech.SILENT
            self.changed.emit()

    def fail(self, speech: Speech) -> None:
        self.speech = speech
        self.changed.emit()

    def stop(self) -> None:
        self.stops += 1
        self.speech = Speech.SILENT
        self.changed.emit()

    def tone(self, tone: Tone) -> None:
        self.tones.append(tone)

    def set_volume(self, volume: int) -> None:
        self.volume = volume

    def heard(self) -> list[str]:
        """All that was said since it was last asked."""
        self.finish()
        heard, self.said = self.said, []
        return heard


class Listener:
    """Somebody with headphones before a glass they do not look at."""

    def __init__(self, window, *languages: str) -> None:
        self.window = window
        self.speaker = FakeSpeaker(*languages)
        self.transcript: list[str] = []
        window.window.speak_through(self.speaker)

    def hear(self) -> list[str]:
        """What is said after all that happened."""
        for _ in range(3):
            QCoreApplication.processEvents()
            self.speaker.finish()
        heard = self.speaker.heard()
        self.transcript += heard
        return heard

    def tell(self, *happened) -> list[str]:
        for event in happened:
            self.window.engine.dispatch(event)
        return self.hear()

    def corner(self, which: str) -> list[str]:
        self.window.touch("corner" + which)
        return self.hear()

    def key(self, key: Qt.Key) -> list[str]:
        QTest.keyClick(self.window.window.window, key)
        return self.hear()

    def find(self, words: str, step) -> None:
        """Go on until these words are heard."""
        for _ in range(40):
            if any(words in line for line in step()):
                return
        raise AssertionError(f"{words} was never heard")
