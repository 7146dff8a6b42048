"""The sound card: told once when it is lost, and once when it is back."""

import threading
from collections.abc import Iterable
from threading import Event

from drivers.device import DeviceBusy, DeviceError
from drivers.sound.pcm import Sound
from drivers.sound.player import Player
from kiosk.journal import Journal, Level, Note


class SoundCard:
    """What threads play through; there is nothing to open, so every sound finds out how the card is."""

    def __init__(self, player: Player, journal: Journal) -> None:
        self._player = player
        self._journal = journal
        self._lock = threading.Lock()
        self._lost = False

    def set_volume(self, volume: int) -> None:
        """From 0 to 4."""
        self._player.volume = volume

    def play(self, sounds: Iterable[Sound], hush: Event, *, beside: bool = False) -> bool:
        """False when it did not come out. `beside` what may be playing: a card that cannot mix is not lost then."""
        try:
            self._player.play(sounds, hush)
        except DeviceError as error:
            if not (beside and isinstance(error, DeviceBusy)):
                self._tell(error)
            return False
        if not hush.is_set():
            self._tell(None)
        return True

    def _tell(self, error: DeviceError | None) -> None:
        with self._lock:
            lost, self._lost = self._lost, error is not None
        if error is not None and not lost:
            facts = {"device": "sound", "reason": type(error).__name__, "detail": str(error)}
            self._journal.note(Note.DEVICE_LOST, Level.WARNING, **facts)
        elif error is None and lost:
            self._journal.note(Note.DEVICE_READY, device="sound")
