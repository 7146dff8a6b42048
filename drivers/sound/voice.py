"""What every voice is."""

from threading import Event
from typing import Protocol

from drivers.sound.pcm import Sound
from drivers.sound.programs import VoiceError
from drivers.sound.wav import NoWavError, read_wav


class Voice(Protocol):
    """Text to sound. Calls block; one thread at a time uses a voice."""

    @property
    def name(self) -> str:
        """What technicians call it."""
        ...

    def languages(self) -> frozenset[str]:
        """Codes of the languages it speaks now, in small letters: vi, zh, pt-br; empty when it is not installed."""
        ...

    def pronounce(self, text: str, language: str, hush: Event) -> Sound | None:
        """A short text (see `pieces`) said; None when `hush` was set meanwhile. Raises VoiceError."""
        ...


def code_among(language: str, codes: frozenset[str]) -> str | None:
    """How a voice that speaks `codes` calls a language: pt-BR is pt-br, or else pt; None when it does not speak it."""
    whole = language.lower().replace("_", "-")
    return next((code for code in (whole, whole.partition("-")[0]) if code in codes), None)


def sound_in(answer: bytes, name: str) -> Sound:
    """The sound a program wrote. Raises VoiceError."""
    try:
        return read_wav(answer)
    except NoWavError as error:
        raise VoiceError(f"{name} gave no sound: {error}") from error
