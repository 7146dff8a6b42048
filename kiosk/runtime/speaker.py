"""The speaker: the glass tells it what to say, threads say it."""

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.journal import Journal
from kiosk.runtime.speaker_face import Speech, Tone

if TYPE_CHECKING:
    from kiosk.runtime.chimes import Chimes
    from kiosk.runtime.mouth import Mouth
    from kiosk.runtime.narration import Loudspeaker, Narration
    from kiosk.runtime.sound_card import SoundCard


class Speaker(QObject):
    """Lives on the GUI thread; see `SpeakerFace`. Mute until it is told what to speak with."""

    changed = Signal()
    _learnt = Signal()
    _ended = Signal(int, object)

    def __init__(self, journal: Journal, *, volume: int = 2, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._journal = journal
        self._volume = volume
        self._speech = Speech.SILENT
        self._mark = 0
        self._card: SoundCard | None = None
        self._narration: Narration | None = None
        self._chimes: Chimes | None = None
        self._mouth: Mouth | None = None
        # Queued, for they come from other threads; see `Bridge`.
        self._learnt.connect(self._has_learnt)
        self._ended.connect(self._has_ended)

    def use(self, loudspeaker: "Loudspeaker") -> None:
        """Speak with this from now on."""
        from kiosk.runtime.chimes import Chimes  # noqa: PLC0415 - brings numpy: after the first picture
        from kiosk.runtime.mouth import Mouth  # noqa: PLC0415
        from kiosk.runtime.narration import Narration  # noqa: PLC0415
        from kiosk.runtime.sound_card import SoundCard  # noqa: PLC0415

        self._card = SoundCard(loudspeaker.player, self._journal)
        self._card.set_volume(self._volume)
        self._narration = Narration(loudspeaker.voices, loudspeaker.prompts, self._journal)
        self._chimes = Chimes(self._card, self._narration)
        self._mouth = Mouth(self._card, self._narration, self._chimes, learnt=self._tell_learnt, ended=self._tell_ended)
        self._chimes.start()
        self._mouth.start()

    @property
    def speech(self) -> Speech:
        """What became of the last `say`."""
        return self._speech

    def says(self, language: str, key: str = "") -> bool:
        """Whether this can be heard: a voice for the language, or a recording of `key`."""
        return self._narration is not None and self._narration.says(language, key)

    def say(self, sentences: Sequence[str], language: str, key: str = "") -> None:
        """Say this instead of what is being said."""
        self._mark += 1
        if self._mouth is None:
            self._become(Speech.NO_SOUND)
            return
        from kiosk.runtime.mouth import Utterance  # noqa: PLC0415 - brings numpy; it is here by now

        self._mouth.say(Utterance(self._mark, tuple(sentences), language, key))
        self._become(Speech.SPEAKING)

    def stop(self) -> None:
        """Be silent now."""
        self._mark += 1
        if self._mouth is not None:
            self._mouth.say(None)
        self._become(Speech.SILENT)

    def tone(self, tone: Tone) -> None:
        """A short sound at once."""
        if self._chimes is not None:
            self._chimes.ring(tone)

    def set_volume(self, volume: int) -> None:
        """From 0, silence, to 4."""
        self._volume = volume
        if self._card is not None:
            self._card.set_volume(volume)

    def close(self) -> None:
        """Silence, for good."""
        if self._mouth is not None:
            self._mouth.close()
        if self._chimes is not None:
            self._chimes.close()
        self._mouth = self._chimes = self._card = self._narration = None
        self._become(Speech.SILENT)

    def _become(self, speech: Speech) -> None:
        if speech is not self._speech:
            self._speech = speech
            self.changed.emit()

    def _tell_learnt(self) -> None:
        with suppress(RuntimeError):  # this object was destroyed at this very moment
            self._learnt.emit()

    def _tell_ended(self, mark: int, speech: Speech) -> None:
        with suppress(RuntimeError):
            self._ended.emit(mark, speech)

    @Slot()
    def _has_learnt(self) -> None:
        self.changed.emit()

    @Slot(int, object)
    def _has_ended(self, mark: int, speech: Speech) -> None:
        """Of what is not wanted any more nothing is told."""
        if mark == self._mark:
            self._become(speech)
