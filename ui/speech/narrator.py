"""Follows a visit by ear: says each screen, what is new on it, and what a touch does."""

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickWindow

from kiosk.journey import Journey, Language, events
from kiosk.runtime.face import EngineFace
from kiosk.runtime.speaker_face import SpeakerFace, Tone
from ui.speech import phrases
from ui.speech.guiding import Guiding
from ui.speech.hands import Hands
from ui.speech.staying import Staying
from ui.speech.telling import Heard, Place, answers_question, greetings, other_language, whole
from ui.speech.tree import Kind, Thing, things_on
from ui.speech.unsaid import Unsaid
from ui.speech.voice import Utterance, Voice
from ui.view_models.app_model import AppModel


class Narrator(QObject):
    """Lives beside a window until `close`. Silent, and next to free, until somebody wants the glass read out."""

    def __init__(
        self,
        engine: EngineFace,
        app: AppModel,
        window: QQuickWindow,
        speaker: SpeakerFace,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._app = app
        self._window = window
        self._speaker = speaker
        self._voice = Voice(speaker, self)
        self._staying = Staying(engine, self._voice, self)
        self._unsaid = Unsaid(self._voice, speaker, app.guide_model(), self)
        self._hands = Hands(self)
        self._guiding = Guiding(engine, self._answer, look=self._things, whole=self._whole, other=self._other)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.look)
        self._place: Place | None = None
        self._heard = Heard()
        self._answered: tuple[str, ...] | None = None
        self._asked = self._woken = self._focused = self._listening = False
        self._volume = -1
        engine.changed.connect(self._later)
        app.guide_model().cornered.connect(self._cornered)
        self._hands.touched.connect(self._touched)
        self._hands.meant.connect(self._keyed)
        self._unsaid.found.connect(self._offer_other)
        self._unsaid.over.connect(self._say_after_all)
        window.activeFocusItemChanged.connect(self._focus_moved)
        self._later()

    def close(self) -> None:
        """Say nothing any more; the window is about to go."""
        self._soon.stop()
        self._engine.changed.disconnect(self._later)
        self._unsaid.close()
        self._window.activeFocusItemChanged.disconnect(self._focus_moved)
        self._rest()
        self._voice.close()

    @Slot()
    def look(self) -> None:
        """Tell what is different since the last look."""
        journey = self._engine.journey
        if journey.ease.volume != self._volume:
            self._volume = journey.ease.volume
            self._speaker.set_volume(self._volume)
        if answers_question(journey) and not self._asked:
            self._speaker.tone(Tone.ASK)
        self._asked = answers_question(journey)
        self._staying.see(str(self._app.screen), str(self._app.notice))
        if not journey.ease.speaks or journey.in_service:
            self._rest()
            return
        self._listen(journey)
        things = self._things()
        place = Place(str(self._app.screen), str(self._app.notice), journey.language, journey.ease.eyes_free)
        before, self._place = self._place, place
        if place != before:
            self._arrive(place, journey, things, before)
        else:
            self._tell_news(journey, things)
        self._heard = Heard.of(things)
        self._answered = self._guiding.pressed = None
        self._focused = False

    def _arrive(self, place: Place, journey: Journey, things: tuple[Thing, ...], before: Place | None) -> None:
        self._guiding.arrive()
        self._unsaid.hide()
        if not answers_question(journey):
            self._speaker.tone(place.tone())
        lines, answered = whole(things, journey), self._answered or ()
        if before is not None and before.lay_over(place) and before.language == place.language:
            self._say((*answered, *lines[:1]))
        elif place.eyes_free and place.at_door:
            screen = Utterance(lines, journey.language, place.key(things))
            self._voice.say(*greetings(journey, self._other(), answered), screen)
        else:
            self._say((*answered, *lines), "" if answered else place.key(things))

    def _tell_news(self, journey: Journey, things: tuple[Thing, ...]) -> None:
        new = self._heard.new(things)
        lines = [thing.name for thing in new]
        if any(thing.alert for thing in new):
            self._speaker.tone(Tone.TROUBLE)
        pressed = self._guiding.pressed
        if pressed is not None and pressed.kind is not Kind.BUTTON:
            lines += [phrases.name_of(thing) for thing in things if thing.key == pressed.key]
        if not journey.ease.eyes_free:
            focused = [thing for thing in things if self._focused and thing.item.hasActiveFocus()]
            lines += [phrases.name_of(thing) for thing in (*self._heard.another_page(things), *focused)]
        if self._answered is not None or (self._focused and lines):
            self._say((*(self._answered or ()), *lines))
        elif lines:
            self._voice.add(Utterance(tuple(lines), journey.language))

    def _say(self, lines: tuple[str, ...], key: str = "") -> None:
        self._voice.say(Utterance(lines, self._engine.journey.language, key))

    def _things(self) -> tuple[Thing, ...]:
        return things_on(self._window)

    def _whole(self) -> tuple[str, ...]:
        return whole(self._things(), self._engine.journey)

    def _other(self) -> Language | None:
        return other_language(self._engine.journey, self._voice.can_say)

    def _answer(self, lines: tuple[str, ...]) -> None:
        """Said at the next look, which is as good as now, before what the touch leads to."""
        self._answered = lines
        self._later()

    def _listen(self, journey: Journey) -> None:
        """Qt keeps its accessibility tree only while somebody reads it."""
        self._hands.takes_keys = journey.ease.eyes_free
        if not self._listening:
            self._listening = True
            QAccessible.setActive(True)
            self._window.installEventFilter(self._hands)

    def _rest(self) -> None:
        """Silence; what was heard belonged to whoever stood here."""
        self._voice.stop()
        self._place = self._answered = self._guiding.pressed = None
        self._guiding.arrive()
        self._heard = Heard()
        self._unsaid.forget()
        if self._listening:
            self._listening = False
            self._window.removeEventFilter(self._hands)
            QAccessible.setActive(False)

    @Slot()
    def _later(self) -> None:
        self._soon.start(0)

    @Slot()
    def _touched(self) -> None:
        """Whatever is being said is over; where nobody looks, somebody is here even if nothing was chosen."""
        journey = self._engine.journey
        self._woken = answers_question(journey)
        self._staying.renew()
        self._voice.stop()
        self._speaker.tone(Tone.TOUCH)
        if journey.ease.eyes_free:
            self._engine.dispatch(events.Touched())

    @Slot(str)
    def _cornered(self, what: str) -> None:
        if not self._woken:
            self._guiding.do(what)

    @Slot(str)
    def _keyed(self, what: str) -> None:
        self._touched()
        if not self._woken:
            self._guiding.do(what)

    @Slot()
    def _focus_moved(self) -> None:
        if self._listening:
            self._focused = True
            self._later()

    @Slot()
    def _say_after_all(self) -> None:
        self._place = None
        self._later()

    @Slot()
    def _offer_other(self) -> None:
        """Who does not look cannot read that nothing can be said: another language is offered by ear."""
        other = self._other()
        if other is not None and self._engine.journey.ease.eyes_free:
            self._voice.add(Utterance((phrases.INVITATIONS[other],), other))
