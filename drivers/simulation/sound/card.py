"""A sound card nobody hears: it writes down what it plays."""

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from threading import Event
from typing import Final

from drivers.device import DeviceBusy, DeviceUnplugged
from drivers.simulation.sound.voice import Spoken
from drivers.sound.earcons import earcon
from drivers.sound.pcm import Sound
from drivers.sound.tone import Tone

_SLICE_S: Final = 0.01


@dataclass(frozen=True, slots=True)
class Heard:
    """One sound. `text` and `language` of what a simulated voice said, `tone` of an earcon; a recording has neither."""

    text: str = ""
    language: str = ""
    tone: Tone | None = None
    volume: int = 0
    interrupted: bool = False


class SimulatedCard:
    """Plays at once, or in `real_time`; `hold()` keeps it playing what it plays, until it is hushed or released."""

    def __init__(self, *, real_time: bool = False) -> None:
        self.volume = 0
        self._real_time = real_time
        self._plugged = True
        self._occupied = False
        self._held = threading.Event()
        self._lock = threading.Lock()
        self._transcript: list[Heard] = []
        self._playing: list[Sound] = []

    @property
    def transcript(self) -> tuple[Heard, ...]:
        """What was heard to its end or until it was hushed, in order."""
        with self._lock:
            return tuple(self._transcript)

    @property
    def playing(self) -> tuple[Heard, ...]:
        """What is heard now."""
        with self._lock:
            return tuple(self._heard(sound, interrupted=False) for sound in self._playing)

    def unplug(self) -> None:
        """Pulls the cable, also while it plays."""
        self._plugged = False

    def plug_in(self) -> None:
        """Puts the cable in."""
        self._plugged = True

    def occupy(self) -> None:
        """Another program takes it."""
        self._occupied = True

    def free(self) -> None:
        """The other program gives it back."""
        self._occupied = False

    def hold(self) -> None:
        """What is played from now on does not end by itself."""
        self._held.set()

    def release(self) -> None:
        """It ends by itself again."""
        self._held.clear()

    def play(self, sounds: Iterable[Sound], hush: Event) -> None:
        """One sound after another."""
        for sound in sounds:
            if hush.is_set():
                return
            self._play(sound, hush)

    def _play(self, sound: Sound, hush: Event) -> None:
        self._check()
        with self._lock:
            self._playing.append(sound)
        left = sound.seconds if self._real_time else 0.0
        try:
            while not hush.is_set() and (left > 0 or self._held.is_set()):
                self._check()
                hush.wait(_SLICE_S)
                left -= _SLICE_S
        finally:
            with self._lock:
                self._playing.remove(sound)
                self._transcript.append(self._heard(sound, interrupted=hush.is_set() or not self._plugged))

    def _check(self) -> None:
        if not self._plugged:
            raise DeviceUnplugged("the simulated sound card is not there")
        if self._occupied:
            raise DeviceBusy("the simulated sound card is used by another program")

    def _heard(self, sound: Sound, *, interrupted: bool) -> Heard:
        tone = next((tone for tone in Tone if earcon(tone) is sound), None)
        words = (sound.text, sound.language) if isinstance(sound, Spoken) else ("", "")
        return Heard(*words, tone, self.volume, interrupted)
