"""The thread that speaks: one utterance at a time, and always the latest."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.runtime.ahead import Ahead
from kiosk.runtime.chimes import Chimes
from kiosk.runtime.narration import Narration, NoVoiceError
from kiosk.runtime.sound_card import SoundCard
from kiosk.runtime.speaker_face import Speech
from kiosk.runtime.workers import tell_of_mistake

_AHEAD = 2
"""Sentences made while one is heard: a hospital's own voice may be slow."""
_SLICE_S = 0.02
LEARN_AGAIN_S = 60.0


@dataclass(frozen=True, slots=True)
class Utterance:
    """What is to be said; `mark` tells it from others. It may hold a name, so nothing of it is shown."""

    mark: int
    sentences: tuple[str, ...] = field(repr=False)
    language: str
    key: str
    hush: threading.Event = field(default_factory=threading.Event, repr=False)


class Mouth:
    """`ended` is called on this thread with the mark of what was said and what became of it.

    First of all, and now and then, it finds out which languages the voices speak; `learnt` is called of what is new.
    """

    def __init__(
        self,
        card: SoundCard,
        narration: Narration,
        chimes: Chimes,
        *,
        learnt: Callable[[], None],
        ended: Callable[[int, Speech], None],
    ) -> None:
        self._card = card
        self._narration = narration
        self._chimes = chimes
        self._learnt = learnt
        self._ended = ended
        self._woken = threading.Condition()
        self._wanted: Utterance | None = None
        self._hush = threading.Event()
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="mouth", daemon=True)

    def start(self) -> None:
        """Begin to wait for words."""
        self._thread.start()

    def say(self, utterance: Utterance | None) -> None:
        """This instead of what is being said; None is silence."""
        with self._woken:
            self._hush.set()
            self._wanted = utterance
            if utterance is not None:
                self._hush = utterance.hush
            self._woken.notify()

    def close(self, seconds: float = 1.0) -> None:
        """Silence."""
        with self._woken:
            self._closing = True
        self.say(None)
        if self._thread.is_alive():
            self._thread.join(seconds)

    def _run(self) -> None:
        self._learn()
        while not self._closing:
            utterance = self._next()
            if utterance is None:
                self._learn()
                continue
            try:
                speech = self._spoken(utterance)
            except Exception:
                speech = Speech.NO_VOICE
                tell_of_mistake()  # the next words may do
            self._ended(utterance.mark, speech)
            del utterance  # it may hold a name, and the next one may be hours away

    def _learn(self) -> None:
        """A voice that did not answer, or was not installed yet, is asked again when nothing is to be said."""
        try:
            if not self._closing and self._narration.learn():
                self._learnt()
        except Exception:
            tell_of_mistake()

    def _next(self) -> Utterance | None:
        """None when nothing was wanted for a while."""
        with self._woken:
            self._woken.wait_for(lambda: self._wanted is not None or self._closing, LEARN_AGAIN_S)
            wanted, self._wanted = self._wanted, None
            return None if self._closing else wanted

    def _spoken(self, utterance: Utterance) -> Speech:
        hush = utterance.hush
        sounds = self._narration.sounds(utterance.sentences, utterance.language, utterance.key, hush)
        with Ahead(sounds, _AHEAD) as made:
            while not (hush.is_set() or self._chimes.wait(_SLICE_S)):
                pass
            try:
                return Speech.SILENT if self._card.play(made, hush) else Speech.NO_SOUND
            except NoVoiceError:
                return Speech.NO_VOICE
            finally:
                hush.set()  # what was still being made is not wanted either
