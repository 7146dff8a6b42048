"""A voice nobody hears: its sound knows what it says."""

from collections.abc import Iterable
from dataclasses import dataclass
from threading import Event
from typing import Final

import numpy as np

from drivers.sound.pcm import Sound
from drivers.sound.programs import VoiceError
from drivers.sound.voice import code_among

RATE: Final = 8000
_S_A_CHARACTER: Final = 0.06


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Spoken(Sound):
    """A sound with its words, which are invented: this is a simulation."""

    text: str
    language: str


class SimulatedVoice:
    """Speaks `languages` at the speed of a person; told to, it fails or hangs."""

    name = "simulated"

    def __init__(self, languages: Iterable[str] = ("vi", "en", "zh", "ko", "ja")) -> None:
        self._languages = frozenset(languages)
        self._fails = False
        self._stalled = False

    def languages(self) -> frozenset[str]:
        """Those it was made with."""
        return self._languages

    def fail(self) -> None:
        """From now on nothing comes of what it is asked."""
        self._fails = True

    def stall(self) -> None:
        """From now on it hangs until it is hushed."""
        self._stalled = True

    def recover(self) -> None:
        """Speaks again."""
        self._fails = self._stalled = False

    def pronounce(self, text: str, language: str, hush: Event) -> Sound | None:
        """A short text said."""
        if self._stalled:
            hush.wait()
        if hush.is_set():
            return None
        if self._fails or code_among(language, self._languages) is None:
            raise VoiceError("the simulated voice failed")
        return Spoken(np.zeros(round(len(text) * _S_A_CHARACTER * RATE), np.int16), RATE, text, language)
