"""While the kiosk speaks, somebody is listening: the idle wait begins when the last word is said."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.journey import events
from kiosk.runtime.face import EngineFace
from ui.speech.telling import answers_question
from ui.speech.voice import Voice

BEAT_MS: Final = 10_000
"""Shorter than the shortest wait of a visit."""

MOST_BEATS: Final = 18
"""No screen takes longer to say than three minutes; a voice that never ends keeps nobody's data on the glass, nor does
one that begins again and again while nobody touches anything."""


class Staying(QObject):
    """Tells the journey that somebody is here; never in answer to the question whether somebody is."""

    def __init__(self, engine: EngineFace, voice: Voice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._voice = voice
        self._left = 0
        self._seen = ("", "")
        self._beat = QTimer(self)
        self._beat.timeout.connect(self.beat)
        voice.began.connect(self._began)
        voice.ended.connect(self._ended)

    def see(self, screen: str, notice: str) -> None:
        """What is on the glass, heard or not: headphones with a loose contact bring nothing new to listen to."""
        if (screen, notice) != self._seen:
            self._seen = (screen, notice)
            self.renew()

    def renew(self) -> None:
        """Somebody is here, and may listen to all of it."""
        self._left = MOST_BEATS

    @Slot()
    def _began(self) -> None:
        self._beat.start(BEAT_MS)

    @Slot()
    def beat(self) -> None:
        """Still speaking."""
        if self._voice.speaking:
            self._stay()
        else:
            self._beat.stop()

    @Slot()
    def _ended(self) -> None:
        if self._beat.isActive():
            self._beat.stop()
            self._stay()

    def _stay(self) -> None:
        self._left -= 1
        if self._left > 0 and not answers_question(self._engine.journey):
            self._engine.dispatch(events.Touched())
