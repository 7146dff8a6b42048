"""What is said turned into sound: by a recording of the hospital first, then its own programs, then espeak-ng."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from threading import Event

from drivers.sound.earcons import earcon
from drivers.sound.pcm import Sound
from drivers.sound.pieces import pieces
from drivers.sound.player import Player
from drivers.sound.programs import VoiceError
from drivers.sound.prompts import TONES, PromptError, Prompts
from drivers.sound.tone import Tone
from drivers.sound.voice import Voice, code_among
from kiosk.journal import Journal, Level, Note

REST_S = 60.0
"""For so long a voice that failed is asked last."""


@dataclass(frozen=True, slots=True)
class Loudspeaker:
    """What a kiosk speaks with: the voices in the order they are asked."""

    player: Player
    voices: tuple[Voice, ...]
    prompts: Prompts | None = None


class NoVoiceError(Exception):
    """No voice speaks this language, or those that do have failed."""


class Narration:
    """One thread at a time takes `sounds`; `says` may be asked from any, and never waits."""

    def __init__(
        self,
        voices: Sequence[Voice],
        prompts: Prompts | None,
        journal: Journal,
        *,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._voices = voices
        self._prompts = prompts
        self._journal = journal
        self._now = now
        self._spoken: dict[str, frozenset[str]] = {}
        self._rests_until: dict[tuple[str, str], float] = {}
        self._told: set[tuple[Note, str]] = set()

    def learn(self) -> bool:
        """Ask every voice which languages it speaks; whether they are others than before."""
        before, self._spoken = self._spoken, {voice.name: voice.languages() for voice in self._voices}
        return self._spoken != before

    def says(self, language: str, key: str = "") -> bool:
        """Whether there is a voice for the language, or a recording of the key."""
        if any(code_among(language, codes) is not None for codes in self._spoken.values()):
            return True
        return bool(key) and self._prompts is not None and self._prompts.has(language, key)

    def sounds(self, sentences: Sequence[str], language: str, key: str, hush: Event) -> Iterator[Sound]:
        """Sound after sound, until `hush` is set. Raises NoVoiceError."""
        recording = self._recording(language, key) if key else None
        if recording is not None:
            yield recording
            return
        for text in pieces(sentences):
            sound = self._said(text, language, hush)
            if sound is None:
                return
            yield sound

    def tone(self, tone: Tone) -> Sound:
        """The hospital's own, or the computed one."""
        return self._recording(TONES, tone) or earcon(tone)

    def _said(self, text: str, language: str, hush: Event) -> Sound | None:
        able = [voice for voice in self._voices if code_among(language, self._spoken.get(voice.name, frozenset()))]
        if not able:
            self._tell_once(Note.VOICE_MISSING, language, language=language)
        for voice in sorted(able, key=lambda voice: self._rests_until.get((voice.name, language), 0.0) > self._now()):
            try:
                sound = voice.pronounce(text, language, hush)
            except VoiceError as error:
                self._rests_until[voice.name, language] = self._now() + REST_S
                self._tell_once(Note.VOICE_FAILED, f"{voice.name} {language}", language=language, reason=str(error))
            else:
                if sound is not None:
                    self._told.discard((Note.VOICE_FAILED, f"{voice.name} {language}"))
                return sound
        raise NoVoiceError

    def _recording(self, language: str, key: str) -> Sound | None:
        if self._prompts is None:
            return None
        try:
            return self._prompts.sound(language, key)
        except PromptError as error:
            self._tell_once(Note.PROMPT_BROKEN, error.file, file=error.file, reason=error.why)
            return None

    def _tell_once(self, note: Note, what: str, **facts: str) -> None:
        if (note, what) not in self._told:
            self._told.add((note, what))
            self._journal.note(note, Level.WARNING, **facts)
