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
"""No screen takes longer to say than three minutes; a voice that never ends keeps nobody's data on the glass."""


class Staying(QObject):
    """Tells the journey that somebody is here; never in answer to the question whether somebody is."""

    def __init__(self, engine: EngineFace, voice: Voice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._voice = voice
        self._left = 0
        self._beat = QTimer(self)
        self._beat.timeout.connect(self.beat)
        voice.began.connect(self._began)
        voice.ended.connect(self._ended)

    @Slot()
    def _began(self) -> None:
        self._left = MOST_BEATS
        self._beat.start(BEAT_MS)

    @Slot()
    def beat(self) -> None:
        """Still speaking."""
        self._left -= 1
        if self._left > 0 and self._voice.speaking:
            self._stay()
        else:
            self._beat.stop()

    @Slot()
    def _ended(self) -> None:
        if self._beat.isActive():
            self._beat.stop()
            self._stay()

    def _stay(self) -> None:
        if not answers_question(self._engine.journey):
            self._engine.dispatch(events.Touched())
