"""What the glass knows of the speaker."""

from collections.abc import Sequence
from enum import Enum
from typing import Protocol

from PySide6.QtCore import SignalInstance

from drivers.sound import Tone

__all__ = ["SpeakerFace", "Speech", "Tone"]


class Speech(Enum):
    """What became of the last `say`."""

    SILENT = "silent"
    """It was said to its end or stopped, or nothing was to be said."""
    SPEAKING = "speaking"
    NO_VOICE = "no-voice"
    """No voice here speaks this language, or it failed: the words have to be read."""
    NO_SOUND = "no-sound"
    """No sound comes out: the card is gone, or this kiosk has none."""


class SpeakerFace(Protocol):
    """Used from the GUI thread alone; no call waits for a sound. Spoken words are never logged nor kept."""

    @property
    def changed(self) -> SignalInstance:
        """`speech` or what `says` answers is another now."""
        ...

    @property
    def speech(self) -> Speech:
        """What became of the last `say`."""
        ...

    def says(self, language: str, key: str = "") -> bool:
        """Whether this can be heard: a voice for the language (a code such as vi), or a recording of `key`."""
        ...

    def say(self, sentences: Sequence[str], language: str, key: str = "") -> None:
        """Say this instead of what is being said. A recording of `key`, the name of a screen, is played instead.

        Give a key only where the words are the same for everybody. The same words again are said again.
        """
        ...

    def stop(self) -> None:
        """Be silent now."""
        ...

    def tone(self, tone: Tone) -> None:
        """A short sound at once, over what is being said; what is said next waits for its end."""
        ...

    def set_volume(self, volume: int) -> None:
        """From 0, silence, to 4; also for what is being said."""
        ...
