"""The thread that plays tones: at once, beside what is said, for a touch is answered within 100 ms."""

import threading
from collections import deque

from drivers.sound.tone import Tone
from kiosk.runtime.narration import Narration
from kiosk.runtime.sound_card import SoundCard
from kiosk.runtime.workers import tell_of_mistake

MOST_WAITING = 3
"""Of more tones the oldest are left out: they would come too late."""


class Chimes:
    """Tones one after another."""

    def __init__(self, card: SoundCard, narration: Narration) -> None:
        self._card = card
        self._narration = narration
        self._waiting: deque[Tone] = deque(maxlen=MOST_WAITING)
        self._woken = threading.Condition()
        self._quiet = threading.Event()
        self._quiet.set()
        self._hush = threading.Event()
        self._thread = threading.Thread(target=self._run, name="chimes", daemon=True)

    def start(self) -> None:
        """Begin to play."""
        self._thread.start()

    def ring(self, tone: Tone) -> None:
        """As soon as the tones before it are out."""
        with self._woken:
            self._quiet.clear()
            self._waiting.append(tone)
            self._woken.notify()

    def wait(self, seconds: float) -> bool:
        """Whether no tone is heard, after at most so long."""
        return self._quiet.wait(seconds)

    def close(self, seconds: float = 1.0) -> None:
        """Silence."""
        with self._woken:
            self._hush.set()
            self._woken.notify()
        if self._thread.is_alive():
            self._thread.join(seconds)

    def _run(self) -> None:
        while (tone := self._next()) is not None:
            try:
                self._card.play((self._narration.tone(tone),), self._hush, beside=True)
            except Exception:
                tell_of_mistake()  # the next tone may do

    def _next(self) -> Tone | None:
        with self._woken:
            if not self._waiting:
                self._quiet.set()
            self._woken.wait_for(lambda: bool(self._waiting) or self._hush.is_set())
            return None if self._hush.is_set() else self._waiting.popleft()
